#!/usr/bin/env python3
"""Writes CHANGELOG.md as a changelog of Debian: changelog.py VERSION MAINTAINER TIME <CHANGELOG.md

TIME, in seconds since 1970, is the date of a section that has none yet ("## [0.2.0] – unreleased"). The newest section has to be of
VERSION: a package whose changelog is of another version is not made."""
import datetime
import email.utils
import re
import sys
import textwrap

SECTION = re.compile(r"## \[([^]]+)\] [–-] (.+)")


class ChangelogError(Exception):
    pass


def parse(text):
    """Returns the sections as (version, day, lines); the day is None while a version is not released. A line is a heading
    ("Added") or an item with its depth: ("heading", 0, "Added"), ("item", 0, "A log of …")."""
    sections = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("## "):
            match = SECTION.fullmatch(line.rstrip())
            if not match:
                raise ChangelogError(f"line {number}: a section begins like “## [0.2.0] – 2026-12-01”, not “{line}”")
            day = None
            if match[2] != "unreleased":
                try:
                    day = datetime.date.fromisoformat(match[2])
                except ValueError:
                    raise ChangelogError(f"line {number}: “{match[2]}” is no day and not “unreleased”") from None
            sections.append((match[1], day, []))
        elif not sections or not line.strip():
            continue
        elif line.startswith("### "):
            sections[-1][2].append(("heading", 0, line[4:].strip()))
        elif match := re.fullmatch(r"( *)[-*] (.*)", line):
            sections[-1][2].append(("item", len(match[1]) // 2, match[2].strip()))
        elif sections[-1][2] and sections[-1][2][-1][0] == "item" and line.startswith("  "):
            kind, depth, words = sections[-1][2].pop()
            sections[-1][2].append((kind, depth, f"{words} {line.strip()}"))
        else:
            raise ChangelogError(f"line {number}: neither heading nor item: “{line}”")
    return sections


def body(lines):
    for kind, depth, words in lines:
        if kind == "heading":
            yield f"  [ {words} ]"
            continue
        sign = "  * " if depth == 0 else "    " * depth + "- "
        yield from textwrap.wrap(
            words, 78, initial_indent=sign, subsequent_indent=" " * len(sign), break_long_words=False, break_on_hyphens=False)


def render(sections, maintainer, time):
    entries = []
    for version, day, lines in sections:
        if day:
            time_of_day = datetime.datetime.combine(day, datetime.time(), datetime.timezone.utc)
        else:
            time_of_day = datetime.datetime.fromtimestamp(time, datetime.timezone.utc)
        distribution = "unstable" if day else "UNRELEASED"
        entries.append("\n".join([
            f"kith ({version}) {distribution}; urgency=medium", "", *body(lines), "",
            f" -- {maintainer}  {email.utils.format_datetime(time_of_day)}"]))
    return "\n\n".join(entries) + "\n"


def convert(text, version, maintainer, time):
    sections = parse(text)
    if not sections:
        raise ChangelogError("there is no section of a version")
    if sections[0][0] != version:
        raise ChangelogError(f"the newest section is of {sections[0][0]}, the program of {version}")
    if not any(kind == "item" for kind, _, _ in sections[0][2]):
        raise ChangelogError(f"the section of {version} is empty")
    return render(sections, maintainer, time)


if __name__ == "__main__":
    try:
        sys.stdin.reconfigure(encoding="utf-8")
        sys.stdout.reconfigure(encoding="utf-8")
        sys.stdout.write(convert(sys.stdin.read(), sys.argv[1], sys.argv[2], int(sys.argv[3])))
    except ChangelogError as error:
        sys.exit(f"CHANGELOG.md: {error}.")
