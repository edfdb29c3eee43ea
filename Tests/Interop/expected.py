#!/usr/bin/python3
"""What a calendar has to show of a log, computed from the log's backup and not from what kith exports.

Times by zoneinfo, series by dateutil. Each instance is one record of the normal form (see Clients in the documentation):

    kind         event or todo
    uid          as in the log
    title description location status
    start end    2026-03-02T08:00:00Z, or 2026-03-02 for whole days (the end is the day behind the last one)
    due          of a to-do, in place of start and end
    alarms       instants, sorted

and beside them, for the judge:

    zone         the zone on whose clock it was planned; of whole days none
    counted      the alarms of a program that counts every day as 24 hours, from midnight where there is no other start
    fromUTC      the alarms of whole days, counted from midnight in UTC
    absolute     alarms at a time of their own
    rule         the rule of a series
    series       "whole" or "single": an instance by a rule, or one that differs from it
    doubt        "gap" or "overlap" for an instance by a rule whose time a clock change leaves out or shows twice; "behind a gap"
                 for the next one
"""
import hashlib
import json
import sys
import unicodedata
import uuid
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

UTC = timezone.utc
KEPT_CANCELLED = timedelta(days=30)
FOLLOW_UP = timedelta(minutes=15)

def z(instant):
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

def parsed(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))

def ranges(text):
    """The ids of ranges such as 1-500,503."""
    ends = [[int(end) for end in part.split("-")] for part in text.split(",") if part]
    return [id for part in ends for id in range(part[0], part[-1] + 1)]

# Text

def plain(text):
    """What is left of a text in a calendar: composed, without direction overrides."""
    kept = "".join(c for c in text if not ("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" or c == "\ufeff"))
    return unicodedata.normalize("NFC", kept).strip()

SAME = {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "đ": "d", "þ": "th", "ı": "i", "’": "'", "‘": "'"}

def folded(text):
    marked = unicodedata.normalize("NFD", text.lower())
    bare = "".join(SAME.get(c, c) for c in marked if not (c >= "\u0300" and unicodedata.combining(c) >= 10)
                   and unicodedata.category(c) != "Cf")
    return " ".join(bare.split())

def words(text):
    return "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in folded(text)).split()

TO = "explain forward give introduce mail pitch present reply send show speak submit suggest talk write".split()
OBJECT = "call congratulate email invite meet message nudge phone ping remind text thank visit".split()

def deed(text, people, firm):
    said = words(text)
    people = [p for p in people if folded(p) not in folded(text) and not (words(p) and words(p)[0] in said)]
    firm = firm if firm and folded(firm) not in folded(text) else None
    behind = f" ({firm})" if firm else ""
    if not people:
        return text + behind
    named = people[0] if len(people) == 1 else ", ".join(people[:-1]) + " and " + people[-1]
    if said and said[0] in TO and "to" not in said:
        return f"{text} to {named}{behind}"
    if len(said) == 1 and said[0] in OBJECT:
        return f"{text} {named}{behind}"
    return f"{text} ({named}{', ' + firm if firm else ''})"

def capital(text):
    return text[:1].upper() + text[1:]

def derived(name, uid):
    """The UUID that is made of a name and another uid (RFC 9562 §5.5, with the uid as text)."""
    return str(uuid.UUID(bytes=hashlib.sha1(f"{uid}\n{name}".encode()).digest()[:16], version=5))

def told(day):
    return f"{day:%a} {day.day} {day:%b} {day.year}"

# Lengths of time

def length(text):
    """PT1H30M, P1D, P1W as a length of exact time."""
    total, number, isTime = timedelta(), "", False
    for c in text[1:]:
        if c == "T":
            isTime = True
        elif c.isdigit():
            number += c
        else:
            unit = {"W": 7 * 86400, "D": 86400, "H": 3600, "M": 60, "S": 1}[c]
            if c == "M" and not isTime:
                raise ValueError(text)
            total, number = total + timedelta(seconds=int(number) * unit), ""
    return total

