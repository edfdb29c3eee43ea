"""The same edits on both sides, by kith and by vdirsyncer: what each of them loses, or leaves for somebody to sort out."""
import os
import random
import re
import time

from handsets import Refused, absent, run
from handsets.text import Item, joined
from . import must
from .logs import must_be_equal, settle

COUNT, SEED = 60, 7
# What either side does to a contact: the field, and how it is said to kith and in a card.
FIELDS = {"TITLE": lambda value: ["--title", value, "--correct"], "NOTE": lambda value: ["--notes", value],
          "TEL": lambda value: ["--phone", value], "EMAIL": lambda value: ["--email", value + "@example.com"]}


def plan():
    """For each contact the edits of either side: None, or (field, value), or the word `remove`."""
    chance = random.Random(SEED)
    found = []
    for number in range(COUNT):
        sides = []
        for side in "ab":
            draw = chance.random()
            sides.append(None if draw < 0.15 else "remove" if draw < 0.22 else (chance.choice(sorted(FIELDS)), f"w{number}{side}z"))
        found.append(sides)
    return found


def card(number):
    uid = f"00000000-0000-4000-8000-{number:012}"
    return uid, joined(["BEGIN:VCARD", "VERSION:3.0", f"UID:{uid}", f"FN:Person Number{number}", f"N:Number{number};Person;;;", "TITLE:Engineer",
                        "NOTE:first", "TEL:+49 30 1", f"EMAIL:p{number}@example.com", "END:VCARD"])


def changed(text, edit):
    item = Item(text)
    field, value = edit
    item.set(field, value + "@example.com" if field == "EMAIL" else value)
    item.touch()
    return item.text()


def by_kith(place, edits):
    """Values that are nowhere, and things that somebody has to sort out by hand, of logs synced by kith."""
    a, b = place.log("A"), place.log("B")
    path = os.path.join(place.folder, "cards.vcf")
    with open(path, "w", newline="") as out:
        out.write("".join(card(number)[1] for number in range(COUNT)))
    a("import", path)
    settle(a, b)
    for log, side in ((a, 0), (b, 1)):
        for number, sides in enumerate(edits):
            uid, edit = card(number)[0], sides[side]
            if edit == "remove":
                log("remove", uid)
            elif edit:
                log("contact", "edit", uid, *FIELDS[edit[0]](edit[1]))
        time.sleep(1.1)
    for _ in range(3):
        for log in (a, b):
            log.sync("--allow-removals")
    settle(a, b)
    must_be_equal(a, b)
    here = {thing["uid"]: str(thing) for thing in a.all("contacts")}
    told = str(a.conflicts()) + str(b.conflicts())
    lost, listed = 0, 0
    for number, sides in enumerate(edits):
        for edit in sides:
            if edit and edit != "remove":
                isHere = edit[1] in here.get(card(number)[0], "")
                listed += not isHere and edit[1] in told
                lost += not isHere and edit[1] not in told
    return lost, listed


def by_vdirsyncer(place, edits, resolution):
    """The same of vdirsyncer, with a rule for conflicts or none."""
    folder = os.path.join(place.folder, "vdir-" + re.sub("[^a-z]", "", str(resolution)))
    os.makedirs(folder + "/cards")
    url = place.server.books + "versus-kith/"
    place.client.delete(url)
    must(place.client.make_book(url).status == 201, "MKCOL")
    with open(folder + "/vdirsyncer.conf", "w") as out:
        out.write(f'[general]\nstatus_path = "{folder}/status"\n[pair p]\na = "there"\nb = "here"\ncollections = null\n'
                  f'conflict_resolution = {resolution}\n'
                  f'[storage there]\ntype = "carddav"\nurl = "{url}"\nusername = "{place.server.user}"\npassword = "{place.server.password}"\n'
                  f'[storage here]\ntype = "filesystem"\npath = "{folder}/cards"\nfileext = ".vcf"\n')
    words = ["vdirsyncer", "-c", folder + "/vdirsyncer.conf"]
    for number in range(COUNT):
        uid, text = card(number)
        with open(f"{folder}/cards/{uid}.vcf", "w", newline="") as out:
            out.write(text)
    run([*words, "discover"], folder, input="y\n" * 20)
    run([*words, "sync"], folder)
    addresses = {Item(text).uid: path for path, text in place.client.items(url).items()}
    for number, (there, here) in enumerate(edits):
        uid = card(number)[0]
        address, name = addresses[uid], f"{folder}/cards/{uid}.vcf"
        if there == "remove":
            must(place.client.delete(address).status in (200, 204), "DELETE")
        elif there:
            got = place.client.ask("GET", address)
            must(place.client.put(address, changed(got.text, there), match=got.etag).status in (200, 201, 204), "PUT")
        if here == "remove":
            os.remove(name)
        elif here:
            with open(name, newline="") as file:
                text = file.read()
            with open(name, "w", newline="") as out:
                out.write(changed(text, here))
    told = ""
    for _ in range(3):
        try:
            told = run([*words, "-v", "INFO", "sync", "--force-delete"], folder)
        except Refused as reason:
            told = str(reason)
    there = {Item(text).uid: text for text in place.client.items(url).values()}
    here = {}
    for name in os.listdir(folder + "/cards"):
        with open(f"{folder}/cards/{name}", newline="") as file:
            text = file.read()
        here[Item(text).uid] = text
    lost, stopped = 0, 0
    for number, sides in enumerate(edits):
        uid = card(number)[0]
        values = [edit[1] for edit in sides if edit and edit != "remove"]
        left = [value for value in values if value in there.get(uid, "") or value in here.get(uid, "")]
        lost += len(values) - len(left)
        # Two sides that stay different are waiting for somebody.
        stopped += any((value in there.get(uid, "")) != (value in here.get(uid, "")) for value in values)
    place.client.delete(url)
    return lost, stopped


def by_rules(edits):
    """Items changed on both sides: what programs that take items as wholes stop at, or lose a side of (pimsync: `on_conflict keep a`)."""
    return sum(1 for sides in edits if all(sides) and "remove" not in sides)


def versus(place):
    """random edits on both sides: values that are lost, and things left for somebody to sort out"""
    edits = plan()
    count = sum(1 for sides in edits for edit in sides if edit and edit != "remove")
    lost, listed = by_kith(place, edits)
    words = [f"{count} values on both sides of {COUNT} contacts: kith loses {lost} ({listed} listed to be taken)"]
    if absent("vdirsyncer"):
        words.append("vdirsyncer is not here")
    else:
        for resolution, name in (('null', "vdirsyncer without a rule"), ('"a wins"', "vdirsyncer with “a wins”")):
            gone, stopped = by_vdirsyncer(place, edits, resolution)
            words.append(f"{name} loses {gone}, stops at {stopped}")
    both = by_rules(edits)
    words.append(f"pimsync by its documentation: stops at {both}, or loses {both} with “keep a”")
    must(lost == 0, "; ".join(words))
    return "; ".join(words)


ROWS = (versus,)
