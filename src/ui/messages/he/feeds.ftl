# הזנות ורשימת המקורות.

sources-everything = כל הכתבות
sources-no-feeds = עדיין אין ערוצים: { KEY("feed-subscribe") } נרשם לערוץ לפי כתובתו או כתובת האתר שלו
feed-never-asked = טרם נבדק
feed-minutes-ago = { $count ->
    [0] עכשיו
    [one] לפני דקה
    [two] לפני שתי דקות
   *[other] לפני { $count } דקות
}
feed-hours-ago = { $count ->
    [one] לפני שעה
    [two] לפני שעתיים
   *[other] לפני { $count } שעות
}
feed-days-ago = { $count ->
    [one] לפני יום
    [two] לפני יומיים
   *[other] לפני { $count } ימים
}
feed-full-texts = הכתבות מובאות במלואן
feed-full-text-on = הכתבות מובאות במלואן כשבערוץ יש רק תקצירים
feed-full-text-off = הכתבות כפי שהן בערוץ
feed-prompt = כתובת של ערוץ או של אתר:
feed-looking = מחפש ערוץ בכתובת { $address } …
feed-subscribed = נרשם מינוי: { $name }
feed-known = המינוי כבר קיים: { $name }
feed-offers = באתר זה כמה ערוצים: Enter נרשם לאחד מהם
feed-ended = הסתיים המינוי: { $name }. הכתבות נשארות; { KEY("source-bring-back") } מחזיר אותו
feed-back = המינוי חודש
feed-none-chosen = השורה הזאת אינה ערוץ
feed-none-ended = לא הסתיים שום מינוי
feeds-refreshed = { $feeds ->
    [0] אין ערוץ שהגיע זמנו: כל ערוץ נח שעה
    [one] נבדק ערוץ אחד
    [two] נבדקו שני ערוצים
   *[other] נבדקו { $feeds } ערוצים
}{ $new ->
    [0] {""}
    [one] , כתבה חדשה אחת
    [two] , שתי כתבות חדשות
   *[other] , { $new } כתבות חדשות
}{ $failed ->
    [0] {""}
   *[other] , { $failed } נכשלו: { KEY("failures") } מראה מדוע
}
