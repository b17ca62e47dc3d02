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

help-down = پایین
help-up = بالا
help-page-down = یک صفحه پایین
help-page-up = یک صفحه بالا
help-half-page-down = نیم صفحه پایین
help-half-page-up = نیم صفحه بالا
help-first = به آغاز
help-last = به پایان
help-next-article = باز کردن مقالهٔ بعدی
help-previous-article = باز کردن مقالهٔ قبلی
help-focus-next = بخش بعدی
help-focus-previous = بخش قبلی
help-focus-articles = به مقاله‌ها
help-focus-text = به متن
help-focus-entities = به نام‌ها
help-focus-timeline = به خط زمان
help-zoom = تنها این بخش، و برگشت
help-toggle-star = ستاره زدن یا برداشتن
help-toggle-read = خوانده‌شده یا خوانده‌نشده
help-back = برگشت: بستن، نمایش همهٔ مقاله‌ها، به فهرست
help-failures = خطاها
help-cancel-work = متوقف کردن کار پس‌زمینه، یا ادامهٔ آن
help-redraw = کشیدن دوبارهٔ صفحه
help-suspend = به پوسته؛ fg برمی‌گرداند
help-help = همین راهنما
help-palette = یافتن فرمان با نامش
help-quit = خروج
help-open = باز کردن مقاله
help-next-unread = به مقالهٔ خوانده‌نشدهٔ بعدی
help-find = جست‌وجوی کتابخانه هنگام نوشتن
help-keep-search = نگه داشتن جست‌وجوی کنونی
help-kept-searches = جست‌وجوهای نگه‌داشته
help-remove = برداشتن مقاله از فهرست‌های کتابخانه
help-filter = پالایش هنگام نوشتن
help-sort = چیدن بر پایهٔ تاریخ، عنوان یا منبع
help-reverse-sort = وارونه کردن ترتیب
help-next-mention = به یادکرد بعدی
help-previous-mention = به یادکرد قبلی
help-search = جست‌وجو در متن
help-search-next = به یافتهٔ بعدی
help-search-previous = به یافتهٔ قبلی
help-fold-furniture = تا کردن عنوان‌های کناری و افزوده‌های صفحه، یا نمایش آنها
help-wider-measure = سطرهای بلندتر
help-narrower-measure = سطرهای کوتاه‌تر
help-next-justification = پر کردن سطرها با کشیده، با فاصله، یا هیچ
help-next-diacritics = همهٔ اعراب، اعراب تکی، یا هیچ
help-next-digits = رقم‌ها چنان‌که نوشته شده، اروپایی، عربی یا فارسی
help-reveal-controls = نمایش نویسه‌های جهت به شکل پیکان، یا نه
help-turn-view = نمایش متن اصلاح‌شده همان‌گونه که ذخیره شده، و بازگشت
help-next-columns = یک ستون یا دو ستون
help-next-spacing = سطرهای خالی میان سطرها
help-articles-naming = همهٔ مقاله‌هایی که این را نام می‌برند
help-entity-page = همهٔ آنچه کتابخانه از این می‌داند
help-toggle-kind = پنهان کردن نام‌های این گونه، یا نمایش آنها
help-merge = این با دیگری یکی است
help-split = صورتی از این نام از آنِ دیگری است
help-rename = نامی دیگر به این دادن
help-next-kind = این از گونهٔ دیگری است
help-no-name = این نام نیست
help-undo-decision = پس گرفتن آخرین دگرگونی از این دست
help-bucket-left = یک ستون به چپ
help-bucket-right = یک ستون به راست
help-narrow = نمایش مقاله‌های این ستون
help-next-view = نمای بعدی: همهٔ واژه‌ها، یک واژه، مقالهٔ باز
help-other-rows = نام‌ها به جای کلیدواژه‌ها، و برگشت
help-add-term = شمردن واژه‌ای از خودتان
help-pin-term = نگه داشتن این سطر در بالا
help-remove-term = برداشتن سطری که افزوده‌اید
help-compare = سنجش با این واژه، یا پایان آن
help-share = سهم از همهٔ مقاله‌ها به جای شمار، و برگشت
help-mark-span = آغاز بازه‌ای از اینجا، یا رها کردن آن
help-tell-period = این زمان دربارهٔ چه بود؟
help-draw-timeline = نوشتن تصویر و جدولی از این
help-finer = روز به جای هفته، هفته به جای ماه …
help-coarser = هفته به جای روز، ماه به جای هفته …
help-context-anywhere = همه جا

