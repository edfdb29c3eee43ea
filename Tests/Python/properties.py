#!/usr/bin/env python3
"""properties.py FILE.ics...: does each calendar say what its items were given?

FILE.ics.cases has a line of JSON for the calendar and one for each item: the texts as they were given, and as they
must be written; times, rules, alarms. libical (by ctypes, without our code), python-icalendar and dateutil read the
calendar; zoneinfo says which instant a local time is. Prints what differs; exit code 1 then.
"""
import datetime as D
import functools
import heapq
import itertools
import json
import re
import sys
import unicodedata
import urllib.parse
import zoneinfo

import dateutil.rrule
import icalendar

import libical

UTC = D.timezone.utc
EPOCH = D.datetime(1970, 1, 1)
wrong = []
place = ""


def shown(value):
    """The value, shortened."""
    text = repr(value)
    return text if len(text) < 300 else text[:140] + " … " + text[-140:]


def same(what, given, read):
    if given != read:
        wrong.append(f"{place} {what}: {shown(given)} was given, {shown(read)} read")


# Texts

DIRECTIONS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
BLANKS = "".join(c for c in map(chr, range(0x3001)) if unicodedata.category(c) == "Zs") + "\t\n\u200b"


def rule_of_texts(raw):
    """What must become of a text, said a third time; not how it is cut."""
    for end in ("\r\n", "\r", "\x85", "\u2028", "\u2029"):
        raw = raw.replace(end, "\n")
    kept = (c for c in raw if c in "\t\n" or unicodedata.category(c) != "Cc")
    kept = (c for c in kept if c not in DIRECTIONS and c not in "\ufeff\ufffe\uffff")
    return unicodedata.normalize("NFC", "".join(kept)).strip(BLANKS)


def check_rule(raw, text):
    # Python's Unicode is older: what it does not know, it composes otherwise.
    if any(unicodedata.category(c) == "Cn" for c in raw):
        return
    expected = rule_of_texts(raw)
    if len(expected.encode()) > 32768:
        expected = expected[:len(text)]
    same("text", expected, text)


def escaped(text):
    for mark in "\\;,":
        text = text.replace(mark, "\\" + mark)
    return text.replace("\n", "\\n")


def as_icalendar_reads(text):
    r"""python-icalendar 4.0.3 unescapes twice and in the wrong order: it reads `SUMMARY:\\\\n` as a line break, and `%2C` as
    a comma. So what has no backslash and no percent sign must be read as it is, and anything else as it reads the
    same text in one line that is right."""
    if "\\" not in text and "%" not in text:
        return text
    line = icalendar.parser.Contentline("X:" + escaped(text))
    return str(icalendar.vText.from_ical(line.parts()[2]))


ADDRESS = "".join(chr(c) for c in range(0x21, 0x7F) if chr(c) not in '"<>\\^`{|}')


def address(raw):
    return None if raw is None else urllib.parse.quote(raw, safe=ADDRESS)


# Times

zone_named = functools.lru_cache(None)(zoneinfo.ZoneInfo)


def seconds(local, zone):
    """The instant of a clock time; of one that is skipped by the offset before, of one that is repeated the first."""
    return int((local - EPOCH).total_seconds() - local.replace(tzinfo=zone).utcoffset().total_seconds())


def is_doubtful(local, zone):
    """Whether the clock skips or repeats it."""
    return local.replace(tzinfo=zone).utcoffset() != local.replace(tzinfo=zone, fold=1).utcoffset()


def moment(at):
    return EPOCH + D.timedelta(seconds=at)


def compact(time, is_date=False):
    return f"{time.year:04}{time.month:02}{time.day:02}" + ("" if is_date else f"T{time:%H%M%S}")


