# قاری کے اپنے الفاظ اردو میں۔

pane-articles = مضامین
pane-text = متن
pane-entities = نام
pane-timeline = خطِ زمان
pane-help = کلیدیں
pane-palette = احکام
palette-prompt = حکم:
palette-nothing = اس نام کا کوئی حکم نہیں
pane-failures = جو غلط ہوا: Delete صاف کرتا ہے

articles-count = { $count ->
    [one] ایک مضمون
   *[other] { $count } مضامین
}
articles-unread = { $count } اَن پڑھے
articles-empty = کوئی مضمون نہیں۔ پروگرام کو فائل یا فولڈر دیں: sahifa PATH
articles-none-match = کوئی مضمون مطابق نہیں۔ { KEY("back") } سب کو پھر دکھاتا ہے۔
articles-loading = کتب خانہ پڑھا جا رہا ہے …
sort-date = تاریخ کے لحاظ سے
sort-title = عنوان کے لحاظ سے
sort-source = ماخذ کے لحاظ سے
sort-now = ترتیب { $by }، { $order }
sort-descending = آخری سے پہلے تک
sort-ascending = پہلے سے آخری تک
filter-prompt = چھانٹیں:
search-prompt = تلاش:
search-hit = { $count } میں سے { $index }
search-nothing = ”{ $query }“ اس متن میں نہیں
search-wrapped-to-first = متن ختم ہوا: شروع سے جاری
search-wrapped-to-last = آغاز آ گیا: آخر سے جاری

find-prompt = کتب خانے میں تلاش:
find-prompt-wrong = تلاش — { $reason }:
find-title = تلاش: { $query }
find-kept = تلاش محفوظ ہو گئی۔ { KEY("kept-searches") } محفوظ تلاشیں دکھاتا ہے۔
find-nothing-to-keep = محفوظ کرنے کو کوئی تلاش نہیں؛ { KEY("find") } تلاش شروع کرتا ہے
find-none-kept = ابھی کوئی تلاش محفوظ نہیں؛ { KEY("keep-search") } موجودہ تلاش محفوظ کرتا ہے
pane-kept-searches = محفوظ تلاشیں: Enter دکھاتا ہے، Delete مٹاتا ہے
index-renewed = تلاش کا اشاریہ خراب تھا، نئے سرے سے بنایا گیا

text-empty = کوئی مضمون چنیں اور { KEY("open") } دبائیں
text-opening = کھل رہا ہے …
text-inferred-title = عنوان پہلے جملے سے
text-guessed-date = فائل کی تاریخ
text-repaired-visual = بصری ترتیب میں محفوظ، پڑھنے کی ترتیب میں دکھایا گیا
text-repaired-forms = نمائشی شکلوں میں محفوظ، حروف میں دکھایا گیا
text-repaired-both = بصری ترتیب اور نمائشی شکلوں میں محفوظ، پڑھنے کی ترتیب اور حروف میں دکھایا گیا
text-as-stored-visual = بصری ترتیب میں، جیسا محفوظ ہے
text-as-stored-forms = نمائشی شکلوں میں، جیسا محفوظ ہے
text-as-stored-both = بصری ترتیب اور نمائشی شکلوں میں، جیسا محفوظ ہے
text-stored-as-written = یہ متن ویسا ہی محفوظ ہے جیسا لکھا گیا تھا
text-file-gone = اس کی فائل اب موجود نہیں
text-long = { $size } میگابائٹ کا طویل متن، فائل سے ساتھ ساتھ پڑھا جاتا ہے
text-end = اختتام
text-minutes = { $count } منٹ
text-reading-time = پڑھنے میں { $count } منٹ

typography-ragged = سطریں اپنی چوڑائی پر رہتی ہیں
typography-kashida = سطریں کشیدہ سے، پھر خالی جگہوں سے بھری جاتی ہیں
typography-spaces = سطریں خالی جگہوں سے بھری جاتی ہیں
typography-marks-shown = تمام اعراب دکھائے جاتے ہیں
typography-marks-single = اعراب صرف ان الفاظ پر جن پر ایک ہی ہے
typography-marks-hidden = اعراب چھپے ہیں
typography-digits-as-written = ہندسے جیسے لکھے گئے
typography-digits-european = یورپی ہندسے: 0123456789
typography-digits-arabic-indic = عربی ہندسے: ٠١٢٣٤٥٦٧٨٩
typography-digits-persian = فارسی ہندسے: ۰۱۲۳۴۵۶۷۸۹
typography-controls-revealed = سمت کے حروف تیروں کی شکل میں
typography-controls-obeyed = سمت کے حروف نہیں دکھائے جاتے
typography-columns-one = ایک کالم
typography-columns-two = دو کالم، جہاں جگہ ہو
typography-spacing = { $count ->
    [0] سطروں کے بیچ کوئی خالی سطر نہیں
    [one] سطروں کے بیچ ایک خالی سطر
   *[other] سطروں کے بیچ { $count } خالی سطریں
}
typography-measure = { $count } خانوں کی سطریں

