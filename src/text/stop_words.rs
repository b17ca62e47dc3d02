//! Words that say nothing about what a text is about.
//!
//! Lists of the commonest function words, in the [folded](super::fold) form. For Arabic a word
//! with و or ف before it counts as the word.

use crate::article::Language;
use foldhash::fast::RandomState;
use std::collections::HashSet;
use std::sync::LazyLock;

const ARABIC: &str = "
في من علي الي عن مع ان انه انها انهم انا نحن هو هي هم هما هن انت هذا هذه ذلك تلك هولاء اوليك التي
الذي الذين اللذين اللتين اللاتي ما ماذا متي اين كيف لماذا هل لا لم لن ليس ليست ليسوا لكن لكنه لكنها
او ام ثم اذا اذ لو لولا كما كل كلا بعض بعد قبل بين عند عندما حين حيث حول خلال دون ضد منذ حتي غير سوي
فوق تحت امام وراء خلف نحو لدي لديه لديها لديهم له لها لهم لي لنا به بها بهم فيه فيها فيهم منه منها
منهم عليه عليها عليهم اليه اليها اليهم عنه عنها عنهم معه معها معهم ايضا فقط قد لقد كان كانت كانوا
يكون تكون يكونوا كنت كنا كن اصبح اصبحت صار ظل زال يزال تزال مازال قال قالت قالوا يقول تقول يقولون
اضاف اضافت اكد اكدت اشار اشارت اوضح اوضحت ذكر ذكرت اعلن اعلنت افاد افادت بحسب وفق وفقا حسب اثر بسبب
رغم برغم بينما فيما مما عما كذلك هكذا هنا هناك الان اليوم امس غدا ذات اي ايه اول اولي ثاني ثانيه
ثالث ثالثه اخر اخري اخرين عده عدد جميع كافه معظم اكثر اقل جدا اهم يوم يومين ايام عام عاما عامين
اعوام سنه سنوات شهر اشهر شهرا اسبوع اسابيع ساعه ساعات دقيقه مره مرات المره للمره الاثنين الثلاثاء
الاربعاء الخميس الجمعه السبت الاحد يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر
نوفمبر ديسمبر كانون شباط اذار نيسان ايار حزيران تموز ايلول تشرين الماضي الماضيه المقبل المقبله
الحالي الحاليه القادم الجاري واحد واحده اثنان اثنين ثلاثه ثلاث اربعه اربع خمسه خمس سته ست سبعه سبع
ثمانيه تسعه عشره عشر مليون مليار الف ميه مايه بالميه بالمايه نسبه تم تمت يتم تتم جاء جاءت ياتي تاتي
يمكن يجب ينبغي مثل مثلا شبه بشكل بصوره عبر ازاء تجاه اما انما بل بلي نعم كلما ريثما طالما سوف لان
لانه لانها كي لكي انهما وذلك وقد وكان وكانت وقال وقالت واضاف ولم ولا وما ومن وفي وعلي والي وان وانه
وهو وهي وهذا كانه عليهما
";
const PERSIAN: &str = "
و در به از كه اين ان را با براي است بود شد شده ميشود مي هاي ها يا هم تا بر نيز اما اگر هر چه چون
پس پيش بين روي زير بدون درباره باره سوي طي ضمن حتي هنوز همه هيچ چند چندين بسيار بيش كم ديگر يك دو
سه خود او وي ما شما انها انان ايشان من تو كرد كرده كند كنند كردند ميكند ميكنند دارد دارند داشت
داشته گفت گفته ميگويد گويد افزود خواهد خواهند بايد شايد توان تواند ميتواند نيست نبود باشد باشند
بودند شدند شود شوند هستند هست همين همان چنين چنان انجا اينجا وقتي زماني سال ماه روز هفته امروز
ديروز فردا گذشته اينده جاري قبل بعد اول دوم سوم هزار ميليون ميليارد درصد نفر مورد عنوان جمله البته
بنابراين زيرا ولي ليكن بلكه مانند مثل نظر توسط حدود قرار داد داده دهد دهند داشتند ميدهد كردن شدن
بودن
";
const URDU: &str = "
اور كے كي كا كو ميں سے نے پر هے هيں تها تهے تهي يه وه كه جو بهي هي تو اس ان انهوں جس جن كسي كويي
كچه هم اپ مجهے انهيں اسے اپنے اپني اپنا ايك دو تين چار پانچ نهيں نه هو هوا هويے هويي هوتا هوتي
هوتے كر كيا كيے گيا گيي گيے كرنے كرتے كرتا كرتي كريں جا جاتا جاتي رها رهے رهي تك ليے ساته بعد پهلے
دوران درميان طرف وجه طور مطابق حوالے خلاف بغير جب تب اب يهاں وهاں كيوں كيسے كب كهاں اگر مگر ليكن
بلكه يا كها بتايا سال ماه دن هفتے اج كل گزشته اينده هزار لاكه كروڑ فيصد دي ديا ديے والے والي والا
سب بهت هونے هوں گا گي گے چكا چكي چكے سكتا سكتي سكتے دوسرے دوسري پهلي نيي نيے اسي
";
const HEBREW: &str = "
של את על עמ אל לא כי הוא היא המ הנ זה זו זאת אלה אלו אני אתה אנחנו אתמ יש אינ היה היתה הייתה היו
יהיה תהיה גמ רק אכ או אבל אלא אמ כמ כדי כמו כל כנ לכנ בינ לפי לפני אחרי אחר אחרת אחרימ עד מאז מ ב
ל ה ו ש כ מה מי איכ מתי איפה למה מדוע האמ כאשר כש אשר שבו שבה בו בה בהמ לו לה להמ שלו שלה שלהמ
אותו אותה אותמ עליו עליה ממנו ממנה עוד כבר עכשיו היומ אתמול מחר שנה שנימ חודש שבוע יומ ימימ אחד
אחת שני שתי שלוש שלושה ארבע חמש מיליונ אלפ אחוז מאוד יותר פחות הרבה כמה מעט ללא בלי נגד תחת מעל
ליד תוכ בתוכ מתוכ דרכ אמר אמרה אמרו הודיע מסר נמסר ציינ הוסיפ ידי בשל בגלל למרות אפ אפילו כאנ שמ
וכנ וגמ ואת והוא והיא הזה הזאת
";
const ENGLISH: &str = "
a about above after again against all also am an and any are as at be because been before being below
between both but by can could did do does doing down during each few for from further had has have
having he her here hers him his how i if in into is it its itself just like may me might more most my
new no nor not now of off on once one only or other our out over own said same says she should so some
such than that the their them then there these they this those through to too two under until up very
was we were what when where which while who whom why will with would year years you your
";

