#!/usr/bin/env python3
"""vCards by readers that have no code of kith.

vcards.py check vobject|khard FILE.vcf CONTACTS.json: does each card say what `kith contact list --json` tells? Prints
what differs; exit code 1 then.
vcards.py make vobject|khard VERSION FILE.vcf: writes cards, and prints what they say, as a list of contacts."""
import json
import sys

import vobject


def texts(child):
    """The values of a property, which a library may give as one or as a list."""
    return child.value if isinstance(child.value, list) else [child.value]


def by_vobject(card):
    """The fields of a card as vobject has them."""
    def values(name):
        return [text for child in card.contents.get(name, []) for text in texts(child)]

    def first(name):
        return (values(name) or [None])[0]
    return {"uid": first("uid"), "name": first("fn"), "company": first("org"), "title": first("title"),
            "emails": values("email"), "phones": values("tel"), "linkedIn": first("url"), "tags": values("categories"),
            "notes": first("note")}


def by_khard(card):
    """The fields of a card as khard has them."""
    from khard.carddav_object import VCardWrapper
    wrapper = VCardWrapper(card)

    def first(values):
        return values[0] if values else None
    return {"uid": wrapper.uid, "name": wrapper.formatted_name, "company": first(sum(wrapper.organisations, [])),
            "title": first(wrapper.titles), "emails": sum(wrapper.emails.values(), []),
            "phones": sum(wrapper.phone_numbers.values(), []), "linkedIn": first(wrapper.webpages), "tags": wrapper.categories,
            "notes": first(wrapper.notes)}


READERS = {"vobject": by_vobject, "khard": by_khard}


def check(reader, path, listed):
    with open(listed, encoding="utf-8") as file:
        contacts = {contact["uid"]: contact for contact in json.load(file)}
    wrong = []
    seen = set()
    with open(path, encoding="utf-8", newline="") as file:
        for card in vobject.readComponents(file.read()):
            if getattr(card, "kind", None) and card.kind.value == "org":
                continue
            fields = READERS[reader](card)
            uid = fields.pop("uid").removeprefix("urn:uuid:")
            seen.add(uid)
            contact = contacts[uid]
            expected = {name: contact[name] for name in fields}
            expected["company"] = contact["company"]["name"] if contact["company"] else None
            for name in ("emails", "phones", "tags"):
                fields[name], expected[name] = sorted(fields[name]), sorted(expected[name])
            wrong += [f"{uid} {name}: {fields[name]!r} instead of {expected[name]!r}"
                      for name in fields if fields[name] != expected[name]]
    wrong += [f"{uid} is missing" for uid in contacts.keys() - seen]
    print("\n".join(wrong))
    return 1 if wrong or not seen else 0


PEOPLE = [
    {"uid": "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", "name": "Ada Lovelace", "company": "Engines, Ltd.; London",
     "title": "Programmer \\ Analyst", "emails": ["ada@example.com"], "phones": ["+44 20 7946 0000"], "linkedIn": "https://www.linkedin.com/in/ada-lovelace",
     "tags": ["a,b", "swift"], "notes": "one\ntwo, three; four"},
    {"uid": "5fbe8971-0bc3-424c-9c26-36c3e1eff6b2", "name": "שרה 👩‍🔬 Zoë", "company": None, "title": None,
     "emails": ["zoe@example.org", "z@example.net"], "phones": [], "linkedIn": None, "tags": [], "notes": "é" * 3000},
]


def write_by_vobject(card, version, person, given, family):
    card.add("version").value = version
    card.add("uid").value = person["uid"]
    card.add("fn").value = person["name"]
    card.add("n").value = vobject.vcard.Name(family=family, given=given)
    if person["company"]:
        card.add("org").value = [person["company"], "Research"]
    if person["title"]:
        card.add("title").value = person["title"]
    for email in person["emails"]:
        card.add("email").value = email
    for phone in person["phones"]:
        card.add("tel").value = phone
    if person["linkedIn"]:
        card.add("url").value = person["linkedIn"]
    if person["tags"]:
        card.add("categories").value = person["tags"]
    card.add("note").value = person["notes"]


def write_by_khard(card, version, person, given, family):
    from khard.carddav_object import VCardWrapper
    wrapper = VCardWrapper(card, version)
    wrapper.uid = person["uid"]
    wrapper.formatted_name = person["name"]
    wrapper._add_name("", given, "", family, "")
    if person["company"]:
        wrapper._add_organisation([person["company"], "Research"])
    if person["title"]:
        wrapper._add_title(person["title"])
    for email in person["emails"]:
        wrapper.add_email("work", email)
    for phone in person["phones"]:
        wrapper._add_phone_number("cell", phone)
    if person["linkedIn"]:
        wrapper._add_webpage({"LinkedIn": person["linkedIn"]})
    if person["tags"]:
        wrapper._add_category(person["tags"])
    wrapper._add_note(person["notes"])


WRITERS = {"vobject": write_by_vobject, "khard": write_by_khard}


def make(writer, version, path):
    text = ""
    for person in PEOPLE:
        card = vobject.vCard()
        given, _, family = person["name"].rpartition(" ")
        WRITERS[writer](card, version, person, given, family)
        text += card.serialize()
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    json.dump([{**person, "company": person["company"] and {"name": person["company"]}} for person in PEOPLE], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(check(*sys.argv[2:]) if sys.argv[1] == "check" else make(*sys.argv[2:]))
