use super::*;
use jiff::civil::date;

/// Published on a Wednesday.
const PUBLISHED: Date = date(2023, 11, 8);

fn found(text: &str, language: Language) -> Vec<(&str, Date, Date, Grain)> {
    dates(text, language, Some(PUBLISHED))
        .into_iter()
        .map(|it| (it.range.of(text), it.from, it.to, it.grain))
        .collect()
}

#[track_caller]
fn is_day(text: &str, language: Language, day: Date) {
    let found = found(text, language);
    let days: Vec<(Date, Date)> = found.iter().map(|it| (it.1, it.2)).collect();
    assert_eq!(days, [(day, day)], "{found:?}");
}

#[track_caller]
fn is_interval(text: &str, language: Language, from: Date, to: Date, grain: Grain) {
    let found = found(text, language);
    let intervals: Vec<(Date, Date, Grain)> = found.iter().map(|it| (it.1, it.2, it.3)).collect();
    assert_eq!(intervals, [(from, to, grain)], "{found:?}");
}

#[test]
fn months_have_names_in_every_dialect() {
    let day = date(2022, 10, 7);
    for text in [
        "وقع ذلك في 7 أكتوبر 2022",
        "وقع ذلك في ٧ تشرين الأول ٢٠٢٢",
        "وقع ذلك في السابع من أكتوبر/تشرين الأول عام 2022",
        "وقع ذلك في 7 تشرين الأول (أكتوبر) 2022",
    ] {
        is_day(text, Language::Arabic, day);
    }
    is_day("في 14 جويلية 2021", Language::Arabic, date(2021, 7, 14));
}

#[test]
fn a_range_of_the_text_holds_the_words_alone() {
    let found = found("قال الوزير أمس الثلاثاء إن", Language::Arabic);
    assert_eq!(found[0].0, "أمس الثلاثاء");
}

#[test]
fn other_calendars_have_their_civil_days() {
    is_day("1 رمضان 1445 هـ", Language::Arabic, date(2024, 3, 11));
    is_day("۱ فروردین ۱۴۰۳", Language::Persian, date(2024, 3, 20));
    is_day(
        "۱۶ مهر ۱۴۰۲ برگزار شد",
        Language::Persian,
        date(2023, 10, 8),
    );
}

#[test]
fn a_weekday_is_the_latest_one_unless_the_sentence_looks_ahead() {
    let day = |day| date(2023, 11, day);
    is_day("قال الوزير الاثنين إن الوضع صعب", Language::Arabic, day(6));
    is_day("قال الوزير الأربعاء إن الوضع صعب", Language::Arabic, day(8));
    is_day(
        "سيلتقي الوزير نظيره الجمعة في طوكيو",
        Language::Arabic,
        day(10),
    );
    is_day(
        "يصل الوفد الاثنين المقبل إلى طوكيو",
        Language::Arabic,
        day(13),
    );
    is_day("ביום שני נפגשו השרים בטוקיו", Language::Hebrew, day(6));
}

#[test]
fn where_weekday_and_date_differ_by_a_day_the_weekday_is_right() {
    is_day("الثلاثاء 8 نوفمبر 2023", Language::Arabic, date(2023, 11, 7));
    is_day("الجمعة 8 نوفمبر 2023", Language::Arabic, date(2023, 11, 8));
}

#[test]
fn what_is_left_out_is_taken_from_the_publication() {
    is_day("في 15 أكتوبر", Language::Arabic, date(2023, 10, 15));
    let early = dates(
        "وكان الوزير قد زار طوكيو في 15 ديسمبر مع وفد كبير من رجال الأعمال والصحفيين",
        Language::Arabic,
        Some(date(2024, 1, 5)),
    );
    assert_eq!(early[0].from, date(2023, 12, 15));
    assert_eq!(dates("أمس الأحد في 15 أكتوبر", Language::Arabic, None), []);
}

#[test]
fn intervals_are_as_exact_as_their_words() {
    let arabic = Language::Arabic;
    is_interval(
        "الأسبوع الماضي",
        arabic,
        date(2023, 10, 30),
        date(2023, 11, 5),
        Grain::Week,
    );
    is_interval(
        "في أكتوبر 2014 فقط",
        arabic,
        date(2014, 10, 1),
        date(2014, 10, 31),
        Grain::Month,
    );
    is_interval(
        "منذ عام 2011",
        arabic,
        date(2011, 1, 1),
        date(2011, 12, 31),
        Grain::Year,
    );
    is_interval(
        "من 13 إلى 15 يوليو 2023",
        arabic,
        date(2023, 7, 13),
        date(2023, 7, 15),
        Grain::Day,
    );
    is_interval(
        "أواخر يونيو 2023",
        arabic,
        date(2023, 6, 21),
        date(2023, 6, 30),
        Grain::Day,
    );
    is_interval(
        "صيف 2014",
        arabic,
        date(2014, 6, 21),
        date(2014, 9, 23),
        Grain::Month,
    );
    is_interval(
        "הופיע באוקטובר 2014",
        Language::Hebrew,
        date(2014, 10, 1),
        date(2014, 10, 31),
        Grain::Month,
    );
}

#[test]
fn spans_are_whole_units_around_the_present_one() {
    let arabic = Language::Arabic;
    let interval = |text, from, to, grain| is_interval(text, arabic, from, to, grain);
    interval(
        "خلال الأيام الثلاثة الماضية",
        date(2023, 11, 5),
        date(2023, 11, 7),
        Grain::Day,
    );
    interval(
        "في الشهرين المقبلين",
        date(2023, 12, 1),
        date(2024, 1, 31),
        Grain::Month,
    );
    interval(
        "الربع الثالث من عام 2018",
        date(2018, 7, 1),
        date(2018, 9, 30),
        Grain::Month,
    );
    interval(
        "أواسط يونيو 2023",
        date(2023, 6, 11),
        date(2023, 6, 20),
        Grain::Day,
    );
}

