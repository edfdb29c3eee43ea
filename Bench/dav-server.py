#!/usr/bin/env python3
"""A CalDAV and CardDAV server in memory: as little work as a server can have, so that what is measured is its client.

dav-server.py SECONDS: prints its address, and ends after so many seconds, or when its standard input does. Any user is let in. It has
sync-collection (RFC 6578), multigets, conditions, MKCALENDAR and extended MKCOL; nothing is checked, and nothing is kept."""
import itertools, os, re, socketserver, sys, threading, urllib.parse
from xml.sax.saxutils import escape

HOME = "/ada/"
NAMES = 'xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:A="urn:ietf:params:xml:ns:carddav" xmlns:S="http://calendarserver.org/ns/"'
PRINCIPAL = (f"<current-user-principal><href>{HOME}</href></current-user-principal><C:calendar-home-set><href>{HOME}</href></C:calendar-home-set>"
             f"<A:addressbook-home-set><href>{HOME}</href></A:addressbook-home-set>")
PRIVILEGES = "<current-user-privilege-set><privilege><all/></privilege></current-user-privilege-set>"
REPORTS = "".join(f"<supported-report><report><{name}/></report></supported-report>"
                  for name in ("sync-collection", "C:calendar-multiget", "A:addressbook-multiget", "C:calendar-query"))
HREF = re.compile(rb"<(?:\w+:)?href>([^<]*)</")
TOKEN = re.compile(rb"<(?:\w+:)?sync-token>([^<]*)</")
versions = itertools.count(1)
lock = threading.Lock()


class Collection:
    def __init__(self, body):
        self.is_book = b"addressbook" in body.lower()
        name, about = (re.search(rb"<(?:\w+:)?" + tag + rb"[^>]*>([^<]*)</", body) for tag in (rb"displayname", rb"(?:calendar|addressbook)-description"))
        self.name = name[1].decode() if name else ""
        self.description = about[1].decode() if about else ""
        self.components = re.findall(rb'<(?:\w+:)?comp name="(\w+)"', body) or [b"VEVENT", b"VTODO", b"VJOURNAL"]
        # Path, version and text of each item, and the number of its last change; None for one that was removed.
        self.items, self.last = {}, 0

    def properties(self):
        sort = "A" if self.is_book else "C"
        kind, of = ("addressbook", "addressbook-description") if self.is_book else ("calendar", "calendar-description")
        described = f"<{sort}:{of}>{escape(self.description)}</{sort}:{of}>" if self.description else ""
        components = "".join(f'<C:comp name="{each.decode()}"/>' for each in self.components)
        return (f"<resourcetype><collection/><{sort}:{kind}/></resourcetype><displayname>{self.name}</displayname>{described}{PRIVILEGES}"
                f"<sync-token>urn:t:{self.last}</sync-token><S:getctag>{self.last}</S:getctag>"
                f"<supported-report-set>{REPORTS}</supported-report-set>"
                + ('<A:supported-address-data><A:address-data-type content-type="text/vcard" version="4.0"/></A:supported-address-data>' if self.is_book
                   else f"<C:supported-calendar-component-set>{components}</C:supported-calendar-component-set>"))


collections = {}


def response(path, properties):
    return f"<response><href>{path}</href><propstat><prop>{properties}</prop><status>HTTP/1.1 200 OK</status></propstat></response>"


def tag(item):
    """The version of an item, as long as those of most servers."""
    return f'"{item[0]:032x}"'


def gone(path):
    return f"<response><href>{path}</href><status>HTTP/1.1 404 Not Found</status></response>"


def of(path):
    return collections.get(path if path.endswith("/") else path.rpartition("/")[0] + "/")


