// Notes in the file that KITH_SOCKETS names each call that would reach out of the machine, and refuses it.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void note(const char *call) {
    const char *path = getenv("KITH_SOCKETS");
    int file = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
    if (file < 0) return;
    if (write(file, call, strlen(call)) < 0) abort();
    if (write(file, "\n", 1) < 0) abort();
    close(file);
}

int socket(int domain, int type, int protocol) {
    (void)domain, (void)type, (void)protocol;
    note("socket");
    errno = EACCES;
    return -1;
}

int connect(int file, const struct sockaddr *address, socklen_t length) {
    (void)file, (void)address, (void)length;
    note("connect");
    errno = EACCES;
    return -1;
}

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
    (void)name, (void)service, (void)hints, (void)found;
    note("getaddrinfo");
    return EAI_FAIL;
}

struct hostent *gethostbyname(const char *name) {
    (void)name;
    note("gethostbyname");
    return 0;
}
