"""What a program may write that the phones here do not: other days of a series, other lines, and nonsense."""
import os

from handsets.text import now
from . import must, same
from .logs import must_be_equal, settle, short
from .rows_phones import Held, furnish


def by_hand(place):
    """one day of a series is moved, renamed and cancelled; a meetup is cancelled; a card gets a number and loses one: both logs have it"""
    a, b = place.pair()
    furnish(a)
    a("contact", "edit", "Alan Turing", "--phone", "+49 1", "--phone", "+49 2")
    settle(a, b)
    urls, held = place.urls(a), Held(a)

    def override(day, *more):
        def change(item):
            start = next(line for _, line in item._own(item.begin) if line.startswith("DTSTART"))
            uid, zone = item.uid, start.partition(":")[0].partition(";")[2]
            lines = ["BEGIN:VEVENT", f"UID:{uid}", f"DTSTAMP:{now()}", f"LAST-MODIFIED:{now()}", f"RECURRENCE-ID;{zone}:{day}T190000",
                     *[line.replace("{zone}", zone) for line in more], "END:VEVENT"]
            at = len(item.lines) - 1 - item.lines[::-1].index("END:VEVENT")
            item.lines[at + 1:at + 1] = lines
        return change
    place.edit(urls["kith"], "Series", override("20270413", "DTSTART;{zone}:20270414T200000", "DTEND;{zone}:20270414T220000", "SUMMARY:Series",
                                                "LOCATION:Hall 1"))
    place.edit(urls["kith"], "Series", override("20270420", "DTSTART;{zone}:20270420T190000", "DTEND;{zone}:20270420T210000",
                                                "SUMMARY:Once\\, renamed", "LOCATION:Hall 1"))
    place.edit(urls["kith"], "Series", override("20270427", "DTSTART;{zone}:20270427T190000", "DTEND;{zone}:20270427T210000", "SUMMARY:Series",
                                                "LOCATION:Hall 1", "STATUS:CANCELLED"))

    def skip(item):
        start = next(line for _, line in item._own(item.begin) if line.startswith("DTSTART"))
        item.lines.insert(item.begin + 1, f"EXDATE;{start.partition(':')[0].partition(';')[2]}:20270504T190000")
        item.touch()
    place.edit(urls["kith"], "Series", skip)
    held.expect("meetups", "Series", occurrences=...)

    def cancel(item):
        item.set("STATUS", "CANCELLED")
        item.touch()
    place.edit(urls["kith"], "To be cancelled", cancel)
    held.expect("meetups", "To be cancelled", status="cancelled")

    def card(item):
        item.remove("TEL")
        item.lines.insert(item.begin + 1, "TEL;TYPE=CELL:+49 2")
        item.lines.insert(item.begin + 1, "item1.TEL;TYPE=WORK:+49 3")
        item.lines.insert(item.begin + 1, "BDAY:19120623")
        item.set("NOTE", "of the, phone")
        item.touch()
    place.edit(urls["kith contacts"], "Alan Turing", card)
    held.expect("contacts", "Alan Turing", phones=..., notes="of the, phone")

    def describe(item):
        text = item.get("DESCRIPTION") or ""
        item.set("DESCRIPTION", "typed above\n" + text)
        item.touch()
    place.edit(urls["kith"], "Swift Berlin", describe)
    held.expect("meetups", "Swift Berlin", notes="typed above")

    def later(item):
        item.remove("DUE")
        item.lines.insert(item.begin + 1, "DUE;TZID=Europe/Berlin:20270316T093000")
        item.set("PRIORITY", "9")
        item.touch()
    place.edit(urls["kith tasks"], "pay the fee", later)
    held.expect("followUps", "pay the fee", due="2027-03-16T09:30:00+01:00", timeZone="Europe/Berlin", priority="low")

    def dropped(item):
        item.set("STATUS", "CANCELLED")
        item.touch()
    place.edit(urls["kith tasks"], "to be deleted", dropped)
    held.expect("followUps", "to be deleted", status="dropped", closedAt=...)
    b.sync()
    settle(a, b)
    must_be_equal(a, b)
    held.check(a)
    series = {each["day"]: each for each in a.one("meetups", "Series")["occurrences"]}
    same(sorted(series), ["2027-04-13", "2027-04-20", "2027-04-27", "2027-05-04"], "days of the series that differ")
    same((series["2027-04-13"]["start"] or "")[:16], "2027-04-14T20:00", "the moved day")
    same(series["2027-04-20"]["title"], "Once, renamed", "the renamed day")
    same([series[day]["status"] for day in ("2027-04-27", "2027-05-04")], ["cancelled", "cancelled"], "the cancelled days")
    same(sorted(a.one("contacts", "Alan Turing")["phones"]), ["+49 2", "+49 3"], "numbers")
    kept = [item for item in place.items(urls["kith contacts"]).values() if item.title == "Alan Turing"][0]
    same(kept.get("BDAY"), "19120623", "a line that kith does not know")


