#ifndef FEEDMILL_COMPRESSION_SHIM_H
#define FEEDMILL_COMPRESSION_SHIM_H

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

// inflateInit2 is a macro.
static inline int feedmill_inflate_open(z_stream *stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}

#endif