class When:
    """A time as it must be written."""

    def __init__(self, given, is_series=False):
        self.zone, self.is_utc, self.is_date = None, False, False
        if "day" in given:
            self.local, self.is_date = D.datetime.fromisoformat(given["day"]), True
        elif "utc" in given:
            self.local, self.is_utc = moment(given["utc"]), True
        else:
            self.local, self.zone = D.datetime.fromisoformat(given["local"]), given["zone"]
            if self.zone == "UTC" or not is_series and is_doubtful(self.local, zone_named(self.zone)):
                self.make_utc()

    def make_utc(self):
        self.local, self.zone, self.is_utc = moment(self.instant), None, True

    def make_zoned(self, name):
        self.local = self.local.replace(tzinfo=UTC).astimezone(zone_named(name)).replace(tzinfo=None, fold=0)
        self.zone, self.is_utc = name, False

    @property
    def instant(self):
        return seconds(self.local, zone_named(self.zone) if self.zone else UTC)

    @property
    def text(self):
        return compact(self.local, self.is_date)

    @property
    def is_sure(self):
        return not (self.zone and is_doubtful(self.local, zone_named(self.zone)))


def check_time(name, when, theirs, other):
    if when is None:
        same(name, None, theirs and theirs.text)
        return
    if theirs is None or other is None:
        wrong.append(f"{place} {name}: is not there")
        return
    time = theirs.time
    same(f"{name}, libical", when.text, time.local())
    same(f"{name}, zone", when.zone, theirs.parameter("TZID"))
    same(f"{name}, VALUE", "DATE" if when.is_date else None, theirs.parameter("VALUE"))
    if not when.is_date and when.is_sure:
        same(f"{name}, libical's instant in {when.zone}", when.instant, time.instant())
    value = other.dt
    if when.is_date:
        same(f"{name}, python-icalendar", when.local.date(), value)
        return
    same(f"{name}, python-icalendar", when.local, value.replace(tzinfo=None))
    same(f"{name}, python-icalendar's zone", when.zone, other.params.get("TZID"))
    # pytz, which it takes the zones from, knows no change outside of 32 bits, and rounds offsets to minutes.
    is_whole = (when.local - EPOCH).total_seconds() % 60 == when.instant % 60
    if when.is_sure and is_whole and 1971 <= when.local.year < 2037:
        same(f"{name}, python-icalendar's instant", when.instant, int(value.timestamp()))


# Rules

def parts(text):
    found = dict(part.split("=", 1) for part in text.upper().rpartition(":")[2].split(";"))
    for name, default in (("INTERVAL", "1"), ("WKST", "MO")):
        if found.get(name) == default:
            del found[name]
    if found.get("FREQ") == "WEEKLY" and "WKST" in found:
        # It is left out where all days stand on one side of it.
        names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        first = names.index(found["WKST"])
        sides = {names.index(day) < first for day in found.get("BYDAY", "").split(",") if day}
        if len(sides) < 2:
            del found["WKST"]
    for name in ("BYDAY", "BYMONTH", "BYMONTHDAY"):
        if name in found:
            found[name] = sorted(set(found[name].split(",")))
    return found


def last_moment(until, start):
    """The last clock time that UNTIL includes, by the clock of the start."""
    if len(until) == 8:
        return D.datetime.strptime(until, "%Y%m%d") + D.timedelta(hours=23, minutes=59, seconds=59)
    clock = D.datetime.strptime(until[:15], "%Y%m%dT%H%M%S")
    if until.endswith("Z") and start.zone:
        return clock.replace(tzinfo=UTC).astimezone(zone_named(start.zone)).replace(tzinfo=None)
    return clock


def written_until(until, start):
    if start.is_date:
        return until[:8]
    if until.endswith("Z"):
        return until
    zone = zone_named(start.zone) if start.zone else UTC
    return compact(moment(seconds(last_moment(until, start), zone))) + "Z"


