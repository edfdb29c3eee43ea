// Has the process that makes the backup of the day wait before it begins: no other one calls nice.
#include <unistd.h>
int nice(int by) {
    (void)by;
    sleep(8);
    return 0;
}