kind-person = اشخاص
kind-place = مقامات
kind-organisation = ادارے
kind-hidden = پوشیدہ
entities-empty = کوئی نام نہیں ملا
entity-counts = { $kind } · { $articles ->
    [one] ایک مضمون
   *[other] { $articles } مضامین
} · { $mentions } بار
entity-timeline = کب
entity-forms = یوں بھی
entity-with = کے ساتھ
entity-articles = تازہ ترین مضامین
entity-unknown = کتب خانہ ابھی یہ نام نہیں جانتا
merge-prompt = وہی ہے جو:
split-prompt = کسی اور کی صورت (خالی: صرف اس مضمون میں):
rename-prompt = نام:
decision-merged = ملا دیے گئے؛ { KEY("undo-decision") } واپس لیتا ہے
decision-split = الگ کر دیے گئے؛ { KEY("undo-decision") } واپس لیتا ہے
decision-renamed = نام بدل گیا؛ { KEY("undo-decision") } واپس لیتا ہے
decision-kind = قسم بدل گئی؛ { KEY("undo-decision") } واپس لیتا ہے
decision-removed = یہ نام نہیں؛ { KEY("undo-decision") } واپس لیتا ہے
decision-undone = واپس لے لیا گیا
decision-none = واپس لینے کو کچھ نہیں
decision-unknown = کتب خانے میں ”{ $name }“ نام کا کچھ نہیں
decision-no-form = { $name } کو یہاں ”{ $form }“ نہیں کہا گیا
entities-head-only = پہلے { $size } کلوبائٹ کے نام
entities-waiting = نام پڑھے جا رہے ہیں …
mention-of = { $name }: { $count } میں سے { $index }
mention-none = گزرنے کو کوئی نام نہیں

timeline-empty = ابھی کوئی کلیدی لفظ نہیں
timeline-waiting = گنا جا رہا ہے …
timeline-no-dates = مضمون کسی دن کا ذکر نہیں کرتا
timeline-published = { $day } کو شائع ہوا
timeline-drawn = { $file } میں بنایا گیا، ساتھ ایک جدول
pane-timeline-entities = خطِ زمان: نام
pane-timeline-keyword = خطِ زمان: ایک لفظ
pane-timeline-article = مضمون کے دن
term-prompt = وقت کے ساتھ گنیں:
period-title = { $span } کس بارے میں تھا
period-term = { $keyword } · تب { $inside ->
    [one] ایک مضمون
   *[other] { $inside } مضامین
}، باقی وقت { $outside }
period-nothing = کوئی چیز { $span } کو باقی سے الگ نہیں کرتی
grain-day = روزانہ
grain-week = ہفتہ وار
grain-month = ماہانہ
grain-year = سالانہ
timeline-bucket = { $keyword } · { $span } · { $count ->
    [one] ایک مضمون
   *[other] { $count } مضامین
}
narrowed-to = { $what }
naming = جن میں { $name } کا ذکر ہے

furniture-folded = متعلقہ سرخیاں، حوالے اور صفحے کے باقی ماندہ حصے تہہ کر دیے گئے
furniture-shown = سب کچھ دکھایا جا رہا ہے

work-importing = پڑھا جا رہا ہے: { $done } ({ $new } نئے){ $failed ->
    [0] {""}
   *[other] ، { $failed } ناکام
}
work-imported = { $new } نئے، { $changed } بدلے ہوئے، { $unchanged } پہلے سے{ $passed ->
    [0] {""}
   *[other] ، { $passed } چھوڑے گئے
}{ $failed ->
    [0] {""}
   *[other] ، { $failed } ناکام: { KEY("failures") } انہیں دکھاتا ہے
}
passed-archives = { $count ->
    [one] ایک دبی ہوئی فائل چھوڑ دی گئی ({ $name }): اسے کھول لیں تو اس کا مواد پڑھ لیا جائے گا
   *[other] { $count } دبی ہوئی فائلیں چھوڑ دی گئیں (پہلی { $name }): انہیں کھول لیں تو ان کا مواد پڑھ لیا جائے گا
}
passed-documents = { $count ->
    [one] ایک دستاویز چھوڑ دی گئی ({ $name }): متن یا ویب صفحے کے طور پر محفوظ ہو تو پڑھ لی جائے گی
   *[other] { $count } دستاویزیں چھوڑ دی گئیں (پہلی { $name }): متن یا ویب صفحے کے طور پر محفوظ ہوں تو پڑھ لی جائیں گی
}
work-rate = { $count } فی سیکنڈ
work-seconds-left = { $count } سیکنڈ باقی
work-minutes-left = { $count } منٹ باقی
work-hours-left = { $count ->
    [one] ایک گھنٹہ باقی
   *[other] { $count } گھنٹے باقی
}
work-rests = رکا ہوا ہے: { KEY("cancel-work") } جاری کرتا ہے
work-resumed = کام جاری ہے
work-reading-stopped = پڑھنا روک دیا گیا۔ { $count ->
    [one] پڑھا ہوا مضمون باقی ہے
   *[other] پڑھے ہوئے { $count } مضامین باقی ہیں
}؛ { KEY("cancel-work") } جاری کرتا ہے
work-analysing-stopped = تجزیہ روک دیا گیا۔ { $count ->
    [one] ایک مضمون باقی ہے
   *[other] { $count } مضامین باقی ہیں
}؛ { KEY("cancel-work") } جاری کرتا ہے
watch-came = فولڈر میں: { $new } نئے، { $changed } تبدیل شدہ، { $gone } غائب
watch-refused = نظام مزید فولڈروں کی نگرانی نہیں کرتا؛ تبدیلیاں ہر آدھے منٹ بعد دیکھی جاتی ہیں
work-broken = پروگرام کا ایک حصہ ناکام ہو گیا ({ $reason })؛ اسے دوبارہ چلائیں
failures-cleared = فہرست صاف کر دی گئی
work-indexing = تلاش کا اشاریہ: { $count } باقی
work-analysing = تجزیہ: { $count } باقی
work-nothing = کوئی کام جاری نہیں
failures-none = کچھ غلط نہیں ہوا

