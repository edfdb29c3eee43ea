"""Phones that are nothing but requests: they do on purpose what some programs do by mistake."""
import urllib.parse
import uuid

from davclient import Client, full
from . import Phone
from .text import Item, joined, name_of, new_card, new_event, new_task


class Raw(Phone):
    """A phone that keeps all lines and writes only over the version that it has read (DAVx5): what the server has since is left as it
    is, and the edit is lost and told."""

    name = "careful"
    writesBlindly = False

    def __init__(self, server, calendars, books, folder=None):
        super().__init__(server, calendars, books, folder)
        self.client = Client(server.url, server.user, server.password)
        # By UID: the address, the version that was read, the text as edited or None where it is gone.
        self.items, self.changed = {}, []

    def pull(self):
        self.items, self.changed = {}, []
        for collection in self.calendars + self.books:
            wanted = {"Accept": "text/vcard"} if collection in self.books else {}
            answer = self.client.propfind(collection, ["d:getetag", "d:resourcetype"], 1)
            for href, (_, properties) in answer.responses().items():
                kind = properties.get(full("d:resourcetype"))
                if kind is not None and kind.find(full("d:collection")) is not None:
                    continue
                url = urllib.parse.urljoin(collection, urllib.parse.quote(href, safe="/@"))
                got = self.client.ask("GET", url, headers=wanted)
                if got.status == 200:
                    item = Item(got.text)
                    self.items[item.uid] = [url, got.etag, item]

    def things(self):
        return {uid: (item.kind, item.title) for uid, (_, _, item) in self.items.items() if item is not None}

    def _edit(self, uid, *words):
        name, *rest = words
        getattr(self.items[uid][2], name)(*rest)
        self._note(uid)

    def _note(self, uid):
        if uid not in self.changed:
            self.changed.append(uid)

    def rename(self, uid, title):
        self._edit(uid, "rename", title)

    def complete(self, uid):
        self._edit(uid, "complete")

    def move(self, uid, days):
        self._edit(uid, "move", days)

    def delete(self, uid):
        self.items[uid][2] = None
        self._note(uid)

    def _add(self, collection, text, ending):
        item = Item(text)
        self.items[item.uid] = [f"{collection}{item.uid}.{ending}", None, item]
        self._note(item.uid)
        return item.uid

    def add_task(self, collection, title, day):
        return self._add(collection, new_task(str(uuid.uuid4()), title, day), "ics")

    def add_event(self, collection, title, day):
        return self._add(collection, new_event(str(uuid.uuid4()), title, day), "ics")

    def add_contact(self, collection, name, email):
        return self._add(collection, new_card(str(uuid.uuid4()), name, email), "vcf")

    def written(self, item):
        """The text of an item as this phone sends it."""
        return item.text()

    def push(self):
        refused = []
        for uid in self.changed:
            url, etag, item = self.items[uid]
            if item is None:
                answer = self.client.delete(url, None if self.writesBlindly else etag)
            elif self.writesBlindly:
                answer = self.client.put(url, self.written(item))
            else:
                answer = self.client.put(url, self.written(item), **({"match": etag} if etag else {"none": "*"}))
            if answer.status >= 300 and not (item is None and answer.status == 404):
                refused.append(f"{answer.status} for {uid}")
        self.changed = []
        return refused


class Blind(Raw):
    """A phone that keeps all lines, but writes over whatever is there by now (Tasks.org, Thunderbird's address book)."""

    name = "blind"
    writesBlindly = True


class Stripper(Raw):
    """A phone that drops all lines that it does not know (iOS)."""

    name = "stripper"
    kept = ("BEGIN END VERSION PRODID UID DTSTAMP CREATED LAST-MODIFIED SUMMARY DESCRIPTION LOCATION DTSTART DTEND DUE DURATION STATUS "
            "COMPLETED PERCENT-COMPLETE RRULE RDATE EXDATE RECURRENCE-ID SEQUENCE TRIGGER ACTION TZID TZOFFSETFROM TZOFFSETTO TZNAME "
            "FN N ORG TITLE EMAIL TEL NOTE URL ADR BDAY REV").split()

    def written(self, item):
        return joined([line for line in item.lines if name_of(line) in self.kept])


class BlindStripper(Stripper):
    """A phone that does both, so that nothing says which version it has edited."""

    name = "blind stripper"
    writesBlindly = True


class Rewriter(Raw):
    """A phone that writes each item anew: other order, lower case, other folding, and everything under its own name."""

    name = "rewriter"

    def written(self, item):
        lines, begin = list(item.lines), item.begin
        own = [index for index, _ in item._own(begin)]
        texts = sorted((lines[index] for index in own), key=lambda line: (name_of(line) != "VERSION", name_of(line)[::-1]))
        for index, text in zip(own, texts):
            name = text[:len(text) - len(text.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789"))]
            # vCard wants its version first and readers want it as it is.
            lines[index] = text if name == "VERSION" else name.lower() + text[len(name):]
        lines = ["PRODID:-//interop//rewriter//EN" if name_of(line) == "PRODID" else line for line in lines]
        return joined(lines, width=40)
