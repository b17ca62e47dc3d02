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

help-down = إلى أسفل
help-up = إلى أعلى
help-page-down = صفحة إلى أسفل
help-page-up = صفحة إلى أعلى
help-half-page-down = نصف صفحة إلى أسفل
help-half-page-up = نصف صفحة إلى أعلى
help-first = إلى البداية
help-last = إلى النهاية
help-next-article = افتح المقال التالي
help-previous-article = افتح المقال السابق
help-focus-next = الجزء التالي من الشاشة
help-focus-previous = الجزء السابق من الشاشة
help-focus-articles = إلى المقالات
help-focus-text = إلى النص
help-focus-entities = إلى الأعلام
help-focus-timeline = إلى الخط الزمني
help-zoom = هذا الجزء وحده، ثم كما كان
help-toggle-star = ضع النجمة أو ارفعها
help-toggle-read = مقروء أو غير مقروء
help-back = رجوع: أغلق، اعرض كل المقالات، إلى القائمة
help-failures = ما لم ينجح
help-cancel-work = أوقف العمل الجاري أو واصله
help-redraw = ارسم الشاشة من جديد
help-suspend = إلى سطر الأوامر؛ fg للعودة
help-help = هذه المساعدة
help-palette = ابحث عن أمر باسمه
help-quit = خروج
help-open = افتح المقال
help-next-unread = إلى المقال التالي غير المقروء
help-find = ابحث في المكتبة أثناء الكتابة
help-keep-search = احفظ البحث الحالي
help-kept-searches = الأبحاث المحفوظة
help-remove = أزل المقال من قوائم المكتبة
help-filter = صفِّ القائمة أثناء الكتابة
help-sort = رتّب بالتاريخ أو العنوان أو المصدر
help-reverse-sort = اعكس الترتيب
help-next-mention = إلى الذكر التالي
help-previous-mention = إلى الذكر السابق
help-search = ابحث في النص
help-search-next = إلى النتيجة التالية
help-search-previous = إلى النتيجة السابقة
help-fold-furniture = اطوِ العناوين المجاورة وبقايا الصفحة أو أظهرها
help-wider-measure = أسطر أطول
help-narrower-measure = أسطر أقصر
help-next-justification = املأ الأسطر بالكشيدة أو بالمسافات أو لا تملأها
help-next-diacritics = كل الحركات، أو حركات الكلمات ذات الحركة الواحدة، أو لا شيء
help-next-digits = الأرقام كما كُتبت، أو أوروبية، أو مشرقية، أو فارسية
help-reveal-controls = أظهر محارف الاتجاه كأسهم أو أخفها
help-turn-view = اعرض النص المصلَح كما هو مخزّن، ثم مصلَحًا
help-next-columns = عمود أو عمودان
help-next-spacing = أسطر فارغة بين الأسطر
help-articles-naming = كل المقالات التي تذكر هذا
help-entity-page = كل ما تعرفه المكتبة عن هذا
help-toggle-kind = أخفِ هذا النوع من الأعلام أو أظهره
help-merge = هذا هو نفسه علم آخر
help-split = صيغة من هذا الاسم تخص غيره
help-rename = غيّر هذا الاسم
help-next-kind = هذا من نوع آخر
help-no-name = هذا ليس علمًا
help-undo-decision = تراجع عن آخر تغيير كهذا
help-bucket-left = عمود إلى اليسار
help-bucket-right = عمود إلى اليمين
help-narrow = اعرض مقالات هذا العمود
help-next-view = العرض التالي: كل الكلمات، كلمة واحدة، المقال المفتوح
help-other-rows = الأعلام بدل الكلمات المفتاحية، وبالعكس
help-add-term = عُدّ كلمة من عندك
help-pin-term = أبقِ هذا الصف في الأعلى
help-remove-term = أزل صفًا أضفته
help-compare = قارن بهذه الكلمة أو توقف عن ذلك
help-share = النسبة من كل المقالات بدل العدد، وبالعكس
help-mark-span = ابدأ مدة من هنا أو اتركها
help-tell-period = عمَّ كانت هذه المدة؟
help-draw-timeline = اكتب صورة وجدولًا من هذا
help-finer = أيام بدل الأسابيع، أسابيع بدل الشهور …
help-coarser = أسابيع بدل الأيام، شهور بدل الأسابيع …
help-context-anywhere = في كل مكان

