"""What other people's programs do to what kith has synced, and what the logs make of it."""
import datetime
import os
import re
import zoneinfo

import phones
from handsets.text import name_of, value_of
from . import must, same
from .logs import label_of, must_be_equal, settle, short, thing_differences

DAY = datetime.date(2027, 3, 12)


def furnish(log):
    """Things that phones edit, and bystanders that must stay as they are."""
    log("company", "add", "Acme", "--tier", "1", "--notes", "n; o, t\\e")
    log("research", "Acme", "--need", "interns", "--idea", "one, two")
    for name in ("Ada Lovelace", "Grace Hopper", "Alan Turing"):
        log("contact", "add", name, "--company", "Acme", "--email", name.split()[0].lower() + "@example.com", "--cadence", "2w", "--tag", "t",
            "--question", "Why, now?")
    log("contact", "add", "Mary Shelley", "--company", "Acme")
    log("met", "Ada Lovelace", "--note", "likes, engines")
    log("followup", "add", "send portfolio", "--with", "Ada Lovelace", "--due", "2027-03-05", "--priority", "high")
    log("followup", "add", "read pages", "--every", "weekly", "--due", "2027-03-08")
    log("followup", "add", "pay the fee", "--due", "2027-03-10", "--company", "Acme")
    log("followup", "add", "to be deleted", "--due", "2027-03-11")
    log("meetup", "add", "Swift Berlin", "--start", "2027-03-04 18:30", "--with", "Ada Lovelace", "--question", "Where, next?", "--url",
        "https://example.com/s")
    log("meetup", "add", "To be moved", "--start", "2027-03-10 18:00", "--location", "Hall 3, left")
    log("meetup", "add", "To be cancelled", "--start", "2027-03-11 18:00")
    log("meetup", "add", "Series", "--start", "2027-04-06 19:00", "--every", "weekly", "--location", "Hall 1")
    log("posting", "add", "Acme", "Intern", "--closes", "2027-03-20")
    log("story", "add", "Race", "--problem", "lost")


class Held:
    """What has to change in a log and nothing else: the things before it, with the fields that change."""

    def __init__(self, log):
        self.before, self.changed, self.gone, self.new = log.things(), {}, set(), []

    def expect(self, kind, label, **fields):
        """Says what changes; the uid."""
        key = next(key for key, thing in self.before.items() if key[0] == kind and label_of(thing) == label)
        self.changed.setdefault(key, {}).update(fields)
        return key[1]

    def leave(self, kind, label):
        key = next(key for key, thing in self.before.items() if key[0] == kind and label_of(thing) == label)
        self.gone.add(key)
        return key[1]

    def check(self, log):
        after, faults = log.things(), []
        for key, thing in self.before.items():
            if key in self.gone:
                if key in after:
                    faults.append(f"{label_of(thing)!r} is still there")
                continue
            if key not in after:
                faults.append(f"{label_of(thing)!r} is gone")
                continue
            wanted = {**thing, **{name: value for name, value in self.changed.get(key, {}).items() if value is not ...}}
            free = [name for name, value in self.changed.get(key, {}).items() if value is ...]
            faults += thing_differences(key[0], wanted, after[key], ("lastInteraction", *free))
        for key in after.keys() - self.before.keys():
            found = (key[0], label_of(after[key]))
            if found in self.new:
                self.new.remove(found)
            else:
                faults.append(f"nobody made {key[0]} {label_of(after[key])!r}")
        faults += [f"{kind} {label!r} is missing" for kind, label in self.new]
        must(not faults, "; ".join(faults[:8]))


def moment(item, name):
    """A time of an item on the clock of the logs."""
    line = next(line for _, line in item._own(item.begin) if name_of(line) == name)
    value, zone = value_of(line), re.search(r"TZID=([^;:]+)", line)
    time = datetime.datetime.strptime(value.rstrip("Z"), "%Y%m%dT%H%M%S")
    own = zoneinfo.ZoneInfo("Europe/Berlin")
    return time.replace(tzinfo=zoneinfo.ZoneInfo("UTC" if value.endswith("Z") else zone[1] if zone else own.key)).astimezone(own).isoformat()


