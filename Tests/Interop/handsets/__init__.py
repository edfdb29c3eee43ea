"""Programs that edit what is on a server, each a file; `phones.py` says how they are used."""
import os
import shutil
import subprocess


class Refused(Exception):
    """An edit that a server or a program did not take."""


class Phone:
    """Someone else's program: it pulls, is edited while nobody listens, and pushes.

    `can` names the edits that it has; those of another name raise AttributeError. Things are named by their UIDs, and a new thing's UID
    is the result of adding it."""

    name = "phone"
    # The edits of all.
    can = frozenset(["rename", "complete", "move", "delete", "add_task", "add_event", "add_contact"])

    def __init__(self, server, calendars, books, folder):
        """`calendars` and `books` are addresses of collections; the folder is for what the program keeps."""
        self.server, self.calendars, self.books, self.folder = server, list(calendars), list(books), folder

    @classmethod
    def missing(cls):
        """Why this program cannot be run here, or None."""
        return None

    def pull(self):
        """Fetches what is there."""
        raise NotImplementedError

    def push(self):
        """Sends what was edited since; the texts of edits that were refused."""
        raise NotImplementedError

    def things(self):
        """What it has: UID to (VEVENT, VTODO, VJOURNAL or VCARD, title)."""
        raise NotImplementedError

    def lost(self, edits):
        """New titles among some edits that are not what it now has, since the server's own has won: told as texts."""
        there = self.things()
        titles = {uid: title for name, uid, *rest in edits if name == "rename" for title in rest}
        return [f"the server won: {uid}" for uid, title in titles.items() if there.get(uid, ("", title))[1] != title]

    def close(self):
        """Ends what it has started."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def run(words, folder, input=None, environment=None, check=True, seconds=120):
    """Runs a program to its end; one that fails is a refusal with its last words."""
    done = subprocess.run(words, cwd=folder, input=input, capture_output=True, encoding="utf-8", errors="replace", timeout=seconds,
                          env={**os.environ, "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC", **(environment or {})},
                          stdin=None if input is not None else subprocess.DEVNULL)
    if check and done.returncode:
        raise Refused(f"{' '.join(words[:3])}: {done.returncode}: {(done.stderr + done.stdout)[-600:].strip()}")
    return done.stdout


def absent(*programs):
    gone = [each for each in programs if not shutil.which(each)]
    return f"{', '.join(gone)} missing; scripts/interop-sync-setup installs it" if gone else None
