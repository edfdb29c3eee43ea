#!/usr/bin/env python3
"""readback.py FILE.ics COUNT FOLLOWUPS.json [MEETUPS.json]: does the export say what the lists say?

FILE.ics is read by python-icalendar and by python-vobject; both must find COUNT events or to-dos, and in each of them
the text and the instants that `kith … list --json` tells. Prints what differs; exit code 1 then."""
import datetime as D
import json
import sys
import unicodedata
import zoneinfo

import icalendar
import vobject

UTC = D.timezone.utc
wrong = []


def plain(moment):
    """A day as it is, a time in UTC; a time without a zone is wrong."""
    if isinstance(moment, D.datetime):
        if moment.tzinfo is None:
            return f"{moment} floats"
        return moment.astimezone(UTC).isoformat()
    return moment.isoformat()


def typed(text):
    """A day or an instant of the lists."""
    if text is None:
        return None
    return plain(D.datetime.fromisoformat(text) if "T" in text else D.date.fromisoformat(text))


def after(text):
    """The day after: an all-day end is exclusive in a calendar."""
    return (D.date.fromisoformat(text) + D.timedelta(days=1)).isoformat()


def by_icalendar(data):
    items = {}
    for item in icalendar.Calendar.from_ical(data).walk():
        if item.name not in ("VEVENT", "VTODO"):
            continue
        end = item.get("DTEND") or item.get("DUE")
        start = item.get("DTSTART") or end
        items[str(item["UID"])] = {
            "uid": str(item["UID"]), "kind": item.name, "summary": str(item["SUMMARY"]), "start": plain(start.dt),
            "end": plain(end.dt) if end else None, "status": str(item.get("STATUS", "")),
            "rule": item["RRULE"].to_ical().decode() if "RRULE" in item else None,
            "description": str(item.get("DESCRIPTION", "")),
            "location": str(item.get("LOCATION", "")),
        }
    return items


def by_vobject(data):
    items = {}
    calendar = vobject.readOne(data.decode())
    for item in calendar.components():
        if item.name not in ("VEVENT", "VTODO"):
            continue

        def value(name):
            return getattr(item, name).value if hasattr(item, name) else None

        end = value("dtend") or value("due")
        start = value("dtstart") or end
        items[value("uid")] = {
            "uid": value("uid"), "kind": item.name, "summary": value("summary"), "start": plain(start),
            "end": plain(end) if end else None, "status": value("status") or "",
            "rule": value("rrule"), "description": value("description") or "",
            "location": value("location") or "",
        }
    return items


def same(what, ours, theirs):
    if ours != theirs:
        wrong.append(f"{what}: the log says {ours!r}, the calendar {theirs!r}")


def inside(what, ours, theirs):
    if ours is not None and unicodedata.normalize("NFC", ours) not in theirs:
        wrong.append(f"{what}: {ours[:60]!r} is not in {theirs[:200]!r}")


def rule(text):
    return None if text is None else sorted(text.upper().split(";"))


def main(path, count, follow_ups, meetups=()):
    data = open(path, "rb").read()
    readings = {"icalendar": by_icalendar(data), "vobject": by_vobject(data)}
    for reader, items in readings.items():
        same(f"{reader}, items", count, len(items))
    one, other = readings.values()
    for uid in sorted(set(one) | set(other)):
        first, second = one.get(uid, {}), other.get(uid, {})
        for name in first:
            if name == "rule":
                same(f"{uid} {name}, both readers", rule(first[name]), rule(second.get(name)))
            # python-icalendar 4 takes an escaped backslash before an n for a line break.
            elif "\\" not in (second.get(name) or ""):
                same(f"{uid} {name}, both readers", first[name], second.get(name))
    seen = set()
    for meetup in meetups:
        item = other.get(meetup["uid"])
        if item is None:
            if meetup["status"] != "cancelled":
                wrong.append(f"{meetup['title']}: is not in the calendar")
            continue
        seen.add(meetup["uid"])
        title = unicodedata.normalize("NFC", meetup["title"])
        same(title, title, item["summary"])
        same(title, typed(meetup["start"]), item["start"])
        end = after(meetup["end"]) if meetup["allDay"] else typed(meetup["end"])
        same(title, end, item["end"])
        same(title, rule(meetup["rrule"]), rule(item["rule"]))
        same(title, meetup["status"] == "cancelled", item["status"] == "CANCELLED")
        inside(title, meetup["location"], item["location"])
        inside(title, meetup["notes"], item["description"])
    for follow_up in follow_ups:
        text = unicodedata.normalize("NFC", follow_up["text"])
        # The to-do beside an event has a uid of its own.
        item = other.get(follow_up["uid"]) or next(
            (item for item in other.values() if item["kind"] == "VTODO" and text in item["summary"]), None)
        if item is None:
            if follow_up["status"] == "open":
                wrong.append(f"{follow_up['text']}: is not in the calendar")
            continue
        seen.add(item["uid"])
        inside(text, text, item["summary"])
        if "T" not in follow_up["due"] and item["kind"] == "VEVENT":
            # At nine, in the zone in which days are meant.
            nine = D.datetime.fromisoformat(follow_up["due"] + "T09:00")
            nine = nine.replace(tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))
            same(text, plain(nine), item["start"])
        else:
            same(text, typed(follow_up["due"]), item["start"])
        if item["kind"] == "VEVENT":
            same(text, follow_up["status"] != "open", item["status"] == "CANCELLED")
    for uid in set(other) - seen:
        # What was removed is in no list; it is cancelled. The check-ins with contacts are in none either.
        if other[uid]["status"] not in ("CANCELLED", "COMPLETED") and "touch" not in one[uid]["summary"]:
            wrong.append(f"{uid} {other[uid]['summary']!r} is in no list")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    lists = [json.load(open(name)) for name in sys.argv[3:]]
    sys.exit(main(sys.argv[1], int(sys.argv[2]), *lists))
