"""A page printed: all that it has is on the paper, nothing over its margins."""
import collections
import html
import os
import re
import subprocess
import unicodedata

from places import script

# Width and height in millimetres.
PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
POINTS = 72 / 25.4
# Letters of scripts that are written from right to left, and marks that are piled up: poppler gives them in the order of the ink.
MOVES = re.compile(r"[\u0300-\u036f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Pictures drawn as letters, what joins them, and letters that become one sign with those beside them have no text of their own.
DRAWN = re.compile("[\u0900-\u0dff\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\u20e3\ufe00-\ufe0f\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf]+")


def letters(text):
    """A text without blanks: what a page keeps wherever its lines are broken."""
    return re.sub(r"\s+", "", DRAWN.sub("", plain(text)))


def plain(text):
    return unicodedata.normalize("NFKC", text)


def parts(texts):
    """The letters of texts, between those that have no text of their own."""
    for text in texts:
        yield from filter(None, (letters(part) for part in DRAWN.split(plain(text))))


def pieces(text, printed):
    """Into how many parts a text is broken in a print, by the ends of pages; a large number where it is not there."""
    count = 0
    while text:
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if text[:middle] in printed else (low, middle - 1)
        if low < min(3, len(text)):
            return 1 << 30
        count, text = count + 1, text[low:]
    return count


def margins(style):
    """The margins of paper that a style has, in millimetres: above and below, and at the sides."""
    found = re.search(r"@page\s*\{\s*margin:\s*([\d.]+)mm\s+([\d.]+)mm", style)
    return (float(found[1]), float(found[2])) if found else (10.0, 10.0)


def poppler(*words):
    return subprocess.run(words, check=True, capture_output=True, encoding="utf-8").stdout


def faults_of(path, paper, texts, edges):
    """What is wrong with a print on that paper that has to have those texts within those margins."""
    width, height = (each * POINTS for each in PAPERS[paper])
    above, side = (each * POINTS for each in edges)
    faults = []
    told = poppler("pdfinfo", path)
    size = re.search(r"Page size: +([\d.]+) x ([\d.]+)", told)
    if abs(float(size[1]) - width) > 1.5 or abs(float(size[2]) - height) > 1.5:
        faults.append(f"{paper}: is printed on {size[1]} x {size[2]} points")
    number_of_pages = int(re.search(r"Pages: +(\d+)", told)[1])
    printed = letters(poppler("pdftotext", "-raw", path, "-"))
    counts = collections.Counter(printed)
    for text in parts(texts):
        if MOVES.search(text):
            missing = collections.Counter(text) - counts
            # One of the forms of a letter may be told as another.
            if sum(missing.values()) > len(text) // 10:
                faults.append(f"{paper}: does not have the letters of “{text[:60]}”: {''.join(missing)}")
        elif pieces(text, printed) > number_of_pages:
            faults.append(f"{paper}: does not have “{text[:80]}”")
    boxes = poppler("pdftotext", "-bbox", path, "-")
    for number, page in enumerate(boxes.split("<page ")[1:], 1):
        words = re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>', page)
        if not words:
            faults.append(f"{paper}: page {number} is empty")
        for *box, word in words:
            if not letters(html.unescape(word)):
                continue
            left, top, right, bottom = map(float, box)
            # Letters may reach over their line by a little, the boxes of some fonts by more, and marks that pile up by most.
            if left < side - 2 or right > width - side + 2:
                faults.append(f"{paper}: page {number}: “{word[:40]}” reaches from {left:.0f} to {right:.0f} of {width:.0f} points")
            elif (top < above - 10 or bottom > height - above + 10) and not MOVES.search(word):
                faults.append(f"{paper}: page {number}: “{word[:40]}” reaches from {top:.0f} to {bottom:.0f} down {height:.0f} points")
    return faults[:20]


def prints(browser, folder, name, style):
    """Prints the page that is open on each paper, and gives what is wrong and the number of pages."""
    edges = margins(style)
    faults, pages = [], {}
    for paper, (width, height) in PAPERS.items():
        # As wide as the paper between its margins; a program that makes a page smaller until it fits hides what is too wide.
        browser.size(round((width - 2 * edges[1]) * 96 / 25.4))
        browser.medium("print")
        texts = browser.run(script("texts.js"))
        faults += [f"{paper}: {each}" for each in browser.run(script("layout.js"))]
        browser.medium(None)
        path = os.path.join(folder, f"{name}-{paper}.pdf")
        with open(path, "wb") as out:
            out.write(browser.print(width, height))
        faults += faults_of(path, paper, texts, edges)
        pages[paper] = int(re.search(r"Pages: +(\d+)", poppler("pdfinfo", path))[1])
    return faults, pages
