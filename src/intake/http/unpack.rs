//! A body as it was sent into the bytes that were meant, never more than a limit.

use super::HttpError;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use std::io::Read;

/// How gzip begins.
const GZIP: &[u8] = b"\x1f\x8b";

/// Unpacks a body whose header says `coding`. Servers say gzip over plain bytes, and send gzip
/// without saying so: the bytes decide where they can.
///
/// # Errors
///
/// [`HttpError::TooLarge`] past `limit` bytes, [`HttpError::Packed`] when it cannot be unpacked.
pub fn unpack(body: Vec<u8>, coding: &str, limit: u64) -> Result<Vec<u8>, HttpError> {
    let coding = coding.trim().to_ascii_lowercase();
    if body.starts_with(GZIP) {
        return read(MultiGzDecoder::new(body.as_slice()), limit, &coding);
    }
    match coding.as_str() {
        "br" => {
            let unpacked = read(
                brotli_decompressor::Decompressor::new(body.as_slice(), 4096),
                limit,
                &coding,
            );
            or_plain(unpacked, body)
        }
        "deflate" => {
            // Some servers leave out the zlib header that RFC 9110 asks for.
            let unpacked = read(ZlibDecoder::new(body.as_slice()), limit, &coding)
                .or_else(|_| read(DeflateDecoder::new(body.as_slice()), limit, &coding));
            or_plain(unpacked, body)
        }
        // Not gzip at all, whatever the header says.
        "" | "identity" | "gzip" | "x-gzip" => Ok(body),
        _ => or_plain(Err(HttpError::Packed(coding)), body),
    }
}

/// The body as it is, when it cannot be unpacked but looks like markup or JSON.
fn or_plain(unpacked: Result<Vec<u8>, HttpError>, body: Vec<u8>) -> Result<Vec<u8>, HttpError> {
    match unpacked {
        Err(HttpError::Packed(_))
            if matches!(body.trim_ascii_start().first(), Some(b'<' | b'{')) =>
        {
            Ok(body)
        }
        unpacked => unpacked,
    }
}

fn read(reader: impl Read, limit: u64, coding: &str) -> Result<Vec<u8>, HttpError> {
    let mut bytes = Vec::new();
    let broken = |_| HttpError::Packed(coding.to_owned());
    reader
        .take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(broken)?;
    if bytes.len() as u64 > limit {
        return Err(HttpError::TooLarge(limit >> 20));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::{GzEncoder, ZlibEncoder};
    use std::io::Write;

    const FEED: &[u8] = b"<rss version='2.0'/>";

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn packed_bodies_are_unpacked_whatever_the_header_says() {
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::best());
        zlib.write_all(FEED).unwrap();
        assert_eq!(unpack(gzip(FEED), "gzip", 1 << 20).unwrap(), FEED);
        assert_eq!(unpack(gzip(FEED), "", 1 << 20).unwrap(), FEED);
        assert_eq!(unpack(FEED.to_vec(), "gzip", 1 << 20).unwrap(), FEED);
        assert_eq!(unpack(FEED.to_vec(), "br", 1 << 20).unwrap(), FEED);
        let packed = zlib.finish().unwrap();
        assert_eq!(unpack(packed, "deflate", 1 << 20).unwrap(), FEED);
    }

    #[test]
    fn a_bomb_is_unpacked_no_further_than_the_limit() {
        let bomb = gzip(&vec![b'a'; 8 << 20]);
        assert!(bomb.len() < 10_000);
        let read = unpack(bomb, "gzip", 1 << 20);
        assert!(matches!(read, Err(HttpError::TooLarge(1))));
    }

    #[test]
    fn a_damaged_body_is_an_error() {
        let mut packed = gzip(FEED);
        packed.truncate(14);
        assert!(matches!(
            unpack(packed, "gzip", 1 << 20),
            Err(HttpError::Packed(_))
        ));
    }
}
