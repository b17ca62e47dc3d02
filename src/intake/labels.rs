//! What of a scraped page is not the story: related headlines, credits, page furniture.
//!
//! Labels are put on blocks that are plain paragraphs or headings; nothing is taken out. The
//! rules look at a line's form and place first, and at words only where form cannot tell.

use crate::article::{Block, Role};
use crate::text::fold::fold;
use crate::text::sentences::ends_sentence;

/// The longest headline, in characters.
const HEADLINE: usize = 180;
/// A lead-in with its headline has so many words at least.
const HEADLINE_WORDS: usize = 4;
/// A line without a stop that has fewer words than a headline is a heading of the text itself.
const RELATED_WORDS: usize = 6;
/// The longest line of page furniture, in characters.
const FURNITURE: usize = 60;
/// The longest credit, in characters.
const CREDIT: usize = 160;
/// How many blocks at the end may be credits.
const EDGE: usize = 12;
/// How many blocks at the end may be page furniture even with a sentence behind them.
const TAIL: usize = 4;

/// Words that page furniture begins with, folded.
const FURNITURE_STARTS: &[&str] = &[
    // Arabic
    "شاركها",
    "شارك",
    "شاركنا",
    "انشر",
    "اترك تعليق",
    "اضف تعليق",
    "التعليقات",
    "علق",
    "اقرا ايضا",
    "اقرا المزيد",
    "اقرا كذلك",
    "طالع ايضا",
    "شاهد ايضا",
    "مواضيع ذات صله",
    "اخبار ذات صله",
    "مقالات ذات صله",
    "تابعنا",
    "تابعونا",
    "اشترك",
    "حمل التطبيق",
    "جميع الحقوق محفوظه",
    "حقوق النشر",
    "نسخ الرابط",
    "انسخ الرابط",
    "الوسوم",
    "كلمات مفتاحيه",
    "الاكثر قراءه",
    // Persian
    "به اشتراك بگذاريد",
    "اشتراك گذاري",
    "همرساني",
    "ديدگاه خود",
    "نظر خود",
    "ارسال نظر",
    "ديدگاه ها",
    "بيشتر بخوانيد",
    "مطالب مرتبط",
    "اخبار مرتبط",
    "ما را دنبال كنيد",
    "كپي لينك",
    "برچسب ها",
    "چاپ خبر",
    "لينك كوتاه",
    // Urdu
    "شيير كريں",
    "يه خبر شيير",
    "تبصره كريں",
    "اپني رايے",
    "مزيد پڑهيں",
    "يه بهي پڑهيں",
    "متعلقه خبريں",
    "همیں فالو",
    "هميں فالو",
    "لنك كاپي",
    // Hebrew
    "שתפו",
    "שתפ",
    "שיתופ",
    "השאירו תגובה",
    "השאר תגובה",
    "הוספת תגובה",
    "הוסיפו תגובה",
    "כתבו תגובה",
    "קראו גמ",
    "קרא עוד",
    "כתבות נוספות",
    "כתבות קשורות",
    "עוד בנושא",
    "עקבו אחרינו",
    "הצטרפו",
    "העתקת קישור",
    "תגיות",
    "שלחו לחבר",
    // English
    "leave a comment",
    "leave a reply",
    "add a comment",
    "exit mobile version",
    "read more",
    "read also",
    "also read",
    "follow us",
    "sign up",
    "copy link",
    "advertisement",
    "all rights reserved",
];

/// Words that are page furniture only when nothing but an address stands behind them, folded:
/// news is about them too.
const FURNITURE_ALONE: &[&str] = &[
    "مشاركه",
    "تعليقات",
    "فيسبوك",
    "تويتر",
    "واتساب",
    "تيليجرام",
    "طباعه",
    "ارسل",
    "نظرات",
    "تبصره",
    "پرنٹ",
    "תגובות",
    "הדפסה",
    "share",
    "comments",
    "related",
    "print",
    "tags",
    "subscribe",
    "facebook",
    "twitter",
    "whatsapp",
    "telegram",
];

