"""What must not be removed, and what is said when something is wrong."""
import os
import subprocess
import time

from .place import Watching as Proxy
from . import Failure, must, same
from .logs import Log, is_nothing, is_quiet, must_be_equal, settle, short


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


def at_once(place):
    """a second sync of one log at the same time ends with 75"""
    a = place.log("A")
    twenty(a)
    old, place.proxy.rate, place.proxy.fates = place.proxy.rate, 1, ("slow",)
    try:
        first = subprocess.Popen(a.words("sync"), env=a.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(0.5)
        must(first.poll() is None, "the first has ended already")
        second = a.run("sync")
        out, err = first.communicate(timeout=120)
    finally:
        place.proxy.rate = old
    same((second.code, first.returncode), (75, 0), f"codes ({second.err} {err})")
    must("Another kith is syncing this log" in second.err, second.err)


def wrong_password(place):
    """a wrong password is told in a sentence, and nothing is changed"""
    a = place.log("A")
    a("contact", "add", "Ada Lovelace")
    a.sync()
    before = a.backup()
    same(a.run("sync", "add", place.proxy.url, "--user", "ada", "--password-command", "echo wrong", "--name", "t").code, 1, "code of adding")
    a("sync", "remove", "s")
    done = a.run("sync", "add", place.proxy.url, "--user", "ada", "--password-command", "echo wrong", "--name", "s")
    must(done.code == 1 and "does not take the user ada with this password" in done.err, f"{done.code} {done.err}")
    a("undo")
    secret = os.path.join(place.folder, "secret")
    with open(secret, "w") as out:
        out.write("lovelace\n")
    a("sync", "add", place.proxy.url, "--user", "ada", "--password-command", f"cat {secret}", "--name", "s")
    a.sync()
    with open(secret, "w") as out:
        out.write("changed\n")
    done = a.run("sync")
    must(done.code == 1 and "401" in done.err, f"{done.code} {done.err}")
    os.remove(secret)
    done = a.run("sync")
    must(done.code == 1 and "Error:" in done.err, f"{done.code} {done.err}")
    same([thing["name"] for thing in a.all("contacts")], [thing["name"] for thing in before["contacts"]], "contacts")
    return next(line for line in done.err.splitlines() if line.startswith("Error:"))


def stopped(place):
    """a server that is not there is told in a sentence, changes nothing, and ends with 1"""
    a = place.log("A")
    twenty(a)
    a.sync()
    a("contact", "add", "Ada Lovelace")
    before = a.backup()
    port = place.proxy.port
    place.proxy.close()
    time.sleep(0.1)
    done = a.run("sync")
    must(done.code == 1 and done.err.startswith("Error:") and len(done.err.splitlines()) <= 3, f"{done.code} {done.err}")
    same(a.backup(), before, "the log")
    place.proxy.__init__(place.server.url, seed=0, rate=0, port=port)
    report = a.sync()
    same(report["out"], {"added": 1, "changed": 0, "removed": 0}, "what is sent once it is there again")
    return done.err.splitlines()[0]


def refused(place):
    """a book that may not be written (403): told, nothing is changed, other collections sync"""
    a = place.log("A")
    twenty(a)
    a.sync()
    a("contact", "edit", "Person A0", "--title", "new")
    a("contact", "add", "Ada Lovelace")
    a("meetup", "edit", "Swift Berlin", "--location", "Hall 3")
    ask = Proxy._ask

    def only_read(self, line, headers, body):
        if line.split()[0] in ("PUT", "DELETE") and "contacts" in line:
            return 403, "Forbidden", [("Content-Type", "text/plain")], b"no"
        return ask(self, line, headers, body)
    Proxy._ask = only_read
    try:
        done = a.run("sync")
    finally:
        Proxy._ask = ask
    same(done.code, 1, f"code of {done.out} {done.err}")
    urls = place.urls(a)
    same(place.find(urls["kith"], "Swift Berlin")[1].get("LOCATION"), "Hall 3", "the meetup on the server")
    same((a.one("contacts", "Person A0")["title"], len(a.all("contacts"))), ("new", 21), "the log")
    report = a.sync(code=None)
    b = place.log("B")
    b.sync()
    same(len(b.all("contacts")), 21, f"contacts of B once it may be written ({short(report)})")


def invitations(place):
    """an event that others organize is taken, and never written; nothing that kith writes has an organizer or attendees"""
    a = place.log("A")
    a("meetup", "add", "Own", "--start", "2027-03-04 18:30", "--organizer", "Ada, of Swift")
    a.sync()
    urls = place.urls(a)
    text = ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:foreign@example.com\r\nDTSTAMP:20260301T090000Z\r\n"
            "DTSTART:20270302T090000Z\r\nDTEND:20270302T100000Z\r\nSUMMARY:Invited\r\nORGANIZER:mailto:boss@example.com\r\n"
            "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ada@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    answer = place.client.put(urls["kith"] + "foreign.ics", text, none="*")
    if answer.status >= 300:
        return f"the server does not take one ({answer.status})"
    before = place.client.ask("GET", urls["kith"] + "foreign.ics").text
    a.sync()
    settle(a)
    same(place.client.ask("GET", urls["kith"] + "foreign.ics").text, before, "it on the server")
    if a.all("meetups", "Invited"):
        a("meetup", "edit", "Invited", "--notes", "mine")
        a("meetup", "edit", "Invited", "--status", "attended")
        for _ in range(2):
            a.sync(code=None)
        same(place.client.ask("GET", urls["kith"] + "foreign.ics").text, before, "it on the server after an edit here")
        a("meetup", "remove", "Invited")
        for _ in range(2):
            a.sync(code=None)
        same(place.client.ask("GET", urls["kith"] + "foreign.ics").text, before, "it on the server after a removal here")
    for path, item in place.items(urls["kith"]).items():
        if item.title == "Own":
            must(not [line for line in item.lines if line.startswith(("ORGANIZER", "ATTENDEE"))], f"{item.lines}")


ROWS = (held_back, held_back_here, emptied, vanished, rebuild, restored, at_once, wrong_password, stopped, refused, invitations)