calibration-title = كيف تعرض هذه الطرفية النص العربي؟
calibration-order = تحت هذا تحية واحدة أُرسلت بطرق مختلفة. أيها يُقرأ صحيحًا: حروفه متصلة، وكلمته الأولى (السلام) في اليمين؟
calibration-order-keys = اضغط رقمها. 0: لا شيء منها. Esc: اترك كل شيء كما هو.
calibration-brackets = في أي سطر تحيط الأقواس بكلماتها، مثل (هذا) و[ذاك]؟
calibration-choice-keys = اضغط رقمه. Esc: اترك كل شيء كما هو.
calibration-marks = هل تقع الحركات على حروفها ولا ينقص حرف؟
calibration-marks-keys = نعم: y. لا، احذف الحركات: n. Esc: اترك كل شيء كما هو.
calibration-bar = في أي مجموعة تستقيم الخطوط عن يمين العمودين من أعلى إلى أسفل؟
calibration-bar-keys = اضغط رقمها. 0: ولا واحدة. Esc: اترك كل شيء كما هو.
calibration-fonts = المربعات مكان الحروف تعني أن الخط لا يحوي العربية: اختر خطًا يحويها مثل DejaVu Sans Mono. وإن كانت الحروف موجودة ولا طريقة منها صحيحة فهذه الطرفية لا تقدر على عرض العربية في أعمدة.
calibration-fonts-keys = أي مفتاح يترك كل شيء كما هو.
calibration-saved = تمت المعايرة وحُفظت لهذه الطرفية
calibration-not-saved = تمت المعايرة ولم تُحفظ: { $reason }
calibration-fixed = التهيئة محددة في سطر الأوامر أو الإعدادات، ولن تغيّر المعايرة شيئًا
calibration-offer = لا تُعلم هذه الطرفية كيف تعرض النص العربي. إن رأيت الحروف متفرقة أو معكوسة فاضغط { KEY("calibrate") }.
help-calibrate = اعرف ما تحتاج إليه هذه الطرفية

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
help-context-selection = أثناء التحديد
help-select = حدّد نصًا
help-copy-address = انسخ عنوان المقال على الشبكة
help-select-left = حرف إلى اليسار
help-select-right = حرف إلى اليمين
help-select-down = سطر إلى أسفل
help-select-up = سطر إلى أعلى
help-select-next-word = إلى آخر الكلمة التالية
help-select-previous-word = إلى أول الكلمة السابقة
help-select-block = إلى آخر الفقرة، ثم آخر التالية
help-turn-selection = حرّك الطرف الآخر
help-copy = انسخ المحدّد
help-end-selection = اترك التحديد

