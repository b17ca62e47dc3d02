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

selection-begun = { KEY("copy") } نقل کرتا ہے، { KEY("turn-selection") } دوسرا سرا ہلاتا ہے، { KEY("end-selection") } چھوڑ دیتا ہے
selection-none = یہاں چننے کو کوئی متن نہیں
copied = { $count ->
    [one] ایک حرف نقل ہوا
   *[other] { $count } حروف نقل ہوئے
}
address-copied = نقل ہوا: { $address }
address-none = مضمون کا کوئی پتا نہیں

settings-wrong = ترتیبات: { $reason }
settings-wrong-more = ترتیبات: { $reason } (اور { $more } مزید: sahifa config --check)
pane-sources = فیڈز اور محفوظ تلاشیں
work-refreshing = فیڈز: { $feeds } میں سے { $done }، { $new } نئے

settings-read = ترتیبات پھر پڑھ لی گئیں

pane-links = روابط: Enter کھولتا ہے، y نقل کرتا ہے
links-none = مضمون میں کوئی ربط نہیں
links-no-such = اس نمبر کا کوئی ربط نہیں
link-opened = کھل رہا ہے: { $address }
choice-no-such = اس نمبر کی کوئی سطر نہیں
program-missing = یہاں { $name } نام کا کوئی پروگرام نہیں؛ ترتیبات میں دوسرا بتایا جا سکتا ہے
program-failed = { $name }: { $reason }

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

export-prompt = کسی فولڈر، یا .jsonl پر ختم ہونے والی فائل میں برآمد:
export-nothing = کوئی مضمون نہیں چنا گیا
exported = { $count ->
    [one] ایک مضمون { $to } میں برآمد ہوا
   *[other] { $count } مضامین { $to } میں برآمد ہوئے
}
commands-none = ترتیبات میں کوئی حکم نہیں؛ sahifa config --default طریقہ بتاتا ہے
pane-commands = حوالے کریں: Enter
program-started = { $name } شروع ہوا

facing-choose = { KEY("open") } چنا ہوا مضمون اس کے ساتھ رکھتی ہے، { KEY("back") } چھوڑ دیتی ہے
facing-opened = { KEY("focus-next") }: دوسرے مضمون پر · { KEY("link-scrolling") }: دونوں ساتھ سرکیں · { KEY("beside") }: پھر ایک مضمون
facing-together = دونوں مضمون ساتھ سرکتے ہیں
facing-alone = ہر مضمون الگ سرکتا ہے
facing-none = کوئی مضمون کھلا نہیں جس کے ساتھ دوسرا رکھا جائے
facing-only-one = یہاں ایک ہی مضمون ہے؛ { KEY("beside") } دوسرا اس کے ساتھ رکھتی ہے
