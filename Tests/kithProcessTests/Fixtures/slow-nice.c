// Has the process that makes the backup of the day wait before it begins, until there is a file KITH_GO (at most a minute), and
// make one beside it then, `gone`: no other process calls nice.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
int nice(int by) {
    const char *go = getenv("KITH_GO");
    char gone[4096];
    (void)by;
    if (!go) return 0;
    for (int turn = 0; turn < 600 && access(go, F_OK) != 0; turn++) usleep(100000);
    snprintf(gone, sizeof gone, "%sne", go);
    int file = open(gone, O_CREAT | O_WRONLY, 0600);
    if (file >= 0) close(file);
    return 0;
}