key-unknown = { $key } یہاں کچھ نہیں کرتا؛ { KEY("help") } کلیدیں دکھاتا ہے
status-hint = { KEY("help") } مدد  { KEY("quit") } باہر
list-end = یہ آخری تھا
list-start = یہ پہلا تھا

help-down = نیچے
help-up = اوپر
help-page-down = ایک صفحہ نیچے
help-page-up = ایک صفحہ اوپر
help-half-page-down = آدھا صفحہ نیچے
help-half-page-up = آدھا صفحہ اوپر
help-first = شروع میں
help-last = آخر میں
help-next-article = اگلا مضمون کھولیں
help-previous-article = پچھلا مضمون کھولیں
help-focus-next = اگلا حصہ
help-focus-previous = پچھلا حصہ
help-focus-articles = مضامین کی طرف
help-focus-text = متن کی طرف
help-focus-entities = ناموں کی طرف
help-focus-timeline = خطِ زمان کی طرف
help-zoom = صرف یہ حصہ، اور واپس
help-toggle-star = ستارہ لگائیں یا ہٹائیں
help-toggle-read = پڑھا ہوا یا اَن پڑھا
help-back = واپس: بند کریں، سب مضامین دکھائیں، فہرست کی طرف
help-failures = جو غلط ہوا
help-cancel-work = پس منظر کا کام روکیں یا جاری کریں
help-redraw = سکرین دوبارہ بنائیں
help-suspend = شیل کی طرف؛ fg واپس لاتا ہے
help-help = یہی مدد
help-palette = نام سے حکم تلاش کریں
help-quit = باہر نکلیں
help-open = مضمون کھولیں
help-next-unread = اگلے اَن پڑھے مضمون پر
help-find = لکھتے ہوئے کتب خانے میں تلاش
help-keep-search = موجودہ تلاش محفوظ کریں
help-kept-searches = محفوظ تلاشیں
help-remove = مضمون کتب خانے کی فہرستوں سے ہٹائیں
help-filter = لکھتے ہوئے چھانٹیں
help-sort = تاریخ، عنوان یا ماخذ سے ترتیب
help-reverse-sort = ترتیب الٹیں
help-next-mention = اگلے ذکر پر
help-previous-mention = پچھلے ذکر پر
help-search = متن میں تلاش
help-search-next = اگلے نتیجے پر
help-search-previous = پچھلے نتیجے پر
help-fold-furniture = متعلقہ سرخیاں اور صفحے کے باقی ماندہ حصے تہہ کریں یا دکھائیں
help-wider-measure = لمبی سطریں
help-narrower-measure = چھوٹی سطریں
help-next-justification = سطریں کشیدہ سے، خالی جگہوں سے بھریں، یا بالکل نہیں
help-next-diacritics = تمام اعراب، اکیلے اعراب، یا کوئی نہیں
help-next-digits = ہندسے جیسے لکھے گئے، یورپی، عربی یا فارسی
help-reveal-controls = سمت کے حروف تیروں کی شکل میں دکھائیں، یا نہیں
help-turn-view = درست کیا گیا متن جیسا محفوظ ہے ویسا دکھائیں، اور واپس
help-next-columns = ایک کالم یا دو
help-next-spacing = سطروں کے بیچ خالی سطریں
help-articles-naming = وہ تمام مضامین جن میں اس کا ذکر ہے
help-entity-page = جو کچھ کتب خانہ اس کے بارے میں جانتا ہے
help-toggle-kind = اس قسم کے نام چھپائیں یا دکھائیں
help-merge = یہ اور کوئی دوسرا ایک ہی ہیں
help-split = اس نام کی ایک صورت کسی اور کی ہے
help-rename = اسے دوسرا نام دیں
help-next-kind = یہ کسی اور قسم کا ہے
help-no-name = یہ نام نہیں
help-undo-decision = ایسی آخری تبدیلی واپس لیں
help-bucket-left = ایک کالم بائیں
help-bucket-right = ایک کالم دائیں
help-narrow = اس کالم کے مضامین دکھائیں
help-next-view = اگلا منظر: تمام الفاظ، ایک لفظ، کھلا مضمون
help-other-rows = کلیدی الفاظ کی جگہ نام، اور واپس
help-add-term = اپنا کوئی لفظ گنیں
help-pin-term = یہ سطر اوپر رکھیں
help-remove-term = اپنی شامل کی ہوئی سطر ہٹائیں
help-compare = اس لفظ سے موازنہ کریں یا ختم کریں
help-share = تعداد کی جگہ تمام مضامین میں حصہ، اور واپس
help-mark-span = یہاں سے ایک مدت شروع کریں یا چھوڑ دیں
help-tell-period = یہ وقت کس بارے میں تھا؟
help-draw-timeline = اس کی تصویر اور جدول لکھیں
help-finer = ہفتوں کی جگہ دن، مہینوں کی جگہ ہفتے …
help-coarser = دنوں کی جگہ ہفتے، ہفتوں کی جگہ مہینے …
help-context-anywhere = ہر جگہ

