#!/usr/bin/env python3
"""vtimezones.py FILE: compares VTIMEZONEs with zoneinfo, by an evaluation of RFC 5545 §3.6.5 of its own.

Every onset of 2020-2037 is looked at a second before and when it comes, and the noon of every month.
"""
import sys, zoneinfo
from datetime import datetime, timedelta, timezone, date

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def onsets(start, rule):
    yield start
    if not rule:
        return
    parts = dict(p.split("=") for p in rule.split(";"))
    assert set(parts) <= {"FREQ", "BYMONTH", "BYDAY", "BYMONTHDAY"} and parts["FREQ"] == "YEARLY", rule
    month, weekday = int(parts["BYMONTH"]), DAYS.index(parts["BYDAY"][-2:])
    for year in range(start.year, 2039):
        first = date(year, month, 1)
        after = date(year + month // 12, month % 12 + 1, 1)
        days = [first + timedelta(n) for n in range((after - first).days)]
        days = [d for d in days if d.weekday() == weekday]
        if "BYMONTHDAY" in parts:
            days = [d for d in days if str(d.day) in parts["BYMONTHDAY"].split(",")]
        nth = int(parts["BYDAY"][:-2] or 0)
        day = days[0] if nth == 0 else days[nth - 1 if nth > 0 else nth]
        onset = datetime.combine(day, start.time())
        if onset > start:
            yield onset
        elif year == start.year and onset != start:
            raise AssertionError("DTSTART is no instance of its rule: " + rule)


def offset(text):
    seconds = int(text[1:3]) * 3600 + int(text[3:5]) * 60 + int(text[5:7] or 0)
    return -seconds if text[0] == "-" else seconds


def compare(name, changes):
    zone = zoneinfo.ZoneInfo(name)
    changes.sort()
    def meant(t):
        past = [o for at, o in changes if at <= t]
        return past[-1] if past else None
    def true(t):
        return int(datetime.fromtimestamp(t, zone).utcoffset().total_seconds())
    begin, end = 1577836800, 2145916800
    times = {begin + n * 2629800 + 43200 for n in range(216)}
    times |= {at + d for at, _ in changes for d in (-1, 0) if begin <= at + d < end}
    # Changes that the VTIMEZONE does not have: by the hour around a difference of months.
    return [(t, meant(t), true(t)) for t in sorted(times) if meant(t) != true(t)]


wrong, count = 0, 0
item = {}
changes, kinds = [], []
for line in open(sys.argv[1]):
    key, _, value = line.rstrip("\n").partition(":")
    if key == "TZID":
        name = value
    elif key == "BEGIN":
        item = {}
        if value == "VTIMEZONE":
            changes, kinds = [], []
    elif key == "END" and value == "VTIMEZONE":
        count += 1
        # Forward is DAYLIGHT; but every zone has a STANDARD, if only the last move, forward for good.
        forward = [moved for _, moved in kinds]
        if all(forward):
            forward[-1] = False
        assert [kind == "DAYLIGHT" for kind, _ in kinds] == forward, name
        bad = compare(name, changes)
        if bad:
            wrong += 1
            print(name, len(bad), bad[:3])
    elif key == "END":
        before, after = offset(item["TZOFFSETFROM"]), offset(item["TZOFFSETTO"])
        kinds.append((value, after > before))
        start = datetime.strptime(item["DTSTART"], "%Y%m%dT%H%M%S")
        for onset in onsets(start, item.get("RRULE")):
            at = int(onset.replace(tzinfo=timezone.utc).timestamp()) - before
            changes.append((at, after))
    else:
        item[key] = value
print(count, "zones,", wrong, "wrong")
sys.exit(1 if wrong or count < 400 else 0)
