# מילותיו של הקורא עצמו בעברית.

pane-articles = כתבות
pane-text = טקסט
pane-entities = שמות
pane-timeline = ציר הזמן
pane-help = מקשים
pane-palette = פקודות
palette-prompt = פקודה:
palette-nothing = אין פקודה בשם הזה
pane-failures = מה השתבש: Delete מנקה

articles-count = { $count ->
    [one] כתבה אחת
    [two] שתי כתבות
   *[other] { $count } כתבות
}
articles-unread = { $count } שלא נקראו
articles-empty = אין כתבות. תנו לתוכנה קובץ או תיקייה: sahifa PATH
articles-none-match = אין כתבה מתאימה. { KEY("back") } מציג שוב את כולן.
articles-loading = הספרייה נקראת …
sort-date = לפי תאריך
sort-title = לפי כותרת
sort-source = לפי מקור
sort-now = ממוין { $by }, { $order }
sort-descending = מהסוף להתחלה
sort-ascending = מההתחלה לסוף
filter-prompt = סינון:
search-prompt = חיפוש:
search-hit = { $index } מתוך { $count }
search-nothing = „{ $query }” לא נמצא בטקסט הזה
search-wrapped-to-first = הגענו לסוף: ממשיכים מההתחלה
search-wrapped-to-last = הגענו להתחלה: ממשיכים מהסוף

find-prompt = חיפוש בספרייה:
find-prompt-wrong = חיפוש — { $reason }:
find-title = חיפוש: { $query }
find-kept = החיפוש נשמר. { KEY("kept-searches") } מציג את החיפושים השמורים.
find-nothing-to-keep = אין חיפוש לשמור; { KEY("find") } מתחיל חיפוש
find-none-kept = עדיין לא נשמר חיפוש; { KEY("keep-search") } שומר את הנוכחי
pane-kept-searches = חיפושים שמורים: Enter מציג, Delete מוחק
index-renewed = מפתח החיפוש היה פגום ונבנה מחדש

text-empty = בחרו כתבה ולחצו { KEY("open") }
text-opening = נפתח …
text-inferred-title = הכותרת מן המשפט הראשון
text-guessed-date = תאריך הקובץ
text-repaired-visual = שמור בסדר חזותי, מוצג בסדר הקריאה
text-repaired-forms = שמור בצורות תצוגה, מוצג באותיות
text-repaired-both = שמור בסדר חזותי ובצורות תצוגה, מוצג בסדר הקריאה ובאותיות
text-as-stored-visual = בסדר חזותי, כפי שהוא שמור
text-as-stored-forms = בצורות תצוגה, כפי שהוא שמור
text-as-stored-both = בסדר חזותי ובצורות תצוגה, כפי שהוא שמור
text-stored-as-written = הטקסט הזה שמור כפי שנכתב
text-file-gone = הקובץ שלו כבר לא קיים
text-long = טקסט ארוך של { $size } מ״ב, נקרא מקובצו תוך כדי קריאה
text-end = סוף
text-minutes = { $count ->
    [one] דקה
    [two] שתי דקות
   *[other] { $count } דקות
}
text-reading-time = { $count ->
    [one] דקת קריאה אחת
    [two] שתי דקות קריאה
   *[other] { $count } דקות קריאה
}

typography-ragged = השורות נשארות ברוחבן
typography-kashida = השורות מתמלאות בחיבורים ארוכים ואחר כך ברווחים
typography-spaces = השורות מתמלאות ברווחים
typography-marks-shown = כל סימני הניקוד מוצגים
typography-marks-single = ניקוד מוצג במילים שבהן סימן יחיד
typography-marks-hidden = הניקוד מוסתר
typography-digits-as-written = ספרות כפי שנכתבו
typography-digits-european = ספרות אירופיות: 0123456789
typography-digits-arabic-indic = ספרות ערביות־הודיות: ٠١٢٣٤٥٦٧٨٩
typography-digits-persian = ספרות פרסיות: ۰۱۲۳۴۵۶۷۸۹
typography-controls-revealed = תווי כיוון מוצגים כחצים
typography-controls-obeyed = תווי כיוון אינם מוצגים
typography-columns-one = טור אחד
typography-columns-two = שני טורים, היכן שיש להם מקום
typography-spacing = { $count ->
    [0] אין שורות ריקות בין השורות
    [one] שורה ריקה אחת בין השורות
    [two] שתי שורות ריקות בין השורות
   *[other] { $count } שורות ריקות בין השורות
}
typography-measure = שורות של { $count } תאים