calibration-title = این پایانه متن راست‌به‌چپ را چگونه نشان می‌دهد؟
calibration-order = در پایین یک درود به چند شیوه فرستاده شده است. کدام درست خوانده می‌شود: حرف‌ها پیوسته، و واژهٔ نخست (السلام) در سمت راست؟
calibration-order-keys = شمارهٔ آن را بزنید. 0: هیچ‌کدام. Esc: همه چیز همان که هست بماند.
calibration-brackets = در کدام سطر هر دو جفت کمان واژه‌های خود را در بر می‌گیرند، مانند (این) و [آن]؟
calibration-choice-keys = شمارهٔ آن را بزنید. Esc: همه چیز همان که هست بماند.
calibration-marks = آیا نشان‌های ریز روی حرف خودشان‌اند و هیچ حرفی کم نیست؟
calibration-marks-keys = بله: y. نه، نشان‌ها را نفرست: n. Esc: همه چیز همان که هست بماند.
calibration-bar = در کدام گروه خط‌های سمت راستِ هر دو ستون از بالا تا پایین راست‌اند؟
calibration-bar-keys = شمارهٔ آن را بزنید. 0: هیچ‌کدام. Esc: همه چیز همان که هست بماند.
calibration-fonts = مربع به جای حرف یعنی قلم، عربی ندارد: قلمی برگزینید که دارد، مانند DejaVu Sans Mono. اگر حرف‌ها هستند ولی هیچ شیوه‌ای درست نیست، این پایانه نمی‌تواند عربی را در ستون نشان دهد.
calibration-fonts-keys = هر کلیدی همه چیز را همان که هست می‌گذارد.
calibration-saved = تنظیم شد و برای این پایانه ماند
calibration-not-saved = تنظیم شد ولی نماند: { $reason }
calibration-fixed = نمایه در خط فرمان یا تنظیمات نهاده شده است: این کار چیزی را عوض نمی‌کند
calibration-offer = این پایانه نمی‌گوید متن راست‌به‌چپ را چگونه نشان می‌دهد. اگر حرف‌ها جدا یا وارونه‌اند { KEY("calibrate") } را بزنید.
help-calibrate = یافتن آنچه این پایانه لازم دارد

selection-begun = { KEY("copy") } رونوشت می‌گیرد، { KEY("turn-selection") } سر دیگر را می‌برد، { KEY("end-selection") } رها می‌کند
selection-none = متنی برای برگزیدن اینجا نیست
copied = { $count } نویسه رونوشت شد
address-copied = رونوشت شد: { $address }
address-none = مقاله نشانی ندارد
help-context-selection = هنگام برگزیدن متن
help-select = برگزیدن متن
help-copy-address = رونوشت از نشانی مقاله
help-select-left = یک نویسه به چپ
help-select-right = یک نویسه به راست
help-select-down = یک سطر پایین
help-select-up = یک سطر بالا
help-select-next-word = تا پایان واژهٔ بعدی
help-select-previous-word = تا آغاز واژهٔ قبلی
help-select-block = تا پایان بند، و سپس بند بعدی
help-turn-selection = بردن سر دیگر
help-copy = رونوشت از برگزیده
help-end-selection = رها کردن گزینش

