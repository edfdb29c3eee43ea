"""A model of a log in memory, and random commands whose effect on it is known."""
import copy
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

class Anything:
    """A value that the model does not foresee."""

    def __eq__(self, other):
        return True

    def __repr__(self):
        return "anything"

    def __deepcopy__(self, memo):
        return self

ANY = Anything()
LETTERS = {"companies": "o", "contacts": "c", "meetups": "m", "interactions": "i", "followUps": "f", "postings": "p",
           "referrals": "r", "stories": "s", "skills": "k"}
# The fields that the model knows. Its sets are lists in the log.
FIELDS = {
    "o": "name tier stage website {tags}", "c": "name company title cadence introducedBy {emails} {tags}",
    "m": "title start kind status rrule location {contacts} {companies} {tags}", "i": "text meetup {contacts} {companies} {tags}",
    "f": "text due every priority status company meetup posting ladder rung {contacts}",
    "p": "title company status closes {contacts} {tags}", "r": "company contact posting status followUp", "s": "title", "k": "name status"}
FIELDS = {letter: [(name.strip("{}"), name.startswith("{")) for name in names.split()] for letter, names in FIELDS.items()}
STAGES = ["researching", "networking", "applied", "interviewing", "offer"]
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()

def project(state):
    """What the model knows of a log: fields by thing, with ids in the place of uids."""
    refs = {thing["uid"]: f"{letter}{thing['id']}" for kind, letter in LETTERS.items() for thing in state[kind]}
    def plain(value):
        return refs.get(value, value) if isinstance(value, str) else value
    log = {}
    for kind, letter in LETTERS.items():
        for thing in state[kind]:
            log[f"{letter}{thing['id']}"] = {
                name: frozenset(map(plain, thing[name])) if isSet else plain(thing[name]) for name, isSet in FIELDS[letter]}
    log["settings"] = state["settings"]
    log["trash"] = frozenset(thing["ref"] for thing in state["trash"])
    return log

LETTERS_OF = {"company": "o", "contact": "c", "meetup": "m", "interaction": "i", "followUp": "f", "posting": "p", "referral": "r",
              "story": "s", "skill": "k"}

def utc(day, clock):
    """A time in Berlin, as states have it."""
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo("Europe/Berlin")).astimezone(timezone.utc).isoformat()

def is_past(time, now):
    """True if a time is before another one."""
    return datetime.fromisoformat(time.replace("Z", "+00:00")) < datetime.fromisoformat(now)

