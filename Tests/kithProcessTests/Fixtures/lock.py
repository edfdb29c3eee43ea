#!/usr/bin/env python3
"""lock.py LOG READY: holds the write lock of a log until the file READY, which says that it has it, is removed."""
import os
import sqlite3
import sys
import time

log = sqlite3.connect(sys.argv[1], isolation_level=None)
log.execute("BEGIN IMMEDIATE")
open(sys.argv[2], "w").close()
while os.path.exists(sys.argv[2]):
    time.sleep(0.01)
log.execute("ROLLBACK")
