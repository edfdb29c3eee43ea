#!/usr/bin/python3
"""Talks to Evolution's data server on a session bus of its own: takes a line of JSON with a verb and gives one back.

Evolution, GNOME Calendar, GNOME Contacts and Endeavour all edit by it."""
import json
import os
import sys
import threading
import time
from urllib.parse import unquote, urlsplit

import gi

for name, version in (("EDataServer", "1.2"), ("ECal", "2.0"), ("EBook", "1.2"), ("EBookContacts", "1.2"), ("ICalGLib", "3.0")):
    gi.require_version(name, version)
from gi.repository import EBook, EBookContacts, ECal, EDataServer, GLib, ICalGLib  # noqa: E402

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from handsets.text import Item, new_card, new_event, new_task  # noqa: E402

KINDS = {"VEVENT": ("Calendar", ECal.ClientSourceType.EVENTS), "VTODO": ("Task List", ECal.ClientSourceType.TASKS),
         "VJOURNAL": ("Memo List", ECal.ClientSourceType.MEMOS)}
# What the server has in the meantime wins.
CONFLICT = ECal.OperationFlags.CONFLICT_KEEP_SERVER


class Session:
    def __init__(self, user, password):
        self.user, self.password = user, password
        self.registry = EDataServer.SourceRegistry.new_sync(None)
        self.sources, self.clients, self.connected = [], {}, {}

    def source(self, url, extension, backend):
        """Sets a source up as the dialog for a new calendar does."""
        parts = urlsplit(url)
        source = EDataServer.Source.new_with_uid(f"interop-{len(self.sources)}", None)
        source.set_display_name(unquote(parts.path))
        source.get_extension(extension).set_backend_name(backend)
        authentication = source.get_extension("Authentication")
        authentication.set_host(parts.hostname)
        authentication.set_port(parts.port)
        authentication.set_user(self.user)
        authentication.set_method("plain/password")
        source.get_extension("Security").set_secure(False)
        webdav = source.get_extension("WebDAV Backend")
        webdav.set_resource_path(parts.path)
        if hasattr(webdav, "set_avoid_ifmatch"):
            webdav.set_avoid_ifmatch(False)
        source.get_extension("Offline").set_stay_synchronized(True)
        refresh = source.get_extension("Refresh")
        refresh.set_enabled(False)
        self.registry.commit_source_sync(source, None)
        self.sources.append(source)
        source = self.registry.ref_source(source.get_uid())
        source.connect("credentials-required", self.answer)
        return source

    def answer(self, source, *_):
        credentials = EDataServer.NamedParameters.new()
        credentials.set("username", self.user)
        credentials.set("password", self.password)
        source.invoke_authenticate(credentials, None, None)

    def open(self, url, kind):
        if kind == "VCARD":
            source = self.source(url, "Address Book", "carddav")
            client = EBook.BookClient.connect_sync(source, 30, None)
        else:
            extension, sort = KINDS[kind]
            source = self.source(url, extension, "caldav")
            client = ECal.Client.connect_sync(source, sort, 30, None)
        self.clients[url, kind] = (client, source)
        end = time.monotonic() + 20
        while client.is_online() is False and time.monotonic() < end:
            time.sleep(0.05)

    def texts(self, url, kind):
        client, _ = self.clients[url, kind]
        if kind == "VCARD":
            _, found = client.get_contacts_sync("#t", None)
            return [each.to_string(getattr(EBookContacts.VCardFormat, "30")) if hasattr(each, "to_string") else each for each in found]
        _, found = client.get_object_list_sync("#t", None)
        return [each.as_ical_string() for each in found]

    def things(self):
        found = {}
        for url, kind in self.clients:
            for text in self.texts(url, kind):
                item = Item(text)
                found[item.uid] = (item.kind, item.title, url)
        return found

    def pull(self, wanted):
        """Refreshes and waits until what the server has is here: `wanted` is how often it may be looked for."""
        for (url, kind), (client, _) in self.clients.items():
            client.refresh_sync(None)
        last, since, end = None, time.monotonic(), time.monotonic() + 20
        while time.monotonic() < end:
            now = sorted(text for key in self.clients for text in self.texts(*key))
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since > 1.5 and (len(now) >= wanted or time.monotonic() - since > 6):
                return
            time.sleep(0.1)

    def where(self, uid):
        for (url, kind), (client, _) in self.clients.items():
            for text in self.texts(url, kind):
                if Item(text).uid == uid:
                    return client, kind, text
        raise KeyError(uid + " is not here")

    def edit(self, name, *words):
        if name.startswith("add_"):
            return self.add(name, *words)
        uid, *rest = words
        client, kind, text = self.where(uid)
        if name == "delete":
            if kind == "VCARD":
                client.remove_contact_by_uid_sync(uid, 0, None)
            else:
                client.remove_object_sync(uid, None, ECal.ObjModType.ALL, CONFLICT, None)
            return None
        if kind == "VCARD":
            _, contact = client.get_contact_sync(uid, None)
            first, _, last = rest[0].rpartition(" ")
            name_of = EBookContacts.ContactName.new()
            name_of.given, name_of.family = first, last
            contact.set_property("full_name", rest[0])
            contact.set_property("given_name", first)
            contact.set_property("family_name", last)
            client.modify_contact_sync(contact, 0, None)
            return None
        item = Item(text)
        getattr(item, name)(*rest)
        component = ICalGLib.Component.new_from_string(item.text())
        client.modify_object_sync(component, ECal.ObjModType.ALL, CONFLICT, None)
        return None

    def add(self, name, url, title, more, uid):
        import datetime
        if name == "add_contact":
            contact = EBookContacts.Contact.new_from_vcard(new_card(uid, title, more))
            _, added = self.clients[url, "VCARD"][0].add_contact_sync(contact, 0, None)
            return added
        kind = {"add_task": "VTODO", "add_event": "VEVENT"}[name]
        text = (new_task if kind == "VTODO" else new_event)(uid, title, datetime.date.fromisoformat(more))
        inner = ICalGLib.Component.new_from_string(text).get_first_component(
            ICalGLib.ComponentKind.VTODO_COMPONENT if kind == "VTODO" else ICalGLib.ComponentKind.VEVENT_COMPONENT)
        _, added = self.clients[url, kind][0].create_object_sync(inner, 0, None)
        return added


def serve():
    session = None
    for line in sys.stdin:
        words = json.loads(line)
        try:
            verb, answer = words["verb"], {}
            if verb == "open":
                session = Session(words["user"], words["password"])
                for url, kind in words["collections"]:
                    session.open(url, kind)
            elif verb == "pull":
                session.pull(words["wanted"])
            elif verb == "things":
                answer["found"] = session.things()
            else:
                answer["result"] = session.edit(*words["words"])
        except (GLib.Error, KeyError, ValueError, AttributeError, TypeError) as error:
            answer = {"failure": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)
    loop.quit()


loop = GLib.MainLoop()
threading.Thread(target=serve, daemon=True).start()
loop.run()
