//! Bytes into text: UTF-8 first, UTF-16 by its pattern, then a guess among the legacy encodings.

use super::IntakeError;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Of a UTF-8 text, one byte in so many may be broken.
const BROKEN: usize = 200;
/// A short text is UTF-8 all the same when it has so many whole characters beyond ASCII …
const LEAST_WHOLE: usize = 8;
/// … and only one broken place to so many of them.
const MOST_BROKEN: usize = 4;
/// Bytes looked at to find a pattern.
const LOOKED_AT: usize = 4096;

/// Decodes a text; `label` names its encoding when the user knows better.
///
/// # Errors
///
/// [`IntakeError::Binary`] when it is no text, [`IntakeError::Encoding`] when there is no
/// encoding of that name.
pub fn decode(bytes: Vec<u8>, label: Option<&str>) -> Result<String, IntakeError> {
    if let Some(label) = label {
        let encoding = Encoding::for_label(label.as_bytes())
            .ok_or_else(|| IntakeError::Encoding(label.to_owned()))?;
        return Ok(encoding.decode(&bytes).0.into_owned());
    }
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        let text = encoding.decode_without_bom_handling(&bytes[mark..]).0;
        return Ok(text.into_owned());
    }
    if let Some(encoding) = utf_16(&bytes) {
        return Ok(encoding.decode_without_bom_handling(&bytes).0.into_owned());
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => {
            return if is_binary(text.as_bytes()) {
                Err(IntakeError::Binary)
            } else {
                Ok(text)
            };
        }
        Err(broken) => broken.into_bytes(),
    };
    if is_binary(&bytes) {
        return Err(IntakeError::Binary);
    }
    if is_nearly_utf_8(&bytes) {
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let encoding = if encoding == UTF_8 {
        encoding_rs::WINDOWS_1256
    } else {
        encoding
    };
    Ok(encoding.decode(&bytes).0.into_owned())
}

/// Decodes a text whose server, declaration or markup state an encoding, the surest first.
///
/// UTF-8 and UTF-16 are known by their patterns, which lie less often than what is stated; that
/// is believed for the rest.
///
/// # Errors
///
/// [`IntakeError::Binary`] when it is no text.
pub fn decode_as_stated<'a>(
    bytes: Vec<u8>,
    stated: impl IntoIterator<Item = Option<&'a str>>,
) -> Result<String, IntakeError> {
    let by_pattern =
        Encoding::for_bom(&bytes).is_some() || utf_16(&bytes).is_some() || is_nearly_utf_8(&bytes);
    let believed = stated
        .into_iter()
        .flatten()
        .filter_map(|label| Encoding::for_label(label.as_bytes()))
        .find(|encoding| *encoding != UTF_8 && encoding.is_ascii_compatible())
        .filter(|_| !by_pattern);
    decode(bytes, believed.map(Encoding::name))
}

/// Whether bytes are UTF-8, or UTF-8 with a few broken places.
pub fn is_nearly_utf_8(bytes: &[u8]) -> bool {
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
    let broken = bytes
        .utf8_chunks()
        .filter(|chunk| !chunk.invalid().is_empty())
        .count();
    let whole: usize = bytes
        .utf8_chunks()
        .flat_map(|chunk| chunk.valid().chars())
        .filter(|character| !character.is_ascii())
        .count();
    let few = broken * BROKEN <= bytes.len() && broken * 10 <= whole * 2;
    // Letters of a legacy encoding hardly ever form whole characters of UTF-8 in a row.
    few || (whole >= LEAST_WHOLE && broken * MOST_BROKEN <= whole)
}

/// Whether the beginning of a file looks like text in any encoding that [`decode`] knows.
pub fn is_text(head: &[u8]) -> bool {
    Encoding::for_bom(head).is_some() || utf_16(head).is_some() || !is_binary(head)
}

