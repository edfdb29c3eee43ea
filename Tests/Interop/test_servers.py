#!/usr/bin/python3
"""Measures what real servers do, and prints it as a table: `test_servers.py [--turned] [NAME…]`.

`--turned` gives a column to each server instead of a row. A server that cannot be started is skipped, and told so. The end is
non-zero when one that can be started does not do what sync cannot do without."""
import sys
import time
import traceback

from urllib.parse import unquote, urlsplit

from davclient import Client, full
import servers

COMPONENTS = ("VEVENT", "VTODO", "VJOURNAL")
PLAIN = {"VEVENT": "DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z", "VTODO": "DUE:20260302T090000Z",
         "VJOURNAL": "DTSTART:20260302T090000Z"}


def item(kind, uid, summary, more=""):
    return (f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//kith//interop//EN\r\nBEGIN:{kind}\r\nUID:{uid}\r\nDTSTAMP:20260302T090000Z\r\n"
            f"{PLAIN[kind]}\r\nSUMMARY:{summary}\r\n{more}END:{kind}\r\nEND:VCALENDAR\r\n")


def card(version, uid, name, more=""):
    return (f"BEGIN:VCARD\r\nVERSION:{version}\r\nUID:{uid}\r\nFN:{name}\r\nN:Hopper;Grace;;;\r\n{more}END:VCARD\r\n")


OWN = ("X-KITH-STAGE:applied\r\nX-KITH-LINK:contact/3f7e\r\nX-KITH-SEEN:12\r\nRELATED-TO:other\r\nCATEGORIES:one,two\r\nSEQUENCE:3\r\n"
       "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n")


def lines(text):
    """Unfolded lines of a text."""
    return text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "").split("\n")


def altered(written, read):
    """How a text that was read differs from the one that was written."""
    if written == read:
        return "as written"
    names = [sorted({line.split(":")[0].split(";")[0] for line in set(lines(one)) - set(lines(other)) if line})
             for one, other in ((written, read), (read, written))]
    both = [name for name in names[0] if name in names[1]]
    words = [f"{verb} {' '.join(found)}" for verb, found in (
        ("alters", both), ("loses", [name for name in names[0] if name not in both]),
        ("adds", [name for name in names[1] if name not in both])) if found]
    return ", ".join(words) or "in another order"


