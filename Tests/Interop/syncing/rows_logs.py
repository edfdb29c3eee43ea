"""What two logs come to: the same, and nothing that was typed is lost."""
import time

from . import must, same
from .logs import Log, must_be_equal, settle
from .material import texts


def apart():
    """Another second: the later of two edits counts, and a second is the unit of LAST-MODIFIED."""
    time.sleep(1.2)


def other_fields(place):
    """edits of different fields of one thing, one on either side, both survive"""
    a, b = place.pair()
    a("company", "add", "Acme")
    a("contact", "add", "Ada Lovelace", "--company", "Acme", "--email", "ada@example.com")
    a("meetup", "add", "Swift Berlin", "--start", "2027-03-04 18:30")
    a("followup", "add", "send portfolio", "--due", "2027-03-05")
    a("story", "add", "Race", "--problem", "lost lines")
    settle(a, b)
    a("contact", "edit", "Ada Lovelace", "--title", "CTO")
    a("meetup", "edit", "Swift Berlin", "--location", "Hall 3")
    a("followup", "edit", "send portfolio", "--priority", "high")
    a("company", "edit", "Acme", "--website", "https://acme.example.com")
    a("story", "edit", "Race", "--result", "none")
    b("contact", "edit", "Ada Lovelace", "--phone", "+49 30 1234567", "--tag", "x")
    b("meetup", "edit", "Swift Berlin", "--start", "2027-03-04 19:00")
    b("followup", "edit", "send portfolio", "--due", "2027-03-06")
    b("research", "Acme", "--need", "interns")
    b("story", "edit", "Race", "--approach", "a lock")
    rounds = settle(a, b)
    must_be_equal(a, b)
    ada, meetup, task = a.one("contacts", "Ada Lovelace"), a.one("meetups", "Swift Berlin"), a.one("followUps", "send portfolio")
    same((ada["title"], ada["phones"], ada["tags"], ada["emails"]), ("CTO", ["+49 30 1234567"], ["x"], ["ada@example.com"]), "contact")
    same((meetup["location"], meetup["start"][:16]), ("Hall 3", "2027-03-04T19:00"), "meetup")
    same((task["priority"], task["due"]), ("high", "2027-03-06"), "follow-up")
    acme, story = a.one("companies", "Acme"), a.one("stories", "Race")
    same((acme["website"], acme["need"]), ("https://acme.example.com", "interns"), "company")
    same((story["result"], story["approach"], story["problem"]), ("none", "a lock", "lost lines"), "story")
    same(a.conflicts() + b.conflicts(), [], "conflicts")
    return f"quiet after {rounds - 1}"


