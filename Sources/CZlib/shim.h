// zlib, for the compressed parts of workbooks. The initialising calls are macros that Swift cannot import, so the one
// that is needed stands here as a function: raw deflate data, as a ZIP holds it.
#include <zlib.h>

static inline int guanhuai_inflate_raw(z_stream *stream) {
    return inflateInit2(stream, -MAX_WBITS);
}