settings-wrong = الإعدادات: { $reason }
settings-wrong-more = الإعدادات: { $reason } (ومعها { $more }: sahifa config --check)
pane-sources = المصادر والأبحاث المحفوظة
sources-everything = كل المقالات
sources-no-feeds = لا مصادر بعد: المفتاح { KEY("feed-subscribe") } يشترك في مصدر بعنوانه أو بعنوان موقعه
feed-never-asked = لم يُسأل قط
feed-minutes-ago = { $count ->
    [zero] الآن
    [one] قبل دقيقة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
   *[other] قبل { $count } دقيقة
}
feed-hours-ago = { $count ->
    [one] قبل ساعة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
   *[other] قبل { $count } ساعة
}
feed-days-ago = { $count ->
    [one] قبل يوم
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}
feed-full-texts = تُجلب المقالات كاملة
feed-full-text-on = تُجلب المقالات كاملة حيث لا يحمل المصدر إلا ملخصها
feed-full-text-off = المقالات كما يحملها المصدر
feed-prompt = عنوان المصدر أو موقعه:
feed-looking = يُبحث عن مصدر في { $address } …
feed-subscribed = تم الاشتراك في { $name }
feed-known = الاشتراك في { $name } قائم
feed-offers = في هذا الموقع عدة مصادر: Enter للاشتراك في أحدها
feed-ended = انتهى الاشتراك في { $name } وبقيت مقالاته؛ المفتاح { KEY("source-bring-back") } يعيده
feed-back = عاد الاشتراك
feed-none-chosen = هذا السطر ليس مصدرًا
feed-none-ended = لم ينتهِ أي اشتراك
feeds-refreshed = { $feeds ->
    [zero] لا مصدر حان وقته: كل مصدر يستريح ساعة
    [one] سُئل مصدر واحد
    [two] سُئل مصدران
    [few] سُئلت { $feeds } مصادر
    [many] سُئل { $feeds } مصدرًا
   *[other] سُئل { $feeds } مصدر
}{ $new ->
    [zero] {""}
    [one] ، وجاء مقال جديد
    [two] ، وجاء مقالان جديدان
    [few] ، وجاءت { $new } مقالات جديدة
    [many] ، وجاء { $new } مقالًا جديدًا
   *[other] ، وجاء { $new } مقال جديد
}{ $failed ->
    [zero] {""}
   *[other] ، وتعذّر { $failed }: المفتاح { KEY("failures") } يعرض السبب
}
work-refreshing = المصادر: { $done } من { $feeds }، الجديد { $new }
help-sources = المصادر والأبحاث المحفوظة
help-source-open = اعرض مقالاته
help-source-remove = أنهِ هذا الاشتراك أو احذف هذا البحث
help-source-bring-back = أعد اشتراكًا انتهى
help-source-close = عُد إلى المقالات
help-feed-refresh = اجلب جديد هذا المصدر
help-feed-refresh-all = اجلب جديد كل المصادر التي استراحت ساعة
help-feed-subscribe = اشترك في مصدر بعنوانه أو بعنوان موقعه
help-feed-full-text = مقالات كاملة حيث يحمل المصدر ملخصات، أو كما هي

date-gregorian = { $day } { $month } { $year }
date-hijri = { $day } { $month } { $year }هـ
date-persian = { $day } { $month } { $year } هـ ش
date-hebrew = { $day } { $month } { $year } عبرية
calendar-gregorian = ميلادي
calendar-hijri = هجري (أم القرى)
calendar-persian = هجري شمسي
calendar-hebrew = عبري
calendar-now = التاريخ: { $calendars }
help-next-calendar = التاريخ بالتقويم التالي، أو بتقويمين معًا
month-gregorian-1 = يناير
month-gregorian-2 = فبراير
month-gregorian-3 = مارس
month-gregorian-4 = أبريل
month-gregorian-5 = مايو
month-gregorian-6 = يونيو
month-gregorian-7 = يوليو
month-gregorian-8 = أغسطس
month-gregorian-9 = سبتمبر
month-gregorian-10 = أكتوبر
month-gregorian-11 = نوفمبر
month-gregorian-12 = ديسمبر
month-hijri-1 = محرم
month-hijri-2 = صفر
month-hijri-3 = ربيع الأول
month-hijri-4 = ربيع الآخر
month-hijri-5 = جمادى الأولى
month-hijri-6 = جمادى الآخرة
month-hijri-7 = رجب
month-hijri-8 = شعبان
month-hijri-9 = رمضان
month-hijri-10 = شوال
month-hijri-11 = ذو القعدة
month-hijri-12 = ذو الحجة
month-persian-1 = فروردين
month-persian-2 = أرديبهشت
month-persian-3 = خرداد
month-persian-4 = تير
month-persian-5 = مرداد
month-persian-6 = شهريور
month-persian-7 = مهر
month-persian-8 = آبان
month-persian-9 = آذر
month-persian-10 = دي
month-persian-11 = بهمن
month-persian-12 = إسفند
month-hebrew-1 = تشري
month-hebrew-2 = مرحشوان
month-hebrew-3 = كيسلو
month-hebrew-4 = طيفت
month-hebrew-5 = شباط
month-hebrew-6 = آذار
month-hebrew-7 = نيسان
month-hebrew-8 = أيار
month-hebrew-9 = سيفان
month-hebrew-10 = تموز
month-hebrew-11 = آب
month-hebrew-12 = أيلول
month-hebrew-put-in = آذار الأول
month-hebrew-second-adar = آذار الثاني

