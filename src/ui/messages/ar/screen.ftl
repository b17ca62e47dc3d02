# كلمات القارئ نفسه بالعربية.

pane-articles = المقالات
pane-text = النص
pane-entities = الأعلام
pane-timeline = الخط الزمني
pane-help = المفاتيح
pane-palette = الأوامر
palette-prompt = الأمر:
palette-nothing = لا أمر بهذا الاسم
pane-failures = ما لم ينجح: Delete يمحو القائمة

articles-count = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
articles-unread = غير المقروء: { $count }
articles-empty = لا مقالات بعد. أعطِ البرنامج ملفًا أو مجلدًا: sahifa PATH
articles-none-match = لا مقال يطابق ذلك. اضغط { KEY("back") } لعرضها كلها.
articles-loading = تُقرأ المكتبة …
sort-date = بالتاريخ
sort-title = بالعنوان
sort-source = بالمصدر
sort-now = الترتيب { $by }، { $order }
sort-descending = من الآخر إلى الأول
sort-ascending = من الأول إلى الآخر
filter-prompt = تصفية:
search-prompt = بحث:
search-hit = { $index } من { $count }
search-nothing = لا يرد «{ $query }» في هذا النص
search-wrapped-to-first = انتهى النص، والبحث مستمر من أوله
search-wrapped-to-last = بلغ البحث أول النص، وهو مستمر من آخره

find-prompt = البحث في المكتبة:
find-prompt-wrong = بحث — { $reason }:
find-title = بحث: { $query }
find-kept = حُفظ البحث. المفتاح { KEY("kept-searches") } يعرض ما حُفظ.
find-nothing-to-keep = لا بحث ليُحفظ؛ المفتاح { KEY("find") } يبدأ بحثًا
find-none-kept = لم يُحفظ أي بحث بعد؛ المفتاح { KEY("keep-search") } يحفظ البحث الحالي
pane-kept-searches = الأبحاث المحفوظة: Enter للعرض، Delete للحذف
index-renewed = كان فهرس البحث تالفًا فأُعيد بناؤه

