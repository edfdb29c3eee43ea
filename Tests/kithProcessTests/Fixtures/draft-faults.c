// Fails calls of the system on the drafts of new logs: FAULT=CALL:NUMBER:ERROR has the calls after the first NUMBER fail
// with that errno. CALL is write, sync or lock.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The draft itself, not what SQLite keeps beside it.
static int is_draft(int file) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    const char *mark = strstr(path, ".sqlite.new-");
    return mark && !strchr(mark + strlen(".sqlite.new-"), '-');
}

static int fails(const char *call, int file) {
    static int count;
    const char *fault = getenv("FAULT");
    size_t length = strlen(call);
    if (!fault || strncmp(fault, call, length) || !is_draft(file)) return 0;
    int number = 0, code = 0;
    sscanf(fault + length, ":%d:%d", &number, &code);
    if (count++ < number) return 0;
    errno = code;
    return 1;
}

#define REAL(name, ...) ((__VA_ARGS__)dlsym(RTLD_NEXT, name))

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
    if (fails("write", file)) return -1;
    return REAL("pwrite", ssize_t (*)(int, const void *, size_t, off_t))(file, bytes, count, place);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place) {
    if (fails("write", file)) return -1;
    return REAL("pwrite64", ssize_t (*)(int, const void *, size_t, off64_t))(file, bytes, count, place);
}

int fdatasync(int file) {
    if (fails("sync", file)) return -1;
    return REAL("fdatasync", int (*)(int))(file);
}

int fsync(int file) {
    if (fails("sync", file)) return -1;
    return REAL("fsync", int (*)(int))(file);
}

static int control(const char *name, int file, int command, void *argument) {
    if ((command == F_SETLK || command == F_SETLKW) && fails("lock", file)) return -1;
    return REAL(name, int (*)(int, int, void *))(file, command, argument);
}

int fcntl(int file, int command, ...) {
    va_list list;
    va_start(list, command);
    void *argument = va_arg(list, void *);
    va_end(list);
    return control("fcntl", file, command, argument);
}

int fcntl64(int file, int command, ...) {
    va_list list;
    va_start(list, command);
    void *argument = va_arg(list, void *);
    va_end(list);
    return control("fcntl64", file, command, argument);
}