/// Words that lead in a related headline wherever it stands, folded.
const RELATED_STARTS: &[&str] = &[
    "قد يهمك",
    "اقرا ايضا",
    "اقرا المزيد",
    "اقرا كذلك",
    "طالع ايضا",
    "شاهد ايضا",
    "شاهد:",
    "موضوع ذو صله",
    "بيشتر بخوانيد",
    "همچنين بخوانيد",
    "مطلب مرتبط",
    "يه بهي پڑهيں",
    "مزيد پڑهيں",
    "קראו גמ",
    "עוד בנושא",
    "read also",
    "also read",
    "read more",
    "related:",
    "see also",
];

/// Words that stand in a line which tells who supplied the report, folded.
const CREDIT_WORDS: &[&str] = &[
    // Arabic
    "ساهم",
    "ساهمت",
    "اسهم",
    "اسهمت",
    "شارك في اعداد",
    "شاركت في اعداد",
    "اعداد:",
    "تحرير:",
    "المصدر:",
    "المصدر :",
    "تصوير:",
    "ترجمه:",
    "كتب:",
    "كتبت:",
    "وكالات",
    "اعد التقرير",
    "اعده للنشر",
    "نقلا عن",
    // Persian
    "در تهيه اين گزارش",
    "منبع:",
    "عكس:",
    "گزارش از",
    "مترجم:",
    "تهيه شده",
    // Urdu
    "اس رپورٹ كي تياري",
    "رپورٹ:",
    "ماخذ:",
    "ذريعه:",
    "تصوير:",
    "بشكريه",
    // Hebrew
    "סייע בהכנת",
    "סייעה בהכנת",
    "סייעו בהכנת",
    "השתתפ בהכנת",
    "השתתפה בהכנת",
    "צילומ:",
    "מקור:",
    "מאת:",
    "תרגומ:",
    "באדיבות",
    // English
    "contributed to this report",
    "reporting by",
    "editing by",
    "source:",
    "photo:",
    "photo by",
    "written by",
    "translated by",
    "with reporting from",
];

/// What is said of those who helped with a report, folded.
const MADE: &[&str] = &[
    "اعداد",
    "تهيه",
    "تياري",
    "הכנת",
    "contributed",
    "reporting",
    "editing",
];

/// Agencies, folded: a line of little else is a credit.
const AGENCIES: &[&str] = &[
    "رويترز",
    "اسوشيتد برس",
    "اسوشيتدبرس",
    "فرانس برس",
    "ا ف ب",
    "د ب ا",
    "الاناضول",
    "شينخوا",
    "سبوتنيك",
    "تاس",
    "ايرنا",
    "ايسنا",
    "خبرگزاري",
    "اے ايف پي",
    "اے پي",
    "رويٹرز",
    "סוכנויות",
    "רויטרס",
    "reuters",
    "ap",
    "afp",
    "dpa",
];

/// Puts labels on the blocks of a text.
pub fn label(text: &str, blocks: &mut [Block]) {
    let last_story = last_story(text, blocks);
    let count = blocks.len();
    for index in 0..count {
        if !matches!(blocks[index].role, Role::Paragraph | Role::Heading(_)) {
            continue;
        }
        let line = blocks[index].content.of(text).trim();
        if is_lead_in(line) {
            blocks[index].role = Role::Related;
            continue;
        }
        let at_edge = index < 2 || index > last_story || index + TAIL >= count;
        if (at_edge && is_furniture(line)) || is_bare_lead_in(line) {
            blocks[index].role = Role::Boilerplate;
        } else if is_credit(line, index, count) {
            blocks[index].role = Role::Credit;
        } else if blocks[index].role == Role::Paragraph
            && index > 0
            && index < last_story
            && is_headline(line)
            && stands_between_paragraphs(text, blocks, index)
        {
            blocks[index].role = if has_fewer_words(line, RELATED_WORDS) {
                Role::Heading(3)
            } else {
                Role::Related
            };
        }
    }
}

/// Index of the last block that reads like running text.
fn last_story(text: &str, blocks: &[Block]) -> usize {
    blocks
        .iter()
        .rposition(|block| {
            let line = block.content.of(text);
            ends_sentence(line) && !is_furniture(line.trim()) && line.chars().count() > 40
        })
        .unwrap_or(0)
}

