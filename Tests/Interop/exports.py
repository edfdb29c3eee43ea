"""The logs, what kith writes of them, and what is expected of each file."""
import json
import os
import shutil
import subprocess
import sys

from expected import Expectation, parsed

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(ROOT, ".build", "interop")
KITH = os.environ.get("KITH", os.path.join(ROOT, ".build", "release", "kith"))
KINDS = ("event", "todo")
# One file, or a directory with a file for each thing.
FORMS = ("ics", "vdir")
SAMPLE_NOW = "2026-03-02T09:00:00+01:00"
FIRST_NOW = "2026-01-05T09:00:00+01:00"
EDIT_NOW = "2026-01-06T10:00:00+01:00"
SECOND_NOW = "2026-01-06T11:00:00+01:00"

def kith(home, now, *words):
    done = subprocess.run([KITH, "--home", home, *words], env={**os.environ, "KITH_NOW": now}, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", timeout=120)
    if done.returncode:
        sys.exit(f"kith {' '.join(words)}: {done.stderr}")
    return done.stdout

def told(place):
    """A place as the log tells it: a directory ends with a slash."""
    return place + "/" if place.endswith(".vdir") else place

class Exports:
    """The files that kith writes, and what is expected of each."""

    def __init__(self):
        self.files, self.expected = {}, {}

    def make(self):
        shutil.rmtree(WORK, ignore_errors=True)
        os.makedirs(WORK + "/kept")
        home = WORK + "/sample-home"
        kith(home, SAMPLE_NOW, "restore", ROOT + "/Examples/sample-log.json")
        self.export("sample", home, SAMPLE_NOW)
        home, place = WORK + "/torture-home", WORK + "/place"
        with open(WORK + "/torture.json", "w") as out:
            subprocess.run([sys.executable, HERE + "/torture.py", *(told(f"{place}-{kind}.{form}") for kind in KINDS for form in FORMS)], stdout=out, check=True)
        kith(home, FIRST_NOW, "restore", WORK + "/torture.json")
        self.export("first", home, FIRST_NOW, place)
        with open(WORK + "/torture.json") as file:
            log = json.load(file)
        gone = self.edit(home, log)
        self.export("second", home, SECOND_NOW, place, gone)

    def export(self, name, home, now, place=None, gone=()):
        place = place or f"{WORK}/{name}"
        for kind in KINDS:
            targets = [f"{place}-{kind}.{form}" for form in FORMS]
            kith(home, now, "export", "--as", kind, "-o", targets[0])
            kith(home, now, "export", "--as", kind, "--split", targets[1])
            for form, target in zip(FORMS, targets):
                self.files[name, kind, form] = kept = f"{WORK}/kept/{name}-{kind}.{form}"
                (shutil.copytree if form == "vdir" else shutil.copyfile)(target, kept)
        backup = f"{WORK}/kept/{name}.json"
        kith(home, now, "backup", backup)
        with open(backup) as file:
            log = json.load(file)
        for kind in KINDS:
            for form in FORMS:
                target = told(f"{place}-{kind}.{form}")
                self.expected[name, kind, form] = Expectation(log, now=parsed(now), form=kind, place=target, gone=gone).records()

    def edit(self, home, log):
        """What somebody does on the next day."""
        def named(things, name, title):
            return next(thing for thing in log[things] if thing[name] == title)
        def followUp(what): return named("followUps", "text", "follow-up that " + what)
        def meetup(what): return named("meetups", "title", "meetup that " + what)
        def change(*words): kith(home, EDIT_NOW, *words)
        change("snooze", followUp("is snoozed")["uid"], "2026-03-20")
        change("done", followUp("gets done")["uid"])
        change("followup", "edit", followUp("gets another text")["uid"], "--text", "follow-up with another text")
        change("meetup", "edit", meetup("moves")["uid"], "--start", "2026-03-15 17:00", "--for", "90m")
        change("meetup", "edit", meetup("is cancelled")["uid"], "--status", "cancelled")
        change("meetup", "edit", meetup("gets another title")["uid"], "--title", "meetup with another title")
        gone = [("followUp", followUp("is removed")), ("meetup", meetup("is removed"))]
        change("followup", "remove", gone[0][1]["uid"])
        change("meetup", "remove", gone[1][1]["uid"])
        return gone
