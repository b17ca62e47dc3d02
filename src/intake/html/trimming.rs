//! What stands among the lines of an article and is not its text, told by the lines themselves:
//! dates and names before the story, buttons and invitations behind it, lines that stand there
//! twice.
//!
//! The story begins and ends with a line that reads like running text. Where what would go is
//! much of the whole, the page is no such story (a poem, a list), and all of it stays.

use crate::article::{Article, Block, ByteRange, Role};
use crate::intake::labels;
use crate::text::fold::fold;
use crate::text::sentences::ends_sentence;
use std::collections::HashMap;

/// A sentence of the story has so many characters at least …
const SENTENCE: usize = 50;
/// … and a line without a stop is running text from so many on.
const RUNNING: usize = 140;
/// The longest line at either end that is not the story, in characters.
const LOOSE: usize = 120;
/// Items of a list that are shorter than this on the average are buttons.
const BUTTON: usize = 20;
/// The longest sentence behind the story that is an invitation, in characters.
const INVITATION: usize = 300;
/// How many lines at the end may be invitations.
const INVITATIONS: usize = 4;
/// The longest line that tells of a picture, in characters.
const OF_A_PICTURE: usize = 110;
/// The longest line that is looked for a second time, in characters.
const REPEATED: usize = 400;
/// The longest text in which it is looked for, in bytes.
const SEARCHED: usize = 1 << 20;
/// The most that goes for standing there twice, in per cent: else it is how this text is made.
const TWICE: usize = 20;
/// The most that goes at one end, in per cent of the whole.
const MOST: usize = 30;

/// Lines that are no text wherever they stand, folded.
const BUTTONS: &[&str] = &[
    "advertisement",
    "click to enlarge",
    "close",
    "continue reading",
    "continue reading below",
    "email",
    "enlarge",
    "hide caption",
    "image caption",
    "like",
    "load more",
    "loading",
    "most popular",
    "pin share",
    "play video",
    "print",
    "read more",
    "recommend",
    "reset",
    "scroll to continue",
    "share",
    "show more",
    "skip advertisement",
    "story continues below advertisement",
    "story continues below",
    "text size",
    "toggle caption",
    "tweet",
    "video ad feedback",
    "view gallery",
    "اعلان",
    "شارك",
    "اقرا المزيد",
    "المزيد",
    "תגובות",
    "פרסומת",
    "שתפו",
    "تبليغات",
    "اشتهار",
];

/// What lines begin with that tell of a picture, folded.
const PICTURE_STARTS: &[&str] = &[
    "(credit",
    "credit:",
    "image:",
    "photo:",
    "photo by",
    "photograph:",
    "picture:",
    "screenshot by",
    "صوره:",
    "تصوير:",
    "عكس:",
    "צילומ:",
];

/// What stands in lines that tell of a picture, folded.
const PICTURE_WORDS: &[&str] = &[
    "getty images",
    "reuters/",
    "ap photo",
    "/ap",
    "/afp",
    "/reuters",
];

/// What sentences begin with that invite the reader to something, folded.
const INVITATIONS_BEGIN: &[&str] = &[
    "email us",
    "e-mail us",
    "follow @",
    "follow us",
    "get our",
    "like us",
    "sign up",
    "subscribe",
    "اشترك",
    "تابعنا",
    "تابعوا",
    "تابعونا",
    "הירשמו",
    "הצטרפו",
    "עקבו",
    "هميں فالو",
];

/// What stands in them, folded.
const INVITATIONS_SAY: &[&str] = &[
    "©",
    "all rights reserved",
    "click here",
    "comment policy",
    "comments policy",
    "e-mail us",
    "email us",
    "follow us",
    "follow me",
    "follow him",
    "follow her",
    "follow them",
    "our newsletter",
    "read or share this story",
    "send him an e-mail",
    "terms of use",
    "to your inbox",
    "ارشادات الاستخدام",
    "الاراء الوارده",
    "تابعونا",
    "جميع الحقوق محفوظه",
    "نشرتنا البريديه",
    "כל הזכויות שמורות",
    "عضو خبرنامه",
    "تمامي حقوق",
    "ما را دنبال كنيد",
    "جمله حقوق",
];

