#ifndef FEEDMILL_BYTES_H
#define FEEDMILL_BYTES_H

#include <stdint.h>
#include <string.h>

typedef int8_t feedmill_lanes __attribute__((ext_vector_type(16)));

// A bit for each of sixteen lanes, the first lowest: whether it is negative, as the lanes of a comparison that holds are. It is one
// instruction, and nothing in Swift's vectors becomes it.
static inline __attribute__((always_inline)) uint32_t feedmill_signs(feedmill_lanes lanes) {
    typedef _Bool feedmill_bits __attribute__((ext_vector_type(16)));
    feedmill_bits signs = __builtin_convertvector(lanes < 0, feedmill_bits);
    uint16_t packed;
    memcpy(&packed, &signs, sizeof packed);
    return packed;
}

#endif
