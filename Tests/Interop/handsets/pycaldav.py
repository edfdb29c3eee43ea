"""python-caldav: it writes without If-Match, as its users do."""
import datetime
import importlib.util
import re
import uuid

from . import Phone
from .text import Item, new_event, new_task


class PythonCalDAV(Phone):
    name = "python-caldav"
    can = Phone.can - {"add_contact"}

    @classmethod
    def missing(cls):
        return None if importlib.util.find_spec("caldav") else "python3-caldav missing; scripts/interop-sync-setup installs it"

    def __init__(self, server, calendars, books=(), folder=None):
        super().__init__(server, calendars, (), folder)
        import caldav
        self.client = caldav.DAVClient(url=server.url, username=server.user, password=server.password)
        self.there = {url: caldav.Calendar(client=self.client, url=url) for url in self.calendars}
        self.items, self.pending = {}, []

    def pull(self):
        self.items, self.pending = {}, []
        for calendar in self.there.values():
            found = [*calendar.events(), *calendar.todos(include_completed=True)]
            try:
                found += calendar.journals()
            except Exception:  # a server that has no journals
                pass
            for each in found:
                item = Item(each.data if isinstance(each.data, str) else each.data.decode())
                self.items[item.uid] = each

    def things(self):
        found = {uid: Item(each.data) for uid, each in self.items.items()}
        return {uid: (item.kind, item.title) for uid, item in found.items()}

    def rename(self, uid, title):
        def change(each):
            each.icalendar_component.pop("SUMMARY", None)
            each.icalendar_component.add("SUMMARY", title)
            each.save()
        self.pending.append((uid, change))

    def complete(self, uid):
        self.pending.append((uid, lambda each: each.complete()))

    def move(self, uid, days):
        def change(each):
            for name in ("DTSTART", "DTEND", "DUE"):
                if name in each.icalendar_component:
                    value = each.icalendar_component[name]
                    value.dt = value.dt + datetime.timedelta(days=days)
            each.save()
        self.pending.append((uid, change))

    def delete(self, uid):
        self.pending.append((uid, lambda each: each.delete()))

    def _add(self, collection, text, save):
        uid = re.search(r"UID:(\S+)", text)[1]
        self.pending.append((uid, lambda _: getattr(self.there[collection], save)(text)))
        return uid

    def add_task(self, collection, title, day):
        return self._add(collection, new_task(str(uuid.uuid4()), title, day), "save_todo")

    def add_event(self, collection, title, day):
        return self._add(collection, new_event(str(uuid.uuid4()), title, day), "save_event")

    def push(self):
        refused = []
        for uid, change in self.pending:
            try:
                change(self.items.get(uid))
            except Exception as error:
                refused.append(f"{type(error).__name__} for {uid}: {error}")
        self.pending = []
        return refused