class Model:
    """A log as it should be, and the next command for it.

    Each of the commands below changes `log` as the program should and returns its words."""

    def __init__(self, chance, state, ladder=("+2d thank {name}", "+2w send {name} news", "+1m call {name}")):
        self.chance, self.ladder = chance, list(ladder)
        self.today = date(2026, 4, 2)
        self.hour = 9
        self.removed = {}
        self.take(state)

    def take(self, state):
        """Goes on from a state of the log."""
        self.log = project(state)
        for ref in self.all("f", lambda thing: thing["ladder"]):
            # Each exchange moves it.
            self.log[ref]["due"] = ANY
        self.last = {LETTERS_OF[kind]: number for kind, number in state["lastIds"].items()}
        self.until = {thing["ref"]: thing["until"] for thing in state["trash"]}

    @property
    def now(self):
        return f"{self.today.isoformat()}T{self.hour:02}:30:00+02:00"

    def pass_time(self):
        self.hour += self.chance.randrange(0, 4)
        if self.hour > 20:
            self.hour = 8
            self.today += timedelta(days=self.chance.choice([1, 1, 1, 2, 5]))
            # The offset of the clock is written as that of summer.
            if self.today > date(2026, 10, 1):
                self.today = date(2026, 4, 2)

    def next(self):
        """The words of the next command, after it was done to the model."""
        while True:
            self.pass_time()
            # What was in the trash for its time is gone.
            self.log["trash"] -= {ref for ref, until in self.until.items() if is_past(until, self.now)}
            command = self.chance.choices([one for one, _ in COMMANDS], [weight for _, weight in COMMANDS])[0]
            before = copy.deepcopy(self.log), dict(self.last), copy.deepcopy(self.removed)
            words = command(self)
            if words:
                return [str(word) for word in words]
            self.log, self.last, self.removed = before

    # Things

    def new(self, letter, **fields):
        self.last[letter] += 1
        ref = f"{letter}{self.last[letter]}"
        empty = {name: frozenset() if isSet else None for name, isSet in FIELDS[letter]}
        self.log[ref] = {**empty, **fields}
        return ref

    def all(self, letter, isFit=lambda thing: True):
        return [ref for ref, thing in self.log.items() if ref[0] == letter and ref[1:].isdigit() and isFit(thing)]

    def any(self, letter, isFit=lambda thing: True):
        """One thing of a kind, the newer ones more often; `None` if there is none."""
        refs = self.all(letter, isFit)
        if not refs:
            return None
        return self.chance.choice(refs[-12:] if self.chance.random() < 0.6 else refs)

    def name(self, count=2):
        return " ".join("".join(self.chance.choice(SYLLABLES) for _ in range(self.chance.choice([3, 4]))).capitalize()
                        for _ in range(count))

    def text(self):
        return self.chance.choice(["send", "ask for", "read", "review"]) + " " + self.name(self.chance.choice([1, 3])).lower()

    def day(self, first=1, last=60):
        return (self.today + timedelta(days=self.chance.randrange(first, last))).isoformat()

    def unlink(self, gone):
        for ref, thing in self.log.items():
            if not isinstance(thing, dict) or not ref[1:].isdigit():
                continue
            for field, value in thing.items():
                if isinstance(value, frozenset):
                    thing[field] = value - {gone}
                elif value is not ANY and value == gone:
                    thing[field] = None

    def plan(self, text, **fields):
        due = self.day()
        return due, self.new("f", **{"text": text, "due": due, "priority": "normal", "status": "open", **fields})

    def begin(self, contact, name="coffee"):
        rung = self.ladder[0].split(" ", 1)[1].replace("{name}", self.log[contact]["name"])
        self.new("f", text=rung, due=ANY, priority="normal", status="open", contacts=frozenset([contact]), ladder=name, rung=1, company=ANY,
                 meetup=ANY)

    def raise_stage(self, company, stage):
        thing = self.log.get(company)
        if thing and thing["stage"] in STAGES and STAGES.index(thing["stage"]) < STAGES.index(stage):
            thing["stage"] = stage

    def on_ladder(self, contact):
        """Open rungs of a contact: an exchange moves them."""
        return self.all("f", lambda thing: thing["status"] == "open" and thing["ladder"] and contact in thing["contacts"])

    # Commands

    def met(self):
        words, name = ["met"], self.name()
        company = self.any("o") if self.chance.random() < 0.4 else None
        tags = frozenset([self.chance.choice(["mentor", "rust", "berlin"])]) if self.chance.random() < 0.3 else frozenset()
        if company:
            words += ["--company", company]
        elif self.chance.random() < 0.3:
            new = self.name(1)
            company = self.new("o", name=new, stage="researching")
            words += ["--company", new]
        contact = self.new("c", name=name, company=company, tags=tags)
        for tag in tags:
            words += ["--tag", tag]
        self.new("i", text=f"Met {name}", contacts=frozenset([contact]), companies=frozenset([company] if company else []))
        if self.chance.random() < 0.4:
            text = self.text()
            due, _ = self.plan(text, contacts=frozenset([contact]), company=company)
            words += ["--follow-up", text, "--due", due]
        if self.chance.random() < 0.3 and "ladder.coffee" in self.log["settings"]:
            self.begin(contact)
            words += ["--ladder", "coffee"]
        return words + ["--new", "--", name]

    def exchange(self):
        contact = self.any("c")
        if not contact:
            return None
        text = self.text()
        self.new("i", text=text, contacts=frozenset([contact]))
        return ["log", text, "--with", contact]

    def promise(self):
        contact, text = self.any("c"), self.text()
        every, rule = self.chance.choice([(None, None)] * 3 + [("weekly", "P1W"), ("2w", "P2W"), ("10d", "P10D")])
        priority = self.chance.choice(["normal", "high", "low"])
        due, _ = self.plan(text, contacts=frozenset([contact] if contact else []), every=rule, priority=priority)
        return ["followup", "add", text, *(["--with", contact] if contact else []), "--due", due, "--priority", priority] + (["--every", every] if every else [])

    def open(self):
        return self.any("f", lambda thing: thing["status"] == "open")

    def done(self):
        ref = self.open()
        if not ref:
            return None
        thing = self.log[ref]
        if thing["every"]:
            thing["due"] = ANY
        else:
            thing["status"] = "done"
            self.climb(thing)
        return ["done", ref]

    def climb(self, thing):
        """The next rung of a ladder, where there is one."""
        if thing["ladder"] != "coffee" or "ladder.coffee" not in self.log["settings"] or thing["rung"] >= len(self.ladder):
            return
        contact, = thing["contacts"]
        text = self.ladder[thing["rung"]].split(" ", 1)[1].replace("{name}", self.log[contact]["name"])
        self.new("f", **{**thing, "text": text, "due": ANY, "status": "open", "rung": thing["rung"] + 1})

    def snooze(self):
        ref = self.open()
        if not ref:
            return None
        day = self.day(3, 40)
        if day == self.log[ref]["due"]:
            return None
        self.log[ref]["due"] = day
        return ["snooze", ref, day]

    def drop(self):
        ref = self.open()
        if not ref:
            return None
        self.log[ref]["status"] = "dropped"
        return ["drop", ref]

    def tag(self):
        ref, tag = self.any(self.chance.choice("cmpo")), self.chance.choice(["mentor", "rust", "berlin", "night"])
        if not ref:
            return None
        tags = self.log[ref]["tags"]
        if tag in tags:
            self.log[ref]["tags"] = tags - {tag}
            return ["tag", ref, tag, "--remove"]
        self.log[ref]["tags"] = tags | {tag}
        return ["tag", ref, tag]

    def cadence(self):
        every, rule = self.chance.choice([("2w", "P2W"), ("30d", "P30D"), ("monthly", "P1M")])
        way = self.chance.choice(["contact", "tag", "tier", "clear"])
        if way == "tag":
            tag = self.chance.choice(["mentor", "rust"])
            if self.log["settings"].get(f"cadence.tag.{tag}") == rule:
                return None
            self.log["settings"][f"cadence.tag.{tag}"] = rule
            return ["cadence", "set", every, "--tag", tag]
        if way == "tier":
            tier = self.chance.choice(["1", "2"])
            if self.log["settings"].get(f"cadence.tier.{tier}") == rule:
                return None
            self.log["settings"][f"cadence.tier.{tier}"] = rule
            return ["cadence", "set", every, "--tier", tier]
        ref = self.any("c", lambda thing: bool(thing["cadence"]) == (way == "clear"))
        if not ref:
            return None
        self.log[ref]["cadence"] = None if way == "clear" else rule
        return ["cadence", "clear", "--contact", ref] if way == "clear" else ["cadence", "set", every, "--contact", ref]

    def set_ladder(self):
        if "ladder.coffee" in self.log["settings"]:
            return None
        self.log["settings"]["ladder.coffee"] = ANY
        return ["ladder", "set", "coffee", *self.ladder]

    def stage(self):
        ref = self.any("o")
        if not ref:
            return None
        stage = self.chance.choice([one for one in STAGES if one != self.log[ref]["stage"]])
        self.log[ref]["stage"] = stage
        return ["stage", ref, stage]

    def add_posting(self):
        company, title = self.any("o"), self.name()
        if not company:
            return None
        closes = self.day()
        self.new("p", title=title, company=company, status="saved", closes=closes)
        return ["posting", "add", title, "--company", company, "--closes", closes, "--new"]

    def move_posting(self):
        ref = self.any("p")
        if not ref:
            return None
        status = self.chance.choice([one for one in ["applied", "interviewing", "offer"] if one != self.log[ref]["status"]])
        self.log[ref]["status"] = status
        self.raise_stage(self.log[ref]["company"], status)
        return ["posting", "status", ref, status]

    def refer(self):
        contact, company = self.any("c"), self.any("o")
        if not contact or not company or self.all("r", lambda thing: thing["contact"] == contact and thing["company"] == company):
            return None
        text = f"ask {self.log[contact]['name']} for a referral at {self.log[company]['name']}"
        due, ask = self.plan(text, contacts=frozenset([contact]), company=company)
        self.new("r", company=company, contact=contact, status="planned", followUp=ask)
        return ["refer", company, "--through", contact, "--due", due]

    def answer(self):
        way = self.chance.choice(["promised", "given", "declined"])
        ref = self.any("r", lambda thing: thing["status"] in ("planned", "asked") and thing["followUp"] in self.log)
        if not ref:
            return None
        self.log[ref]["status"] = way
        ask = self.log[self.log[ref]["followUp"]]
        if ask["status"] == "open":
            ask["status"] = ANY
        self.log[ref]["followUp"] = ANY
        if way == "given":
            # A word was given: the ladders of the contact end.
            for rung in self.on_ladder(self.log[ref]["contact"]):
                self.log[rung]["status"] = ANY
        return ["referral", way, ref]

    def add_meetup(self):
        title, contact = self.name(), self.any("c")
        start = self.day(1, 20)
        every, rule = self.chance.choice([(None, None), ("weekly", "FREQ=WEEKLY"), ("2w", "FREQ=WEEKLY;INTERVAL=2")])
        self.new("m", title=title, start=utc(start, "18:30"), kind="meetup", status="planned", rrule=rule,
                 contacts=frozenset([contact] if contact else []), companies=ANY)
        return ["meetup", "add", title, "--start", f"{start} 18:30", "--new"] + (["--with", contact] if contact else []) \
            + (["--every", every] if every else [])

    def edit_meetup(self):
        ref = self.any("m")
        if not ref:
            return None
        if self.log[ref]["rrule"] and self.chance.random() < 0.6:
            # One occurrence, which the fields that the model knows do not show.
            first = date.fromisoformat(self.log[ref]["start"][:10])
            step = 14 if "INTERVAL=2" in self.log[ref]["rrule"] else 7
            day = (first + timedelta(days=step * self.chance.randrange(1, 6))).isoformat()
            return ["meetup", "edit", ref, "--occurrence", day, "--location", self.name(1)]
        self.log[ref]["location"] = self.name(1)
        return ["meetup", "edit", ref, "--location", self.log[ref]["location"]]

    def cancel(self):
        ref = self.any("m", lambda thing: thing["status"] == "planned" and not thing["rrule"])
        if not ref:
            return None
        self.log[ref]["status"] = "cancelled"
        return ["meetup", "cancel", ref]

    def move(self):
        """Another company or title of a contact, or another address."""
        ref = self.any("c")
        if not ref:
            return None
        thing, way = self.log[ref], self.chance.choice(["title", "company", "email", "name"])
        if way == "title":
            thing["title"] = self.name(1)
            return ["contact", "edit", ref, "--title", thing["title"]]
        if way == "company":
            company = self.any("o")
            if not company or company == thing["company"]:
                return None
            thing["company"] = company
            return ["contact", "edit", ref, "--company", company]
        if way == "email":
            email = f"{self.name(1).lower()}@example.com"
            thing["emails"] |= {email}
            return ["contact", "edit", ref, "--email", email]
        if self.on_ladder(ref) or self.all("r", lambda one: one["contact"] == ref):
            # Texts that name them are written anew.
            return None
        thing["name"] = self.name()
        return ["contact", "edit", ref, "--name", thing["name"]]

    def note(self):
        ref = self.any(self.chance.choice("comp"))
        return ref and ["note", ref, self.text()]

    def story(self):
        title = self.name(3)
        self.new("s", title=title)
        return ["story", "add", title, "--problem", self.text()]

    def skill(self):
        name = self.name().lower()
        self.new("k", name=name, status="have")
        return ["skill", "have", name]

    def remove(self):
        ref = self.any(self.chance.choice("cffiipms"))
        if not ref or (ref[0] in "cf" and any(ref in (thing["contact"], thing["followUp"])
                                              for thing in self.log.values() if isinstance(thing, dict) and "followUp" in thing)):
            return None
        if ref[0] == "c" and self.on_ladder(ref):
            return None
        named = {other: copy.deepcopy(thing) for other, thing in self.log.items() if other[1:].isdigit()}
        self.removed[ref] = named
        del self.log[ref]
        self.unlink(ref)
        self.log["trash"] |= {ref}
        return ["remove", ref, "--unlink"]

    def bring_back(self):
        """What was removed comes back as it was, and is named where it was named."""
        refs = [ref for ref in self.removed if ref in self.log["trash"]]
        if not refs:
            return None
        ref = self.chance.choice(refs)
        old = self.removed.pop(ref)
        def there(value):
            return value not in old or value == ref or value in self.log
        self.log[ref] = {field: frozenset(filter(there, value)) if isinstance(value, frozenset)
                         else ANY if value is ANY else value if there(value) else None for field, value in old[ref].items()}
        self.log["trash"] -= {ref}
        for other, thing in old.items():
            for field, value in thing.items() if other in self.log and other != ref else ():
                if isinstance(value, frozenset) and ref in value:
                    self.log[other][field] |= {ref}
                elif value is not ANY and value == ref:
                    # A field that was given another value since keeps it.
                    self.log[other][field] = self.log[other][field] or ref
        return ["trash", "restore", ref]

    def merge(self):
        one, two = self.any("c"), self.any("c")
        if not one or not two or one == two or self.on_ladder(two) or self.on_ladder(one):
            return None
        first, second = self.log[one], self.log.pop(two)
        for field in ("emails", "tags"):
            first[field] |= second[field]
        for field in ("company", "title", "cadence", "introducedBy"):
            if first[field] and second[field] and first[field] != second[field]:
                first[field] = ANY
            else:
                first[field] = first[field] or second[field]
        for ref, thing in self.log.items():
            for field, value in thing.items() if ref[1:].isdigit() else ():
                if isinstance(value, frozenset) and two in value:
                    thing[field] = value - {two} | {one}
                elif value is not ANY and value == two:
                    thing[field] = one if ref != one else None
        self.log["trash"] |= {two}
        return ["merge", one, two]

# The commands, and how often each comes.
COMMANDS = [(Model.met, 14), (Model.exchange, 8), (Model.promise, 9), (Model.done, 7), (Model.snooze, 3), (Model.drop, 2), (Model.tag, 4),
            (Model.cadence, 4), (Model.set_ladder, 3), (Model.stage, 3), (Model.add_posting, 4), (Model.move_posting, 3), (Model.refer, 3),
            (Model.answer, 2), (Model.add_meetup, 5), (Model.edit_meetup, 4), (Model.cancel, 1), (Model.move, 6), (Model.note, 3),
            (Model.story, 1), (Model.skill, 1), (Model.remove, 6), (Model.bring_back, 5), (Model.merge, 2)]