calibration-title = یہ ٹرمینل دائیں سے بائیں متن کیسے دکھاتا ہے؟
calibration-order = نیچے ایک ہی سلام کئی طریقوں سے بھیجا گیا ہے۔ کون سا درست پڑھا جاتا ہے: حروف جڑے ہوئے، پہلا لفظ (السلام) دائیں طرف؟
calibration-order-keys = اس کا نمبر دبائیں۔ 0: کوئی نہیں۔ Esc: سب کچھ جوں کا توں رہے۔
calibration-brackets = کس سطر میں قوسین کے دونوں جوڑے اپنے الفاظ کو گھیرتے ہیں، جیسے (یہ) اور [وہ]؟
calibration-choice-keys = اس کا نمبر دبائیں۔ Esc: سب کچھ جوں کا توں رہے۔
calibration-marks = کیا چھوٹے نشان اپنے حروف پر ہیں اور کوئی حرف غائب نہیں؟
calibration-marks-keys = ہاں: y۔ نہیں، نشان چھوڑ دیں: n۔ Esc: سب کچھ جوں کا توں رہے۔
calibration-bar = کس گروہ میں دونوں کالموں کے دائیں طرف کی لکیریں اوپر سے نیچے تک سیدھی ہیں؟
calibration-bar-keys = اس کا نمبر دبائیں۔ 0: کسی میں نہیں۔ Esc: سب کچھ جوں کا توں رہے۔
calibration-fonts = حروف کی جگہ خانے ہوں تو فونٹ میں عربی نہیں: ایسا فونٹ چنیں جس میں ہو، جیسے DejaVu Sans Mono۔ اگر حروف ہیں مگر کوئی طریقہ درست نہیں تو یہ ٹرمینل کالموں میں عربی نہیں دکھا سکتا۔
calibration-fonts-keys = کوئی بھی کلید سب کچھ جوں کا توں چھوڑتی ہے۔
calibration-saved = درست کر لیا گیا اور اس ٹرمینل کے لیے محفوظ ہے
calibration-not-saved = درست کر لیا گیا مگر محفوظ نہ ہو سکا: { $reason }
calibration-fixed = پروفائل کمانڈ لائن یا ترتیبات میں مقرر ہے: اس سے کچھ نہیں بدلے گا
calibration-offer = یہ ٹرمینل نہیں بتاتا کہ دائیں سے بائیں متن کیسے دکھاتا ہے۔ اگر حروف الگ الگ یا الٹے ہوں تو { KEY("calibrate") } دبائیں۔
help-calibrate = معلوم کریں کہ اس ٹرمینل کو کیا چاہیے

selection-begun = { KEY("copy") } نقل کرتا ہے، { KEY("turn-selection") } دوسرا سرا ہلاتا ہے، { KEY("end-selection") } چھوڑ دیتا ہے
selection-none = یہاں چننے کو کوئی متن نہیں
copied = { $count ->
    [one] ایک حرف نقل ہوا
   *[other] { $count } حروف نقل ہوئے
}
address-copied = نقل ہوا: { $address }
address-none = مضمون کا کوئی پتا نہیں
help-context-selection = متن چنتے ہوئے
help-select = متن چنیں
help-copy-address = مضمون کا پتا نقل کریں
help-select-left = ایک حرف بائیں
help-select-right = ایک حرف دائیں
help-select-down = ایک سطر نیچے
help-select-up = ایک سطر اوپر
help-select-next-word = اگلے لفظ کے آخر تک
help-select-previous-word = پچھلے لفظ کے شروع تک
help-select-block = پیراگراف کے آخر تک، پھر اگلے کے
help-turn-selection = دوسرا سرا ہلائیں
help-copy = چنا ہوا نقل کریں
help-end-selection = انتخاب چھوڑ دیں

