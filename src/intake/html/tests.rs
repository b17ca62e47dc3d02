use super::*;
use crate::article::{Language, Role};
use proptest::prelude::*;

/// A page as newspapers serve it: menus, a box of other headlines, share buttons, comments.
fn page(body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8>\
         <title>افتتاح جسر النهر الجديد | صحيفة الضفة</title>\
         <meta property='og:title' content='افتتاح جسر النهر الجديد'>\
         <meta property='og:site_name' content='صحيفة الضفة'>\
         <meta property='og:url' content='https://paper.example/news/1'>\
         <script type='application/ld+json'>{{\"@context\":\"https://schema.org\",\"@graph\":[\
         {{\"@type\":\"WebSite\",\"name\":\"x\"}},\
         {{\"@type\":\"NewsArticle\",\"headline\":\"افتتاح جسر النهر الجديد\",\
         \"datePublished\":\"2024-01-20T09:30:00+03:00\",\
         \"author\":[{{\"@type\":\"Person\",\"name\":\"رنا السالم\"}}]}}]}}</script></head>\
         <body><nav><ul><li><a href='/'>الرئيسية</a></li><li><a href='/s'>رياضة</a></li></ul></nav>\
         <div class=sidebar><h3>الأكثر قراءة</h3><ul><li><a href='/2'>خبر ثان لا يخص القصة</a></li>\
         </ul></div><article><h1>افتتاح جسر النهر الجديد</h1>{body}</article>\
         <section id=comments><p>قارئ: شكرا</p></section>\
         <footer>جميع الحقوق محفوظة</footer></body></html>"
    )
}

fn story() -> String {
    let sentence = "وقال المهندس المشرف إن العمل في الجسر استغرق ثلاث سنوات، وإن المرور فيه \
                    سيبدأ في مطلع الأسبوع المقبل بعد فحص أخير للأعمدة والأسلاك.";
    format!(
        "<p>افتتح أمس جسر النهر الجديد بحضور <a href='/people/7'>سكان الحي</a>. {sentence}</p>\
         <h2>ثلاث سنوات من العمل</h2><p>{sentence} {sentence}</p>\
         <blockquote><p>{sentence}</p></blockquote>\
         <ul><li>طول الجسر 400 متر، وعرضه عشرون مترا</li><li>كلفته تسعة ملايين</li></ul>\
         <p>{sentence}</p>"
    )
}

#[test]
fn a_page_is_cut_down_to_its_article() {
    let article = article(&page(&story()), None);
    let text = &article.text;
    assert!(text.starts_with("افتتح أمس جسر"), "{text}");
    for other in ["الرئيسية", "الأكثر قراءة", "جميع الحقوق", "شكرا"]
    {
        assert!(!text.contains(other), "{other} in {text}");
    }
    let roles: Vec<Role> = article.blocks.iter().map(|block| block.role).collect();
    assert_eq!(
        roles,
        [
            Role::Paragraph,
            Role::Heading(2),
            Role::Paragraph,
            Role::Quote,
            Role::ListItem,
            Role::ListItem,
            Role::Paragraph
        ]
    );
}

#[test]
fn blocks_partition_the_text_of_a_page() {
    let article = article(&page(&story()), None);
    let mut at = 0;
    for block in &article.blocks {
        assert_eq!(block.range.start, at);
        at = block.range.end;
    }
    assert_eq!(at, article.text.len());
}

#[test]
fn a_page_tells_its_title_date_author_and_paper() {
    let metadata = article(&page(&story()), None).metadata;
    assert_eq!(metadata.title.text, "افتتاح جسر النهر الجديد");
    let published = metadata.published.unwrap();
    assert_eq!(published.date.to_string(), "2024-01-20");
    assert_eq!(metadata.author.as_deref(), Some("رنا السالم"));
    assert_eq!(metadata.source.as_deref(), Some("صحيفة الضفة"));
    assert_eq!(
        metadata.url.as_deref(),
        Some("https://paper.example/news/1")
    );
}

#[test]
fn links_of_a_page_lead_where_they_lead_from_its_own_place() {
    let article = article(&page(&story()), Some("https://paper.example/news/1"));
    let links: Vec<_> = article.blocks.iter().flat_map(|it| &it.links).collect();
    assert_eq!(links.len(), 1);
    assert_eq!(links[0].url, "https://paper.example/people/7");
    assert_eq!(article.slice(links[0].range), "سكان الحي");
}

#[test]
fn a_date_in_arabic_words_and_a_title_with_the_site_behind_it_are_understood() {
    let text = story();
    let page = format!(
        "<html><head><title>جسر النهر - صحيفة الضفة</title>\
         <meta name=date content='20 كانون الثاني 2024'></head><body><div>{text}</div></body></html>"
    );
    let metadata = article(&page, None).metadata;
    assert_eq!(metadata.published.unwrap().date.to_string(), "2024-01-20");
    assert_eq!(metadata.title.text, "جسر النهر");
}

#[test]
fn nesting_that_no_parser_survives_still_shows_its_words() {
    let bomb = format!(
        "<html><body>{}<p>كلمات في القاع</p></body></html>",
        "<div>".repeat(100_000)
    );
    assert_eq!(article(&bomb, None).text.trim_end(), "كلمات في القاع");
}

#[test]
fn a_copy_of_the_article_in_the_metadata_keeps_its_paragraphs() {
    let sentence = "يقول الخبر هنا كل ما عنده. ".repeat(8);
    let body = format!("{sentence}\\n\\n{sentence}\\n\\n{sentence}");
    let page = format!(
        "<html><head><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\
         \"headline\":\"خبر\",\"articleBody\":\"{body}\"}}</script></head>\
         <body><p>اشترك لتقرأ.</p></body></html>"
    );
    let article = article(&page, None);
    assert_eq!(article.blocks.len(), 3, "{:?}", article.text);
    assert_eq!(article.metadata.title.text, "خبر");
}

#[test]
fn a_title_of_the_document_and_buttons_are_no_text_and_captions_are_credits() {
    let page = "<title>ع</title><p>نص</p><button>شارك</button>\
                <figure><img src=x><figcaption>صورة: س</figcaption></figure>";
    let article = markup::article(page, None);
    let roles: Vec<Role> = article.blocks.iter().map(|block| block.role).collect();
    assert_eq!(roles, [Role::Paragraph, Role::Credit], "{:?}", article.text);
    assert!(!article.text.contains("شارك"));
}

#[test]
fn a_page_without_an_article_shows_its_words() {
    let page = "<html><body><p>سطر وحيد</p><script>x()</script></body></html>";
    let article = article(page, None);
    assert_eq!(article.text.trim(), "سطر وحيد");
}

#[test]
fn a_page_is_known_by_its_beginning_and_its_encoding_by_its_markup() {
    assert!(looks_like(b"  <!DOCTYPE HTML><p>x"));
    assert!(looks_like(b"<?xml version='1.0'?><html>"));
    assert!(!looks_like(b"<p> is a paragraph"));
    let head = b"<html><head><meta http-equiv=x content='text/html; charset=windows-1256'>";
    assert_eq!(declared_encoding(head).as_deref(), Some("windows-1256"));
    assert_eq!(declared_encoding(b"<meta charset=nonsense>"), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_markup_breaks_the_reader_or_its_blocks(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<div>", "</div>", "<p>", "</p>", "<b>", "<table>", "<tr>", "<td>", "</table>",
            "<li>", "<br>", "<br><br>", "<pre>", "</pre>", "<a href='x'>", "</a>", "<svg>",
            "<!--", "-->", "<script>", "</script>", "كلمة ", "word ", "&#x5d0;", "&", "<", "\n",
            "<h2>", "</h2>", "<blockquote>", "<noscript>", "<template>", "\u{202e}",
        ]), 0..120)
    ) {
        let page = format!("<html><body>{}", pieces.concat());
        let article = article(&page, None);
        let mut at = 0;
        for block in &article.blocks {
            prop_assert_eq!(block.range.start, at);
            prop_assert!(block.content.end <= block.range.end);
            for link in &block.links {
                prop_assert!(article.text.get(link.range.start..link.range.end).is_some());
            }
            at = block.range.end;
        }
        prop_assert_eq!(at, article.text.len());
    }
}