def with_phone(kind, place):
    """Does all that a program can, syncs, and compares."""
    a, b = place.pair()
    furnish(a)
    settle(a, b)
    urls, held = place.urls(a), Held(a)
    folder = os.path.join(place.folder, "phone")
    os.makedirs(folder)
    calendars = [urls["kith"], urls["kith tasks"]]
    with kind(place.server, calendars, [urls["kith contacts"]], folder) as phone:
        phone.pull()
        # vCard 4.0 has urn:uuid: before it, and some servers keep that in 3.0.
        known = {uid.removeprefix("urn:uuid:"): uid for uid in phone.things()}
        if "complete" in kind.can:
            phone.complete(known[held.expect("followUps", "send portfolio", status="done", closedAt=...)])
            # It moves on once, on whatever log reads it first.
            phone.complete(known[held.expect("followUps", "read pages", due=..., closedAt=...)])
        if "move" in kind.can:
            phone.move(known[held.expect("followUps", "pay the fee", due="2027-03-13")], 3)
            moved = known[held.expect("meetups", "To be moved", start="2027-03-13T18:00:00+01:00", end="2027-03-13T20:00:00+01:00")]
            phone.move(moved, 3)
        if "rename" in kind.can:
            title = "Swift, Berlin; again 👍"
            phone.rename(known[held.expect("meetups", "Swift Berlin", title=title)], title)
            if "add_contact" in kind.can:
                phone.rename(known[held.expect("contacts", "Grace Hopper", name="Grace Murray Hopper")], "Grace Murray Hopper")
        if "delete" in kind.can:
            phone.delete(known[held.leave("followUps", "to be deleted")])
            if "add_contact" in kind.can:
                phone.delete(known[held.leave("contacts", "Mary Shelley")])
        if "add_task" in kind.can:
            phone.add_task(urls["kith tasks"], "call, the bank", DAY)
            phone.add_task(urls["kith tasks"], "met Katherine Johnson at Gathering: orbits, in May", DAY)
            phone.add_task(urls["kith tasks"], "log coffee with Alan Turing", DAY)
            held.new += [("followUps", "call, the bank"), ("contacts", "Katherine Johnson"), ("interactions", "coffee with Alan Turing"),
                         ("interactions", "Met Katherine Johnson at Gathering: orbits, in May")]
            held.expect("contacts", "Alan Turing", nextTouch=...)
        if "add_event" in kind.can:
            phone.add_event(urls["kith"], "Coffee, outside", DAY)
            held.new.append(("meetups", "Coffee, outside"))
        if "add_contact" in kind.can:
            phone.add_contact(urls["kith contacts"], "Annie Easley", "annie@example.com")
            held.new.append(("contacts", "Annie Easley"))
        same(phone.push(), [], "refused")
        if "move" in kind.can:
            # khal writes the time of day in another zone where it does not know that of the event.
            there = place.find(urls["kith"], "To be moved")[1]
            times = {name: moment(there, line) for name, line in (("start", "DTSTART"), ("end", "DTEND"))}
            same([time[:10] for time in times.values()], ["2027-03-13"] * 2, "days of the moved meetup on the server")
            held.expect("meetups", "To be moved", **times)
    first = a.sync(code=None)
    must(first["code"] == 0, f"A ends with {first['code']}: {first['said']} {short(first)}")
    other = b.sync()
    rounds = settle(a, b)
    if any(found == ("interactions", "Met Katherine Johnson at Gathering: orbits, in May") for found in held.new):
        # A meetup that was named may be made too.
        held.new += [("meetups", "Gathering")] if a.all("meetups", "Gathering") else []
    must_be_equal(a, b)
    held.check(b)
    if "complete" in kind.can:
        same(b.one("followUps", "read pages")["due"], "2027-03-15", "the repeating one is due")
        same(b.one("followUps", "read pages")["status"], "open", "the repeating one is")
    same(a.conflicts() + b.conflicts(), [], "conflicts")
    left = [item.title for item in place.items(urls["kith tasks"]).values() if item.title.startswith(("met ", "log "))]
    same(left, [], "lines that are still tasks")
    # What the program has dropped is still known, and edits from here arrive.
    b("research", "Acme", "--need", "more")
    b("contact", "edit", "Ada Lovelace", "--cadence", "3w")
    settle(b, a)
    must_be_equal(a, b)
    same(a.one("contacts", "Ada Lovelace")["cadence"], "P3W", "cadence")
    return f"quiet after {rounds - 1}"


