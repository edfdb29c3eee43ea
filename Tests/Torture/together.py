"""Many processes at one log, some of them killed: nothing that was told is lost, nothing is half there."""
import json
import random
import subprocess
import threading
import time

import invariants
from home import KITH, Broken, Home

PROCESSES = 16

class Writer(threading.Thread):
    """One process after the other, each with something of its own; the last word of some is a kill."""

    def __init__(self, home, number, seed, end, isKilled):
        super().__init__()
        self.home, self.number, self.end, self.isKilled = home, number, end, isKilled
        self.chance = random.Random(f"{seed}/together/{number}")
        # Names by what was heard of them: told, refused (the log was busy), or killed.
        self.told, self.refused, self.killed = [], [], []
        self.broken = None

    def run(self):
        try:
            turn = 0
            while time.monotonic() < self.end:
                turn += 1
                self.write(f"Writer{self.number} Contact{turn}", turn)
        except Broken as broken:
            self.broken = broken
        except Exception as error:
            self.broken = Broken("codes", repr(error))

    def write(self, name, turn):
        company = f"Company{self.number}x{turn}"
        words = ["met", name, "--company", company, "--follow-up", f"write to {name}", "--due", "fri", "--new"]
        if self.isKilled:
            return self.stop(name, words)
        ended = self.home.kith(*words)
        invariants.codes(ended, (0, 75))
        if ended.code == 75:
            self.refused.append(name)
            return
        self.told.append(name)
        if turn % 4 == 0:
            # A change of something that is there: nobody else touches it.
            ended = self.home.kith("contact", "edit", name, "--title", f"Title{turn}", "--tag", "edited")
            invariants.codes(ended, (0, 75))
        if turn % 7 == 0:
            for look in self.chance.sample([["today"], ["search", name], ["export"], ["backup", "-"], ["doctor"],
                                            ["export", "--split", "vdir"]], 2):
                ended = self.home.kith(*look)
                invariants.codes(ended, (0, 75))
                if ended.code == 0 and look[0] == "search" and name not in ended.output:
                    raise Broken("said", f"{name} is not found: {ended}")

    def stop(self, name, words):
        process = subprocess.Popen([KITH, *words], env=self.home.environment(), cwd=self.home.path, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        timer = threading.Timer(self.chance.random() * 0.06, process.kill)
        timer.start()
        output, _ = process.communicate()
        timer.cancel()
        (self.told if process.returncode == 0 else self.killed).append(name)
        if process.returncode not in (0, -9, 75):
            raise Broken("codes", f"{words} ended with {process.returncode}: {output}")

class Together:
    def __init__(self, folder, seed):
        self.home, self.seed = Home(f"{folder}/together"), seed
        self.told = self.killed = self.refused = 0

    def run(self, seconds):
        home = self.home
        end = time.monotonic() + seconds
        # Nobody has made the log yet: the first of them does.
        writers = [Writer(home, number, self.seed, end, isKilled=number % 4 == 3) for number in range(PROCESSES)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        for writer in writers:
            if writer.broken:
                raise writer.broken
        self.check(writers)
        home.remove()
        return self

    def check(self, writers):
        home = self.home
        log = json.loads(home.must("backup", "-").output)
        contacts = {thing["name"]: thing for thing in log["contacts"]}
        if len(contacts) != len(log["contacts"]):
            raise Broken("whole", "a contact is there twice")
        whole = set()
        met = {thing["text"].removeprefix("Met "): thing for thing in log["interactions"]}
        asked = {thing["text"].removeprefix("write to "): thing for thing in log["followUps"]}
        companies = {thing["uid"] for thing in log["companies"]}
        for name, contact in contacts.items():
            if met.get(name, {}).get("contacts") != [contact["uid"]] or asked.get(name, {}).get("contacts") != [contact["uid"]] \
                    or contact["company"] not in companies:
                raise Broken("whole", f"{name} is half there")
            whole.add(name)
        if not (len(whole) == len(met) == len(asked) == len(companies)):
            raise Broken("whole", f"{len(whole)} contacts, {len(met)} interactions, {len(asked)} follow-ups, {len(companies)} companies")
        for writer in writers:
            lost = set(writer.told) - whole
            if lost:
                raise Broken("said", f"told and not there: {sorted(lost)[:5]}")
            more = set(writer.refused) & whole
            if more:
                raise Broken("words", f"busy, and there nevertheless: {sorted(more)[:5]}")
            whole -= set(writer.told) | set(writer.killed)
            self.told += len(writer.told)
            self.killed += len(writer.killed)
            self.refused += len(writer.refused)
        if whole:
            raise Broken("whole", f"nobody wrote {sorted(whole)[:5]}")
        invariants.index(home)
        # All of it can be taken back, and done again.
        steps = json.loads(home.must("history", "--limit", "100000", "--json").output)
        before = home.state(home.uids())
        known = home.uids()
        before = home.state(known)
        home.must("undo", str(len(steps)))
        if home.state(known)["contacts"]:
            raise Broken("undo", "contacts are left when all is undone")
        home.must("redo", str(len(steps)))
        if invariants.without_kept(home.state(known)) != invariants.without_kept(before):
            raise Broken("redo", "not all is there again")
        invariants.index(home)
        home.must("export")
        home.must("export", "--split", "vdir")
        invariants.drafts(home, "all together")
