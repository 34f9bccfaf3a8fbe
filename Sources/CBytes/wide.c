#include "wide.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#define WIDE __attribute__((target("avx2,bmi,popcnt")))

WIDE static inline __m256i load(const uint8_t *bytes) { return _mm256_loadu_si256((const __m256i *)bytes); }

WIDE static inline uint64_t bits(__m256i low, __m256i high) {
    return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

WIDE static inline __m256i equals(__m256i bytes, char byte) { return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte)); }

// Bytes below 0x20.
WIDE static inline __m256i controls(__m256i bytes) {
    return _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(0x1F)), bytes);
}

// The same but tabs and line feeds.
WIDE static inline __m256i controls_but_blanks(__m256i bytes) {
    return _mm256_andnot_si256(_mm256_or_si256(equals(bytes, 0x09), equals(bytes, 0x0A)), controls(bytes));
}

// Leads of U+FFFE and U+FFFF, and of sixty-two characters in front of them; a byte behind the block is looked at.
WIDE static inline __m256i noncharacter_leads(const uint8_t *at) {
    return _mm256_and_si256(equals(load(at), (char)0xEF), equals(load(at + 1), (char)0xBF));
}

// UTF-8: what is wrong with two bytes that follow each other is looked up by the nibbles of the first and the high nibble of the
// second (J. Keiser, D. Lemire: Validating UTF-8 in less than one instruction per byte, 2021).

enum {
    TOO_SHORT = 1 << 0,
    TOO_LONG = 1 << 1,
    OVERLONG_3 = 1 << 2,
    TOO_LARGE = 1 << 3,
    SURROGATE = 1 << 4,
    OVERLONG_2 = 1 << 5,
    OVERLONG_4 = 1 << 6,
    // Beyond U+10FFFF with a second byte of 0x8_.
    TOO_LARGE_1000 = 1 << 6,
    TWO_CONTINUATIONS = 1 << 7,
    CARRY = TOO_SHORT | TOO_LONG | TWO_CONTINUATIONS,
};

#define TWICE(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p) \
    _mm256_setr_epi8(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)