/// An article without the lines that are not its text; `title` is what the page calls it.
pub fn trimmed(article: Article, title: &str) -> Article {
    let lines: Vec<Line<'_>> = article
        .blocks
        .iter()
        .map(|block| Line::of(block, &article.text, title))
        .collect();
    let whole: usize = lines.iter().map(|line| line.length).sum();
    let invitations = invitations(&lines);
    let is_story = |index: &usize| lines[*index].kind == Kind::Story && !invitations[*index];
    let (Some(first), Some(last)) = (
        (0..lines.len()).find(is_story),
        (0..lines.len()).rfind(is_story),
    ) else {
        return article;
    };
    let mut kept: Vec<bool> = lines
        .iter()
        .zip(&invitations)
        .map(|(line, invites)| line.kind != Kind::Never && !invites)
        .collect();
    drop_repeated(&lines, &article.text, &mut kept, whole);
    let before = before_the_story(&lines[..first]);
    drop_unless_much(&lines[..first], &before, &mut kept[..first], (MOST, whole));
    let behind = behind_the_story(&lines[last + 1..]);
    drop_unless_much(
        &lines[last + 1..],
        &behind,
        &mut kept[last + 1..],
        (MOST, whole),
    );
    if kept.iter().all(|kept| *kept) {
        return article;
    }
    rebuilt(&article, &kept)
}

/// A block, and what it is to the story.
struct Line<'a> {
    role: Role,
    text: &'a str,
    folded: String,
    length: usize,
    is_sentence: bool,
    kind: Kind,
}

/// What a line is by its own words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Running text.
    Story,
    /// The title once more.
    Title,
    /// No text wherever it stands.
    Never,
    /// Text or not, according to its place.
    Other,
}

impl<'a> Line<'a> {
    fn of(block: &Block, text: &'a str, title: &str) -> Self {
        let line = block.content.of(text).trim();
        let length = line.chars().count();
        let folded = fold(line);
        // A colon ends what leads something in, a comma a verse.
        let is_sentence = (ends_sentence(line) && !line.ends_with([':', '؛', ';']))
            || line.ends_with(['”', '」', ',', '،', '，', '！', '？', '!', '~'])
            || line.contains('。');
        let is_code = block.role == Role::Code;
        let is_running = is_sentence && length >= SENTENCE || length >= RUNNING;
        let is_never = block.role == Role::Boilerplate
            || labels::is_lead_in(line)
            || is_button(&folded)
            || is_of_a_picture(&folded);
        let kind = if is_never && !is_code {
            Kind::Never
        } else if !title.is_empty() && folded == fold(title) {
            Kind::Title
        } else if is_running && !matches!(block.role, Role::Heading(_)) {
            Kind::Story
        } else {
            Kind::Other
        };
        Self {
            role: block.role,
            text: line,
            folded,
            length,
            is_sentence,
            kind,
        }
    }

    fn is_loose(&self) -> bool {
        !self.is_sentence && self.length <= LOOSE
    }
}

fn is_button(folded: &str) -> bool {
    let bare = folded.trim_matches(|sign: char| !sign.is_alphanumeric());
    // A number or a letter of an icon's.
    bare.chars().count() < 3 && !bare.chars().any(is_of_a_dense_script) || BUTTONS.contains(&bare)
}

/// Whether one letter may be a word.
fn is_of_a_dense_script(character: char) -> bool {
    character >= '\u{2e80}'
}

fn is_of_a_picture(folded: &str) -> bool {
    let is_sentence = (ends_sentence(folded) && !folded.ends_with(')')) || folded.contains('。');
    folded.chars().count() <= OF_A_PICTURE
        && !is_sentence
        && (PICTURE_STARTS.iter().any(|start| folded.starts_with(start))
            || PICTURE_WORDS.iter().any(|words| folded.ends_with(words))
            || folded.contains("getty images"))
}

/// Which lines before the story go: all that are loose, but not a heading right above it.
fn before_the_story(lines: &[Line<'_>]) -> Vec<bool> {
    let headings = lines
        .iter()
        .rev()
        .take_while(|line| matches!(line.role, Role::Heading(_)) && line.kind != Kind::Title)
        .count();
    let own = lines.len() - headings.min(1);
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            // «Here is the statement:» begins the story that follows at once.
            let leads_in = index + 1 == lines.len()
                && line.role == Role::Paragraph
                && line.length >= BUTTON
                && line.text.ends_with(':');
            line.kind == Kind::Title || (index < own && line.is_loose() && !leads_in)
        })
        .collect()
}

