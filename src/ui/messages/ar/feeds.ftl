# الخلاصات وقائمة المصادر.

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
