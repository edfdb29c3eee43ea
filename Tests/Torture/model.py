"""Random commands against a model in memory, with undo and redo of every depth."""
import copy
import json
import random
import zlib

import invariants
from home import Broken, Home, difference
from steps import Model, is_past, project

# Steps of one log; then another one begins.
ROUND = 400

def packed(state):
    return zlib.compress(json.dumps(state).encode(), 1)

def unpacked(bytes):
    return json.loads(zlib.decompress(bytes))

class Round:
    """The steps of one log."""

    def __init__(self, seed, number, folder):
        self.chance = random.Random(f"{seed}/model/{number}")
        self.home = Home(f"{folder}/model-{number}")
        self.steps = self.undos = 0
        # What was done last.
        self.what = ""

    def run(self, steps, isOver=lambda: False):
        home = self.home
        home.must("met", "Ada Lovelace", "--company", "Analytical")
        state = home.state(home.uids())
        self.model = Model(self.chance, state)
        # The states before and after each step that can be undone or redone, and which of them the log is in.
        self.states, self.place, self.state = [packed(state)], 0, state
        while self.steps < steps and not isOver():
            self.turn()
            self.steps += 1
        self.undo(self.place)
        self.redo(len(self.states) - 1)
        invariants.index(home)
        invariants.drafts(home, "a round")
        home.remove()
        return self

    def turn(self):
        way = self.chance.random()
        if way < 0.12 and self.place > 0:
            return self.undo(1 if self.chance.random() < 0.6 else self.chance.randint(1, self.place))
        if way < 0.22 and self.place < len(self.states) - 1:
            left = len(self.states) - 1 - self.place
            return self.redo(1 if self.chance.random() < 0.5 else self.chance.randint(1, left))
        if way < 0.24:
            self.what = "export"
            self.home.must("export")
            return self.see(self.read(), unpacked(self.states[self.place]), "export")
        if way < 0.245 and self.model.log["trash"]:
            return self.erase()
        self.command()

    def read(self):
        # All uids stay what they are.
        class All:
            def __contains__(self, uid):
                return True
        state = self.home.state(All())
        invariants.marks(self.state, state, self.what)
        self.state = state
        return state

    def command(self):
        words = self.model.next()
        self.what = f"kith {' '.join(words)}"
        self.home.now = self.model.now
        ended = self.home.kith(*words)
        if ended.code != 0:
            raise Broken("codes", f"{ended}")
        state = self.read()
        found = project(state)
        if self.model.log != found:
            raise Broken("said", f"kith {' '.join(words)}: " + "; ".join(difference(plain(self.model.log), plain(found))))
        removed = self.model.removed
        self.model.take(state)
        self.model.removed = removed
        del self.states[self.place + 1:]
        before = unpacked(self.states[self.place])
        if invariants.without_kept(before) != invariants.without_kept(state):
            self.states.append(packed(state))
            self.place += 1
        else:
            raise Broken("said", f"kith {' '.join(words)} said that something is changed, and nothing is: {ended}")

    def undo(self, count):
        if count == 0:
            return
        self.home.must("undo", str(count))
        self.place -= count
        self.reached(f"undo {count}")

    def redo(self, to):
        count = to if to < len(self.states) - self.place else len(self.states) - 1 - self.place
        if count == 0:
            return
        self.home.must("redo", str(count))
        self.place += count
        self.reached(f"redo {count}")

    def reached(self, what):
        self.what = what
        self.undos += 1
        state = self.read()
        self.see(state, unpacked(self.states[self.place]), what)
        self.model.take(state)

    def see(self, state, wanted, what):
        one, other = (invariants.without_kept({**some, "trash": [thing for thing in some["trash"] if not is_past(thing["until"], self.model.now)]})
                      for some in (wanted, state))
        if one != other:
            raise Broken("undo" if "undo" in what else "redo" if "redo" in what else "said",
                         f"{what}: " + "; ".join(difference(one, other)))

    def erase(self):
        """What is erased is in no file of the log any more, and history begins anew for the model."""
        labels = [thing["label"] for thing in self.read()["trash"] if "label" in thing]
        self.what = "trash empty"
        self.home.must("trash", "empty", "--yes")
        state = self.read()
        wanted = {**unpacked(self.states[self.place]), "trash": []}
        self.see(state, wanted, "trash empty")
        self.model.take(state)
        self.model.removed = {}
        self.states, self.place = [packed(state)], 0
        return labels

def plain(log):
    """A log of the model for the telling of differences."""
    return {ref: {field: sorted(value) if isinstance(value, frozenset) else repr(value) for field, value in thing.items()}
            if isinstance(thing, dict) else sorted(thing) for ref, thing in log.items()}
