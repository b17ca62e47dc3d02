//! The words that dates are made of, in four languages.
//!
//! A table a language: each line gives what a [`Sign`] means and the words for it, written as
//! they are spoken of and [folded](crate::text::fold) when the table is read; words of several
//! parts have a blank between them.

use super::calendars::Calendar;
use crate::article::Language;
use crate::text::fold::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word means in a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sign {
    /// A month by its name.
    Month(Calendar, u8),
    /// A month whose name is an everyday word too: needs a day, a year or the word month.
    UnsureMonth(Calendar, u8),
    /// A weekday, days after Monday.
    Weekday(i8),
    /// A weekday whose name is an everyday word or a number too.
    UnsureWeekday(i8),
    /// One, two …
    Cardinal(u32),
    /// First, second …; the last is 0.
    Ordinal(u32),
    /// A count of units, in the singular, dual or plural.
    Unit(Unit, u32),
    /// The unit itself with its article or alone: the week, the month.
    This(Unit),
    /// Past (−1), present (0), coming (1): behind a unit or weekday, or before it.
    Turn(i8),
    /// A day so many days off today.
    Days(i32),
    /// So much time before.
    Ago,
    /// So much time after.
    In,
    /// A part of a month or year.
    Part(Part),
    /// A season: the month it starts in.
    Season(i8),
    /// A feast.
    Feast(Feast),
    /// The word day before a weekday or date.
    DayWord,
    /// Words that may stand between the parts of a date: of, in, corresponding to.
    Link,
    /// And, between numbers.
    And,
    /// To, until.
    To,
    /// An era: Hijri, solar, civil.
    Era(Calendar),
    /// The tens of years: nineties.
    Decade(u32),
    /// Something that is about to happen.
    Future,
}

/// A unit of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// A part of a month or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its very beginning.
    Start,
    /// Its first third.
    Early,
    /// Its midst.
    Middle,
    /// Its last third.
    Late,
}

/// A feast, by the calendar that it is kept in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feast {
    /// A day of a month.
    Day(Calendar, u8, u8),
    /// Easter of the western churches.
    Easter,
}

/// A language's words with their meanings; the longest words have [`LONGEST`] parts.
pub type Lexicon = HashMap<String, Vec<Sign>>;

/// Parts that a word of the tables has at most.
pub const LONGEST: usize = 4;

use Calendar::{Gregorian, Hebrew, Hijri, Persian};
use Sign::{
    Ago, And, Cardinal, Days, Era, Future, In, Link, Month, Ordinal, Season, This, To, Turn,
    UnsureMonth, UnsureWeekday, Weekday,
};

