#!/usr/bin/env python3
"""vtimezones.py FILE.ics FOLDER: compares the VTIMEZONEs of a calendar with zoneinfo, 2020-2037.

FOLDER has the TZif files. Each VTIMEZONE is evaluated by libical (by ctypes), by python-icalendar, and by the few
rules of RFC 5545 §3.6.5 written out here; a second before, at and after every change that zoneinfo or the VTIMEZONE
knows, and at the noon of every month. Prints what is wrong, then `N zones, M moments, W wrong`."""
import bisect
import datetime as D
import sys
import zoneinfo

import icalendar

import libical
from moments import EPOCH, FIRST, LAST, UTC, around, changes_of, is_miscompiled, moment, offset

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def seconds(text):
    size = int(text[1:3]) * 3600 + int(text[3:5]) * 60 + int(text[5:7] or 0)
    return -size if text[0] == "-" else size


def starts(observance):
    """The onsets of an observance on its own clock."""
    start = D.datetime.strptime(observance["DTSTART"], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    yield start
    if "RRULE" not in observance:
        return
    rule = dict(part.split("=") for part in observance["RRULE"].split(";"))
    assert set(rule) == {"FREQ", "BYMONTH", "BYDAY"} and rule["FREQ"] == "YEARLY", rule
    month, weekday, nth = int(rule["BYMONTH"]), DAYS.index(rule["BYDAY"][-2:]), int(rule["BYDAY"][:-2])
    for year in range(start.year, 2039):
        days = [start.replace(year=year, month=month, day=1) + D.timedelta(days=n) for n in range(31)]
        days = [day for day in days if day.month == month and day.weekday() == weekday]
        onset = days[nth - 1 if nth > 0 else nth]
        assert year > start.year or onset == start, f"DTSTART is no instance of {rule}"
        if onset > start:
            yield onset


def read(path):
    """The raw observances of each zone."""
    zones, current, item = {}, [], {}
    for line in open(path, encoding="utf-8", newline="\r\n"):
        name, _, value = line.rstrip("\r\n").partition(":")
        if name == "BEGIN":
            item = {"": value}
        elif name == "TZID":
            current = zones[value] = []
        elif name == "END" and value in ("STANDARD", "DAYLIGHT"):
            current.append(item)
        elif name != "END":
            assert name != "RDATE" and name not in item, line
            item[name] = value
    return zones


def form(observances):
    """What is wrong with how it is written: DAYLIGHT is what moves the clock forward, but one is STANDARD."""
    forward = [seconds(item["TZOFFSETTO"]) > seconds(item["TZOFFSETFROM"]) for item in observances]
    if all(forward):
        forward[-1] = False
    return [item[""] == "DAYLIGHT" for item in observances] == forward


class Own:
    def __init__(self, observances):
        self.onsets = sorted(
            (int((local - EPOCH).total_seconds()) - seconds(item["TZOFFSETFROM"]), seconds(item["TZOFFSETTO"]))
            for item in observances for local in starts(item))
        self.times = [at for at, _ in self.onsets]

    def offset(self, at):
        index = bisect.bisect_right(self.times, at) - 1
        return self.onsets[index][1] if index >= 0 else None


def main(path, folder):
    zoneinfo.reset_tzpath(to=[folder])
    data = open(path, "rb").read()
    observances = read(path)
    theirs = {str(zone["TZID"]): zone.to_tz() for zone in icalendar.Calendar.from_ical(data).walk("VTIMEZONE")}
    wrong, miscompiled, compared = [], [], 0
    with libical.Calendar(data) as calendar:
        for name, items in observances.items():
            zone, own, native, other = zoneinfo.ZoneInfo(name), Own(items), calendar.zone(name), theirs[name]
            if not form(items):
                wrong.append(f"{name}: {[item[''] for item in items]}")
            if is_miscompiled(folder, name, zone):
                miscompiled.append(name)
                continue
            onsets = set(changes_of(folder, name, zone)) | {at for at in own.times if FIRST < at < LAST}
            for at in around(onsets):
                compared += 1
                offsets = (offset(zone, at), own.offset(at), libical.offset(native, at),
                           int(other.fromutc(moment(at).replace(tzinfo=other)).utcoffset().total_seconds()))
                if len(set(offsets)) > 1:
                    wrong.append("{} at {}: {}, the VTIMEZONE says {}, libical {}, python-icalendar {}".format(
                        name, moment(at), *offsets))
                    break
    print(*wrong, sep="\n")
    print(*(f"{name} is not what zic was given" for name in miscompiled), sep="\n")
    if len(miscompiled) > 1:
        wrong += miscompiled
    print(f"{len(observances)} zones, {compared} moments, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
