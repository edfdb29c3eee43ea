#!/usr/bin/python3
"""Writes a log that is hard on calendar programs, as a backup for `kith restore`.

The same arguments give the same bytes. Each PLACE is where an export will be written: the log says that it was written there
before, so that what has been cancelled and done since is told as cancelled."""
import json
import sys
import uuid
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

BERLIN = "Europe/Berlin"
CREATED = "2026-01-01T08:00:00Z"
EXPORTED = "2026-01-02T08:00:00Z"
CHANGED = "2026-01-03T08:00:00Z"

# Clocks that go by other rules than most, and names of which programs know only some.
ODD_ZONES = """Africa/Cairo Africa/Casablanca Africa/El_Aaiun America/Asuncion America/Ciudad_Juarez America/Havana
America/Indiana/Knox America/Nuuk America/Santiago America/Scoresbysund America/St_Johns Antarctica/Troll Asia/Beirut
Asia/Gaza Asia/Hebron Asia/Jerusalem Asia/Kathmandu Asia/Kolkata Asia/Pyongyang Asia/Tehran Atlantic/Azores
Australia/Eucla Australia/Lord_Howe Etc/GMT+12 Europe/Chisinau Europe/Dublin Europe/Kyiv Europe/London Pacific/Apia Pacific/Chatham
Pacific/Easter Pacific/Kiritimati Pacific/Marquesas Pacific/Norfolk Pacific/Tongatapu UTC""".split()

TEXTS = {
    "emoji": "🚀 Launch 👩\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈 1\ufe0f\u20e3 👍🏽",
    "Hebrew": "פגישה עם דנה כהן בתל־אביב",
    "Arabic": "لقاء المطوّرين ٢٠٢٦ في القاهرة",
    "both directions": "Meet דנה (12:30) at ACME – لقاء",
    "combining marks": "Cafe\u0301 with A\u030angstro\u0308m, Vie\u0323\u0302t, s\u0323\u0307",
    "stacked marks": "Z\u0351\u036b\u0343a\u0329\u030dl\u0334\u035eg\u0335\u0321o\u0337\u0322",
    "scripts": "漢字とかな 한글 ไทยไม่มีวรรค हिन्दी Ελληνικά Кириллица ქართული",
    "jamo": "\u1112\u1161\u11ab\u1100\u1173\u11af",
    "beyond the plane": "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠮷野家 𓀀 🜁",
    "escapes": "Comma, semicolon; colon: back\\slash \"quotes\" 'single' \\n no break \\, \\; ^n",
    "markup": "<b>bold</b> &amp; %0A {{x}} $(true) `x` =1+1",
    "a component": "BEGIN:VEVENT END:VCALENDAR RRULE:FREQ=DAILY",
    "long word": "Donaudampfschiff" * 32,
    "long line": "many short words, again and again; " * 14 + "end",
}

def uid(name):
    return str(uuid.uuid5(uuid.UUID("7d2c6f1e-2f0a-4d43-9a5c-0b7f3b2f9a10"), name))

def at(zone, text):
    """`2026-03-29T02:30` on the clock of a zone, with its offset, as a backup has it; of two the first."""
    local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))
    if (local.utcoffset().total_seconds() % 60):
        raise ValueError(text)
    return local.isoformat()