/// Which lines behind the story go: loose ones, lists of buttons, headings of nothing.
fn behind_the_story(lines: &[Line<'_>]) -> Vec<bool> {
    let mut gone = vec![false; lines.len()];
    let mut index = 0;
    while index < lines.len() {
        let items = lines[index..]
            .iter()
            .take_while(|line| line.role == Role::ListItem)
            .count();
        if items > 0 {
            let letters: usize = lines[index..index + items]
                .iter()
                .map(|line| line.length)
                .sum();
            gone[index..index + items].fill(letters < items * BUTTON);
            index += items;
        } else {
            gone[index] = !matches!(lines[index].role, Role::Code) && lines[index].is_loose();
            index += 1;
        }
    }
    for index in (0..lines.len()).rev() {
        let is_heading = matches!(lines[index].role, Role::Heading(_));
        let leads = lines
            .get(index + 1)
            .is_some_and(|next| next.role == Role::ListItem && !gone[index + 1]);
        if is_heading && leads {
            gone[index] = false;
        }
    }
    gone
}

/// Drops what is marked unless it is more than `most` per cent of `whole` characters.
fn drop_unless_much(
    lines: &[Line<'_>],
    gone: &[bool],
    kept: &mut [bool],
    (most, whole): (usize, usize),
) {
    let letters: usize = lines
        .iter()
        .zip(gone)
        .filter(|(_, gone)| **gone)
        .map(|(line, _)| line.length)
        .sum();
    if letters * 100 <= whole * most {
        for (kept, gone) in kept.iter_mut().zip(gone) {
            *kept &= !gone;
        }
    }
}

/// Drops lines that stand there again: labels, which do so three times, a story's first sentences
/// before the story, sentences that are pulled out of it.
fn drop_repeated(lines: &[Line<'_>], text: &str, kept: &mut [bool], whole: usize) {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for line in lines {
        *seen.entry(line.text).or_default() += 1;
    }
    let lead = lines.iter().position(|line| line.kind == Kind::Story);
    let again: Vec<bool> = lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let times = seen.get(line.text).copied().unwrap_or_default();
            let is_label = times > 2 && line.is_loose();
            // What is offered to be shared begins as the story does.
            let is_teaser = times == 2 && lead == Some(index);
            let is_pulled = line.length >= SENTENCE
                && line.length <= REPEATED
                && text.len() <= SEARCHED
                && times == 1
                && text.matches(line.text).nth(1).is_some();
            line.role != Role::Code && (is_label || is_teaser || is_pulled)
        })
        .collect();
    drop_unless_much(lines, &again, kept, (TWICE, whole));
}