settings-wrong = ترتیبات: { $reason }
settings-wrong-more = ترتیبات: { $reason } (اور { $more } مزید: sahifa config --check)
pane-sources = فیڈز اور محفوظ تلاشیں
sources-everything = تمام مضامین
sources-no-feeds = ابھی کوئی فیڈ نہیں: { KEY("feed-subscribe") } کسی فیڈ یا اس کی سائٹ کے پتے سے رکنیت لیتا ہے
feed-never-asked = کبھی نہیں
feed-minutes-ago = { $count ->
    [0] ابھی
   *[other] { $count } منٹ پہلے
}
feed-hours-ago = { $count ->
    [one] ایک گھنٹہ پہلے
   *[other] { $count } گھنٹے پہلے
}
feed-days-ago = { $count } دن پہلے
feed-full-texts = پورے مضامین لائے جاتے ہیں
feed-full-text-on = جہاں فیڈ میں صرف خلاصہ ہو وہاں پورا مضمون لایا جائے گا
feed-full-text-off = مضامین ویسے ہی جیسے فیڈ میں ہیں
feed-prompt = فیڈ یا اس کی سائٹ کا پتا:
feed-looking = { $address } پر فیڈ کی تلاش …
feed-subscribed = رکنیت لی گئی: { $name }
feed-known = رکنیت پہلے سے ہے: { $name }
feed-offers = اس سائٹ پر کئی فیڈز ہیں: Enter ایک کی رکنیت لیتا ہے
feed-ended = { $name } کی رکنیت ختم ہوئی۔ اس کے مضامین باقی ہیں؛ { KEY("source-bring-back") } اسے واپس لاتا ہے
feed-back = رکنیت بحال ہوئی
feed-none-chosen = یہ سطر کوئی فیڈ نہیں
feed-none-ended = کوئی رکنیت ختم نہیں کی گئی
feeds-refreshed = { $feeds ->
    [0] ابھی کسی فیڈ کی باری نہیں: ہر فیڈ ایک گھنٹہ آرام کرتی ہے
    [one] ایک فیڈ دیکھی گئی
   *[other] { $feeds } فیڈز دیکھی گئیں
}{ $new ->
    [0] {""}
    [one] ، ایک نیا مضمون
   *[other] ، { $new } نئے مضامین
}{ $failed ->
    [0] {""}
   *[other] ، { $failed } ناکام: { KEY("failures") } وجہ دکھاتا ہے
}
work-refreshing = فیڈز: { $feeds } میں سے { $done }، { $new } نئے
help-sources = فیڈز اور محفوظ تلاشیں
help-source-open = اس کے مضامین دکھائیں
help-source-remove = یہ رکنیت ختم کریں یا یہ تلاش بھلا دیں
help-source-bring-back = ختم کی گئی رکنیت واپس لائیں
help-source-close = مضامین کی طرف واپس
help-feed-refresh = اس فیڈ کے نئے مضامین لائیں
help-feed-refresh-all = ایک گھنٹہ آرام کر چکی تمام فیڈز کے نئے مضامین لائیں
help-feed-subscribe = فیڈ یا سائٹ کے پتے سے رکنیت لیں
help-feed-full-text = جہاں خلاصہ ہو وہاں پورے مضامین، یا نہیں