def expanded(rule, start):
    """The instances of a rule without its UNTIL, by dateutil.

    Of `BYDAY=1FR,MO` dateutil wants days that are both the first Friday and a Monday: none. RFC 5545 §3.3.10 says
    either, and here each half is asked for itself."""
    rule = {name: value for name, value in rule.items() if name != "UNTIL"}
    days = rule.get("BYDAY", [])
    plain = [day for day in days if len(day) == 2]
    halves = [rule]
    if plain and len(plain) < len(days):
        halves = [rule | {"BYDAY": half} for half in (plain, [day for day in days if len(day) > 2])]
        for half in halves:
            half.pop("COUNT", None)
    texts = [";".join(f"{name}={','.join(value) if isinstance(value, list) else value}" for name, value in half.items())
             for half in halves]
    found = heapq.merge(*(dateutil.rrule.rrulestr(text, dtstart=start) for text in texts))
    return itertools.islice(found, int(rule["COUNT"]) if "COUNT" in rule else None)


def check_repetition(case, horizon, start, component, properties, item):
    text = case.get("rule")
    if text is None:
        same("rule", None, properties.get("RRULE"))
        return
    expected = parts(text)
    until = expected.get("UNTIL")
    if until:
        expected["UNTIL"] = written_until(until, start)
    same("rule, libical", expected, parts(properties["RRULE"].text))
    same("rule, python-icalendar", expected, parts(item["RRULE"].to_ical().decode()))
    # The instances: by dateutil, by ours, and by libical without the exceptions.
    last = D.datetime.fromisoformat(case["last"]) + D.timedelta(hours=23, minutes=59, seconds=59)
    bound = last_moment(until, start) if until else last
    if start.is_date and until:
        bound = D.datetime.strptime(until[:8], "%Y%m%d")
    found = []
    for time in expanded(parts(text), start.local):
        if time > min(last, bound) or len(found) == 1000:
            break
        found.append(time)
    same(f"instances of {text} from {start.text}, ours", [time.isoformat() for time in found], case["instances"])
    # A start that the clock skips moves all that libical makes of it.
    if not found or not start.is_sure:
        return
    left_out = [When(time, True).local for time in case["exceptions"]]
    zone = zone_named(start.zone) if start.zone else UTC
    expected = [seconds(time, zone) for time in found if time not in left_out and not is_doubtful(time, zone)]
    theirs = component.starts(seconds(start.local, zone) - 86400, seconds(found[-1], zone) + 1)
    differing = set(expected) ^ set(theirs)
    for at in sorted(differing):
        # Changes by no yearly rule are listed up to the horizon.
        if moment(at).year > horizon:
            break
        if not start.zone or not (is_after_gap(at, start.local, zone, found) or is_moved(at, differing, start.local)):
            whose = "libical leaves out" if at in expected else "libical adds"
            wrong.append(f"{place} {text} from {start.text} {start.zone}: {whose} {moment(at)} UTC")


def is_after_gap(at, start, zone, found):
    """libical counts in a calendar of ICU, which knows the zone and cannot stand on an hour that is skipped. From
    `DTSTART;TZID=CET:19810322T022500`, every week, it takes 03:25 for 02:25 on 5 April, too, because there was no 02:25
    on 29 March; a week later it is right again. It comes past days that are no instances, too, such as the first and
    the last of a month."""
    local = D.datetime.fromtimestamp(at, zone).replace(tzinfo=None)
    first = max([day.date() for day in found if day.date() < local.date()][-1:] or [start.date()])
    first = (first - D.timedelta(days=9)).replace(day=1)
    days = (first + D.timedelta(days=days) for days in range((local.date() - first).days + 32))
    return any(is_doubtful(D.datetime.combine(day, start.time()), zone) for day in days)


def is_moved(at, differing, start):
    """ICU has zone data of its own: that of 2022 has Fiji's clock go forward at 02:00 on the second Sunday of November
    2029, where no other does, and knows nothing of Nuuk's that goes forward late on Saturdays. What libical then says is
    an hour late."""
    return (start.hour < 4 or start.hour >= 22) and not differing.isdisjoint({at - 3600, at + 3600})


# Items

# What is written, ever: no ORGANIZER and no ATTENDEE, to whom servers would mail; no RDATE, no DURATION beside an end.
PROPERTIES = set("""ACTION CALSCALE CATEGORIES CLASS COMPLETED CREATED DESCRIPTION DTEND DTSTAMP DTSTART DUE EXDATE
    LAST-MODIFIED LOCATION NAME PRIORITY PRODID RECURRENCE-ID REFRESH-INTERVAL RELATED-TO RRULE SEQUENCE STATUS SUMMARY
    TRANSP TRIGGER TZID TZNAME TZOFFSETFROM TZOFFSETTO UID URL VERSION X-PUBLISHED-TTL X-WR-CALNAME""".split())


