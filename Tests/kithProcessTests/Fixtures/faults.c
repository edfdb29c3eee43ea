/* Fails one kind of system call, as KITH_FAULT says: "fdatasync -wal 1" has the first fdatasync of files whose names end in
   -wal fail with EIO; "pread64 log.sqlite 5+" all from the fifth on; "pthread_create x 1+" all threads with EAGAIN. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int fails(const char *call, int file) {
    static int count;
    char wanted[32], ending[64], more = 0, link[64], path[4096];
    int first = 0;
    const char *fault = getenv("KITH_FAULT");
    if (!fault || sscanf(fault, "%31s %63s %d%c", wanted, ending, &first, &more) < 3 || strcmp(wanted, call)) return 0;
    if (file >= 0) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", file);
        ssize_t length = readlink(link, path, sizeof path - 1);
        if (length < (ssize_t)strlen(ending)) return 0;
        path[length] = 0;
        if (strcmp(path + length - strlen(ending), ending)) return 0;
    }
    count++;
    return count == first || (more == '+' && count > first);
}

int fdatasync(int file) {
    if (fails("fdatasync", file)) return errno = EIO, -1;
    return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(file);
}

ssize_t pread64(int file, void *room, size_t length, off64_t at) {
    if (fails("pread64", file)) return errno = EIO, -1;
    return ((ssize_t(*)(int, void *, size_t, off64_t))dlsym(RTLD_NEXT, "pread64"))(file, room, length, at);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*body)(void *), void *argument) {
    if (fails("pthread_create", -1)) return EAGAIN;
    return ((int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *))dlsym(RTLD_NEXT, "pthread_create"))(
        thread, how, body, argument);
}
