//! What a model sees of a word: its letters and affixes, the word without proclitics, its
//! neighbours, the lists it stands in, the cluster of words it behaves like.
//!
//! Two steps, since neighbours share their work: [`Traits`] of every word of a sentence, then
//! the features of each, as hashes of (template, value). A template is what is looked at and at
//! which distance; a trained model is a table from these hashes to weights, so a change here
//! calls for training again.

use super::resources::Resources;
use super::traits::{BEFORE, BEHIND, Traits};

/// What a feature looks at.
#[derive(Debug, Clone, Copy)]
#[repr(u8)]
enum Template {
    Always,
    Word,
    Stem,
    Proclitics,
    Shape,
    Length,
    Prefix1,
    Prefix2,
    Prefix3,
    Prefix4,
    Suffix1,
    Suffix2,
    Suffix3,
    Suffix4,
    StemPrefix2,
    StemPrefix3,
    WordPair,
    StemPair,
    ProcliticsAround,
    ShapesAround,
    Trigger,
    Name,
    Names,
    NamesPair,
    NamesTriggers,
    Cluster4,
    Cluster6,
    Cluster10,
    Cluster20,
    ClusterPair,
    ClusterTriple,
    NamesCluster,
    NamesClusterBefore,
    ClusterWord,
    Used,
    UsedKind,
    UsedPair,
    UsedNames,
    UsedTriggers,
    Head,
    HeadShape,
    HeadNames,
    HeadCluster,
    HeadUsed,
}

/// Two values as one.
pub(super) fn mix(one: u64, other: u64) -> u64 {
    let mixed = (one ^ other).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 32)
}

/// The nearest and farthest words that a word's features look at by themselves, as distances.
pub const NEAR: std::ops::RangeInclusive<i8> = -3..=2;

/// The features of word `index` of a sentence: what each word around it shows
/// [by itself](alone), and what they show [`together`].
pub fn features(traits: &[Traits], index: usize, resources: &Resources, features: &mut Vec<u64>) {
    features.clear();
    for distance in NEAR {
        alone(at(traits, index, distance), distance, resources, features);
    }
    together(traits, index, resources, features);
}

/// The word so far from word `index` of a sentence; before and behind it stands nothing.
pub fn at(traits: &[Traits], index: usize, distance: i8) -> &Traits {
    match index.checked_add_signed(isize::from(distance)) {
        None => &BEFORE,
        Some(index) => traits.get(index).unwrap_or(&BEHIND),
    }
}

/// Adds the features that a word `distance` words behind another one gives to that other one,
/// whatever stands around them. They are the most, and the same wherever the word stands at that
/// distance, so that a reader need not look them up again.
pub fn alone(word: &Traits, distance: i8, resources: &Resources, features: &mut Vec<u64>) {
    let mut look = Look { distance, features };
    look.at_letters(word);
    if resources.has_names() {
        look.at_lists(word);
    }
    if resources.has_clusters() {
        look.at_clusters(word);
        if resources.has_use() {
            look.at_use(word);
        }
        if resources.has_names() && distance == 0 {
            let value = mix(word.names, word.clusters[1].into());
            look.add(Template::NamesCluster, value);
        }
    }
}

/// Adds the features of several words around word `index` of a sentence together.
pub fn together(traits: &[Traits], index: usize, resources: &Resources, features: &mut Vec<u64>) {
    let mut look = Together {
        before2: at(traits, index, -2),
        before: at(traits, index, -1),
        here: at(traits, index, 0),
        behind: at(traits, index, 1),
        features,
    };
    look.at_words();
    if resources.has_names() {
        look.at_lists();
    }
    if resources.has_clusters() {
        look.at_clusters();
        if resources.has_use() {
            look.at_use();
        }
        if resources.has_names() {
            look.at_head(traits, index);
            let names = mix(look.here.names, look.before.clusters[2].into());
            look.add(Template::NamesClusterBefore, 0, names);
        }
    }
}

fn feature(template: Template, distance: i8, value: u64) -> u64 {
    let place = (u64::from(template as u8) << 8)
        | u64::from(distance.unsigned_abs() << 1 | u8::from(distance < 0));
    mix(place.wrapping_mul(0x0100_0193) + 7, value)
}

