#!/usr/bin/python3
"""Imports calendar files by kith, and compares every start of two years with what recurring-ical-events finds in them.

usage: occurrences.py KITH FILE...

Prints a line for each file: `same N`, `told N M: why` where the report of the import says what is not as in the file, or
`differs` with the starts that one side has alone. Ends with 1 if a file differs, or if neither side has found anything."""
import collections, json, os, subprocess, sys, tempfile
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

# Files in which the other reader is known not to find what the standard says, and why.
KNOWN = {
    "series-changed-for-good.ics": "it takes RANGE=THISANDFUTURE for a change of one day",
    "series-with-single-days.ics": "it leaves a day in that is excluded by its date and not by its time",
    "no-events-and-broken-ones.ics": "it reads no file that holds an event without a start",
}
HOME = ZoneInfo("Europe/Berlin")
DAYS = timedelta(days=731)

def start(value):
    """A start as text: a day, or an instant; without a zone it is meant where the reader lives."""
    if not isinstance(value, datetime):
        return value.isoformat()
    return (value if value.tzinfo else value.replace(tzinfo=HOME)).astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%MZ")

def calendars(data):
    return icalendar.Calendar.from_ical(data, multiple=True)

def first(data):
    """The day on which the first event begins."""
    starts = [e["DTSTART"].dt for c in calendars(data) for e in c.walk("VEVENT") if "DTSTART" in e]
    return min((s.date() if isinstance(s, datetime) else s for s in starts), default=None)

def expected(data, begin, end):
    """The starts of all events that are not cancelled."""
    found = collections.Counter()
    for calendar in calendars(data):
        events = recurring_ical_events.of(calendar).between(begin - timedelta(days=1), end + timedelta(days=1))
        for event in events:
            if event.get("STATUS", "").upper() != "CANCELLED":
                found[start(event["DTSTART"].dt)] += 1
    return within(found, begin, end)

def within(found, begin, end):
    """Without the edges, at which a day is another one elsewhere."""
    first, last = (begin + timedelta(days=1)).isoformat(), (end - timedelta(days=1)).isoformat()
    return collections.Counter({s: n for s, n in found.items() if first <= s < last})

class Log:
    def __init__(self, kith):
        self.kith, self.folder = kith, tempfile.TemporaryDirectory()

    def run(self, *words):
        environment = {"HOME": self.folder.name, "KITH_HOME": self.folder.name + "/log", "TZ": HOME.key,
                       "KITH_NOW": "2026-03-02T09:00:00+01:00"}
        done = subprocess.run([self.kith, *words, "--json"], env=environment, capture_output=True, text=True, timeout=60)
        return json.loads(done.stdout) if done.stdout else {}, done.stderr if done.returncode else ""

    def starts(self, begin, end):
        listed, _ = self.run("meetup", "list", "--since", begin.isoformat(), "--until", end.isoformat())
        days = collections.Counter()
        for meetup in listed:
            if meetup["status"] != "cancelled":
                begins = meetup["start"]
                days[begins if len(begins) == 10 else start(datetime.fromisoformat(begins))] += 1
        return within(days, begin, end)

def compare(kith, path):
    """The verdict on a file, the number of starts, and whether it may be so."""
    data = open(path, "rb").read()
    log = Log(kith)
    report, errors = log.run("import", path)
    told = "; ".join(problem for file in report.get("files", []) for problem in file["problems"]) or errors.strip()
    begin = first(data)
    if begin is None:
        return "told 0: " + told.replace("\n", " "), 0, bool(told)
    begin -= timedelta(days=2)
    end = begin + DAYS
    found, meant = log.starts(begin, end), expected(data, begin, end)
    if found == meant:
        return f"same {sum(found.values())}", sum(found.values()), True
    if os.path.basename(path) in KNOWN:
        return "known: " + KNOWN[os.path.basename(path)], 0, True
    alone = [f"kith alone {sorted((found - meant).elements())[:5]}", f"the file alone {sorted((meant - found).elements())[:5]}"]
    if told:
        return f"told {sum(found.values())} of {sum(meant.values())}: " + told.replace("\n", " "), 0, True
    return "differs: " + ", ".join(alone), 0, False

def main():
    kith, *paths = sys.argv[1:]
    good, total = True, 0
    for path in paths:
        try:
            verdict, count, may = compare(kith, path)
        except Exception as error:  # what the other reader cannot read proves nothing
            why = KNOWN.get(os.path.basename(path))
            verdict, count, may = f"known: {why}" if why else f"unread: {type(error).__name__}: {error}", 0, bool(why)
        total += count
        good = good and may
        print(os.path.basename(path), verdict)
    print("starts", total)
    sys.exit(0 if good and total else 1)

main()
