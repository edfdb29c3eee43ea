"""The clients, what each can tell, and what each is known to show otherwise."""
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from typing import Callable

import shortcomings as s

READERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "readers")
TEXTS = frozenset(["title", "description", "location"])
ALL = TEXTS | {"status", "start", "end", "due", "alarms"}
PYTHON = "/usr/bin/python3"

@dataclass(frozen=True)
class Client:
    name: str
    # The Debian package whose version is told, and all that are needed.
    package: str
    packages: tuple
    # The command that tells what the client understood: of a state directory, a kind (event or todo) and files.
    command: Callable
    kinds: tuple = ("event", "todo")
    # What it is given: a file ("ics") or a directory with a file for each thing ("vdir").
    takes: str = "ics"
    fields: frozenset = ALL
    hasUIDs: bool = True
    # What a second import does: "updates", "refuses", "adds"; None for a library that keeps nothing.
    second: str | None = None
    # One run takes all files one after the other and tells the calendar after each; else there is a run for each file.
    takesAll: bool = False
    # A program that is built before: source, compiler and its words.
    build: tuple = ()
    shortcomings: tuple = ()
    # Why a file was not taken as it stands, where that is known.
    refusal: str | None = None
    note: str = ""

    def forgives(self, field, record, other):
        for each in self.shortcomings:
            if each.foretells(field, record, other or {}):
                return each.reason
        return None

    def missing(self):
        """The packages that are not installed."""
        return [name for name in self.packages if installed(name) is None]

    def version(self):
        return installed(self.package) or ""

def installed(package):
    """The upstream version of an installed Debian package."""
    if not shutil.which("dpkg-query"):
        return None
    done = subprocess.run(["dpkg-query", "-W", "-f", "${db:Status-Status} ${Version}", package], capture_output=True, encoding="utf-8")
    if done.returncode or not done.stdout.startswith("installed "):
        return None
    version = done.stdout.split()[1]
    return version.split(":")[-1].split("-")[0].split("+")[0]

def reader(name, *words):
    return [PYTHON, f"{READERS}/{name}", *words]

