#include "segmentation.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/utext.h>

struct feedmill_words {
    UBreakIterator *iterator;
    UText text;
};

static void detach(feedmill_words *handle) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&handle->text, "", 0, &status);
    ubrk_setUText(handle->iterator, &handle->text, &status);
}

feedmill_words *feedmill_words_open(const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UText empty = UTEXT_INITIALIZER;
    feedmill_words *handle = malloc(sizeof *handle);
    if (!handle) return NULL;
    handle->text = empty;
    handle->iterator = ubrk_open(UBRK_WORD, locale, NULL, 0, &status);
    if (U_SUCCESS(status) && handle->iterator) return handle;
    if (handle->iterator) ubrk_close(handle->iterator);
    free(handle);
    return NULL;
}

int32_t feedmill_words_begin(feedmill_words *handle, const char *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&handle->text, text, length, &status);
    if (U_SUCCESS(status)) ubrk_setUText(handle->iterator, &handle->text, &status);
    if (U_SUCCESS(status)) return ubrk_first(handle->iterator) == 0;
    detach(handle);
    return 0;
}

int32_t feedmill_words_next(feedmill_words *handle, int32_t *offsets, int32_t room) {
    int32_t count = 0;
    while (count < room) {
        int32_t offset = ubrk_next(handle->iterator);
        if (offset == UBRK_DONE) break;
        offsets[count++] = offset;
    }
    return count;
}

void feedmill_words_end(feedmill_words *handle) { detach(handle); }

void feedmill_words_close(feedmill_words *handle) {
    ubrk_close(handle->iterator);
    utext_close(&handle->text);
    free(handle);
}

int32_t feedmill_nfkc(const uint16_t *text, int32_t length, uint16_t *folded, int32_t room) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCInstance(&status);
    if (U_FAILURE(status)) return -1;
    int32_t count = unorm2_normalize(normalizer, (const UChar *)text, length, (UChar *)folded, room, &status);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? count : -1;
}
