//! Random numbers for made-up articles: the same ones everywhere.

/// A random number generator (`SplitMix64`).
pub struct Random(pub u64);

impl Random {
    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A rank below `of` by Zipf's law, from 0.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a rank among some thousands"
    )]
    pub fn rank(&mut self, of: u64) -> u64 {
        let fraction = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((of as f64).powf(fraction) - 1.0) as u64
    }
}
