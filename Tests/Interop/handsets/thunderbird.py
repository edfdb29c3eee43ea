"""Thunderbird: its calendars and its address books, subscribed to by their addresses and edited as its windows do."""
import os
import sys
import time
import uuid

sys.path.append(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "readers"))

from marionette import Thunderbird as Program  # noqa: E402
from . import Phone, Refused, absent  # noqa: E402


class Thunderbird(Phone):
    """What the server has in the meantime wins in calendars, as its dialog offers; its address books write over whatever is there."""

    name = "Thunderbird"
    overwrites = False

    @classmethod
    def missing(cls):
        return absent("thunderbird")

    def __init__(self, server, calendars, books, folder):
        super().__init__(server, calendars, books, folder)
        with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "thunderbird.js"), encoding="utf-8") as file:
            self.script = file.read()
        self.edits, self.isSubscribed = [], False
        # Online, from the start.
        self.program = Program(folder, "UTC", {"offline.startup_state": 2})

    def _ask(self, verb, **words):
        words = {"verb": verb, "calendars": self.calendars, "books": self.books, "overwrites": self.overwrites, **words,
                 "user": self.server.user, "password": self.server.password, "origin": "/".join(self.server.url.split("/")[:3])}
        answer = self.program.run(self.script, words)
        if answer is None and verb != "edit":
            # The window from which it was run was not yet there to stay.
            time.sleep(2)
            answer = self.program.run(self.script, words)
        if answer is None:
            raise Refused(f"Thunderbird gives no answer to {verb}")
        if "failure" in answer:
            raise Refused(answer["failure"])
        return answer

    def pull(self):
        self.edits = []
        if self.isSubscribed:
            self._ask("pull")
        else:
            self._ask("subscribe")
            self.isSubscribed = True

    def things(self):
        return {uid: tuple(words) for uid, words in self._ask("things")["found"].items()}

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
        refused = self._ask("edit", edits=self.edits)["refused"]
        edits, self.edits = self.edits, []
        return refused + self.lost(edits)

    def close(self):
        self.program.close()
