"""Runs a program in a terminal of its own, and types into it.

    terminal.py SCRIPT PROGRAM ARGUMENT...

SCRIPT is a JSON list of pairs: what the screen must have shown since the last keys, and the keys that are typed then.
Prints all that the screen has shown and exits as the program did; with 99 when it waited in vain. Whatever still runs in
the terminal then is killed.
"""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

# Generous enough for any machine; a test that passes never waits for it.
PATIENCE = 120


def main():
    steps = json.load(open(sys.argv[1]))
    # The child leads a session, of which the terminal is the controlling one. Whoever runs the tests may ignore or block signals.
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        for number in (signal.SIGINT, signal.SIGQUIT):
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        os.execv(sys.argv[2], sys.argv[2:])
    shown = b""
    fresh = b""
    end = time.monotonic() + PATIENCE
    is_late = False
    while True:
        while steps and steps[0][0].encode() in fresh:
            fresh = b""
            os.write(terminal, steps.pop(0)[1].encode())
            end = time.monotonic() + PATIENCE
        ready, _, _ = select.select([terminal], [], [], max(0, end - time.monotonic()))
        if not ready:
            is_late = True
            break
        try:
            more = os.read(terminal, 65536)
        except OSError:
            break
        if not more:
            break
        shown += more
        fresh += more
    if is_late:
        for group in {child, os.tcgetpgrp(terminal)}:
            try:
                os.killpg(group, signal.SIGKILL)
            except ProcessLookupError:
                pass
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    sys.stdout.buffer.write(shown)
    if is_late or steps:
        sys.stderr.write("waited in vain for %r\n" % (steps[0][0] if steps else "the end"))
        sys.exit(99)
    sys.exit(os.waitstatus_to_exitcode(status) % 256)


main()
