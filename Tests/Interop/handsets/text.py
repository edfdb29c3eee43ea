"""Calendar items and cards as the lines that they are, to be edited without losing one."""
import datetime
import re

KINDS = ("VEVENT", "VTODO", "VJOURNAL", "VCARD")


def now():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def unfold(text):
    text = re.sub(r"\r\n?", "\n", text)
    return [line for line in re.sub(r"\n[ \t]", "", text).split("\n") if line]


def joined(lines, width=75):
    """The text of some lines, folded."""
    out = []
    for line in lines:
        data, first = line.encode(), True
        while data:
            room = width if first else width - 1
            end = min(room, len(data))
            while end < len(data) and data[end] & 0xC0 == 0x80:
                end -= 1
            out.append(("" if first else " ") + data[:end].decode())
            data, first = data[end:], False
    return "\r\n".join(out) + "\r\n"


def escaped(text):
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def plain(value):
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def name_of(line):
    return re.match(r"[^:;]*", line)[0].split(".")[-1].upper()


def value_of(line):
    """What stands behind the colon that is not in quotation marks."""
    found = re.match(r'(?:[^:"]|"[^"]*")*:', line)
    return line[found.end():] if found else ""


class Item:
    """One resource."""

    def __init__(self, text):
        self.lines = unfold(text)
        self.begin, self.kind = self._main()

    def _main(self):
        """The line that begins the thing itself: not a zone, not one changed day of a series."""
        first = None
        for index, line in enumerate(self.lines):
            kind = value_of(line).upper() if name_of(line) == "BEGIN" else ""
            if kind in KINDS:
                first = first or (index, kind)
                if "RECURRENCE-ID" not in [name_of(each) for _, each in self._own(index)]:
                    return index, kind
        return first or (0, "")

    def _own(self, begin):
        """Lines of the component that begins there, without those of components in it."""
        depth, found = 0, []
        for index in range(begin + 1, len(self.lines)):
            name = name_of(self.lines[index])
            if name == "BEGIN":
                depth += 1
            elif name == "END":
                if depth == 0:
                    break
                depth -= 1
            elif depth == 0:
                found.append((index, self.lines[index]))
        return found

    def get(self, name):
        for _, line in self._own(self.begin):
            if name_of(line) == name:
                return plain(value_of(line))
        return None

    def set(self, name, value, raw=False):
        """Changes the value of a line and keeps its parameters, or adds the line."""
        value = value if raw else escaped(value)
        for index, line in self._own(self.begin):
            if name_of(line) == name:
                self.lines[index] = line[:len(line) - len(value_of(line))] + value
                return
        self.lines.insert(self.begin + 1, f"{name}:{value}")

    def remove(self, name):
        for index, line in reversed(self._own(self.begin)):
            if name_of(line) == name:
                del self.lines[index]

    @property
    def uid(self):
        return self.get("UID")

    @property
    def title(self):
        return self.get("FN" if self.kind == "VCARD" else "SUMMARY") or ""

    def touch(self):
        if self.kind == "VCARD":
            self.set("REV", now())
        else:
            self.set("DTSTAMP", now())
            self.set("LAST-MODIFIED", now())
        self.begin, self.kind = self._main()

    def rename(self, title):
        if self.kind == "VCARD":
            self.set("FN", title)
            first, _, last = title.rpartition(" ")
            self.set("N", f"{escaped(last)};{escaped(first)};;;", raw=True)
        else:
            self.set("SUMMARY", title)
        self.touch()

    def complete(self):
        self.set("STATUS", "COMPLETED")
        self.set("COMPLETED", now())
        self.set("PERCENT-COMPLETE", "100")
        self.touch()

    def move(self, days):
        """Moves a thing by days, whatever the form of its times."""
        for index, line in self._own(self.begin):
            if name_of(line) in ("DTSTART", "DTEND", "DUE"):
                value = value_of(line)
                day = datetime.datetime.strptime(value[:8], "%Y%m%d") + datetime.timedelta(days=days)
                self.lines[index] = line[:len(line) - len(value)] + day.strftime("%Y%m%d") + value[8:]
        self.touch()

    def text(self):
        return joined(self.lines)


def new_task(uid, title, day):
    """A to-do with its last day, as a phone's task list makes it."""
    return (f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//interop//phone//EN\r\nBEGIN:VTODO\r\nUID:{uid}\r\nDTSTAMP:{now()}\r\n"
            f"CREATED:{now()}\r\nSUMMARY:{escaped(title)}\r\nDUE;VALUE=DATE:{day:%Y%m%d}\r\nSTATUS:NEEDS-ACTION\r\nEND:VTODO\r\nEND:VCALENDAR\r\n")


def new_event(uid, title, day):
    return (f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//interop//phone//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:{now()}\r\n"
            f"DTSTART:{day:%Y%m%d}T180000Z\r\nDTEND:{day:%Y%m%d}T200000Z\r\nSUMMARY:{escaped(title)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")


def new_card(uid, name, email):
    first, _, last = name.rpartition(" ")
    return (f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{escaped(name)}\r\nN:{escaped(last)};{escaped(first)};;;\r\n"
            f"EMAIL;TYPE=HOME:{email}\r\nEND:VCARD\r\n")