def instant(zone, text):
    """An instant given in UTC, on the clock of a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("UTC")).astimezone(ZoneInfo(zone)).isoformat()

class Log:
    def __init__(self):
        self.companies, self.contacts, self.meetups, self.interactions, self.followUps = [], [], [], [], []

    def add(self, things, name, fields):
        thing = {"id": len(things) + 1, "uid": uid(name), "createdAt": CREATED, "modifiedAt": CREATED, "sequence": 0}
        things.append({**thing, **fields})
        return thing["uid"]

    def company(self, name, **fields):
        return self.add(self.companies, "company " + name, {
            "name": name, "tier": None, "stage": "researching", "website": None, "careersURL": None, "notes": None,
            "tags": [], **fields})

    def contact(self, name, **fields):
        return self.add(self.contacts, "contact " + name, {
            "name": name, "company": None, "title": None, "emails": [], "phones": [], "linkedIn": None, "metAt": None,
            "introducedBy": None, "cadence": None, "notes": None, "tags": [], "imported": None, **fields})

    def meetup(self, title, start, end, zone=BERLIN, **fields):
        isDay = len(start) == 10
        return self.add(self.meetups, f"meetup {title} {start} {zone}", {
            "title": title, "kind": "meetup", "status": "planned", "start": start, "end": end, "allDay": isDay,
            "timeZone": None if isDay else zone, "location": None, "onlineURL": None, "url": None, "organizer": None,
            "rrule": None, "alarms": None, "occurrences": [], "companies": [], "contacts": [], "notes": None, "tags": [],
            "imported": None, **fields})

    def followUp(self, text, due, zone=BERLIN, **fields):
        return self.add(self.followUps, f"followUp {text} {due}", {
            "text": text, "due": due, "timeZone": None if len(due) == 10 else zone, "status": "open", "closedAt": None,
            "priority": "normal", "every": None, "firstDue": None, "alarms": None, "contacts": [], "company": None,
            "meetup": None, **fields})

def occurrence(day, **fields):
    return {"day": day, "status": None, "start": None, "end": None, "timeZone": None, "title": None, "location": None,
            "onlineURL": None, "notes": None, **fields}

def make(places):
    log = Log()
    people(log)
    texts(log)
    zones(log)
    days(log)
    clockChanges(log)
    series(log)
    exceptions(log)
    alarms(log)
    endings(log)
    return {
        "format": "kith", "version": 1, "settings": {"timeZone": BERLIN}, "companies": log.companies,
        "contacts": log.contacts, "meetups": log.meetups, "interactions": log.interactions, "followUps": log.followUps,
        "exports": [{"place": place, "at": EXPORTED, "kind": kind, "form": form, "ids": written(things)} for place in places
                    for kind, things in [("contact", log.contacts), ("meetup", log.meetups), ("followUp", log.followUps)]
                    for form in (["event"] if kind == "meetup" else ["event", "todo"])],
        "lastIds": {"company": len(log.companies), "contact": len(log.contacts), "meetup": len(log.meetups),
                    "interaction": len(log.interactions), "followUp": len(log.followUps)},
    }

def written(things):
    """The ids of those that an export has written: what was not closed before it."""
    return ",".join(str(t["id"]) for t in things if (t.get("closedAt") or EXPORTED) >= EXPORTED)

def people(log):
    acme = log.company("Comma, Semi; & Söhne", website="https://example.com/a?b=c&d=%20e")
    log.contact("Zoe\u0308 “Zed” O’Brien", company=acme, title="CTO, acting", emails=["zoe@example.com"],
                cadence="P2W", linkedIn="https://www.linkedin.com/in/zoe")
    log.contact("דנה כהן", cadence="P1M", notes="כותבת קוד\nו־מוזיקה")
    log.contact("محمد علي", phones=["+20 2 123"], cadence="P11W")

def texts(log):
    day = date(2026, 2, 2)
    companies = [c["uid"] for c in log.companies]
    contacts = [c["uid"] for c in log.contacts]
    for number, (name, text) in enumerate(TEXTS.items()):
        day += timedelta(days=1)
        start = f"{day}T{8 + number % 10:02}:{number % 4 * 15:02}"
        log.meetup(text, at(BERLIN, start), at(BERLIN, start[:11] + "20:00"), location=text, notes=f"{name}\n{text}",
                   tags=["a tag", "zwei"], companies=companies[:number % 2], contacts=contacts[:number % 3])
        log.followUp("write: " + text, str(day), contacts=contacts[number % 3:][:1], company=companies[0] if number % 4 == 0 else None)
    line = "Ω note – with, commas; and \\ backslashes, emoji 🎈 and \ttabs.\n   indented\n\n"
    for name, notes in (("of lines", (line * 200)[:9999].rstrip() + "."), ("without a blank", "é漢🎈x" * 2500),
                        ("with blanks", ("word " * 2000)[:9999] + ".")):
        log.meetup("10,000 characters " + name, at(BERLIN, "2026-02-20T18:00"), at(BERLIN, "2026-02-20T19:00"), notes=notes)
    # Lengths around the fold at 75 octets.
    for octets in range(56, 72):
        log.meetup(("ä" * 40)[:octets // 2] + "x" * (octets % 2), at(BERLIN, "2026-02-21T18:00"), at(BERLIN, "2026-02-21T19:00"))

def zones(log):
    for zone in ODD_ZONES:
        for season, start, end in (("winter", "2026-01-15T10:15", "2026-01-15T11:45"), ("summer", "2026-07-15T23:15", "2026-07-16T00:45"),
                                   ("next year", "2027-05-01T06:00", "2027-05-01T07:00")):
            log.meetup(f"{season} in {zone}", at(zone, start), at(zone, end), zone)
        log.meetup(f"every two weeks in {zone}", at(zone, "2026-01-06T10:15"), at(zone, "2026-01-06T11:00"), zone,
                   rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20271221")
    log.followUp("call at noon in Tokyo", at("Asia/Tokyo", "2026-05-05T12:00"), "Asia/Tokyo")
    log.followUp("call across the date line", at("Pacific/Kiritimati", "2026-05-06T00:30"), "Pacific/Kiritimati")

def days(log):
    log.meetup("one day", "2026-04-10", "2026-04-10")
    log.meetup("three days", "2026-04-30", "2026-05-02")
    log.meetup("over new year", "2026-12-30", "2027-01-03")
    log.meetup("day of the spring change", "2026-03-29", "2026-03-29")
    log.meetup("days around the autumn change", "2026-10-24", "2026-10-26")
    log.meetup("every month all day", "2026-01-12", "2026-01-12", rrule="FREQ=MONTHLY;BYMONTHDAY=12")
    log.meetup("every year two days", "2026-06-06", "2026-06-07", rrule="FREQ=YEARLY")
    log.meetup("midnight to midnight", at(BERLIN, "2026-04-11T00:00"), at(BERLIN, "2026-04-12T00:00"))
    log.meetup("no length", at(BERLIN, "2026-04-13T12:00"), at(BERLIN, "2026-04-13T12:00"))
    log.followUp("on the day of the spring change", "2026-03-29")
    log.followUp("on the day of the autumn change", "2026-10-25")

def clockChanges(log):
    """Times that a clock shows twice, and the last and first ones around those that it leaves out."""
    for zone, first, second, before, after in (
            (BERLIN, "2026-10-25T00:30", "2026-10-25T01:30", "2026-03-29T00:30", "2026-03-29T01:00"),
            ("America/St_Johns", "2026-11-01T04:00", "2026-11-01T05:00", "2026-03-08T05:00", "2026-03-08T05:30"),
            ("Australia/Lord_Howe", "2026-04-04T14:45", "2026-04-04T15:15", "2026-10-03T15:15", "2026-10-03T15:30"),
            ("Antarctica/Troll", "2026-10-24T23:30", "2026-10-25T01:30", "2026-03-29T00:45", "2026-03-29T01:00")):
        for name, start, minutes in (("first time", first, 20), ("second time", second, 20), ("through both times", first, 90),
                                     ("before the gap", before, 10), ("after the gap", after, 30), ("across the gap", before, 60)):
            end = (datetime.fromisoformat(start) + timedelta(minutes=minutes)).isoformat()
            log.meetup(f"{name} in {zone}", instant(zone, start), instant(zone, end), zone)
    log.followUp("first half past two", instant(BERLIN, "2026-10-25T00:30"))
    log.followUp("second half past two", instant(BERLIN, "2026-10-25T01:30"))
    # Series one of whose times is left out, and another of which comes twice. They are long enough that even then the clock
    # shows the end behind the start, because calcurse cannot read again what it has written of others.
    log.meetup("every week in the gap", at(BERLIN, "2026-03-01T02:30"), at(BERLIN, "2026-03-01T03:45"), rrule="FREQ=WEEKLY;BYDAY=SU;UNTIL=20271226")
    log.meetup("every day in the gap", at("America/New_York", "2026-03-05T02:30"), at("America/New_York", "2026-03-05T02:50"),
               "America/New_York", rrule="FREQ=DAILY;COUNT=6")
    log.meetup("every day in the overlap", at("America/New_York", "2026-10-30T01:30"), at("America/New_York", "2026-10-30T01:50"),
               "America/New_York", rrule="FREQ=DAILY;COUNT=5")

def series(log):
    for title, start, end, rule in (
            ("daily, ten times", "2026-02-25T07:00", "2026-02-25T07:30", "FREQ=DAILY;COUNT=10"),
            ("every third day until a day", "2026-03-20T22:00", "2026-03-20T23:30", "FREQ=DAILY;INTERVAL=3;UNTIL=20260430"),
            ("weekly over the change", "2026-03-03T18:30", "2026-03-03T21:00", "FREQ=WEEKLY"),
            ("twice a week", "2026-03-02T08:00", "2026-03-02T08:45", "FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261231"),
            ("first Tuesday", "2026-01-06T19:00", "2026-01-06T22:00", "FREQ=MONTHLY;BYDAY=1TU"),
            ("last Friday", "2026-01-30T17:00", "2026-01-30T18:00", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=20"),
            ("last workday", "2026-01-30T16:00", "2026-01-30T17:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=24"),
            ("on the 31st", "2026-01-31T12:00", "2026-01-31T13:00", "FREQ=MONTHLY;BYMONTHDAY=31"),
            ("last day of the month", "2026-01-31T14:00", "2026-01-31T15:00", "FREQ=MONTHLY;BYMONTHDAY=-1"),
            ("every year in March", "2026-03-28T23:00", "2026-03-29T06:00", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SA")):
        log.meetup(title, at(BERLIN, start), at(BERLIN, end), rrule=rule)

def exceptions(log):
    log.meetup("table with exceptions", at(BERLIN, "2026-03-03T19:00"), at(BERLIN, "2026-03-03T21:00"),
               rrule="FREQ=MONTHLY;BYDAY=1TU;COUNT=12", location="Hall 3", notes="Bring cards.", occurrences=[
                   occurrence("2026-04-07", status="cancelled"),
                   occurrence("2026-05-05", start=at(BERLIN, "2026-05-06T20:00"), end=at(BERLIN, "2026-05-06T22:30"), timeZone=BERLIN),
                   occurrence("2026-06-02", title="table in the garden 🌳", location="Garden, behind; left", notes="Bring a hat."),
                   occurrence("2026-07-07", status="attended"),
                   occurrence("2026-08-04", status="cancelled", start=at(BERLIN, "2026-08-05T19:00"), end=at(BERLIN, "2026-08-05T21:00"), timeZone=BERLIN),
                   occurrence("2026-09-01", start=at("Asia/Tokyo", "2026-09-02T09:00"), end=at("Asia/Tokyo", "2026-09-02T10:00"), timeZone="Asia/Tokyo"),
                   occurrence("2026-11-03", onlineURL="https://example.com/meet?id=1&x=2"),
               ])
    log.meetup("days with exceptions", "2026-02-09", "2026-02-09", rrule="FREQ=WEEKLY;BYDAY=MO;COUNT=10", occurrences=[
        occurrence("2026-03-02", status="cancelled"),
        occurrence("2026-03-16", start="2026-03-18", end="2026-03-19"),
        occurrence("2026-03-30", title="the day after the change"),
    ])
    log.meetup("exceptions at a change", at(BERLIN, "2026-10-04T02:30"), at(BERLIN, "2026-10-04T03:30"),
               rrule="FREQ=WEEKLY;BYDAY=SU;COUNT=6", occurrences=[
                   occurrence("2026-10-25", start=at(BERLIN, "2026-10-25T10:00"), end=at(BERLIN, "2026-10-25T11:00"), timeZone=BERLIN),
                   occurrence("2026-11-01", status="cancelled"),
               ])
    log.meetup("exceptions in Lord Howe", at("Australia/Lord_Howe", "2026-03-25T09:30"), at("Australia/Lord_Howe", "2026-03-25T10:00"),
               "Australia/Lord_Howe", rrule="FREQ=WEEKLY;COUNT=8", occurrences=[
                   occurrence("2026-04-08", status="cancelled"),
                   occurrence("2026-04-15", start=at("Australia/Lord_Howe", "2026-04-15T11:00"), end=at("Australia/Lord_Howe", "2026-04-15T12:00"),
                              timeZone="Australia/Lord_Howe"),
               ])

def alarms(log):
    start, end = at(BERLIN, "2026-06-10T18:00"), at(BERLIN, "2026-06-10T20:00")
    log.meetup("no alarm", start, end, alarms=[])
    log.meetup("alarm at the start", start, end, alarms=["PT0S"])
    log.meetup("four alarms", start, end, alarms=["P1W", "P1D", "PT1H", "PT10M"])
    log.meetup("alarm at a time", start, end, alarms=["2026-06-08T12:00:00+02:00"])
    log.meetup("both kinds of alarm", start, end, alarms=["PT30M", "2026-06-09T23:00:00+02:00"])
    log.meetup("all day with alarms", "2026-06-11", "2026-06-12", alarms=["P2D", "P1D", "PT0S"])
    log.meetup("alarm across the change", at(BERLIN, "2026-03-29T12:00"), at(BERLIN, "2026-03-29T13:00"), alarms=["P1D", "PT24H"])
    log.meetup("series with alarms", at(BERLIN, "2026-06-15T18:00"), at(BERLIN, "2026-06-15T19:00"),
               rrule="FREQ=WEEKLY;COUNT=4", alarms=["P1D", "PT15M"])
    log.followUp("two alarms", "2026-06-16", alarms=["P1D", "PT0S"])
    log.followUp("no alarm at all", "2026-06-17", alarms=[])
    log.followUp("alarm an hour before", at(BERLIN, "2026-06-18T15:00"), alarms=["PT1H"])

def endings(log):
    start, end = at(BERLIN, "2026-03-10T18:00"), at(BERLIN, "2026-03-10T20:00")
    log.meetup("attended", start, end, status="attended")
    log.meetup("missed", start, end, status="missed")
    log.meetup("cancelled after an export", start, end, status="cancelled", modifiedAt=CHANGED, sequence=1)
    log.meetup("cancelled series", start, end, status="cancelled", modifiedAt=CHANGED, sequence=1, rrule="FREQ=WEEKLY;COUNT=3")
    log.meetup("cancelled before any export", start, end, status="cancelled")
    log.followUp("done after an export", "2026-03-11", status="done", closedAt=CHANGED, modifiedAt=CHANGED, sequence=1)
    log.followUp("dropped after an export", "2026-03-11", status="dropped", closedAt=CHANGED, modifiedAt=CHANGED, sequence=1)
    log.followUp("done before any export", "2026-01-01", status="done", closedAt="2026-01-01T09:00:00Z")
    log.followUp("high", "2026-03-12", priority="high")
    log.followUp("low", "2026-03-12", priority="low")
    # What the second export changes.
    for text in ("is snoozed", "gets done", "is removed", "gets another text"):
        log.followUp("follow-up that " + text, "2026-03-13")
    for text in ("moves", "is cancelled", "is removed", "gets another title"):
        log.meetup("meetup that " + text, at(BERLIN, "2026-03-14T15:00"), at(BERLIN, "2026-03-14T16:00"))

if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: torture.py PLACE… > torture-log.json")
    json.dump(make(sys.argv[1:]), sys.stdout, ensure_ascii=False, indent=1)
    print()
