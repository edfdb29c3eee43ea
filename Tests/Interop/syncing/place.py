"""A server as a proof finds it: nothing of kith is on it, and what is asked of it is counted by a proxy in front."""
import contextlib
import os
import shutil
import tempfile
import urllib.parse

import sync_proxy
from davclient import Client, full
from handsets.text import Item
from . import must
from .logs import Log

WRITES = ("PUT", "DELETE", "MKCOL", "MKCALENDAR", "PROPPATCH", "MOVE", "COPY", "POST")


class Watching(sync_proxy.Proxy):
    """A proxy that remembers writes that would write over what their writer has not seen."""

    def __init__(self, *words, **more):
        self.bare = []
        super().__init__(*words, **more)

    def _ask(self, line, headers, body):
        if line.startswith(("PUT ", "DELETE ")) and not {"if-match", "if-none-match"} & {name for name, _ in headers}:
            self.bare.append(line)
        return super()._ask(line, headers, body)


class Place:
    """One proof on one server: logs that it makes are in a folder of its own."""

    def __init__(self, server, proxy, folder):
        self.server, self.proxy, self.folder = server, proxy, folder
        self.client = Client(server.url, server.user, server.password)

    def log(self, name, zone="Europe/Berlin"):
        """A log that has the account, by way of the proxy."""
        return Log(self.folder, name, zone).begin().join(self.server, url=self.proxy.url)

    def pair(self):
        return self.log("A"), self.log("B")

    def asked(self):
        """Requests since the last call, as `PUT /path`."""
        found = [line.rpartition(" ")[0] for _, line, _ in self.proxy.log]
        self.proxy.log.clear()
        return found

    def written(self):
        """Requests since the last call that write."""
        return [line for line in self.asked() if line.split(" ")[0] in WRITES]

    def direct(self, url):
        """An address behind the proxy."""
        return url.replace(f":{self.proxy.port}/", f":{self.proxy.to[1]}/", 1)

    def urls(self, log):
        """Addresses of a log's collections on the server itself."""
        return {name: self.direct(url) for name, url in log.collections().items()}

    def items(self, url):
        """What is in a collection: path to item."""
        return {path: Item(text) for path, text in self.client.items(url).items()}

    def find(self, url, title):
        """Path and item of that title."""
        for path, item in self.items(url).items():
            if item.title == title:
                return path, item
        raise KeyError(title)

    def edit(self, url, title, change):
        """Edits an item on the server, under the version that was read."""
        for path, item in self.items(url).items():
            if item.title == title:
                got = self.client.ask("GET", _quoted(path))
                item = Item(got.text)
                change(item)
                answer = self.client.put(_quoted(path), item.text(), match=got.etag)
                assert answer.status in (200, 201, 204), f"{answer.status} for {path}"
                return
        raise KeyError(title)

    def exists(self, url):
        answer = self.client.propfind(url, ["d:resourcetype"])
        return answer.status == 207 and 404 not in [status for status, _ in answer.responses().values()]

    def wipe(self):
        """Removes what kith has made; a server's own calendars stay, emptied."""
        for home in dict.fromkeys((self.server.calendars, self.server.books)):
            answer = self.client.propfind(home, ["d:resourcetype"], 1)
            for href, (_, properties) in answer.responses().items():
                kind = properties.get(full("d:resourcetype"))
                if kind is None or not any(kind.find(full(name)) is not None for name in ("c:calendar", "a:addressbook")):
                    continue
                if "kith" in href.rstrip("/").rpartition("/")[2]:
                    self.client.delete(_quoted(href))
                else:
                    for path in self.client.items(_quoted(href)):
                        self.client.delete(_quoted(path))


def _quoted(path):
    return urllib.parse.quote(path, safe="/@:")


@contextlib.contextmanager
def clean(server, **words):
    """A place for one proof."""
    folder = tempfile.mkdtemp(prefix="kith-sync-")
    try:
        proxy = Watching(server.url, **{"rate": 0, **words})
        try:
            place = Place(server, proxy, folder)
            place.wipe()
            yield place
            must(not proxy.bare, f"writes without a condition: {proxy.bare[:3]}")
        finally:
            proxy.close()
    finally:
        if os.environ.get("KITH_KEEP"):
            print("kept:", folder)
        else:
            shutil.rmtree(folder, ignore_errors=True)