fn pair(one: u32, other: u32) -> u64 {
    u64::from(one) << 32 | u64::from(other)
}

/// A look at one word at a distance, which collects what is seen.
struct Look<'a> {
    distance: i8,
    features: &'a mut Vec<u64>,
}

impl Look<'_> {
    fn add(&mut self, template: Template, value: u64) {
        self.features.push(feature(template, self.distance, value));
    }

    fn at_letters(&mut self, word: &Traits) {
        use Template as T;
        match self.distance {
            0 => {
                self.add(T::Always, 0);
                self.add(T::Word, word.word);
                self.add(T::Stem, word.stem);
                self.add(T::Proclitics, word.proclitics.into());
                self.add(T::Shape, word.shape.into());
                let length = u64::from(word.length) | u64::from(word.shape) << 8;
                self.add(T::Length, length);
                self.at_affixes(word);
            }
            -1 | 1 => {
                self.add(T::Word, word.word);
                self.add(T::Stem, word.stem);
                self.add(T::Proclitics, word.proclitics.into());
                self.add(T::Shape, word.shape.into());
                self.add(T::Suffix2, word.suffixes[1].into());
                self.add(T::Suffix3, word.suffixes[2].into());
                self.add(T::Prefix2, word.prefixes[1].into());
                self.add(T::Prefix3, word.prefixes[2].into());
            }
            -2 => {
                self.add(T::Word, word.word);
                self.add(T::Stem, word.stem);
            }
            2 => self.add(T::Word, word.word),
            _ => {}
        }
    }

    fn at_affixes(&mut self, word: &Traits) {
        use Template as T;
        let affixes = [
            (T::Prefix1, word.prefixes[0]),
            (T::Prefix2, word.prefixes[1]),
            (T::Prefix3, word.prefixes[2]),
            (T::Prefix4, word.prefixes[3]),
            (T::Suffix1, word.suffixes[0]),
            (T::Suffix2, word.suffixes[1]),
            (T::Suffix3, word.suffixes[2]),
            (T::Suffix4, word.suffixes[3]),
            (T::StemPrefix2, word.stem_prefixes[0]),
            (T::StemPrefix3, word.stem_prefixes[1]),
        ];
        for (template, affix) in affixes {
            if affix != 0 {
                self.add(template, affix.into());
            }
        }
    }

    fn at_lists(&mut self, word: &Traits) {
        use Template as T;
        if (-3..=1).contains(&self.distance) && word.triggers != 0 {
            self.add(T::Trigger, word.triggers.into());
        }
        if (-1..=1).contains(&self.distance) {
            let mut names = word.names;
            if names == 0 {
                self.add(T::Name, u64::MAX);
            }
            while names != 0 {
                self.add(T::Name, names.trailing_zeros().into());
                names &= names - 1;
            }
        }
        if self.distance == 0 {
            self.add(T::Names, word.names);
        }
    }

    fn at_clusters(&mut self, word: &Traits) {
        use Template as T;
        if (-2..=2).contains(&self.distance) {
            let cuts = [T::Cluster4, T::Cluster6, T::Cluster10, T::Cluster20];
            for (template, cut) in cuts.into_iter().zip(word.clusters) {
                if cut != 0 || matches!(template, T::Cluster20) {
                    self.add(template, cut.into());
                }
            }
        }
    }

    fn at_use(&mut self, word: &Traits) {
        use Template as T;
        if (-2..=2).contains(&self.distance) && word.is_word() {
            self.add(T::Used, word.used.into());
        }
        if self.distance == 0 {
            for kind in 0..3u64 {
                let used = u64::from(word.used >> (3 * kind) & 7);
                self.add(T::UsedKind, kind << 8 | used);
            }
            self.add(T::UsedNames, mix(word.names, word.used.into()));
        }
    }
}

/// Words of an organisation's name behind its head that are looked at.
const FARTHEST_HEAD: u8 = 5;

/// A look at a word with those around it, which collects what is seen.
struct Together<'a> {
    before2: &'a Traits,
    before: &'a Traits,
    here: &'a Traits,
    behind: &'a Traits,
    features: &'a mut Vec<u64>,
}

