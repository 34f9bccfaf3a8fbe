#ifndef FEEDMILL_WIDE_H
#define FEEDMILL_WIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What goes over every byte of a feed, with the vectors of thirty-two bytes that most processors have and that Swift, which compiles
// for all of them, may not use. Each of these does a part of what the function in Swift with the same purpose does: as much as goes in
// whole blocks. Where a processor lacks such vectors, or has another kind, they do nothing, and Swift does it all.

// Whether they do anything.
static inline __attribute__((always_inline)) bool feedmill_is_wide(void) {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
#else
    return false;
#endif
}

// How many of the first bytes are whole characters of UTF-8, as far as can be said by blocks: there may be more of them.
size_t feedmill_wide_utf8(const uint8_t *bytes, size_t count);

// Where character data goes on: a block of sixty-four bytes with a bit for each, the first lowest.
struct feedmill_text {
    size_t block;
    // Bytes that are, or may be, something else than a part of a character.
    uint64_t stops;
    uint64_t newlines;
    // In what was passed over, and how far the last of them goes.
    size_t passed_newlines;
    size_t last_line;
};

// Passes over whole blocks that have no stops, from text->block on; says whether there is a whole one where it ends, which then has.
bool feedmill_wide_text(const uint8_t *bytes, size_t count, bool is_cdata, struct feedmill_text *text);

// Copies character data with references, from text->block on and to *written on, with what the usual ones stand for in their place,
// up to something else or until there is no room for a block. Nothing of it is in a CDATA section.
void feedmill_wide_decode(
    const uint8_t *bytes, size_t count, struct feedmill_text *text, uint8_t *to, size_t room, size_t *written);

// Passes over whole blocks in which no line and no tag ends, from text->block on; says whether there is one where it ends: its stops are
// line ends, ">" and what begins U+2028 and U+2029.
bool feedmill_wide_lines(const uint8_t *bytes, size_t count, struct feedmill_text *text);

// The first byte of HTML text that needs a look: a control but tab and line feed, "&", "<", ">", EF before BF. Where there is none in
// whole blocks, -1 less the place where they end.
ptrdiff_t feedmill_wide_markup(const uint8_t *bytes, size_t start, size_t end);

// Copies bytes into a JSON string, from *read on and to *written on, with what has to be escaped escaped (RFC 8259 section 7), until
// fewer than thirty-two are left, or less room than forty.
void feedmill_wide_json(const uint8_t *from, size_t count, size_t *read, uint8_t *to, size_t room, size_t *written);

// Copies text into XML, from *read on and to *written on, with what has to be escaped escaped, until fewer than thirty-four bytes are
// left; there is room for six bytes for each, and eight. The escapes are by byte, as escapes.h has them; U+FFFE and U+FFFF are left
// out.
void feedmill_wide_xml(
    const uint8_t *from, size_t count, bool is_attribute, const uint64_t *escapes, size_t *read, uint8_t *to, size_t *written);

// How many bytes of whole blocks are line feeds, and how many begin a character.
size_t feedmill_wide_newlines(const uint8_t *bytes, size_t count);
size_t feedmill_wide_scalars(const uint8_t *bytes, size_t count);

#endif