CLIENTS = [
    Client("khal", "khal", ("khal",), lambda state, kind, files: reader("khal_calendar.py", state, *files), kinds=("event",),
           second="updates", shortcomings=(s.SECOND_READING, s.UNESCAPED_TWICE, s.COUNTED_ALARM, s.NO_ABSOLUTE_ALARM),
           note="shows no to-dos"),
    Client("todoman", "todoman", ("todoman", "vdirsyncer"), lambda state, kind, files: reader("dav.py", "none", state, kind, *files),
           kinds=("todo",), fields=frozenset(["title", "description", "location", "due"]), hasUIDs=False, takes="vdir", takesAll=True, second="updates",
           shortcomings=(s.DUE_MIDNIGHT, s.UNESCAPED_TWICE), note="shows to-dos only, and no alarms"),
    Client("calcurse", "calcurse", ("calcurse",), lambda state, kind, files: reader("calcurse.py", state, *files),
           kinds=("event",), fields=frozenset(["title", "start", "end"]), hasUIDs=False, second="adds",
           shortcomings=(s.SECOND_READING, s.NO_SINGLES, s.CLOCK_ONLY, s.LOCAL_SERIES, s.NO_POSITION, s.FIRST_DAY_ONLY), note="keeps no UIDs, no status, and of alarms only that there is one"),
    Client("Evolution Data Server", "evolution-data-server", ("evolution-data-server", "libecal2.0-dev", "gcc", "dbus-daemon"),
           lambda state, kind, files: ["dbus-run-session", "--", f"{state}/../libecal", kind + "s", *files], takesAll=True, second="updates",
           build=("libecal.c", "cc", ("-O1", "-w", "-D_GNU_SOURCE"), ("libecal-2.0",), ()),
           shortcomings=(s.SECOND_READING, s.BEHIND_GAP, s.CLOCK_END, s.UTC_DAY_ALARM, s.COUNTED_ALARM), note="GNOME Calendar, Evolution"),
    Client("KCalendarCore", "libkf5calendarcore-dev", ("libkf5calendarcore-dev", "g++"),
           lambda state, kind, files: [f"{state}/../kcalendarcore", *files], takesAll=True, second="updates",
           build=("kcalendarcore.cpp", "c++", ("-O1", "-fPIC", "-std=c++17", "-I/usr/include/KF5/KCalendarCore"), ("Qt5Core", "Qt5Gui"), ("-lKF5CalendarCore",)),
           shortcomings=(s.SECOND_READING, s.NO_GAP, s.SAME_SEQUENCE, s.COUNTED_ALARM), note="KOrganizer, Merkuro"),
    Client("Thunderbird", "thunderbird", ("thunderbird",), lambda state, kind, files: reader("thunderbird.py", state, "import", kind, *files),
           takesAll=True, second="refuses", shortcomings=(s.SECOND_READING, s.GAP_EARLY, s.CLOCK_END, s.CLOCK_ALARM),
           refusal="ID already exists", note="its own import"),
    Client("Thunderbird, subscribed", "thunderbird", ("thunderbird",), lambda state, kind, files: reader("thunderbird.py", state, "subscribe", kind, *files),
           takesAll=True, second="updates", shortcomings=(s.SECOND_READING, s.GAP_EARLY, s.CLOCK_END, s.CLOCK_ALARM),
           note="to the file itself, as to a calendar on the network"),
    Client("ical.js", "thunderbird", ("thunderbird", "unzip"), lambda state, kind, files: ["node", f"{READERS}/icaljs.mjs", f"{state}/../ical.mjs", *files],
           build=("ical.mjs",), shortcomings=(s.SECOND_READING, s.GAP_EARLY, s.CLOCK_END, s.COUNTED_ALARM), note="Nextcloud's engine, as Thunderbird carries it"),
    Client("Radicale", "radicale", ("radicale", "vdirsyncer", "python3-vobject"), lambda state, kind, files: reader("dav.py", "radicale", state, kind, *files),
           takes="vdir", takesAll=True, second="updates", shortcomings=(s.FIRST_OFFSET, s.GAP_EARLY, s.COUNTED_ALARM), note="through vdirsyncer and back, read by vobject"),
    Client("Xandikos", "xandikos", ("xandikos", "vdirsyncer", "python3-vobject"), lambda state, kind, files: reader("dav.py", "xandikos", state, kind, *files),
           takes="vdir", takesAll=True, second="updates", shortcomings=(s.FIRST_OFFSET, s.GAP_EARLY, s.UNESCAPED_TWICE, s.COUNTED_ALARM),
           note="through vdirsyncer and back, read by vobject"),
    Client("python-icalendar", "python3-icalendar", ("python3-icalendar", "python3-dateutil"), lambda state, kind, files: reader("icalendar_library.py", *files),
           shortcomings=(s.SECOND_READING, s.UNESCAPED_TWICE, s.COUNTED_ALARM), note="follows no rules; dateutil does"),
    Client("vobject", "python3-vobject", ("python3-vobject",), lambda state, kind, files: reader("vobject_library.py", *files),
           shortcomings=(s.FIRST_OFFSET, s.GAP_EARLY, s.COUNTED_ALARM)),
    Client("ruby-icalendar", "ruby-icalendar", ("ruby-icalendar", "ruby"),
           lambda state, kind, files: ["sh", "-c", 'ruby "$1" "$2" | "$3" "$4"', "sh", f"{READERS}/icalendar.rb", files[0], PYTHON, f"{READERS}/expand.py"],
           shortcomings=(s.BACKSLASH_N, s.COUNTED_ALARM), refusal="comparison of IceCube::Occurrence with nil failed",
           note="follows no rules; dateutil does"),
]