def same_field(place):
    """of two values of one field the later counts, the other is among the conflicts and can be taken"""
    a, b = place.pair()
    a("contact", "add", "Ada Lovelace", "--title", "Analyst")
    a("meetup", "add", "Swift Berlin", "--start", "2027-03-04 18:30", "--location", "Hall 1")
    a("followup", "add", "send portfolio", "--due", "2027-03-05")
    a("company", "add", "Acme")
    a("research", "Acme", "--mission", "of both")
    settle(a, b)
    # What B types later counts, though A syncs later.
    a("contact", "edit", "Ada Lovelace", "--title", "From A", "--correct")
    a("research", "Acme", "--mission", "of A")
    apart()
    b("contact", "edit", "Ada Lovelace", "--title", "From B", "--correct")
    b("meetup", "edit", "Swift Berlin", "--location", "Hall B")
    b("followup", "edit", "send portfolio", "--due", "2027-03-07")
    b("research", "Acme", "--mission", "of B")
    apart()
    a("meetup", "edit", "Swift Berlin", "--location", "Hall A")
    a("followup", "edit", "send portfolio", "--due", "2027-03-08")
    b.sync()
    told = a.sync()
    settle(a, b)
    must_be_equal(a, b)
    found = (a.one("contacts", "Ada Lovelace")["title"], a.one("meetups", "Swift Berlin")["location"],
             a.one("followUps", "send portfolio")["due"], a.one("companies", "Acme")["mission"])
    same(found, ("From B", "Hall A", "2027-03-08", "of B"), "what counts")
    lost = sorted(each["lost"] for each in told["conflicts"])
    kept = {each["lost"]: each["id"] for each in a.conflicts()}
    must({"From A", "Hall B", "of A"} <= set(kept), f"conflicts: {kept}")
    must(any("2027-03-07" in each or "7 Mar 2027" in each for each in kept), f"conflicts: {kept}")
    same(lost, sorted(kept), "told")
    for text in list(kept):
        number = next(each["id"] for each in a.conflicts() if each["lost"] == text)
        a("sync", "conflicts", "--take", str(number))
    same(a.conflicts(), [], "conflicts after all were taken")
    settle(a, b)
    must_be_equal(a, b)
    found = (b.one("contacts", "Ada Lovelace")["title"], b.one("meetups", "Swift Berlin")["location"],
             b.one("followUps", "send portfolio")["due"], b.one("companies", "Acme")["mission"])
    same(found, ("From A", "Hall B", "2027-03-07", "of A"), "what was taken")
    same(b.conflicts(), [], "conflicts of the other")
    return f"{len(kept)} conflicts"


def growing_notes(place):
    """notes that grow on both sides are joined, tags and addresses are united"""
    a, b = place.pair()
    _, lines = texts(place.server)
    a("contact", "add", "Ada Lovelace", "--notes", lines, "--tag", "one", "--email", "a@example.com")
    a("company", "add", "Acme", "--notes", "first")
    settle(a, b)
    a("note", "Ada Lovelace", "said at A")
    a("note", "Acme", "Acme at A")
    a("contact", "edit", "Ada Lovelace", "--email", "a@example.com", "--email", "A2@example.com")
    apart()
    b("note", "Ada Lovelace", "said at B")
    b("note", "Acme", "Acme at B")
    b("contact", "edit", "Ada Lovelace", "--email", "a@example.com", "--email", "b2@example.com", "--tag", "one", "--tag", "fromB")
    settle(a, b)
    must_be_equal(a, b)
    ada, acme = a.one("contacts", "Ada Lovelace"), a.one("companies", "Acme")
    for text in (lines, "said at A", "said at B"):
        same(ada["notes"].count(text), 1, f"{text!r} in {ada['notes']!r}")
    for text in ("first", "Acme at A", "Acme at B"):
        same(acme["notes"].count(text), 1, f"{text!r} in {acme['notes']!r}")
    same(sorted(each.lower() for each in ada["emails"]), ["a2@example.com", "a@example.com", "b2@example.com"], "addresses")
    same(sorted(ada["tags"]), ["fromB", "one"], "tags")
    same(a.conflicts() + b.conflicts(), [], "conflicts")


