# واژه‌های خودِ خوان‌نما به فارسی.

pane-articles = مقاله‌ها
pane-text = متن
pane-entities = نام‌ها
pane-timeline = خط زمان
pane-help = کلیدها
pane-palette = فرمان‌ها
palette-prompt = فرمان:
palette-nothing = فرمانی به این نام نیست
pane-failures = خطاها: Delete پاک می‌کند

articles-count = { $count } مقاله
articles-unread = { $count } خوانده‌نشده
articles-empty = مقاله‌ای نیست. پرونده یا پوشه‌ای به برنامه بدهید: sahifa PATH
articles-none-match = هیچ مقاله‌ای نمی‌خواند. { KEY("back") } همه را دوباره نشان می‌دهد.
articles-loading = کتابخانه خوانده می‌شود …
sort-date = بر پایهٔ تاریخ
sort-title = بر پایهٔ عنوان
sort-source = بر پایهٔ منبع
sort-now = چیده‌شده { $by }، { $order }
sort-descending = از آخر به اول
sort-ascending = از اول به آخر
filter-prompt = پالایش:
search-prompt = جست‌وجو:
search-hit = { $index } از { $count }
search-nothing = «{ $query }» در این متن نیست
search-wrapped-to-first = به پایان رسید: ادامه از آغاز
search-wrapped-to-last = به آغاز رسید: ادامه از پایان

find-prompt = جست‌وجوی کتابخانه:
find-prompt-wrong = جست‌وجو — { $reason }:
find-title = جست‌وجو: { $query }
find-kept = نگه داشته شد. { KEY("kept-searches") } جست‌وجوهای نگه‌داشته را نشان می‌دهد.
find-nothing-to-keep = جست‌وجویی نیست که نگه داشته شود؛ { KEY("find") } آغاز می‌کند
find-none-kept = هنوز جست‌وجویی نگه داشته نشده؛ { KEY("keep-search") } جست‌وجوی کنونی را نگه می‌دارد
pane-kept-searches = جست‌وجوهای نگه‌داشته: Enter نشان می‌دهد، Delete پاک می‌کند
index-renewed = نمایهٔ جست‌وجو آسیب دیده بود و از نو ساخته شد

text-empty = مقاله‌ای برگزینید و { KEY("open") } را بزنید
text-opening = باز می‌شود …
text-inferred-title = عنوان از جملهٔ نخست
text-guessed-date = تاریخ پرونده
text-repaired-visual = به ترتیب دیداری ذخیره شده، به ترتیب خواندن نمایش داده می‌شود
text-repaired-forms = به شکل‌های نمایشی ذخیره شده، با حروف نمایش داده می‌شود
text-repaired-both = به ترتیب دیداری و شکل‌های نمایشی ذخیره شده، به ترتیب خواندن و با حروف نمایش داده می‌شود
text-as-stored-visual = به ترتیب دیداری، همان‌گونه که ذخیره شده
text-as-stored-forms = به شکل‌های نمایشی، همان‌گونه که ذخیره شده
text-as-stored-both = به ترتیب دیداری و شکل‌های نمایشی، همان‌گونه که ذخیره شده
text-stored-as-written = این متن همان‌گونه که نوشته شده ذخیره شده است
text-file-gone = پرونده‌اش دیگر نیست
text-long = متنی بلند به اندازهٔ { $size } مگابایت که کم‌کم از پرونده خوانده می‌شود
text-end = پایان
text-minutes = { $count } دقیقه
text-reading-time = { $count } دقیقه خواندن

typography-ragged = سطرها به پهنای خود می‌مانند
typography-kashida = سطرها با کشیده و سپس با فاصله پر می‌شوند
typography-spaces = سطرها با فاصله پر می‌شوند
typography-marks-shown = همهٔ اعراب نشان داده می‌شود
typography-marks-single = اعرابِ واژه‌هایی که تنها یک نشان دارند
typography-marks-hidden = اعراب نشان داده نمی‌شود
typography-digits-as-written = رقم‌ها چنان‌که نوشته شده‌اند
typography-digits-european = رقم‌های اروپایی: 0123456789
typography-digits-arabic-indic = رقم‌های عربی: ٠١٢٣٤٥٦٧٨٩
typography-digits-persian = رقم‌های فارسی: ۰۱۲۳۴۵۶۷۸۹
typography-controls-revealed = نویسه‌های جهت به شکل پیکان
typography-controls-obeyed = نویسه‌های جهت نشان داده نمی‌شوند
typography-columns-one = یک ستون
typography-columns-two = دو ستون، هر جا که جا باشد
typography-spacing = { $count ->
    [0] میان سطرها سطر خالی نیست
   *[other] { $count } سطر خالی میان سطرها
}
typography-measure = سطرهای { $count } خانه‌ای

