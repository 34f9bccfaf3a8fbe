/* The peer in C: libcurl's multi interface as its manual shows it, with the options that matter set as ours are.
   multi URL COUNT WIDTH: prints the number of answers, the bytes of their bodies, and the seconds. */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct body { size_t length, room; char *bytes; };

static size_t take(char *bytes, size_t size, size_t count, void *context) {
    struct body *body = context;
    size_t more = size * count;
    if (body->length + more > body->room) {
        body->room = (body->length + more) * 2;
        body->bytes = realloc(body->bytes, body->room);
    }
    memcpy(body->bytes + body->length, bytes, more);
    body->length += more;
    return more;
}

static size_t takeHead(char *bytes, size_t size, size_t count, void *context) {
    struct body *head = context;
    return take(bytes, size, count, head);
}

int main(int argc, char **words) {
    if (argc < 4) return 64;
    long wanted = atol(words[2]), started = 0, done = 0, bytes = 0;
    int width = atoi(words[3]);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM *multi = curl_multi_init();
    struct curl_slist *fields = curl_slist_append(0, "Accept: application/atom+xml, application/rss+xml, */*;q=0.5");
    fields = curl_slist_append(fields, "User-Agent: benchmark");
    fields = curl_slist_append(fields, "Accept-Encoding: gzip, deflate, br, zstd");
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int index = 0; index < width && started < wanted; index++, started++) {
        struct body *parts = calloc(2, sizeof *parts);
        CURL *handle = curl_easy_init();
        curl_easy_setopt(handle, CURLOPT_URL, words[1]);
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, fields);
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, 30000L);
        curl_easy_setopt(handle, CURLOPT_PROXY, "");
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
        curl_easy_setopt(handle, CURLOPT_WRITEDATA, &parts[0]);
        curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, takeHead);
        curl_easy_setopt(handle, CURLOPT_HEADERDATA, &parts[1]);
        curl_easy_setopt(handle, CURLOPT_PRIVATE, parts);
        curl_multi_add_handle(multi, handle);
    }
    while (done < wanted) {
        int running, left;
        curl_multi_perform(multi, &running);
        for (CURLMsg *message; (message = curl_multi_info_read(multi, &left));) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL *handle = message->easy_handle;
            struct body *parts;
            curl_easy_getinfo(handle, CURLINFO_PRIVATE, &parts);
            if (message->data.result != CURLE_OK) return 1;
            done++;
            bytes += parts->length;
            parts[0].length = parts[1].length = 0;
            curl_multi_remove_handle(multi, handle);
            if (started < wanted) {
                started++;
                curl_multi_add_handle(multi, handle);
            }
        }
        if (done < wanted) curl_multi_poll(multi, 0, 0, 1000, 0);
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%ld %ld %.6f\n", done, bytes, end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9);
    return 0;
}