date-gregorian = { $day } { $month } { $year }
date-hijri = { $day } { $month } { $year }ھ
date-persian = { $day } { $month } { $year } شمسی
date-hebrew = { $day } { $month } { $year } عبرانی
calendar-gregorian = عیسوی
calendar-hijri = ہجری (ام القریٰ)
calendar-persian = ہجری شمسی
calendar-hebrew = عبرانی
calendar-now = تاریخ: { $calendars }
help-next-calendar = تاریخیں اگلی تقویم میں، یا دو ساتھ ساتھ
month-gregorian-1 = جنوری
month-gregorian-2 = فروری
month-gregorian-3 = مارچ
month-gregorian-4 = اپریل
month-gregorian-5 = مئی
month-gregorian-6 = جون
month-gregorian-7 = جولائی
month-gregorian-8 = اگست
month-gregorian-9 = ستمبر
month-gregorian-10 = اکتوبر
month-gregorian-11 = نومبر
month-gregorian-12 = دسمبر
month-hijri-1 = محرم
month-hijri-2 = صفر
month-hijri-3 = ربیع الاول
month-hijri-4 = ربیع الثانی
month-hijri-5 = جمادی الاول
month-hijri-6 = جمادی الثانی
month-hijri-7 = رجب
month-hijri-8 = شعبان
month-hijri-9 = رمضان
month-hijri-10 = شوال
month-hijri-11 = ذوالقعدہ
month-hijri-12 = ذوالحجہ
month-persian-1 = فروردین
month-persian-2 = اردیبہشت
month-persian-3 = خرداد
month-persian-4 = تیر
month-persian-5 = مرداد
month-persian-6 = شہریور
month-persian-7 = مہر
month-persian-8 = آبان
month-persian-9 = آذر
month-persian-10 = دی
month-persian-11 = بہمن
month-persian-12 = اسفند
month-hebrew-1 = تشری
month-hebrew-2 = حشوان
month-hebrew-3 = کسلیو
month-hebrew-4 = طبت
month-hebrew-5 = شباط
month-hebrew-6 = ادار
month-hebrew-7 = نیسان
month-hebrew-8 = ایار
month-hebrew-9 = سیوان
month-hebrew-10 = تموز
month-hebrew-11 = آب
month-hebrew-12 = ایلول
month-hebrew-put-in = ادار اول
month-hebrew-second-adar = ادار دوم

settings-read = ترتیبات پھر پڑھ لی گئیں
help-reload-config = ترتیبات پھر پڑھیں
help-welcome = وہ کلیدیں جو پہلے درکار ہیں
welcome-title = صحیفہ میں خوش آمدید
welcome-what = مضامین فہرست میں ہیں، کھلا مضمون اس کے ساتھ، پھر اس میں مذکور نام اور یہ کہ کب کیا کہا گیا۔ شروع کرنے کو یہ کلیدیں کافی ہیں:
welcome-move = ایک سطر نیچے، ایک سطر اوپر؛ تیر اور ماؤس کا پہیہ بھی
welcome-open = چنا ہوا مضمون کھولیں
welcome-panes = اگلے خانے میں؛ پچھلی جگہ واپس
welcome-find = لکھتے لکھتے تمام مضامین میں تلاش
welcome-help = تمام کلیدیں؛ باہر
welcome-any-key = کوئی بھی کلید شروع کرتی ہے۔ { KEY("welcome") } یہ پھر دکھاتا ہے۔

pane-links = روابط: Enter کھولتا ہے، y نقل کرتا ہے
links-none = مضمون میں کوئی ربط نہیں
links-no-such = اس نمبر کا کوئی ربط نہیں
link-opened = کھل رہا ہے: { $address }
choice-no-such = اس نمبر کی کوئی سطر نہیں
program-missing = یہاں { $name } نام کا کوئی پروگرام نہیں؛ ترتیبات میں دوسرا بتایا جا سکتا ہے
program-failed = { $name }: { $reason }
help-open-address = مضمون کا پتہ کھولنا؛ پہلے نمبر ہو تو اسی نمبر کا ربط
help-links = مضمون کے روابط

