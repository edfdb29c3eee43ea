"""Random days of two logs and a phone, on a network that breaks and with a kith that is killed."""
import datetime
import os
import random
import re
import shutil
import signal
import subprocess
import time

from handsets.raw import Blind, BlindStripper, Raw, Rewriter, Stripper
from . import must
from .logs import label_of
from .verdict import Verdict

STRACE = shutil.which("strace")
# System calls before which kith is killed.
CALLS = ("read", "write", "pwrite64", "fdatasync", "fsync", "openat", "unlink", "fcntl", "ftruncate", "poll", "flock", "close", "futex", "lseek")
# What a person can type into things of a kind: the words of the command, with the value in place of {}.
EDITS = {
    "contacts": (["edit", "--title", "{}", "--correct"], ["edit", "--name", "Person {}"], ["edit", "--email", "{}@example.com"], ["note", "{}"],
                 ["edit", "--tag", "{}"], ["edit", "--question", "{}?"]),
    "companies": (["edit", "--website", "https://{}.example.com"], ["note", "{}"], ["research", "--need", "{}"], ["research", "--idea", "{}"]),
    "meetups": (["edit", "--title", "Meetup {}"], ["edit", "--location", "Hall {}"], ["note", "{}"], ["edit", "--organizer", "{}"]),
    "followUps": (["edit", "--text", "do {}"], ["edit", "--due", "2027-05-{day}"], ["done"], ["snooze", "2027-06-{day}"]),
    "interactions": (["edit", "--text", "talk {}"], ["edit", "--tag", "{}"]),
    "stories": (["edit", "--result", "{}"], ["edit", "--notes", "{}"]),
    "postings": (["edit", "--title", "Posting {}"], ["edit", "--location", "{}"], ["note", "{}"]),
}


