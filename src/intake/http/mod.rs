//! Files from the web: one polite, bounded GET.
//!
//! ```text
//! address --gate--> host's turn --guard--> allowed address --ureq--> body --unpack--> bytes
//!    ^------------------- each redirect, by hand -------------'
//! ```
//!
//! A server is not trusted: every hop's addresses are checked ([`address`]), bytes and time are
//! limited as sent and as unpacked, and only http and https are followed. A server is not
//! burdened either: a host is asked one thing at a time with a pause between, with the validators
//! of the last answer. No proxy is used, since behind one no address could be checked.

mod address;
mod date;
mod gate;
mod unpack;

pub use address::{Reach, Refused};

use gate::Gate;
use std::io::Read;
use std::time::Duration;
use ureq::http::{HeaderMap, Response};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body, Timeout};
use url::Url;

/// Redirects that are followed.
const HOPS: usize = 8;
/// Longest wait that a server may ask for.
const LONGEST_WAIT: Duration = Duration::from_secs(7 * 24 * 3_600);

/// How a client behaves.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Which addresses it may reach.
    pub reach: Reach,
    /// Longest body, as sent and as unpacked, in bytes.
    pub bytes: u64,
    /// Longest time for one hop, from the look-up of the host to the body's last byte.
    pub time: Duration,
    /// Pause between two requests to one host.
    pub pause: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            reach: Reach::default(),
            bytes: 16 << 20,
            time: Duration::from_secs(30),
            pause: Duration::from_secs(1),
        }
    }
}

/// What the last answer said about its state, to be asked whether that has changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    /// `ETag`, as it came.
    pub etag: Option<String>,
    /// `Last-Modified`, as it came.
    pub modified: Option<String>,
}

/// A server's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Nothing has changed since the validators were given.
    NotModified,
    /// The file.
    File(Box<File>),
}

/// A file from the web.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it was found in the end.
    pub address: Url,
    /// The new address, when every redirect on the way was permanent.
    pub moved: Option<Url>,
    /// The unpacked body.
    pub bytes: Vec<u8>,
    /// The encoding that the header names.
    pub charset: Option<String>,
    /// What to ask with the next time.
    pub validators: Validators,
    /// Whether the connection broke before the body's end.
    pub cut_off: bool,
}

/// Why a file could not be fetched.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    /// It is no address.
    #[error("this is not a web address; one looks like https://example.org/feed.xml")]
    Address,
    /// It leads out of the web.
    #[error("only http and https addresses are fetched, not {0}")]
    Scheme(String),
    /// It leads into a private network.
    #[error(transparent)]
    Private(Refused),
    /// It leads round in circles, or on and on.
    #[error("the server redirects on and on; check the address")]
    Redirects,
    /// A redirect says nothing about where to.
    #[error("the server redirects without saying where to")]
    Nowhere,
    /// There is no such host.
    #[error("there is no host called {0}; check the address and the connection")]
    NoHost(String),
    /// It took too long.
    #[error("the server took longer than {} seconds; try again later", .0.as_secs())]
    Slow(Duration),
    /// The body is too large.
    #[error("it is larger than {0} MB")]
    TooLarge(u64),
    /// The body cannot be unpacked.
    #[error("its packing ({0}) is damaged or unknown")]
    Packed(String),
    /// The server refuses.
    #[error("{}", status_words(*.code))]
    Status {
        /// The status code (RFC 9110, 15).
        code: u16,
        /// How long the server asks to be left alone.
        retry_after: Option<Duration>,
    },
    /// Something answers that cannot be kept secret.
    #[error("nothing there speaks https; if that is right, write http:// before the address")]
    Plain,
    /// The connection failed.
    #[error("the connection failed: {0}")]
    Connection(String),
}

fn status_words(code: u16) -> String {
    let words = match code {
        401 | 403 => "the server does not allow it to be read",
        404 => "there is nothing at this address",
        410 => "it is gone for good",
        429 => "the server asks for fewer requests; it is asked again later",
        500..=599 => "the server is in trouble; try again later",
        _ => "the server refuses",
    };
    format!("{words} (status {code})")
}

