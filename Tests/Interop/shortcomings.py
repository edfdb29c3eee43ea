"""What calendar programs are known to show otherwise: each a foretelling of the exact difference, and the reason.

A shortcoming is asked with a field (or "instance" for one that is missing or too many), the record that is expected and the one
that was found; only where it foretells what was found is it a reason."""
import os
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Callable
from zoneinfo import ZoneInfo

from expected import UTC, parsed, z

SYSTEM = ZoneInfo(os.environ.get("TZ", "Europe/Berlin"))
TIMES = ("start", "end", "due", "alarms")
HOUR = timedelta(hours=1)

@dataclass(frozen=True)
class Shortcoming:
    reason: str
    foretells: Callable[[str, dict, dict], bool]

def shifted(value, length):
    """Instants moved by a length of time; days stay."""
    if isinstance(value, list):
        return [shifted(each, length) for each in value]
    return z(parsed(value) + length) if value and "T" in value else value

def isMoved(length, doubts):
    def foretells(field, record, other):
        return field in TIMES and record.get("doubt") in doubts and shifted(record[field], length) == other.get(field)
    return foretells

SECOND_READING = Shortcoming(
    "an instance by a rule at a time that the clock shows twice is taken at the second time (RFC 5545 §3.3.5: the first)",
    isMoved(HOUR, ["overlap"]))
GAP_EARLY = Shortcoming(
    "an instance by a rule at a time that the clock leaves out is taken an hour early (RFC 5545 §3.3.5: by the offset before the gap)",
    isMoved(-HOUR, ["gap"]))
BEHIND_GAP = Shortcoming(
    "the instance behind one that the clock leaves out keeps the time to which that one was moved", isMoved(HOUR, ["behind a gap"]))
NO_GAP = Shortcoming(
    "an instance by a rule at a time that the clock leaves out is not shown, and does not count towards COUNT",
    lambda field, record, other: field == "instance" and (
        record.get("doubt") == "gap" or any(r.get("doubt") == "gap" for r in record.get("siblings", []))))

def clockEnd(field, record, other):
    """The end by the clock: the clock time of the start plus the exact length."""
    if field != "end" or not record.get("zone") or not other.get("end"):
        return False
    zone = ZoneInfo(record["zone"])
    start, end = parsed(record["start"]), parsed(record["end"])
    first, last = start.astimezone(zone), end.astimezone(zone)
    if first.utcoffset() == last.utcoffset():
        return False
    local = first.replace(tzinfo=None) + (end - start)
    return other["end"] in [z(local.replace(tzinfo=timezone(offset))) for offset in (first.utcoffset(), last.utcoffset())]

CLOCK_END = Shortcoming("the end of an event with a clock change in it is off by the change: its exact length is added on the clock", clockEnd)

def clockAlarm(field, record, other):
    """Alarms by the clock: the clock time of the start less the length."""
    if field != "alarms" or not record.get("zone") or len(record["alarms"]) != len(other.get("alarms", [])):
        return False
    zone = ZoneInfo(record["zone"])
    start = parsed(other.get("start") or other["due"])
    found = []
    for alarm in record["alarms"]:
        local = start.astimezone(zone).replace(tzinfo=None) - (parsed(record.get("start") or record["due"]) - parsed(alarm))
        found.append({z(local.replace(tzinfo=zone, fold=fold)) for fold in (0, 1)} | {alarm})
    return all(each in those for each, those in zip(sorted(other["alarms"]), found))

CLOCK_ALARM = Shortcoming("an alarm with a clock change between it and the start is off by the change: its length is counted on the clock", clockAlarm)

COUNTED_ALARM = Shortcoming(
    "an alarm days before, or of whole days, is counted in hours: over a clock change it rings an hour off",
    lambda field, record, other: field == "alarms" and other.get("alarms") == record.get("counted"))
NO_ABSOLUTE_ALARM = Shortcoming(
    "alarms at a time of their own are not known, only those before or behind the start",
    lambda field, record, other: field == "alarms" and record.get("absolute")
    and other.get("alarms") == [a for a in record["alarms"] if a not in record["absolute"]])
SAME_SEQUENCE = Shortcoming(
    "a thing whose SEQUENCE is not higher stays as it was: only changes of time, place and status raise it",
    lambda field, record, other: field in ("title", "description") and other.get(field) == record.get("before", {}).get(field))

