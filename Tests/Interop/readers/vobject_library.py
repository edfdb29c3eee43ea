#!/usr/bin/python3
"""What vobject reads, with the instances that its own rules (getrruleset) give."""
import sys
from datetime import datetime, timedelta

import vobject

from normal import LAST, UTC, instant, isDay, tell, z

def text(component, name):
    return getattr(component, name).value if hasattr(component, name) else ""

def alarms(component, start, end):
    found = []
    for alarm in getattr(component, "valarm_list", []):
        trigger = alarm.trigger
        if isinstance(trigger.value, timedelta):
            anchor = end if trigger.params.get("RELATED") == ["END"] else start
            found.append(z(instant(anchor).astimezone(UTC) + trigger.value))
        else:
            found.append(z(trigger.value))
    return sorted(found)

def told(component, start, end):
    record = dict(uid=text(component, "uid"), title=text(component, "summary"), description=text(component, "description"),
                  location=text(component, "location"), status=text(component, "status").lower() or None, alarms=alarms(component, start, end))
    if component.name == "VTODO":
        tell(kind="todo", due=z(end), **record)
    else:
        tell(kind="event", start=z(start), end=z(end), **record)

for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        calendars = list(vobject.readComponents(file.read()))
    for calendar in calendars:
        for todo in getattr(calendar, "vtodo_list", []):
            told(todo, todo.due.value, todo.due.value)
        events = getattr(calendar, "vevent_list", [])
        overridden = {(e.uid.value, z(e.recurrence_id.value)) for e in events if hasattr(e, "recurrence_id")}
        for event in events:
            start, end = event.dtstart.value, event.dtend.value
            if not hasattr(event, "rrule"):
                told(event, start, end)
                continue
            length = end - start if isDay(start) else end.astimezone(UTC) - start.astimezone(UTC)
            for each in event.getrruleset(addRDate=True):
                if each.date() >= LAST:
                    break
                if isDay(start):
                    each = each.date()
                elif each.tzinfo is None:
                    each = each.replace(tzinfo=start.tzinfo)
                if (event.uid.value, z(each)) not in overridden:
                    told(event, each, each + length if isDay(start) else each.astimezone(UTC) + length)