def check_names(data):
    same("first lines", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//kith//kith 1.0//EN\r\nCALSCALE:GREGORIAN\r\n", data[:80])
    names = {re.split(b"[;:]", line)[0].decode() for line in data.replace(b"\r\n ", b"").split(b"\r\n")}
    same("names", set(), names - PROPERTIES - {"BEGIN", "END", ""})


LIMIT = 2 ** 31 - 1


def clamped(size):
    return max(-LIMIT, min(LIMIT, size))


def check_alarms(case, component, item):
    theirs = [part for part in component.components() if part.name == "VALARM"]
    others = [part for part in item.subcomponents if part.name == "VALARM"]
    same("alarms", (len(case["alarms"]),) * 2, (len(theirs), len(others)))
    for alarm, text, part, other in zip(case["alarms"], case["text"]["alarms"], theirs, others):
        properties = {p.name: p for p in part.properties()}
        text = text or case["text"]["summary"] or "Reminder"
        same("alarm's text", text, properties["DESCRIPTION"].text)
        same("alarm's text", as_icalendar_reads(text), str(other["DESCRIPTION"]))
        same("alarm's action", ("DISPLAY", "DISPLAY"), (properties["ACTION"].text, str(other["ACTION"])))
        trigger, value = properties["TRIGGER"].trigger, other["TRIGGER"].dt
        related = properties["TRIGGER"].parameter("RELATED")
        same("alarm's anchor", "END" if alarm["from"] == "end" else None, related)
        if alarm["from"] == "at":
            same("alarm", compact(moment(alarm["seconds"])), trigger.time.local())
            same("alarm", moment(alarm["seconds"]).replace(tzinfo=UTC), value)
        else:
            same("alarm", clamped(alarm["seconds"]), trigger.duration.total())
            same("alarm", D.timedelta(seconds=clamped(alarm["seconds"])), value)


TEXTS = {"UID": "uid", "SUMMARY": "summary", "DESCRIPTION": "description", "LOCATION": "location"}


def check_texts(case, properties, several, item):
    raw, text = case["raw"], case["text"]
    for name, key in TEXTS.items():
        check_rule(raw[key], text[key])
        same(name, text[key], properties[name].text if name in properties else "")
        same(f"{name}, python-icalendar", as_icalendar_reads(text[key]), str(item.get(name, "")))
    for given, read in zip(raw["related"] + raw["alarms"], text["related"] + text["alarms"]):
        check_rule(given, read)
    url = address(raw.get("url"))
    same("URL", url, properties["URL"].text if "URL" in properties else None)
    if url is not None:
        url = icalendar.parser.Contentline("X:" + url).parts()[2]
    same("URL, python-icalendar", url, str(item["URL"]) if "URL" in item else None)
    categories = [name for name in text["categories"] if name]
    same("CATEGORIES", categories, [p.text for p in several if p.name == "CATEGORIES"])
    found = item.get("CATEGORIES", [])
    found = [str(name) for name in getattr(found, "cats", found)]
    same("CATEGORIES, python-icalendar", [as_icalendar_reads(name) for name in categories], found)
    related = [uid for uid in text["related"] if uid]
    same("RELATED-TO", related, [p.text for p in several if p.name == "RELATED-TO"])
    found = item.get("RELATED-TO", [])
    found = [str(uid) for uid in (found if isinstance(found, list) else [found])]
    same("RELATED-TO, python-icalendar", [as_icalendar_reads(uid) for uid in related], found)


def check_item(case, horizon, component, item):
    same("kind", (case["kind"],) * 2, (component.name, item.name))
    several = list(component.properties())
    properties = {p.name: p for p in several}
    check_texts(case, properties, several, item)
    for name, key in (("DTSTAMP", "modified"), ("LAST-MODIFIED", "modified"), ("CREATED", "created"),
                      ("COMPLETED", "completed")):
        at = case.get(key)
        check_time(name, None if at is None else When({"utc": at}), properties.get(name), item.get(name))
    series = "rule" in case
    start, end = (When(case[key], series) if key in case else None for key in ("start", "end"))
    if start and end and start.is_utc != end.is_utc and not start.is_date:
        # Both in the same form: that of the clock where it comes again, else in UTC.
        for time, other_time in ((start, end), (end, start)):
            if series and time.is_utc:
                time.make_zoned(other_time.zone)
            elif not series and not time.is_utc:
                time.make_utc()
    ending = "DUE" if case["kind"] == "VTODO" else "DTEND"
    check_time("DTSTART", start, properties.get("DTSTART"), item.get("DTSTART"))
    check_time(ending, end, properties.get(ending), item.get(ending))
    identity = case.get("recurrenceID")
    check_time("RECURRENCE-ID", identity and When(identity, True), properties.get("RECURRENCE-ID"),
               item.get("RECURRENCE-ID"))
    exceptions = item.get("EXDATE", [])
    exceptions = exceptions if isinstance(exceptions, list) else [exceptions]
    theirs = [p for p in several if p.name == "EXDATE"]
    same("EXDATE", (len(case["exceptions"]),) * 2, (len(theirs), len(exceptions)))
    for given, one, other in zip(case["exceptions"], theirs, exceptions):
        when = When(given, True)
        same("EXDATE, libical", (when.text, when.zone), (one.time.local(), one.parameter("TZID")))
        value = other.dts[0].dt
        if when.is_date:
            same("EXDATE, python-icalendar", when.local.date(), value)
        else:
            same("EXDATE, python-icalendar", when.local, value.replace(tzinfo=None))
    check_repetition(case, horizon, start, component, properties, item)
    check_alarms(case, component, item)
    same("SEQUENCE", (str(case["sequence"]), case["sequence"]), (properties["SEQUENCE"].text, item["SEQUENCE"]))
    same("STATUS", (case["status"],) * 2, (properties["STATUS"].text, str(item["STATUS"])))
    transparency = case.get("transparency")
    same("TRANSP", transparency, properties["TRANSP"].text if "TRANSP" in properties else None)
    priority = case.get("priority")
    if priority is not None:
        priority = max(0, min(9, priority))
    same("PRIORITY", priority, item.get("PRIORITY"))
    same("CLASS", case.get("classification"), item.get("CLASS") and str(item["CLASS"]))


def check_file(path):
    global place
    data = open(path, "rb").read()
    with open(path + ".cases", encoding="utf-8", newline="\n") as lines:
        frame, *cases = (json.loads(line) for line in lines)
    other = icalendar.Calendar.from_ical(data)
    with libical.Calendar(data) as calendar:
        place = path
        check_names(data)
        same("errors", 0, calendar.errors)
        for part in (calendar, *calendar.components()) if calendar.errors else ():
            wrong.extend(f"{path}: {p.text}" for p in part.properties() if p.name == "X-LIC-ERROR")
        names = {p.name: p.text for p in calendar.properties()}
        for name in ("NAME", "X-WR-CALNAME"):
            same(name, frame["name"], names.get(name, ""))
        same("NAME, python-icalendar", as_icalendar_reads(frame["name"]), str(other.get("NAME", "")))
        components = [part for part in calendar.components() if part.name != "VTIMEZONE"]
        items = [part for part in other.subcomponents if part.name != "VTIMEZONE"]
        same("items", (len(cases),) * 2, (len(components), len(items)))
        for index, (case, component, item) in enumerate(zip(cases, components, items)):
            place = f"item {index}"
            check_item(case, frame["horizon"], component, item)
    return len(cases)


if __name__ == "__main__":
    count = sum(check_file(path) for path in sys.argv[1:])
    print(*wrong[:40], sep="\n")
    print(f"{count} items, {len(wrong)} differences")
    sys.exit(1 if wrong else 0)