settings-read = قُرئت الإعدادات من جديد
help-reload-config = اقرأ الإعدادات من جديد
help-welcome = المفاتيح التي تلزم أولًا
welcome-title = أهلًا بك في صحيفة
welcome-what = المقالات في قائمة، والمقال المفتوح بجانبها، ثم الأعلام المذكورة فيه ومتى قيل ماذا. تكفيك هذه المفاتيح لتبدأ:
welcome-move = سطر إلى أسفل وسطر إلى أعلى؛ والأسهم وعجلة الفأرة كذلك
welcome-open = فتح المقال المختار
welcome-panes = إلى اللوحة التالية؛ والعودة إلى حيث كنت
welcome-find = البحث في كل المقالات وأنت تكتب
welcome-help = كل المفاتيح؛ والخروج
welcome-any-key = أي مفتاح يبدأ. والمفتاح { KEY("welcome") } يعرض هذا مرة أخرى.

pane-links = الروابط: Enter يفتح، y ينسخ
links-none = ليس في المقال روابط
links-no-such = لا رابط بهذا الرقم
link-opened = يُفتح { $address }
choice-no-such = لا سطر بهذا الرقم
program-missing = لا برنامج هنا اسمه { $name }؛ ويمكن أن تسمي الإعدادات غيره
program-failed = { $name }: { $reason }
help-open-address = فتح عنوان المقال؛ وإن سبقه رقم فالرابط الذي يحمله
help-links = روابط المقال

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
help-undo = التراجع عن آخر تغيير: علامة أو وسم أو إزالة أو ملاحظة
help-tag = وسم المقال، أو كل ما اختير
help-mark-all-read = تعليم كل ما في القائمة مقروءًا
help-flag = اختيار المقال، أو تركه
help-flag-range = اختيار كل ما بين آخر مختار وهنا
help-flag-all = اختيار كل ما في القائمة، أو تركه
help-jump-back = رجوع إلى ما قبل آخر قفزة
help-jump-forward = إلى الموضع الذي بعدها
help-to-place = إلى موضع حرف؛ و' ثانيةً: رجوع
help-set-place = تسمية هذا الموضع بحرف
help-outline = عناوين المقال
help-passages = تظليلات المقال وملاحظاته
help-all-passages = تظليلات المكتبة كلها وملاحظاتها
help-next-passage = إلى التظليل التالي
help-previous-passage = إلى التظليل السابق
help-focus-mode = النص وحده، ثم بلا عنوانه، ثم عودة
help-highlight = تظليل ما حُدّد
help-annotate = تظليله مع ملاحظة

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
help-export = تصدير المقال، أو كل ما اختير
help-hand-over = تسليم المقال، أو كل ما اختير، إلى برنامج لك

facing-choose = المفتاح { KEY("open") } يضع المقال المختار بجانب هذا، و{ KEY("back") } يترك
facing-opened = { KEY("focus-next") }: إلى المقال الآخر · { KEY("link-scrolling") }: تحريكهما معًا · { KEY("beside") }: مقال واحد من جديد
facing-together = يتحرك المقالان معًا
facing-alone = يتحرك كل مقال وحده
facing-none = لا مقال مفتوح ليوضع آخر بجانبه
facing-only-one = ليس هنا إلا مقال واحد؛ المفتاح { KEY("beside") } يضع آخر بجانبه
help-beside = مقالان جنبًا إلى جنب: يُختار الثاني من القائمة؛ ثم مقال واحد من جديد
help-link-scrolling = تحريك المقالين معًا، أو كل منهما وحده

