"""Logs that are served, and the pages that they have."""
import html.parser
import json
import os
import re
import shutil
import subprocess
import time
import urllib.request
from dataclasses import dataclass

from places import PROGRAMS, ROOT

NOW = "2026-03-02T09:00:00+01:00"
# What pages are called that are of a thing: the address is this before the number. A page that is not here goes by its address.
NAMES = {"": "morning", "o": "company", "c": "contact", "brief-c": "brief-contact", "brief-o": "brief-company",
         "brief-m": "brief-meetup", "brief-p": "brief-posting", "brief-i": "brief-interview"}
# What pages may ask for but pages.
PARTS = ("style.css", "brief.css", "icon.svg")


@dataclass(frozen=True)
class Page:
    """A page of a site, which stands for all that are made as it is."""

    name: str
    path: str
    # Whether pictures of it are kept.
    isKept: bool = True


class Links(html.parser.HTMLParser):
    """The addresses to which a page leads."""

    def __init__(self, text):
        super().__init__()
        self.links = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == "a":
            self.links.append(dict(attributes).get("href") or "")


class Home:
    """A home with a log, in which kith runs at a day that stays the same."""

    def __init__(self, folder):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        self.folder = folder
        self.environment = {"HOME": folder, "KITH_HOME": folder + "/home", "TZ": "Europe/Berlin", "KITH_NOW": NOW, "LC_ALL": "C.UTF-8",
                            "KITH_BACKUPS": "off", "PATH": PROGRAMS + ":/usr/bin:/bin"}

    def kith(self, *words):
        done = subprocess.run([PROGRAMS + "/kith", *words], env=self.environment, stdin=subprocess.DEVNULL, capture_output=True,
                              encoding="utf-8", timeout=120)
        if done.returncode:
            raise RuntimeError(f"kith {' '.join(words)}: {done.stderr}")
        return done.stdout

    def newest(self, kind):
        """The id of the thing of a kind, such as `contact`, that was written down last."""
        return max((each["ref"] for each in json.loads(self.kith(kind, "list", "--json"))), key=lambda ref: int(ref[1:]))


def sample(folder):
    """The sample that comes with the program."""
    home = Home(folder)
    home.kith("restore", ROOT + "/Examples/sample-log.json")
    return home


class Served:
    """A log that is served, until the block ends."""

    def __init__(self, home):
        self.home = home
        self.lines = open(home.folder + "/served", "w+", encoding="utf-8")
        self.process = subprocess.Popen([PROGRAMS + "/kith", "serve", "--port", "0"], env=home.environment, stdin=subprocess.DEVNULL,
                                        stdout=self.lines, stderr=subprocess.STDOUT)
        end, lines = time.monotonic() + 30, []
        while len(lines) < 3:
            if time.monotonic() > end or self.process.poll() is not None:
                raise RuntimeError("kith serve does not begin: " + self.told())
            time.sleep(0.02)
            lines = self.told().split("\n")
        self.address, self.feed = [line for line in lines if line.startswith("http")][:2]

    def told(self):
        self.lines.seek(0)
        return self.lines.read()

    def close(self):
        """Ends it, and gives all that it told."""
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
        return self.told()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def text(self, path):
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(self.address + path, timeout=60) as answer:
            return answer.read().decode()

    def pages(self, withBare=False):
        """The pages to which the site leads, and the links that lead nowhere: of those that are made alike the longest, and on wish the
        shortest, too."""
        texts, wrong, waiting = {}, [], [""]
        while waiting:
            path = waiting.pop(0)
            if path in texts:
                continue
            try:
                texts[path] = self.text(path)
            except OSError as error:
                wrong.append(f"“{path}” does not come: {error}")
                texts[path] = ""
                continue
            waiting += [each for each in map(own, Links(texts[path]).links) if each is not None]
        groups = {}
        for path, text in texts.items():
            if text:
                groups.setdefault(re.sub(r"(?<=[a-z])\d+$", "", path), []).append((len(text), path))
        pages = []
        for stem, found in groups.items():
            name = NAMES.get(stem, stem)
            pages.append(Page(name, max(found)[1]))
            if withBare and len(found) > 1:
                pages.append(Page(name + "-bare", min(found)[1], isKept=False))
        return pages, wrong


def own(link):
    """The path of a link that stays in the site; `None` for one that leads elsewhere or to a part of the same page."""
    if re.match(r"[a-z][a-z0-9+.-]*:|//|#", link):
        return None
    return re.sub(r"[#?].*", "", re.sub(r"^\./", "", link))
