"""What is said when something is wrong, and that nothing is changed by it."""
import os
import subprocess
import time

from davclient import Client
from . import must, same
from .logs import settle, short
from .place import Watching
from .rows_guard import twenty


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
    if Client(place.server.url, "ada", "wrong").propfind(place.server.calendars, ["d:resourcetype"]).status == 207:
        return "– (it asks for no password here)"
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


def refused(place):
    """a book that may not be written (403): told, nothing is changed, other collections sync"""
    a = place.log("A")
    twenty(a)
    a.sync()
    a("contact", "edit", "Person A0", "--title", "new")
    a("contact", "add", "Ada Lovelace")
    a("meetup", "edit", "Swift Berlin", "--location", "Hall 3")
    ask = Watching._ask

    def only_read(self, line, headers, body):
        if line.split()[0] in ("PUT", "DELETE") and "contacts" in line:
            return 403, "Forbidden", [("Content-Type", "text/plain")], b"no"
        return ask(self, line, headers, body)
    Watching._ask = only_read
    try:
        done = a.run("sync")
    finally:
        Watching._ask = ask
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


ROWS = (at_once, wrong_password, stopped, refused, invitations)