/// UTF-16 without a mark: every second byte is 0 (Latin) or one of a few high bytes (Arabic,
/// Hebrew: 05, 06, 20).
pub fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let looked_at = &bytes[..bytes.len().min(LOOKED_AT) & !1];
    if looked_at.len() < 8 {
        return None;
    }
    let high = |byte: u8| matches!(byte, 0 | 5 | 6 | 0x20);
    let pairs = looked_at.len() / 2;
    let even = looked_at
        .iter()
        .step_by(2)
        .filter(|byte| high(**byte))
        .count();
    let odd = looked_at
        .iter()
        .skip(1)
        .step_by(2)
        .filter(|byte| high(**byte))
        .count();
    let zeros = looked_at.iter().filter(|byte| **byte == 0).count();
    // Blanks and line breaks alone give a UTF-16 text zeros; UTF-8 has none.
    if zeros == 0 {
        return None;
    }
    if odd * 10 >= pairs * 9 && even * 2 < pairs {
        Some(UTF_16LE)
    } else if even * 10 >= pairs * 9 && odd * 2 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// How files begin that are no text although their first bytes may look like it.
const SIGNATURES: [&[u8]; 9] = [
    b"%PDF-",
    b"PK\x03\x04",
    b"{\\rtf",
    b"GIF8",
    b"\xff\xd8\xff",
    b"7z\xbc\xaf",
    b"\x28\xb5\x2f\xfd",
    b"\xfd7zXZ",
    b"\xd0\xcf\x11\xe0",
];

fn is_binary(bytes: &[u8]) -> bool {
    if SIGNATURES.iter().any(|sign| bytes.starts_with(sign)) {
        return true;
    }
    let looked_at = &bytes[..bytes.len().min(LOOKED_AT)];
    let control = looked_at
        .iter()
        .filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31))
        .count();
    looked_at.contains(&0) || control * 20 > looked_at.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "اجتمع وزراء الخارجية في طوكيو، وتحدثوا عن السلام في المنطقة.";

    #[test]
    fn utf_16_is_known_by_its_pattern() {
        let little: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(little, None).unwrap(), TEXT);
        assert_eq!(decode(big, None).unwrap(), TEXT);
    }

    #[test]
    fn windows_1256_is_guessed() {
        let bytes = encoding_rs::WINDOWS_1256.encode(TEXT).0.into_owned();
        assert_eq!(decode(bytes, None).unwrap(), TEXT);
    }

    #[test]
    fn a_few_broken_bytes_leave_a_text_utf_8() {
        let mut bytes = TEXT.repeat(20).into_bytes();
        bytes[0] = 0xff;
        let text = decode(bytes, None).unwrap();
        assert!(text.contains("طوكيو"));
    }

    #[test]
    fn a_broken_place_in_a_short_text_leaves_it_utf_8() {
        let mut bytes = "سلام ".as_bytes().to_vec();
        bytes.extend(b"\xff\xfe ");
        bytes.extend("عليكم".as_bytes());
        let text = decode(bytes, None).unwrap();
        assert!(text.starts_with("سلام") && text.ends_with("عليكم"), "{text}");
    }

    #[test]
    fn a_picture_is_no_text() {
        let bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0".to_vec();
        assert!(matches!(decode(bytes, None), Err(IntakeError::Binary)));
    }

    #[test]
    fn a_document_that_begins_with_letters_is_no_text_either() {
        for bytes in ["%PDF-1.7\n1 0 obj", "PK\u{3}\u{4} word/document.xml"] {
            let read = decode(bytes.as_bytes().to_vec(), None);
            assert!(matches!(read, Err(IntakeError::Binary)), "{bytes:?}");
        }
    }

    #[test]
    fn the_user_may_name_the_encoding() {
        let bytes = encoding_rs::WINDOWS_1255.encode("שלום").0.into_owned();
        assert_eq!(decode(bytes, Some("windows-1255")).unwrap(), "שלום");
        assert!(decode(vec![b'a'], Some("klingon")).is_err());
    }
}