/// A client; threads may share it.
#[derive(Debug)]
pub struct Client {
    agent: Agent,
    gate: Gate,
    limits: Limits,
}

impl Client {
    /// A client that keeps to `limits`.
    pub fn new(limits: Limits) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .max_idle_connections(0)
            .timeout_global(Some(limits.time))
            .user_agent(concat!("sahifa/", env!("CARGO_PKG_VERSION")))
            .build();
        let guard = address::Guard::new(limits.reach);
        Self {
            agent: Agent::with_parts(config, DefaultConnector::new(), guard),
            gate: Gate::new(limits.pause),
            limits,
        }
    }

    /// Fetches a file, unless it is still as the `validators` say.
    ///
    /// # Errors
    ///
    /// When the address may not be fetched, or the server does not send a file within the limits.
    pub fn get(&self, address: &Url, validators: &Validators) -> Result<Answer, HttpError> {
        let mut at = address.clone();
        let mut permanent = true;
        for _ in 0..=HOPS {
            if !matches!(at.scheme(), "http" | "https") {
                return Err(HttpError::Scheme(at.scheme().to_owned()));
            }
            let _turn = self.gate.enter(at.host_str().unwrap_or_default());
            let response = self.request(&at, validators)?;
            let code = response.status().as_u16();
            match code {
                304 => return Ok(Answer::NotModified),
                200..=299 => {
                    let moved = (permanent && at != *address).then(|| at.clone());
                    return self
                        .file(response, at, moved)
                        .map(|file| Answer::File(Box::new(file)));
                }
                301 | 302 | 303 | 307 | 308 => {
                    let to = header(response.headers(), "location").ok_or(HttpError::Nowhere)?;
                    permanent &= matches!(code, 301 | 308);
                    at = at.join(&to).map_err(|_| HttpError::Address)?;
                }
                _ => {
                    let asked = header(response.headers(), "retry-after");
                    return Err(HttpError::Status {
                        code,
                        retry_after: asked
                            .and_then(|asked| date::wait(&asked))
                            .map(|wait| wait.min(LONGEST_WAIT)),
                    });
                }
            }
        }
        Err(HttpError::Redirects)
    }

    fn request(&self, at: &Url, validators: &Validators) -> Result<Response<Body>, HttpError> {
        let mut request = self
            .agent
            .get(at.as_str())
            .header("accept", "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5")
            .header("accept-encoding", "gzip, br");
        if let Some(etag) = &validators.etag {
            request = request.header("if-none-match", etag);
        }
        if let Some(modified) = &validators.modified {
            request = request.header("if-modified-since", modified);
        }
        request.call().map_err(|error| self.error(error, at))
    }

    fn file(
        &self,
        response: Response<Body>,
        address: Url,
        moved: Option<Url>,
    ) -> Result<File, HttpError> {
        let limit = self.limits.bytes;
        let headers = response.headers();
        let coding = header(headers, "content-encoding").unwrap_or_default();
        let charset = header(headers, "content-type").and_then(|kind| charset_of(&kind));
        let mut validators = Validators {
            etag: header(headers, "etag"),
            modified: header(headers, "last-modified"),
        };
        let mut body = response.into_body().into_reader();
        let mut bytes = Vec::new();
        let mut cut_off = false;
        if let Err(error) = (&mut body).take(limit + 1).read_to_end(&mut bytes) {
            let error = self.error(error.into(), &address);
            if bytes.is_empty() || !matches!(error, HttpError::Connection(_)) {
                return Err(error);
            }
            cut_off = true;
            validators = Validators::default();
        }
        if bytes.len() as u64 > limit {
            return Err(HttpError::TooLarge(limit >> 20));
        }
        Ok(File {
            bytes: unpack::unpack(bytes, &coding, limit)?,
            address,
            moved,
            charset,
            validators,
            cut_off,
        })
    }

    fn error(&self, error: ureq::Error, at: &Url) -> HttpError {
        let host = || at.host_str().unwrap_or_default().to_owned();
        match error {
            ureq::Error::Other(other) => match other.downcast::<Refused>() {
                Ok(refused) => HttpError::Private(*refused),
                Err(other) => HttpError::Connection(other.to_string()),
            },
            ureq::Error::BadUri(_) | ureq::Error::Http(_) => HttpError::Address,
            ureq::Error::HostNotFound => HttpError::NoHost(host()),
            ureq::Error::Timeout(Timeout::Resolve) => HttpError::NoHost(host()),
            ureq::Error::Timeout(_) => HttpError::Slow(self.limits.time),
            ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => {
                HttpError::Slow(self.limits.time)
            }
            ureq::Error::Io(error) if error.raw_os_error().is_none() && is_lookup(&error) => {
                HttpError::NoHost(host())
            }
            error if error.to_string().contains(NOT_TLS) => HttpError::Plain,
            error => HttpError::Connection(error.to_string()),
        }
    }
}

