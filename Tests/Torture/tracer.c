/* Runs a program and counts its system calls; kills it at one of them, or has it fail.
 *
 *     tracer SECONDS REPORT ACTION PROGRAM [WORD]…
 *
 * ACTION is one of
 *     count                  a line of REPORT for each name: NAME TIMES
 *     kill:NAME:N            SIGKILL before the Nth call of that name is made
 *     fail:NAME:N:ERRNO      the Nth call is not made, and gives that error; N+ is this one and all later ones
 *     short:NAME:N           the Nth call reads or writes but half of what it should
 * The last line of REPORT is `exit CODE HIT` or `signal NUMBER HIT`, or `hang HIT` when the program has not ended after so many
 * seconds; HIT is how often the action was taken. Calls are counted for each name by itself, over all threads of the program and from
 * its own start on; programs that it starts run as they are. The names are those of names.h, which is made from the system's header.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char *const names[] = {
#include "names.h"
};
enum { CALLS = sizeof names / sizeof *names, THREADS = 256 };

enum action { COUNT, KILL, FAIL, SHORT };
static struct { enum action action; long call, from, error; int isOpenEnded; } plan;
static long counts[CALLS];
static long hits;
/* The threads, and whether the call that each of them has entered is to fail. */
static struct { pid_t id; int fails; } threads[THREADS];
static volatile sig_atomic_t isLate;
static pid_t program;

static void late(int number) {
    (void)number;
    isLate = 1;
    kill(program, SIGKILL);
}

static void stop(const char *reason) {
    perror(reason);
    if (program > 0) kill(program, SIGKILL);
    exit(125);
}

static int thread(pid_t id) {
    int empty = -1;
    for (int i = 0; i < THREADS; i++) {
        if (threads[i].id == id) return i;
        if (threads[i].id == 0 && empty < 0) empty = i;
    }
    if (empty < 0) stop("threads");
    threads[empty].id = id;
    threads[empty].fails = 0;
    return empty;
}

static void parse(char *text) {
    char *word = strtok(text, ":");
    plan.action = !strcmp(word, "kill") ? KILL : !strcmp(word, "fail") ? FAIL : !strcmp(word, "short") ? SHORT : COUNT;
    plan.call = -1;
    if (plan.action == COUNT) return;
    char *name = strtok(NULL, ":"), *number = strtok(NULL, ":"), *error = strtok(NULL, ":");
    for (long i = 0; name && i < CALLS; i++)
        if (names[i] && !strcmp(names[i], name)) plan.call = i;
    if (plan.call < 0 || !number || (plan.action == FAIL && !error)) {
        fputs("no such action\n", stderr);
        exit(125);
    }
    plan.from = strtol(number, &number, 10);
    plan.isOpenEnded = *number == '+';
    if (error) plan.error = atol(error);
}

/* A thread stands before a system call. */
static void enter(pid_t id, int place, long call) {
    if (call < 0 || call >= CALLS) return;
    long number = ++counts[call];
    if (call != plan.call || !(number == plan.from || (plan.isOpenEnded && number > plan.from))) return;
    struct user_regs_struct registers;
    if (ptrace(PTRACE_GETREGS, id, 0, &registers)) return;
    switch (plan.action) {
    case COUNT: break;
    case KILL:
        hits++;
        kill(program, SIGKILL);
        break;
    case FAIL:
        hits++;
        threads[place].fails = 1;
        /* A close that fails has closed the file. */
        if (call == SYS_close) break;
        registers.orig_rax = (unsigned long long)-1;
        ptrace(PTRACE_SETREGS, id, 0, &registers);
        break;
    case SHORT:
        if (registers.rdx < 2) return;
        hits++;
        registers.rdx /= 2;
        ptrace(PTRACE_SETREGS, id, 0, &registers);
    }
}

static void leave(pid_t id, int place) {
    struct user_regs_struct registers;
    if (!threads[place].fails) return;
    threads[place].fails = 0;
    if (ptrace(PTRACE_GETREGS, id, 0, &registers)) return;
    registers.rax = (unsigned long long)-plan.error;
    ptrace(PTRACE_SETREGS, id, 0, &registers);
}

int main(int count, char **words) {
    if (count < 5) return 125;
    FILE *report = fopen(words[2], "w");
    if (!report) stop(words[2]);
    parse(words[3]);
    program = fork();
    if (program < 0) stop("fork");
    if (program == 0) {
        fclose(report);
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        raise(SIGSTOP);
        execv(words[4], words + 4);
        _exit(127);
    }
    int status;
    if (waitpid(program, &status, 0) != program || !WIFSTOPPED(status)) stop("waitpid");
    /* Forks are left alone: what a program starts is not the program. */
    long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;
    if (ptrace(PTRACE_SETOPTIONS, program, 0, options)) stop("ptrace");
    struct sigaction action = {.sa_handler = late};
    sigaction(SIGALRM, &action, NULL);
    alarm((unsigned)atoi(words[1]));
    ptrace(PTRACE_CONT, program, 0, 0);
    int isRunning = 0, end = 0;
    for (;;) {
        pid_t id = waitpid(-1, &status, __WALL);
        if (id < 0) {
            if (errno == EINTR) continue;
            break;
        }
        int place = thread(id);
        if (WIFEXITED(status) || WIFSIGNALED(status)) {
            threads[place].id = 0;
            if (id == program) {
                end = status;
                break;
            }
            continue;
        }
        int signal = WSTOPSIG(status), pass = 0;
        if (signal == (SIGTRAP | 0x80)) {
            struct __ptrace_syscall_info info;
            if (ptrace(PTRACE_GET_SYSCALL_INFO, id, sizeof info, &info) > 0) {
                if (info.op == PTRACE_SYSCALL_INFO_ENTRY) enter(id, place, (long)info.entry.nr);
                else leave(id, place);
            }
        } else if (status >> 16) {
            if (status >> 8 == (SIGTRAP | PTRACE_EVENT_EXEC << 8)) isRunning = 1;
        } else if (signal != SIGSTOP) {
            pass = signal;
        }
        ptrace(isRunning ? PTRACE_SYSCALL : PTRACE_CONT, id, 0, pass);
    }
    if (plan.action == COUNT)
        for (int i = 0; i < CALLS; i++)
            if (names[i] && counts[i]) fprintf(report, "%s %ld\n", names[i], counts[i]);
    if (isLate) fprintf(report, "hang %ld\n", hits);
    else if (WIFSIGNALED(end)) fprintf(report, "signal %d %ld\n", WTERMSIG(end), hits);
    else fprintf(report, "exit %d %ld\n", WEXITSTATUS(end), hits);
    return fclose(report) ? 125 : 0;
}
