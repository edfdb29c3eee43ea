"""CalDAV and CardDAV by hand: requests as they are, answers as they come."""
import base64
import contextlib
import http.client
import urllib.parse
import xml.etree.ElementTree as ET

NAMESPACES = {"d": "DAV:", "c": "urn:ietf:params:xml:ns:caldav", "a": "urn:ietf:params:xml:ns:carddav", "s": "http://calendarserver.org/ns/"}
NAMES = " ".join(f'xmlns:{name}="{url}"' for name, url in NAMESPACES.items())


def full(name):
    """`d:href` as ElementTree names it."""
    prefix, _, rest = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{rest}"


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def etag(self):
        return self.headers.get("ETag")

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    @property
    def xml(self):
        return ET.fromstring(self.body)

    def responses(self):
        """Each href with its status and its properties that were found, as elements."""
        found = {}
        for response in self.xml.iter(full("d:response")):
            href = urllib.parse.unquote(urllib.parse.urlsplit(response.findtext(full("d:href"))).path)
            status = response.findtext(full("d:status"))
            properties = {}
            for propstat in response.iter(full("d:propstat")):
                if " 200 " in (propstat.findtext(full("d:status")) or "") + " ":
                    properties.update({each.tag: each for each in propstat.find(full("d:prop"))})
            found[href] = (int(status.split()[1]) if status else None, properties)
        return found

    def token(self):
        return self.xml.findtext(full("d:sync-token"))


class Client:
    """One user of one server. Each request has a connection of its own."""

    def __init__(self, url, user, password):
        self.url, self.address = url, urllib.parse.urlsplit(url)
        self.word = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
        self.requests = 0

    def ask(self, method, url, body="", headers=None):
        url = urllib.parse.urljoin(self.url, url)
        parts = urllib.parse.urlsplit(url)
        assert parts.hostname == self.address.hostname == "127.0.0.1", url
        self.requests += 1
        with contextlib.closing(http.client.HTTPConnection(parts.hostname, parts.port, timeout=30)) as connection:
            sent = {"Authorization": self.word, "Accept-Encoding": "identity", "User-Agent": "interop", **(headers or {})}
            connection.request(method, parts.path + ("?" + parts.query if parts.query else ""), body.encode() or None, sent)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())

    def xml(self, method, url, element, inside, depth=None):
        headers = {"Content-Type": "application/xml; charset=utf-8"}
        if depth is not None:
            headers["Depth"] = str(depth)
        text = f'<?xml version="1.0" encoding="utf-8"?>\n<{element} {NAMES}>{inside}</{element}>'
        return self.ask(method, url, text, headers)

    def propfind(self, url, names, depth=0):
        return self.xml("PROPFIND", url, "d:propfind", "<d:prop>" + "".join(f"<{name}/>" for name in names) + "</d:prop>", depth)

    def follow(self, url, names):
        """A PROPFIND that follows redirects, with the place where it ended."""
        for _ in range(5):
            answer = self.propfind(url, names)
            if answer.status not in (301, 302, 303, 307, 308):
                break
            url = urllib.parse.urljoin(urllib.parse.urljoin(self.url, url), answer.headers["Location"])
        return answer, url

    def href(self, url, name):
        """The address in a property of one thing, or None."""
        answer, url = self.follow(url, [name])
        if answer.status != 207:
            return None
        for _, properties in answer.responses().values():
            found = properties.get(full(name))
            inner = found.findtext(full("d:href")) if found is not None else None
            if inner:
                return urllib.parse.urljoin(urllib.parse.urljoin(self.url, url), inner)
        return None

    def make_calendar(self, url, components, name="interop"):
        inside = "".join(f'<c:comp name="{each}"/>' for each in components)
        return self.xml("MKCALENDAR", url, "c:mkcalendar", "<d:set><d:prop>" f"<d:displayname>{name}</d:displayname>"
                        f"<c:supported-calendar-component-set>{inside}</c:supported-calendar-component-set></d:prop></d:set>")

    def make_book(self, url, name="interop"):
        return self.xml("MKCOL", url, "d:mkcol", "<d:set><d:prop><d:resourcetype><d:collection/><a:addressbook/></d:resourcetype>"
                        f"<d:displayname>{name}</d:displayname></d:prop></d:set>")

    def put(self, url, text, **conditions):
        kind = "text/vcard" if text.startswith("BEGIN:VCARD") else "text/calendar"
        headers = {"Content-Type": kind + "; charset=utf-8"}
        for name, value in conditions.items():
            headers[{"match": "If-Match", "none": "If-None-Match"}[name]] = value
        return self.ask("PUT", url, text, headers)

    def delete(self, url, match=None):
        return self.ask("DELETE", url, headers={"If-Match": match} if match else {})

    def sync(self, url, token="", limit=None):
        inside = f"<d:sync-token>{token}</d:sync-token>" if token else "<d:sync-token/>"
        inside += "<d:sync-level>1</d:sync-level>" + (f"<d:limit><d:nresults>{limit}</d:nresults></d:limit>" if limit else "")
        return self.xml("REPORT", url, "d:sync-collection", inside + "<d:prop><d:getetag/></d:prop>", 0)

    def items(self, url):
        """Paths of all things in a collection with their bytes."""
        found = {}
        answer = self.propfind(url, ["d:getetag", "d:resourcetype"], 1)
        for href, (_, properties) in answer.responses().items():
            kind = properties.get(full("d:resourcetype"))
            if kind is None or kind.find(full("d:collection")) is None:
                found[href] = self.ask("GET", urllib.parse.quote(href, safe="/@")).text
        return found