settings-wrong = تنظیمات: { $reason }
settings-wrong-more = تنظیمات: { $reason } (و { $more } مورد دیگر: sahifa config --check)
pane-sources = خوراک‌ها و جست‌وجوهای نگه‌داشته
sources-everything = همهٔ مقاله‌ها
sources-no-feeds = هنوز خوراکی نیست: { KEY("feed-subscribe") } با نشانی خوراک یا وبگاه آن مشترک می‌شود
feed-never-asked = هرگز
feed-minutes-ago = { $count ->
    [0] هم‌اکنون
   *[other] { $count } دقیقه پیش
}
feed-hours-ago = { $count } ساعت پیش
feed-days-ago = { $count } روز پیش
feed-full-texts = متن کامل گرفته می‌شود
feed-full-text-on = جایی که خوراک تنها چکیده دارد متن کامل گرفته می‌شود
feed-full-text-off = مقاله‌ها همان‌گونه که در خوراک‌اند
feed-prompt = نشانی خوراک یا وبگاه آن:
feed-looking = جست‌وجوی خوراک در { $address } …
feed-subscribed = مشترک شدید: { $name }
feed-known = از پیش مشترک‌اید: { $name }
feed-offers = این وبگاه چند خوراک دارد: Enter مشترک یکی می‌شود
feed-ended = اشتراک { $name } پایان یافت. مقاله‌هایش می‌ماند؛ { KEY("source-bring-back") } آن را برمی‌گرداند
feed-back = اشتراک برگشت
feed-none-chosen = این سطر خوراک نیست
feed-none-ended = اشتراکی پایان نیافته است
feeds-refreshed = { $feeds ->
    [0] نوبت هیچ خوراکی نرسیده است: هر خوراک یک ساعت می‌آساید
   *[other] { $feeds } خوراک بررسی شد
}{ $new ->
    [0] {""}
   *[other] ، { $new } مقالهٔ تازه
}{ $failed ->
    [0] {""}
   *[other] ، { $failed } ناموفق: { KEY("failures") } دلیل را نشان می‌دهد
}
work-refreshing = خوراک‌ها: { $done } از { $feeds }، { $new } تازه
help-sources = خوراک‌ها و جست‌وجوهای نگه‌داشته
help-source-open = نمایش مقاله‌هایش
help-source-remove = پایان دادن به این اشتراک، یا فراموش کردن این جست‌وجو
help-source-bring-back = برگرداندن اشتراک پایان‌یافته
help-source-close = برگشت به مقاله‌ها
help-feed-refresh = گرفتن تازه‌های این خوراک
help-feed-refresh-all = گرفتن تازه‌های همهٔ خوراک‌هایی که یک ساعت آسوده‌اند
help-feed-subscribe = اشتراک خوراک با نشانی آن یا نشانی وبگاهش
help-feed-full-text = متن کامل به جای چکیده، یا نه

date-gregorian = { $day } { $month } { $year } میلادی
date-hijri = { $day } { $month } { $year } قمری
date-persian = { $day } { $month } { $year }
date-hebrew = { $day } { $month } { $year } عبری
calendar-gregorian = میلادی
calendar-hijri = هجری قمری (ام‌القری)
calendar-persian = هجری خورشیدی
calendar-hebrew = عبری
calendar-now = تاریخ: { $calendars }
help-next-calendar = تاریخ‌ها در تقویم بعدی، یا در دو تقویم کنار هم
month-gregorian-1 = ژانویه
month-gregorian-2 = فوریه
month-gregorian-3 = مارس
month-gregorian-4 = آوریل
month-gregorian-5 = مه
month-gregorian-6 = ژوئن
month-gregorian-7 = ژوئیه
month-gregorian-8 = اوت
month-gregorian-9 = سپتامبر
month-gregorian-10 = اکتبر
month-gregorian-11 = نوامبر
month-gregorian-12 = دسامبر
month-hijri-1 = محرم
month-hijri-2 = صفر
month-hijri-3 = ربیع‌الاول
month-hijri-4 = ربیع‌الثانی
month-hijri-5 = جمادی‌الاول
month-hijri-6 = جمادی‌الثانی
month-hijri-7 = رجب
month-hijri-8 = شعبان
month-hijri-9 = رمضان
month-hijri-10 = شوال
month-hijri-11 = ذی‌القعده
month-hijri-12 = ذی‌الحجه
month-persian-1 = فروردین
month-persian-2 = اردیبهشت
month-persian-3 = خرداد
month-persian-4 = تیر
month-persian-5 = مرداد
month-persian-6 = شهریور
month-persian-7 = مهر
month-persian-8 = آبان
month-persian-9 = آذر
month-persian-10 = دی
month-persian-11 = بهمن
month-persian-12 = اسفند
month-hebrew-1 = تشری
month-hebrew-2 = حشوان
month-hebrew-3 = کسلو
month-hebrew-4 = طوت
month-hebrew-5 = شباط
month-hebrew-6 = آذار
month-hebrew-7 = نیسان
month-hebrew-8 = ایار
month-hebrew-9 = سیوان
month-hebrew-10 = تموز
month-hebrew-11 = آب
month-hebrew-12 = ایلول
month-hebrew-put-in = آذار اول
month-hebrew-second-adar = آذار دوم

settings-read = تنظیمات دوباره خوانده شد
help-reload-config = خواندن دوبارهٔ تنظیمات
help-welcome = کلیدهایی که نخست لازم است
welcome-title = به صحیفه خوش آمدید
welcome-what = مقاله‌ها در فهرست‌اند، مقالهٔ باز کنار آن، سپس نام‌های درون آن و اینکه چه زمانی چه گفته شد. این کلیدها برای آغاز بس است:
welcome-move = یک سطر پایین، یک سطر بالا؛ پیکان‌ها و چرخ موشی هم
welcome-open = باز کردن مقالهٔ برگزیده
welcome-panes = به قاب بعدی؛ بازگشت به جای پیشین
welcome-find = جست‌وجو در همهٔ مقاله‌ها هنگام نوشتن
welcome-help = همهٔ کلیدها؛ خروج
welcome-any-key = هر کلیدی آغاز می‌کند. { KEY("welcome") } این را دوباره نشان می‌دهد.