/// Which of the last lines invite the reader to something; loose ones may stand among them.
fn invitations(lines: &[Line<'_>]) -> Vec<bool> {
    let mut invite = vec![false; lines.len()];
    let ends = lines.iter().enumerate().skip(1).rev();
    for (index, line) in ends.filter(|(_, line)| !line.is_loose()).take(INVITATIONS) {
        let begins = || {
            INVITATIONS_BEGIN
                .iter()
                .any(|words| line.folded.starts_with(words))
        };
        let says = || {
            INVITATIONS_SAY
                .iter()
                .any(|words| line.folded.contains(words))
        };
        invite[index] = line.length <= INVITATION && (begins() || says());
        if !invite[index] {
            break;
        }
    }
    invite
}

/// The article with these blocks alone.
pub fn rebuilt(article: &Article, kept: &[bool]) -> Article {
    let mut text = String::with_capacity(article.text.len());
    let mut blocks = Vec::with_capacity(article.blocks.len());
    for (block, _) in article.blocks.iter().zip(kept).filter(|(_, kept)| **kept) {
        let moved = |range: ByteRange| {
            ByteRange::new(
                range.start - block.range.start + text.len(),
                range.end - block.range.start + text.len(),
            )
        };
        let mut block_here = block.clone();
        block_here.range = moved(block.range);
        block_here.content = moved(block.content);
        for range in &mut block_here.markup {
            *range = moved(*range);
        }
        for link in &mut block_here.links {
            link.range = moved(link.range);
        }
        text.push_str(block.range.of(&article.text));
        blocks.push(block_here);
    }
    Article {
        text,
        blocks,
        ..article.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::html::markup;

    const STORY: &str =
        "اجتمع سكان الحي مساء أمس في ساحة المدرسة واتفقوا على تنظيف النهر قبل الشتاء.";
    const MORE: &str =
        "وقالت جارتهم إن أكثر من خمسين شابا سجلوا أسماءهم، وإن البلدية وعدت بشاحنتين وبعض الأدوات.";

    fn lines(pieces: &[&str], title: &str) -> Vec<String> {
        let article = trimmed(markup::article(&pieces.concat(), None), title);
        assert_eq!(article.blocks.last().unwrap().range.end, article.text.len());
        article
            .blocks
            .iter()
            .map(|block| block.content.of(&article.text).to_owned())
            .collect()
    }

    fn p(line: &str) -> String {
        format!("<p>{line}</p>")
    }

    #[test]
    fn dates_and_names_before_the_story_and_buttons_behind_it_go() {
        let found = lines(
            &[
                "<h2>تنظيف النهر</h2><p>كتبت: سعاد</p><p>12 تشرين الأول</p><h3>خمسون شابا</h3>",
                &p(STORY),
                &p(MORE),
                "<ul><li>طباعة</li><li>إرسال</li></ul><p>12</p><h4>أخبار أخرى</h4>",
            ],
            "تنظيف النهر",
        );
        assert_eq!(found, ["خمسون شابا", STORY, MORE]);
    }

    #[test]
    fn a_line_that_leads_the_story_in_stays() {
        let leading = "وفي ما يلي نص البيان الذي أصدره السكان:";
        let found = lines(&["<p>كتبت: سعاد</p>", &p(leading), &p(STORY), &p(MORE)], "");
        assert_eq!(found, [leading, STORY, MORE]);
    }

    #[test]
    fn an_invitation_behind_the_story_goes_and_one_that_is_told_of_stays() {
        let inviting = "تابعونا على صفحاتنا لتصلكم أخبار الحي والنهر والمدرسة أولا بأول كل يوم.";
        let found = lines(&[&p(STORY), &p(inviting), &p(MORE), &p(inviting)], "");
        assert_eq!(found, [STORY, inviting, MORE]);
    }

    #[test]
    fn a_list_that_ends_an_article_keeps_its_heading() {
        let list =
            "<h3>ما يلزم</h3><ul><li>قفازات سميكة من المطاط</li><li>أكياس كبيرة للأوراق</li></ul>";
        assert_eq!(lines(&[&p(STORY), &p(MORE), list], "").len(), 5);
    }

    #[test]
    fn a_poem_and_a_text_of_repeated_lines_stay_whole() {
        let verses = ["يا نهر", "يا صاحبي", "إلى أين", "تمضي وحيدا في المساء"]
            .map(p)
            .concat();
        assert_eq!(lines(&[&p(STORY), &verses, &verses], "").len(), 9);
        assert_eq!(
            lines(&[&p(STORY), &p(MORE), &p(STORY), &p(MORE)], "").len(),
            4
        );
    }

    #[test]
    fn a_sentence_that_is_pulled_out_of_the_text_stands_there_once() {
        let pulled = "وإن العمال سيأتون بما يلزم من أدوات وأكياس وقفازات";
        let long = format!("قال رئيس البلدية إنه سمع ما يريده الناس، {pulled} كل يوم جمعة.");
        let found = lines(&[&p(&long), &p(pulled), &p(MORE), &p(STORY)], "");
        assert_eq!(found, [long.as_str(), MORE, STORY]);
    }

    #[test]
    fn what_is_offered_to_be_shared_does_not_begin_the_story_twice() {
        let found = lines(
            &[
                &p(STORY),
                "<p>أرسل</p>",
                &p(STORY),
                &p(MORE),
                &p(MORE),
                &p(MORE),
            ],
            "",
        );
        assert_eq!(found, [STORY, MORE, MORE, MORE]);
    }

    #[test]
    fn what_tells_of_a_picture_goes_wherever_it_stands() {
        let found = lines(&[&p(STORY), "<p>تصوير: هيثم</p><p>ع</p>", &p(MORE)], "");
        assert_eq!(found, [STORY, MORE]);
    }
}
