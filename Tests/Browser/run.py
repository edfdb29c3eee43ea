#!/usr/bin/python3
"""Looks at the pages of `kith serve` in Chromium and Firefox, and at its feed in Thunderbird.

    Tests/Browser/run.py [--only PAGE]… [--in chromium|firefox|thunderbird]…

The pages of the sample log and of a hostile one are found by their links; of those that are made alike the longest and the shortest
are looked at: what they ask for and write to the console, the rules of axe-core, the layout at five widths, the way through by the
key Tab, both colour schemes, prints on A4 and Letter, and pictures at three widths beside those in Tests/Browser/Kept.
UPDATE_SCREENSHOTS=1 keeps the pictures of now instead."""
import argparse
import os
import shutil
import sys
import threading
import time
import traceback

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import checks  # noqa: E402
import feed  # noqa: E402
from chromium import Chromium  # noqa: E402
from firefox import Firefox  # noqa: E402
from hostile import hostile  # noqa: E402
from pictures import compare, kept  # noqa: E402
from places import AXE, KEPT, PROGRAMS, WORK  # noqa: E402
from prints import prints  # noqa: E402
from sites import Served, sample  # noqa: E402

UPDATES = bool(os.environ.get("UPDATE_SCREENSHOTS"))
CHANGED = os.path.join(WORK, "changed")
# Share by which the two programs may make a page of another height.
HEIGHT_SHARE = 0.03


class Findings:
    """What was found to be wrong, each once, with where it was."""

    def __init__(self):
        self.faults, self.heights, self.names, self.lock = {}, {}, set(), threading.Lock()

    def note(self, browser, page, where, faults):
        with self.lock:
            for fault in faults:
                self.faults.setdefault((browser, page, fault), []).append(str(where))

    def lines(self):
        for (browser, page, fault), places in sorted(self.faults.items()):
            yield f"{browser}: {page} ({', '.join(dict.fromkeys(places))}): {fault}"


def look(browser, site, served, page, style, findings):
    """All checks of one page in one browser."""
    name = f"{site}/{page.name}"

    def note(where, faults): findings.note(browser.name, name, where, faults)
    for scheme in checks.SCHEMES:
        browser.scheme(scheme)
        browser.size(checks.WIDTHS[-1])
        note(scheme, checks.quiet(browser, served.address, page.path))
        for width in checks.PICTURED:
            browser.size(width)
            note(f"{scheme} {width}", checks.rules(browser))
            if scheme == "light" and browser.name == "Chromium" and site == "sample" and page.isKept:
                shoot(browser, f"{page.name}-{width}", findings, note)
    browser.scheme("light")
    for width in checks.WIDTHS:
        browser.size(width)
        note(width, checks.layout(browser))
        with findings.lock:
            findings.heights[name, width, browser.name] = browser.run("return document.documentElement.scrollHeight")
    for width in (checks.WIDTHS[-1], checks.PICTURED[0]):
        browser.size(width)
        note(f"Tab {width}", checks.keyboard(browser, served.address + page.path))
    faults, count = prints(browser, os.path.join(WORK, "prints"), f"{browser.name}-{site}-{page.name}", style)
    note("print", faults)
    # What the checks themselves have caused is of no page.
    browser.console(), browser.requests()
    return sum(count.values())


def shoot(browser, name, findings, note):
    """Compares the picture of now with the kept one, or keeps it."""
    findings.names.add(name + ".png")
    path = os.path.join(KEPT, name + ".png")
    data = browser.picture()
    if UPDATES:
        with open(path, "wb") as out:
            out.write(kept(data))
    else:
        note("picture", compare(data, path, CHANGED))


def browse(kind, sites, findings, done):
    """Looks at all pages in a browser of that kind."""
    start, printed, count = time.monotonic(), 0, 0
    with kind(os.path.join(WORK, kind.name)) as browser:
        for site, served, pages, style in sites:
            for page in pages:
                printed += look(browser, site, served, page, style, findings)
                count += 1
        done.append(f"{kind.name} {browser.version}: {count} pages, {printed} sheets printed, {time.monotonic() - start:.0f} s")


