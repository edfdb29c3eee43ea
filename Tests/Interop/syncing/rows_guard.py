"""What must not be removed."""
import os
import time

from . import must, same
from .logs import must_be_equal, settle


def twenty(log):
    for number in range(20):
        log("contact", "add", f"Person {'ABCDEFGHIJKLMNOPQRST'[number]}{number}", "--new", "--cadence", "2w")
    log("meetup", "add", "Swift Berlin", "--start", "2027-03-04 18:30")
    log("followup", "add", "send", "--due", "2027-03-05")


def held_back(place):
    """7 of 20 contacts that vanish on the server are held back, told with exit code 2, and go once they may; the rest syncs on"""
    a, b = place.pair()
    twenty(a)
    settle(a, b)
    urls = place.urls(a)
    gone = sorted(place.items(urls["kith contacts"]))[:7]
    for path in gone:
        must(place.client.delete(path).status in (200, 204), f"DELETE {path}")
    b("meetup", "edit", "Swift Berlin", "--location", "Hall 3")
    done = b.run("sync")
    same(done.code, 2, f"code of {done.out} {done.err}")
    must("7 removals were held back" in done.err and "--allow-removals" in done.err, done.err)
    same(len(b.all("contacts")), 20, "contacts of B")
    report = a.sync(code=2)
    same((report["keptBack"], len(a.all("contacts"))), (7, 20), "held back, contacts of A")
    same(a.one("meetups", "Swift Berlin")["location"], "Hall 3", "the rest")
    same(len(place.items(urls["kith contacts"])), 13, "contacts on the server")
    same(a.sync(code=2)["keptBack"], 7, "held back again")
    a.sync("--allow-removals")
    same(len(a.all("contacts")), 13, "contacts once they may go")
    same(len(a.backup()["trash"]), 7, "trash")
    b.sync("--allow-removals")
    settle(a, b)
    must_be_equal(a, b)


def held_back_here(place):
    """7 contacts removed in the log are not removed from the server until it is meant"""
    a, b = place.pair()
    twenty(a)
    settle(a, b)
    for thing in a.all("contacts")[:7]:
        a("remove", thing["uid"])
    same(a.sync(code=2)["keptBack"], 7, "held back")
    b.sync()
    same(len(b.all("contacts")), 20, "contacts of B")
    a.sync("--allow-removals")
    b.sync("--allow-removals")
    settle(a, b)
    must_be_equal(a, b)
    same(len(b.all("contacts")), 13, "contacts of B at the end")


def emptied(place):
    """a book that was emptied takes nothing with it; --rebuild sends all of it again"""
    a, b = place.pair()
    twenty(a)
    a("contact", "remove", "Person A0")
    settle(a, b)
    urls = place.urls(a)
    for path in place.items(urls["kith contacts"]):
        place.client.delete(path)
    for log in (a, b):
        report = log.sync(code=2)
        same(len(log.all("contacts")), 19, "contacts")
    a.sync("--rebuild")
    same(len(place.items(urls["kith contacts"])), 19, "contacts on the server")
    settle(b, a)
    must_be_equal(a, b)
    same(len(a.all("contacts")), 19, "contacts")
    return "told: " + report["said"].partition("\n")[0]


def vanished(place):
    """a collection that is deleted (404), and one made anew by hand, remove nothing"""
    a, b = place.pair()
    twenty(a)
    settle(a, b)
    urls = place.urls(a)
    # Cyrus says 404 to a DELETE that it has carried out.
    place.client.delete(urls["kith contacts"])
    must(not place.exists(urls["kith contacts"]), "the book is still there")
    done = a.run("sync")
    must(done.code in (1, 2), f"code {done.code}: {done.out} {done.err}")
    same(len(a.all("contacts")), 20, "contacts")
    same(b.sync(code=None)["code"], done.code, "code of the other")
    same(len(b.all("contacts")), 20, "contacts of the other")
    # Somebody makes one of that name again.
    must(place.client.make_book(urls["kith contacts"], "kith contacts").status == 201, "MKCOL")
    codes = [log.sync(code=None)["code"] for log in (a, b)]
    same((len(a.all("contacts")), len(b.all("contacts"))), (20, 20), "contacts after it was made anew")
    if codes != [0, 0]:
        a.sync("--rebuild", code=None)
        b.sync("--rebuild", code=None)
    settle(a, b)
    must_be_equal(a, b)
    same((len(a.all("contacts")), len(place.items(urls["kith contacts"]))), (20, 20), "contacts at the end, here and there")
    return f"told with {done.code}: {done.err.splitlines()[0]}"


def rebuild(place):
    """--rebuild makes nothing double and loses nothing, also with changes on both sides"""
    a, b = place.pair()
    twenty(a)
    a("meetup", "edit", "Swift Berlin", "--question", "Why?")
    settle(a, b)
    a("meetup", "edit", "Swift Berlin", "--location", "Hall A")
    time.sleep(1.1)
    b("followup", "edit", "send", "--priority", "high")
    b("contact", "add", "New One")
    b.sync()
    before = {kind: len(a.all(kind)) for kind in ("meetups", "followUps")}
    a.sync("--rebuild")
    settle(a, b)
    must_be_equal(a, b)
    same({kind: len(a.all(kind)) for kind in before}, before, "counts")
    same((a.one("meetups", "Swift Berlin")["location"], a.one("followUps", "send")["priority"], len(a.all("contacts"))), ("Hall A", "high", 21),
         "what was changed")
    uids = [item.uid for url in place.urls(a).values() for item in place.items(url).values()]
    same(len(uids), len(set(uids)), "uids")
    place.asked()
    a.sync("--rebuild")
    same([line for line in place.written()], [], "writes of a rebuild that finds nothing new")


def restored(place):
    """a log that was restored from a backup takes nothing for removed, and gets what came since"""
    a, b = place.pair()
    twenty(a)
    settle(a, b)
    path = os.path.join(place.folder, "old.json")
    a("backup", path)
    a("contact", "add", "After the backup")
    a("contact", "remove", "Person B1")
    settle(a, b)
    a("restore", path, "--replace")
    settle(a, b)
    must_be_equal(a, b)
    must([each for each in b.all("contacts") if each["name"] == "After the backup"], "what came after the backup is gone")
    return f"{len(a.all('contacts'))} contacts; Person B1 is {'back' if a.all('contacts', 'Person B1') else 'gone'}"


ROWS = (held_back, held_back_here, emptied, vanished, rebuild, restored)