def report(path, body):
    place = collections.get(path)
    if place is None:
        return 404, ""
    if b"sync-collection" in body:
        token = TOKEN.search(body)
        since = int(token[1].rpartition(b":")[2]) if token and token[1] else 0
        changed = [(name, item) for name, item in place.items.items() if item[0] > since] if since < place.last else []
        parts = [response(name, f'<getetag>{tag(item)}</getetag>') if item[1] is not None else gone(name) for name, item in changed
                 if since or item[1] is not None]
        return 207, "".join(parts) + f"<sync-token>urn:t:{place.last}</sync-token>"
    data = "A:address-data" if place.is_book else "C:calendar-data"
    parts = []
    for name in HREF.findall(body):
        name = name.decode()
        item = place.items.get(name)
        parts.append(gone(name) if item is None or item[1] is None else
                     response(name, f'<getetag>{tag(item)}</getetag><{data}>{escape(item[1].decode()).replace(chr(13), "&#13;")}</{data}>'))
    return 207, "".join(parts)


def properties(path, depth):
    if path in collections:
        place = collections[path]
        parts = [response(path, place.properties())]
        if depth != "0":
            parts += [response(name, f'<getetag>{tag(item)}</getetag><resourcetype/>') for name, item in place.items.items() if item[1] is not None]
        return 207, "".join(parts)
    if path not in ("/", HOME, "/.well-known/caldav", "/.well-known/carddav"):
        return 404, ""
    parts = [response(path, f"<resourcetype><collection/></resourcetype>{PRIVILEGES}{PRINCIPAL}")]
    if depth != "0" and path == HOME:
        parts += [response(name, place.properties()) for name, place in collections.items()]
    return 207, "".join(parts)


def write(method, path, headers, body):
    place = of(path)
    if place is None or path.endswith("/"):
        return 409, None
    with lock:
        item = place.items.get(path)
        is_there = item is not None and item[1] is not None
        wanted = headers.get("if-match")
        if (wanted and not (is_there and wanted == tag(item))) or (headers.get("if-none-match") == "*" and is_there):
            return 412, None
        if method == "DELETE" and not is_there:
            return 404, None
        place.last = next(versions)
        place.items[path] = (place.last, body if method == "PUT" else None)
        item = place.items[path]
    return (201 if method == "PUT" and not is_there else 204), tag(item) if method == "PUT" else None


class Handler(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def handle(self):
        while True:
            line = self.rfile.readline().split()
            if len(line) < 3:
                return
            method, path = line[0].decode(), urllib.parse.unquote(line[1].decode(), errors="strict")
            headers = {}
            while (field := self.rfile.readline().strip()):
                name, _, value = field.decode("latin-1").partition(":")
                headers[name.lower()] = value.strip()
            body = self.rfile.read(int(headers.get("content-length", 0)))
            status, text, version = 405, "", None
            if method == "PROPFIND":
                status, text = properties(path, headers.get("depth", "infinity"))
            elif method == "REPORT":
                status, text = report(path, body)
            elif method in ("PUT", "DELETE"):
                status, version = write(method, path, headers, body)
            elif method in ("MKCOL", "MKCALENDAR"):
                collections[path if path.endswith("/") else path + "/"] = Collection(body)
                status = 201
            elif method == "OPTIONS":
                status = 200
            content = f'<?xml version="1.0" encoding="utf-8"?><multistatus {NAMES}>{text}</multistatus>'.encode() if status == 207 else b""
            head = [f"HTTP/1.1 {status} OK", "DAV: 1, 3, access-control, calendar-access, addressbook, extended-mkcol", f"Content-Length: {len(content)}"]
            if content:
                head.append("Content-Type: application/xml; charset=utf-8")
            if version:
                head.append("ETag: " + version)
            self.wfile.write("\r\n".join(head).encode() + b"\r\n\r\n" + content)


class Server(socketserver.ThreadingTCPServer):
    daemon_threads, allow_reuse_address = True, True


if __name__ == "__main__":
    with Server(("127.0.0.1", 0), Handler) as server:
        print(f"http://127.0.0.1:{server.server_address[1]}/", flush=True)
        threading.Timer(float(sys.argv[1]), os._exit, (0,)).start()
        threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
        server.serve_forever()