static LISTS: LazyLock<[HashSet<&'static str, RandomState>; 5]> = LazyLock::new(|| {
    [ARABIC, PERSIAN, URDU, HEBREW, ENGLISH].map(|list| list.split_whitespace().collect())
});

/// Whether a folded word is a stop word of a language. Words of fewer than two letters are.
pub fn is_stop_word(folded: &str, language: Language) -> bool {
    if folded.chars().nth(1).is_none() {
        return true;
    }
    let list = match language {
        Language::Arabic => &LISTS[0],
        Language::Persian => &LISTS[1],
        Language::Urdu => &LISTS[2],
        Language::Hebrew => &LISTS[3],
        Language::English => &LISTS[4],
        Language::Other => return LISTS.iter().any(|list| list.contains(folded)),
    };
    if list.contains(folded) {
        return true;
    }
    language == Language::Arabic
        && folded
            .strip_prefix(['و', 'ف'])
            .is_some_and(|rest| rest.chars().nth(1).is_some() && list.contains(rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    #[test]
    fn the_lists_are_in_the_folded_form() {
        for list in [ARABIC, HEBREW, PERSIAN, URDU, ENGLISH] {
            for word in list.split_whitespace() {
                assert_eq!(fold(word), word);
            }
        }
    }

    #[test]
    fn a_conjunction_before_a_stop_word_changes_nothing() {
        assert!(is_stop_word("وهذه", Language::Arabic));
        assert!(!is_stop_word("وزير", Language::Arabic));
    }
}