kind-person = אנשים
kind-place = מקומות
kind-organisation = ארגונים
kind-hidden = מוסתרים
entities-empty = לא נמצאו שמות
entity-counts = { $kind } · { $articles ->
    [one] כתבה אחת
    [two] שתי כתבות
   *[other] { $articles } כתבות
} · { $mentions ->
    [one] אזכור אחד
    [two] שני אזכורים
   *[other] { $mentions } אזכורים
}
entity-timeline = מתי
entity-forms = נקרא
entity-with = יחד עם
entity-articles = הכתבות החדשות ביותר
entity-unknown = הספרייה עדיין אינה מכירה את השם הזה
merge-prompt = זהה ל:
split-prompt = צורה של אחר (ריק: רק בכתבה הזאת):
rename-prompt = שם:
decision-merged = אוחדו; { KEY("undo-decision") } מבטל
decision-split = הופרדו; { KEY("undo-decision") } מבטל
decision-renamed = השם שונה; { KEY("undo-decision") } מבטל
decision-kind = הסוג שונה; { KEY("undo-decision") } מבטל
decision-removed = אינו שם; { KEY("undo-decision") } מבטל
decision-undone = בוטל
decision-none = אין מה לבטל
decision-unknown = אין בספרייה דבר בשם „{ $name }”
decision-no-form = { $name } אינו נקרא כאן „{ $form }”
entities-head-only = שמות מתוך { $size } הק״ב הראשונים
entities-waiting = השמות נקראים …
mention-of = { $name }: { $index } מתוך { $count }
mention-none = אין שמות לעבור ביניהם

timeline-empty = עדיין אין מילות מפתח
timeline-waiting = נספר …
timeline-no-dates = הכתבה אינה מזכירה שום יום
timeline-published = פורסם { $day }
timeline-drawn = צויר ב־{ $file } ולצדו טבלה
pane-timeline-entities = ציר הזמן: שמות
pane-timeline-keyword = ציר הזמן: מונח אחד
pane-timeline-article = ימים בכתבה
term-prompt = לספור לאורך הזמן:
period-title = במה עסק { $span }
period-term = { $keyword } · { $inside ->
    [one] כתבה אחת אז
    [two] שתי כתבות אז
   *[other] { $inside } כתבות אז
}, { $outside } בשאר הזמן
period-nothing = שום דבר אינו מבדיל את { $span } מן השאר
grain-day = לפי יום
grain-week = לפי שבוע
grain-month = לפי חודש
grain-year = לפי שנה
timeline-bucket = { $keyword } · { $span } · { $count ->
    [one] כתבה אחת
    [two] שתי כתבות
   *[other] { $count } כתבות
}
narrowed-to = { $what }
naming = מזכירות את { $name }

furniture-folded = כותרות נלוות, קרדיטים ושאריות העמוד קופלו
furniture-shown = הכול מוצג

work-importing = נקרא: { $done } ({ $new } חדשות){ $failed ->
    [0] {""}
   *[other] , { $failed } נכשלו
}
work-imported = { $new } חדשות, { $changed } השתנו, { $unchanged } מוכרות{ $passed ->
    [0] {""}
   *[other] , על { $passed } דילגנו
}{ $failed ->
    [0] {""}
   *[other] , { $failed } נכשלו: { KEY("failures") } מציג אותן
}
passed-archives = { $count ->
    [one] דילגנו על קובץ ארכיון אחד ({ $name }): אם תחלצו אותו, ייקרא מה שבתוכו
   *[other] דילגנו על { $count } קובצי ארכיון (הראשון { $name }): אם תחלצו אותם, ייקרא מה שבתוכם
}
passed-documents = { $count ->
    [one] דילגנו על מסמך אחד ({ $name }): אם יישמר כטקסט או כדף אינטרנט, ייקרא
   *[other] דילגנו על { $count } מסמכים (הראשון { $name }): אם יישמרו כטקסט או כדפי אינטרנט, ייקראו
}
work-rate = { $count } בשנייה
work-seconds-left = { $count ->
    [one] נותרה שנייה
    [two] נותרו שתי שניות
   *[other] נותרו { $count } שניות
}
work-minutes-left = { $count ->
    [one] נותרה דקה
    [two] נותרו שתי דקות
   *[other] נותרו { $count } דקות
}
work-hours-left = { $count ->
    [one] נותרה שעה
    [two] נותרו שעתיים
   *[other] נותרו { $count } שעות
}
work-rests = נעצר: { KEY("cancel-work") } ממשיך
work-resumed = העבודה נמשכת
work-reading-stopped = הקריאה נעצרה. { $count ->
    [one] הכתבה שנקראה נשארת
    [two] שתי הכתבות שנקראו נשארות
   *[other] { $count } הכתבות שנקראו נשארות
}; { KEY("cancel-work") } ממשיך
work-analysing-stopped = הניתוח נעצר. { $count ->
    [one] נותרה כתבה אחת
    [two] נותרו שתי כתבות
   *[other] נותרו { $count } כתבות
}; { KEY("cancel-work") } ממשיך
watch-came = בתיקייה: { $new } חדשות, { $changed } השתנו, { $gone } נעלמו
watch-refused = המערכת אינה עוקבת אחר תיקיות נוספות; שינויים נבדקים מדי חצי דקה
work-broken = חלק מן התוכנה כשל ({ $reason }); הפעילו אותה מחדש
failures-cleared = הרשימה נוקתה
work-indexing = מפתח החיפוש: נותרו { $count }
work-analysing = ניתוח: נותרו { $count }
work-nothing = שום עבודה אינה רצה
failures-none = דבר לא השתבש