def subscribe(findings, done):
    start = time.monotonic()
    faults, line = feed.subscribed(os.path.join(WORK, "thunderbird"))
    findings.note("Thunderbird", "kith.ics", "feed", faults)
    done.append(f"Thunderbird {line} {time.monotonic() - start:.0f} s")


def guarded(name, work, findings, *words):
    """Runs some work whose failure is a fault as well."""
    try:
        work(*words)
    except Exception as error:  # noqa: BLE001: whatever a browser or its driver says.
        last = traceback.extract_tb(error.__traceback__)[-1]
        findings.note(name, "all", f"{os.path.basename(last.filename)} {last.lineno}", [f"could not be looked at: {error!r}"[:600]])


def compared(findings):
    """The two browsers make a page about as high as each other."""
    for (name, width, browser), height in findings.heights.items():
        other = findings.heights.get((name, width, "Firefox"))
        if browser == "Chromium" and other and abs(other - height) > max(12, HEIGHT_SHARE * height):
            findings.note("Firefox", name, width, [f"is {other} pixels high, and {height} in Chromium"])


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--only", action="append", metavar="PAGE", help="look at this page, such as targets or hostile/company")
    words.add_argument("--in", action="append", dest="programs", choices=["chromium", "firefox", "thunderbird"])
    words = words.parse_args()
    programs = words.programs or ["chromium", "firefox", "thunderbird"]
    absent = [*(Chromium.missing() if "chromium" in programs else []), *(Firefox.missing() if "firefox" in programs else []),
              *(feed.missing() if "thunderbird" in programs else []), *(each for each in ("pdftotext", "pdfinfo") if not shutil.which(each)),
              *(each for each in (AXE, PROGRAMS + "/kith-serve") if not os.path.exists(each))]
    if absent:
        sys.exit(f"Missing: {', '.join(absent)}. scripts/setup --browsers and make build bring them.")
    start = time.monotonic()
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK + "/prints")
    os.makedirs(KEPT, exist_ok=True)
    findings, done, threads = Findings(), [], []

    def begin(name, work, *words):
        threads.append(threading.Thread(target=guarded, args=(name, work, findings, *words), daemon=True))
        threads[-1].start()
    if "thunderbird" in programs:
        begin("Thunderbird", subscribe, findings, done)
    with Served(sample(WORK + "/sample")) as one, Served(hostile(WORK + "/hostile")) as other:
        sites = []
        for site, served in (("sample", one), ("hostile", other)):
            pages, wrong = served.pages(withBare=site == "sample")
            findings.note("kith serve", site, "links", wrong)
            if words.only:
                pages = [page for page in pages if page.name in words.only or f"{site}/{page.name}" in words.only]
            sites.append((site, served, pages, served.text("style.css")))
        print(f"Pages: {', '.join(page.name for page in sites[0][2])}; of the hostile log: {', '.join(page.name for page in sites[1][2])}")
        for kind in (Chromium, Firefox):
            if kind.name.lower() in programs:
                begin(kind.name, browse, kind, sites, findings, done)
        for thread in threads:
            # Each ends by its own limits long before; what hangs all the same is told.
            thread.join(max(1, 840 - (time.monotonic() - start)))
            if thread.is_alive():
                findings.note("run.py", "all", "time", ["does not end within 14 minutes"])
    compared(findings)
    if "chromium" in programs and not words.only:
        for stale in sorted(set(os.listdir(KEPT)) - findings.names):
            if UPDATES:
                os.remove(os.path.join(KEPT, stale))
            else:
                findings.note("Chromium", stale, "picture", ["is kept, and no page is called so any more"])
    for line in sorted(done):
        print("      " + line)
    lines = list(findings.lines())
    for line in lines:
        print("WRONG " + line)
    print(f"{len(lines)} faults, {time.monotonic() - start:.0f} s" + (f"; pictures that differ: {CHANGED}" if os.path.exists(CHANGED) else ""))
    sys.exit(1 if lines else 0)


if __name__ == "__main__":
    main()
