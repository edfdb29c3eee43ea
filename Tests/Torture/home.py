"""Homes of logs, and the release program run in them."""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from datetime import datetime, timezone

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
KITH = os.environ.get("TORTURE_KITH") or f"{ROOT}/.build/release/kith"
TRACER = f"{ROOT}/.build/torture/tracer"
SAMPLE = f"{ROOT}/Examples/sample-log.json"
# Where the sample log is meant to be looked at.
NOW = "2026-04-02T09:00:00+02:00"
# A program that takes longer than this hangs, in seconds.
PATIENCE = 60

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")

class Broken(Exception):
    """An invariant that does not hold: its name in Invariants.md, and what was seen."""

    def __init__(self, invariant, what):
        super().__init__(f"{invariant}: {what}")
        self.invariant = invariant

class Ended:
    """How a program ended: its exit code, or minus the number of a signal; `None` when it hung."""

    def __init__(self, words, code, output, errors, hits=0):
        self.words, self.code, self.output, self.errors, self.hits = words, code, output, errors, hits

    def __str__(self):
        return f"kith {' '.join(self.words)} ended with {self.code}: {(self.output + self.errors).strip()[:600]}"

class Home:
    """A directory with the home of a log in `home`, in which the program works; files that it reads and writes lie in it."""

    def __init__(self, path):
        self.path, self.now = path, NOW
        os.makedirs(path, exist_ok=True)

    @staticmethod
    def folder():
        """A directory for homes, in memory where there is one: what is tested is the order of calls, not a disk."""
        place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        return tempfile.mkdtemp(prefix="kith-torture-", dir=place)

    @property
    def log(self):
        return f"{self.path}/home/log.sqlite"

    def file(self, name):
        return f"{self.path}/{name}"

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.file(name)), exist_ok=True)
        with open(self.file(name), "wb") as out:
            out.write(text if isinstance(text, bytes) else text.encode())

    def keep(self, path):
        """Moves the home away; `Kept.open` brings copies of it back. Logs know the places of their exports, so that a home is only
        worked with where it was made."""
        os.rename(self.path, path)
        return Kept(self, path)

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)

    def environment(self, more=None):
        return {"PATH": "/usr/bin:/bin", "HOME": self.path, "KITH_HOME": f"{self.path}/home", "KITH_NOW": self.now,
                "TZ": "Europe/Berlin", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "SWIFT_BACKTRACE": "enable=no",
                "SWIFT_DETERMINISTIC_HASHING": "1", "KITH_BACKUPS": "off", **(more or {})}

    def kith(self, *words, stdin=b"", more=None):
        return self.run([KITH, *words], words, stdin, more)

    def must(self, *words, **more):
        """Runs what has to succeed."""
        ended = self.kith(*words, **more)
        if ended.code != 0:
            raise Broken("codes", f"{ended}")
        return ended

    def traced(self, action, *words, more=None, stdout=None):
        """Runs the program with something done at a system call; `action` as tracer.c says."""
        report = self.path + ".report"
        command = [TRACER, str(PATIENCE), report, action, KITH, *words]
        ended = self.run(command, words, b"", more, stdout)
        try:
            with open(report, encoding="ascii") as lines:
                lines = lines.read().split("\n")
        except OSError:
            raise RuntimeError(f"the tracer failed: {ended}")
        os.unlink(report)
        if ended.code != 0 or len(lines) < 2:
            raise RuntimeError(f"the tracer failed: {ended}")
        how, *numbers = lines[-2].split()
        ended.hits = int(numbers[-1])
        ended.code = None if how == "hang" else int(numbers[0]) if how == "exit" else -int(numbers[0])
        ended.counts = {name: int(times) for name, times in (line.split() for line in lines[:-2])}
        return ended

    def run(self, command, words, stdin, more, stdout=None):
        process = subprocess.Popen(command, env=self.environment(more), cwd=self.path, stdin=subprocess.PIPE, start_new_session=True,
                                   stdout=stdout or subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            output, errors = process.communicate(stdin, timeout=PATIENCE + 5)
            code = process.returncode
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output, errors = process.communicate()
            code = None
        return Ended(words, code, self.plain(output or b""), self.plain(errors))

    def plain(self, text):
        """Text of the program without what differs between two homes."""
        return text.decode(errors="replace").replace(self.path, "~")

    def state(self, known=frozenset()):
        """All that the log holds: the backup and the trash. Uids that are not known are numbered by their order."""
        text = self.must("backup", "-").output
        trash = self.must("trash", "list", "--json").output
        numbers = {}
        def name(found):
            uid = found.group()
            return uid if uid in known else numbers.setdefault(uid, f"uid-{len(numbers)}")
        state = json.loads(UUID.sub(name, same_clock(text)))
        state["trash"] = json.loads(UUID.sub(name, same_clock(trash)))
        return state

    def uids(self):
        text = self.must("backup", "-").output + self.must("trash", "list", "--json").output
        return frozenset(UUID.findall(text))

    def files(self, *names):
        """The bytes of files, and of those in directories, by name; without drafts."""
        found = {}
        for name in names:
            path = self.file(name)
            if os.path.isdir(path):
                for folder, _, inside in os.walk(path):
                    for one in inside:
                        whole = os.path.join(folder, one)
                        with open(whole, "rb") as file:
                            found[os.path.relpath(whole, self.path)] = file.read()
            elif os.path.exists(path):
                with open(path, "rb") as file:
                    found[name] = file.read()
        return {name: same_clock(text.decode()).encode() if name.endswith(".json") else text.replace(self.path.encode(), b"~")
                for name, text in found.items() if not DRAFT.search(name)}

    def drafts(self):
        """Names of files that are not in their places yet."""
        return sorted(os.path.relpath(os.path.join(folder, name), self.path) for folder, folders, files in os.walk(self.path)
                      for name in folders + files if DRAFT.search(name))

class Kept:
    """A home that was moved away."""

    def __init__(self, home, path):
        self.home, self.path = home, path

    def open(self):
        """A copy where the home was."""
        home = Home(self.home.path)
        home.remove()
        # The index of a write-ahead log is made anew by whoever opens the log first.
        shutil.copytree(self.path, home.path, symlinks=True, ignore=shutil.ignore_patterns("*-shm"))
        home.now = self.home.now
        return home

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)

DRAFT = re.compile(r"\.new-[0-9a-f]{12}|\.kith-new")

def same_clock(text):
    """A text with its instants in UTC: the zone that they are meant in stands beside them."""
    return INSTANT.sub(lambda found: datetime.fromisoformat(found.group()).astimezone(timezone.utc).isoformat(), text)

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")

def difference(one, other, path=""):
    """The first few places in which two states differ, in words."""
    if type(one) is not type(other):
        return [f"{path}: {brief(one)} ≠ {brief(other)}"]
    if isinstance(one, dict):
        found = []
        for key in sorted(set(one) | set(other)):
            if one.get(key) != other.get(key):
                found += difference(one.get(key), other.get(key), f"{path}.{key}")
        return found[:6]
    if isinstance(one, list) and all(isinstance(item, dict) and "id" in item for item in one + other) and one + other:
        return difference({item["id"]: item for item in one}, {item["id"]: item for item in other}, path)
    return [f"{path}: {brief(one)} ≠ {brief(other)}"] if one != other else []

def brief(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 160 else text[:160] + "…"
