/* Serves one file on the loopback by libmicrohttpd, one thread and epoll, 304 to who has it: serve-c FILE, the port is its first line. It ends with its input. */
#include <arpa/inet.h>
#include <microhttpd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char date[] = "Mon, 02 Mar 2026 08:00:00 GMT";

static enum MHD_Result answer(void *file, struct MHD_Connection *connection, const char *url, const char *method, const char *version,
                              const char *data, size_t *size, void **state) {
    (void)url, (void)version, (void)data, (void)size, (void)state;
    if (strcmp(method, "GET") != 0) return MHD_NO;
    struct MHD_Response **responses = file;
    const char *known = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "If-Modified-Since");
    int isKnown = known != NULL && strcmp(known, date) == 0;
    return MHD_queue_response(connection, isKnown ? 304 : 200, responses[isKnown]);
}

int main(int count, char **words) {
    FILE *file = count == 2 ? fopen(words[1], "rb") : NULL;
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) return 66;
    long size = ftell(file);
    char *bytes = malloc((size_t)size + 1);
    rewind(file);
    if (bytes == NULL || fread(bytes, 1, (size_t)size, file) != (size_t)size) return 66;
    struct MHD_Response *responses[2] = {MHD_create_response_from_buffer((size_t)size, bytes, MHD_RESPMEM_PERSISTENT),
                                         MHD_create_response_from_buffer(0, "", MHD_RESPMEM_PERSISTENT)};
    for (int place = 0; place < 2; place++) MHD_add_response_header(responses[place], "Last-Modified", date);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct MHD_Daemon *daemon = MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD, 0, NULL, NULL, answer, responses, MHD_OPTION_SOCK_ADDR, &address, MHD_OPTION_END);
    if (daemon == NULL) return 69;
    printf("%u\n", MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT)->port);
    fflush(stdout);
    while (getchar() != EOF) {}
    MHD_stop_daemon(daemon);
    return 0;
}
