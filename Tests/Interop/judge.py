#!/usr/bin/python3
"""Compares what a client understood with what the log says it has to show.

A difference is forgiven only when a known shortcoming of that client foretells it exactly; the reason is told."""
import json
from collections import Counter, defaultdict

from expected import parsed

TIMES = ("start", "end", "due")
FIELDS = ("title", "description", "location", "status", *TIMES, "alarms")

class Verdict:
    """What came of one comparison."""

    def __init__(self, client):
        self.client = client
        self.right, self.total = Counter(), Counter()
        self.forgiven = Counter()
        self.faults = []

    def count(self, what, isRight):
        self.total[what] += 1
        self.right[what] += isRight

    def told(self, what):
        """`2529`, or `2520 of 2529` where some are otherwise; `–` for what the client does not have."""
        if not self.total[what]:
            return "–"
        right, total = self.right[what], self.total[what]
        return str(total) if right == total else f"{right} of {total}"

    def add(self, other):
        for mine, its in ((self.right, other.right), (self.total, other.total), (self.forgiven, other.forgiven)):
            mine.update(its)
        self.faults += other.faults

def key(record, hasUIDs):
    if hasUIDs:
        return record["kind"], record["uid"]
    # What may be told otherwise in a title is left out.
    return record["kind"], "".join(c for c in record["title"].replace("\\n", "") if c.isalnum())

def start(record):
    return record.get("start") or record.get("due") or ""

def pairs(expected, found):
    """Each expected instance with the found one that is meant: of the same start, else the next of those that are left."""
    def likeness(record):
        return (start(record), record.get("end", ""), record.get("title", ""), record.get("status", ""))
    byStart = defaultdict(list)
    for record in sorted(found, key=likeness):
        byStart[start(record)].append(record)
    matched, open = [], []
    for record in sorted(expected, key=likeness):
        same = byStart[start(record)]
        # Of several at the same time the one that is most alike.
        same.sort(key=lambda other: sum(record.get(f) != other.get(f) for f in FIELDS))
        if same:
            matched.append((record, same.pop(0)))
        else:
            open.append(record)
    rest = sorted((r for records in byStart.values() for r in records), key=likeness)
    for record in open:
        near = min(rest, key=lambda other: distance(record, other), default=None)
        if near is not None and distance(record, near) <= 43200:
            rest.remove(near)
            matched.append((record, near))
        else:
            matched.append((record, None))
    return matched + [(None, record) for record in rest]

def distance(record, other):
    def seconds(text):
        return parsed(text if "T" in text else text + "T00:00:00Z").timestamp() if text else 0
    return abs(seconds(start(record)) - seconds(start(other)))

def judge(expected, found, client):
    verdict = Verdict(client)
    found = [r for r in found if "2026-01-01" <= start(r)[:10] < "2028-01-01"]
    groups = defaultdict(lambda: ([], []))
    for record in expected:
        groups[key(record, client.hasUIDs)][0].append(record)
    for record in found:
        groups[key(record, client.hasUIDs)][1].append(record)
    for name, (mine, its) in groups.items():
        if mine:
            verdict.count("items", bool(its))
        for record, other in pairs(mine, its):
            compare(verdict, client, record, other, mine)
    return verdict

def compare(verdict, client, record, other, siblings):
    if record is None or other is None:
        which = record or other
        # Of one that is too many the likes of it tell what it belongs to.
        reason = client.forgives("instance", record or {"siblings": siblings}, other)
        if record is not None:
            verdict.count("instances", False)
        if reason:
            verdict.forgiven[reason] += 1
        else:
            word = "is missing" if other is None else "is too many"
            verdict.faults.append(f"{told(which)} {word}")
        return
    verdict.count("instances", True)
    for field in FIELDS:
        if field not in record or field not in client.fields:
            continue
        what = "times" if field in TIMES else field
        isRight = record[field] == other.get(field)
        verdict.count(what, isRight)
        if isRight:
            continue
        reason = client.forgives(field, record, other)
        if reason:
            verdict.forgiven[reason] += 1
        else:
            verdict.faults.append(f"{told(record)}: {field} is {short(other.get(field))}, not {short(record[field])}")

def told(record):
    return f"{record['kind']} “{short(record.get('title', ''))}” at {start(record)}" + (f" ({record['doubt']})" if record.get("doubt") else "")

def short(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 120 else text[:90] + f"… ({len(text)} characters)"
