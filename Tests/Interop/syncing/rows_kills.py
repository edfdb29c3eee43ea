"""A kith that is killed at a request, before the server has done what it asks or after that."""
import os
import signal
import subprocess

from . import Failure, must, same
from .logs import must_be_equal, settle


def change(a, b):
    """Changes of one thing on both sides, and of others on one."""
    b("story", "edit", "Race", "--result", "of B")
    b("contact", "edit", "Ada Lovelace", "--title", "of B")
    b("followup", "edit", "send", "--priority", "high")
    b("contact", "add", "New of B")
    b("remove", "contact", "Gone by B")
    b.sync()
    a("note", "Race", "of A")
    a("note", "Ada Lovelace", "of A")
    a("followup", "edit", "send", "--due", "2027-03-09")
    a("company", "edit", "Acme", "--website", "https://a.example.com")
    a("meetup", "add", "New of A", "--start", "2027-03-04 18:30")
    a("remove", "contact", "Gone by A")


def furnish(a):
    a("company", "add", "Acme")
    for name in ("Ada Lovelace", "Gone by A", "Gone by B"):
        a("contact", "add", name, "--new")
    a("story", "add", "Race", "--problem", "lost lines")
    a("followup", "add", "send", "--due", "2027-03-05")


def killed(place, log, number, isAfter):
    """Syncs until a request, at which kith is killed; false if there is none of that number."""
    proxy, ask, seen = place.proxy, place.proxy._ask, []
    process = None

    def at(line, headers, body):
        seen.append(line)
        if len(seen) != number:
            return ask(line, headers, body)
        answer = ask(line, headers, body) if isAfter else None
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if answer is None:
            raise OSError("killed")
        return answer
    proxy._ask = at
    try:
        process = subprocess.Popen(log.words("sync"), env=log.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, start_new_session=True)
        process.wait(120)
    finally:
        del proxy._ask
    return seen[number - 1] if len(seen) >= number else None


def each_request(place):
    """a kill at each request of a round, before the server acts or after it, changes nothing of what all come to"""
    faults, count = [], 0
    for isAfter in (False, True):
        number = 0
        while True:
            number += 1
            place.wipe()
            a, b = place.log(f"A{number}{isAfter}"), place.log(f"B{number}{isAfter}")
            furnish(a)
            settle(a, b)
            change(a, b)
            line = killed(place, a, number, isAfter)
            if not line:
                break
            count += 1
            try:
                a.sync()
                b.sync()
                settle(a, b)
                must_be_equal(a, b)
                race, ada, task = a.one("stories", "Race"), a.one("contacts", "Ada Lovelace"), a.one("followUps", "send")
                must("of A" in (race["notes"] or "") and race["result"] == "of B", f"story {race['notes']!r} {race['result']!r}")
                must("of A" in (ada["notes"] or "") and ada["title"] == "of B", f"contact {ada['notes']!r} {ada['title']!r}")
                same((task["priority"], task["due"]), ("high", "2027-03-09"), "follow-up")
                same(sorted(each["name"] for each in b.all("contacts")), ["Ada Lovelace", "New of B"], "contacts")
                same([each["title"] for each in b.all("meetups")], ["New of A"], "meetups")
                same(sorted(each["label"] for log in (a, b) for each in log.backup()["trash"]), sorted(["Gone by A", "Gone by B"] * 2), "trash")
                same(b.one("companies", "Acme")["website"], "https://a.example.com", "company")
                uids = [item.uid for url in place.urls(a).values() for item in place.items(url).values()]
                same(len(uids), len(set(uids)), "uids")
            except Failure as reason:
                faults.append(f"killed {'after' if isAfter else 'before'} request {number}, {line.rpartition(' ')[0]}: {reason}")
    must(not faults, f"{len(faults)} of {count} kills: " + "; ".join(faults[:4]))
    return f"{count} kills"


ROWS = (each_request,)
