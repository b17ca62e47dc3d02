//! Names of the lists, and places behind their head words.

use super::{AMBIGUOUS, Reader};
use crate::analysis::entities::letters;
use crate::analysis::entities::lexicon::{Match, Senses};
use crate::analysis::entities::{EntityKind, Span};
use crate::article::Language;

impl Reader<'_> {
    /// A place, organisation or well-known person of the lists.
    pub(super) fn listed(&self, index: usize) -> Option<Span> {
        let wanted = Senses::PLACE.and(Senses::ORGANISATION).and(Senses::PERSON);
        let known = self.longest(index, wanted)?;
        let end = index + known.words;
        let before = self.before(index);
        let placed = before.any(Senses::PLACE_HEAD);
        let kind = if known.senses.any(Senses::PERSON) {
            // An airport, a street and a square bear the names of people.
            if placed {
                EntityKind::Place
            } else {
                EntityKind::Person
            }
        } else if known.senses.any(Senses::PLACE)
            && (!known.senses.any(Senses::ORGANISATION) || self.is_located(index, known))
        {
            // A town that a company or a club is named after, too.
            EntityKind::Place
        } else {
            EntityKind::Organisation
        };
        if !(index..end).all(|word| self.is_capital(word) || known.words > 2) {
            return None;
        }
        if self.is_in_title(index) || self.is_no_place(index) {
            return None;
        }
        let alone = known.words == 1;
        if alone && kind != EntityKind::Person {
            // Behind a given name it is a surname.
            if before.any(Senses::GIVEN) && !before.any(Senses::COMMON) {
                return None;
            }
            let short = self.passage.letters(index).len() - known.taken < 3;
            if short && (known.taken > 0 || !self.is_abbreviation(index)) {
                return None;
            }
            let headed = placed && kind == EntityKind::Place
                || before.any(Senses::ORGANISATION_HEAD) && kind == EntityKind::Organisation;
            let ambiguous = known.senses.any(AMBIGUOUS);
            let sure = known.senses.any(Senses::WELL_KNOWN) || self.is_located(index, known);
            if !headed && (ambiguous || !sure) {
                return None;
            }
        }
        // Names of places have no article but their own, which is listed with them.
        let article = letters::fold("ה");
        let letters = self.passage.letters(index);
        if alone && known.taken > 0 && letters.get(known.taken - 1) == article.first() {
            return None;
        }
        // What is a word or a name as it stands has nothing to be taken off.
        let usual = AMBIGUOUS.and(Senses::SURNAME);
        if known.taken > 0 && alone && self.whole(index).any(usual) {
            return None;
        }
        // بانک مرکزی ایران: whose it is belongs to the name.
        let owner = (kind == EntityKind::Organisation && self.language == Language::Persian)
            .then(|| self.longest(end, Senses::PLACE))
            .flatten()
            .filter(|place| place.senses.any(Senses::WELL_KNOWN) && known.words > 1);
        Some(Span {
            kind,
            start: index,
            end: end + owner.map_or(0, |place| place.words),
            taken: Some(known.taken),
            identity: known.identity,
            certain: known.senses.any(Senses::WELL_KNOWN) || known.words > 1,
        })
    }

    /// Whether a word is a part of a title: חברת הכנסת is a member of the Knesset.
    fn is_in_title(&self, index: usize) -> bool {
        (index.saturating_sub(4)..index).any(|start| {
            self.longest(start, Senses::TITLE)
                .is_some_and(|title| start + title.words > index)
        })
    }

    /// Whether a country is named for what is no place: its language, a championship.
    fn is_no_place(&self, index: usize) -> bool {
        let before: &[&str] = match self.language {
            Language::Persian => &["زبان", "قهرمانی", "جام"],
            _ => &[],
        };
        index > 0 && self.is_one_of(index - 1, before)
    }

    /// Whether a small town stands where places stand: behind "in", "from" or "to".
    fn is_located(&self, index: usize, known: Match) -> bool {
        if self.passage.letters(index).len() - known.taken < 4 {
            return false;
        }
        let one_of = |at: usize, words: &[&str]| {
            words
                .iter()
                .any(|word| letters::spell(self.passage.letters(at), word))
        };
        match self.language {
            Language::Hebrew => {
                known.taken > 0 && self.passage.letters(index).len() - known.taken > 4
            }
            Language::Persian => index > 0 && one_of(index - 1, &["در", "به", "از"]),
            Language::Urdu => one_of(index + 1, &["میں", "سے", "پہنچ"]),
            _ => index > 0 && one_of(index - 1, &["in", "from", "to", "near"]),
        }
    }

    /// Whether a Persian word is a verb, or the participle of one: ورزشگاه بودند، میدان شناخته شد.
    fn is_verb(&self, index: usize) -> bool {
        if self.language != Language::Persian {
            return false;
        }
        let word = self.passage.letters(index);
        let ends = |ending: &str| letters::end_with(word, ending);
        let helpers = ["شد", "شده", "شدند", "شود", "شوند"];
        ["دند", "تند"].into_iter().any(ends) || ends("ه") && self.is_one_of(index + 1, &helpers)
    }

    /// An unknown word behind the head word of a place.
    pub(super) fn placed(&self, index: usize) -> Option<Span> {
        let heads: &[&str] = match self.language {
            Language::Persian => &[
                "روستای",
                "شهرستان",
                "خیابان",
                "میدان",
                "ورزشگاه",
                "فرودگاه",
                "محله",
                "جزیره",
                "رودخانه",
                "شهرک",
            ],
            Language::Hebrew => &["קיבוץ", "מושב", "רחוב", "שדרות", "נהר"],
            Language::Urdu => &["ضلع", "تحصیل", "دریائے"],
            _ => &[],
        };
        let towns = ["پور", "آباد", "گڑھ", "نگر", "گنج", "کوٹ"];
        let named = |at: usize| {
            let name = Senses::GIVEN.and(Senses::SURNAME);
            self.is_new(at) || self.whole(at).any(name) && !self.whole(at).any(Senses::STOP)
        };
        if self.language == Language::Urdu && named(index) && self.is_one_of(index + 1, &towns) {
            // East and west of one name: احمد پور شرقیہ.
            let side = self.is_one_of(index + 2, &["شرقیہ", "غربیہ"]);
            return Some(Span {
                kind: EntityKind::Place,
                start: index,
                end: index + 2 + usize::from(side),
                taken: Some(0),
                identity: None,
                certain: false,
            });
        }
        let last = index.checked_sub(1)?;
        let head = self.passage.letters(last);
        let headed = heads.iter().any(|word| letters::spell(head, word));
        (headed && self.is_new(index) && !self.is_verb(index)).then_some(Span {
            kind: EntityKind::Place,
            start: index,
            end: index + 1,
            taken: Some(0),
            identity: None,
            certain: false,
        })
    }
}