#[test]
fn the_language_of_a_page_is_told_from_its_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");
    std::fs::write(&path, page(&story())).unwrap();
    let input = crate::intake::Input::Path(path);
    let read = crate::intake::read(&[input], &crate::intake::IntakeOptions::default())
        .next()
        .unwrap()
        .unwrap();
    assert_eq!(read.article.metadata.language, Language::Arabic);
}

/// Pages as newsrooms build them, each beside its article's lines.
#[test]
fn articles_are_cut_out_of_pages_as_newsrooms_build_them() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pages");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let found = article(&std::fs::read_to_string(&path).unwrap(), None);
        let wanted = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        let lines: Vec<&str> = found
            .blocks
            .iter()
            .map(|block| block.content.of(&found.text))
            .collect();
        let wanted: Vec<&str> = wanted.lines().collect();
        assert_eq!(lines, wanted, "{}", path.display());
        count += 1;
    }
    assert!(count >= 10);
}

#[test]
fn a_stray_quotation_mark_in_a_tag_leaves_the_page_to_the_parser() {
    let page = page(&story()).replace("<article>", "<article class='a' \">");
    let links = "<a href='/x' title=\"y\">x</a>".repeat(200);
    let page = page.replace("<nav>", &format!("<nav>{links}"));
    let text = article(&page, None).text;
    assert!(text.starts_with("افتتح أمس جسر"), "{text}");
}
