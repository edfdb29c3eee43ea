#!/usr/bin/python3
"""Makes instances of components that a library gives as they stand: clock times with the name of a zone, rules as text."""
import json
import sys
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from normal import UTC, instant, isDay, starts, tell, z

def time(value):
    if "day" in value:
        return date.fromisoformat(value["day"])
    return datetime.fromisoformat(value["clock"]).replace(tzinfo=ZoneInfo(value["zone"]))

def told(item, start, end):
    found = []
    for alarm in item["alarms"]:
        if "at" in alarm:
            found.append(z(time(alarm["at"])))
        else:
            anchor = end if alarm["fromEnd"] else start
            found.append(z(instant(anchor).astimezone(UTC) + timedelta(seconds=alarm["seconds"])))
    record = {name: item[name] for name in ("kind", "uid", "title", "description", "location")}
    record.update(status=item["status"] or None, alarms=sorted(found))
    if item["kind"] == "todo":
        tell(due=z(end), **record)
    else:
        tell(start=z(start), end=z(end), **record)

items = []
for line in sys.stdin:
    item = json.loads(line)
    if "refusal" in item:
        tell(**item)
    else:
        items.append(item)
replaced = {(item["uid"], z(time(item["replaces"]))) for item in items if item["replaces"]}
for item in items:
    start, end = time(item["start"]), time(item["end"])
    if not item["rule"]:
        told(item, start, end)
        continue
    excluded = {z(time(each)) for each in item["excluded"]}
    for each in starts(start, item["rule"], excluded, lambda clock: clock.replace(tzinfo=start.tzinfo)):
        if (item["uid"], z(each)) not in replaced:
            length = end - start if isDay(start) else end.astimezone(UTC) - start.astimezone(UTC)
            told(item, each, each + length if isDay(start) else each.astimezone(UTC) + length)