pane-links = پیوندها: Enter باز می‌کند، y رونوشت برمی‌دارد
links-none = این مقاله پیوندی ندارد
links-no-such = پیوندی با این شماره نیست
link-opened = باز می‌شود: { $address }
choice-no-such = سطری با این شماره نیست
program-missing = برنامه‌ای به نام { $name } اینجا نیست؛ تنظیمات می‌تواند برنامهٔ دیگری را نام ببرد
program-failed = { $name }: { $reason }
help-open-address = باز کردن نشانی مقاله؛ با عددی پیش از آن، همان پیوند
help-links = پیوندهای مقاله

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
help-undo = برگرداندن آخرین تغییر: نشان، برچسب، برداشتن یا یادداشت
help-tag = برچسب زدن به مقاله یا به همهٔ برگزیده‌ها
help-mark-all-read = خوانده‌شده کردن همهٔ فهرست
help-flag = برگزیدن مقاله یا رها کردن آن
help-flag-range = برگزیدن همه از آخرین برگزیده تا اینجا
help-flag-all = برگزیدن همهٔ فهرست یا رها کردن آن
help-jump-back = بازگشت به پیش از آخرین پرش
help-jump-forward = رفتن به جای پس از آن
help-to-place = به جای یک حرف؛ ' دوباره: بازگشت
help-set-place = نام‌گذاری اینجا با یک حرف
help-outline = سرخط‌های مقاله
help-passages = برجسته‌ها و یادداشت‌های مقاله
help-all-passages = برجسته‌ها و یادداشت‌های همهٔ کتابخانه
help-next-passage = به برجستهٔ بعدی
help-previous-passage = به برجستهٔ پیشین
help-focus-mode = تنها متن، سپس بی‌عنوان، و بازگشت
help-highlight = برجسته کردن آنچه برگزیده شده
help-annotate = برجسته کردن آن با یادداشت

export-prompt = برون‌برد به پوشه، یا پرونده‌ای با پایان .jsonl:
export-nothing = مقاله‌ای برگزیده نشده
exported = { $count } مقاله به { $to } برون‌برده شد
commands-none = در تنظیمات فرمانی نیست؛ sahifa config --default راهش را می‌گوید
pane-commands = سپردن به: Enter
program-started = { $name } آغاز شد
help-export = برون‌برد مقاله، یا همهٔ برگزیده‌ها
help-hand-over = سپردن مقاله، یا همهٔ برگزیده‌ها، به برنامه‌ای از خودتان

facing-choose = کلید { KEY("open") } مقالهٔ برگزیده را کنار این می‌گذارد و { KEY("back") } رها می‌کند
facing-opened = { KEY("focus-next") }: به مقالهٔ دیگر · { KEY("link-scrolling") }: پیمایش هر دو با هم · { KEY("beside") }: دوباره یک مقاله
facing-together = هر دو مقاله با هم پیمایش می‌شوند
facing-alone = هر مقاله جداگانه پیمایش می‌شود
facing-none = مقاله‌ای باز نیست که دیگری کنارش گذاشته شود
facing-only-one = تنها یک مقاله اینجاست؛ { KEY("beside") } دیگری را کنارش می‌گذارد
help-beside = دو مقاله کنار هم: دومی از فهرست برگزیده می‌شود؛ سپس دوباره یکی
help-link-scrolling = پیمایش دو مقاله با هم، یا هر یک جداگانه

