"""Evolution's data server, on a session bus of its own that knows no keyring."""
import glob
import json
import os
import selectors
import shutil
import signal
import subprocess
import uuid

from davclient import Client, full
from . import Phone, Refused, absent

HERE = os.path.dirname(os.path.abspath(__file__))
SERVICES = "/usr/share/dbus-1/services/org.gnome.evolution.dataserver.*.service"
# The Python for which Debian packages the introspection.
PYTHON = "/usr/bin/python3"
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir={folder}</listen><servicedir>{folder}/services</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""
PATIENCE = 90


class Evolution(Phone):
    """What the server has in the meantime wins."""

    name = "Evolution Data Server"

    @classmethod
    def missing(cls):
        reason = absent("dbus-run-session")
        if reason or not glob.glob(SERVICES):
            return reason or "evolution-data-server missing; scripts/interop-sync-setup installs it"
        code = "import gi\nfor n, v in (('ECal', '2.0'), ('EBook', '1.2')): gi.require_version(n, v)"
        done = subprocess.run([PYTHON, "-c", code], capture_output=True)
        return "gir1.2-ecal-2.0 or gir1.2-ebook-1.2 missing; scripts/interop-sync-setup installs them" if done.returncode else None

    def __init__(self, server, calendars, books, folder):
        super().__init__(server, calendars, books, folder)
        os.makedirs(folder + "/services")
        for path in glob.glob(SERVICES):
            shutil.copy(path, folder + "/services")
        with open(folder + "/bus.conf", "w") as out:
            out.write(BUS.format(folder=folder))
        self.log = open(folder + "/evolution.log", "w")
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "XDG_", "DISPLAY", "WAYLAND"))}
        environment.update(HOME=folder, XDG_RUNTIME_DIR=folder, TZ="UTC", LC_ALL="C.UTF-8", GIO_USE_VFS="local", GSETTINGS_BACKEND="memory",
                           GIO_USE_NETWORK_MONITOR="base", NO_AT_BRIDGE="1")
        self.process = subprocess.Popen(
            ["dbus-run-session", "--config-file", folder + "/bus.conf", "--", PYTHON, "-B", HERE + "/evolution_session.py"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, env=environment, encoding="utf-8", start_new_session=True)
        self.edits, self.isOpen = [], False
        self.client = Client(server.url, server.user, server.password)

    def _ask(self, verb, **words):
        self.process.stdin.write(json.dumps({"verb": verb, **words}) + "\n")
        self.process.stdin.flush()
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            if not selector.select(PATIENCE):
                raise Refused(f"no answer to {verb} in {PATIENCE} s")
        line = self.process.stdout.readline()
        if not line:
            with open(self.folder + "/evolution.log") as file:
                raise Refused(f"it has ended: {file.read()[-600:]}")
        answer = json.loads(line)
        if "failure" in answer:
            raise Refused(answer["failure"])
        return answer

    def _kinds(self, url):
        """The kinds of items that a calendar is for: each is opened as a source of its own, as Evolution does."""
        answer = self.client.propfind(url, ["c:supported-calendar-component-set"])
        for _, properties in answer.responses().values():
            found = properties.get(full("c:supported-calendar-component-set"))
            if found is not None:
                return [each.get("name") for each in found if each.get("name") in ("VEVENT", "VTODO")]
        return ["VEVENT", "VTODO"]

    def pull(self):
        self.edits = []
        if not self.isOpen:
            kinds = [(url, kind) for url in self.calendars for kind in self._kinds(url)] + [(url, "VCARD") for url in self.books]
            self._ask("open", user=self.server.user, password=self.server.password, collections=kinds)
            self.isOpen = True
        self._ask("pull", wanted=sum(len(self.client.propfind(url, ["d:getetag"], 1).responses()) - 1 for url in self.calendars + self.books))

    def things(self):
        return {uid: (kind, title) for uid, (kind, title, _) in self._ask("things")["found"].items()}

    def rename(self, uid, title):
        self.edits.append(["rename", uid, title])

    def complete(self, uid):
        self.edits.append(["complete", uid])

    def move(self, uid, days):
        self.edits.append(["move", uid, days])

    def delete(self, uid):
        self.edits.append(["delete", uid])

    def _add(self, *words):
        uid = str(uuid.uuid4())
        self.edits.append([*words, uid])
        return uid

    def add_task(self, collection, title, day):
        return self._add("add_task", collection, title, f"{day:%Y-%m-%d}")

    def add_event(self, collection, title, day):
        return self._add("add_event", collection, title, f"{day:%Y-%m-%d}")

    def add_contact(self, collection, name, email):
        return self._add("add_contact", collection, name, email)

    def push(self):
        refused = []
        for words in self.edits:
            try:
                self._ask("edit", words=words)
            except Refused as reason:
                refused.append(f"{words[0]} {words[1]}: {reason}")
        edits, self.edits = self.edits, []
        # Until it looks again it shows what was asked of it.
        if any(words[0] == "rename" for words in edits):
            self._ask("pull", wanted=0)
        return refused + self.lost(edits)

    def close(self):
        """Ends the bus and all that it has started, which is of one session."""
        for stream in (self.process.stdin, self.process.stdout):
            stream.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            pass
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        self.log.close()