def later(day, period):
    """A day and a cadence (P2W, P1M) behind it."""
    count, unit = int(period[1:-1]), period[-1]
    if unit in "DW":
        return day + timedelta(days=count * (7 if unit == "W" else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "Y" else 1)
    for last in (day.day, 30, 29, 28):
        try:
            return date(months // 12, months % 12 + 1, min(day.day, last))
        except ValueError:
            pass

# Clocks

def resolve(local, zone):
    """The instant of a clock time, and whether the clock leaves it out or shows it twice (RFC 5545 §3.3.5)."""
    first = local.replace(tzinfo=zone, fold=0)
    second = local.replace(tzinfo=zone, fold=1)
    if first.utcoffset() == second.utcoffset():
        return first.astimezone(UTC), None
    isOverlap = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0) == local
    return first.astimezone(UTC), "overlap" if isOverlap else "gap"

class Expectation:
    """What a calendar has to show after an export.

    - gone: things that have been removed since an export, as they were: (kind, thing)."""

    def __init__(self, log, *, now, form="event", place=None, gone=(), first="2026-01-01", last="2028-01-01"):
        self.gone = gone
        self.log, self.now, self.form, self.place = log, now, form, place
        self.zone = ZoneInfo(log["settings"].get("timeZone", "Europe/Berlin"))
        hour, minute = log["settings"].get("followUp.time", "09:00").split(":")
        self.clock = timedelta(hours=int(hour), minutes=int(minute))
        self.first, self.last = (datetime.fromisoformat(day).replace(tzinfo=UTC) for day in (first, last))
        self.companies, self.contacts, self.meetups = (
            {thing["uid"]: thing for thing in log[name]} for name in ("companies", "contacts", "meetups"))
        self.written = {(e["kind"], id) for e in log["exports"] if e["place"] == place
                        and e["form"] == (form if e["kind"] == "followUp" else "event") for id in ranges(e["ids"])}

    def records(self):
        found = []
        for followUp in self.log["followUps"]:
            found += self.followUp(followUp)
        for contact in self.log["contacts"]:
            found += self.nextTouch(contact)
        if self.form == "event":
            for meetup in self.log["meetups"]:
                found += self.meetup(meetup)
            for posting in self.log.get("postings", []):
                found += self.deadline(posting)
            for kind, thing in self.gone:
                if kind == "meetup":
                    found += [{**r, "status": "cancelled", "alarms": []} for r in self.meetup(thing)]
        for kind, thing in self.gone:
            if kind == "followUp":
                found += [{**r, "status": "cancelled", "alarms": []} for r in self.followUp(thing)]
        return sorted((r for r in found if self.isWithin(r)), key=lambda r: (r.get("start") or r["due"], r["uid"], r["title"]))

    def isWithin(self, record):
        start = parsed((record.get("start") or record["due"])[:10] + "T00:00:00Z")
        return self.first <= start < self.last

    def wasTold(self, kind, thing, changed):
        """Whether what changed (was cancelled, done) had been exported before, and is still to be told of."""
        return changed >= self.now - KEPT_CANCELLED and (kind, thing["id"]) in self.written

    def day(self, day):
        return resolve(datetime.combine(day, datetime.min.time()), self.zone)[0]

    # Things

    def lastTalk(self, uid):
        days = [parsed(i["at"]).astimezone(ZoneInfo(i["timeZone"])).date() if i["timeZone"] else date.fromisoformat(i["at"])
                for i in self.log["interactions"] if uid in i["contacts"]]
        return max(days, default=None)

    def lineOf(self, contact):
        firm = self.companies.get(contact["company"], {}).get("name")
        role = contact["title"]
        parts = [contact["name"]] + [" at ".join(p for p in (role, firm) if p)] * bool(role or firm)
        return "With " + ", ".join(parts + contact["emails"][:1] + contact["phones"][:1])

    def lineOfCompany(self, company):
        return "Company: " + ", ".join(p for p in (company["name"], company["website"]) if p)

    def byID(self, things, uids):
        return sorted((things[uid] for uid in uids), key=lambda thing: thing["id"])

    def followUp(self, thing):
        closed = thing["closedAt"] and parsed(thing["closedAt"])
        if closed and not self.wasTold("followUp", thing, closed):
            return []
        people = self.byID(self.contacts, thing["contacts"])
        firm = self.companies.get(thing["company"])
        origin = self.meetups.get(thing["meetup"])
        link = next((p["linkedIn"] for p in people if p["linkedIn"]), None) or (origin or {}).get("url") or (firm or {}).get("website")
        talks = [t for t in (self.lastTalk(p["uid"]) for p in people) if t]
        lines = [link] * bool(link) + [self.lineOf(p) for p in people] + ([self.lineOfCompany(firm)] if firm else [])
        lines += ["From: " + origin["title"]] if origin else []
        lines += [p["notes"] for p in people if p["notes"]] + (["Last talk: " + told(max(talks))] if talks else [])
        title = plain(capital(deed(thing["text"], [p["name"] for p in people], firm and firm["name"])))
        isDay = thing["timeZone"] is None
        start = (self.day(date.fromisoformat(thing["due"])) if isDay else parsed(thing["due"]))
        if isDay:
            start = resolve(datetime.combine(date.fromisoformat(thing["due"]), datetime.min.time()) + self.clock, self.zone)[0]
        isOpen = thing["status"] == "open"
        record = {"kind": self.form, "uid": thing["uid"], "title": title, "description": plain("\n".join(lines)), "location": "",
                  "zone": thing["timeZone"] or self.zone.key, "alarms": [], "counted": []}
        if isOpen:
            zone = ZoneInfo(record["zone"])
            record["alarms"] = self.alarms(thing.get("alarms"), ["PT0S"], start, zone)
            record["counted"] = self.counted(thing.get("alarms"), ["PT0S"], start)
        if self.form == "event":
            return [{**record, "start": z(start), "end": z(start + FOLLOW_UP), "status": "confirmed" if isOpen else "cancelled"}]
        return [{**record, "uid": derived("todo", thing["uid"]), "due": thing["due"] if isDay else z(start),
                 "status": {"open": "needs-action", "done": "completed", "dropped": "cancelled"}[thing["status"]]}]

    def deadline(self, posting):
        """The closing day of a posting for which one has not applied: a day with alarms on it and two days before."""
        if not posting["closes"] or posting["status"] != "saved":
            return []
        firm = self.companies.get(posting["company"], {}).get("name")
        day = {**posting, "title": capital(f"apply for {posting['title']}" + (f" ({firm})" if firm else "")), "status": "planned",
               "start": posting["closes"], "end": posting["closes"], "companies": [posting["company"]] if firm else [],
               "rrule": None, "onlineURL": None, "organizer": None, "alarms": ["P2D", "PT0S"]}
        return [{**record, "status": "confirmed"} for record in self.meetup(day)]

    def cadence(self, contact):
        """The cadence that counts: a contact's own, the shortest of their tags, that of the stage or of the tier of their company."""
        settings, firm = self.log["settings"], self.companies.get(contact["company"])
        days = lambda period: int(period[1:-1]) * {"D": 1, "W": 7, "M": 30, "Y": 365}[period[-1]]
        tags = [settings.get("cadence.tag." + folded(tag)) for tag in contact["tags"]]
        found = [contact["cadence"]] + sorted((value.split()[0] for value in tags if value), key=days)
        if firm and (firm["tier"] or firm["stage"] != "researching"):
            found += [settings.get(f"cadence.{name}.{firm[name]}", "").split(" ")[0] for name in ("stage", "tier")]
        return next((period for period in found if period), None)

    def nextTouch(self, contact):
        cadence = self.cadence(contact)
        if not cadence:
            return []
        since = self.lastTalk(contact["uid"]) or parsed(contact["createdAt"]).date()
        due = max(str(later(since, cadence)), contact.get("quietUntil") or "")
        firm = self.companies.get(contact["company"], {}).get("name")
        text = f"stay in touch with {contact['name']}" + (f" ({firm})" if firm else "")
        return self.followUp({
            "uid": derived("next touch", contact["uid"]), "text": text, "due": due, "timeZone": None,
            "status": "open", "closedAt": None, "contacts": [contact["uid"]], "company": None, "meetup": None})

    def alarms(self, alarms, usual, anchor, zone):
        """The instants of a thing's alarms: of a length of time whole days by the clock, the rest in hours that pass.

        - anchor: the instant from which lengths count: the start, or 09:00 of the first whole day."""
        found = set()
        for alarm in usual if alarms is None else alarms:
            if alarm[0] != "P":
                found.add(z(parsed(alarm)))
                continue
            days = timedelta(days=length(alarm).days)
            begin = anchor
            if days:
                begin = resolve(anchor.astimezone(zone).replace(tzinfo=None, fold=0) - days, zone)[0]
            found.add(z(begin - (length(alarm) - days)))
        return sorted(found)

    def counted(self, alarms, usual, anchor):
        """The same as a program has them that counts every day as 24 hours."""
        lengths = usual if alarms is None else alarms
        return sorted({z(parsed(a)) if a[0] != "P" else z(anchor - length(a)) for a in lengths})

    def absolute(self, thing):
        return [z(parsed(a)) for a in thing.get("alarms") or [] if a[0] != "P"]

    def meetup(self, thing):
        isCancelled = thing["status"] == "cancelled"
        if isCancelled and not self.wasTold("meetup", thing, parsed(thing["modifiedAt"])):
            return []
        firms = self.byID(self.companies, thing["companies"])
        people = self.byID(self.contacts, thing["contacts"])
        status = {"planned": "tentative", "attended": "confirmed", "missed": "confirmed", "cancelled": "cancelled"}

        def instance(start, end, over):
            """One time of the meetup; `over` says what is different that time."""
            get = lambda name: over.get(name) or thing[name]
            link = get("onlineURL") or thing["url"]
            lines = [link] * bool(link) + [self.lineOf(p) for p in people] + [self.lineOfCompany(f) for f in firms]
            lines += [f"Organizer: {thing['organizer']}"] if thing["organizer"] else []
            lines += [get("notes")] if get("notes") else []
            own = "cancelled" if isCancelled else status[over.get("status") or thing["status"]]
            isDay = isinstance(start, date) and not isinstance(start, datetime)
            if not isDay and end <= start:
                end = start + timedelta(minutes=1)
            alarms = {"alarms": [], "counted": []}
            if own != "cancelled" and isDay:
                # The usual hour before is no time before a day.
                nine = resolve(datetime.combine(start, datetime.min.time()) + self.clock, self.zone)[0]
                midnight = datetime.combine(start, datetime.min.time(), tzinfo=UTC)
                alarms = {"alarms": self.alarms(thing["alarms"], ["PT0S"], nine, self.zone),
                          "counted": self.counted(thing["alarms"], ["PT0S"], self.day(start) + self.clock),
                          "fromUTC": self.counted(thing["alarms"], ["PT0S"], midnight + self.clock)}
            elif own != "cancelled":
                zone = ZoneInfo(over.get("timeZone") or thing["timeZone"])
                alarms = {"alarms": self.alarms(thing["alarms"], ["PT1H"], start, zone),
                          "counted": self.counted(thing["alarms"], ["PT1H"], start)}
            return {"kind": "event", "uid": thing["uid"], "title": plain(get("title")), "description": plain("\n".join(lines)),
                    "location": plain(get("location") or get("onlineURL") or ""), "status": own,
                    "zone": None if isDay else over.get("timeZone") or thing["timeZone"],
                    "absolute": self.absolute(thing), "start": str(start) if isDay else z(start), "end": str(end) if isDay else z(end), **alarms}

        start, end = self.span(thing)
        if not thing["rrule"]:
            return [instance(start, end, {})]
        overs = {o["day"]: o for o in thing.get("occurrences") or []}
        found, isBehind = [], False
        for local, begin, doubt in self.starts(thing, start):
            if isBehind and not doubt:
                doubt = "behind a gap"
            isBehind = doubt == "gap"
            over = overs.get(str(local.date()), {})
            isMoved = bool(over.get("start"))
            if over.get("status") == "cancelled" and not isMoved:
                continue
            if isMoved:
                record = instance(*self.span(over), over)
            else:
                record = instance(begin, begin + (end - start), over)
                if doubt:
                    record["doubt"] = doubt
            record.update(series="single" if over else "whole", rule=thing["rrule"])
            found.append(record)
        return found

    def span(self, thing):
        """First and last instant; of whole days the first one and the one behind the last."""
        if len(thing["start"]) == 10:
            return date.fromisoformat(thing["start"]), date.fromisoformat(thing["end"]) + timedelta(days=1)
        return parsed(thing["start"]).astimezone(UTC), parsed(thing["end"]).astimezone(UTC)

    def starts(self, thing, start):
        """The starts of a series: by the clock, as an instant or day, and whether a clock change makes it doubtful."""
        isDay = not isinstance(start, datetime)
        zone = None if isDay else ZoneInfo(thing["timeZone"])
        local = datetime.combine(start, datetime.min.time()) if isDay else start.astimezone(zone).replace(tzinfo=None)
        rule = ";".join(p + "T235959" if p.startswith("UNTIL=") and len(p) == 14 else p for p in thing["rrule"].split(";"))
        for each in rrulestr(rule, dtstart=local):
            if each >= datetime(self.last.year, 1, 2):
                break
            if isDay:
                yield each, each.date(), None
            else:
                yield each, *resolve(each, zone)

def main():
    import argparse
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("log", help="a backup")
    words.add_argument("--now", required=True)
    words.add_argument("--as", dest="form", choices=["event", "todo"], default="event")
    words.add_argument("--place")
    words = words.parse_args()
    with open(words.log) as file:
        log = json.load(file)
    for record in Expectation(log, now=parsed(words.now), form=words.form, place=words.place).records():
        print(json.dumps(record, ensure_ascii=False))

if __name__ == "__main__":
    main()