/// Whether a line is what pages set around a story: share buttons, an invitation to comment.
pub(super) fn is_furniture(line: &str) -> bool {
    if line.chars().count() > FURNITURE {
        return false;
    }
    let folded = fold(line);
    let bare = folded.trim_start_matches(|first: char| !first.is_alphanumeric());
    let alone = FURNITURE_ALONE.iter().any(|word| {
        bare.strip_prefix(word).is_some_and(|rest| {
            let rest = rest.trim_start_matches(|sign: char| !sign.is_alphanumeric());
            rest.is_empty() || rest.starts_with("http")
        })
    });
    alone
        || FURNITURE_STARTS.iter().any(|start| {
            bare.strip_prefix(start).is_some_and(|rest| {
                // A word of the list, not the beginning of another word.
                !rest.starts_with(char::is_alphabetic) || rest.starts_with('ا')
            })
        })
}

/// «اقرأ أيضاً: …»: a lead-in with a headline behind it.
pub(super) fn is_lead_in(line: &str) -> bool {
    if line.chars().count() > HEADLINE || has_fewer_words(line, HEADLINE_WORDS) {
        return false;
    }
    let folded = fold(line);
    let bare = folded.trim_start_matches(|first: char| !first.is_alphanumeric());
    RELATED_STARTS.iter().any(|start| bare.starts_with(start))
}

/// «اقرأ أيضاً:»: a lead-in whose headlines stand in lines of their own.
fn is_bare_lead_in(line: &str) -> bool {
    line.ends_with(':')
        && has_fewer_words(line, HEADLINE_WORDS)
        && RELATED_STARTS
            .iter()
            .any(|start| fold(line).trim_end_matches(':').trim_end() == start.trim_end_matches(':'))
}

fn is_credit(line: &str, index: usize, count: usize) -> bool {
    if line.chars().count() > CREDIT || line.is_empty() {
        return false;
    }
    let near_edge = index < 3 || index + EDGE >= count;
    if !near_edge {
        return false;
    }
    let folded = fold(line);
    let bare = folded
        .trim_matches(|sign: char| !sign.is_alphanumeric())
        .to_owned();
    let agency = AGENCIES.iter().any(|agency| contains_word(&folded, agency));
    let words = CREDIT_WORDS
        .iter()
        .any(|word| contains_word(&folded, word.trim_end_matches(':').trim_end()));
    let starts = CREDIT_WORDS
        .iter()
        .any(|word| word.ends_with([':', 'ن']) && bare.starts_with(word.trim_end()));
    // «ساهمت وكالة … في إعداد هذا التقرير»: who helped, and that it is about the report itself.
    let report = [
        "تقرير",
        "گزارش",
        "رپورٹ",
        "הכתבה",
        "הידיעה",
        "הדיווח",
        "report",
        "story",
    ]
    .iter()
    .any(|word| folded.contains(word));
    let made = MADE.iter().any(|word| contains_word(&folded, word));
    (words && report && (agency || made))
        || (starts && bare.chars().count() < 80)
        || (agency && bare.split_whitespace().count() <= 4)
}

fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + found.len()..].chars().next();
        let letter = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        !letter(before) && !letter(behind)
    })
}

/// A line in the form of a headline: some words, no final stop.
fn is_headline(line: &str) -> bool {
    !ends_sentence(line)
        && !line.ends_with(['،', ',', '-', '–'])
        && line.chars().count() <= HEADLINE
        && !has_fewer_words(line, HEADLINE_WORDS)
        && !line.contains('\n')
        && !is_quotation(line)
}

/// Whether there are fewer words than so many; a long line is not read to its end for that.
fn has_fewer_words(line: &str, count: usize) -> bool {
    line.split_whitespace().take(count).count() < count
}

/// Somebody's words between the marks of a quotation.
fn is_quotation(line: &str) -> bool {
    line.starts_with(['“', '"', '«', '”']) && line.ends_with(['”', '"', '»', '“'])
}

