#!/usr/bin/python3
"""What calcurse has after its own import: `calcurse.py DIRECTORY FILE` imports into the directory and tells all of it.

It keeps no UIDs, and of alarms only that there is one. It prints an appointment or event on each of its days; here each is told
once, or as often as it is there on one day."""
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta, timezone

from normal import FIRST, LAST, tell, z

def calcurse(*words):
    return subprocess.run(["calcurse", "-D", directory, "-C", directory, *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          encoding="utf-8").stdout

directory, file = sys.argv[1:]
calcurse("-q", "-i", file)
clock = "%(start:epoch)\\t%(end:epoch)\\t%m\\n"
lines = calcurse("-Q", "--from", FIRST.strftime("%m/%d/%Y"), "--days", str((LAST - FIRST).days), "--output-datefmt", "%Y-%m-%d",
                 "--format-apt", "A\\t" + clock, "--format-recur-apt", "A\\t" + clock,
                 "--format-event", "E\\t%m\\n", "--format-recur-event", "E\\t%m\\n", "--format-todo", "T\\t%m\\n")
appointments, events = Counter(), defaultdict(Counter)
today = Counter()
for line in lines.splitlines():
    kind, _, rest = line.partition("\t")
    if kind == "A":
        today[rest] += 1
        appointments[rest] = max(appointments[rest], today[rest])
    elif kind == "E":
        events[rest][day] += 1
    elif kind == "T":
        tell(kind="todo", title=rest)
    elif line[:4].isdigit():
        day, today = date.fromisoformat(line.rstrip(":")), Counter()
for each, count in appointments.items():
    start, end, title = each.split("\t", 2)
    start, end = (datetime.fromtimestamp(int(time), timezone.utc) for time in (start, end))
    for _ in range(count):
        tell(kind="event", title=title, start=z(start), end=z(end))
# Days that follow each other are one event.
for title, days in events.items():
    for level in range(max(days.values())):
        first = previous = None
        for day in sorted(day for day, count in days.items() if count > level) + [None]:
            if previous and day != previous + timedelta(days=1):
                tell(kind="event", title=title, start=str(first), end=str(previous + timedelta(days=1)))
                first = day
            first, previous = first or day, day
