#!/usr/bin/python3
"""Tortures the release program, and says which invariant (Invariants.md) does not hold, with the line that shows it again.

    scripts/torture [--only PART]… [--seed N] [--seconds N] [--case CASE]

Parts: kills, faults, model, together, damage. Without a number of seconds (TORTURE_SECONDS) each part runs to its end: 1,000 kills,
each system call of each command failed in each way, 10,000 steps, 16 processes for a minute, 5,000 damaged places; with one, the
parts share it. The seed (TORTURE_SEED) is random and printed. --case runs one case of one part again."""
import argparse
import os
import random
import shutil
import sys
import time
import traceback
from concurrent.futures import ProcessPoolExecutor, as_completed

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

from damage import Damage  # noqa: E402
from faults import Faults  # noqa: E402
from home import KITH, TRACER, Broken, Home  # noqa: E402
from kills import KILLS, Case  # noqa: E402
from model import ROUND, Round  # noqa: E402
from together import PROCESSES, Together  # noqa: E402
from workshop import Workshop  # noqa: E402

# How much of each part there is, and its share of the time.
FULL = {"kills": 1000, "faults": None, "model": 10_000, "together": 60, "damage": 5000}
SHARES = {"kills": 0.24, "faults": 0.26, "model": 0.2, "together": 0.1, "damage": 0.2}
JOBS = int(os.environ.get("TORTURE_JOBS") or os.cpu_count() or 1)
# One failure says enough of the others of its kind.
MOST = 20

class Worker:
    """Every JOBS-th case of a part, in a folder of its own."""

    def __init__(self, part, number, jobs, seed, folder, end, share):
        self.part, self.number, self.jobs, self.seed, self.end, self.share = part, number, jobs, seed, end, share
        self.folder = f"{folder}/{part}-{number}"
        os.makedirs(self.folder)
        self.counts, self.failures = {}, []

    @property
    def isOver(self):
        return self.end is not None and time.time() > self.end

    def run(self):
        getattr(self, self.part)()
        shutil.rmtree(self.folder, ignore_errors=True)
        return self.counts, self.failures

    def count(self, name, number=1):
        self.counts[name] = self.counts.get(name, 0) + number

    def attempt(self, case, body):
        try:
            return body()
        except Broken as broken:
            self.failures.append((self.part, case, str(broken)))
        except Exception:
            self.failures.append((self.part, case, "the torture itself failed: " + traceback.format_exc()))
        return None

    def mine(self, cases):
        """The cases of this worker, until its time is over; the one alone that was asked for, where it was."""
        for case in cases(self.number, self.jobs) if ASKED.case is None else [ASKED.case]:
            if self.isOver or len(self.failures) >= MOST:
                return
            yield case

    def numbers(self, most):
        return lambda number, jobs: range(number, 10 ** 6 if self.end else most, jobs)

    def kills(self):
        workshop = Workshop(self.folder + "/shop")
        for number in self.mine(self.numbers(FULL["kills"] // KILLS)):
            case = Case(workshop, self.seed, int(number))
            self.attempt(number, case.run)
            self.count("kills", case.kills)
            self.count("steps before", case.steps)

    def faults(self):
        faults = Faults(Workshop(self.folder + "/shop"), self.seed)
        for case in self.mine(faults.cases):
            if self.attempt(case, lambda: faults.run(case)) is not False:
                self.count("faults")

    def model(self):
        for number in self.mine(self.numbers(FULL["model"] // ROUND)):
            log = Round(self.seed, int(number), self.folder)
            self.attempt(number, lambda: log.run(ROUND, lambda: self.isOver))
            self.count("steps", log.steps)
            self.count("undos and redos", log.undos)

    def together(self):
        if self.number:
            return
        together = Together(self.folder, self.seed)
        self.attempt(0, lambda: together.run(self.share))
        for name in ("told", "killed", "refused"):
            self.count(name, getattr(together, name))

    def damage(self):
        damage = Damage(Workshop(self.folder + "/shop"), self.seed)
        for number in self.mine(self.numbers(FULL["damage"])):
            self.attempt(number, lambda: damage.run(int(number)))
            self.count("places")

def work(*about):
    return Worker(*about).run()

def replay(part, case, seed):
    line = f"scripts/torture --only {part} --seed {seed}"
    return line if part == "together" else f"{line} --case {case}"

def options():
    parser = argparse.ArgumentParser(prog="scripts/torture", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", choices=FULL, metavar="PART")
    parser.add_argument("--seed", default=os.environ.get("TORTURE_SEED") or str(random.SystemRandom().randrange(10 ** 6)))
    parser.add_argument("--seconds", type=float, default=float(os.environ.get("TORTURE_SECONDS") or 0) or None)
    parser.add_argument("--case")
    asked = parser.parse_args()
    if asked.case is not None and len(asked.only or []) != 1:
        parser.error("--case is of one part: --only PART")
    return asked

def main():
    for needed in (KITH, TRACER):
        if not os.access(needed, os.X_OK):
            sys.exit(f"{needed} is missing; scripts/torture makes it.")
    parts = ASKED.only or list(FULL)
    print(f"Seed {ASKED.seed}")
    folder, failures = Home.folder(), []
    jobs = 1 if ASKED.case is not None else JOBS
    whole = sum(SHARES[part] for part in parts)
    try:
        for part in parts:
            begin = time.time()
            share = ASKED.seconds * SHARES[part] / whole if ASKED.seconds else None
            counts, found = {}, []
            with ProcessPoolExecutor(jobs) as pool:
                end = begin + share if share else None
                tasks = [pool.submit(work, part, number, jobs, ASKED.seed, folder, end, share or FULL["together"]) for number in range(jobs)]
                for task in as_completed(tasks):
                    some, broken = task.result()
                    for name, number in some.items():
                        counts[name] = counts.get(name, 0) + number
                    found += broken
            told = ", ".join(f"{number:,} {name}" for name, number in counts.items())
            if part == "together":
                told = f"{PROCESSES} processes, {told}"
            print(f"{part}: {told}; {len(found)} failures ({time.time() - begin:.0f} s)", flush=True)
            for name, case, what in found[:MOST]:
                print(f"  {what}\n    {replay(name, case, ASKED.seed)}", flush=True)
            failures += found
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if failures else 0

ASKED = options() if __name__ == "__main__" else None

if __name__ == "__main__":
    sys.exit(main())
