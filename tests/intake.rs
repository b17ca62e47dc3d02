//! Whatever a folder may hold comes in, or is one line in the report.

use flate2::Compression;
use flate2::write::GzEncoder;
use sahifa::article::{Article, DateEvidence, Role};
use sahifa::intake::paged::PagedText;
use sahifa::intake::passed_over::Kind;
use sahifa::intake::{
    self, Failure, Incoming, Input, IntakeError, IntakeOptions, OriginKind, Outcome, PassedOver,
};
use std::fs;
use std::io::Write;
use std::path::Path;
use tempfile::TempDir;

const STORY: &str =
    "اجتمع وزراء من عشر دول في المدينة أمس لبحث خطة مشتركة لمواجهة الجفاف في المنطقة كلها.";

fn read(path: &Path) -> Vec<Outcome> {
    intake::read(&[Input::Path(path.to_owned())], &IntakeOptions::default()).collect()
}

/// What becomes of one file of that name and content.
fn outcome(name: &str, bytes: &[u8]) -> Outcome {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let mut read = read(&path);
    assert_eq!(read.len(), 1, "{name}");
    read.remove(0)
}

fn article(name: &str, bytes: &[u8]) -> Article {
    outcome(name, bytes).unwrap().article
}

fn reason(name: &str, bytes: &[u8]) -> IntakeError {
    let failure = outcome(name, bytes).unwrap_err();
    assert!(failure.name.contains(name), "{failure}");
    assert_eq!(failure.to_string().lines().count(), 1, "{failure}");
    failure.reason
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

fn shown(article: &Article, role: Role) -> Vec<&str> {
    article
        .blocks
        .iter()
        .filter(|block| block.role == role)
        .map(|block| article.slice(block.content))
        .collect()
}

#[test]
fn a_folder_is_read_by_name_without_hidden_and_ignored_files() {
    let folder = TempDir::new().unwrap();
    let write = |name: &str| fs::write(folder.path().join(name), STORY).unwrap();
    fs::create_dir(folder.path().join("sub")).unwrap();
    fs::write(folder.path().join(".gitignore"), "draft.txt\n").unwrap();
    for name in [
        "b.txt",
        "a.md",
        "draft.txt",
        ".hidden.txt",
        "photo.jpg",
        "old.ZIP",
        "sub/c.text",
        "NAMELESS",
    ] {
        write(name);
    }
    fs::write(folder.path().join("program"), b"\x7fELF\0\0\0\0").unwrap();
    let root = folder.path().canonicalize().unwrap();
    let mut passed = PassedOver::default();
    let names: Vec<String> = read(folder.path())
        .into_iter()
        .filter(|read| match read {
            Err(Failure {
                name,
                reason: IntakeError::PassedOver(kind),
            }) => {
                passed.add(*kind, name.clone());
                false
            }
            _ => true,
        })
        .map(|read| {
            let path = read.unwrap().origin.path;
            path.strip_prefix(&root).unwrap().display().to_string()
        })
        .collect();
    assert_eq!(names, ["NAMELESS", "a.md", "b.txt", "sub/c.text"]);
    let passed: Vec<(Kind, u64)> = passed
        .kinds()
        .map(|(kind, count, _)| (kind, count))
        .collect();
    assert_eq!(passed, [(Kind::Archive, 1), (Kind::Other, 2)]);
}

#[test]
fn a_link_that_leads_back_is_reported_and_the_rest_comes_in() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.txt"), STORY).unwrap();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("again")).unwrap();
    let read = read(folder.path());
    assert_eq!(read.iter().filter(|read| read.is_ok()).count(), 1);
    assert_eq!(read.len(), 2);
}

#[test]
fn what_is_not_there_or_empty_is_one_line_with_its_name() {
    let folder = TempDir::new().unwrap();
    let missing = read(&folder.path().join("missing.txt"));
    let line = missing[0].as_ref().unwrap_err().to_string();
    assert!(
        line.ends_with("missing.txt: there is no such file or folder"),
        "{line}"
    );
    assert!(matches!(reason("empty.txt", b""), IntakeError::Empty));
    assert!(matches!(reason("blank.md", b" \n\n"), IntakeError::Empty));
}

