#include "libcurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

// What is called, in one table: the names that are looked up and the pointers that they fill.
#define FUNCTIONS(F)                                                                                                    \
    F(curl_global_init) F(curl_version) F(curl_version_info)                                                                       \
    F(curl_easy_init) F(curl_easy_reset) F(curl_easy_cleanup) F(curl_easy_strerror) F(curl_easy_setopt)                 \
    F(curl_multi_init) F(curl_multi_add_handle) F(curl_multi_remove_handle) F(curl_multi_perform) F(curl_multi_poll)    \
    F(curl_multi_info_read) F(curl_multi_cleanup) F(curl_multi_setopt)                                                  \
    F(curl_slist_append) F(curl_slist_free_all)                                                                         \
    F(curl_url) F(curl_url_set) F(curl_url_get) F(curl_url_cleanup) F(curl_free)

// libcurl's header makes macros of these two, to check the kinds of values.
#undef curl_easy_setopt
#undef curl_multi_setopt

#define POINTER(name) __typeof__(name) *name##_pointer;
static struct { FUNCTIONS(POINTER) } library;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char problem[512];

static void say(const char *words) { snprintf(problem, sizeof problem, "%s", words ? words : "it cannot be opened"); }

static void open_library(void) {
    void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        say(dlerror());
        return;
    }
#define LOOK_UP(name)                                                                                                   \
    if (!(*(void **)&library.name##_pointer = dlsym(handle, #name))) {                                                  \
        say(dlerror());                                                                                                 \
        return;                                                                                                         \
    }
    FUNCTIONS(LOOK_UP)
    if (library.curl_global_init_pointer(CURL_GLOBAL_DEFAULT) != CURLE_OK) say("it does not start");
}

const char *feedmill_curl_open(void) {
    pthread_once(&once, open_library);
    return problem[0] ? problem : NULL;
}

#define CALL(name) library.name##_pointer

CURL *feedmill_curl_easy_init(void) { return feedmill_curl_open() ? NULL : CALL(curl_easy_init)(); }

CURLM *feedmill_curl_multi_init(void) { return feedmill_curl_open() ? NULL : CALL(curl_multi_init)(); }

CURLU *feedmill_curl_url(void) { return feedmill_curl_open() ? NULL : CALL(curl_url)(); }

const char *feedmill_curl_version(void) { return feedmill_curl_open() ? NULL : CALL(curl_version)(); }

int feedmill_curl_features(void) { return feedmill_curl_open() ? 0 : CALL(curl_version_info)(CURLVERSION_NOW)->features; }

void feedmill_curl_easy_reset(CURL *handle) { CALL(curl_easy_reset)(handle); }

void feedmill_curl_easy_cleanup(CURL *handle) { CALL(curl_easy_cleanup)(handle); }

const char *feedmill_curl_easy_strerror(CURLcode code) { return CALL(curl_easy_strerror)(code); }

CURLMcode feedmill_curl_multi_add_handle(CURLM *multi, CURL *handle) {
    return CALL(curl_multi_add_handle)(multi, handle);
}

CURLMcode feedmill_curl_multi_remove_handle(CURLM *multi, CURL *handle) {
    return CALL(curl_multi_remove_handle)(multi, handle);
}

CURLMcode feedmill_curl_multi_perform(CURLM *multi, int *running) { return CALL(curl_multi_perform)(multi, running); }

CURLMcode feedmill_curl_multi_poll(CURLM *multi, struct curl_waitfd *extra, unsigned int count, int timeout, int *ready) {
    return CALL(curl_multi_poll)(multi, extra, count, timeout, ready);
}

CURLMsg *feedmill_curl_multi_info_read(CURLM *multi, int *left) { return CALL(curl_multi_info_read)(multi, left); }

CURLMcode feedmill_curl_multi_cleanup(CURLM *multi) { return CALL(curl_multi_cleanup)(multi); }

struct curl_slist *feedmill_curl_slist_append(struct curl_slist *list, const char *text) {
    return CALL(curl_slist_append)(list, text);
}

void feedmill_curl_slist_free_all(struct curl_slist *list) {
    if (list) CALL(curl_slist_free_all)(list);
}

CURLUcode feedmill_curl_url_set(CURLU *url, CURLUPart part, const char *text, unsigned int flags) {
    return CALL(curl_url_set)(url, part, text, flags);
}

CURLUcode feedmill_curl_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags) {
    return CALL(curl_url_get)(url, part, text, flags);
}

void feedmill_curl_url_cleanup(CURLU *url) { CALL(curl_url_cleanup)(url); }

void feedmill_curl_free(void *text) { CALL(curl_free)(text); }

CURLcode feedmill_curl_set_long(CURL *handle, CURLoption option, long value) {
    return CALL(curl_easy_setopt)(handle, option, value);
}

CURLcode feedmill_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return CALL(curl_easy_setopt)(handle, option, value);
}

CURLcode feedmill_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return CALL(curl_easy_setopt)(handle, option, value);
}

CURLcode feedmill_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return CALL(curl_easy_setopt)(handle, option, value);
}

CURLcode feedmill_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return CALL(curl_easy_setopt)(handle, option, value);
}

CURLcode feedmill_curl_set_write(CURL *handle, CURLoption option, curl_write_callback value) {
    return CALL(curl_easy_setopt)(handle, option, value);
}

CURLcode feedmill_curl_set_open_socket(CURL *handle, curl_opensocket_callback value) {
    return CALL(curl_easy_setopt)(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

CURLMcode feedmill_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return CALL(curl_multi_setopt)(multi, option, value);
}