def removals(place):
    """a removal goes on into the other's trash; an edit beats a removal, and that is told"""
    a, b = place.pair()
    for name in ("Gone Alone", "Renewed by B", "Kept by A"):
        a("contact", "add", name, "--email", "x@example.com", "--cadence", "2w")
    a("meetup", "add", "Gone Meetup", "--start", "2027-03-04 18:30")
    a("followup", "add", "gone task", "--due", "2027-03-05")
    a("skill", "have", "Cobol")
    settle(a, b)
    a("remove", "contact", "Gone Alone")
    a("remove", "meetup", "Gone Meetup")
    a("remove", "followup", "gone task")
    a("remove", "skill", "Cobol")
    a("remove", "contact", "Renewed by B")
    b("remove", "contact", "Kept by A")
    apart()
    b("contact", "edit", "Renewed by B", "--title", "new title")
    a("contact", "edit", "Kept by A", "--title", "another title")
    first, second, third = a.sync(), b.sync(), a.sync()
    settle(a, b)
    must_be_equal(a, b)
    same(sorted(thing["name"] for thing in b.all("contacts")), ["Kept by A", "Renewed by B"], "contacts")
    same((b.all("meetups"), b.all("followUps"), b.all("skills")), ([], [], []), "other things")
    same((a.one("contacts", "Renewed by B")["title"], b.one("contacts", "Kept by A")["title"]), ("new title", "another title"), "titles")
    same((a.one("contacts", "Renewed by B")["cadence"], b.one("contacts", "Kept by A")["cadence"]), ("P2W", "P2W"), "cadences")
    told = [label for report in (first, second, third) for label in report["revived"]]
    must({"Renewed by B", "Kept by A"} <= set(told), f"told: {told}")
    trash = sorted(each["label"] for each in b.backup()["trash"])
    same(trash, ["Cobol", "Gone Alone", "Gone Meetup", "gone task"], "trash of the other")
    b("trash", "restore", "Gone Alone")
    settle(b, a)
    must_be_equal(a, b)
    same(a.one("contacts", "Gone Alone")["emails"], ["x@example.com"], "what came back")


def undo(place):
    """undo of what a sync has brought in is a change like others, and redo brings it back"""
    a, b = place.pair()
    a("contact", "add", "Ada Lovelace", "--title", "Analyst")
    settle(a, b)
    a("contact", "edit", "Ada Lovelace", "--title", "CTO", "--correct")
    a("contact", "add", "Grace Hopper")
    a.sync()
    report = b.sync()
    must(report["step"] is not None, "no step")
    apart()
    b("undo")
    same(b.one("contacts", "Ada Lovelace")["title"], "Analyst", "title after undo")
    settle(b, a)
    must_be_equal(a, b)
    same((a.one("contacts", "Ada Lovelace")["title"], len(a.all("contacts"))), ("Analyst", 1), "the other log")
    apart()
    b("redo")
    settle(b, a)
    must_be_equal(a, b)
    same((a.one("contacts", "Ada Lovelace")["title"], len(a.all("contacts"))), ("CTO", 2), "the other log after redo")


def other_zone(place):
    """a log of another time zone gets the same moments"""
    a, b = place.log("A"), place.log("B", "America/Los_Angeles")
    a("meetup", "add", "Series", "--start", "2027-03-04 18:30", "--every", "weekly")
    a("meetup", "edit", "Series", "--occurrence", "2027-03-11", "--start", "2027-03-12 08:00")
    a("meetup", "add", "Days", "--start", "2027-03-04")
    a("followup", "add", "call", "--due", "2027-03-05 08:00")
    a("log", "talk", "--on", "2026-11-05 23:30")
    settle(a, b)
    must_be_equal(a, b)
    b("meetup", "edit", "Series", "--location", "Hall 3")
    b("followup", "edit", "call", "--priority", "high")
    settle(b, a)
    must_be_equal(a, b)


def typed_kinds(place):
    """an account with some kinds syncs these alone"""
    a = Log(place.folder, "A").begin().join(place.server, "--only", "contacts,followups", url=place.proxy.url)
    b = place.log("B")
    a("company", "add", "Acme")
    a("contact", "add", "Ada Lovelace", "--company", "Acme")
    a("followup", "add", "send", "--due", "2027-03-05", "--with", "Ada Lovelace")
    a("log", "talk with Ada Lovelace")
    a.sync()
    b.sync()
    same([len(b.all(kind)) for kind in ("contacts", "followUps", "interactions")], [1, 1, 0], "things of the other")
    task = b.one("followUps", "send")
    same(task["contacts"], [b.one("contacts", "Ada Lovelace")["uid"]], "its contact")
    settle(a, b)
    same(b.one("contacts", "Ada Lovelace")["company"] is not None, True, "the company by its name")


ROWS = (other_fields, same_field, growing_notes, removals, undo, other_zone, typed_kinds)
