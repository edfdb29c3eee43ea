#include "start.h"

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
