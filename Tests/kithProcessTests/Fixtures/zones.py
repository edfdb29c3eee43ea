#!/usr/bin/env python3
"""zones.py make           prints a backup with a meetup in every time zone
zones.py check FILE.ics    compares every VTIMEZONE with the system's zones, 2020 to 2037

Each zone is read twice: by python-icalendar, and by the few rules of RFC 5545 §3.6.5 written out here."""
import datetime as D
import json
import sys
import zoneinfo

UTC = D.timezone.utc
FIRST, LAST = D.datetime(2020, 1, 1, tzinfo=UTC), D.datetime(2037, 12, 31, tzinfo=UTC)
SECOND = D.timedelta(seconds=1)
# Written as times in UTC, which need no VTIMEZONE.
UNIVERSAL = {"UTC", "GMT", "Etc/UTC", "Etc/GMT"}
# Not zones but placeholders of the database.
NAMES = sorted(zoneinfo.available_timezones() - {"Factory", "localtime"})


def make():
    meetups = [
        {"title": f"Talk in {name}", "uid": f"zone-{index}", "timeZone": name,
         "start": "2020-01-02T12:00:00Z", "end": "2020-01-02T13:00:00Z", "allDay": False}
        for index, name in enumerate(NAMES)
    ]
    json.dump({"format": "kith", "version": 1, "meetups": meetups}, sys.stdout)


def moments(zone):
    """The second before, at and after each transition, and each month's middle at noon."""
    step, at = D.timedelta(days=3), FIRST
    offset = at.astimezone(zone).utcoffset()
    while at < LAST:
        later = at + step
        if later.astimezone(zone).utcoffset() != offset:
            low, high = at, later
            while high - low > SECOND:
                middle = low + (high - low) // 2
                middle = middle.replace(microsecond=0)
                if middle.astimezone(zone).utcoffset() == offset:
                    low = middle
                else:
                    high = middle
            yield from (high - SECOND, high, high + SECOND)
            offset = later.astimezone(zone).utcoffset()
        at = later
    for year in range(2020, 2038):
        for month in range(1, 13):
            yield D.datetime(year, month, 15, 12, tzinfo=UTC)


def onsets(lines):
    """(onset in UTC, offset after it) of each observance, by RFC 5545 alone."""
    found, current = [], {}
    for line in lines:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            current = {}
        elif name == "END" and "TZOFFSETTO" in current:
            before, after = seconds(current["TZOFFSETFROM"]), seconds(current["TZOFFSETTO"])
            for local in locals_of(current):
                found.append((local - D.timedelta(seconds=before), D.timedelta(seconds=after)))
            current = {}
        else:
            assert name != "RDATE" and name not in current, line
            current[name] = value
    return sorted(found)


def seconds(text):
    sign = -1 if text[0] == "-" else 1
    return sign * (int(text[1:3]) * 3600 + int(text[3:5]) * 60 + int(text[5:7] or 0))


def locals_of(observance):
    start = D.datetime.strptime(observance["DTSTART"], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    if "RRULE" not in observance:
        return [start]
    rule = dict(part.split("=") for part in observance["RRULE"].split(";"))
    assert set(rule) == {"FREQ", "BYMONTH", "BYDAY"} and rule["FREQ"] == "YEARLY", rule
    month, count = int(rule["BYMONTH"]), int(rule["BYDAY"][:-2])
    weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].index(rule["BYDAY"][-2:])
    days = []
    for year in range(start.year, 2039):
        first = start.replace(year=year, month=month, day=1)
        if count > 0:
            day = first + D.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
        else:
            last = (first + D.timedelta(days=31)).replace(day=1) - D.timedelta(days=1)
            day = last - D.timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-count - 1))
        days.append(day)
    assert days[0] == start, (days[0], start)
    return days


def check(path):
    import icalendar

    text = open(path, "rb").read()
    calendar = icalendar.Calendar.from_ical(text)
    raw, lines = {}, []
    for line in text.decode().replace("\r\n ", "").split("\r\n"):
        if line == "BEGIN:VTIMEZONE":
            lines = []
        elif line.startswith("TZID:"):
            raw[line[5:]] = lines
        elif line == "END:VTIMEZONE":
            lines = []
        else:
            lines.append(line)
    read = {
        str(zone["TZID"]): zone.to_tz()
        for zone in calendar.walk("VTIMEZONE")
    }
    wrong = []
    events = calendar.walk("VEVENT")
    noon = D.datetime(2020, 1, 2, 12, tzinfo=UTC)
    if len(events) != len(NAMES):
        wrong.append(f"{len(events)} events for {len(NAMES)} zones")
    wrong += [str(event["SUMMARY"]) for event in events if event["DTSTART"].dt != noon]
    compared = 0
    for name in NAMES:
        if name in UNIVERSAL:
            continue
        if name not in raw or name not in read:
            wrong.append(f"{name}: is not there")
            continue
        zone, own = zoneinfo.ZoneInfo(name), onsets(raw[name])
        theirs = read[name]
        for at in moments(zone):
            compared += 1
            expected = at.astimezone(zone).utcoffset()
            here = next((offset for onset, offset in reversed(own) if onset <= at), None)
            there = theirs.fromutc(at.replace(tzinfo=theirs)).utcoffset()
            if not expected == here == there:
                wrong.append(f"{name} at {at}: {expected}, written {here}, read {there}")
                break
    if len(raw) != len(NAMES) - len(UNIVERSAL):
        wrong.append(f"{len(raw)} VTIMEZONEs for {len(NAMES)} zones")
    print("\n".join(wrong))
    print(f"{len(raw)} zones, {compared} moments", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(make() if sys.argv[1] == "make" else check(sys.argv[2]))