key-unknown = למקש { $key } אין כאן תפקיד; { KEY("help") } מציג את המקשים
status-hint = { KEY("help") } עזרה  { KEY("quit") } יציאה
list-end = זה היה האחרון
list-start = זה היה הראשון

selection-begun = { KEY("copy") } מעתיק, { KEY("turn-selection") } מזיז את הקצה השני, { KEY("end-selection") } מוותר
selection-none = אין כאן טקסט לבחירה
copied = { $count ->
    [one] תו אחד הועתק
    [two] שני תווים הועתקו
   *[other] { $count } תווים הועתקו
}
address-copied = הועתק: { $address }
address-none = לכתבה אין כתובת

settings-wrong = הגדרות: { $reason }
settings-wrong-more = הגדרות: { $reason } (ועוד { $more }: sahifa config --check)
pane-sources = ערוצים וחיפושים שמורים
work-refreshing = ערוצים: { $done } מתוך { $feeds }, { $new } חדשות

settings-read = ההגדרות נקראו מחדש

pane-links = קישורים: Enter פותח, y מעתיק
links-none = אין בכתבה קישורים
links-no-such = אין קישור במספר הזה
link-opened = נפתח { $address }
choice-no-such = אין שורה במספר הזה
program-missing = אין כאן תוכנה בשם { $name }; אפשר לציין אחרת בהגדרות
program-failed = { $name }: { $reason }

marked-read = { $count ->
    [one] סומן כנקרא
   *[other] סומנו כנקראו: { $count }
}
marked-unread = { $count ->
    [one] סומן כלא נקרא
   *[other] סומנו כלא נקראו: { $count }
}
starred = { $count ->
    [one] סומן בכוכב
   *[other] סומנו בכוכב: { $count }
}
unstarred = { $count ->
    [one] הכוכב הוסר
   *[other] הכוכבים הוסרו: { $count }
}
removed = { $count ->
    [one] הוסר מרשימות הספרייה; { KEY("undo") } מחזיר אותו
   *[other] הוסרו מרשימות הספרייה: { $count }; { KEY("undo") } מחזיר אותם
}
brought-back = { $count ->
    [one] הכתבה חזרה
   *[other] הכתבות חזרו: { $count }
}
tagged = { $count ->
    [one] התגית נוספה
   *[other] נוספו תגיות: { $count }
}
untagged = { $count ->
    [one] התגית הוסרה
   *[other] הוסרו תגיות: { $count }
}
changed-nothing = אין מה לשנות
undone = בוטל: { $what }
undo-nothing = אין מה לבטל
tags-prompt = תגיות, מופרדות בפסיקים:
note-prompt = הערה:
passage-highlighted = הודגש
passage-noted = ההערה נכתבה
passage-edited = ההערה שונתה
passage-forgotten = ההדגשה והערתה נמחקו
passage-note = ✎ { $note }
passage-lost = המילים האלה כבר אינן בטקסט
passages-none = אין הדגשות ואין הערות
pane-passages = הדגשות: Enter עובר, e עורך את ההערה, y מעתיק, D מוחק
pane-outline = כותרות: Enter עובר
outline-none = אין בכתבה כותרות
jump-first = אין מקום קודם
jump-last = אין מקום הבא
place-letter = אות למקום הזה:
place-which = אל המקום של איזו אות?
place-set = המקום הזה נקרא עכשיו { $letter }
place-none = אין מקום בשם { $letter }

export-prompt = ייצוא לתיקייה, או לקובץ שמסתיים ב־.jsonl:
export-nothing = לא נבחרה כתבה
exported = { $count ->
    [one] כתבה אחת יוצאה אל { $to }
    [two] שתי כתבות יוצאו אל { $to }
   *[other] { $count } כתבות יוצאו אל { $to }
}
commands-none = אין פקודות בהגדרות; sahifa config --default מסביר איך
pane-commands = מסירה אל: Enter
program-started = { $name } הופעל

facing-choose = המקש { KEY("open") } מעמיד את הכתבה שנבחרה לצד זו, { KEY("back") } מבטל
facing-opened = { KEY("focus-next") }: אל הכתבה השנייה · { KEY("link-scrolling") }: גלילת שתיהן יחד · { KEY("beside") }: שוב כתבה אחת
facing-together = שתי הכתבות נגללות יחד
facing-alone = כל כתבה נגללת לבדה
facing-none = אין כתבה פתוחה שאפשר להעמיד אחרת לצדה
facing-only-one = יש כאן כתבה אחת בלבד; { KEY("beside") } מעמיד אחרת לצדה