const ARABIC: &[(Sign, &str)] = &[
    (
        Month(Gregorian, 1),
        "يناير,كانون الثاني,كانون ثاني,جانفي,ينايِر",
    ),
    (Month(Gregorian, 2), "فبراير,شباط,فيفري,فبراير شباط"),
    (Month(Gregorian, 3), "اذار,آذار"),
    (UnsureMonth(Gregorian, 3), "مارس"),
    (Month(Gregorian, 4), "ابريل,نيسان,افريل"),
    (Month(Gregorian, 5), "مايو,ايار"),
    (UnsureMonth(Gregorian, 5), "ماي"),
    (Month(Gregorian, 6), "يونيو,حزيران,جوان,يونيه"),
    (Month(Gregorian, 7), "يوليو,تموز,جويلية,يوليوز,يوليه"),
    (Month(Gregorian, 8), "اغسطس,غشت"),
    (UnsureMonth(Gregorian, 8), "آب,اوت"),
    (Month(Gregorian, 9), "سبتمبر,ايلول,شتنبر"),
    (Month(Gregorian, 10), "اكتوبر,تشرين الاول,تشرين اول"),
    (Month(Gregorian, 11), "نوفمبر,تشرين الثاني,تشرين ثاني,نونبر"),
    (Month(Gregorian, 12), "ديسمبر,كانون الاول,كانون اول,دجنبر"),
    (UnsureMonth(Hijri, 1), "محرم,المحرم"),
    (UnsureMonth(Hijri, 2), "صفر"),
    (Month(Hijri, 3), "ربيع الاول"),
    (Month(Hijri, 4), "ربيع الاخر,ربيع الثاني"),
    (Month(Hijri, 5), "جمادى الاولى,جمادى الاول"),
    (
        Month(Hijri, 6),
        "جمادى الاخرة,جمادى الثانية,جمادى الثاني,جمادى الاخر",
    ),
    (UnsureMonth(Hijri, 7), "رجب"),
    (UnsureMonth(Hijri, 8), "شعبان"),
    (UnsureMonth(Hijri, 9), "رمضان"),
    (UnsureMonth(Hijri, 10), "شوال"),
    (Month(Hijri, 11), "ذو القعدة,ذي القعدة,ذي قعدة"),
    (Month(Hijri, 12), "ذو الحجة,ذي الحجة,ذي حجة"),
    (Weekday(0), "الاثنين,الإثنين"),
    (Weekday(1), "الثلاثاء,ثلاثاء"),
    (Weekday(2), "الاربعاء,اربعاء"),
    (Weekday(3), "الخميس"),
    (Weekday(4), "الجمعة"),
    (Weekday(5), "السبت"),
    (Weekday(6), "الاحد"),
    (UnsureWeekday(0), "اثنين"),
    (UnsureWeekday(3), "خميس"),
    (UnsureWeekday(4), "جمعة"),
    (UnsureWeekday(5), "سبت"),
    (UnsureWeekday(6), "احد"),
    (Cardinal(1), "واحد,واحدة,احد,احدى,حادي"),
    (
        Cardinal(2),
        "اثنان,اثنين,اثنتين,اثنتان,اثنا,اثني,اثنتا,اثنتي",
    ),
    (Cardinal(3), "ثلاث,ثلاثة"),
    (Cardinal(4), "اربع,اربعة"),
    (Cardinal(5), "خمس,خمسة"),
    (Cardinal(6), "ست,ستة"),
    (Cardinal(7), "سبع,سبعة"),
    (Cardinal(8), "ثمان,ثماني,ثمانية,ثمانِ"),
    (Cardinal(9), "تسع,تسعة"),
    (Cardinal(10), "عشر,عشرة"),
    (Cardinal(20), "عشرين,عشرون,العشرين,العشرون"),
    (Cardinal(30), "ثلاثين,ثلاثون,الثلاثين,الثلاثون"),
    (Cardinal(40), "اربعين,اربعون"),
    (Cardinal(50), "خمسين,خمسون"),
    (Cardinal(60), "ستين,ستون"),
    (Cardinal(70), "سبعين,سبعون"),
    (Cardinal(80), "ثمانين,ثمانون"),
    (Cardinal(90), "تسعين,تسعون"),
    (Ordinal(1), "الاول,الاولى,اول,أولى"),
    (Ordinal(2), "الثاني,الثانية,ثاني,ثانية"),
    (Ordinal(3), "الثالث,الثالثة,ثالث,الثلاثة"),
    (Ordinal(4), "الرابع,الرابعة,رابع,الاربعة"),
    (Ordinal(5), "الخامس,الخامسة,خامس,الخمسة"),
    (Ordinal(6), "السادس,السادسة,سادس,الستة"),
    (Ordinal(7), "السابع,السابعة,سابع,السبعة"),
    (Ordinal(8), "الثامن,الثامنة,ثامن,الثمانية"),
    (Ordinal(9), "التاسع,التاسعة,تاسع,التسعة"),
    (Ordinal(10), "العاشر,العاشرة,عاشر,العشرة"),
    (Ordinal(1), "الحادي,الحادية"),
    (Ordinal(0), "الاخير,الاخيرة,اخر,آخر"),
    (Sign::Unit(Unit::Day, 1), "يوم,يوما,ايام,الايام,ايّام"),
    (Sign::Unit(Unit::Day, 2), "يومين,يومان,اليومين"),
    (Sign::Unit(Unit::Week, 1), "اسبوع,اسبوعا,اسابيع,الاسابيع"),
    (Sign::Unit(Unit::Week, 2), "اسبوعين,اسبوعان,الاسبوعين"),
    (
        Sign::Unit(Unit::Month, 1),
        "شهر,شهرا,اشهر,شهور,الاشهر,الشهور",
    ),
    (Sign::Unit(Unit::Month, 2), "شهرين,شهران,الشهرين"),
    (
        Sign::Unit(Unit::Year, 1),
        "عام,عاما,اعوام,الاعوام,سنة,سنوات,السنوات,سنين,سنينا",
    ),
    (
        Sign::Unit(Unit::Year, 2),
        "عامين,عامان,سنتين,سنتان,العامين,السنتين",
    ),
    (Sign::Unit(Unit::Year, 10), "عقد"),
    (Sign::Unit(Unit::Year, 20), "عقدين"),
    (This(Unit::Day), "اليوم,يوم"),
    (This(Unit::Week), "الاسبوع,اسبوع"),
    (This(Unit::Month), "الشهر,شهر"),
    (This(Unit::Year), "العام,السنة,سنة,عام"),
    (
        Turn(-1),
        "الماضي,الماضية,الماضيين,الماضيتين,المنصرم,المنصرمة,الفائت,الفائتة,السابق,السابقة,الاخيرة,الاخير,الاخيرين,اللي فات,الي فات",
    ),
    (Turn(0), "هذا,هذه,هاد,هادا,الحالي,الحالية,الجاري,الجارية"),
    (
        Turn(1),
        "المقبل,المقبلة,المقبلين,القادم,القادمة,القادمين,الجاي,الجاية,الجاى,القابل,اللي جاي,التالي,التالية",
    ),
    (Days(0), "اليوم,النهارده,النهاردة,هذا اليوم"),
    (Days(-1), "امس,البارحة,مبارح,امبارح,بالامس,الامس,اليوم الماضي"),
    (
        Days(-2),
        "اول امس,اول من امس,امس الاول,اول البارحة,قبل البارحة,القبل البارحة,قبل امس,قبل امبارح,الي قبل امبارح,اللي قبل امبارح,اول امبارح,الذي قبل امس,الذي قبل البارحة",
    ),
    (Days(1), "غدا,بكرا,بكرة,بكره,يوم غد"),
    (
        Days(2),
        "بعد غد,بعد الغد,بعد غدا,الذي بعد الغد,بعد بكرا,بعد بكرة,بعد بكره,اللي بعد بكرا,الي بعد بكرا",
    ),
    (Ago, "قبل,منذ,من قبل"),
    (In, "بعد"),
    (Sign::Part(Part::Start), "مطلع,بداية,مستهل,غرة,بدايات,اول"),
    (Sign::Part(Part::Early), "اوائل"),
    (Sign::Part(Part::Middle), "منتصف,نصف,اواسط,وسط"),
    (Sign::Part(Part::Late), "اواخر,نهاية,ختام,آواخر"),
    (Season(3), "ربيع,الربيع"),
    (Season(6), "صيف,الصيف"),
    (Season(9), "خريف,الخريف"),
    (Season(12), "شتاء,الشتاء"),
    (
        Sign::Feast(Feast::Day(Hijri, 10, 1)),
        "عيد الفطر,عيد الفطر المبارك",
    ),
    (
        Sign::Feast(Feast::Day(Hijri, 12, 10)),
        "عيد الاضحى,عيد الاضحى المبارك",
    ),
    (Sign::Feast(Feast::Day(Hijri, 1, 10)), "عاشوراء,يوم عاشوراء"),
    (
        Sign::Feast(Feast::Day(Hijri, 3, 12)),
        "المولد النبوي,المولد النبوي الشريف,عيد المولد النبوي",
    ),
    (Sign::Feast(Feast::Day(Hijri, 1, 1)), "راس السنة الهجرية"),
    (
        Sign::Feast(Feast::Day(Hijri, 12, 9)),
        "يوم عرفة,وقفة عرفات,يوم عرفات",
    ),
    (Sign::Feast(Feast::Day(Hijri, 7, 27)), "الاسراء والمعراج"),
    (
        Sign::Feast(Feast::Day(Gregorian, 1, 1)),
        "راس السنة,راس السنة الميلادية,عيد راس السنة",
    ),
    (
        Sign::Feast(Feast::Day(Gregorian, 12, 25)),
        "عيد الميلاد,عيد الميلاد المجيد,كريسماس,الكريسماس,عيد ميلاد المسيح",
    ),
    (
        Sign::Feast(Feast::Day(Gregorian, 3, 8)),
        "اليوم العالمي للمراة",
    ),
    (
        Sign::Feast(Feast::Day(Gregorian, 3, 21)),
        "عيد الام,عيد النوروز",
    ),
    (
        Sign::Feast(Feast::Day(Gregorian, 2, 14)),
        "عيد الحب,عيد العشاق,عيد الفالنتاين",
    ),
    (
        Sign::Feast(Feast::Day(Gregorian, 5, 1)),
        "عيد العمال,عيد العمال العالمي",
    ),
    (Sign::Feast(Feast::Easter), "عيد الفصح,عيد الفصح المجيد"),
    (
        Sign::DayWord,
        "يوم,اليوم,صباح,مساء,ليلة,ظهر,فجر,عصر,نهار,ليل,يومي,صبيحة",
    ),
    (Link, "من,في,الموافق,موافق,المصادف,الموافق ل,الموافق في"),
    (And, "و"),
    (To, "الى,إلي,حتى,لغاية"),
    (Era(Hijri), "هجري,هجرية,ه,هـ,للهجرة,الهجري"),
    (Era(Gregorian), "ميلادي,ميلادية,م,للميلاد,الميلادي"),
    (Sign::Decade(20), "العشرينيات,عشرينيات,العشرينات,عشرينات"),
    (Sign::Decade(30), "الثلاثينيات,ثلاثينيات,الثلاثينات,ثلاثينات"),
    (Sign::Decade(40), "الاربعينيات,اربعينيات,الاربعينات,اربعينات"),
    (Sign::Decade(50), "الخمسينيات,خمسينيات,الخمسينات,خمسينات"),
    (Sign::Decade(60), "الستينيات,ستينيات,الستينات,ستينات"),
    (Sign::Decade(70), "السبعينيات,سبعينيات,السبعينات,سبعينات"),
    (
        Sign::Decade(80),
        "الثمانينيات,ثمانينيات,الثمانينات,ثمانينات",
    ),
    (Sign::Decade(90), "التسعينيات,تسعينيات,التسعينات,تسعينات"),
    (
        Future,
        "سوف,المقرر,المنتظر,المرتقب,المتوقع,يعتزم,تعتزم,ستكون,سيكون,ستجرى,سيتم,ستتم,سيلتقي,ستبدأ,سيبدأ,ستنطلق,ستعقد,سيعقد,يعقد",
    ),
];

