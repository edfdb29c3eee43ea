"""The logs that are tortured, and the commands that are stopped and failed in them."""
import json
import os

from home import SAMPLE, Home

LADDER = ["+2d thank {name}", "+2w send {name} news", "+1m call {name}"]

class Victim:
    """A command, and what is true of it."""

    def __init__(self, name, words, outputs=(), base="full", more=None, changes=True, steps=1):
        self.name, self.words, self.outputs = name, words, outputs
        # Which log it is for; the environment that it needs besides.
        self.base, self.more = base, more
        # Whether it changes things, and by how many steps.
        self.changes, self.steps = changes, steps

    def __str__(self):
        return "kith " + " ".join(self.words)

class Undisturbed:
    """What a command does to a log when nothing disturbs it."""

    def __init__(self, victim, base, known):
        home = base.open()
        self.counts = home.traced("count", *victim.words, more=victim.more).counts
        home = base.open()
        self.old = home.files(*victim.outputs)
        self.before = state(home, known)
        self.ended = home.must(*victim.words, more=victim.more)
        self.new = home.files(*victim.outputs)
        self.after = state(home, known)
        self.victim, self.known = victim, known

def state(home, known):
    """What a log holds; `None` where there is none. Looking begins a log."""
    return home.state(known) if os.path.exists(home.log) else None

FILES = "kith.ics", "kith.vcf"

VICTIMS = [
    Victim("met", ["met", "Zora Neale", "--company", "Hurston", "--follow-up", "send it", "--due", "fri", "--tag", "rust", "--new"]),
    Victim("first", ["met", "Zora Neale", "--company", "Hurston"], base="empty"),
    Victim("done", ["done", "f28"]),
    Victim("undo", ["undo"], steps=0),
    Victim("undo-all", ["undo", "4"], steps=0),
    Victim("redo", ["redo"], steps=0),
    Victim("edit", ["edit", "c1"], more={"EDITOR": "sed -i s/^title.*/title=\\\"Chief\\\"/"}),
    Victim("edit-options", ["edit", "m1", "--title", "Another Night", "--location", "Hall 9"]),
    Victim("log", ["log", "coffee with @Hurston", "--with", "c2", "--follow-up", "send notes"]),
    Victim("merge", ["merge", "c3", "c4"]),
    Victim("remove", ["remove", "c5", "--unlink"]),
    Victim("trash-restore", ["trash", "restore", "c6"]),
    Victim("trash-empty", ["trash", "empty", "--yes"], steps=0),
    Victim("import", ["import", "Connections.csv"]),
    Victim("import-calendar", ["import", "invite.ics"]),
    Victim("import-cards", ["import", "cards.vcf"]),
    Victim("export", ["export"], ["home/exports/kith.ics"], changes=False),
    Victim("export-to", ["export", "-o", "out/kith.ics", "--as", "both"], ["out/kith.ics", "out/kith-todo.ics"], changes=False),
    Victim("split", ["export", "--split", "out/vdir", "--only", "meetups,deadlines"], ["out/vdir"], changes=False),
    Victim("contacts", ["export", "--contacts", "-o", "out/kith.vcf"], ["out/kith.vcf"], changes=False),
    Victim("parts", ["export", "--for", "google", "-o", "out/google.ics"], ["out"], base="big", changes=False),
    Victim("brief", ["brief", "c1", "-o", "out/brief.html"], ["out/brief.html"], changes=False),
    Victim("graph", ["graph", "-o", "out/network.dot"], ["out/network.dot"], changes=False),
    Victim("backup", ["backup", "out/backup.json"], ["out/backup.json"], changes=False),
    Victim("backup-history", ["backup", "out/history.json", "--history"], ["out/history.json"], changes=False),
    Victim("backup-of-the-day", ["_daily-backup", "home"], changes=False),
    Victim("backups", ["backups"], changes=False),
    Victim("restore", ["restore", "other.json", "--replace"]),
    Victim("restore-from", ["restore", "--from", "yesterday", "--replace"]),
    Victim("restore-new", ["restore", "other.json"], base="empty"),
    Victim("config", ["config", "followUp.days", "5"], steps=0),
    Victim("today", ["today"], changes=False),
    Victim("search", ["search", "ada"], changes=False),
    Victim("show", ["show", "c1"], changes=False),
    Victim("list", ["interaction", "list", "--json"], changes=False),
]

