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
sort-descending = آخری پہلے
sort-ascending = پہلے والے پہلے
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
removed = کتب خانے کی فہرستوں سے ہٹا دیا گیا؛ { KEY("bring-back") } واپس لاتا ہے
removed-nothing = کچھ ہٹایا نہیں گیا
brought-back = واپس آ گیا

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

marked-read = پڑھا ہوا
marked-unread = اَن پڑھا
starred = ستارہ لگ گیا
unstarred = ستارہ ہٹ گیا
furniture-folded = متعلقہ سرخیاں، حوالے اور صفحے کے باقی ماندہ حصے تہہ کر دیے گئے
furniture-shown = سب کچھ دکھایا جا رہا ہے

work-importing = پڑھا جا رہا ہے: { $done } ({ $new } نئے){ $failed ->
    [0] {""}
   *[other] ، { $failed } ناکام
}
work-imported = { $new } نئے، { $changed } بدلے ہوئے، { $unchanged } پہلے سے{ $failed ->
    [0] {""}
   *[other] ، { $failed } ناکام: { KEY("failures") } انہیں دکھاتا ہے
}
work-rate = { $count } فی سیکنڈ
work-seconds-left = { $count } سیکنڈ باقی
work-minutes-left = { $count } منٹ باقی
work-hours-left = { $count ->
    [one] ایک گھنٹہ باقی
   *[other] { $count } گھنٹے باقی
}
work-rests = رکا ہوا ہے: X جاری کرتا ہے
work-resumed = کام جاری ہے
work-reading-stopped = پڑھنا روک دیا گیا۔ { $count ->
    [one] پڑھا ہوا مضمون باقی ہے
   *[other] پڑھے ہوئے { $count } مضامین باقی ہیں
}؛ X جاری کرتا ہے
work-analysing-stopped = تجزیہ روک دیا گیا۔ { $count ->
    [one] ایک مضمون باقی ہے
   *[other] { $count } مضامین باقی ہیں
}؛ X جاری کرتا ہے
watch-came = فولڈر میں: { $new } نئے، { $changed } تبدیل شدہ، { $gone } غائب
watch-refused = نظام مزید فولڈروں کی نگرانی نہیں کرتا؛ تبدیلیاں ہر آدھے منٹ بعد دیکھی جاتی ہیں
failures-cleared = فہرست صاف کر دی گئی
work-indexing = تلاش کا اشاریہ: { $count } باقی
work-analysing = تجزیہ: { $count } باقی
work-nothing = کوئی کام جاری نہیں
failures-none = کچھ غلط نہیں ہوا

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
help-bring-back = آخری ہٹایا ہوا واپس لائیں
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
calibration-marks-keys = y: ہاں۔ n: نہیں، نشان چھوڑ دیں۔ Esc: سب کچھ جوں کا توں رہے۔
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
