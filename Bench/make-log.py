#!/usr/bin/env python3
"""Writes a made-up log of a given size in the form that `kith restore` reads: make-log.py SIZE [OPEN] > log.json

SIZE things: a tenth contacts, six tenths interactions, three tenths follow-ups, of which OPEN are open (default: 25).
Twenty of those are due around 2 March 2026 whatever the size, so that the morning's glance has as much to say about a
small log as about a large one. The same arguments give the same bytes."""
import json, random, sys, uuid

size = int(sys.argv[1])
contacts, interactions, follow_ups = size // 10, size * 6 // 10, size * 3 // 10
open_ones = int(sys.argv[2]) if len(sys.argv) > 2 else 25
random.seed(size)
uid = lambda: str(uuid.UUID(int=random.getrandbits(128), version=4))
syllables = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi vo".split()
word = lambda n: "".join(random.choice(syllables) for _ in range(n)).capitalize()
day = lambda: f"2026-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
later = lambda: f"2026-{random.randint(4, 12):02}-{random.randint(1, 28):02}"
stamp = "2026-02-01T08:00:00Z"
common = lambda: {"uid": uid(), "createdAt": stamp, "modifiedAt": stamp, "sequence": 0}

companies = [dict(common(), id=i, name=f"{word(2)} {word(3)}", tier=i % 3 + 1, stage="networking",
                  website=f"https://{word(4).lower()}.example.com", tags=[]) for i in range(1, max(3, size // 1000) + 1)]
people = []
for i in range(1, contacts + 1):
    name = f"{word(random.randint(2, 3))} {word(random.randint(2, 4))}"
    people.append(dict(common(), id=i, name=name, company=random.choice(companies)["uid"], title="Engineer",
                       emails=[f"{name.lower().replace(' ', '.')}.{i}@example.com"], phones=[],
                       linkedIn=f"https://www.linkedin.com/in/{name.lower().replace(' ', '-')}-{i}", tags=[]))
verbs = ["coffee with", "call with", "mail from", "talk with", "interview with"]
topics = "compilers robots databases kernels graphics networks parsers audio vision planning".split()
talks = [dict(common(), id=i, text=f"{random.choice(verbs)} {(who := random.choice(people))['name']} about {random.choice(topics)} and {word(4).lower()}",
              channel="other", at=day(), timeZone=None, contacts=[who["uid"]], companies=[], meetup=None, tags=[])
         for i in range(1, interactions + 1)]
if talks: talks[len(talks) // 2]["text"] += " zyzzyva"
promises = []
for i in range(1, follow_ups + 1):
    who, is_open = random.choice(people), i <= open_ones
    promises.append(dict(common(), id=i, text=f"send {random.choice(topics)} notes, and ask about {word(3).lower()}; part {i}",
                         due=(f"2026-03-{i // 2 + 1:02}" if i <= 20 else later()) if is_open else "2026-01-15", timeZone=None, status="open" if is_open else "done",
                         closedAt=None if is_open else stamp, priority="normal", every=None, contacts=[who["uid"]],
                         company=who["company"], meetup=None))
json.dump({"format": "kith", "version": 1, "settings": {"timeZone": "Europe/Berlin"}, "companies": companies,
           "contacts": people, "meetups": [], "interactions": talks, "followUps": promises}, sys.stdout)