#[test]
fn what_is_no_text_is_refused() {
    assert!(matches!(
        reason("a.txt", b"\x7fELF\x02\x01\x01\0\0\0\0"),
        IntakeError::Binary
    ));
    assert!(matches!(
        reason("a.txt", b"%PDF-1.7\n%\n1 0 obj"),
        IntakeError::Document
    ));
    assert!(matches!(
        reason("a.zip", b"PK\x03\x04\x14\0\0\0\x08\0"),
        IntakeError::Archive
    ));
    let packed = gzip(b"\0\0\0\0\0\0\0\0\0\0");
    assert!(matches!(reason("a.jsonl.gz", &packed), IntakeError::Binary));
}

#[test]
fn every_encoding_gives_the_same_text() {
    let utf_16: Vec<u8> = STORY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(article("a.txt", &utf_16).text, STORY);
    let marked: Vec<u8> = [0xfe, 0xff]
        .into_iter()
        .chain(STORY.encode_utf16().flat_map(u16::to_be_bytes))
        .collect();
    assert_eq!(article("a.txt", &marked).text, STORY);
    let windows = encoding_rs::WINDOWS_1256.encode(STORY).0;
    assert_eq!(article("a.txt", &windows).text, STORY);
    let hebrew = "שרי החוץ נפגשו אתמול בעיר ודנו בתוכנית משותפת להתמודדות עם הבצורת באזור כולו.";
    let windows = encoding_rs::WINDOWS_1255.encode(hebrew).0;
    assert_eq!(article("a.txt", &windows).text, hebrew);
    assert_eq!(article("a.txt", &gzip(STORY.as_bytes())).text, STORY);
}

#[test]
fn a_broken_byte_leaves_the_rest_of_a_utf_8_text_alone() {
    let mut bytes = STORY.repeat(5).into_bytes();
    bytes[1] = 0xff;
    let text = article("a.txt", &bytes).text;
    assert!(text.ends_with(STORY));
}

#[test]
fn front_matter_tells_about_an_article_and_a_broken_one_says_where() {
    let text = format!(
        "---\ntitle: خطة الجفاف\npublished: true\ndate: 7 نوفمبر 2023\nauthor: {{name: ليلى}}\nsource: صحيفة\nmood: calm\n---\n{STORY}\n"
    );
    let read = article("a.md", text.as_bytes());
    assert_eq!(read.metadata.title.text, "خطة الجفاف");
    let published = read.metadata.published.unwrap();
    assert_eq!(published.date.to_string(), "2023-11-07");
    assert_eq!(published.evidence, DateEvidence::Stated);
    assert_eq!(read.metadata.author.as_deref(), Some("ليلى"));
    assert_eq!(read.text.trim(), STORY);
    let broken = reason("b.md", b"---\ntitle: x\ntags: [a\n---\nx");
    assert!(broken.to_string().contains("line"), "{broken}");
}

#[test]
fn yaml_that_unfolds_without_end_is_refused() {
    let mut bomb = "---\na: &a [x,x,x,x,x,x,x,x,x,x]\n".to_owned();
    for (name, of) in "bcdefghij".chars().zip("abcdefghi".chars()) {
        let aliases = vec![format!("*{of}"); 10].join(",");
        bomb.extend([&format!("{name}: &{name} [{aliases}]\n")[..]]);
    }
    bomb.push_str("tags: *j\n---\nx\n");
    assert!(matches!(
        reason("bomb.md", bomb.as_bytes()),
        IntakeError::FrontMatter { .. }
    ));
}

