"""Random commands in random logs, each killed at ten random system calls."""
import random

import invariants
from home import Broken, Kept
from steps import Model
from workshop import VICTIMS, Undisturbed, Victim, state

# How often each command is killed, in a copy of the log each time.
KILLS = 10

class Case:
    """A log, a command, and the places where it is killed; all of it follows from the seed and the number."""

    def __init__(self, workshop, seed, number):
        self.chance = random.Random(f"{seed}/kills/{number}")
        self.workshop, self.number = workshop, number
        self.kills = self.steps = 0

    def run(self):
        kind = self.chance.choice(VICTIMS)
        victim, base = self.prepare(kind)
        known = base.open().uids() if kind.base != "empty" else frozenset()
        self.undisturbed = Undisturbed(victim, base, known)
        places = [(name, turn + 1) for name, times in sorted(self.undisturbed.counts.items()) if name != "exit_group"
                  for turn in range(times)]
        # Most calls are those of the start; those that write are of more interest.
        weights = [8 if name in WRITING else 1 for name, _ in places]
        for name, turn in self.chance.choices(places, weights, k=KILLS):
            self.kill(victim, base.open(), f"kill:{name}:{turn}")
        return self

    def prepare(self, kind):
        """A random log, and a command for it."""
        base = self.workshop.bases[kind.base]
        if kind.base != "full":
            return kind, base
        home = base.open()
        model = Model(self.chance, home.state())
        count = self.chance.randint(0, 10)
        for _ in range(count):
            home.now = model.now
            home.must(*model.next())
            model.take(home.state())
            self.steps += 1
        if count > 2 and self.chance.random() < 0.4:
            home.must("undo", str(self.chance.randint(1, count)))
            model.take(home.state())
        path = f"{self.workshop.folder}/random"
        Kept(home, path).remove()
        base = home.keep(path)
        if self.chance.random() < 0.4:
            words = model.next()
            return Victim(words[0], words), base
        # Not each of them has something to do in each log.
        isPossible = base.open().kith(*kind.words, more=kind.more).code == 0
        return kind if isPossible else Victim("met", ["met", "Somebody Else", "--new"]), base

    def kill(self, victim, home, action):
        ended = home.traced(action, *victim.words, more=victim.more)
        what = f"{victim} {action}"
        if ended.code == -9:
            self.kills += 1
        elif ended.hits or ended.code != 0:
            raise Broken("codes", f"{ended}")
        known, undisturbed = self.undisturbed.known, self.undisturbed
        found = home.files(*victim.outputs)
        invariants.files(found, undisturbed.old, undisturbed.new, what)
        now = state(home, known)
        if victim.base == "empty" and now is None:
            isThere = False
        elif victim.base == "empty" and now != undisturbed.after:
            # A log begins before the first step is made in it.
            if any(now[kind] for kind in ("companies", "contacts", "interactions", "trash")):
                raise Broken("whole", what)
            isThere = False
        elif not victim.changes:
            invariants.same_things(now, undisturbed.before, what)
            isThere = now == undisturbed.after
        else:
            isThere = invariants.whole(now, undisturbed.before, undisturbed.after, what)
        invariants.said(ended, isThere)
        if now is not None:
            invariants.index(home)
        if isThere and victim.changes and victim.steps and undisturbed.before is not None:
            invariants.undo(home, undisturbed.before, undisturbed.after, known, victim.steps)
        self.again(victim, home, isThere, what)

    def again(self, victim, home, isThere, what):
        """The next command makes all of it, and nothing of what was killed is left."""
        if not isThere or not victim.changes:
            home.must(*victim.words, more=victim.more)
            undisturbed = self.undisturbed
            if undisturbed.before is not None and not victim.changes:
                invariants.same_files(home.files(*victim.outputs), undisturbed.new, what)
            elif invariants.without_kept(state(home, undisturbed.known)) != invariants.without_kept(undisturbed.after):
                raise Broken("said", f"again: {what}")
        home.must("met", "The Next One", "--new")
        home.must("export")
        invariants.drafts(home, what)

WRITING = {"write", "pwrite64", "writev", "fsync", "fdatasync", "ftruncate", "rename", "renameat", "renameat2", "link", "linkat", "unlink",
           "unlinkat", "mkdir", "mkdirat", "fcntl", "flock", "fchmod", "rmdir"}