#[test]
fn a_day_of_a_month_is_read_with_the_words_around_it() {
    let day = |month, day| date(2023, month, day);
    is_day(
        "أصدر يوم 06 سبتمبر الماضي حكما",
        Language::Arabic,
        day(9, 6),
    );
    is_day("بدأ في 15 من الشهر الجاري", Language::Arabic, day(11, 15));
    is_day("آخر يوم من الشهر", Language::Arabic, day(11, 30));
    is_day("السبت بعد غد", Language::Arabic, day(11, 11));
    is_day("تغلق المدارس حتى يوم الاثنين", Language::Arabic, day(11, 13));
    is_day("يوم السبت 21/10 مساء", Language::Arabic, day(10, 21));
}

#[test]
fn hebrew_numerals_eves_and_letters_of_weekdays_are_read() {
    let hebrew = Language::Hebrew;
    is_day("ט\"ו בשבט תשע\"ג", hebrew, date(2013, 1, 26));
    is_day("ערב ראש השנה 2023", hebrew, date(2023, 9, 15));
    is_day("ביום ב' נפגשו השרים", hebrew, date(2023, 11, 6));
    is_day("ה-7 באוקטובר", hebrew, date(2023, 10, 7));
}

#[test]
fn time_is_counted_from_the_publication() {
    is_day("توفي قبل ثلاثة أيام", Language::Arabic, date(2023, 11, 5));
    is_day("توفي قبل يومين", Language::Arabic, date(2023, 11, 6));
    is_day(
        "הוא נפטר לפני שלושה ימים",
        Language::Hebrew,
        date(2023, 11, 5),
    );
    is_day("او سه روز پیش درگذشت", Language::Persian, date(2023, 11, 5));
    is_day("وہ تین دن پہلے آیا", Language::Urdu, date(2023, 11, 5));
    assert_eq!(found("بعد يومين من الانتخابات", Language::Arabic), []);
}

#[test]
fn the_usual_forms_of_urdu_are_read() {
    is_day("۷ اکتوبر ۲۰۲۳ کو", Language::Urdu, date(2023, 10, 7));
    is_day("وزیر نے پیر کو کہا", Language::Urdu, date(2023, 11, 6));
}

#[test]
fn numbers_with_signs_are_dates_in_every_language() {
    for language in Language::KNOWN {
        is_day("2023-10-07", language, date(2023, 10, 7));
        is_day("7/10/2023", language, date(2023, 10, 7));
    }
    is_day("١٤٤٥/٩/١", Language::Arabic, date(2024, 3, 11));
}

#[test]
fn scores_names_and_counts_are_no_dates() {
    for text in [
        "فاز 3-1 على خصمه",
        "فاز 2 صفر",
        "أحد المشاركين",
        "مارس الرياضة",
        "في 2000 قرية",
        "ثلاثة أيام",
        "24/7",
        "لامس السقف",
        "في اليوم نفسه",
        "تيريزا ماي",
        "99/99/9999",
        "لعب بطريقة 4-3-3 أمام خصمه",
        "في اليوم السابع والعشرين للإضراب",
        "أحرز هدفا بكرة رأسية",
        "ولد في الشهر السادس وكان مريضا",
        "قتل 15 شخصا بعد يومين فقط من الإعلان",
        "ثم أعاره في الشتاء التالي",
        "في اليوم الأخير من المنافسات",
    ] {
        assert_eq!(found(text, Language::Arabic), [], "{text}");
    }
}

#[test]
fn words_beside_a_date_do_not_become_its_day() {
    let published = found("لفترة ثانية في نوفمبر 2020 وما بعدها", Language::Arabic);
    let month = (date(2020, 11, 1), date(2020, 11, 30));
    assert_eq!((published[0].1, published[0].2), month);
    let both = found("وقع ذلك في أيار/مايو وحزيران/يونيو 2015", Language::Arabic);
    assert_eq!(both[0].1, date(2015, 5, 1));
    assert_eq!(both[1].1, date(2015, 6, 1));
    let strikes = found("إضرابان في 3 و7 أبريل 2023", Language::Arabic);
    assert_eq!(strikes.len(), 1);
    assert_eq!(strikes[0].1, date(2023, 4, 7));
}

#[test]
fn feasts_move_with_their_calendar() {
    is_day("عيد الفطر 2013", Language::Arabic, date(2013, 8, 8));
    is_day("عيد الفصح 2013", Language::Arabic, date(2013, 3, 31));
    is_day("ראש השנה 2023", Language::Hebrew, date(2023, 9, 16));
}

proptest::proptest! {
    #[test]
    fn whatever_the_words_a_passage_fits_the_text(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "الاثنين", "قبل", "بعد", "آخر", "شهر", "31", "2", "9999", "/", "-", "1445", "هـ",
                "الماضي", "أسبوع", "من", "مارس", "(", "رمضان", "الثاني", "عام", "و", "30", "صفر",
            ]),
            0..12,
        ),
    ) {
        let text = words.join(" ");
        for reference in [None, Some(Date::MIN), Some(Date::MAX), Some(PUBLISHED)] {
            let mut end = 0;
            for passage in dates(&text, Language::Arabic, reference) {
                proptest::prop_assert!(!passage.range.of(&text).is_empty());
                proptest::prop_assert!(passage.range.start >= end);
                proptest::prop_assert!(passage.from <= passage.to);
                end = passage.range.end;
            }
        }
    }
}

mod families;
