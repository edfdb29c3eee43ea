"""What hangs together stays together, also where a log has only one half of it."""
import time

from . import Failure, must
from .logs import Log, must_be_equal, settle

FIELDS = {"contacts": ("company", "metAt", "introducedBy"), "followUps": ("contacts", "company", "meetup", "posting"),
          "meetups": ("contacts", "companies", "posting"), "interactions": ("contacts", "companies", "meetup"),
          "postings": ("company", "contacts"), "referrals": ("company", "contact", "posting", "followUp")}


def linked(log):
    log("company", "add", "Acme")
    log("meetup", "add", "Swift Berlin", "--start", "2026-10-08 18:30", "--company", "Acme")
    log("contact", "add", "Ada Lovelace", "--company", "Acme", "--met-at", "Swift Berlin")
    log("contact", "add", "Grace Hopper", "--introduced-by", "Ada Lovelace", "--company", "Acme")
    log("posting", "add", "Acme", "Intern", "--contact", "Ada Lovelace")
    log("meetup", "add", "Interview", "--start", "2027-03-12 14:00", "--kind", "interview", "--posting", "Intern", "--with", "Grace Hopper")
    log("followup", "add", "send", "--due", "2027-03-05", "--with", "Ada Lovelace", "--company", "Acme", "--meetup", "Swift Berlin", "--posting",
        "Intern")
    log("log", "talk", "--with", "Ada Lovelace", "--company", "Acme", "--meetup", "Swift Berlin")
    log("refer", "Acme", "--through", "Grace Hopper", "--due", "2027-03-09")
    log("skill", "learn", "Rust", "--due", "2027-03-10")


def half(kinds, place):
    """A log that syncs some kinds keeps all links when another one, which has only those, edits them."""
    a = Log(place.folder, "A" + kinds[:3]).begin()
    linked(a)
    a.join(place.server, "--only", kinds, url=place.proxy.url)
    b = Log(place.folder, "B" + kinds[:3]).begin().join(place.server, "--only", kinds, url=place.proxy.url)
    before = a.things()
    a.sync()
    b.sync()
    # Nothing has changed but that another log has looked.
    a.sync()
    links(before, a, f"{kinds}: after the other has synced")
    time.sleep(1.1)
    for (kind, uid), thing in b.things().items():
        words = {"contacts": ["--notes", "x"], "followUps": ["--priority", "high"], "meetups": ["--location", "x"], "postings": ["--location", "x"],
                 "interactions": ["--tag", "x"], "referrals": ["--notes", "x"]}.get(kind)
        if words:
            b("edit", uid, *words)
    settle(b, a)
    links(before, a, f"{kinds}: after the other has edited")
    place.wipe()


def links(before, log, when):
    after, lost = log.things(), []
    for (kind, uid), thing in before.items():
        for name in FIELDS.get(kind, ()):
            if sorted(thing[name] or "") != sorted(after[kind, uid][name] or ""):
                lost.append(f"{kind} {thing.get('name') or thing.get('title') or thing.get('text')!r} {name}")
    must(not lost, f"{when} links are cut: {', '.join(lost)}")


def halves(place):
    """links to things that another log does not have are kept when it edits"""
    faults = []
    for kinds in ("contacts", "followups", "meetups", "interactions", "postings", "referrals"):
        try:
            half(kinds, place)
        except Failure as reason:
            faults.append(str(reason))
    must(not faults, "; ".join(faults))


def order(place):
    """links arrive whatever comes first: all kinds at once, and each kind by itself before the others"""
    a = Log(place.folder, "A").begin()
    linked(a)
    a.join(place.server, url=place.proxy.url)
    b = Log(place.folder, "B").begin()
    a.sync()
    for kinds in ("referrals", "followups,referrals", "interactions,followups,referrals", "interactions,followups,referrals,meetups,postings,skills"):
        b.join(place.server, "--only", kinds, url=place.proxy.url)
        b.sync()
    b.join(place.server, url=place.proxy.url)
    settle(b, a)
    must_be_equal(a, b)


ROWS = (halves, order)
