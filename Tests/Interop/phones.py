#!/usr/bin/python3
"""Other people's programs that edit what kith has synced.

    phones.py list                   the programs, and why one cannot be run
    phones.py check [SERVER] [NAME…] each makes each of its edits on a server, and what comes of it is looked at there

As a module:

    for phone in phones.ALL:
        if phone.missing() is None:
            with phone(server, [calendar], [book], folder) as one:
                one.pull(); one.complete(uid); …; one.push()

Between `pull` and `push` kith may sync: what the program then writes is what it knew before."""
import datetime
import os
import sys
import tempfile
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

from davclient import Client  # noqa: E402
from handsets import Phone, Refused  # noqa: E402,F401
from handsets.evolution import Evolution  # noqa: E402
from handsets.pycaldav import PythonCalDAV  # noqa: E402
from handsets.raw import Blind, BlindStripper, Raw, Rewriter, Stripper  # noqa: E402
from handsets.text import Item  # noqa: E402
from handsets.thunderbird import Thunderbird  # noqa: E402
from handsets.vdir import VDirSyncer  # noqa: E402

ALL = (Raw, Blind, Stripper, BlindStripper, Rewriter, PythonCalDAV, VDirSyncer, Thunderbird, Evolution)
DAY = datetime.date(2026, 3, 12)


def laid(client, server):
    """A calendar, a task list and a book with things of kith in them; their addresses."""
    urls = {}
    for name, kind in (("events", "VEVENT"), ("tasks", "VTODO")):
        urls[name] = server.calendars + f"interop-{name}/"
        answer = client.make_calendar(urls[name], [kind])
        assert answer.status == 201, answer.status
    urls["book"] = server.books + "interop-book/"
    answer = client.make_book(urls["book"])
    assert answer.status == 201, answer.status
    for uid in ("event-1", "event-2"):
        client.put(urls["events"] + uid + ".ics", (
            f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//kith//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260301T090000Z\r\n"
            "DTSTART:20260310T180000Z\r\nDTEND:20260310T200000Z\r\nSUMMARY:Swift Berlin\r\nX-KITH-KIND:meetup\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
            none="*")
    for uid in ("task-1", "task-2"):
        client.put(urls["tasks"] + uid + ".ics", (
            f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//kith//EN\r\nBEGIN:VTODO\r\nUID:{uid}\r\nDTSTAMP:20260301T090000Z\r\n"
            "DUE;VALUE=DATE:20260310\r\nSUMMARY:Write to Ada\r\nX-KITH-LINK:contact/1\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"), none="*")
    for uid in ("card-1", "card-2"):
        client.put(urls["book"] + uid + ".vcf", (
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:Ada Lovelace\r\nN:Lovelace;Ada;;;\r\nEMAIL:ada@example.org\r\n"
            "X-KITH-CADENCE:90\r\nEND:VCARD\r\n"), none="*")
    return urls


def found(client, urls):
    """All that is on the server, by UID."""
    items = [Item(text) for url in urls.values() for text in client.items(url).values()]
    return {item.uid: item for item in items}


def check(kind, server, folder):
    """Makes each edit of a program; the lines in which it differs from what was meant."""
    client = Client(server.url, server.user, server.password)
    urls = laid(client, server)
    faults, new = [], {}

    def must(condition, text):
        if not condition:
            faults.append(text)

    try:
        with kind(server, [urls["events"], urls["tasks"]], [urls["book"]], folder) as phone:
            phone.pull()
            had = phone.things()
            cards = "add_contact" in kind.can
            wanted = {"event-1", "event-2", "task-1", "task-2"} | ({"card-1", "card-2"} if cards else set())
            must(set(had) >= wanted & set(getattr(kind, "sees", wanted)), f"it sees {sorted(had)}")
            if "rename" in kind.can:
                phone.rename("event-1", "Swift, Berlin; again")
            if "move" in kind.can:
                phone.move("event-2", 3)
            if "complete" in kind.can:
                phone.complete("task-1")
            if "delete" in kind.can:
                phone.delete("task-2")
            if "add_task" in kind.can:
                new["VTODO"] = phone.add_task(urls["tasks"], "met Ada: interns", DAY)
            if "add_event" in kind.can:
                new["VEVENT"] = phone.add_event(urls["events"], "Coffee", DAY)
            if cards:
                new["VCARD"] = phone.add_contact(urls["book"], "Grace Hopper", "grace@example.org")
                phone.rename("card-1", "Ada King")
            refused = phone.push()
            must(not refused, f"refused: {refused}")
            there = found(client, urls)
            if "rename" in kind.can:
                must(there["event-1"].title == "Swift, Berlin; again", f"rename: {there['event-1'].title}")
            if "move" in kind.can:
                must((there["event-2"].get("DTSTART") or "").startswith("20260313"), f"move: {there['event-2'].get('DTSTART')}")
            if "complete" in kind.can:
                must(there["task-1"].get("STATUS") == "COMPLETED" or there["task-1"].get("COMPLETED"), "complete")
            if "delete" in kind.can:
                must("task-2" not in there, "delete")
            for sort, uid in new.items():
                must(uid in there and there[uid].kind == sort, f"new {sort}: {uid} is not among {sorted(there)}")
            if cards:
                must(there["card-1"].title == "Ada King", f"card: {there['card-1'].title}")
            told = []
            phone.pull()
            client.put(urls["events"] + "event-2.ics", client.ask("GET", urls["events"] + "event-2.ics").text.replace("Swift Berlin", "Kith"))
            phone.rename("event-2", "Phone")
            refused = phone.push()
            title = found(client, urls)["event-2"].title
            told.append(f"what has changed since: {'the server keeps its own' if title == 'Kith' else 'overwritten' if title == 'Phone' else title}"
                        + (", told" if refused else ""))
            must(title in ("Kith", "Phone"), f"both changed: {title}")
            print("   ", "; ".join(told))
            print(f"    keeps X- lines of what it edits: "
                  f"{'yes' if all('X-KITH-' in ' '.join(there[uid].lines).upper() for uid in ('event-1', 'task-1')) else 'no'}")
    finally:
        for url in urls.values():
            client.delete(url)
    return faults


def main():
    import servers
    verb, *words = sys.argv[1:] or ["list"]
    names = {phone.name: phone for phone in ALL}
    if verb == "list":
        for name, phone in names.items():
            print(f"{name:24} {'skipped: ' + phone.missing() if phone.missing() else 'here'}")
        return
    on = [words.pop(0)] if words and words[0] in servers.NAMES else ["radicale"]
    failed = False
    for server_name in on:
        with servers.start(server_name) as server:
            for name in words or names:
                phone = names[name]
                reason = phone.missing()
                if reason:
                    print(f"skipped {name}: {reason}", file=sys.stderr)
                    continue
                with tempfile.TemporaryDirectory(prefix="kith-phone-") as folder:
                    begin = datetime.datetime.now()
                    try:
                        faults = check(phone, server, folder)
                    except Exception as error:
                        traceback.print_exc()
                        faults = [f"{type(error).__name__}: {error}"]
                seconds = (datetime.datetime.now() - begin).total_seconds()
                print(f"{name} on {server.name} {server.version}: {'; '.join(faults) or 'all edits arrive'} ({seconds:.1f} s)", flush=True)
                failed |= bool(faults)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
