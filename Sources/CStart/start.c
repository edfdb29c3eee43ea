/* For pipe2. */
#define _GNU_SOURCE
#include "start.h"

#include <fcntl.h>
#include <unistd.h>
/* For __GLIBC__. */
#include <limits.h>

static int count;
static char **words;

#if defined(__GLIBC__) || defined(__APPLE__)
/* Both call constructors as they call main. */
__attribute__((constructor)) static void keep(int argc, char **argv) {
    count = argc;
    words = argv;
}
#endif

int kith_argument_count(void) { return count; }

const char *kith_argument(int place) { return words[place]; }

int kith_pipe(int ends[2]) {
#ifdef __linux__
    return pipe2(ends, O_CLOEXEC);
#else
    if (pipe(ends)) return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return 0;
#endif
}

/* Zeros until scripts/name-commit writes over them once the program is linked: so no build depends on the commit. */
#ifdef __ELF__
__attribute__((section(".kith_commit"), used))
#endif
static const volatile char commit[48] = {0};

const char *kith_commit(void) { return (const char *)commit; }
