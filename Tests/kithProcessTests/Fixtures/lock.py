#!/usr/bin/env python3
"""lock.py LOG SECONDS READY: holds the write lock of a log for so long; the file READY says that it has it."""
import sqlite3
import sys
import time

log = sqlite3.connect(sys.argv[1], isolation_level=None)
log.execute("BEGIN IMMEDIATE")
open(sys.argv[3], "w").close()
time.sleep(float(sys.argv[2]))
log.execute("ROLLBACK")