def stale(kind, place):
    """A program writes what it knew before somebody else changed the same things."""
    a, b = place.pair()
    furnish(a)
    settle(a, b)
    urls = place.urls(a)
    folder = os.path.join(place.folder, "phone")
    os.makedirs(folder)
    meetup, task = a.one("meetups", "Swift Berlin")["uid"], a.one("followUps", "send portfolio")["uid"]
    contact = a.one("contacts", "Grace Hopper")["uid"]
    with kind(place.server, [urls["kith"], urls["kith tasks"]], [urls["kith contacts"]], folder) as phone:
        phone.pull()
        known = {uid.removeprefix("urn:uuid:"): uid for uid in phone.things()}
        a("meetup", "edit", meetup, "--location", "Hall 9", "--question", "Who?")
        a("followup", "edit", task, "--due", "2027-04-01")
        a("note", contact, "of A")
        a("contact", "edit", contact, "--cadence", "5w")
        a.sync()
        phone.rename(known[meetup], "Phone Berlin")
        phone.rename(known[task], "phone portfolio")
        if "add_contact" in kind.can:
            phone.rename(known[contact], "Phone Hopper")
        told = phone.push()
    for log in (b, a):
        log.sync()
    settle(a, b)
    must_be_equal(a, b)
    things = {uid: thing for (_, uid), thing in b.things().items()}
    same((things[meetup]["location"], things[meetup]["questions"]), ("Hall 9", ["Where, next?", "Who?"]), "what A changed in the meetup")
    same(things[task]["due"], "2027-04-01", "what A changed in the follow-up")
    same((things[task]["priority"], len(things[task]["contacts"])), ("high", 1), "the rest of the follow-up")
    same((things[contact]["notes"] or "").endswith("of A"), True, f"what A noted: {things[contact]['notes']!r}")
    same((things[contact]["cadence"], things[contact]["questions"], things[contact]["tags"]), ("P5W", ["Why, now?"], ["t"]), "the rest of the contact")
    arrived = [label_of(things[uid]).lower().startswith("phone") for uid in (meetup, task, contact)]
    edits = 3 if "add_contact" in kind.can else 2
    must(sum(arrived) >= edits - len(told), f"{sum(arrived)} of {edits} edits arrived, but the program told of {told}")
    return f"{sum(arrived)} of {edits} edits arrive" + (f", of {len(told)} the program tells that the server was changed" if told else "")


def stale_row(kind):
    def proof(place):
        return stale(kind, place)
    proof.__name__ = "stale_" + plain_name(kind)
    proof.__doc__ = f"{kind.name} writes what it knew before another log changed the same things: nothing of that is lost"
    proof.missing = kind.missing
    return proof


def plain_name(kind):
    return "".join(letter if letter.isalnum() else "_" for letter in kind.name.lower())


def row(kind):
    def proof(place):
        return with_phone(kind, place)
    proof.__name__ = "phone_" + plain_name(kind)
    proof.__doc__ = f"edits of {kind.name}: ticks, moves, renames, deletes, adds, types lines; both logs have them and nothing else has changed"
    proof.missing = kind.missing
    return proof


ROWS = tuple(make(kind) for make in (row, stale_row) for kind in phones.ALL)