text-empty = اختر مقالًا واضغط { KEY("open") }
text-opening = يُفتح …
text-inferred-title = العنوان من الجملة الأولى
text-guessed-date = التاريخ من الملف
text-repaired-visual = مخزّن بالترتيب المرئي، معروض بترتيب القراءة
text-repaired-forms = مخزّن بأشكال العرض، معروض بحروفه
text-repaired-both = مخزّن بالترتيب المرئي وأشكال العرض، معروض بترتيب القراءة وبحروفه
text-as-stored-visual = بالترتيب المرئي كما هو مخزّن
text-as-stored-forms = بأشكال العرض كما هو مخزّن
text-as-stored-both = بالترتيب المرئي وأشكال العرض كما هو مخزّن
text-stored-as-written = هذا النص مخزّن كما كُتب
text-file-gone = لم يعد ملفه موجودًا
text-long = نص طويل حجمه { $size } ميغابايت، يُقرأ من ملفه أولًا بأول
text-end = النهاية
text-minutes = { $count ->
    [one] دقيقة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
text-reading-time = { $count ->
    [one] قراءته دقيقة
    [two] قراءته دقيقتان
    [few] قراءته { $count } دقائق
   *[other] قراءته { $count } دقيقة
}

typography-ragged = تبقى الأسطر على طولها
typography-kashida = تُملأ الأسطر بالكشيدة ثم بالمسافات
typography-spaces = تُملأ الأسطر بتوسيع المسافات
typography-marks-shown = كل الحركات ظاهرة
typography-marks-single = الحركات ظاهرة في الكلمات ذات الحركة الواحدة
typography-marks-hidden = الحركات مخفية
typography-digits-as-written = الأرقام كما كُتبت
typography-digits-european = أرقام أوروبية: 0123456789
typography-digits-arabic-indic = أرقام عربية مشرقية: ٠١٢٣٤٥٦٧٨٩
typography-digits-persian = أرقام فارسية: ۰۱۲۳۴۵۶۷۸۹
typography-controls-revealed = محارف الاتجاه ظاهرة كأسهم
typography-controls-obeyed = محارف الاتجاه مخفية
typography-columns-one = عمود واحد
typography-columns-two = عمودان حيث يتسع لهما المكان
typography-spacing = { $count ->
    [0] لا أسطر فارغة بين الأسطر
    [one] سطر فارغ بين كل سطرين
    [two] سطران فارغان بين كل سطرين
    [few] { $count } أسطر فارغة بين كل سطرين
    [many] { $count } سطرًا فارغًا بين كل سطرين
   *[other] { $count } سطر فارغ بين كل سطرين
}
typography-measure = طول السطر { $count ->
    [one] خانة واحدة
    [two] خانتان
    [few] { $count } خانات
   *[other] { $count } خانة
}

kind-person = الأشخاص
kind-place = الأماكن
kind-organisation = المؤسسات
kind-hidden = مخفية
entities-empty = لا أعلام في المقال
entity-counts = { $kind } · { $articles ->
    [one] مقال واحد
    [two] مقالان
    [few] { $articles } مقالات
    [many] { $articles } مقالًا
   *[other] { $articles } مقال
} · { $mentions ->
    [one] ذِكر واحد
    [two] ذِكران
    [few] { $mentions } مرات
   *[other] { $mentions } مرة
}
entity-timeline = متى
entity-forms = يُسمّى
entity-with = يُذكر مع
entity-articles = أحدث المقالات
entity-unknown = لا تعرف المكتبة هذا الاسم بعد
merge-prompt = هو نفسه:
split-prompt = صيغة تخص غيره (فارغ: في هذا المقال وحده):
rename-prompt = الاسم:
decision-merged = دُمجا؛ المفتاح { KEY("undo-decision") } يتراجع
decision-split = فُصلا؛ المفتاح { KEY("undo-decision") } يتراجع
decision-renamed = تغيّر الاسم؛ المفتاح { KEY("undo-decision") } يتراجع
decision-kind = تغيّر النوع؛ المفتاح { KEY("undo-decision") } يتراجع
decision-removed = ليس علمًا؛ المفتاح { KEY("undo-decision") } يتراجع
decision-undone = تم التراجع
decision-none = لا شيء للتراجع عنه
decision-unknown = لا شيء في المكتبة اسمه «{ $name }»
decision-no-form = لا يُسمّى { $name } هنا «{ $form }»
entities-head-only = أعلام أول { $size } كيلوبايت
entities-waiting = تُقرأ الأعلام …
mention-of = { $name }: { $index } من { $count }
mention-none = لا أعلام للتنقل بينها

timeline-empty = لا كلمات مفتاحية بعد
timeline-waiting = يجري العدّ …
timeline-no-dates = لا يذكر المقال أي يوم
timeline-published = نُشر في { $day }
timeline-drawn = رُسم في { $file } ومعه جدول
pane-timeline-entities = الخط الزمني: الأعلام
pane-timeline-keyword = الخط الزمني: كلمة واحدة
pane-timeline-article = أيام في المقال
term-prompt = عدّ عبر الزمن:
period-title = عمَّ كان { $span }
period-term = { $keyword } · { $inside ->
    [one] مقال واحد حينها
    [two] مقالان حينها
    [few] { $inside } مقالات حينها
    [many] { $inside } مقالًا حينها
   *[other] { $inside } مقال حينها
}، وفي غيره { $outside }
period-nothing = لا شيء يميّز { $span } من غيره
grain-day = بالأيام
grain-week = بالأسابيع
grain-month = بالشهور
grain-year = بالسنوات
timeline-bucket = { $keyword } · { $span } · { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
narrowed-to = { $what }
naming = ما يذكر { $name }

furniture-folded = طُويت العناوين المجاورة والنسبة وبقايا الصفحة
furniture-shown = كل شيء ظاهر

work-importing = تُقرأ الملفات: { $done } (الجديد { $new }){ $failed ->
    [0] {""}
   *[other] ، تعذّر { $failed }
}
work-imported = الجديد { $new }، المتغيّر { $changed }، المعروف { $unchanged }{ $passed ->
    [0] {""}
   *[other] ، وتُرك { $passed }
}{ $failed ->
    [0] {""}
   *[other] ، وتعذّر { $failed }: المفتاح { KEY("failures") } يعرضها
}
passed-archives = { $count ->
    [one] تُرك ملف مضغوط واحد ({ $name }): يُقرأ ما فيه بعد فكّ ضغطه
    [two] تُرك ملفان مضغوطان (أولهما { $name }): يُقرأ ما فيهما بعد فكّ ضغطهما
    [few] تُركت { $count } ملفات مضغوطة (أولها { $name }): يُقرأ ما فيها بعد فكّ ضغطها
   *[other] تُرك { $count } ملفًا مضغوطًا (أولها { $name }): يُقرأ ما فيها بعد فكّ ضغطها
}
passed-documents = { $count ->
    [one] تُرك مستند واحد ({ $name }): يُقرأ إذا حُفظ نصًّا أو صفحة ويب
    [two] تُرك مستندان (أولهما { $name }): يُقرآن إذا حُفظا نصًّا أو صفحات ويب
    [few] تُركت { $count } مستندات (أولها { $name }): تُقرأ إذا حُفظت نصًّا أو صفحات ويب
   *[other] تُرك { $count } مستندًا (أولها { $name }): تُقرأ إذا حُفظت نصًّا أو صفحات ويب
}
work-rate = { $count } في الثانية
work-seconds-left = { $count ->
    [one] بقيت ثانية
    [two] بقيت ثانيتان
    [few] بقيت { $count } ثوانٍ
   *[other] بقيت { $count } ثانية
}
work-minutes-left = { $count ->
    [one] بقيت دقيقة
    [two] بقيت دقيقتان
    [few] بقيت { $count } دقائق
   *[other] بقيت { $count } دقيقة
}
work-hours-left = { $count ->
    [one] بقيت ساعة
    [two] بقيت ساعتان
    [few] بقيت { $count } ساعات
   *[other] بقيت { $count } ساعة
}
work-rests = متوقف: { KEY("cancel-work") } يواصل
work-resumed = يُستأنف العمل
work-reading-stopped = توقفت القراءة. { $count ->
    [zero] لم يُقرأ شيء بعد
    [one] المقال الذي قُرئ باقٍ
    [two] المقالان اللذان قُرئا باقيان
    [few] المقالات التي قُرئت باقية، وهي { $count }
   *[other] المقالات التي قُرئت باقية، وهي { $count }
}؛ المفتاح { KEY("cancel-work") } يواصل
work-analysing-stopped = توقف التحليل. { $count ->
    [zero] لم يبقَ شيء
    [one] بقي مقال واحد
    [two] بقي مقالان
    [few] بقيت { $count } مقالات
    [many] بقي { $count } مقالًا
   *[other] بقي { $count } مقال
}؛ المفتاح { KEY("cancel-work") } يواصل
watch-came = في المجلد: الجديد { $new }، المتغيّر { $changed }، المفقود { $gone }
watch-refused = لا يراقب النظام مزيدًا من المجلدات، فيُبحث عن التغييرات كل نصف دقيقة
work-broken = تعطّل جزء من البرنامج ({ $reason })؛ أعد تشغيله
failures-cleared = مُحيت القائمة
work-indexing = فهرس البحث: بقي { $count }
work-analysing = التحليل: بقي { $count }
work-nothing = لا عمل جارٍ
failures-none = لم يفشل شيء

key-unknown = لا عمل للمفتاح { $key } هنا؛ والمفتاح { KEY("help") } يعرض المفاتيح
status-hint = { KEY("help") } مساعدة  { KEY("quit") } خروج
list-end = كان هذا الأخير
list-start = كان هذا الأول

selection-begun = المفتاح { KEY("copy") } ينسخ، و{ KEY("turn-selection") } يحرّك الطرف الآخر، و{ KEY("end-selection") } يترك
selection-none = لا نص هنا لتحديده
copied = { $count ->
    [one] نُسخ حرف واحد
    [two] نُسخ حرفان
    [few] نُسخت { $count } أحرف
    [many] نُسخ { $count } حرفًا
   *[other] نُسخ { $count } حرف
}
address-copied = نُسخ: { $address }
address-none = لا عنوان لهذا المقال على الشبكة

settings-wrong = الإعدادات: { $reason }
settings-wrong-more = الإعدادات: { $reason } (ومعها { $more }: sahifa config --check)
pane-sources = المصادر والأبحاث المحفوظة
work-refreshing = المصادر: { $done } من { $feeds }، الجديد { $new }

settings-read = قُرئت الإعدادات من جديد

pane-links = الروابط: Enter يفتح، y ينسخ
links-none = ليس في المقال روابط
links-no-such = لا رابط بهذا الرقم
link-opened = يُفتح { $address }
choice-no-such = لا سطر بهذا الرقم
program-missing = لا برنامج هنا اسمه { $name }؛ ويمكن أن تسمي الإعدادات غيره
program-failed = { $name }: { $reason }

marked-read = { $count ->
    [one] عُلّم مقروءًا
   *[other] عُلّمت مقروءة: { $count }
}
marked-unread = { $count ->
    [one] عُلّم غير مقروء
   *[other] عُلّمت غير مقروءة: { $count }
}
starred = { $count ->
    [one] وُضعت النجمة
   *[other] وُضعت النجوم: { $count }
}
unstarred = { $count ->
    [one] رُفعت النجمة
   *[other] رُفعت النجوم: { $count }
}
removed = { $count ->
    [one] أُزيل من قوائم المكتبة؛ { KEY("undo") } يعيده
   *[other] أُزيلت من قوائم المكتبة: { $count }؛ { KEY("undo") } يعيدها
}
brought-back = { $count ->
    [one] عاد المقال
   *[other] عادت المقالات: { $count }
}
tagged = { $count ->
    [one] وُضع الوسم
   *[other] وُضعت الوسوم: { $count }
}
untagged = { $count ->
    [one] رُفع الوسم
   *[other] رُفعت الوسوم: { $count }
}
changed-nothing = لا شيء يتغيّر
undone = تُراجِع عن: { $what }
undo-nothing = لا شيء يُتراجع عنه
tags-prompt = الوسوم، تفصلها فواصل:
note-prompt = ملاحظة:
passage-highlighted = ظُلّل
passage-noted = كُتبت الملاحظة
passage-edited = تغيّرت الملاحظة
passage-forgotten = حُذف التظليل وملاحظته
passage-note = ✎ { $note }
passage-lost = لم تعد هذه الكلمات في النص
passages-none = لا تظليلات ولا ملاحظات
pane-passages = التظليلات: Enter يذهب، e يعدّل الملاحظة، y ينسخ، D يحذف
pane-outline = العناوين: Enter يذهب
outline-none = ليس في المقال عناوين
jump-first = لا موضع قبل هذا
jump-last = لا موضع بعد هذا
place-letter = حرف لهذا الموضع:
place-which = إلى موضع أي حرف؟
place-set = صار اسم هذا الموضع { $letter }
place-none = لا موضع اسمه { $letter }

export-prompt = تصدير إلى مجلد، أو ملف ينتهي بـ .jsonl:
export-nothing = لم يُختر مقال
exported = { $count ->
    [zero] لم يُصدَّر شيء إلى { $to }
    [one] صُدّر مقال واحد إلى { $to }
    [two] صُدّر مقالان إلى { $to }
    [few] صُدّرت { $count } مقالات إلى { $to }
    [many] صُدّر { $count } مقالًا إلى { $to }
   *[other] صُدّر { $count } مقال إلى { $to }
}
commands-none = لا أوامر في الإعدادات؛ يبيّن ذلك sahifa config --default
pane-commands = تسليم إلى: Enter
program-started = بدأ { $name }

facing-choose = المفتاح { KEY("open") } يضع المقال المختار بجانب هذا، و{ KEY("back") } يترك
facing-opened = { KEY("focus-next") }: إلى المقال الآخر · { KEY("link-scrolling") }: تحريكهما معًا · { KEY("beside") }: مقال واحد من جديد
facing-together = يتحرك المقالان معًا
facing-alone = يتحرك كل مقال وحده
facing-none = لا مقال مفتوح ليوضع آخر بجانبه
facing-only-one = ليس هنا إلا مقال واحد؛ المفتاح { KEY("beside") } يضع آخر بجانبه