impl Together<'_> {
    fn add(&mut self, template: Template, distance: i8, value: u64) {
        self.features.push(feature(template, distance, value));
    }

    /// One trait of the word before, this one and the word behind.
    fn around(&self, of: fn(&Traits) -> u8) -> u64 {
        [self.before, self.here, self.behind]
            .into_iter()
            .fold(0, |all, word| all << 8 | u64::from(of(word)))
    }

    fn at_words(&mut self) {
        use Template as T;
        let (before2, before, here, behind) = (self.before2, self.before, self.here, self.behind);
        self.add(T::WordPair, -1, mix(before.word, here.word));
        self.add(T::WordPair, 0, mix(here.word, behind.word));
        self.add(T::WordPair, -2, mix(before2.word, before.word));
        self.add(T::StemPair, -1, mix(before.stem, here.stem));
        self.add(T::StemPair, 0, mix(here.stem, behind.stem));
        let proclitics = self.around(|word| word.proclitics);
        self.add(T::ProcliticsAround, 0, proclitics);
        let shapes = self.around(|word| word.shape);
        self.add(T::ShapesAround, 0, shapes);
    }

    fn at_lists(&mut self) {
        use Template as T;
        let (before2, before, here, behind) = (self.before2, self.before, self.here, self.behind);
        self.add(T::NamesPair, -1, mix(before.names, here.names));
        self.add(T::NamesPair, 0, mix(here.names, behind.names));
        if before.triggers | before2.triggers != 0 {
            let triggers = u64::from(before2.triggers) << 8 | u64::from(before.triggers);
            self.add(T::NamesTriggers, 0, mix(here.names, triggers));
        }
    }

    fn at_clusters(&mut self) {
        use Template as T;
        let (before2, before, here, behind) = (self.before2, self.before, self.here, self.behind);
        let fine = |word: &Traits| word.clusters[3];
        let middling = |word: &Traits| word.clusters[2];
        self.add(T::ClusterPair, -1, pair(fine(before), fine(here)));
        self.add(T::ClusterPair, 0, pair(fine(here), fine(behind)));
        let two = pair(middling(before2), middling(before));
        self.add(T::ClusterPair, -2, two);
        let two = pair(middling(before), middling(here));
        self.add(T::ClusterTriple, 0, mix(two, middling(behind).into()));
        self.add(T::ClusterWord, -1, mix(before.word, middling(here).into()));
        self.add(T::ClusterWord, 1, mix(behind.word, middling(here).into()));
    }

    /// The head word of an organisation's name that may go on to here: which, how far away, and
    /// whether the words since then agree in their article.
    fn at_head(&mut self, traits: &[Traits], index: usize) {
        use Template as T;
        let mut definite = 0u64;
        for distance in 1..=FARTHEST_HEAD {
            let Some(word) = index
                .checked_sub(distance.into())
                .and_then(|at| traits.get(at))
            else {
                return;
            };
            if !word.is_word() || word.is_stop() {
                return;
            }
            definite = definite << 1 | u64::from(word.is_definite());
            if !word.is_organisation_head() {
                continue;
            }
            let (here, head) = (self.here, mix(word.stem, distance.into()));
            let far = u64::from(distance);
            self.add(T::Head, 0, head);
            let shape = definite << 16 | u64::from(here.proclitics) << 8 | far;
            self.add(T::HeadShape, 0, shape);
            self.add(T::HeadNames, 0, mix(here.names, far));
            self.add(T::HeadCluster, 0, mix(here.clusters[1].into(), far));
            self.add(T::HeadUsed, 0, mix(here.used.into(), far));
            return;
        }
    }

    fn at_use(&mut self) {
        use Template as T;
        let (before, here, behind) = (self.before, self.here, self.behind);
        self.add(T::UsedPair, -1, pair(before.used.into(), here.used.into()));
        self.add(T::UsedPair, 0, pair(here.used.into(), behind.used.into()));
        let triggered = pair(before.triggers.into(), here.used.into());
        self.add(T::UsedTriggers, 0, triggered);
    }
}