def nonsense(place):
    """what cannot be understood stays on the server as it is, is told, and keeps nothing else from syncing"""
    a, b = place.pair()
    a("contact", "add", "Ada Lovelace")
    settle(a, b)
    urls = place.urls(a)
    head, tail = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n", "END:VCALENDAR\r\n"

    def put(where, name, lines):
        answer = place.client.put(urls[where] + name, lines, none="*")
        return answer.status in (200, 201, 204)
    texts = {}
    for where, name, inside in (
            ("kith", "untitled.ics", "BEGIN:VEVENT\r\nUID:untitled\r\nDTSTAMP:20260301T090000Z\r\nDTSTART:20270302T090000Z\r\nDTEND:20270302T100000Z\r\nEND:VEVENT\r\n"),
            ("kith", "foreign.ics", "BEGIN:VEVENT\r\nUID:foreign\r\nDTSTAMP:20260301T090000Z\r\nDTSTART:20270302T090000Z\r\nDTEND:20270302T100000Z\r\n"
             "SUMMARY:Invited\r\nORGANIZER:mailto:boss@example.com\r\nATTENDEE:mailto:ada@example.com\r\nEND:VEVENT\r\n"),
            ("kith tasks", "undated.ics", "BEGIN:VTODO\r\nUID:undated\r\nDTSTAMP:20260301T090000Z\r\nSUMMARY:no day\r\nEND:VTODO\r\n"),
            ("kith tasks", "met.ics", "BEGIN:VTODO\r\nUID:metline\r\nDTSTAMP:20260301T090000Z\r\nSUMMARY:met\r\nDUE;VALUE=DATE:20270302\r\nEND:VTODO\r\n"),
            ("kith tasks", "option.ics", "BEGIN:VTODO\r\nUID:option\r\nDTSTAMP:20260301T090000Z\r\nSUMMARY:log x --home /tmp/elsewhere\r\nDUE;VALUE=DATE:20270302\r\n"
             "END:VTODO\r\n"),
            ("kith tasks", "dash.ics", "BEGIN:VTODO\r\nUID:dashline\r\nDTSTAMP:20260301T090000Z\r\nSUMMARY:log -\r\nDUE;VALUE=DATE:20270302\r\nEND:VTODO\r\n"),
            ("kith tasks", "logical.ics", "BEGIN:VTODO\r\nUID:logical\r\nDTSTAMP:20260301T090000Z\r\nSUMMARY:Log in to the portal\r\nDUE;VALUE=DATE:20270302\r\n"
             "END:VTODO\r\n")):
        if put(where, name, head + inside + tail):
            texts[where, name] = place.client.ask("GET", urls[where] + name).text
    place.client.put(urls["kith contacts"] + "group.vcf",
                     "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:group\r\nFN:Friends\r\nN:Friends;;;;\r\nX-ADDRESSBOOKSERVER-KIND:group\r\n"
                     "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1\r\nEND:VCARD\r\n", none="*")
    a("contact", "add", "Grace Hopper")
    report = a.sync(code=None)
    b.sync(code=None)
    again = a.sync(code=None)
    same(sorted(each["name"] for each in b.all("contacts") if each["name"] != "Friends"), ["Ada Lovelace", "Grace Hopper"], "contacts")
    must(not os.path.exists("/tmp/elsewhere"), "an option of a typed line was obeyed: --home")
    for (where, name), text in texts.items():
        if name in ("foreign.ics", "dash.ics", "untitled.ics"):
            same(place.client.ask("GET", urls[where] + name).text, text, f"{name} on the server")
    same((report["code"], again["code"]), (0, 0), f"codes ({short(report)})")
    same(sorted(each["title"] for each in a.all("meetups")), ["Invited"], "meetups")
    same([each["text"] for each in a.all("interactions")], [], "interactions")


ROWS = (by_hand, nonsense)