/// What the library for TLS calls an answer that is none.
const NOT_TLS: &str = "InvalidContentType";

/// The system's resolver gives no kind to its errors, only words.
fn is_lookup(error: &std::io::Error) -> bool {
    error.to_string().contains("lookup address")
}

fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?;
    // Addresses in headers are often sent as bare UTF-8.
    let value = String::from_utf8_lossy(value.as_bytes());
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// `windows-1256` of `text/xml; charset="windows-1256"`.
fn charset_of(kind: &str) -> Option<String> {
    kind.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("charset")
            .then(|| value.trim().trim_matches(['"', '\'']).to_owned())
    })
}

/// An address as a user types it: without a scheme it is taken for https.
///
/// # Errors
///
/// When it is no address of the web.
pub fn typed_address(typed: &str) -> Result<Url, HttpError> {
    let typed = typed.trim();
    let typed = typed.strip_prefix("feed:").map_or(typed, |rest| {
        // feed://host/path and feed:https://host/path
        rest.trim_start_matches('/')
    });
    let has_scheme = typed.split_once(':').is_some_and(|(scheme, rest)| {
        rest.starts_with("//")
            || scheme.len() > 1
                && !scheme.contains('.')
                && !rest.starts_with(|it: char| it.is_ascii_digit())
    });
    let whole = if has_scheme {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    let address = Url::parse(&whole).map_err(|_| HttpError::Address)?;
    if !matches!(address.scheme(), "http" | "https") {
        return Err(HttpError::Scheme(address.scheme().to_owned()));
    }
    if address.host_str().is_none_or(str::is_empty) {
        return Err(HttpError::Address);
    }
    Ok(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_addresses_become_addresses_of_the_web() {
        for (typed, address) in [
            ("example.org", "https://example.org/"),
            (
                " example.org/أخبار ",
                "https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1",
            ),
            ("http://example.org/a", "http://example.org/a"),
            ("localhost:8080/a", "https://localhost:8080/a"),
            ("feed://example.org/a", "https://example.org/a"),
            ("feed:https://example.org/a", "https://example.org/a"),
            ("https://مثال.مصر/", "https://xn--mgbh0fb.xn--wgbh1c/"),
        ] {
            assert_eq!(typed_address(typed).unwrap().as_str(), address);
        }
        assert!(matches!(
            typed_address("file:///etc/passwd"),
            Err(HttpError::Scheme(_))
        ));
        assert!(matches!(
            typed_address("javascript:alert(1)"),
            Err(HttpError::Scheme(_))
        ));
        assert!(matches!(typed_address(""), Err(HttpError::Address)));
    }

    #[test]
    fn the_header_names_the_encoding() {
        let kind = "text/xml; Charset=\"windows-1256\"";
        assert_eq!(charset_of(kind).as_deref(), Some("windows-1256"));
        assert_eq!(charset_of("text/xml"), None);
    }
}
