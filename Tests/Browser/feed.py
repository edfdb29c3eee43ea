"""Thunderbird subscribes to the calendar that is served, and shows a change after its own refresh."""
import os
import re
import shutil
import sys
import time
import urllib.request

from places import INTEROP, script
from sites import Served, sample

sys.path.append(INTEROP)
from marionette import Thunderbird  # noqa: E402

# Seconds within which its own refresh has to come: it is told to refresh each minute.
PATIENCE = 100
TITLE = "Send Ada the talk on folding"


def missing():
    return [] if shutil.which("thunderbird") else ["thunderbird"]


def titles(text):
    """The titles in a calendar, by their ids, as its text has them."""
    lines = re.sub(r"\r?\n[ \t]", "", text).splitlines()
    found, uid = {}, None
    for line in lines:
        if line.startswith("BEGIN:VEVENT") or line.startswith("BEGIN:VTODO"):
            uid, title = None, ""
        elif line.startswith("UID:"):
            uid = line[4:]
        elif re.match("SUMMARY[:;]", line):
            title = re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], line.split(":", 1)[1])
        elif line.startswith("END:VEVENT") or line.startswith("END:VTODO"):
            found.setdefault(uid, title)
    return found


def subscribed(folder):
    """What is wrong with it, and a line about it."""
    faults = []
    home = sample(folder + "/log")
    with Served(home) as served, Thunderbird(folder, "Europe/Berlin", {"offline.startup_state": 2}) as program:
        def ask(verb):
            answer = program.run(script("feed.js"), {"verb": verb, "address": served.feed})
            if answer is None and verb != "refresh":
                # The window from which it was run was not yet there to stay.
                time.sleep(2)
                answer = program.run(script("feed.js"), {"verb": verb, "address": served.feed})
            if "failure" in answer:
                raise RuntimeError(answer["failure"])
            return answer["found"], answer["answers"]

        def check(holds, words):
            if not holds:
                faults.append(words)

        def text():
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(served.feed, timeout=60) as answer:
                return answer.read().decode()

        expected = titles(text())
        found, answers = ask("subscribe")
        check(len(expected) > 20 and found == expected, f"shows {len(found)} things of {len(expected)} of the feed, or others")
        check(answers and all(status == 200 for status, _ in answers), f"subscribing is answered by {answers}")
        found, unchanged = ask("refresh")
        check([(status, bool(tag)) for status, tag in unchanged] == [(304, True)], f"a refresh without a change is answered by {unchanged}")
        check(found == expected, "shows something else after a refresh without a change")

        home.kith("met", "Ada Lind", "--note", "folds laundry by hand", "--new", "--follow-up", TITLE, "--due", "tomorrow")
        start = time.monotonic()
        # Nobody asks it to: its own timer refreshes.
        polls = []
        while time.monotonic() < start + PATIENCE:
            found, answers = ask("look")
            polls += answers
            if any(title.startswith(TITLE) for title in found.values()):
                break
            time.sleep(1)
        seconds = time.monotonic() - start
        news = {title for uid, title in found.items() if uid not in expected}
        check(any(title.startswith(TITLE) for title in news), f"does not show the change within {PATIENCE} s; its refreshes: {polls}")
        check(found == titles(text()), "shows something else than the feed after the change")
        check([status for status, _ in polls].count(200) == 1, f"its own refresh is answered by {polls}")
        told = served.close()
    line = re.search(r"Thunderbird/\S+ asked \d+ times for kith\.ics.*", told)
    check(line, f"kith serve does not tell of its polls: {told[-300:]}")
    return faults, (f"{program.capabilities['browserVersion']}: {len(expected)} things; 304 without a change; its own refresh shows the "
                    f"change after {seconds:.0f} s; {line[0] if line else ''}")


if __name__ == "__main__":
    from places import WORK
    os.makedirs(WORK, exist_ok=True)
    print(subscribed(WORK + "/thunderbird"))