class Measures:
    """What one server does, by name, in the order in which it was measured."""

    def __init__(self, server):
        self.server, self.client, self.told, self.faults = server, Client(server.url, server.user, server.password), {}, []
        self.calendars, self.books = server.calendars, server.books

    def must(self, condition, text):
        if not condition:
            self.faults.append(text)

    def all(self):
        self.told["version"] = self.server.version
        self.told["starts in"] = f"{self.server.seconds:.1f} s"
        for measure in (self.discovery, self.making, self.items, self.names, self.tokens, self.same_second, self.journals, self.cards):
            try:
                measure()
            except Exception as error:  # a server that answers nonsense must not hide the rest
                self.faults.append(f"{measure.__name__}: {type(error).__name__}: {error}")
                traceback.print_exc()
        return self.told

    def discovery(self):
        answer, place = self.client.follow("/.well-known/caldav", ["d:current-user-principal"])
        self.told["well-known"] = "yes" if answer.status == 207 else str(answer.status)
        principal = self.client.href(self.server.url, "d:current-user-principal") or self.client.href(place, "d:current-user-principal")
        self.must(principal, "no current-user-principal")
        homes = [self.client.href(principal, name) for name in ("c:calendar-home-set", "a:addressbook-home-set")] if principal else [None] * 2
        self.must(all(homes), f"homes: {homes}")
        self.calendars, self.books = (found or known for found, known in zip(homes, (self.calendars, self.books)))
        counts = []
        for home, kind in zip((self.calendars, self.books), ("c:calendar", "a:addressbook")):
            answer = self.client.propfind(home, ["d:resourcetype"], 1)
            kinds = [p.get(full("d:resourcetype")) for _, p in answer.responses().values()]
            counts.append(sum(1 for each in kinds if each is not None and each.find(full(kind)) is not None))
        self.told["calendars, books of a new user"] = "{}, {}".format(*counts)

    def made(self, name, components=COMPONENTS[:1]):
        url = self.calendars + name + "/"
        answer = self.client.make_calendar(url, components)
        self.must(answer.status == 201, f"MKCALENDAR {name}: {answer.status}")
        return url

    def making(self):
        for kinds in ((each,) for each in COMPONENTS):
            url = f"{self.calendars}interop-{kinds[0].lower()}/"
            status = self.client.make_calendar(url, kinds).status
            found = [p.get(full("c:supported-calendar-component-set")) for _, p in
                     self.client.propfind(url, ["c:supported-calendar-component-set"]).responses().values()] if status == 201 else []
            names = sorted(comp.get("name") for each in found if each is not None for comp in each)
            self.told[f"MKCALENDAR for {kinds[0]}"] = str(status) if names == list(kinds) else f"{status}, tells {' '.join(names) or 'nothing'}"
            self.must(status == 201 or kinds[0] != "VEVENT", f"MKCALENDAR: {status}")
        self.told["MKCALENDAR again"] = str(self.client.make_calendar(self.calendars + "interop-vevent/", ["VEVENT"]).status)
        if self.client.propfind(self.calendars + "interop-vevent/", ["s:getctag"]).text.count("getctag") > 1:
            self.told["ctag"] = "yes"

    def items(self):
        url = self.calendars + "interop-vevent/"
        text = item("VEVENT", "one", "One", OWN)
        put = self.client.put(url + "one.ics", text, none="*")
        got = self.client.ask("GET", url + "one.ics")
        self.must((put.status, got.status) == (201, 200), f"PUT {put.status}, GET {got.status}")
        self.told["ETag of PUT is that of GET"] = "no ETag on PUT" if not put.etag else "yes" if put.etag == got.etag else "no"
        self.told["gives back an event"] = altered(text, got.text) + (", weak ETag" if (got.etag or "").startswith("W/") else "")
        self.must("X-KITH-STAGE:applied" in lines(got.text), "X-KITH lines are lost")
        self.told["If-None-Match: * on one that is there"] = self.kept(
            self.client.put(url + "one.ics", item("VEVENT", "one", "Overwritten"), none="*"), url + "one.ics", "One")
        etag = self.client.ask("GET", url + "one.ics").etag
        self.must(self.client.put(url + "one.ics", item("VEVENT", "one", "Two"), match=etag).status in (200, 201, 204), "PUT If-Match")
        self.told["old If-Match"] = self.kept(self.client.put(url + "one.ics", item("VEVENT", "one", "Three"), match=etag), url + "one.ics", "Two")
        gone = self.client.put(url + "none.ics", item("VEVENT", "none", "x"), match=etag).status
        self.told["If-Match on one that is gone"] = str(gone) if gone >= 400 else f"**{gone}, makes it anew**"
        self.told["DELETE with an old If-Match"] = self.kept(self.client.delete(url + "one.ics", etag), url + "one.ics", "Two", "removes")
        for name, line in (("an event at a time without an end", "DTSTART:20260302T090000Z"),
                           ("an event of a day without an end", "DTSTART;VALUE=DATE:20260302")):
            text = item("VEVENT", "open-" + str(len(line)), "Open").replace(PLAIN["VEVENT"], line)
            self.told[name] = str(self.client.put(url + f"open-{'day' if 'DATE:' in line else 'time'}.ics", text, none="*").status)
        # A version that comes again with other contents hides a change and lets a blind write through.
        self.client.put(url + "anew.ics", item("VEVENT", "anew", "First"), none="*")
        before = self.client.ask("GET", url + "anew.ics").etag
        self.client.delete(url + "anew.ics", before)
        self.client.put(url + "anew.ics", item("VEVENT", "anew", "Second"), none="*")
        after = self.client.ask("GET", url + "anew.ics").etag
        self.told["ETag after DELETE and another PUT"] = "another" if before != after else f"**the same** ({after})"
        long = item("VEVENT", "long", "Café", "LOCATION:Café\\, back room\r\nX-KITH-SKILLS:" + "é" * 12_000 + "\r\n")
        put = self.client.put(url + "long.ics", long)
        self.told["an X- line of 24,000 bytes"] = f"{put.status}, {altered(long, self.client.ask('GET', url + 'long.ics').text)}"
        self.must("SUMMARY:Two" in self.client.ask("GET", url + "one.ics").text, "a write without its condition went through")

    def kept(self, answer, url, summary, otherwise="overwrites"):
        """The status, and whether the thing is still as it was."""
        still = f"SUMMARY:{summary}" in self.client.ask("GET", url).text
        if still:
            return str(answer.status)
        # The rest is measured on what was there.
        self.client.put(url, item("VEVENT", "one", summary))
        return f"**{answer.status}, {otherwise}**"

    def names(self):
        url = self.made("interop-uids")
        self.client.put(url + "a.ics", item("VEVENT", "same", "A"), none="*")
        self.told["the same UID, another name"] = str(self.client.put(url + "b.ics", item("VEVENT", "same", "B"), none="*").status)
        other = self.made("interop-uids-2")
        self.told["the same UID in another calendar"] = str(self.client.put(other + "a.ics", item("VEVENT", "same", "C"), none="*").status)
        self.told["another UID, the same name"] = str(self.client.put(url + "a.ics", item("VEVENT", "else", "D")).status)
        self.client.put(url + "d.ics", item("VEVENT", "again", "A"), none="*")
        gone = self.client.delete(url + "d.ics", self.client.ask("GET", url + "d.ics").etag).status
        self.must(gone in (200, 204) and self.client.ask("GET", url + "d.ics").status == 404, f"DELETE: {gone}")
        again = self.client.put(url + "d.ics", item("VEVENT", "again", "B"), none="*").status
        self.client.delete(url + "d.ics")
        self.told["UID again after DELETE"] = f"{again}, other name {self.client.put(url + 'e.ics', item('VEVENT', 'again', 'B'), none='*').status}"

    def tokens(self):
        url = self.made("interop-tokens")
        for number in range(4):
            self.client.put(f"{url}{number}.ics", item("VEVENT", f"t{number}", "x"))
        self.wait()
        first = self.client.sync(url)
        if first.status != 207 or not first.token():
            self.told["token"] = f"none: {first.status}"
            return
        self.must(len(self.members(first, url)) == 4, f"a first sync gives {self.members(first, url)}")
        self.wait()
        self.client.put(url + "1.ics", item("VEVENT", "t1", "changed"))
        self.client.delete(url + "2.ics")
        self.client.put(url + "9.ics", item("VEVENT", "t9", "new"))
        self.wait()
        found = self.members(self.client.sync(url, first.token()), url)
        right = {"1.ics": None, "2.ics": 404, "9.ics": None}
        self.told["token"] = "yes" if found == right else f"gives {found}"
        self.must(set(found) >= set(right), f"a token skips changes: {found}")
        limited = self.client.sync(url, limit=1)
        members = self.members(limited, url) if limited.status == 207 else {}
        limit = "507 told" if "507" in limited.text else "no 507"
        self.told["a limit of 1"] = f"{limited.status}, {self.live(members)}, {limit}"
        bad = [self.client.sync(url, token) for token in ("urn:no:such-token", first.token()[:-1] + ("0" if first.token()[-1] != "0" else "1"))]
        self.told["bad token"] = " and ".join(
            f"{each.status}" + (f" with {self.live(self.members(each, url))}" if each.status == 207 else "") for each in bad)
        self.told["DELETE of a calendar"] = str(self.client.delete(url).status)
        gone = self.client.propfind(url, ["d:resourcetype"], 1)
        inner = [status for status, _ in gone.responses().values()] if gone.status == 207 else []
        self.told["PROPFIND of a calendar that is gone"] = str(gone.status) + "".join(f" with {status} in it" for status in inner)
        self.must(gone.status == 404 or inner == [404], "a calendar that was removed is there")
        self.told["token of a calendar that is gone"] = str(self.client.sync(url, first.token()).status)
        # A calendar of the same name and of the same things, which a second program has made anew.
        self.made("interop-tokens")
        for number in range(4):
            self.client.put(f"{url}{number}.ics", item("VEVENT", f"t{number}", "x"))
        anew = self.client.sync(url, first.token())
        self.told["old token of a calendar made anew"] = f"{anew.status}" + (
            f" with {self.live(self.members(anew, url))}" if anew.status == 207 else "")

    def live(self, members):
        return f"{sum(1 for status in members.values() if status != 404)} of 4"

    def wait(self):
        """The beginning of another second: what a server counts in seconds is measured by itself."""
        time.sleep(1.05 - time.time() % 1)

    def members(self, answer, url):
        base = full_path(url)
        return {href.removeprefix(base): status for href, (status, _) in answer.responses().items() if href.rstrip("/") != base.rstrip("/")}

    def same_second(self):
        url, missed, rounds = self.made("interop-seconds"), 0, 5
        for number in range(rounds):
            self.client.put(f"{url}a{number}.ics", item("VEVENT", f"s-a{number}", "x"))
            token = self.client.sync(url).token()
            self.client.put(f"{url}b{number}.ics", item("VEVENT", f"s-b{number}", "x"))
            missed += f"b{number}.ics" not in self.members(self.client.sync(url, token), url)
            token = self.client.sync(url).token()
            self.client.delete(f"{url}a{number}.ics")
            missed += f"a{number}.ics" not in self.members(self.client.sync(url, token), url)
        self.told["changes of the token's second that it skips"] = f"{missed} of {2 * rounds}"

    def journals(self):
        url = self.calendars + "interop-vevent/"
        for kind in COMPONENTS[1:]:
            answer = self.client.put(f"{url}{kind.lower()}.ics", item(kind, "in-" + kind.lower(), "x"), none="*")
            kept = answer.status in (201, 204) and f"BEGIN:{kind}" in self.client.ask("GET", f"{url}{kind.lower()}.ics").text
            self.told[f"{kind} in a VEVENT calendar"] = str(answer.status) + ("" if kept or answer.status >= 400 else ", lost")
            own = f"{self.calendars}interop-{kind.lower()}/"
            answer = self.client.put(own + "own.ics", item(kind, "own-" + kind.lower(), "x"), none="*")
            self.told[f"{kind} in its own calendar"] = str(answer.status)

    def cards(self):
        url = self.books + "interop-book/"
        self.told["extended MKCOL for a book"] = str(self.client.make_book(url).status)
        for version, more in (("3.0", ""), ("4.0", "KIND:org\r\nORG:Acme\r\n")):
            text = card(version, "card-" + version, "Grace Hopper", more + "X-KITH-CADENCE:90\r\nNOTE:n\r\n")
            name = f"{url}card-{version}.vcf"
            put = self.client.put(name, text, none="*")
            for wanted in (None, f"text/vcard; version={version}"):
                got = self.client.ask("GET", name, headers={"Accept": wanted} if wanted else {})
                words = [str(put.status)]
                if got.status == 200:
                    words.append(altered(text, got.text))
                    words.append("no ETag on PUT" if not put.etag else "ETag as GET's" if put.etag == got.etag else "another ETag")
                self.told[f"vCard {version}" + (", asked for by Accept" if wanted else "")] = ", ".join(words)
            self.must(got.status == 200 or version == "4.0", f"vCard {version}: {put.status}")
        again = self.client.put(url + "card-3.0.vcf", card("3.0", "card-3.0", "Overwritten"), none="*").status
        held = "Overwritten" not in self.client.ask("GET", url + "card-3.0.vcf").text
        self.told["card: If-None-Match: * on one that is there"] = str(again) if held else f"**{again}, overwrites**"
        self.told["card: the same UID, another name"] = str(self.client.put(url + "else.vcf", card("3.0", "card-3.0", "Else"), none="*").status)


def full_path(url):
    return unquote(urlsplit(url).path)


def main():
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    rows, faults = {}, {}
    for name in words or servers.NAMES:
        try:
            with servers.start(name) as server:
                measures = Measures(server)
                rows[name] = measures.all()
                faults[name] = measures.faults
        except servers.Unavailable as reason:
            print(f"skipped {name}: {reason}", file=sys.stderr)
    columns = list(dict.fromkeys(column for told in rows.values() for column in told))
    table = [["server", *columns]] + [[name, *(told.get(column, "–") for column in columns)] for name, told in rows.items()]
    if "--turned" in sys.argv:
        table = list(zip(*table))
    for number, row in enumerate(table):
        print("| " + " | ".join(row) + " |")
        if number == 0:
            print("|" + "---|" * len(row))
    for name, told in faults.items():
        for fault in told:
            print(f"{name}: {fault}", file=sys.stderr)
    sys.exit(1 if any(faults.values()) or not rows else 0)


if __name__ == "__main__":
    main()