#[test]
fn json_comes_as_lines_as_an_array_and_as_one_object() {
    let line = format!(r#"{{"id": 1, "title": "أول", "text": "{STORY}"}}"#);
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.jsonl.gz");
    fs::write(&path, gzip(format!("{line}\n{{\n{line}\n").as_bytes())).unwrap();
    let lines = read(&path);
    assert_eq!(lines.len(), 3);
    let failure = lines[1].as_ref().unwrap_err();
    assert!(failure.name.ends_with("a.jsonl.gz:2"), "{failure}");
    let kinds: Vec<OriginKind> = lines
        .iter()
        .flatten()
        .map(|Incoming { origin, .. }| origin.kind)
        .collect();
    assert_eq!(kinds, [OriginKind::Member(0), OriginKind::Member(1)]);

    let path = folder.path().join("b.json");
    fs::write(&path, format!("[{line},\n {line}]")).unwrap();
    assert_eq!(read(&path).iter().flatten().count(), 2);
    fs::write(&path, line.replace(", ", ",\n")).unwrap();
    let object = read(&path).remove(0).unwrap();
    assert_eq!(object.article.metadata.title.text, "أول");
}

#[test]
fn a_cut_off_archive_gives_what_is_whole_and_one_failure() {
    let line = format!("{{\"text\": \"{STORY}\"}}\n").repeat(50);
    let packed = gzip(line.as_bytes());
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("cut.jsonl.gz");
    fs::write(&path, &packed[..packed.len() - 10]).unwrap();
    let read = read(&path);
    assert_eq!(read.iter().filter(|read| read.is_err()).count(), 1);
    assert!(read.last().unwrap().is_err());
}

#[test]
fn documents_of_other_programs_are_named_as_such() {
    let zip = b"PK\x03\x04\x00\x00\x00\x00";
    for (name, bytes) in [
        ("a.pdf", &b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"[..]),
        ("a.txt", b"%PDF-1.7\n"),
        ("a.rtf", b"{\\rtf1\\ansi hello}"),
        ("a.docx", zip),
        (
            "a.mhtml",
            b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n",
        ),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ] {
        let failure = outcome(name, bytes).unwrap_err();
        assert!(matches!(failure.reason, IntakeError::Document), "{name}");
    }
    let failure = outcome("a.zip", zip).unwrap_err();
    assert!(matches!(failure.reason, IntakeError::Archive));
}

#[test]
fn deeply_nested_texts_come_in() {
    for bomb in ["> ".repeat(20_000), "[".repeat(50_000), "*_".repeat(20_000)] {
        let read = article("bomb.md", format!("{bomb}x\n").as_bytes());
        let together: String = read
            .blocks
            .iter()
            .map(|block| read.slice(block.range))
            .collect();
        assert_eq!(together, read.text);
    }
    assert!(outcome("a.json", "[".repeat(100_000).as_bytes()).is_err());
}

#[test]
fn a_page_without_metadata_gives_its_own() {
    let page = format!(
        "عمّان، 5 تشرين الثاني 2023 – {STORY}\n\n{STORY}\n\nوزيرة الزراعة تقول إن الموسم لم يضع بعد: سنعمل معاً\n\n{STORY}\n\nنقابة المزارعين تدين رفع أسعار المياه في الشمال: “قرار ظالم”\n\n{STORY}\n\nساهمت وكالة فرانس برس في إعداد هذا التقرير.\n\nشاركها.\nاترك تعليقاً\n\nExit mobile version"
    );
    let read = article("page.txt", page.as_bytes());
    assert!(read.metadata.title.inferred);
    assert!(
        read.metadata
            .title
            .text
            .starts_with("اجتمع وزراء من عشر دول")
    );
    assert_eq!(
        read.metadata.published.unwrap().date.to_string(),
        "2023-11-05"
    );
    assert_eq!(shown(&read, Role::Related).len(), 2);
    assert_eq!(shown(&read, Role::Credit).len(), 1);
    assert_eq!(
        shown(&read, Role::Boilerplate),
        ["شاركها.", "اترك تعليقاً", "Exit mobile version"]
    );
}

#[test]
fn the_end_of_a_long_text_is_reached_without_reading_it_all() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("long.txt");
    let mut file = fs::File::create(&path).unwrap();
    writeln!(file, "{STORY}").unwrap();
    file.write_all(STORY.repeat(500).as_bytes()).unwrap();
    // A hole: gigabytes that take no room, and no time unless somebody reads them.
    file.set_len(8 << 30).unwrap();
    drop(file);
    let mut file = fs::OpenOptions::new().append(true).open(&path).unwrap();
    write!(file, "\nالنهاية.").unwrap();
    let read = read(&path).remove(0).unwrap().article;
    assert!(read.text.len() <= 64 << 10);
    let text = PagedText::open(read.continuation.as_ref().unwrap()).unwrap();
    assert_eq!(text.last().unwrap().into_text(), "النهاية.");
}
