"""Reads items with vobject and writes them again, as Radicale does with whatever it is given.

Items, and what they become, are parted by lines of `=====`.
"""
import sys

import vobject

PART = "=====\r\n"

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    items = file.read().split(PART)
written = [vobject.readOne(item).serialize() for item in items]
sys.stdout.buffer.write(PART.join(written).encode("utf-8"))
