#ifndef FEEDMILL_ESCAPES_H
#define FEEDMILL_ESCAPES_H

#include <stdbool.h>
#include <stdint.h>

// What each byte of text, and of an attribute's value, becomes in XML: up to seven bytes, the first lowest, and how many they are in
// the highest. No characters of XML 1.0 (§2.2) become nothing, carriage returns a reference, or they would be read as line feeds
// (§2.11). In C, so that to ask for them makes nothing and owns nothing.
extern const uint64_t feedmill_text_escapes[256];
extern const uint64_t feedmill_attribute_escapes[256];

static inline __attribute__((always_inline)) const uint64_t *_Nonnull feedmill_xml_escapes(bool is_attribute) {
    return is_attribute ? feedmill_attribute_escapes : feedmill_text_escapes;
}

#endif
