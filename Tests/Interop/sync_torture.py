#!/usr/bin/python3
"""Tortures two-way sync on real servers: `sync_torture.py [--seeds N] [--seed FIRST] [--steps N] [--rate 0.2] [SERVER…]`.

Two logs and a phone do at random what people do, on a network that breaks at a fifth of the requests, while kith is killed at random
moments and before random system calls. Then the network is sound, all sync until they are quiet, and what sync promises is looked at:
logs equal field by field, no value lost, no uid twice, nothing in a trash that nobody removed, no write without a condition, a last
round that writes nothing. A seed that fails is printed with all that was done; `--seed N --seeds 1 SERVER` does the same again, as
far as requests come in the same order. KITH is the program; TORTURE_SECONDS bounds the whole."""
import argparse
import os
import sys
import time
import traceback

sys.dont_write_bytecode = True

import servers  # noqa: E402
from syncing import Failure  # noqa: E402
from syncing.place import clean  # noqa: E402
from syncing.play import STRACE, Play  # noqa: E402


def play(server, seed, steps, rate, kills):
    """The words of a failure, or None; adds up the kills."""
    begin, one = time.monotonic(), None
    try:
        with clean(server, seed=seed) as place:
            one = Play(place, seed, steps)
            one.run(rate)
            counts = {name: count for name, count in place.proxy.counts.items() if name != "through"}
        kills[:] = [a + b for a, b in zip(kills, one.kills)]
        print(f"{server.name} seed {seed}: sound, {len(one.typed)} values, {sum(counts.values())} broken requests, "
              f"{one.phone.name} phone ({time.monotonic() - begin:.0f} s)", flush=True)
        return None
    except Failure as reason:
        words = str(reason)
    except Exception as error:
        words = f"{type(error).__name__}: {error}\n{traceback.format_exc()}"
    print(f"{server.name} seed {seed}: FAILED: {words}", flush=True)
    for action in one.actions if one else ():
        print("    " + action, flush=True)
    return words


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("servers", nargs="*", metavar="SERVER")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--steps", type=int, default=30)
    parser.add_argument("--rate", type=float, default=0.2)
    words = parser.parse_args()
    first = words.seed if words.seed is not None else int(time.time()) % 1_000_000
    end = time.monotonic() + float(os.environ.get("TORTURE_SECONDS") or 86_400)
    print(f"Seeds {first} to {first + words.seeds - 1}, {words.steps} steps each" + ("" if STRACE else "; strace missing: no kills at system calls"),
          flush=True)
    played, failed, kills = {}, [], [0, 0]
    for name in words.servers or servers.NAMES:
        try:
            with servers.start(name, seconds=6 * 3600) as server:
                for seed in range(first, first + words.seeds):
                    if time.monotonic() > end:
                        print(f"{name}: out of time before seed {seed}", flush=True)
                        break
                    played[name] = played.get(name, 0) + 1
                    if play(server, seed, words.steps, words.rate, kills):
                        failed.append(f"{name} --seed {seed}")
        except servers.Unavailable as reason:
            print(f"skipped {name}: {reason}", file=sys.stderr)
    print(f"{sum(played.values())} seeds on {len(played)} servers, {kills[0]} kills, {kills[1]} of them before a system call, {len(failed)} failed" + (": " + ", ".join(failed) if failed else ""))
    sys.exit(1 if failed or not played else 0)


if __name__ == "__main__":
    main()