const HEBREW: &[(Sign, &str)] = &[
    (Month(Gregorian, 1), "ינואר"),
    (Month(Gregorian, 2), "פברואר"),
    (Month(Gregorian, 3), "מרץ,מרס"),
    (Month(Gregorian, 4), "אפריל"),
    (Month(Gregorian, 5), "מאי"),
    (Month(Gregorian, 6), "יוני"),
    (Month(Gregorian, 7), "יולי"),
    (Month(Gregorian, 8), "אוגוסט"),
    (Month(Gregorian, 9), "ספטמבר"),
    (Month(Gregorian, 10), "אוקטובר"),
    (Month(Gregorian, 11), "נובמבר"),
    (Month(Gregorian, 12), "דצמבר"),
    (Month(Hebrew, 1), "תשרי"),
    (Month(Hebrew, 2), "חשוון,חשון,מרחשוון"),
    (Month(Hebrew, 3), "כסלו,כסליו"),
    (Month(Hebrew, 4), "טבת"),
    (Month(Hebrew, 5), "שבט"),
    (Month(Hebrew, 6), "אדר,אדר ב"),
    (Month(Hebrew, 7), "ניסן"),
    (Month(Hebrew, 8), "אייר"),
    (Month(Hebrew, 9), "סיוון,סיון"),
    (Month(Hebrew, 10), "תמוז"),
    (UnsureMonth(Hebrew, 11), "אב"),
    (Month(Hebrew, 12), "אלול"),
    (UnsureWeekday(0), "שני"),
    (UnsureWeekday(1), "שלישי"),
    (UnsureWeekday(2), "רביעי"),
    (UnsureWeekday(3), "חמישי"),
    (UnsureWeekday(4), "שישי"),
    (UnsureWeekday(6), "ראשון"),
    (Weekday(5), "שבת"),
    (Weekday(0), "יום שני,יום ב'"),
    (Weekday(1), "יום שלישי,יום ג'"),
    (Weekday(2), "יום רביעי,יום ד'"),
    (Weekday(3), "יום חמישי,יום ה'"),
    (Weekday(4), "יום שישי,יום ו'"),
    (Weekday(6), "יום ראשון,יום א'"),
    (Cardinal(1), "אחד,אחת"),
    (Cardinal(2), "שניים,שתיים,שני,שתי,שנים"),
    (Cardinal(3), "שלוש,שלושה"),
    (Cardinal(4), "ארבע,ארבעה"),
    (Cardinal(5), "חמש,חמישה,חמשה"),
    (Cardinal(6), "שש,שישה,ששה"),
    (Cardinal(7), "שבע,שבעה"),
    (Cardinal(8), "שמונה"),
    (Cardinal(9), "תשע,תשעה"),
    (Cardinal(10), "עשר,עשרה,עשרת"),
    (Cardinal(20), "עשרים"),
    (Cardinal(30), "שלושים"),
    (Ordinal(1), "ראשון,ראשונה"),
    (Ordinal(2), "שני,שנייה,שניה"),
    (Ordinal(3), "שלישי,שלישית"),
    (Ordinal(4), "רביעי,רביעית"),
    (Ordinal(5), "חמישי,חמישית"),
    (Ordinal(6), "שישי,שישית"),
    (Ordinal(7), "שביעי,שביעית"),
    (Ordinal(8), "שמיני,שמינית"),
    (Ordinal(9), "תשיעי,תשיעית"),
    (Ordinal(10), "עשירי,עשירית"),
    (Ordinal(0), "האחרון,האחרונה"),
    (Sign::Unit(Unit::Day, 1), "יום,ימים"),
    (Sign::Unit(Unit::Day, 2), "יומיים"),
    (Sign::Unit(Unit::Week, 1), "שבוע,שבועות"),
    (Sign::Unit(Unit::Week, 2), "שבועיים"),
    (Sign::Unit(Unit::Month, 1), "חודש,חודשים"),
    (Sign::Unit(Unit::Month, 2), "חודשיים"),
    (Sign::Unit(Unit::Year, 1), "שנה,שנים"),
    (Sign::Unit(Unit::Year, 2), "שנתיים"),
    (This(Unit::Week), "שבוע,השבוע"),
    (This(Unit::Month), "חודש,החודש"),
    (This(Unit::Year), "שנה,השנה,שנת"),
    (
        Turn(-1),
        "שעבר,שעברה,האחרון,האחרונה,האחרונים,האחרונות,הקודם,הקודמת,שחלף,שחלפה",
    ),
    (Turn(0), "הזה,הזאת,הזו,הנוכחי,הנוכחית,הקרוב,הקרובה"),
    (Turn(1), "הבא,הבאה,הבאים,הבאות"),
    (Days(0), "היום,הערב,הלילה,הבוקר"),
    (Days(-1), "אתמול,אמש"),
    (Days(-2), "שלשום"),
    (Days(1), "מחר"),
    (Days(2), "מחרתיים"),
    (Ago, "לפני"),
    (In, "בעוד,עוד,תוך"),
    (Sign::Part(Part::Start), "תחילת,ראשית"),
    (Sign::Part(Part::Middle), "אמצע"),
    (Sign::Part(Part::Late), "סוף,שלהי"),
    (Season(3), "אביב"),
    (Season(6), "קיץ"),
    (Season(9), "סתיו"),
    (Season(12), "חורף"),
    (Sign::Feast(Feast::Day(Hebrew, 1, 1)), "ראש השנה"),
    (
        Sign::Feast(Feast::Day(Hebrew, 1, 10)),
        "יום כיפור,יום הכיפורים",
    ),
    (Sign::Feast(Feast::Day(Hebrew, 1, 15)), "חג הסוכות,סוכות"),
    (Sign::Feast(Feast::Day(Hebrew, 3, 25)), "חנוכה,חג החנוכה"),
    (Sign::Feast(Feast::Day(Hebrew, 6, 14)), "פורים,חג הפורים"),
    (
        Sign::Feast(Feast::Day(Hebrew, 7, 15)),
        "פסח,חג הפסח,ערב פסח",
    ),
    (Sign::Feast(Feast::Day(Hebrew, 8, 5)), "יום העצמאות"),
    (Sign::Feast(Feast::Day(Hebrew, 9, 6)), "חג השבועות"),
    (Sign::Feast(Feast::Day(Hebrew, 11, 9)), "תשעה באב,ט' באב"),
    (Sign::Feast(Feast::Day(Gregorian, 12, 25)), "חג המולד"),
    (Sign::DayWord, "יום,ביום,בוקר,ערב,ליל"),
    (Link, "של,את,ב,ל,חודש"),
    (And, "ו"),
    (To, "עד"),
];

