"""The normal form in which every reader tells what a client understood; ../expected.py describes it."""
import json
import os
import sys
from datetime import date, datetime, timedelta, timezone

from dateutil.rrule import rrulestr

UTC = timezone.utc
FIRST = date.fromisoformat(os.environ.get("INTEROP_FIRST", "2026-01-01"))
LAST = date.fromisoformat(os.environ.get("INTEROP_LAST", "2028-01-01"))

def isDay(time):
    return isinstance(time, date) and not isinstance(time, datetime)

def z(time):
    """A day or an instant as it stands in the normal form."""
    return str(time) if isDay(time) else time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

def instant(time):
    """The instant of a time; of a day its midnight on the clock of the system."""
    return datetime(time.year, time.month, time.day).astimezone() if isDay(time) else time

def tell(**record):
    """Prints one record. What the client does not have is left out."""
    print(json.dumps({name: value for name, value in record.items() if value is not None}, ensure_ascii=False))
    sys.stdout.flush()

def starts(start, rule, excluded, localize):
    """The starts that a rule gives, for a client that reads rules but does not follow them: dateutil does.

    - localize: makes a clock time an instant as the client understands the zone of the start."""
    clock = datetime.combine(start, datetime.min.time()) if isDay(start) else start.replace(tzinfo=None)
    if not isDay(start):
        # UNTIL stands in UTC: what it means on the clock of the start.
        rule = ";".join(local(part, start) for part in rule.split(";"))
    for each in rrulestr(rule, dtstart=clock):
        if each >= datetime(LAST.year, 1, 3):
            return
        time = each.date() if isDay(start) else localize(each)
        if z(time) not in excluded:
            yield time

def local(part, start):
    if part.startswith("UNTIL=") and part.endswith("Z"):
        until = datetime.strptime(part[6:], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        return "UNTIL=" + until.astimezone(start.tzinfo).strftime("%Y%m%dT%H%M%S")
    return part