/// A headline among headlines is a section of the page, and one before a list is its lead-in;
/// a related one is dropped between two paragraphs that end as paragraphs do.
fn stands_between_paragraphs(text: &str, blocks: &[Block], index: usize) -> bool {
    let is_text = |block: Option<&Block>| {
        block.is_some_and(|block| {
            let line = block.content.of(text);
            matches!(block.role, Role::Paragraph | Role::Related | Role::Quote)
                && (ends_sentence(line) || block.role == Role::Related)
        })
    };
    let before = index.checked_sub(1).and_then(|before| blocks.get(before));
    let running = |block: &&Block| block.content.of(text).chars().count() > HEADLINE / 2;
    let behind = blocks.get(index + 1);
    is_text(before) && (is_text(behind) || behind.as_ref().is_some_and(running))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::plain;

    fn roles(lines: &[&str]) -> Vec<Role> {
        let text = lines.join("\n\n");
        plain::blocks(&text)
            .iter()
            .map(|block| block.role)
            .collect()
    }

    const STORY: &str =
        "اجتمع وزراء من عشر دول في المدينة أمس لبحث خطة مشتركة لمواجهة الجفاف في المنطقة كلها.";

    #[test]
    fn a_headline_between_paragraphs_is_related() {
        let roles = roles(&[
            STORY,
            "وزير الزراعة يقول إن البلاد مستعدة لموسم جاف: لن نتأخر",
            STORY,
            "المعلمون يطالبون بتحسين الأجور: “الوضع صعب”",
            STORY,
        ]);
        assert_eq!(
            roles,
            [
                Role::Paragraph,
                Role::Related,
                Role::Paragraph,
                Role::Related,
                Role::Paragraph
            ]
        );
    }

    #[test]
    fn a_verse_or_a_caption_at_the_beginning_is_not_related() {
        let roles = roles(&["عنوان بلا نقطة في أول النص", STORY, STORY]);
        assert_eq!(roles[0], Role::Paragraph);
    }

    #[test]
    fn the_tail_of_a_page_is_furniture_and_the_agency_a_credit() {
        let roles = roles(&[
            STORY,
            "ساهمت وكالة رويترز في إعداد هذا التقرير.",
            "شاركها.",
            "اترك تعليقاً",
            "Exit mobile version",
        ]);
        assert_eq!(
            roles,
            [
                Role::Paragraph,
                Role::Credit,
                Role::Boilerplate,
                Role::Boilerplate,
                Role::Boilerplate
            ]
        );
    }

    #[test]
    fn news_about_a_network_is_no_furniture() {
        let line = "فيسبوك يوقف خدمة قديمة ويعد بأخرى";
        assert_ne!(roles(&[STORY, STORY, line])[2], Role::Boilerplate);
        let line = "فيسبوك: http://example.org/page";
        assert_eq!(roles(&[STORY, STORY, line])[2], Role::Boilerplate);
    }

    #[test]
    fn a_short_line_is_a_heading_and_a_numbered_one_an_item() {
        let roles = roles(&[
            STORY,
            "أسباب الجفاف في المنطقة",
            STORY,
            "3- خزانات المياه التي بنيت في الشمال",
            STORY,
            "“لن نترك حقولنا مهما طال الجفاف هنا”",
            STORY,
        ]);
        assert_eq!(roles[1], Role::Heading(3));
        assert_eq!(roles[3], Role::ListItem);
        assert_eq!(roles[5], Role::Paragraph);
    }

    #[test]
    fn who_was_quoted_is_a_credit_and_words_that_look_like_helping_are_not() {
        let credit = "*نقلاً عن مجلة الحقول";
        assert_eq!(roles(&[STORY, STORY, credit])[2], Role::Credit);
        let story = "وتراجعت الأسهم في البورصة بعد نشر تقرير رويترز عن الموسم.";
        assert_eq!(roles(&[STORY, STORY, story])[2], Role::Paragraph);
    }

    #[test]
    fn a_sentence_that_names_an_agency_is_no_credit() {
        let line =
            "وقالت وكالة رويترز إن الاجتماع الذي عقد في المدينة أمس انتهى من دون اتفاق بين الطرفين.";
        assert_eq!(roles(&[STORY, line]), [Role::Paragraph, Role::Paragraph]);
    }

    #[test]
    fn furniture_is_known_in_four_languages() {
        for line in [
            "שתפו את הכתבה",
            "به اشتراک بگذارید",
            "شیئر کریں",
            "Leave a comment",
        ] {
            assert_eq!(roles(&[STORY, STORY, line])[2], Role::Boilerplate, "{line}");
        }
    }
}
