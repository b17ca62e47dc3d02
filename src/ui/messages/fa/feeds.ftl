# خوراک‌ها و فهرست منبع‌ها.

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
