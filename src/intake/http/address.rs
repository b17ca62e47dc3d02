//! Which addresses of the network a fetch may reach.
//!
//! A feed names hosts that its author chose, and so does every redirect: without a check, a feed
//! could make the reader talk to the router, to a database on this machine or to a cloud's
//! metadata service. So names are resolved here, and only addresses that pass [`Reach::allows`]
//! are ever connected to (IANA's registries of special-purpose addresses, RFC 6890).

use serde::Deserialize;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Which addresses may be reached.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// Those of the public internet.
    #[default]
    Public,
    /// This machine too.
    Loopback,
    /// Every address, those of the local network included.
    Any,
}

impl Reach {
    /// Whether an address may be connected to.
    pub fn allows(self, address: IpAddr) -> bool {
        match self {
            Self::Public => is_public(address),
            Self::Loopback => is_public(address) || plain(address).is_loopback(),
            Self::Any => true,
        }
    }
}

/// The IPv4 address that an IPv6 one stands for (mapped, compatible, NAT64, 6to4), else itself.
fn plain(address: IpAddr) -> IpAddr {
    let IpAddr::V6(six) = address else {
        return address;
    };
    if six.is_loopback() || six.is_unspecified() {
        return address;
    }
    let parts = six.segments();
    let four = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        IpAddr::V4(Ipv4Addr::new(a, b, c, d))
    };
    match parts {
        [0, 0, 0, 0, 0, 0 | 0xffff, high, low] => four(high, low),
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => four(high, low),
        [0x2002, high, low, ..] => four(high, low),
        _ => address,
    }
}

fn is_public(address: IpAddr) -> bool {
    match plain(address) {
        IpAddr::V4(four) => is_public_v4(four),
        IpAddr::V6(six) => is_public_v6(six),
    }
}

fn is_public_v4(four: Ipv4Addr) -> bool {
    let [a, b, c, _] = four.octets();
    let special = matches!(
        (a, b, c),
        // This network; private; shared by a carrier; loopback; link-local, where clouds keep
        // their metadata.
        (0 | 10 | 127 | 224..=255, ..)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (192, 168, _)
            | (198, 18..=19, _)
            | (198, 51, 100)
            | (203, 0, 113)
    );
    !special
}

fn is_public_v6(six: Ipv6Addr) -> bool {
    let [first, second, third, ..] = six.segments();
    // Only 2000::/3 is routed on the internet; in it Teredo, benchmarks, documentation and
    // protocol assignments are not.
    (0x2000..0x4000).contains(&first)
        && !(first == 0x2001 && second < 0x200)
        && !(first == 0x2001 && second == 0xdb8)
        && !(first == 0x3fff && second < 0x1000)
        && !(first == 0x2001 && second == 2 && third == 0)
}

/// Looks hosts up and keeps back the addresses that may not be reached.
#[derive(Debug, Default)]
pub struct Guard {
    inner: DefaultResolver,
    reach: Reach,
}

impl Guard {
    /// A resolver for addresses within `reach`.
    pub fn new(reach: Reach) -> Self {
        Self {
            inner: DefaultResolver::default(),
            reach,
        }
    }
}

/// A host stands only at addresses that may not be reached.
#[derive(Debug, thiserror::Error)]
#[error("the address {0} belongs to a private network and is not fetched from")]
pub struct Refused(pub IpAddr);

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        let mut allowed = self.empty();
        let mut refused = None;
        for address in &found {
            if self.reach.allows(address.ip()) {
                allowed.push(*address);
            } else {
                refused = Some(address.ip());
            }
        }
        match refused {
            Some(address) if allowed.is_empty() => {
                Err(ureq::Error::Other(Box::new(Refused(address))))
            }
            _ => Ok(allowed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(reach: Reach, address: &str) -> bool {
        reach.allows(address.parse().unwrap())
    }

    #[test]
    fn addresses_inside_networks_are_not_public() {
        for address in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.31.255.255",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "::7f00:1",
            "64:ff9b::a00:1",
            "2002:c0a8:101::1",
            "fd00::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
        ] {
            assert!(!allows(Reach::Public, address), "{address}");
            assert!(allows(Reach::Any, address), "{address}");
        }
    }

    #[test]
    fn addresses_of_the_internet_are_public() {
        for address in [
            "1.1.1.1",
            "172.15.0.1",
            "172.32.0.1",
            "2606:4700::1111",
            "64:ff9b::101:101",
        ] {
            assert!(allows(Reach::Public, address), "{address}");
        }
    }

    #[test]
    fn loopback_is_reached_only_when_it_is_allowed() {
        for address in ["127.0.0.1", "::1", "::ffff:127.0.0.1"] {
            assert!(allows(Reach::Loopback, address), "{address}");
        }
        assert!(!allows(Reach::Loopback, "10.0.0.1"));
    }
}
