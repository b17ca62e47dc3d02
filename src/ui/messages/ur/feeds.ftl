# فیڈیں اور ماخذوں کی فہرست۔

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
