#ifndef FEEDMILL_LIBCURL_H
#define FEEDMILL_LIBCURL_H

#include <curl/curl.h>
#include <netinet/in.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

// libcurl brings twenty libraries along. It is opened when something is first fetched, not when the process starts, so
// that what reads, writes and validates starts without them; a machine without it can do all that as well.

// Opens the library, once for the process. NULL when it is there; else what is wrong.
const char *feedmill_curl_open(void);

// These answer NULL or 0 where the library is not there; everything else needs what they hand out.
CURL *feedmill_curl_easy_init(void);
CURLM *feedmill_curl_multi_init(void);
CURLU *feedmill_curl_url(void);
const char *feedmill_curl_version(void);
int feedmill_curl_features(void);

void feedmill_curl_easy_reset(CURL *handle);
void feedmill_curl_easy_cleanup(CURL *handle);
const char *feedmill_curl_easy_strerror(CURLcode code);

CURLMcode feedmill_curl_multi_add_handle(CURLM *multi, CURL *handle);
CURLMcode feedmill_curl_multi_remove_handle(CURLM *multi, CURL *handle);
CURLMcode feedmill_curl_multi_perform(CURLM *multi, int *running);
CURLMcode feedmill_curl_multi_poll(CURLM *multi, struct curl_waitfd *extra, unsigned int count, int timeout, int *ready);
CURLMsg *feedmill_curl_multi_info_read(CURLM *multi, int *left);
CURLMcode feedmill_curl_multi_cleanup(CURLM *multi);

struct curl_slist *feedmill_curl_slist_append(struct curl_slist *list, const char *text);
void feedmill_curl_slist_free_all(struct curl_slist *list);

CURLUcode feedmill_curl_url_set(CURLU *url, CURLUPart part, const char *text, unsigned int flags);
CURLUcode feedmill_curl_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags);
void feedmill_curl_url_cleanup(CURLU *url);
void feedmill_curl_free(void *text);

// curl_easy_setopt and its like are variadic, which Swift does not call: a function for each kind of value.
CURLcode feedmill_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode feedmill_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value);
CURLcode feedmill_curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode feedmill_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode feedmill_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode feedmill_curl_set_write(CURL *handle, CURLoption option, curl_write_callback value);
CURLcode feedmill_curl_set_open_socket(CURL *handle, curl_opensocket_callback value);
CURLMcode feedmill_curl_multi_set_long(CURLM *multi, CURLMoption option, long value);

// The result of a message is a member of a union without a name.
static inline CURLcode feedmill_curl_result(const CURLMsg *message) { return message->data.result; }

// Swift's Glibc module leaves <sys/eventfd.h> out.
static inline int feedmill_event_descriptor(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

// The address that is about to be connected to lies behind a struct sockaddr that is shorter than it: the bytes of an
// IPv4 or IPv6 address in network order, NULL for any other family.
static inline const uint8_t *feedmill_curl_address(const struct curl_sockaddr *address) {
    const void *start = &address->addr;
    switch (address->family) {
    case AF_INET: return (const uint8_t *)&((const struct sockaddr_in *)start)->sin_addr;
    case AF_INET6: return (const uint8_t *)&((const struct sockaddr_in6 *)start)->sin6_addr;
    default: return NULL;
    }
}

// SOCK_CLOEXEC is an enumerator of a type of its own in glibc's headers, and Swift's socket() wants an Int32.
static inline curl_socket_t feedmill_curl_open_socket(const struct curl_sockaddr *address) {
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

#endif