const PERSIAN: &[(Sign, &str)] = &[
    (Month(Persian, 1), "فروردین"),
    (Month(Persian, 2), "اردیبهشت"),
    (Month(Persian, 3), "خرداد"),
    (UnsureMonth(Persian, 4), "تیر"),
    (Month(Persian, 5), "مرداد,امرداد"),
    (Month(Persian, 6), "شهریور"),
    (UnsureMonth(Persian, 7), "مهر"),
    (UnsureMonth(Persian, 8), "آبان"),
    (UnsureMonth(Persian, 9), "آذر"),
    (UnsureMonth(Persian, 10), "دی"),
    (UnsureMonth(Persian, 11), "بهمن"),
    (Month(Persian, 12), "اسفند"),
    (Month(Gregorian, 1), "ژانویه,ژانویهٔ"),
    (Month(Gregorian, 2), "فوریه"),
    (UnsureMonth(Gregorian, 3), "مارس"),
    (Month(Gregorian, 4), "آوریل"),
    (UnsureMonth(Gregorian, 5), "مه,می"),
    (Month(Gregorian, 6), "ژوئن"),
    (Month(Gregorian, 7), "ژوئیه,جولای"),
    (UnsureMonth(Gregorian, 8), "اوت,آگوست"),
    (Month(Gregorian, 9), "سپتامبر"),
    (Month(Gregorian, 10), "اکتبر"),
    (Month(Gregorian, 11), "نوامبر"),
    (Month(Gregorian, 12), "دسامبر"),
    (UnsureMonth(Hijri, 9), "رمضان"),
    (UnsureMonth(Hijri, 1), "محرم"),
    (Weekday(0), "دوشنبه,دو شنبه"),
    (Weekday(1), "سه‌شنبه,سه شنبه"),
    (Weekday(2), "چهارشنبه,چهار شنبه"),
    (Weekday(3), "پنجشنبه,پنج شنبه"),
    (Weekday(4), "جمعه"),
    (Weekday(5), "شنبه"),
    (Weekday(6), "یکشنبه,یک شنبه"),
    (Cardinal(1), "یک,یکم"),
    (Cardinal(2), "دو,دوم"),
    (Cardinal(3), "سه,سوم"),
    (Cardinal(4), "چهار,چهارم"),
    (Cardinal(5), "پنج,پنجم"),
    (Cardinal(6), "شش,ششم"),
    (Cardinal(7), "هفت,هفتم"),
    (Cardinal(8), "هشت,هشتم"),
    (Cardinal(9), "نه,نهم"),
    (Cardinal(10), "ده,دهم"),
    (Cardinal(11), "یازده,یازدهم"),
    (Cardinal(12), "دوازده,دوازدهم"),
    (Cardinal(13), "سیزده,سیزدهم"),
    (Cardinal(14), "چهارده,چهاردهم"),
    (Cardinal(15), "پانزده,پانزدهم"),
    (Cardinal(16), "شانزده,شانزدهم"),
    (Cardinal(17), "هفده,هفدهم"),
    (Cardinal(18), "هجده,هجدهم"),
    (Cardinal(19), "نوزده,نوزدهم"),
    (Cardinal(20), "بیست,بیستم"),
    (Cardinal(30), "سی,سی‌ام"),
    (Ordinal(1), "اول,نخست"),
    (Sign::Unit(Unit::Day, 1), "روز"),
    (Sign::Unit(Unit::Week, 1), "هفته"),
    (Sign::Unit(Unit::Month, 1), "ماه"),
    (Sign::Unit(Unit::Year, 1), "سال"),
    (Sign::Unit(Unit::Year, 10), "دهه"),
    (This(Unit::Week), "هفته,هفتهٔ"),
    (This(Unit::Month), "ماه"),
    (This(Unit::Year), "سال"),
    (Turn(-1), "گذشته,پیش,قبل,اخیر"),
    (Turn(0), "این,جاری,کنونی"),
    (Turn(1), "آینده,بعد,پیش رو"),
    (Days(0), "امروز,امشب"),
    (Days(-1), "دیروز,دیشب"),
    (Days(-2), "پریروز"),
    (Days(1), "فردا"),
    (Days(2), "پس‌فردا,پس فردا"),
    (Ago, "پیش,قبل"),
    (In, "بعد,دیگر"),
    (Sign::Part(Part::Early), "اوایل"),
    (Sign::Part(Part::Start), "آغاز,ابتدای"),
    (Sign::Part(Part::Middle), "اواسط,نیمه"),
    (Sign::Part(Part::Late), "اواخر,پایان"),
    (Season(3), "بهار"),
    (Season(6), "تابستان"),
    (Season(9), "پاییز"),
    (Season(12), "زمستان"),
    (Sign::Feast(Feast::Day(Persian, 1, 1)), "نوروز,عید نوروز"),
    (Sign::Feast(Feast::Day(Hijri, 10, 1)), "عید فطر"),
    (Sign::Feast(Feast::Day(Hijri, 12, 10)), "عید قربان"),
    (Sign::Feast(Feast::Day(Hijri, 1, 10)), "عاشورا"),
    (Sign::DayWord, "روز,شب,صبح,عصر"),
    (Link, "در,ماه"),
    (And, "و"),
    (To, "تا"),
    (Era(Persian), "شمسی,خورشیدی,هجری شمسی,هجری خورشیدی"),
    (Era(Hijri), "قمری,هجری قمری"),
    (Era(Gregorian), "میلادی,م"),
    (Future, "خواهد,خواهند"),
];

