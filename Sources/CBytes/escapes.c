#include "escapes.h"

#define SELF(byte) ((uint64_t)(byte) | 1ull << 56)
#define FOUR(byte) SELF(byte), SELF((byte) + 1), SELF((byte) + 2), SELF((byte) + 3)
#define SIXTEEN(byte) FOUR(byte), FOUR((byte) + 4), FOUR((byte) + 8), FOUR((byte) + 12)
#define FOUR_LETTERS(a, b, c, d) ((uint64_t)(a) | (uint64_t)(b) << 8 | (uint64_t)(c) << 16 | (uint64_t)(d) << 24)
#define REFERENCE(a, b, c, last, count) ('&' | FOUR_LETTERS(a, b, c, last) << 8 | (uint64_t)(count) << 56)

#define AMPERSAND REFERENCE('a', 'm', 'p', ';', 5)
#define LESS REFERENCE('l', 't', ';', 0, 4)
#define GREATER REFERENCE('g', 't', ';', 0, 4)
#define QUOTE (REFERENCE('q', 'u', 'o', 't', 6) | (uint64_t)';' << 40)
#define NUMBER(tens, ones) (REFERENCE('#', tens, ones, ';', 5))
#define TAB REFERENCE('#', '9', ';', 0, 4)

#define TABLE(tab, feed, quote) \
    { \
        0, 0, 0, 0, 0, 0, 0, 0, 0, tab, feed, 0, 0, NUMBER('1', '3'), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, \
        SELF(0x20), SELF(0x21), quote, SELF(0x23), SELF(0x24), SELF(0x25), AMPERSAND, SELF(0x27), FOUR(0x28), FOUR(0x2C), \
        FOUR(0x30), FOUR(0x34), FOUR(0x38), LESS, SELF(0x3D), GREATER, SELF(0x3F), SIXTEEN(0x40), SIXTEEN(0x50), \
        SIXTEEN(0x60), SIXTEEN(0x70), SIXTEEN(0x80), SIXTEEN(0x90), SIXTEEN(0xA0), SIXTEEN(0xB0), SIXTEEN(0xC0), \
        SIXTEEN(0xD0), SIXTEEN(0xE0), SIXTEEN(0xF0), \
    }

const uint64_t feedmill_text_escapes[256] = TABLE(SELF('\t'), SELF('\n'), SELF('"'));
const uint64_t feedmill_attribute_escapes[256] = TABLE(TAB, NUMBER('1', '0'), QUOTE);