class Workshop:
    """The logs, made once."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder)
        self.bases, self.known = {}, {}
        for make in (self.full, self.empty, self.big):
            home = Home(f"{folder}/work")
            make(home)
            self.known[make.__name__] = home.uids() if os.path.exists(home.log) else frozenset()
            self.bases[make.__name__] = home.keep(f"{folder}/{make.__name__}")

    def inputs(self, home):
        header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
        rows = [f"First{number},Last{number},https://www.linkedin.com/in/one-{number},,Company {number % 5},Engineer,08 Feb 2026"
                for number in range(40)]
        home.write("Connections.csv", "\n".join([header] + rows) + "\n")
        home.write("invite.ics", "\r\n".join([
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Torture//EN", "BEGIN:VEVENT", "UID:0f5ed1a2-0000-4000-8000-000000000001",
            "DTSTAMP:20260401T080000Z", "DTSTART:20260420T160000Z", "DTEND:20260420T180000Z", "SUMMARY:Night of Compilers",
            "RRULE:FREQ=WEEKLY;COUNT=4", "END:VEVENT", "END:VCALENDAR", ""]))
        home.write("cards.vcf", "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Card{number} Holder{number}\r\nN:Holder{number};Card{number};;;\r\n"
                                        f"EMAIL:card{number}@example.com\r\nEND:VCARD\r\n" for number in range(20)))
        home.write("other.json", json.dumps({
            "format": "kith", "version": 1, "companies": [{"name": "Restored", "uid": "0f5ed1a2-0000-4000-8000-000000000002"}],
            "contacts": [{"name": f"Restored Contact{number}"} for number in range(30)]}))
        os.makedirs(home.file("out"), exist_ok=True)

    def full(self, home):
        """The sample, with a history: a step that is undone, a trash, files of earlier exports."""
        self.inputs(home)
        home.must("restore", SAMPLE)
        home.must("met", "Nora Vey", "--company", "Halden Robotics", "--follow-up", "send slides", "--due", "fri", "--new")
        home.must("remove", "c6", "--unlink")
        home.must("remove", "i2", "--unlink")
        home.must("export")
        for victim in VICTIMS:
            if victim.outputs and victim.base == "full":
                home.must(*victim.words)
        # The backup of the day before, made by hand: homes that are tortured make none by themselves.
        home.must("_daily-backup", "home", more={"KITH_NOW": "2026-04-01T09:00:00+02:00"})
        home.must("ladder", "set", "coffee", *LADDER)
        home.must("meetup", "edit", "m1", "--title", "Changed Title")
        home.must("remove", "m3", "--unlink")
        home.must("followup", "add", "read the paper", "--due", "2026-04-08", "--every", "weekly")
        home.must("contact", "edit", "c1", "--title", "Professor")
        home.must("tag", "c2", "mentor")
        home.must("undo")

    def empty(self, home):
        self.inputs(home)

    def big(self, home):
        """A log whose calendar is larger than what one file may be."""
        self.inputs(home)
        notes = "Of what was said there, and by whom. " * 1000
        home.write("big.json", json.dumps({
            "format": "kith", "version": 1, "settings": {"timeZone": "Europe/Berlin"},
            "meetups": [{"title": f"Night {number}", "start": f"2026-05-{number + 1:02}T18:00:00+02:00", "timeZone": "Europe/Berlin",
                         "end": f"2026-05-{number + 1:02}T20:00:00+02:00", "notes": notes} for number in range(28)]}))
        home.must("restore", "big.json")
        home.must("export", "--for", "google", "-o", "out/google.ics")
        home.must("meetup", "edit", "m2", "--title", "Another Night")
        home.must("meetup", "edit", "m27", "--title", "Another Late Night")