const URDU: &[(Sign, &str)] = &[
    (Month(Gregorian, 1), "جنوری"),
    (Month(Gregorian, 2), "فروری"),
    (Month(Gregorian, 3), "مارچ"),
    (Month(Gregorian, 4), "اپریل"),
    (Month(Gregorian, 5), "مئی"),
    (Month(Gregorian, 6), "جون"),
    (Month(Gregorian, 7), "جولائی"),
    (Month(Gregorian, 8), "اگست"),
    (Month(Gregorian, 9), "ستمبر"),
    (Month(Gregorian, 10), "اکتوبر"),
    (Month(Gregorian, 11), "نومبر"),
    (Month(Gregorian, 12), "دسمبر"),
    (UnsureMonth(Hijri, 9), "رمضان"),
    (UnsureMonth(Hijri, 1), "محرم"),
    (Weekday(0), "پیر,سوموار"),
    (Weekday(1), "منگل"),
    (Weekday(2), "بدھ"),
    (Weekday(3), "جمعرات"),
    (Weekday(4), "جمعہ,جمعے"),
    (Weekday(5), "ہفتہ کے روز,سنیچر"),
    (Weekday(6), "اتوار"),
    (Cardinal(1), "ایک,یکم"),
    (Cardinal(2), "دو"),
    (Cardinal(3), "تین"),
    (Cardinal(4), "چار"),
    (Cardinal(5), "پانچ"),
    (Cardinal(6), "چھ"),
    (Cardinal(7), "سات"),
    (Cardinal(8), "آٹھ"),
    (Cardinal(9), "نو"),
    (Cardinal(10), "دس"),
    (Cardinal(15), "پندرہ"),
    (Cardinal(20), "بیس"),
    (Cardinal(30), "تیس"),
    (Sign::Unit(Unit::Day, 1), "دن,روز,دنوں"),
    (Sign::Unit(Unit::Week, 1), "ہفتے,ہفتہ,ہفتوں"),
    (Sign::Unit(Unit::Month, 1), "ماہ,مہینے,مہینہ,مہینوں"),
    (Sign::Unit(Unit::Year, 1), "سال,برس"),
    (This(Unit::Week), "ہفتے,ہفتہ"),
    (This(Unit::Month), "ماہ,مہینے"),
    (This(Unit::Year), "سال,برس"),
    (Turn(-1), "گزشتہ,گذشتہ,پچھلے"),
    (Turn(0), "رواں,اس,موجودہ"),
    (Turn(1), "آئندہ,اگلے"),
    (Days(0), "آج"),
    (Days(-1), "گزشتہ روز,گذشتہ روز"),
    (Days(2), "پرسوں"),
    (Ago, "پہلے,قبل"),
    (In, "بعد"),
    (Sign::Part(Part::Early), "اوائل"),
    (Sign::Part(Part::Start), "آغاز"),
    (Sign::Part(Part::Middle), "وسط"),
    (Sign::Part(Part::Late), "اواخر"),
    (Sign::Feast(Feast::Day(Hijri, 10, 1)), "عید الفطر"),
    (
        Sign::Feast(Feast::Day(Hijri, 12, 10)),
        "عید الاضحیٰ,عید الاضحی",
    ),
    (Sign::DayWord, "بروز"),
    (Link, "کے,کی,کو"),
    (And, "اور"),
    (To, "سے,تا"),
    (Era(Hijri), "ہجری"),
    (Era(Gregorian), "عیسوی"),
];

static LEXICONS: LazyLock<[Lexicon; 4]> =
    LazyLock::new(|| [ARABIC, HEBREW, PERSIAN, URDU].map(read));

fn read(table: &[(Sign, &str)]) -> Lexicon {
    let mut lexicon = Lexicon::new();
    for (sign, words) in table {
        for word in words.split(',') {
            lexicon.entry(fold(word)).or_default().push(*sign);
        }
    }
    lexicon
}

/// The words of a language; `None` for one without dates of its own.
pub fn lexicon(language: Language) -> Option<&'static Lexicon> {
    match language {
        Language::Arabic => Some(&LEXICONS[0]),
        Language::Hebrew => Some(&LEXICONS[1]),
        Language::Persian => Some(&LEXICONS[2]),
        Language::Urdu => Some(&LEXICONS[3]),
        Language::English | Language::Other => None,
    }
}
