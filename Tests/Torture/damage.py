"""Damage at many places of the files of a log."""
import random
import sqlite3

import invariants
from home import Broken, Home

PAGE = 4096
# What only looks, and one change; each in the damaged log.
LOOKS = [["backup", "-"], ["today"], ["show", "c1"], ["search", "ada"], ["interaction", "list"], ["history"], ["export", "-o", "-"],
         ["trash"], ["doctor"]]
CHANGE = ["met", "Zora Neale", "--company", "Hurston", "--new"]

class Damage:
    """Copies of a log, each with one place damaged. The place follows from the seed and the number of the case."""

    def __init__(self, workshop, seed):
        self.base, self.seed = workshop.bases["full"], seed
        home = self.base.open()
        for name in ("Before", "Between", "After"):
            home.must("met", f"{name} The Damage", "--new")
        # The write-ahead log is moved into the log, and a few steps stand in a new one.
        log = sqlite3.connect(home.log)
        log.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        log.close()
        self.states = [self.text(home)]
        for number in range(6):
            home.must("met", f"Newer Contact{number}", "--new")
            self.states.append(self.text(home))
        self.right = {" ".join(words): home.kith(*words) for words in LOOKS}
        home.write("beside.txt", "beside\n")
        self.beside = home.files("beside.txt", "Connections.csv", "other.json")
        self.base = home.keep(f"{workshop.folder}/damage")
        with open(f"{self.base.path}/home/log.sqlite", "rb") as file:
            self.log = file.read()
        with open(f"{self.base.path}/home/log.sqlite-wal", "rb") as file:
            self.journal = file.read()

    def text(self, home):
        return home.must("backup", "-").output

    def damaged(self, number):
        """The name of a file, its damaged bytes, and words for what was done."""
        chance = random.Random(f"{self.seed}/damage/{number}")
        isJournal = chance.random() < 0.3
        name, whole = ("log.sqlite-wal", self.journal) if isJournal else ("log.sqlite", self.log)
        way = chance.choices(["bit", "byte", "page", "cut", "copy"], [5, 3, 4, 2, 1])[0]
        changed, place = bytearray(whole), chance.randrange(len(whole))
        if chance.random() < 0.2:
            place = chance.randrange(min(len(whole), 200))
        if way == "bit":
            changed[place] ^= 1 << chance.randrange(8)
        elif way == "byte":
            changed[place] ^= chance.randrange(1, 256)
        elif way == "cut":
            del changed[place:]
        else:
            # Nothing, or another page, in the place of one.
            start, source = place // PAGE * PAGE, chance.randrange(len(whole) // PAGE) * PAGE
            page = whole[source:source + PAGE] if way == "copy" else b"\0" * PAGE
            changed[start:start + PAGE] = page[:len(whole) - start]
        return name, bytes(changed), f"{way} at {place} of {name}"

    def run(self, number):
        name, damaged, what = self.damaged(number)
        home = self.base.open()
        home.write(f"home/{name}", damaged)
        knows = self.look(home)
        for words in LOOKS:
            self.check(home, words, what, knows)
        for other in self.beside:
            if home.files(other)[other] != self.beside[other]:
                self.fail("others", f"{other} is another one: {what}")
        if name == "log.sqlite" and self.log_of(home) != damaged:
            self.fail("others", f"the log is another one after looking at it: {what}")
        ended = home.kith(*CHANGE)
        self.codes(ended, what)
        if ended.code == 0 and "Zora Neale" not in home.kith("search", "Zora").output and not knows:
            self.fail("said", f"{what}: {ended}")
        return True

    def fail(self, invariant, what):
        raise Broken(invariant, what)

    def log_of(self, home):
        with open(home.log, "rb") as file:
            return file.read()

    def codes(self, ended, what, allowed=(0, 1, 2, 65, 73, 74, 75)):
        try:
            invariants.codes(ended, allowed)
        except Broken as broken:
            raise Broken(broken.invariant, f"{what}: {broken}")

    def check(self, home, words, what, knows):
        ended = home.kith(*words)
        right = self.right[" ".join(words)]
        self.codes(ended, what)
        if words == ["doctor"]:
            # SQLite has looked at all of it: then doctor has, too.
            if knows and ended.code == 0:
                self.fail("damage", f"{what}: {knows}, and doctor sees nothing")
            return
        if words == ["backup", "-"] and ended.code == 0 and ended.output not in self.states and isinstance(knows, Unreadable):
            self.fail("damage", f"{what}: {knows}, and the backup says something else")

    def look(self, home):
        """What SQLite itself says against a copy of the log; an empty string if it says nothing."""
        copy = Home(home.path + "-look")
        copy.write("log.sqlite", self.log_of(home))
        with open(home.log + "-wal", "rb") as file:
            copy.write("log.sqlite-wal", file.read())
        try:
            log = sqlite3.connect(copy.file("log.sqlite"))
            log.text_factory = bytes
            try:
                tables = [name.decode() for name, in log.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
                          if not name.startswith((b"sqlite_", b"search"))]
                for table in tables:
                    log.execute(f"SELECT * FROM {table} NOT INDEXED").fetchall()
                found = [line.decode(errors="replace") for line, in log.execute("PRAGMA integrity_check")]
                return "" if found == ["ok"] else "; ".join(found)[:300]
            finally:
                log.close()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            return Unreadable(error)
        finally:
            copy.remove()

class Unreadable(str):
    """Words of SQLite about a table that it cannot read."""