UTC_DAY_ALARM = Shortcoming(
    "alarms of whole days are counted from midnight in UTC",
    lambda field, record, other: field == "alarms" and other.get("alarms") == record.get("fromUTC"))

def unescapedTwice(field, record, other):
    """python-icalendar 4 takes escapes apart twice, and one kind after the other."""
    if field not in ("title", "description", "location") or "\\" not in record[field]:
        return False
    text = record[field].replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    for escaped, mark, plain in (("\\,", "%2C", ","), ("\\:", "%3A", ":"), ("\\;", "%3B", ";"), ("\\\\", "%5C", "\\")):
        text = text.replace(escaped, mark)
    for mark, plain in (("%2C", ","), ("%3A", ":"), ("%3B", ";"), ("%5C", "\\")):
        text = text.replace(mark, plain)
    text = text.replace("\\N", "\\n").replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
    return text == other.get(field)

UNESCAPED_TWICE = Shortcoming("a backslash that somebody typed before n, a comma or a semicolon is taken for an escape", unescapedTwice)
BACKSLASH_N = Shortcoming(
    "a backslash that somebody typed before n is taken for a line break",
    lambda field, record, other: field in ("title", "description", "location") and record[field].replace("\\n", "\\\n") == other.get(field))
DUE_MIDNIGHT = Shortcoming(
    "a due day is told as its midnight",
    lambda field, record, other: field == "due" and "T" not in record["due"]
    and other.get("due") == z(datetime.fromisoformat(record["due"]).replace(tzinfo=SYSTEM)))
NO_POSITION = Shortcoming(
    "BYSETPOS is not followed: such a series comes on each of its weekdays",
    lambda field, record, other: field == "instance" and any("BYSETPOS" in r.get("rule", "") for r in [record, *record.get("siblings", [])]))
NO_SINGLES = Shortcoming(
    "occurrences that differ (RECURRENCE-ID) are shown beside those of the series in whose place they stand",
    lambda field, record, other: field == "instance" and any(
        r.get("series") == "single" or r.get("doubt") for r in record.get("siblings", [])))
FIRST_DAY_ONLY = Shortcoming(
    "of a series of several days each the first day is shown",
    lambda field, record, other: field == "end" and record.get("series") and "T" not in record["end"]
    and other.get("end") == str(date.fromisoformat(record["start"]) + timedelta(days=1)))

def isForeign(record):
    return record.get("series") == "whole" and record.get("zone") not in (None, SYSTEM.key)

LOCAL_SERIES = Shortcoming(
    "a series of another zone comes again by the system's clock, and is refused where its weekday is another one there",
    lambda field, record, other: (field in ("start", "end") and isForeign(record)) or (
        field == "instance" and any(isForeign(r) for r in [record, *record.get("siblings", [])])))

def clockOnly(field, record, other):
    """Another instant at which the system's clock shows the same."""
    if field not in ("start", "end") or "T" not in record[field] or "T" not in other.get(field, ""):
        return False
    return parsed(record[field]).astimezone(SYSTEM).replace(tzinfo=None) == parsed(other[field]).astimezone(SYSTEM).replace(tzinfo=None)

CLOCK_ONLY = Shortcoming("times are kept by the system's clock alone: of two that it shows alike one is taken for the other", clockOnly)

# Clocks that follow no yearly rule; the description of others says how they went in those years.
UTC_WITHOUT_RULE = {"Africa/Casablanca", "Africa/El_Aaiun"}

def firstOffset(field, record, other):
    if field not in TIMES or not record.get("series") or record.get("zone") not in UTC_WITHOUT_RULE:
        return False
    zone = ZoneInfo(record["zone"])
    # The series of the hard log begin in January.
    offset = datetime(2026, 1, 6, 12, tzinfo=zone).utcoffset()
    return shifted(record[field], parsed(record["start"]).astimezone(zone).utcoffset() - offset) == other.get(field)

FIRST_OFFSET = Shortcoming(
    "a zone description that says UTC of the years 2000–2020 is taken for UTC and left aside, and a series keeps the offset of its first instance"
    " (Casablanca, El Aaiun)", firstOffset)
