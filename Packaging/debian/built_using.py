#!/usr/bin/env python3
"""Reads from the bill of materials what is linked into a program: built_using.py SBOM PROGRAM COPYRIGHT

Prints the sources in Debian of what is linked, as the field Static-Built-Using has them: "icu (= 72.1-3), zlib (= 1:1.2.13.dfsg-1)".
Fails where the file of copyright does not name a part of it."""
import json
import re
import sys


def linked(bill, program):
    """Returns the packages that are linked into a program."""
    names = {package["name"]: package["SPDXID"] for package in bill["packages"]}
    if program not in names:
        raise KeyError(program)
    parts = {relation["relatedSpdxElement"] for relation in bill["relationships"]
             if relation["relationshipType"] == "STATIC_LINK" and relation["spdxElementId"] == names[program]}
    return [package for package in bill["packages"] if package["SPDXID"] in parts]


def sources(packages):
    """Returns the Debian sources with their versions, sorted. A build of the same source (+b1) has the version of that."""
    found = set()
    for package in packages:
        match = re.fullmatch(r"Debian package \S+ of source (\S+)", package.get("sourceInfo", ""))
        if match:
            found.add((match[1], re.sub(r"\+b\d+$", "", package["versionInfo"])))
    return [f"{name} (= {version})" for name, version in sorted(found)]


def unnamed(packages, copyright):
    """Returns the names of linked packages of which no part of the file of copyright is."""
    parts = re.findall(r"^Files:((?:.*\n)(?: .*\n)*)", copyright, re.MULTILINE)
    named = {word for part in parts for word in part.split()}
    return [package["name"] for package in packages if package["name"] not in named]


def main(sbom, program, copyright):
    with open(sbom, encoding="utf-8") as file:
        bill = json.load(file)
    try:
        packages = linked(bill, program)
    except KeyError:
        return f"The bill of materials (scripts/sbom) does not name {program}."
    with open(copyright, encoding="utf-8") as file:
        missing = unnamed(packages, file.read())
    if missing:
        return f"{copyright} does not say of whom this is: {', '.join(missing)}."
    print(", ".join(sources(packages)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
