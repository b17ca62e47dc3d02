/* The same text through fribidi: levels, joining, shaping and order, without wrapping. The
 * benchmark `layout` compiles and runs it.
 *
 * Reads a text, takes each line for a paragraph, goes over all of them for as many seconds as its
 * argument says, and prints the best rate of a pass, in megabytes of UTF-8 a second. */

#include <fribidi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Seconds of the processor's time, whatever else runs. */
static double cpu(void) { return clock() / (double)CLOCKS_PER_SEC; }

static void lay_out(const char *text, FriBidiStrIndex bytes) {
    FriBidiChar *letters = malloc(sizeof *letters * (bytes + 1));
    FriBidiStrIndex count =
        fribidi_charset_to_unicode(FRIBIDI_CHAR_SET_UTF8, text, bytes, letters);
    FriBidiCharType *types = malloc(sizeof *types * count);
    FriBidiBracketType *brackets = malloc(sizeof *brackets * count);
    FriBidiLevel *levels = malloc(sizeof *levels * count);
    FriBidiJoiningType *joining = malloc(sizeof *joining * count);
    FriBidiStrIndex *map = malloc(sizeof *map * count);
    FriBidiParType base = FRIBIDI_PAR_ON;
    for (FriBidiStrIndex index = 0; index < count; index++)
        map[index] = index;
    fribidi_get_bidi_types(letters, count, types);
    fribidi_get_bracket_types(letters, count, types, brackets);
    if (!fribidi_get_par_embedding_levels_ex(types, brackets, count, &base, levels))
        exit(1);
    fribidi_get_joining_types(letters, count, joining);
    fribidi_join_arabic(types, count, levels, joining);
    fribidi_shape(FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC, levels, count, joining, letters);
    if (!fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT, types, count, 0, base, levels, letters, map))
        exit(1);
    free(letters), free(types), free(brackets), free(levels), free(joining), free(map);
}

int main(int count, char **arguments) {
    double seconds = count > 1 ? atof(arguments[1]) : 2;
    size_t size = 0, room = 1 << 20, read;
    char *text = malloc(room);
    while ((read = fread(text + size, 1, room - size, stdin)) > 0) {
        size += read;
        if (size == room)
            text = realloc(text, room *= 2);
    }
    double best = 0;
    while (cpu() < seconds) {
        double started = cpu(), bytes = 0;
        for (size_t first = 0; first < size;) {
            char *end = memchr(text + first, '\n', size - first);
            size_t length = (end ? (size_t)(end - text) : size) - first;
            lay_out(text + first, (FriBidiStrIndex)length);
            bytes += length;
            first += length + 1;
        }
        double rate = bytes / (cpu() - started) / 1e6;
        if (rate > best)
            best = rate;
    }
    printf("%.1f\n", best);
    return 0;
}