kind-person = اشخاص
kind-place = جاها
kind-organisation = سازمان‌ها
kind-hidden = پنهان
entities-empty = نامی یافت نشد
entity-counts = { $kind } · { $articles } مقاله · { $mentions } بار
entity-timeline = کی
entity-forms = نامیده‌شده
entity-with = همراه با
entity-articles = تازه‌ترین مقاله‌ها
entity-unknown = کتابخانه هنوز این نام را نمی‌شناسد
merge-prompt = همان است که:
split-prompt = صورتی از آنِ دیگری (خالی: تنها در این مقاله):
rename-prompt = نام:
decision-merged = یکی شدند؛ { KEY("undo-decision") } پس می‌گیرد
decision-split = جدا شدند؛ { KEY("undo-decision") } پس می‌گیرد
decision-renamed = نام عوض شد؛ { KEY("undo-decision") } پس می‌گیرد
decision-kind = از گونهٔ دیگری شد؛ { KEY("undo-decision") } پس می‌گیرد
decision-removed = نام نیست؛ { KEY("undo-decision") } پس می‌گیرد
decision-undone = پس گرفته شد
decision-none = چیزی برای پس گرفتن نیست
decision-unknown = در کتابخانه چیزی به نام «{ $name }» نیست
decision-no-form = { $name } اینجا «{ $form }» نامیده نشده است
entities-head-only = نام‌های { $size } کیلوبایت نخست
entities-waiting = نام‌ها خوانده می‌شوند …
mention-of = { $name }: { $index } از { $count }
mention-none = نامی برای پیمودن نیست

timeline-empty = هنوز کلیدواژه‌ای نیست
timeline-waiting = شمرده می‌شود …
timeline-no-dates = مقاله از هیچ روزی سخن نمی‌گوید
timeline-published = منتشرشده در { $day }
timeline-drawn = در { $file } کشیده شد، با جدولی در کنارش
pane-timeline-entities = خط زمان: نام‌ها
pane-timeline-keyword = خط زمان: یک واژه
pane-timeline-article = روزها در مقاله
term-prompt = شمردن در گذر زمان:
period-title = { $span } دربارهٔ چه بود
period-term = { $keyword } · { $inside } مقاله در آن زمان، { $outside } در زمان‌های دیگر
period-nothing = چیزی { $span } را از دیگر زمان‌ها جدا نمی‌کند
grain-day = روز به روز
grain-week = هفته به هفته
grain-month = ماه به ماه
grain-year = سال به سال
timeline-bucket = { $keyword } · { $span } · { $count } مقاله
narrowed-to = { $what }
naming = با نام { $name }

furniture-folded = عنوان‌های کناری، نام خبرگزاری و افزوده‌های صفحه تا شد
furniture-shown = همه چیز نشان داده می‌شود

work-importing = خوانده می‌شود: { $done } ({ $new } تازه){ $failed ->
    [0] {""}
   *[other] ، { $failed } ناموفق
}
work-imported = { $new } تازه، { $changed } دگرگون، { $unchanged } آشنا{ $passed ->
    [0] {""}
   *[other] ، { $passed } نادیده
}{ $failed ->
    [0] {""}
   *[other] ، { $failed } ناموفق: { KEY("failures") } نشانشان می‌دهد
}
passed-archives = { $count ->
    [one] ۱ فایل فشرده خوانده نشد ({ $name }): اگر بازش کنید، آنچه در آن است خوانده می‌شود
   *[other] { $count } فایل فشرده خوانده نشد (نخستین: { $name }): اگر بازشان کنید، آنچه در آن‌هاست خوانده می‌شود
}
passed-documents = { $count ->
    [one] ۱ سند خوانده نشد ({ $name }): اگر به‌صورت متن یا صفحهٔ وب ذخیره شود خوانده می‌شود
   *[other] { $count } سند خوانده نشد (نخستین: { $name }): اگر به‌صورت متن یا صفحهٔ وب ذخیره شوند خوانده می‌شوند
}
work-rate = { $count } در ثانیه
work-seconds-left = { $count } ثانیه مانده
work-minutes-left = { $count } دقیقه مانده
work-hours-left = { $count } ساعت مانده
work-rests = متوقف است: { KEY("cancel-work") } ادامه می‌دهد
work-resumed = کار ادامه می‌یابد
work-reading-stopped = خواندن متوقف شد. { $count } مقالهٔ خوانده‌شده می‌ماند؛ { KEY("cancel-work") } ادامه می‌دهد
work-analysing-stopped = تحلیل متوقف شد. { $count } مقاله مانده است؛ { KEY("cancel-work") } ادامه می‌دهد
watch-came = در پوشه: { $new } تازه، { $changed } تغییرکرده، { $gone } ناپدید
watch-refused = سیستم پوشه‌های بیشتری را زیر نظر نمی‌گیرد؛ تغییرات هر نیم دقیقه بررسی می‌شود
work-broken = بخشی از برنامه از کار افتاد ({ $reason })؛ آن را دوباره اجرا کنید
failures-cleared = فهرست پاک شد
work-indexing = نمایهٔ جست‌وجو: { $count } مانده
work-analysing = تحلیل: { $count } مانده
work-nothing = کاری در جریان نیست
failures-none = خطایی رخ نداده است

