#!/usr/bin/env python3
"""Writes a made-up search of a given size in the form that `kith restore` reads: make-search.py SIZE > log.json

SIZE things, in which the search is as large whatever the size: 40 targets with 3,000 people at them, 60 postings, 20
referrals, 120 open follow-ups and 30 meetups to come around 2 March 2026, 12,000 talks and as many promises in its two years.
The rest is the life around it: other people at other companies, talks with them, and follow-ups that are done. At a meetup one meets half a dozen, and one in ten has
moved, been introduced, or has a cadence. The same size gives the same bytes."""
import json, os, random, sys, uuid
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import postings as texts

size = int(sys.argv[1])
TARGETS, STAFF = 40, 3000
# Number of days of the life: a larger one is a longer one, of twenty things a day.
LIFE = max(700, size // 20)
random.seed(size)
uid = lambda: str(uuid.UUID(int=random.getrandbits(128), version=4))
syllables = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi vo".split()
word = lambda n: "".join(random.choice(syllables) for _ in range(n)).capitalize()
stamp = "2026-02-01T08:00:00Z"
common = lambda: {"uid": uid(), "createdAt": stamp, "modifiedAt": stamp, "sequence": 0}
def day(first, last):
    """A day from so many to so many days after 2 March 2026."""
    import datetime
    return (datetime.date(2026, 3, 2) + datetime.timedelta(days=random.randint(first, last))).isoformat()

stages = ["researching"] * 6 + ["networking"] * 3 + ["applied", "interviewing"]
companies = []
for i in range(1, TARGETS + max(20, size // 1000) + 1):
    is_target = i <= TARGETS
    stage = random.choice(stages) if is_target else "researching"
    moves = [] if stage == "researching" else [{"stage": stage, "on": day(-60, -1), "note": None}]
    companies.append(dict(common(), id=i, name=f"{word(2)} {word(3)}", tier=i % 3 + 1 if is_target else None, stage=stage, moves=moves,
                          website=f"https://{word(4).lower()}.example.com", need=word(5) if is_target and i % 2 else None, tags=[]))
count = max(STAFF + 1000, size // 10)
people = []
for i in range(1, count + 1):
    employer = companies[i % TARGETS] if i <= STAFF else random.choice(companies[TARGETS:])
    past = [{"company": random.choice(companies)["name"], "title": "Engineer", "until": day(-900, -100)}] if i % 10 == 0 else []
    people.append(dict(common(), id=i, name=f"{word(random.randint(2, 3))} {word(random.randint(2, 4))}", company=employer["uid"],
                       title="Engineer", emails=[f"{i}@example.com"], phones=[], past=past, cadence="P60D" if i % 30 == 0 else None,
                       introducedBy=people[-random.randint(1, min(i - 1, 500))]["uid"] if i % 10 == 5 and i > 1 else None, tags=[]))
at = {}
meetups = []
for i in range(1, count // 40 + 31):
    is_next = i <= 30
    start = day(0, 40) if is_next else day(-700, -1)
    guests = random.sample(people, 6)
    meetups.append(dict(common(), id=i, title=f"{word(3)} Night", kind="meetup", status="planned" if is_next else "attended", start=start,
                        end=start, allDay=True, timeZone=None, companies=[companies[i % TARGETS]["uid"]] if i % 4 == 0 else [],
                        contacts=[guest["uid"] for guest in guests], tags=[]))
    if not is_next: at[meetups[-1]["uid"]] = guests
past = list(at)
verbs = ["coffee with", "call with", "mail from", "talk with"]
topics = "compilers robots databases kernels graphics networks parsers audio vision planning".split()
talks = []
rest = size - len(companies) - len(people) - len(meetups) - 200
for i in range(1, rest * 2 // 3 + 1):
    # A search talks to those at its targets more than to others, and not more in a longer life.
    who = people[random.randrange(STAFF)] if i <= 12_000 else people[random.randrange(STAFF, count)]
    place = random.choice(past) if i % 20 == 0 else None
    if place: who = random.choice(at[place])
    talks.append(dict(common(), id=i, text=f"{random.choice(verbs)} {who['name']} about {random.choice(topics)}", channel="other",
                      at=day(-700 if i <= 12_000 else -LIFE, -1), timeZone=None, contacts=[who["uid"]], companies=[],
                      meetup=place, tags=[]))
# One writes down as one lives.
talks.sort(key=lambda talk: talk["at"])
for i, talk in enumerate(talks, 1): talk["id"] = i
promises = []
for i in range(1, size - len(companies) - len(people) - len(meetups) - len(talks) - 79):
    is_open = i <= 120
    who = people[random.randrange(STAFF)] if i % 2 and i <= 12_000 else people[random.randrange(STAFF, count)]
    # What is done was so on any day, some days before or after the due one.
    done, late = random.randint(1, 700), random.randint(-5, 5)
    promises.append(dict(common(), id=i, text=f"send {random.choice(topics)} notes; part {i}",
                         due=day(-5, 60) if is_open else day(-done - late, -done - late), timeZone=None, status="open" if is_open else "done",
                         closedAt=None if is_open else day(-done, -done) + "T08:00:00Z", priority="normal",
                         every=None, contacts=[who["uid"]], company=who["company"] if i % 3 == 0 else None, meetup=None))
texts_random = random.Random(size)
postings = [dict(common(), id=i, title=f"{random.choice(topics).capitalize()} intern", company=companies[i % TARGETS]["uid"], status="saved",
                 moves=[], closes=day(0, 60) if i % 2 else None, contacts=[], tags=[], text=texts.text(texts_random)[1]) for i in range(1, 61)]
referrals = [dict(common(), id=i, text=f"referral {i}", company=companies[i % TARGETS]["uid"], contact=people[i % TARGETS]["uid"],
                  status="asked", asked=day(-20, -1)) for i in range(1, 21)]
stories = [dict(common(), id=i, title=f"{word(3)} in a week", problem=f"{word(4)} was slow", tried=[], approach=f"rewrote it in {skill}", result="twice as fast",
                intuition=None, skills=[skill], tags=[]) for i, skill in enumerate(texts.skills[::6], 1)]
skills = [dict(common(), id=i, name=skill, status="have" if i % 3 else "learning", level=None, evidence=None, followUp=None)
          for i, skill in enumerate(texts.skills[::2], 1)]
json.dump({"format": "kith", "version": 1, "settings": {"timeZone": "Europe/Berlin", "cadence.tier.1": "P90D"}, "companies": companies,
           "contacts": people, "meetups": meetups, "interactions": talks, "followUps": promises, "postings": postings,
           "referrals": referrals, "stories": stories, "skills": skills}, sys.stdout)