error-os-missing = لا ملف ولا مجلد بهذا الاسم
error-os-forbidden = ليس لك إذن بذلك
error-os-full = القرص ممتلئ
error-os-read-only = القرص للقراءة فقط
error-os-is-folder = إنه مجلد
error-os-no-folder = ليس مجلدًا
error-os-exists = إنه موجود من قبل
error-os-refused = لا يجيب شيء هناك
error-os-timed-out = طال الأمر أكثر مما ينبغي
error-os-broken-off = انقطع الاتصال
error-os-unreachable = لا يمكن الوصول إلى الشبكة
error-os-other = النظام يرفض (الخطأ { $what })
error-io = لا يمكن قراءته: { $why }
error-not-allowed = ليس لك إذن بقراءته
error-cut-off = الملف مقطوع: نهايته ناقصة
error-damaged = الملف تالف: { $why }
error-link-loop = الرابط يعود إلى نفسه
error-link-above = الرابط يعود إلى مجلد فوقه
error-unlisted = لا يمكن عرض محتواه: { $why }
error-empty = لا نص فيه
error-binary = ليس هذا ملف نص
error-archive = هذا ملف مضغوط: فكّ ضغطه واقرأ ما فيه
error-document = هذا مستند من نوع لا يُقرأ: احفظه نصًّا أو صفحة ويب
error-too-long = أكبر من { $what } ميغابايت، ولا يجوز ذلك إلا لنص عادي بترميز UTF-8
error-long-line = السطر أطول من { $what } ميغابايت
error-front-matter = مقدمة الملف ليست { $what } صحيحًا: { $why }
error-json = ليس هذا مقالًا بصيغة JSON: { $why }
error-no-text = لا «text» في الكائن، فلا مقال فيه
error-encoding = لا ترميز باسم «{ $what }»
error-address = ليس هذا عنوان ويب؛ العنوان يشبه https://example.org/feed.xml
error-scheme = لا تُجلب إلا عناوين http وhttps، لا { $what }
error-private = العنوان { $what } لشبكة خاصة فلا يُجلب منه
error-redirects = الخادم يحوّل من عنوان إلى آخر بلا نهاية؛ راجع العنوان
error-nowhere = الخادم يحوّل ولا يقول إلى أين
error-no-host = لا مضيف باسم { $what }؛ راجع العنوان والاتصال
error-slow = تأخر الخادم أكثر من { $what } ثانية؛ أعد المحاولة لاحقًا
error-large = أكبر من { $what } ميغابايت
error-packed = ضغطه ({ $what }) تالف أو غير معروف
error-status-forbidden = الخادم لا يسمح بقراءته (الحالة { $what })
error-status-nothing = لا شيء في هذا العنوان (الحالة { $what })
error-status-gone = زال إلى غير رجعة (الحالة { $what })
error-status-fewer = الخادم يطلب طلبات أقل؛ يُسأل ثانية لاحقًا (الحالة { $what })
error-status-trouble = الخادم في عطل؛ أعد المحاولة لاحقًا (الحالة { $what })
error-status-refuses = الخادم يرفض (الحالة { $what })
error-plain = لا شيء هناك يجيب عبر https؛ إن كان ذلك صحيحًا فاكتب http:// قبل العنوان
error-connection = فشل الاتصال: { $why }
error-left-alone = خادمه يطلب أن يُترك { $what } دقيقة أخرى
error-no-feed = ليس هذا موجزًا بصيغة RSS أو Atom أو JSON
error-feed-damaged = الموجز تالف: { $why }
error-folder = لا يمكن إنشاء { $what }: { $why }
error-unwritten = لا يمكن كتابة { $what }: { $why }
error-library-read-only = لا يمكن الكتابة في المكتبة: هي أو قرصها للقراءة فقط؛ الخيار ‎--library يسمّي ملفًا آخر، و‎--ephemeral يستغني عنه
error-library-full = القرص ممتلئ؛ ما قُرئ وعُلّم من قبل محفوظ. أفسح مكانًا ثم أعد ما فعلت
error-no-article = لم يعد المقال في المكتبة
error-index-absent = لا فهرس للبحث بعد؛ يجري إنشاؤه
error-index-stale = فهرس البحث قديم؛ يجري إنشاؤه من جديد
error-index-damaged = فهرس البحث تالف ({ $why })؛ يجري إنشاؤه من جديد
error-index-busy = نسخة أخرى من صحيفة تحدّث فهرس البحث؛ انتظرها
error-index = لا يمكن استعمال فهرس البحث { $what }: { $why }؛ الأمر `sahifa check` ينشئه من جديد
error-library = لا يمكن استعمال المكتبة: { $why }
error-stored = في المكتبة ما لا يمكن قراءته: { $why }
