"""vdirsyncer with khal, todoman and khard: folders of files that are edited by programs and synced both ways."""
import datetime
import os
import re
import sqlite3
import time
import zoneinfo

from . import Phone, Refused, absent, run
from .text import Item, escaped

# Where its user lives.
ZONE = "Europe/Berlin"


class VDirSyncer(Phone):
    """What the server has in the meantime wins, as vdirsyncer is told here; such an edit is lost and told."""

    name = "vdirsyncer"

    @classmethod
    def missing(cls):
        return absent("vdirsyncer", "khal", "todoman", "khard")

    def __init__(self, server, calendars, books, folder):
        super().__init__(server, calendars, books, folder)
        # By address: the folder, and what is kept in it.
        self.folders, self.edited = {}, {}
        parts = [f'[general]\nstatus_path = "{folder}/status"\n']
        for number, (url, kind) in enumerate([(url, "caldav") for url in self.calendars] + [(url, "carddav") for url in self.books]):
            path, ending = f"{folder}/{kind}-{number}", "ics" if kind == "caldav" else "vcf"
            os.makedirs(path)
            self.folders[url] = path
            parts.append(
                f'[pair p{number}]\na = "there{number}"\nb = "here{number}"\ncollections = null\nconflict_resolution = "a wins"\n'
                f'[storage there{number}]\ntype = "{kind}"\nurl = "{url}"\nusername = "{server.user}"\npassword = "{server.password}"\n'
                f'[storage here{number}]\ntype = "filesystem"\npath = "{path}"\nfileext = ".{ending}"\n')
        self._write("vdirsyncer.conf", "".join(parts))
        run(["vdirsyncer", "-c", folder + "/vdirsyncer.conf", "discover"], folder, input="y\n" * 20)
        self._configure()

    def _write(self, name, text, mode=0o644):
        with open(f"{self.folder}/{name}", "w") as out:
            out.write(text)
        os.chmod(f"{self.folder}/{name}", mode)

    def _configure(self):
        calendars = [self.folders[url] for url in self.calendars]
        self._write("khal.conf", "[calendars]\n" + "".join(f"[[{os.path.basename(path)}]]\npath = {path}\n" for path in calendars)
                    + f"[sqlite]\npath = {self.folder}/khal.db\n[default]\ndefault_calendar = {os.path.basename(calendars[0])}\n"
                    f"[locale]\nlocal_timezone = {ZONE}\ndefault_timezone = {ZONE}\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
                    "timeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n")
        self._write("todoman.py", f'path = "{self.folder}/caldav-*"\ndate_format = "%Y-%m-%d"\ntime_format = "%H:%M"\n'
                    f'cache_path = "{self.folder}/todoman.db"\ndefault_list = "{os.path.basename(calendars[-1])}"\n')
        if self.books:
            books = "".join(f"[[{os.path.basename(self.folders[url])}]]\npath = {self.folders[url]}\n" for url in self.books)
            self._write("khard.conf", f"[addressbooks]\n{books}[general]\neditor = {self.folder}/editor\n[vcard]\npreferred_version = 3.0\n")

    def _sync(self):
        """Syncs as often as it takes: SOGo ends connections that vdirsyncer still uses."""
        for left in (2, 1, 0):
            try:
                return run(["vdirsyncer", "-c", self.folder + "/vdirsyncer.conf", "-v", "INFO", "sync", "--force-delete"], self.folder)
            except Refused:
                if not left:
                    raise
                time.sleep(0.5)

    def pull(self):
        self.edited = {}
        self._sync()

    def _files(self):
        """UID to (path, item)."""
        found = {}
        for path in self.folders.values():
            for name in sorted(os.listdir(path)):
                if name.endswith((".ics", ".vcf")):
                    with open(f"{path}/{name}", encoding="utf-8", newline="") as file:
                        item = Item(file.read())
                    found[item.uid] = (f"{path}/{name}", item)
        return found

    def things(self):
        return {uid: (item.kind, item.title) for uid, (_, item) in self._files().items()}

    def _note(self, uid):
        """Remembers what a program has made of a thing, to see whether it lasts."""
        there = self._files().get(uid)
        self.edited[uid] = there[1].lines if there else None

    def _khal(self, *words, input=None):
        return run(["khal", "-c", self.folder + "/khal.conf", *words], self.folder, input=input)

    def _todoman(self, *words, environment=None):
        return run(["todoman", "-c", self.folder + "/todoman.py", *words], self.folder, environment=environment)

    def _number(self, uid):
        """The number under which todoman shows a task."""
        self._todoman("list", "--status", "ANY")
        with sqlite3.connect(self.folder + "/todoman.db") as database:
            row = database.execute("SELECT id FROM todos WHERE uid = ?", (uid,)).fetchone()
        if not row:
            raise Refused(f"todoman does not show {uid}")
        return str(row[0])

    def _editor(self, *commands):
        """A text editor that makes some changes by sed and closes."""
        lines = "".join(f"sed -i -e '{command}' \"$1\"\n" for command in commands)
        self._write("editor", "#!/bin/sh\nfor last; do :; done\nset -- \"$last\"\n" + lines, 0o755)
        return self.folder + "/editor"

    def _kind(self, uid):
        files = self._files()
        if uid not in files:
            raise Refused(f"{uid} is not here")
        return files[uid][1].kind

    def _own(self, title):
        return title.replace("\\", "\\\\").replace("/", "\\/").replace("&", "\\&").replace("'", "’")

    def rename(self, uid, title):
        kind = self._kind(uid)
        if kind == "VEVENT":
            self._khal("edit", "--show-past", uid, input=f"s\n{title}\nq\n")
        elif kind == "VCARD":
            first, _, last = title.rpartition(" ")
            self._editor(*(f"s/^{name} *:.*/{name} : {self._own(value)}/" for name, value in (
                ("Formatted name", title), ("First name", first), ("Last name", last))))
            run(["khard", "-c", self.folder + "/khard.conf", "edit", "uid:" + uid], self.folder)
        else:
            command = f"s/^SUMMARY[:;].*/SUMMARY:{self._own(escaped(title))}/"
            self._todoman("edit", "--raw", self._number(uid), environment={"EDITOR": self._editor(command)})
        self._note(uid)

    def complete(self, uid):
        self._todoman("done", self._number(uid))
        self._note(uid)

    def move(self, uid, days):
        _, item = self._files()[uid]
        delta = datetime.timedelta(days=days)

        def moved(name):
            value = item.get(name)
            form = "%Y%m%dT%H%M%S" if "T" in value else "%Y%m%d"
            time = datetime.datetime.strptime(value.rstrip("Z"), form) + delta
            if value.endswith("Z"):
                time = time.replace(tzinfo=datetime.timezone.utc).astimezone(zoneinfo.ZoneInfo(ZONE))
            return time.strftime("%Y-%m-%d %H:%M" if "T" in value else "%Y-%m-%d")
        if item.kind == "VEVENT":
            self._khal("edit", "--show-past", uid, input=f"t\n{moved('DTSTART')} {moved('DTEND')}\nq\n")
        else:
            self._todoman("edit", "--due", moved("DUE"), self._number(uid))
        self._note(uid)

    def delete(self, uid):
        kind = self._kind(uid)
        if kind == "VEVENT":
            self._khal("edit", "--show-past", uid, input="D\ny\n")
        elif kind == "VCARD":
            run(["khard", "-c", self.folder + "/khard.conf", "remove", "--force", "uid:" + uid], self.folder)
        else:
            self._todoman("delete", "--yes", self._number(uid))
        self._note(uid)

    def _new(self, make):
        before = set(self._files())
        make()
        new = sorted(set(self._files()) - before)
        if len(new) != 1:
            raise Refused(f"instead of one thing {new} came to be")
        self._note(new[0])
        return new[0]

    def add_task(self, collection, title, day):
        name = os.path.basename(self.folders[collection])
        return self._new(lambda: self._todoman("new", "-l", name, "--due", f"{day:%Y-%m-%d}", title))

    def add_event(self, collection, title, day):
        name = os.path.basename(self.folders[collection])
        return self._new(lambda: self._khal("new", "-a", name, f"{day:%Y-%m-%d} 18:00", f"{day:%Y-%m-%d} 20:00", title))

    def add_contact(self, collection, name, email):
        first, _, last = name.rpartition(" ")
        self._write("new.yaml", f"Formatted name : {name}\nFirst name : {first}\nLast name : {last}\nEmail :\n    home : {email}\n")
        book = os.path.basename(self.folders[collection])
        return self._new(lambda: run(
            ["khard", "-c", self.folder + "/khard.conf", "new", "-a", book, "-i", self.folder + "/new.yaml"], self.folder))

    def push(self):
        text = self._sync()
        there = self._files()
        refused = [line for line in text.splitlines() if re.search(r"error|conflict", line, re.I)]
        for uid, lines in self.edited.items():
            now = there[uid][1].lines if uid in there else None
            if now != lines:
                refused.append(f"the server won: {uid}")
        self.edited = {}
        return refused