key-unknown = کلید { $key } اینجا کاری نمی‌کند؛ { KEY("help") } کلیدها را نشان می‌دهد
status-hint = { KEY("help") } راهنما  { KEY("quit") } خروج
list-end = این آخری بود
list-start = این اولی بود

selection-begun = { KEY("copy") } رونوشت می‌گیرد، { KEY("turn-selection") } سر دیگر را می‌برد، { KEY("end-selection") } رها می‌کند
selection-none = متنی برای برگزیدن اینجا نیست
copied = { $count } نویسه رونوشت شد
address-copied = رونوشت شد: { $address }
address-none = مقاله نشانی ندارد

settings-wrong = تنظیمات: { $reason }
settings-wrong-more = تنظیمات: { $reason } (و { $more } مورد دیگر: sahifa config --check)
pane-sources = خوراک‌ها و جست‌وجوهای نگه‌داشته
work-refreshing = خوراک‌ها: { $done } از { $feeds }، { $new } تازه

settings-read = تنظیمات دوباره خوانده شد

pane-links = پیوندها: Enter باز می‌کند، y رونوشت برمی‌دارد
links-none = این مقاله پیوندی ندارد
links-no-such = پیوندی با این شماره نیست
link-opened = باز می‌شود: { $address }
choice-no-such = سطری با این شماره نیست
program-missing = برنامه‌ای به نام { $name } اینجا نیست؛ تنظیمات می‌تواند برنامهٔ دیگری را نام ببرد
program-failed = { $name }: { $reason }

marked-read = { $count ->
    [one] خوانده‌شده شد
   *[other] خوانده‌شده شدند: { $count }
}
marked-unread = { $count ->
    [one] خوانده‌نشده شد
   *[other] خوانده‌نشده شدند: { $count }
}
starred = { $count ->
    [one] ستاره‌دار شد
   *[other] ستاره‌دار شدند: { $count }
}
unstarred = { $count ->
    [one] ستاره برداشته شد
   *[other] ستاره‌ها برداشته شدند: { $count }
}
removed = { $count ->
    [one] از فهرست‌های کتابخانه برداشته شد؛ { KEY("undo") } برمی‌گرداند
   *[other] از فهرست‌های کتابخانه برداشته شدند: { $count }؛ { KEY("undo") } برمی‌گرداند
}
brought-back = { $count ->
    [one] مقاله برگشت
   *[other] مقاله‌ها برگشتند: { $count }
}
tagged = { $count ->
    [one] برچسب خورد
   *[other] برچسب‌ها زده شدند: { $count }
}
untagged = { $count ->
    [one] برچسب برداشته شد
   *[other] برچسب‌ها برداشته شدند: { $count }
}
changed-nothing = چیزی برای تغییر نیست
undone = برگردانده شد: { $what }
undo-nothing = چیزی برای برگرداندن نیست
tags-prompt = برچسب‌ها، جدا با ویرگول:
note-prompt = یادداشت:
passage-highlighted = برجسته شد
passage-noted = یادداشت نوشته شد
passage-edited = یادداشت تغییر کرد
passage-forgotten = برجسته‌سازی و یادداشتش پاک شد
passage-note = ✎ { $note }
passage-lost = این واژه‌ها دیگر در متن نیست
passages-none = برجسته‌سازی یا یادداشتی نیست
pane-passages = برجسته‌ها: Enter می‌رود، e یادداشت را ویرایش می‌کند، y رونوشت، D پاک می‌کند
pane-outline = سرخط‌ها: Enter می‌رود
outline-none = این مقاله سرخطی ندارد
jump-first = جایی پیش از این نیست
jump-last = جایی پس از این نیست
place-letter = حرفی برای اینجا:
place-which = به جای کدام حرف؟
place-set = نام اینجا اکنون { $letter } است
place-none = جایی به نام { $letter } نیست

export-prompt = برون‌برد به پوشه، یا پرونده‌ای با پایان .jsonl:
export-nothing = مقاله‌ای برگزیده نشده
exported = { $count } مقاله به { $to } برون‌برده شد
commands-none = در تنظیمات فرمانی نیست؛ sahifa config --default راهش را می‌گوید
pane-commands = سپردن به: Enter
program-started = { $name } آغاز شد

facing-choose = کلید { KEY("open") } مقالهٔ برگزیده را کنار این می‌گذارد و { KEY("back") } رها می‌کند
facing-opened = { KEY("focus-next") }: به مقالهٔ دیگر · { KEY("link-scrolling") }: پیمایش هر دو با هم · { KEY("beside") }: دوباره یک مقاله
facing-together = هر دو مقاله با هم پیمایش می‌شوند
facing-alone = هر مقاله جداگانه پیمایش می‌شود
facing-none = مقاله‌ای باز نیست که دیگری کنارش گذاشته شود
facing-only-one = تنها یک مقاله اینجاست؛ { KEY("beside") } دیگری را کنارش می‌گذارد