WIDE static inline __m256i high_nibbles(__m256i bytes) {
    return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

// The bytes that stand `distance` in front of those of a block.
#define BEFORE(block, last, distance) \
    _mm256_alignr_epi8(block, _mm256_permute2x128_si256(last, block, 0x21), 16 - (distance))

WIDE static inline __m256i wrongs(__m256i block, __m256i last) {
    const __m256i first_high = TWICE(
        TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, (char)TWO_CONTINUATIONS,
        (char)TWO_CONTINUATIONS, (char)TWO_CONTINUATIONS, (char)TWO_CONTINUATIONS, TOO_SHORT | OVERLONG_2, TOO_SHORT,
        TOO_SHORT | OVERLONG_3 | SURROGATE, TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4);
    const char large = (char)(CARRY | TOO_LARGE | TOO_LARGE_1000);
    const __m256i first_low = TWICE(
        (char)(CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4), (char)(CARRY | OVERLONG_2), (char)CARRY, (char)CARRY,
        (char)(CARRY | TOO_LARGE), large, large, large, large, large, large, large, large, (char)(large | SURROGATE), large,
        large);
    const char continued = (char)(TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS);
    const __m256i second_high = TWICE(
        TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
        (char)(continued | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4), (char)(continued | OVERLONG_3 | TOO_LARGE),
        (char)(continued | SURROGATE | TOO_LARGE), (char)(continued | SURROGATE | TOO_LARGE), TOO_SHORT, TOO_SHORT, TOO_SHORT,
        TOO_SHORT);
    const __m256i before = BEFORE(block, last, 1);
    const __m256i pairs = _mm256_and_si256(
        _mm256_and_si256(
            _mm256_shuffle_epi8(first_high, high_nibbles(before)),
            _mm256_shuffle_epi8(first_low, _mm256_and_si256(before, _mm256_set1_epi8(0x0F)))),
        _mm256_shuffle_epi8(second_high, high_nibbles(block)));
    // Two continuations in a row are right where the second is the third byte of three, or the third or fourth of four.
    const __m256i third = _mm256_subs_epu8(BEFORE(block, last, 2), _mm256_set1_epi8((char)(0xE0 - 0x80)));
    const __m256i fourth = _mm256_subs_epu8(BEFORE(block, last, 3), _mm256_set1_epi8((char)(0xF0 - 0x80)));
    const __m256i due = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
    return _mm256_xor_si256(due, pairs);
}

WIDE size_t feedmill_wide_utf8(const uint8_t *bytes, size_t count) {
    __m256i last = _mm256_setzero_si256();
    size_t end = 0;
    while (end + 64 <= count) {
        const __m256i low = load(bytes + end);
        const __m256i high = load(bytes + end + 32);
        if (_mm256_movemask_epi8(_mm256_or_si256(_mm256_or_si256(low, high), last)) != 0) {
            const __m256i wrong = _mm256_or_si256(wrongs(low, last), wrongs(high, low));
            if (!_mm256_testz_si256(wrong, wrong)) break;
        }
        last = high;
        end += 64;
    }
    // A character that only begins there is none yet.
    for (size_t behind = 1; behind <= 3 && behind <= end; behind++) {
        const uint8_t byte = bytes[end - behind];
        if (byte < 0x80) break;
        if (byte < 0xC0) continue;
        const size_t length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        return length > behind ? end - behind : end;
    }
    return end;
}

// Of "]" and of the lead of U+FFFE and U+FFFF those that the bytes behind them make one of these, or that are at the edge of what is
// there: text in Chinese and Japanese is full of that lead.
WIDE static inline __m256i stops(const uint8_t *at, bool is_edge, bool is_cdata) {
    const __m256i bytes = load(at);
    __m256i brackets = equals(bytes, ']');
    if (!is_edge) brackets = _mm256_and_si256(brackets, equals(load(at + 1), ']'));
    const __m256i leads = is_edge ? equals(bytes, (char)0xEF) : noncharacter_leads(at);
    __m256i found = _mm256_or_si256(controls_but_blanks(bytes), _mm256_or_si256(brackets, leads));
    if (!is_cdata) found = _mm256_or_si256(found, _mm256_or_si256(equals(bytes, '<'), equals(bytes, '&')));
    return found;
}

WIDE static inline void pass_newlines(struct feedmill_text *text, uint64_t newlines, size_t block) {
    if (newlines == 0) return;
    text->passed_newlines += (size_t)__builtin_popcountll(newlines);
    text->last_line = block + 64 - (size_t)__builtin_clzll(newlines);
}

WIDE static inline bool pass_text(const uint8_t *bytes, size_t count, bool is_cdata, struct feedmill_text *text) {
    size_t block = text->block;
    bool is_there = false;
    while (block + 64 <= count) {
        const bool is_edge = block + 66 > count;
        const uint64_t newlines = bits(equals(load(bytes + block), 0x0A), equals(load(bytes + block + 32), 0x0A));
        const uint64_t found =
            bits(stops(bytes + block, is_edge, is_cdata), stops(bytes + block + 32, is_edge, is_cdata));
        if (found != 0) {
            text->stops = found;
            text->newlines = newlines;
            is_there = true;
            break;
        }
        pass_newlines(text, newlines, block);
        block += 64;
    }
    text->block = block;
    return is_there;
}

WIDE bool feedmill_wide_text(const uint8_t *bytes, size_t count, bool is_cdata, struct feedmill_text *text) {
    return is_cdata ? pass_text(bytes, count, true, text) : pass_text(bytes, count, false, text);
}

// The character that one of the usual references stands for, and the length of that; 0 for all else. Six bytes are there. Which it
// is no processor foretells, so that all are tried at once.
WIDE static inline size_t reference(const uint8_t *at, uint8_t *character) {
    uint32_t word;
    memcpy(&word, at, sizeof word);
    const unsigned lt = word == 0x3B746C26;
    const unsigned gt = word == 0x3B746726;
    const unsigned amp = (word == 0x706D6126) & (at[4] == ';');
    const unsigned quot = (word == 0x6F757126) & (at[4] == 't') & (at[5] == ';');
    *character = (uint8_t)(lt * '<' + gt * '>' + amp * '&' + quot * '"');
    return (lt + gt) * 4 + amp * 5 + quot * 6;
}

WIDE void feedmill_wide_decode(
    const uint8_t *bytes, size_t count, struct feedmill_text *text, uint8_t *to, size_t room, size_t *written
) {
    size_t source = text->block;
    size_t target = *written;
    while (source + 34 <= count && target + 32 <= room) {
        const __m256i block = load(bytes + source);
        _mm256_storeu_si256((__m256i *)(to + target), block);
        uint32_t newlines = (uint32_t)_mm256_movemask_epi8(equals(block, 0x0A));
        const uint32_t found = (uint32_t)_mm256_movemask_epi8(stops(bytes + source, false, false));
        if (found == 0) {
            pass_newlines(text, newlines, source);
            source += 32;
            target += 32;
            continue;
        }
        const size_t plain = (size_t)__builtin_ctz(found);
        pass_newlines(text, newlines & ((1u << plain) - 1), source);
        source += plain;
        target += plain;
        if (source + 6 > count) break;
        const size_t length = reference(bytes + source, to + target);
        if (length == 0) break;
        source += length;
        target += 1;
    }
    text->block = source;
    *written = target;
}

WIDE bool feedmill_wide_lines(const uint8_t *bytes, size_t count, struct feedmill_text *text) {
    size_t block = text->block;
    bool is_there = false;
    // Two bytes behind the block are looked at.
    while (block + 66 <= count) {
        __m256i found[2];
        for (int half = 0; half < 2; half++) {
            const uint8_t *at = bytes + block + 32 * half;
            const __m256i here = load(at);
            const __m256i ends = _mm256_or_si256(_mm256_or_si256(equals(here, 0x0A), equals(here, 0x0D)), equals(here, '>'));
            const __m256i third = equals(_mm256_and_si256(load(at + 2), _mm256_set1_epi8((char)0xFE)), (char)0xA8);
            const __m256i separators = _mm256_and_si256(
                _mm256_and_si256(equals(here, (char)0xE2), equals(load(at + 1), (char)0x80)), third);
            found[half] = _mm256_or_si256(ends, separators);
        }
        text->stops = bits(found[0], found[1]);
        if (text->stops != 0) {
            is_there = true;
            break;
        }
        block += 64;
    }
    text->block = block;
    return is_there;
}

WIDE ptrdiff_t feedmill_wide_markup(const uint8_t *bytes, size_t start, size_t end) {
    size_t block = start;
    while (block + 33 <= end) {
        const __m256i here = load(bytes + block);
        const __m256i brackets = equals(_mm256_and_si256(here, _mm256_set1_epi8((char)0xFD)), '<');
        const uint32_t found = (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(
            _mm256_or_si256(controls_but_blanks(here), noncharacter_leads(bytes + block)),
            _mm256_or_si256(brackets, equals(here, '&'))));
        if (found != 0) return (ptrdiff_t)(block + (size_t)__builtin_ctz(found));
        block += 32;
    }
    return -1 - (ptrdiff_t)block;
}

// What a byte becomes: up to seven bytes, the first lowest, and how many they are in the highest.
#define SHORT(second) ('\\' | (uint64_t)(second) << 8 | 2ull << 56)
#define LONG(high, low) \
    ('\\' | (uint64_t)'u' << 8 | (uint64_t)'0' << 16 | (uint64_t)'0' << 24 | (uint64_t)(high) << 32 | (uint64_t)(low) << 40 \
     | 6ull << 56)

static const uint64_t json_escapes[128] = {
    LONG('0', '0'), LONG('0', '1'), LONG('0', '2'), LONG('0', '3'), LONG('0', '4'), LONG('0', '5'), LONG('0', '6'),
    LONG('0', '7'), SHORT('b'),     SHORT('t'),     SHORT('n'),     LONG('0', 'b'), SHORT('f'),     SHORT('r'),
    LONG('0', 'e'), LONG('0', 'f'), LONG('1', '0'), LONG('1', '1'), LONG('1', '2'), LONG('1', '3'), LONG('1', '4'),
    LONG('1', '5'), LONG('1', '6'), LONG('1', '7'), LONG('1', '8'), LONG('1', '9'), LONG('1', 'a'), LONG('1', 'b'),
    LONG('1', 'c'), LONG('1', 'd'), LONG('1', 'e'), LONG('1', 'f'), ['"'] = SHORT('"'), ['\\'] = SHORT('\\'),
};

WIDE static inline void store(uint8_t *to, __m256i bytes) { _mm256_storeu_si256((__m256i *)to, bytes); }

// Puts what a byte becomes.
WIDE static inline size_t put(uint64_t escape, uint8_t *to) {
    memcpy(to, &escape, sizeof escape);
    return escape >> 56;
}

WIDE void feedmill_wide_json(
    const uint8_t *from, size_t count, size_t *read, uint8_t *to, size_t room, size_t *written
) {
    size_t source = *read;
    size_t target = *written;
    while (source + 32 <= count && target + 40 <= room) {
        const __m256i bytes = load(from + source);
        store(to + target, bytes);
        const uint32_t found = (uint32_t)_mm256_movemask_epi8(
            _mm256_or_si256(controls(bytes), _mm256_or_si256(equals(bytes, '"'), equals(bytes, '\\'))));
        if (found == 0) {
            source += 32;
            target += 32;
            continue;
        }
        const size_t plain = (size_t)__builtin_ctz(found);
        source += plain;
        target += plain;
        target += put(json_escapes[from[source++]], to + target);
    }
    *read = source;
    *written = target;
}

// What has to be escaped, and what may begin U+FFFE or U+FFFF.
WIDE static inline uint32_t xml_stops(const uint8_t *at, bool is_attribute) {
    // "&" alone, or with the quote, which differs in one bit; "<" and ">", which differ in one bit.
    const __m256i quotes = _mm256_set1_epi8(is_attribute ? (char)0xFB : (char)0xFF);
    const __m256i quote = _mm256_set1_epi8(is_attribute ? 0x22 : 0x26);
    const __m256i bytes = load(at);
    __m256i found = _mm256_or_si256(controls(bytes), noncharacter_leads(at));
    found = _mm256_or_si256(found, _mm256_cmpeq_epi8(_mm256_and_si256(bytes, quotes), quote));
    found = _mm256_or_si256(found, equals(_mm256_and_si256(bytes, _mm256_set1_epi8((char)0xFD)), 0x3C));
    return (uint32_t)_mm256_movemask_epi8(found);
}

// Puts what stands at a stop, unless XML does not allow it; gives how many bytes that is.
WIDE static inline size_t put_xml(const uint8_t *at, const uint64_t *escapes, uint8_t *to, size_t *target) {
    if (*at == 0xEF && at[2] >= 0xBE) return 3;
    *target += put(escapes[*at], to + *target);
    return 1;
}

WIDE void feedmill_wide_xml(
    const uint8_t *from, size_t count, bool is_attribute, const uint64_t *escapes, size_t *read, uint8_t *to, size_t *written
) {
    size_t source = *read;
    size_t target = *written;
    // A block is looked at once, since markup has several stops in it; what stands behind one is copied again, to where it belongs
    // then. So no step waits for the one before to say where it begins. The last character of a block may end two bytes behind it.
    while (source + 66 <= count) {
        store(to + target, load(from + source));
        size_t done = 0;
        for (uint32_t stops = xml_stops(from + source, is_attribute); stops != 0; stops &= stops - 1) {
            const size_t plain = (size_t)__builtin_ctz(stops);
            target += plain - done;
            done = plain + put_xml(from + source + plain, escapes, to, &target);
            store(to + target, load(from + source + done));
        }
        const size_t end = done > 32 ? done : 32;
        source += end;
        target += end - done;
    }
    while (source + 34 <= count) {
        store(to + target, load(from + source));
        const uint32_t stops = xml_stops(from + source, is_attribute);
        const size_t plain = stops == 0 ? 32 : (size_t)__builtin_ctz(stops);
        source += plain;
        target += plain;
        if (stops != 0) source += put_xml(from + source, escapes, to, &target);
    }
    *read = source;
    *written = target;
}

WIDE size_t feedmill_wide_newlines(const uint8_t *bytes, size_t count) {
    size_t total = 0;
    for (size_t block = 0; block + 64 <= count; block += 64)
        total += (size_t)__builtin_popcountll(
            bits(equals(load(bytes + block), 0x0A), equals(load(bytes + block + 32), 0x0A)));
    return total;
}

WIDE size_t feedmill_wide_scalars(const uint8_t *bytes, size_t count) {
    // As signed numbers, those that go on a character are the lowest.
    const __m256i limit = _mm256_set1_epi8(-65);
    size_t total = 0;
    for (size_t block = 0; block + 64 <= count; block += 64)
        total += (size_t)__builtin_popcountll(
            bits(_mm256_cmpgt_epi8(load(bytes + block), limit), _mm256_cmpgt_epi8(load(bytes + block + 32), limit)));
    return total;
}

#else

size_t feedmill_wide_utf8(const uint8_t *bytes, size_t count) { return 0; }

bool feedmill_wide_text(const uint8_t *bytes, size_t count, bool is_cdata, struct feedmill_text *text) { return false; }

void feedmill_wide_decode(
    const uint8_t *bytes, size_t count, struct feedmill_text *text, uint8_t *to, size_t room, size_t *written
) {}

bool feedmill_wide_lines(const uint8_t *bytes, size_t count, struct feedmill_text *text) { return false; }
ptrdiff_t feedmill_wide_markup(const uint8_t *bytes, size_t start, size_t end) { return -1 - (ptrdiff_t)start; }

void feedmill_wide_json(
    const uint8_t *from, size_t count, size_t *read, uint8_t *to, size_t room, size_t *written
) {}

void feedmill_wide_xml(
    const uint8_t *from, size_t count, bool is_attribute, const uint64_t *escapes, size_t *read, uint8_t *to, size_t *written
) {}

size_t feedmill_wide_newlines(const uint8_t *bytes, size_t count) { return 0; }
size_t feedmill_wide_scalars(const uint8_t *bytes, size_t count) { return 0; }

#endif
