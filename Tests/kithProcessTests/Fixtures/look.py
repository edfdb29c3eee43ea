#!/usr/bin/env python3
"""look.py LOG: what SQLite says of a log, as JSON."""
import json
import sqlite3
import sys

log = sqlite3.connect(sys.argv[1])


def one(sql):
    return log.execute(sql).fetchone()[0]


print(json.dumps({
    "integrity": one("PRAGMA integrity_check"),
    "contacts": one("SELECT count(*) FROM contact"),
    "interactions": one("SELECT count(*) FROM interaction"),
    "steps": one("SELECT count(*) FROM step"),
    "lonely": one("SELECT count(*) FROM interaction WHERE id NOT IN (SELECT owner FROM link WHERE kind = 4 AND role = 1)"),
}))
