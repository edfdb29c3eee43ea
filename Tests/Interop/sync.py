#!/usr/bin/python3
"""Proves two-way sync on real servers, with other people's programs as phones: `sync.py [--row NAME]… [--table FILE] [SERVER…]`.

Each row is a promise of `kith sync`, proved by itself with logs of its own on each server; a server or a program that is not here is
skipped by name, with the reason. The end is non-zero when one promise was not kept. `sync.py --list` names the rows. KITH is the
program (default: the release program beside which is kith-http); KITH_KEEP=1 keeps the logs."""
import argparse
import sys
import time
import traceback

sys.dont_write_bytecode = True

import servers  # noqa: E402
from syncing import (  # noqa: E402
    Failure, figures, rows_by_hand, rows_errors, rows_guard, rows_kills, rows_links, rows_logs, rows_phones, rows_whole, versus)
from syncing.place import clean  # noqa: E402


def rows():
    groups = (rows_whole, rows_logs, rows_links, rows_phones, rows_by_hand, rows_guard, rows_errors, rows_kills, versus, figures)
    return {function.__name__: function for group in groups for function in group.ROWS}


def prove(function, server):
    """The words for one cell, and whether the promise was kept."""
    begin = time.monotonic()
    words, kept = "", False
    reason = getattr(function, "missing", lambda: None)()
    if reason:
        print(f"skipped {function.__name__}: {reason}", file=sys.stderr)
        return "–", True
    try:
        with clean(server) as place:
            words = function(place) or "yes"
            kept = True
    except Failure as reason:
        words = f"**no**: {reason}"
    except Exception as error:  # one row that fails must not hide the others
        traceback.print_exc()
        words = f"**no**: {type(error).__name__}: {error}"
    print(f"{server.name:10} {function.__name__:24} {time.monotonic() - begin:6.1f} s  {words}", flush=True)
    return words, kept


def table(results, found):
    """A row for each promise, a column for each server."""
    names = list(results)
    lines = ["| | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]
    for key, function in found.items():
        cells = [results[name].get(key, ("–", True)) for name in names]
        lines.append(f"| {function.__doc__.splitlines()[0]} | " + " | ".join(
            words if kept else "**no**" for words, kept in cells) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("servers", nargs="*", metavar="SERVER")
    parser.add_argument("--row", action="append", default=[])
    parser.add_argument("--table")
    parser.add_argument("--list", action="store_true")
    words = parser.parse_args()
    found = rows()
    if words.list:
        for name, function in found.items():
            print(f"{name:24} {function.__doc__.splitlines()[0]}")
        return
    unknown = [name for name in words.row if name not in found] + [name for name in words.servers if name not in servers.NAMES]
    if unknown:
        sys.exit(f"unknown: {', '.join(unknown)}")
    found = {name: function for name, function in found.items() if not words.row or name in words.row}
    results = {}
    for name in words.servers or servers.NAMES:
        try:
            with servers.start(name) as server:
                results[f"{name} {server.version}"] = {key: prove(function, server) for key, function in found.items()}
        except servers.Unavailable as reason:
            print(f"skipped {name}: {reason}", file=sys.stderr)
    text = table(results, found)
    print("\n" + text)
    if words.table:
        with open(words.table, "w") as out:
            out.write(text + "\n")
    failed = sum(not kept for cells in results.values() for _, kept in cells.values())
    if failed or not results:
        sys.exit(f"{failed} failed" if results else "no server could be started")


if __name__ == "__main__":
    main()
