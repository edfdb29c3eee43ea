/* For memcheck: valgrind 3.19 writes into the mask that a program gives sigsuspend, and libdispatch's is in memory that
   can only be read, which ends valgrind ("the 'impossible' happened"). Here the mask is copied first. */
#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask)
{
    sigset_t copy = *mask;
    return (int)syscall(SYS_rt_sigsuspend, &copy, 8);
}
