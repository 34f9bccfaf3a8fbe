/* A server for measuring clients: answers every request on 127.0.0.1 with one small feed, over connections that stay open, in one thread.
   origin BYTES: prints its port, and serves until it is killed. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

struct connection { int socket; size_t length; char bytes[8192]; };

int main(int count, char **words) {
    size_t size = count > 1 ? strtoul(words[1], 0, 10) : 4096;
    char *answer = malloc(size + 512);
    int head = sprintf(answer, "HTTP/1.1 200 OK\r\nContent-Type: application/atom+xml\r\nETag: \"1\"\r\nContent-Length: %zu\r\n\r\n", size);
    memset(answer + head, 'x', size);
    size_t whole = head + size;

    int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    if (bind(listener, (void *)&address, sizeof address) || listen(listener, 512) ||
        getsockname(listener, (void *)&address, &length)) return 1;
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);

    int queue = epoll_create1(0);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = 0}, events[64];
    epoll_ctl(queue, EPOLL_CTL_ADD, listener, &event);
    for (;;) {
        int ready = epoll_wait(queue, events, 64, -1);
        for (int index = 0; index < ready; index++) {
            struct connection *connection = events[index].data.ptr;
            if (!connection) {
                int on = 1, client = accept(listener, 0, 0);
                if (client < 0) continue;
                setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
                connection = calloc(1, sizeof *connection);
                connection->socket = client;
                event = (struct epoll_event){.events = EPOLLIN, .data.ptr = connection};
                epoll_ctl(queue, EPOLL_CTL_ADD, client, &event);
                continue;
            }
            ssize_t got = read(connection->socket, connection->bytes + connection->length,
                               sizeof connection->bytes - connection->length - 1);
            if (got <= 0) {
                close(connection->socket);
                free(connection);
                continue;
            }
            connection->length += got;
            connection->bytes[connection->length] = 0;
            char *end;
            while ((end = strstr(connection->bytes, "\r\n\r\n"))) {
                for (size_t sent = 0; sent < whole;) {
                    ssize_t piece = send(connection->socket, answer + sent, whole - sent, MSG_NOSIGNAL);
                    if (piece < 0) break;
                    sent += piece;
                }
                size_t used = end + 4 - connection->bytes;
                memmove(connection->bytes, end + 4, connection->length - used + 1);
                connection->length -= used;
            }
            if (connection->length + 1 >= sizeof connection->bytes) connection->length = 0;
        }
    }
}
