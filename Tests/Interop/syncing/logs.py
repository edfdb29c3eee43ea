"""Logs of kith in homes of their own, run by the command line as people do."""
import collections
import json
import os
import shlex
import subprocess

from . import Failure, must

KITH = os.environ.get("KITH") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../.build/release/kith")
KINDS = ("companies", "contacts", "meetups", "interactions", "followUps", "postings", "referrals", "stories", "skills")
# Those of a log alone: numbers, when it heard of a thing, and what files said that it has imported.
OWN = ("id", "modifiedAt", "sequence", "imported")
# People and companies of a thing have no order, and neither have tags.
SETS = ("tags", "contacts", "companies")
SHARED_SETTINGS = ("cadence.", "ladder.")

Done = collections.namedtuple("Done", "code out err")


class Log:
    """One log. `url` is where its account `s` is, once it has one."""

    def __init__(self, folder, name, zone="Europe/Berlin"):
        self.name, self.home, self.zone = name, os.path.join(folder, name), zone

    def environment(self):
        known = {name: value for name, value in os.environ.items() if not name.startswith("KITH_")}
        # No pager, no backup by itself, and the true clock: servers and other programs have no other.
        return {**known, "KITH_HOME": self.home, "KITH_BACKUPS": "off", "TZ": self.zone, "LC_ALL": "C.UTF-8", "COLUMNS": "200"}

    def words(self, *words):
        return [KITH, *words]

    def run(self, *words, input=None, seconds=600):
        done = subprocess.run(self.words(*words), input=input, capture_output=True, env=self.environment(), encoding="utf-8",
                              errors="replace", timeout=seconds, stdin=None if input is not None else subprocess.DEVNULL)
        must(done.returncode >= 0, f"{self.name}: kith {shlex.join(words)} was ended by signal {-done.returncode}: {done.stderr[-400:]}")
        return Done(done.returncode, done.stdout, done.stderr)

    def __call__(self, *words, **more):
        """Runs a command that has to work; its output."""
        done = self.run(*words, **more)
        must(done.code == 0, f"{self.name}: kith {shlex.join(words)} ends with {done.code}: {(done.err or done.out).strip()[-600:]}")
        return done.out

    def begin(self):
        self("config", "timeZone", self.zone)
        return self

    def join(self, server, *more, url=None):
        """Adds the account."""
        self("sync", "add", url or server.url, "--user", server.user, "--password-command", f"echo {server.password}", "--name", "s", *more)
        return self

    def sync(self, *words, code=0):
        """One round, which ends with a code; its account's report."""
        done = self.run("sync", "--json", *words)
        must(done.code == code or code is None,
             f"{self.name}: kith sync {shlex.join(words)} ends with {done.code}, not {code}: {done.err.strip()[-800:]} {problems(done.out)}")
        try:
            answer = json.loads(done.out) if done.out.strip() else {"accounts": [], "failed": []}
        except ValueError:
            raise Failure(f"{self.name}: no JSON: {done.out[:300]}") from None
        report = answer["accounts"][0] if answer["accounts"] else {}
        report["code"], report["said"] = done.code, done.err.strip()
        return report

    def backup(self, *words):
        return json.loads(self("backup", "-", *words))

    def things(self):
        """All things by kind and uid."""
        backup = self.backup()
        return {(kind, thing["uid"]): thing for kind in KINDS for thing in backup[kind]}

    def collections(self):
        """Addresses of the collections by their names, as they are made: SOGo calls books by the last part of their address."""
        return {each["name"].replace("kith-", "kith "): each["url"] for each in json.loads(self("sync", "list", "--json"))[0]["collections"]}

    def conflicts(self):
        return json.loads(self("sync", "conflicts", "--json"))

    def one(self, kind, label):
        """The one thing of a kind with a label."""
        found = [thing for (sort, _), thing in self.things().items() if sort == kind and label_of(thing) == label]
        must(len(found) == 1, f"{self.name} has {len(found)} {kind} called {label!r}")
        return found[0]

    def all(self, kind, label=None):
        return [thing for (sort, _), thing in self.things().items() if sort == kind and label in (None, label_of(thing))]


def problems(text):
    """Problems in a report, shortly."""
    try:
        found = [each for account in json.loads(text)["accounts"] for each in account["problems"]]
    except (ValueError, KeyError):
        return text[-300:]
    return f"{len(found)} problems, first {found[:2]}" if found else ""


def label_of(thing):
    return thing.get("name") or thing.get("title") or thing.get("text")


def plain(name, value):
    """A value as it is compared."""
    return sorted(value, key=str) if name in SETS and value else value


def settings(backup):
    return {name: value for name, value in backup["settings"].items() if name.startswith(SHARED_SETTINGS)}


def differences(one, other, ignoring=()):
    """What two logs have otherwise, field by field, each in a line."""
    first, second = one.backup(), other.backup()
    found = []
    if settings(first) != settings(second):
        found.append(f"settings: {settings(first)} and {settings(second)}")
    for kind in KINDS:
        left, right = ({thing["uid"]: thing for thing in backup[kind]} for backup in (first, second))
        for uid in sorted(left.keys() | right.keys()):
            if uid not in left or uid not in right:
                has = (one if uid in left else other).name
                found.append(f"{kind}: only {has} has {label_of(left.get(uid) or right[uid])!r} {uid}")
                continue
            found += thing_differences(kind, left[uid], right[uid], ignoring)
    return found


def thing_differences(kind, left, right, ignoring=()):
    return [f"{kind} {label_of(left)!r}: {name} is {left.get(name)!r} and {right.get(name)!r}"[:700]
            for name in sorted(left.keys() | right.keys())
            if name not in OWN and name not in ignoring and plain(name, left.get(name)) != plain(name, right.get(name))]


def must_be_equal(one, other, ignoring=()):
    found = differences(one, other, ignoring)
    must(not found, f"{one.name} and {other.name} differ in {len(found)}: " + "; ".join(found[:6]))


def is_nothing(counts):
    return not any(counts.values())


def is_quiet(report):
    """True if a round has changed nothing on either side, and nothing is left to do."""
    return is_nothing(report["in"]) and is_nothing(report["out"]) and not report["problems"] and not report["keptBack"]


def settle(*logs, rounds=4):
    """Syncs in turns until all are quiet; how many rounds that took."""
    for number in range(1, rounds + 1):
        reports = [log.sync() for log in logs]
        if all(map(is_quiet, reports)):
            return number
    raise Failure(f"not quiet after {rounds} rounds: {[(log.name, short(report)) for log, report in zip(logs, reports)]}")


def short(report):
    return {name: report.get(name) for name in ("in", "out", "conflicts", "problems", "keptBack", "revived", "typed") if report.get(name)}
