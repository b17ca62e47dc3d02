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
        if self.is_in_title(index)
            || self.is_no_place(index)
            || self.is_spelt_out(index, end)
            || kind == EntityKind::Person && self.is_named_after(index, end)
            || self.is_behind_melted_article(index, known)
        {
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
            let headed =
                placed && kind == EntityKind::Place && !known.senses.any(Senses::PLACE_HEAD)
                    || before.any(Senses::ORGANISATION_HEAD) && kind == EntityKind::Organisation;
            let ambiguous = known.senses.any(AMBIGUOUS);
            let sure = known.senses.any(Senses::WELL_KNOWN) || self.is_located(index, known);
            if !headed && !self.is_quoted(index, end) && (ambiguous || !sure) {
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

    /// A listed place behind the word that says what is governed there, which tells a province from
    /// its capital: استان تهران, ضلع راولپنڈی.
    pub(super) fn governed(&self, index: usize) -> Option<Span> {
        let heads: &[&str] = match self.language {
            Language::Persian => &["استان", "شهرستان"],
            Language::Urdu => &["صوبہ", "ضلع", "تحصیل"],
            _ => &[],
        };
        if !self.is_one_of(index, heads) {
            return None;
        }
        let place = self.listed(index + 1)?;
        (place.kind == EntityKind::Place && place.taken == Some(0)).then_some(Span {
            start: index,
            ..place
        })
    }

    /// Whether a word is a part of a title: חברת הכנסת is a member of the Knesset.
    fn is_in_title(&self, index: usize) -> bool {
        (index.saturating_sub(4)..index).any(|start| {
            self.longest(start, Senses::TITLE)
                .is_some_and(|title| start + title.words > index)
        })
    }

    /// Whether a country is named for what is no place: its language, a championship, or its
    /// letters are those of something else (بے چین, restless).
    fn is_no_place(&self, index: usize) -> bool {
        let before: &[&str] = match self.language {
            Language::Persian => &["زبان", "قهرمانی", "جام", "سقط"],
            Language::Urdu => &["بے"],
            _ => &[],
        };
        // قهرمانی جوانان آسیا
        let ends = Senses::STOP.and(Senses::SPEECH).and(Senses::PLACE);
        let whose = (index.saturating_sub(3)..index)
            .rev()
            .take_while(|&at| self.passage.is_word(at) && !self.word(at).any(ends))
            .any(|at| self.is_one_of(at, &["قهرمانی"]));
        index > 0 && self.is_one_of(index - 1, before)
            || self.language == Language::Persian && whose
    }

    /// Whether `start..end` alone stands in quotation marks, as the names of papers do.
    fn is_quoted(&self, start: usize, end: usize) -> bool {
        let mark = |at: usize| !self.passage.is_word(at) && self.passage.letters(at) == [b'"'];
        self.language == Language::Hebrew && start > 0 && mark(start - 1) && mark(end)
    }

    /// Whether an abbreviation that Urdu spells by the names of its letters goes on before or behind
    /// the words `start..end` of it: اے پی in اے پی آر اے.
    fn is_spelt_out(&self, start: usize, end: usize) -> bool {
        let letters = [
            "اے",
            "بی",
            "سی",
            "ڈی",
            "ایف",
            "جی",
            "ایچ",
            "آئی",
            "ایل",
            "ایم",
            "این",
            "پی",
            "کیو",
            "آر",
            "ایس",
            "ٹی",
            "یو",
            "وی",
            "ڈبلیو",
            "وائی",
            "زیڈ",
        ];
        let is_letter = |at: usize| self.is_one_of(at, &letters);
        self.language == Language::Urdu
            && (start..end).all(is_letter)
            && (is_letter(end) || start > 0 && is_letter(start - 1))
    }

    /// Whether a Hebrew name is read behind a preposition with the article that the preposition
    /// melts: ולהכנסת is no הכנסת, which would be ולכנסת.
    fn is_behind_melted_article(&self, index: usize, known: Match) -> bool {
        let letters = self.passage.letters(index);
        let one_of = |at: Option<usize>, of: &str| {
            at.and_then(|at| letters.get(at))
                .is_some_and(|letter| letters::fold(of).contains(letter))
        };
        let named = Senses::PLACE.and(Senses::ORGANISATION);
        self.language == Language::Hebrew
            && one_of(known.taken.checked_sub(1), "בלכ")
            && one_of(Some(known.taken), "ה")
            && letters
                .get(known.taken + 1..)
                .is_some_and(|rest| self.lexicon.senses(rest).any(named))
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
        let towns = ["پور", "آباد", "گڑھ", "نگر", "گنج", "کوٹ", "ٹاؤن"];
        let verbs = [
            "ہے", "ہیں", "تھا", "تھے", "تھی", "ہوا", "ہوئے", "ہوئی", "ہو", "کیا", "کی", "کر",
        ];
        let named = |at: usize| {
            let name = Senses::GIVEN.and(Senses::SURNAME);
            self.is_new(at) || self.whole(at).any(name) && !self.whole(at).any(Senses::STOP)
        };
        // مسلمان آباد ہیں: they live there.
        let lives = self.is_one_of(index + 1, &["آباد"]) && self.is_one_of(index + 2, &verbs);
        if self.language == Language::Urdu
            && named(index)
            && self.is_one_of(index + 1, &towns)
            && !lives
        {
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
        (headed && self.is_new(index) && !self.is_determined(last)).then_some(Span {
            kind: EntityKind::Place,
            start: index,
            end: index + 1,
            taken: Some(0),
            identity: None,
            certain: false,
        })
    }
}
