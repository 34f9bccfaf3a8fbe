#ifndef FEEDMILL_LIBFUZZER_H
#define FEEDMILL_LIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// libFuzzer as a library. It comes with no header; this is its documented entry point.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*body)(const uint8_t *data, size_t size));

#endif