error-os-missing = فایل یا پوشه‌ای به این نام نیست
error-os-forbidden = اجازهٔ این کار را ندارید
error-os-full = دیسک پر است
error-os-read-only = دیسک فقط‌خواندنی است
error-os-is-folder = این یک پوشه است
error-os-no-folder = این پوشه نیست
error-os-exists = از پیش هست
error-os-refused = چیزی آنجا پاسخ نمی‌دهد
error-os-timed-out = بیش از اندازه طول کشید
error-os-broken-off = ارتباط قطع شد
error-os-unreachable = شبکه در دسترس نیست
error-os-other = سیستم نمی‌پذیرد (خطای { $what })
error-io = خواندنش ممکن نیست: { $why }
error-not-allowed = اجازهٔ خواندنش را ندارید
error-cut-off = فایل بریده است: پایانش نیست
error-damaged = فایل آسیب دیده است: { $why }
error-link-loop = پیوند به خودش بازمی‌گردد
error-link-above = پیوند به پوشه‌ای بالاتر از خودش بازمی‌گردد
error-unlisted = فهرستش ممکن نیست: { $why }
error-empty = متنی در آن نیست
error-binary = این فایل متنی نیست
error-archive = این فایل فشرده است: بازش کنید و آنچه در آن است بخوانید
error-document = این سند از گونه‌ای است که خوانده نمی‌شود: آن را به‌صورت متن یا صفحهٔ وب ذخیره کنید
error-too-long = از { $what } مگابایت بزرگ‌تر است؛ تنها متن سادهٔ UTF-8 می‌تواند چنین باشد
error-long-line = سطر از { $what } مگابایت درازتر است
error-front-matter = سرآغاز فایل { $what } درستی نیست: { $why }
error-json = این مقاله‌ای به JSON نیست: { $why }
error-no-text = شیء «text» ندارد، پس مقاله‌ای در آن نیست
error-encoding = کدگذاری‌ای به نام «{ $what }» نیست
error-address = این نشانی وب نیست؛ نشانی چنین است: https://example.org/feed.xml
error-scheme = تنها نشانی‌های http و https آورده می‌شوند، نه { $what }
error-private = نشانی { $what } از شبکه‌ای خصوصی است و از آن آورده نمی‌شود
error-redirects = سرور پیوسته به جای دیگر می‌فرستد؛ نشانی را بررسی کنید
error-nowhere = سرور به جای دیگر می‌فرستد و نمی‌گوید کجا
error-no-host = میزبانی به نام { $what } نیست؛ نشانی و ارتباط را بررسی کنید
error-slow = سرور بیش از { $what } ثانیه طول داد؛ بعدتر دوباره بیازمایید
error-large = از { $what } مگابایت بزرگ‌تر است
error-packed = فشرده‌سازی‌اش ({ $what }) خراب یا ناشناخته است
error-status-forbidden = سرور اجازهٔ خواندنش را نمی‌دهد (وضعیت { $what })
error-status-nothing = چیزی در این نشانی نیست (وضعیت { $what })
error-status-gone = برای همیشه رفته است (وضعیت { $what })
error-status-fewer = سرور درخواست کمتری می‌خواهد؛ بعدتر دوباره پرسیده می‌شود (وضعیت { $what })
error-status-trouble = سرور مشکل دارد؛ بعدتر دوباره بیازمایید (وضعیت { $what })
error-status-refuses = سرور نمی‌پذیرد (وضعیت { $what })
error-plain = آنجا چیزی به https پاسخ نمی‌دهد؛ اگر درست است، پیش از نشانی http:// بنویسید
error-connection = ارتباط برقرار نشد: { $why }
error-left-alone = سرورش می‌خواهد { $what } دقیقهٔ دیگر چیزی از آن نپرسند
error-no-feed = این خوراکی به RSS یا Atom یا JSON نیست
error-feed-damaged = خوراک آسیب دیده است: { $why }
error-folder = ساختن { $what } ممکن نیست: { $why }
error-unwritten = نوشتن { $what } ممکن نیست: { $why }
error-library-read-only = در کتابخانه نمی‌توان نوشت: خودش یا دیسکش فقط‌خواندنی است؛ ‎--library فایل دیگری را نام می‌برد و ‎--ephemeral بی‌فایل کار می‌کند
error-library-full = دیسک پر است؛ آنچه پیش‌تر خوانده و نشان شده مانده است. جا باز کنید و همان کار را دوباره بکنید
error-no-article = مقاله دیگر در کتابخانه نیست
error-index-absent = هنوز نمایهٔ جستجو نیست؛ دارد ساخته می‌شود
error-index-stale = نمایهٔ جستجو کهنه است؛ از نو ساخته می‌شود
error-index-damaged = نمایهٔ جستجو آسیب دیده است ({ $why })؛ از نو ساخته می‌شود
error-index-busy = صحیفهٔ دیگری نمایهٔ جستجو را به‌روز می‌کند؛ چشم‌به‌راهش باشید
error-index = نمایهٔ جستجوی { $what } به کار نمی‌آید: { $why }؛ `sahifa check` آن را از نو می‌سازد
error-library = کتابخانه به کار نمی‌آید: { $why }
error-stored = در کتابخانه چیزی هست که خواندنش ممکن نیست: { $why }
