#ifndef FEEDMILL_SEGMENTATION_H
#define FEEDMILL_SEGMENTATION_H

#include <stdint.h>

/// Word boundaries (UAX #29, dictionaries) by ICU, over UTF-8 with byte offsets. No ICU type appears here: its headers clash with
/// those that Foundation brings along. A handle belongs to one thread at a time.
typedef struct feedmill_words feedmill_words;

/// Opens an iterator for a locale ("de"); NULL when ICU has none or no memory.
feedmill_words *feedmill_words_open(const char *locale);

/// Looks at a text of valid UTF-8, which must stay in place until feedmill_words_end; 0 when ICU refuses it.
int32_t feedmill_words_begin(feedmill_words *handle, const char *text, int32_t length);

/// The next boundaries in ascending order, 0 left out, at most `room`; how many there were, 0 at the end.
int32_t feedmill_words_next(feedmill_words *handle, int32_t *offsets, int32_t room);

/// Lets go of the text.
void feedmill_words_end(feedmill_words *handle);

void feedmill_words_close(feedmill_words *handle);

/// Normalisation form KC (UAX #15) of UTF-16 text: how many units it has, also where `room` is too little for them; -1 when ICU refuses.
int32_t feedmill_nfkc(const uint16_t *text, int32_t length, uint16_t *folded, int32_t room);

#endif
