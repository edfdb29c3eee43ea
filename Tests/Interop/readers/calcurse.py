#!/usr/bin/python3
"""What calcurse has after its own import: `calcurse.py DIRECTORY FILE` imports into the directory and tells all of it.

It keeps no UIDs, and of alarms only that there is one. It prints every day of an appointment or event that lasts longer;
here each is told once."""
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone

from normal import FIRST, LAST, tell, z

def calcurse(*words):
    return subprocess.run(["calcurse", "-D", directory, "-C", directory, *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          encoding="utf-8").stdout

directory, file = sys.argv[1:]
calcurse("-q", "-i", file)
clock = "%(start:epoch)\\t%(end:epoch)\\t%m\\n"
seen, last = set(), {}
lines = calcurse("-Q", "--from", FIRST.strftime("%m/%d/%Y"), "--days", str((LAST - FIRST).days), "--output-datefmt", "%Y-%m-%d",
                 "--format-apt", "A\\t" + clock, "--format-recur-apt", "A\\t" + clock,
                 "--format-event", "E\\t%m\\n", "--format-recur-event", "E\\t%m\\n", "--format-todo", "T\\t%m\\n")
days = {}
for line in lines.splitlines():
    kind, _, rest = line.partition("\t")
    if kind == "A":
        start, end, title = rest.split("\t", 2)
        if (start, end, title) not in seen:
            seen.add((start, end, title))
            start, end = (datetime.fromtimestamp(int(each), timezone.utc) for each in (start, end))
            tell(kind="event", title=title, start=z(start), end=z(end))
    elif kind == "E":
        days.setdefault(rest, []).append(day)
    elif kind == "T":
        tell(kind="todo", title=rest)
    elif line.rstrip(":").replace("/", "").replace("-", "").isdigit():
        text = line.rstrip(":")
        day = date.fromisoformat(text) if "-" in text else datetime.strptime(text, "%m/%d/%y").date()
# Days that follow each other are one event.
for title, all in days.items():
    first = previous = None
    for day in sorted(all) + [None]:
        if previous and day != previous + timedelta(days=1):
            tell(kind="event", title=title, start=str(first), end=str(previous + timedelta(days=1)))
            first = day
        first, previous = first or day, day