marked-read = { $count ->
    [one] پڑھا ہوا نشان زد
   *[other] پڑھے ہوئے نشان زد: { $count }
}
marked-unread = { $count ->
    [one] ان پڑھا نشان زد
   *[other] ان پڑھے نشان زد: { $count }
}
starred = { $count ->
    [one] ستارہ لگا
   *[other] ستارے لگے: { $count }
}
unstarred = { $count ->
    [one] ستارہ ہٹا
   *[other] ستارے ہٹے: { $count }
}
removed = { $count ->
    [one] کتب خانے کی فہرستوں سے ہٹا دیا گیا؛ { KEY("undo") } واپس لاتا ہے
   *[other] کتب خانے کی فہرستوں سے ہٹے: { $count }؛ { KEY("undo") } واپس لاتا ہے
}
brought-back = { $count ->
    [one] مضمون واپس آ گیا
   *[other] مضامین واپس آئے: { $count }
}
tagged = { $count ->
    [one] ٹیگ لگا
   *[other] ٹیگ لگے: { $count }
}
untagged = { $count ->
    [one] ٹیگ ہٹا
   *[other] ٹیگ ہٹے: { $count }
}
changed-nothing = بدلنے کو کچھ نہیں
undone = واپس لیا گیا: { $what }
undo-nothing = واپس لینے کو کچھ نہیں
tags-prompt = ٹیگ، کاما سے الگ:
note-prompt = نوٹ:
passage-highlighted = نمایاں کیا گیا
passage-noted = نوٹ لکھا گیا
passage-edited = نوٹ بدلا گیا
passage-forgotten = نمایاں حصہ اور اس کا نوٹ مٹا دیا گیا
passage-note = ✎ { $note }
passage-lost = یہ الفاظ اب متن میں نہیں ہیں
passages-none = کوئی نمایاں حصہ یا نوٹ نہیں
pane-passages = نمایاں حصے: Enter جاتا ہے، e نوٹ بدلتا ہے، y نقل کرتا ہے، D مٹاتا ہے
pane-outline = سرخیاں: Enter جاتا ہے
outline-none = مضمون میں کوئی سرخی نہیں
jump-first = اس سے پہلے کوئی جگہ نہیں
jump-last = اس کے بعد کوئی جگہ نہیں
place-letter = اس جگہ کے لیے ایک حرف:
place-which = کس حرف کی جگہ پر؟
place-set = اس جگہ کا نام اب { $letter } ہے
place-none = { $letter } نام کی کوئی جگہ نہیں
help-undo = آخری تبدیلی واپس لینا: نشان، ٹیگ، ہٹانا یا نوٹ
help-tag = مضمون پر، یا سب چنے ہوئے پر، ٹیگ لگانا
help-mark-all-read = فہرست کے سب مضامین کو پڑھا ہوا کرنا
help-flag = مضمون چننا، یا چھوڑنا
help-flag-range = آخری چنے ہوئے سے یہاں تک سب چننا
help-flag-all = فہرست کے سب چننا، یا چھوڑنا
help-jump-back = آخری چھلانگ سے پہلے کی جگہ پر واپسی
help-jump-forward = اس کے بعد کی جگہ پر
help-to-place = کسی حرف کی جگہ پر؛ ' دوبارہ: واپسی
help-set-place = اس جگہ کو ایک حرف دینا
help-outline = مضمون کی سرخیاں
help-passages = مضمون کے نمایاں حصے اور نوٹ
help-all-passages = پورے کتب خانے کے نمایاں حصے اور نوٹ
help-next-passage = اگلے نمایاں حصے پر
help-previous-passage = پچھلے نمایاں حصے پر
help-focus-mode = صرف متن، پھر عنوان کے بغیر، اور واپس
help-highlight = چنے ہوئے کو نمایاں کرنا
help-annotate = نوٹ کے ساتھ نمایاں کرنا

export-prompt = کسی فولڈر، یا .jsonl پر ختم ہونے والی فائل میں برآمد:
export-nothing = کوئی مضمون نہیں چنا گیا
exported = { $count ->
    [one] ایک مضمون { $to } میں برآمد ہوا
   *[other] { $count } مضامین { $to } میں برآمد ہوئے
}
commands-none = ترتیبات میں کوئی حکم نہیں؛ sahifa config --default طریقہ بتاتا ہے
pane-commands = حوالے کریں: Enter
program-started = { $name } شروع ہوا
help-export = مضمون، یا سب چنے ہوئے، برآمد کرنا
help-hand-over = مضمون، یا سب چنے ہوئے، اپنے کسی پروگرام کے حوالے کرنا

facing-choose = { KEY("open") } چنا ہوا مضمون اس کے ساتھ رکھتی ہے، { KEY("back") } چھوڑ دیتی ہے
facing-opened = { KEY("focus-next") }: دوسرے مضمون پر · { KEY("link-scrolling") }: دونوں ساتھ سرکیں · { KEY("beside") }: پھر ایک مضمون
facing-together = دونوں مضمون ساتھ سرکتے ہیں
facing-alone = ہر مضمون الگ سرکتا ہے
facing-none = کوئی مضمون کھلا نہیں جس کے ساتھ دوسرا رکھا جائے
facing-only-one = یہاں ایک ہی مضمون ہے؛ { KEY("beside") } دوسرا اس کے ساتھ رکھتی ہے
help-beside = دو مضمون ساتھ ساتھ: دوسرا فہرست سے چنا جاتا ہے؛ پھر ایک
help-link-scrolling = دونوں مضمون ساتھ سرکانا، یا الگ الگ

