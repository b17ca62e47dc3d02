/* How two independent libraries join every letter of Arabic script: fribidi and ICU. Writes
 * `forms.tsv`:
 *
 *   cc -O1 tests/data/joining/by_others.c -o target/by_others \
 *       $(pkg-config --cflags --libs fribidi icu-uc)
 *   target/by_others > tests/data/joining/forms.tsv
 *
 * Each letter, and lam with each alef, is asked for in four places: alone, with a beh behind it,
 * with a beh before it, and between two. A line holds the code points, and of either library the
 * joining type of the last one and what it shows in the four places. A library that does not know
 * the letter, or has no forms for it, has `-` there. */

#include <fribidi.h>
#include <stdio.h>
#include <unicode/uchar.h>
#include <unicode/ushape.h>
#include <unicode/uscript.h>

enum { BEH = 0x628, LAM = 0x644, PLACES = 4, LONGEST = 4 };

/* The letters in a place, in logical order. */
static int text_of(const FriBidiChar *letters, int count, int place, FriBidiChar *text) {
    int length = 0;
    if (place & 2)
        text[length++] = BEH;
    for (int index = 0; index < count; index++)
        text[length++] = letters[index];
    if (place & 1)
        text[length++] = BEH;
    return length;
}

static void print(const FriBidiChar *text, int length) {
    for (int index = 0; index < length; index++)
        printf("%s%04X", index ? " " : "\t", (unsigned)text[index]);
}

/* Joining type as in ArabicShaping.txt. */
static char fribidi_type(FriBidiChar letter) {
    FriBidiJoiningType type = fribidi_get_joining_type(letter);
    switch (type) {
    case FRIBIDI_JOINING_TYPE_D: return 'D';
    case FRIBIDI_JOINING_TYPE_R: return 'R';
    case FRIBIDI_JOINING_TYPE_L: return 'L';
    case FRIBIDI_JOINING_TYPE_C: return 'C';
    case FRIBIDI_JOINING_TYPE_T: return 'T';
    default: return 'U';
    }
}

static void by_fribidi(const FriBidiChar *letters, int count) {
    printf("\t%c", fribidi_type(letters[count - 1]));
    for (int place = 0; place < PLACES; place++) {
        FriBidiChar text[LONGEST];
        int length = text_of(letters, count, place, text);
        FriBidiCharType types[LONGEST];
        FriBidiLevel levels[LONGEST] = {1, 1, 1, 1};
        FriBidiArabicProp joining[LONGEST];
        fribidi_get_bidi_types(text, length, types);
        fribidi_get_joining_types(text, length, joining);
        fribidi_join_arabic(types, length, levels, joining);
        fribidi_shape(FRIBIDI_FLAG_SHAPE_ARAB_PRES | FRIBIDI_FLAG_SHAPE_ARAB_LIGA, levels, length,
                      joining, text);
        int kept = 0;
        for (int index = 0; index < length; index++)
            if (text[index] != FRIBIDI_CHAR_FILL)
                text[kept++] = text[index];
        print(text, kept);
    }
}

static char icu_type(UChar32 letter) {
    switch (u_getIntPropertyValue(letter, UCHAR_JOINING_TYPE)) {
    case U_JT_DUAL_JOINING: return 'D';
    case U_JT_RIGHT_JOINING: return 'R';
    case U_JT_LEFT_JOINING: return 'L';
    case U_JT_JOIN_CAUSING: return 'C';
    case U_JT_TRANSPARENT: return 'T';
    default: return 'U';
    }
}

static int shaped_by_icu(const FriBidiChar *text, int length, FriBidiChar *shaped) {
    UChar in[2 * LONGEST], out[4 * LONGEST];
    int units = 0;
    for (int index = 0; index < length; index++)
        U16_APPEND_UNSAFE(in, units, text[index]);
    UErrorCode error = U_ZERO_ERROR;
    int end = u_shapeArabic(in, units, out, 4 * LONGEST,
                            U_SHAPE_LETTERS_SHAPE | U_SHAPE_TEXT_DIRECTION_LOGICAL |
                                U_SHAPE_LENGTH_GROW_SHRINK,
                            &error);
    int count = 0;
    for (int at = 0; U_SUCCESS(error) && at < end;) {
        UChar32 each;
        U16_NEXT_UNSAFE(out, at, each);
        shaped[count++] = (FriBidiChar)each;
    }
    return count;
}

static void by_icu(const FriBidiChar *letters, int count) {
    FriBidiChar text[LONGEST], shaped[2 * LONGEST];
    printf("\t%c", icu_type((UChar32)letters[count - 1]));
    int length = shaped_by_icu(letters, count, shaped);
    if (length == 1 && shaped[0] == letters[0]) { /* ICU has forms for some letters only. */
        printf("\t-");
        return;
    }
    for (int place = 0; place < PLACES; place++) {
        length = text_of(letters, count, place, text);
        length = shaped_by_icu(text, length, shaped);
        print(shaped, length);
    }
}

static void line(const FriBidiChar *letters, int count) {
    for (int index = 0; index < count; index++)
        printf("%s%04X", index ? " " : "", (unsigned)letters[index]);
    UVersionInfo age, known;
    u_charAge((UChar32)letters[count - 1], age);
    u_versionFromString(known, FRIBIDI_UNICODE_VERSION);
    if (age[0] <= known[0])
        by_fribidi(letters, count);
    else
        printf("\t-");
    by_icu(letters, count);
    printf("\n");
}

int main(void) {
    UVersionInfo version;
    u_getUnicodeVersion(version);
    printf("# fribidi %s, Unicode %s; ICU %s, Unicode %d.%d\n", FRIBIDI_VERSION,
           FRIBIDI_UNICODE_VERSION, U_ICU_VERSION, version[0], version[1]);
    for (UChar32 letter = 0; letter <= 0x10FFFF; letter++) {
        UErrorCode error = U_ZERO_ERROR;
        int8_t category = u_charType(letter);
        int is_form = letter >= 0xFB50 && letter <= 0xFEFF;
        if (uscript_getScript(letter, &error) == USCRIPT_ARABIC && !is_form &&
            (category == U_OTHER_LETTER || category == U_MODIFIER_LETTER))
            line((FriBidiChar[]){(FriBidiChar)letter}, 1);
    }
    const FriBidiChar alefs[] = {0x622, 0x623, 0x625, 0x627};
    for (int alef = 0; alef < 4; alef++)
        line((FriBidiChar[]){LAM, alefs[alef]}, 2);
    return 0;
}
