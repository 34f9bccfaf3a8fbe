#ifndef FEEDMILL_LIBCURL_SHIM_H
#define FEEDMILL_LIBCURL_SHIM_H

#include <curl/curl.h>
#include <netinet/in.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

// curl_easy_setopt and curl_easy_getinfo are variadic, which Swift does not call: one wrapper for each kind of value.
static inline CURLcode feedmill_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode feedmill_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode feedmill_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode feedmill_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode feedmill_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode feedmill_curl_set_write(CURL *handle, CURLoption option, curl_write_callback value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode feedmill_curl_set_open_socket(CURL *handle, curl_opensocket_callback value) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

static inline CURLcode feedmill_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode feedmill_curl_get_text(CURL *handle, CURLINFO info, char **value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLMcode feedmill_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

// The result of a message is a member of a union without a name.
static inline CURLcode feedmill_curl_result(const CURLMsg *message) { return message->data.result; }

// CURLVERSION_NOW is a macro for an enumerator.
static inline int feedmill_curl_features(void) { return curl_version_info(CURLVERSION_NOW)->features; }

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