error-os-missing = اس نام کی کوئی فائل یا فولڈر نہیں
error-os-forbidden = آپ کو اس کی اجازت نہیں
error-os-full = ڈسک بھر گئی ہے
error-os-read-only = ڈسک صرف پڑھنے کے لیے ہے
error-os-is-folder = یہ فولڈر ہے
error-os-no-folder = یہ فولڈر نہیں ہے
error-os-exists = یہ پہلے سے موجود ہے
error-os-refused = وہاں سے کوئی جواب نہیں دیتا
error-os-timed-out = بہت دیر لگ گئی
error-os-broken-off = رابطہ ٹوٹ گیا
error-os-unreachable = نیٹ ورک تک رسائی نہیں
error-os-other = نظام انکار کرتا ہے (خرابی { $what })
error-io = اسے پڑھا نہیں جا سکتا: { $why }
error-not-allowed = آپ کو اسے پڑھنے کی اجازت نہیں
error-cut-off = فائل ادھوری ہے: اس کا آخر نہیں ہے
error-damaged = فائل خراب ہے: { $why }
error-link-loop = ربط خود اپنی طرف لوٹتا ہے
error-link-above = ربط اپنے سے اوپر کے فولڈر کی طرف لوٹتا ہے
error-unlisted = اس کی فہرست نہیں بن سکتی: { $why }
error-empty = اس میں کوئی متن نہیں
error-binary = یہ متن کی فائل نہیں ہے
error-archive = یہ دبی ہوئی فائل ہے: اسے کھولیں اور جو اس میں ہے وہ پڑھیں
error-document = یہ ایسی قسم کی دستاویز ہے جو نہیں پڑھی جاتی: اسے متن یا ویب صفحے کے طور پر محفوظ کریں
error-too-long = یہ { $what } ایم بی سے بڑی ہے؛ صرف UTF-8 کا سادہ متن اتنا ہو سکتا ہے
error-long-line = سطر { $what } ایم بی سے لمبی ہے
error-front-matter = فائل کا ابتدائیہ درست { $what } نہیں: { $why }
error-json = یہ JSON میں مضمون نہیں ہے: { $why }
error-no-text = شے میں “text” نہیں، اس لیے اس میں کوئی مضمون نہیں
error-encoding = “{ $what }” نام کی کوئی رمزبندی نہیں
error-address = یہ ویب کا پتا نہیں؛ پتا یوں ہوتا ہے: https://example.org/feed.xml
error-scheme = صرف http اور https کے پتے لائے جاتے ہیں، { $what } نہیں
error-private = پتا { $what } نجی نیٹ ورک کا ہے، وہاں سے کچھ نہیں لایا جاتا
error-redirects = سرور آگے سے آگے بھیجتا ہے؛ پتا دیکھ لیں
error-nowhere = سرور کہیں اور بھیجتا ہے مگر بتاتا نہیں کہاں
error-no-host = { $what } نام کا کوئی میزبان نہیں؛ پتا اور رابطہ دیکھ لیں
error-slow = سرور نے { $what } سیکنڈ سے زیادہ لگائے؛ بعد میں پھر کوشش کریں
error-large = یہ { $what } ایم بی سے بڑا ہے
error-packed = اس کی پیکنگ ({ $what }) خراب یا نامعلوم ہے
error-status-forbidden = سرور اسے پڑھنے نہیں دیتا (حالت { $what })
error-status-nothing = اس پتے پر کچھ نہیں (حالت { $what })
error-status-gone = یہ ہمیشہ کے لیے ختم ہو گیا (حالت { $what })
error-status-fewer = سرور کم درخواستیں چاہتا ہے؛ اس سے بعد میں پوچھا جائے گا (حالت { $what })
error-status-trouble = سرور میں خرابی ہے؛ بعد میں پھر کوشش کریں (حالت { $what })
error-status-refuses = سرور انکار کرتا ہے (حالت { $what })
error-plain = وہاں کوئی https پر جواب نہیں دیتا؛ اگر یہی درست ہے تو پتے سے پہلے http:// لکھیں
error-connection = رابطہ نہ ہو سکا: { $why }
error-left-alone = اس کا سرور مزید { $what } منٹ کوئی درخواست نہیں چاہتا
error-no-feed = یہ RSS، Atom یا JSON کی فیڈ نہیں
error-feed-damaged = فیڈ خراب ہے: { $why }
error-folder = { $what } بن نہیں سکتا: { $why }
error-unwritten = { $what } لکھا نہیں جا سکتا: { $why }
error-library-read-only = لائبریری میں لکھا نہیں جا سکتا: وہ یا اس کی ڈسک صرف پڑھنے کے لیے ہے؛ ‎--library دوسری فائل بتاتا ہے، ‎--ephemeral فائل کے بغیر چلتا ہے
error-library-full = ڈسک بھر گئی ہے؛ جو پہلے پڑھا اور نشان زد ہوا وہ محفوظ ہے۔ جگہ بنائیں اور وہی دوبارہ کریں
error-no-article = مضمون اب لائبریری میں نہیں ہے
error-index-absent = تلاش کا اشاریہ ابھی نہیں ہے؛ بن رہا ہے
error-index-stale = تلاش کا اشاریہ پرانا ہے؛ نئے سرے سے بن رہا ہے
error-index-damaged = تلاش کا اشاریہ خراب ہے ({ $why })؛ نئے سرے سے بن رہا ہے
error-index-busy = ایک اور صحیفہ تلاش کا اشاریہ تازہ کر رہا ہے؛ اس کا انتظار کریں
error-index = تلاش کا اشاریہ { $what } استعمال نہیں ہو سکتا: { $why }؛ `sahifa check` اسے نئے سرے سے بناتا ہے
error-library = لائبریری استعمال نہیں ہو سکتی: { $why }
error-stored = لائبریری میں کچھ ہے جو پڑھا نہیں جا سکتا: { $why }