class Play(Verdict):
    """One seed."""

    def __init__(self, place, seed, steps):
        self.place, self.random, self.steps = place, random.Random(f"{place.server.name} {seed}"), steps
        self.actions, self.number, self.seed = [], 0, seed
        # Number of kills, and of those among them that came before a system call.
        self.kills = [0, 0]
        # What was typed and has to be somewhere; the uids of things that somebody has removed.
        self.typed, self.removed = {}, set()
        self.logs = place.pair()
        self.phone_kind = self.random.choice((Raw, Blind, Blind, Stripper, BlindStripper, Rewriter))
        self.urls = place.urls(self.logs[0])
        self.phone = self.phone_kind(place.server, [self.urls["kith"], self.urls["kith tasks"]], [self.urls["kith contacts"]])
        self.unseen = {}

    def value(self):
        self.number += 1
        return f"v{self.number}z{self.seed}q"

    def say(self, text):
        self.actions.append(text)

    def begin(self):
        a = self.logs[0]
        a("company", "add", "Acme")
        for name in ("Ada", "Bob", "Cleo", "Dan", "Eve", "Fay"):
            a("contact", "add", f"{name} {self.value()}", "--company", "Acme")
        for title in ("One", "Two"):
            a("meetup", "add", f"{title} {self.value()}", "--start", "2027-03-04 18:30")
        a("meetup", "add", f"Series {self.value()}", "--start", "2027-03-05 18:30", "--every", "weekly")
        for text in ("send", "call"):
            a("followup", "add", f"{text} {self.value()}", "--due", "2027-03-05")
        a("followup", "add", f"again {self.value()}", "--due", "2027-03-08", "--every", "weekly")
        a("story", "add", "Race", "--problem", self.value())
        a("posting", "add", "Acme", f"Intern {self.value()}")
        a("log", f"talk {self.value()}")
        for log in (*self.logs, *self.logs):
            log.sync(code=None)
        self.place.proxy.rate = self.rate

    def run(self, rate):
        self.rate = rate
        self.begin()
        steps = [(self.edit, 34), (self.add, 10), (self.remove, 5), (self.tap, 16), (self.sync, 22), (self.kill, 13)]
        for _ in range(self.steps):
            self.random.choices([step for step, _ in steps], [weight for _, weight in steps])[0]()
        self.place.proxy.rate = 0
        self.end()

    def things(self, log, kind):
        return sorted(log.all(kind), key=lambda thing: (label_of(thing), thing["uid"]))

    def edit(self):
        log = self.random.choice(self.logs)
        kind = self.random.choice(sorted(EDITS))
        things = self.things(log, kind)
        if not things:
            return
        thing, words, value = self.random.choice(things), self.random.choice(EDITS[kind]), self.value()
        if words[0] in ("done", "snooze") and thing["status"] != "open":
            return
        if words[0] in ("note",) and kind == "interactions":
            return
        filled = [word.format(value, day=f"{self.random.randrange(1, 29):02}") for word in words[1:]]
        # The clock of the servers and of LAST-MODIFIED has seconds.
        done = log.run(words[0], thing["uid"], *filled)
        self.say(f"{log.name}: kith {words[0]} {label_of(thing)!r} {filled} -> {done.code}")
        if done.code == 0 and any(value in word for word in filled):
            self.typed[value] = f"{log.name} {kind} {label_of(thing)!r} {' '.join(filled)}"

    def add(self):
        log, value = self.random.choice(self.logs), self.value()
        day = f"2027-04-{self.random.randrange(1, 29):02}"
        words = self.random.choice((
            ["contact", "add", f"New {value}", "--new"], ["meetup", "add", f"New {value}", "--start", day + " 18:00", "--new"],
            ["followup", "add", f"new {value}", "--due", day], ["log", f"new {value}"], ["company", "add", f"New {value}", "--new"]))
        log(*words)
        self.typed[value] = f"{log.name} {' '.join(words)}"
        self.say(f"{log.name}: kith {' '.join(words)}")

    def remove(self):
        log = self.random.choice(self.logs)
        kind = self.random.choice(("contacts", "meetups", "followUps", "interactions"))
        things = self.things(log, kind)
        if len(things) < 2:
            return
        thing = self.random.choice(things)
        done = log.run("remove", thing["uid"], "--unlink")
        self.say(f"{log.name}: kith remove {label_of(thing)!r} -> {done.code}")
        if done.code == 0:
            self.removed.add(thing["uid"])

    def tap(self):
        """The phone pulls, somebody taps, perhaps a log syncs, the phone pushes."""
        phone = self.phone
        phone.pull()
        there = sorted((kind, title, uid) for uid, (kind, title) in phone.things().items())
        what = self.random.choice(("rename", "rename", "location", "complete", "move", "delete", "add", "add"))
        if what == "add":
            value = self.value()
            day = datetime.date(2027, 5, self.random.randrange(1, 29))
            sort = self.random.choice(("task", "event", "contact", "line"))
            title = f"log tapped {value}" if sort == "line" else f"Tapped {value}"
            uid = (phone.add_contact(self.urls["kith contacts"], title, f"{value}@example.com") if sort == "contact"
                   else phone.add_event(self.urls["kith"], title, day) if sort == "event" else phone.add_task(self.urls["kith tasks"], title, day))
            replaced, kind = None, sort
        else:
            fits = {"rename": ("VCARD", "VEVENT", "VTODO"), "location": ("VEVENT",), "complete": ("VTODO",), "move": ("VEVENT", "VTODO"),
                    "delete": ("VCARD", "VEVENT", "VTODO")}[what]
            there = [each for each in there if each[0] in fits and not each[1].startswith("log ")]
            if len(there) < 3:
                return
            kind, title, uid = self.random.choice(there)
            value, replaced = None, None
            item = phone.items[uid][2]
            if what in ("rename", "location"):
                value = self.value()
                old = item.title if what == "rename" else item.get("LOCATION") or ""
                replaced = re.findall(r"v\d+z\d+q", old)
                if what == "rename":
                    phone.rename(uid, f"Tapped {value}")
                else:
                    item.set("LOCATION", value)
                    item.touch()
                    phone._note(uid)
            elif what == "move":
                phone.move(uid, 1)
            else:
                if what == "delete":
                    replaced = re.findall(r"v\d+z\d+q", item.text())
                getattr(phone, what)(uid)
        if self.random.random() < 0.4:
            self.sync()
        refused = phone.push()
        self.say(f"phone ({phone.name}): {what} {kind} {title!r} {value or ''} -> {refused or 'written'}")
        if refused:
            return
        if what == "delete":
            self.removed.add(uid.removeprefix("urn:uuid:"))
        if value:
            self.typed[value] = f"phone {what} {kind} {title!r}"
        # What the phone has written over itself, or removed, and nobody has seen before is gone with its own will.
        for each in replaced or ():
            if self.typed.get(each, "").startswith("phone"):
                del self.typed[each]

    def sync(self):
        log = self.random.choice(self.logs)
        done = log.run("sync")
        self.say(f"{log.name}: kith sync -> {done.code} {(done.out + done.err).strip()[-160:]!r}")
        must(done.code in (0, 1, 2, 75), f"code {done.code}: {done.err}")
        must(done.code == 0 or "Error:" in done.err, f"no sentence: {done.err!r}")

    def kill(self):
        log = self.random.choice(self.logs)
        environment = log.environment()
        is_traced = STRACE and self.random.random() < 0.5
        if is_traced:
            call, when = self.random.choice(CALLS), int(2 ** self.random.uniform(0, 9))
            words = [STRACE, "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={when}", *log.words("sync")]
            how = f"{call} {when}"
            process = subprocess.Popen(words, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                       start_new_session=True)
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                how += " (stopped after 60 s)"
        else:
            seconds = self.random.uniform(0.01, 0.6)
            how = f"{seconds:.3f} s"
            process = subprocess.Popen(log.words("sync"), env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, start_new_session=True)
            time.sleep(seconds)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if process.returncode == -signal.SIGKILL:
            self.kills[0] += 1
            self.kills[1] += bool(is_traced)
        self.say(f"{log.name}: kith sync, killed at {how} -> {process.returncode}")
