#!/usr/bin/python3
"""Opens briefs in Chromium and looks at what it shows and prints, against what `kith brief --json` says.

    Tests/Interop/briefs.py [--keep]

Five briefs of the sample log and hostile ones are shown at two widths and printed on A4 and Letter. Chromium or poppler that is not
installed is told, and the check is skipped."""
import argparse
import html.parser
import json
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import zlib

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from exports import KITH, ROOT, SAMPLE_NOW, kith  # noqa: E402

WORK = os.path.join(ROOT, ".build", "interop-briefs")
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# Width and height in points, and its margins, given in millimetres.
PAPERS = {"A4": (595.3, 841.9), "Letter": (612.0, 792.0)}
TOP, SIDE, BOTTOM = (mm * 72 / 25.4 for mm in (14, 16, 14))
SAMPLE = {"interview": "Second interview", "meetup": "Compiler Stammtisch", "company": "Halden Robotics", "contact": "Zoë", "posting": "p1"}
# Seconds in which Chromium has to answer.
PATIENCE = 240
faults = []

def check(holds, what):
    if not holds:
        faults.append(what)

def browse(page, *words):
    """Runs Chromium on a file, without a network and with a profile of its own."""
    process = subprocess.Popen(
        [BROWSER, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars", "--disable-extensions",
         "--disable-background-networking", "--proxy-server=127.0.0.1:9", f"--user-data-dir={WORK}/profile", *words, "file://" + page],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    try:
        output, errors = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        sys.exit(f"Chromium does not answer in {PATIENCE} s: {' '.join(words)} {page}")
    finally:
        # Whatever it has started ends with it.
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    if process.returncode:
        sys.exit(f"chromium {' '.join(words)}: {errors.decode(errors='replace')[-600:]}")
    return output.decode()

class Page(html.parser.HTMLParser):
    """The elements and the text of a page as Chromium has read it."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.attributes, self.words, self.skips = [], [], [], 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append(tag)
        self.attributes += [(tag, *each) for each in attributes]
        self.skips += tag == "style"

    def handle_endtag(self, tag):
        self.skips -= tag == "style"

    def handle_data(self, data):
        if not self.skips:
            self.words.append(data)

def letters(text):
    """A text without blanks and without marks of direction: what a page keeps wherever its lines are broken."""
    return re.sub(r"[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad]+", "", text)

def texts(brief):
    """The texts of a brief that stand in it whole."""
    for name in ("need", "problem", "works", "value", "mission", "culture", "want"):
        if brief[name]:
            yield brief[name]
    yield from brief["ideas"] + brief["questions"]
    for person in brief["with"] + brief["others"]:
        yield person["contact"]["name"]
    for promise in brief["promised"]["byMe"]:
        yield promise["ref"]
    if brief["of"]["ref"][0] != "o":
        yield from (brief["notes"] or "").splitlines()

def isLeftToRight(text):
    return not re.search(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]", text)

def shows(name, path, brief):
    page = Page(browse(path, "--dump-dom"))
    all = letters("".join(page.words))
    for text in texts(brief):
        # Notes begin with their days, which a brief says in words.
        check(letters(re.sub(r"^\d{4}-\d\d-\d\d: ", "", text).split("http")[0]) in all, f"{name}: does not show “{text}”")
    check(page.elements.count("script") == 0 and page.elements.count("img") == 0, f"{name}: has an element of others")
    for tag, attribute, value in page.attributes:
        check(not attribute.startswith("on") and attribute not in ("src", "srcset", "action"), f"{name}: {tag} has {attribute}")
        if attribute == "href":
            check(re.match("https?://", value), f"{name}: links to {value}")

def png(path):
    """Width, height and rows of a screenshot, three or four bytes a pixel."""
    with open(path, "rb") as file:
        data = file.read()
    place, packed = 8, b""
    while place < len(data):
        length, kind = struct.unpack(">I4s", data[place:place + 8])
        body = data[place + 8:place + 8 + length]
        if kind == b"IHDR":
            width, height, depth, color = struct.unpack(">IIBB", body[:10])
        elif kind == b"IDAT":
            packed += body
        place += 12 + length
    size = {2: 3, 6: 4}[color]
    raw, rows, before = zlib.decompress(packed), [], bytearray(width * size)
    for y in range(height):
        begin = y * (width * size + 1)
        how, row = raw[begin], bytearray(raw[begin + 1:begin + 1 + width * size])
        for x in range(len(row)):
            left, up = row[x - size] if x >= size else 0, before[x]
            corner = before[x - size] if x >= size else 0
            if how == 1:
                row[x] = row[x] + left & 255
            elif how == 2:
                row[x] = row[x] + up & 255
            elif how == 3:
                row[x] = row[x] + (left + up) // 2 & 255
            elif how == 4:
                guess = left + up - corner
                near = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))
                row[x] = row[x] + near[2] & 255
        rows.append(row)
        before = row
    return width, height, size, rows

def pictures(name, path):
    for width, edge in ((900, 12), (500, 6)):
        shot = f"{WORK}/{name}-{width}.png"
        browse(path, f"--window-size={width},1400", f"--screenshot={shot}")
        found, height, size, rows = png(shot)
        check(found == width, f"{name}: the picture is {found} pixels wide, not {width}")
        ink = sum(1 for row in rows if min(row) < 128)
        check(ink > 100, f"{name}: at {width} pixels hardly anything is shown")
        # Paper is white, and nothing reaches over its edges.
        for row in rows:
            if any(value < 250 for value in row[-edge * size:]) or any(value < 250 for value in row[:edge * size]):
                check(False, f"{name}: at {width} pixels something reaches over the edge")
                break

def prints(name, path, brief, most):
    with open(path) as file:
        page = file.read()
    for paper, (width, height) in PAPERS.items():
        sheet, target = f"{WORK}/{name}-{paper}.html", f"{WORK}/{name}-{paper}.pdf"
        with open(sheet, "w") as out:
            out.write(page.replace("</head>", f"<style>@page {{ size: {paper} }}</style></head>"))
        browse(sheet, f"--print-to-pdf={target}", "--no-pdf-header-footer")
        told = subprocess.run(["pdfinfo", target], check=True, capture_output=True, encoding="utf-8").stdout
        size = re.search(r"Page size: +([\d.]+) x ([\d.]+)", told)
        check(abs(float(size[1]) - width) < 1 and abs(float(size[2]) - height) < 1, f"{name}: is not printed on {paper}: {size[0]}")
        pages = int(re.search(r"Pages: +(\d+)", told)[1])
        check(pages <= most, f"{name}: takes {pages} pages of {paper}")
        text = subprocess.run(["pdftotext", "-raw", target, "-"], check=True, capture_output=True, encoding="utf-8").stdout
        all = letters(text)
        for wanted in filter(isLeftToRight, texts(brief)):
            part = letters(re.sub(r"^\d{4}-\d\d-\d\d: ", "", wanted).split("http")[0])
            check(part in all, f"{name}: {paper} does not have “{wanted}”")
        boxes = subprocess.run(["pdftotext", "-bbox", target, "-"], check=True, capture_output=True, encoding="utf-8").stdout
        words = re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">', boxes)
        check(words, f"{name}: {paper} has no words")
        for box in words:
            left, top, right, bottom = map(float, box)
            # A line that is cut by the end of a page reaches into the margin; letters may reach over their line by a little.
            inside = left >= SIDE - 2 and right <= width - SIDE + 2 and top >= TOP - 4 and bottom <= height - BOTTOM + 4
            check(inside, f"{name}: {paper} has a word outside of the margins: {box}")

def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--keep", action="store_true", help="keep the pages, pictures and prints")
    words = words.parse_args()
    missing = [name for name, there in (("chromium", BROWSER), ("poppler-utils", shutil.which("pdftotext"))) if not there]
    if missing:
        return print(f"skipped Chromium: not installed: {', '.join(missing)}")
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK)
    home = WORK + "/home"
    def say(*line): return kith(home, SAMPLE_NOW, *line)
    say("restore", ROOT + "/Examples/sample-log.json")
    for question in ("what broke last week?", "how do interns get their first task?"):
        say("brief", SAMPLE["interview"], "--ask", question)
    hostile = "<script>document.title='x'</script>\"' & <b>bold</b>"
    say("company", "add", hostile, "--tier", "1", "--website", "https://example.com/a?b=1&c='2'")
    company = json.loads(say("company", "list", "--json"))
    ref = next(each["ref"] for each in company if each["name"] == hostile)
    say("research", ref, "--need", "</style><img src=x onerror=alert(1)>", "--operations", "אנחנו כותבים Swift ו־C++ בלבד", "--idea", "x" * 300,
        *(word for number in range(40) for word in ("--idea", f"idea {number}: " + "a test set of towels and cloth, folded by hand; " * 4)))
    say("contact", "add", "דנה כהן", "--company", ref, "--title", "مهندسة", "--new")
    say("brief", ref, "--ask", "</li></ul><script>alert(2)</script>?")
    count = 0
    for name, thing in {**SAMPLE, "hostile": ref}.items():
        path = f"{WORK}/{name}.html"
        say("brief", thing, "-o", path)
        brief = json.loads(say("brief", thing, "--json"))
        shows(name, path, brief)
        pictures(name, path)
        prints(name, path, brief, most=6 if name == "hostile" else 2)
        count += 1
    for fault in faults[:25]:
        print("      Chromium: " + fault)
    version = subprocess.run([BROWSER, "--version"], capture_output=True, encoding="utf-8").stdout.strip()
    print(f"{'WRONG' if faults else 'ok   '} {version or 'Chromium'}: {count} briefs shown and printed")
    if not words.keep and not faults:
        shutil.rmtree(WORK, ignore_errors=True)
    sys.exit(1 if faults else 0)

if __name__ == "__main__":
    if not os.access(KITH, os.X_OK):
        sys.exit(f"{KITH} is not there; make build.")
    main()
