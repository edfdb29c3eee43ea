#!/usr/bin/python3
"""What python-icalendar reads. It gives rules as they stand; dateutil follows them in the zones that it gives."""
import sys
from datetime import datetime, timedelta

import icalendar

from normal import UTC, instant, isDay, starts, tell, z

def localizer(zone):
    """python-icalendar gives zones of pytz, which want to be asked."""
    if hasattr(zone, "localize"):
        return lambda clock: zone.localize(clock)
    return lambda clock: clock.replace(tzinfo=zone)

def values(component, name):
    found = component.get(name, [])
    return found if isinstance(found, list) else [found]

def alarms(component, start, end):
    found = []
    for alarm in component.walk("VALARM"):
        trigger = alarm["TRIGGER"]
        if isinstance(trigger.dt, timedelta):
            anchor = end if trigger.params.get("RELATED") == "END" else start
            # An instant plus a length, as exact time.
            found.append(z(instant(anchor).astimezone(UTC) + trigger.dt))
        else:
            found.append(z(trigger.dt))
    return sorted(found)

def told(component, start, end):
    status = component.get("STATUS")
    record = dict(uid=str(component["UID"]), title=str(component.get("SUMMARY", "")), description=str(component.get("DESCRIPTION", "")),
                  location=str(component.get("LOCATION", "")), status=str(status).lower() if status else None,
                  alarms=alarms(component, start, end))
    if component.name == "VTODO":
        tell(kind="todo", due=z(end), **record)
    else:
        tell(kind="event", start=z(start), end=z(end), **record)

for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    for component in calendar.walk("VTODO"):
        told(component, component["DUE"].dt, component["DUE"].dt)
    events = calendar.walk("VEVENT")
    overridden = {(str(e["UID"]), z(e["RECURRENCE-ID"].dt)) for e in events if "RECURRENCE-ID" in e}
    for event in events:
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        if "RRULE" not in event:
            told(event, start, end)
            continue
        excluded = {z(each.dt) for list in values(event, "EXDATE") for each in list.dts}
        rule = event["RRULE"].to_ical().decode()
        for each in starts(start, rule, excluded, None if isDay(start) else localizer(start.tzinfo)):
            if (str(event["UID"]), z(each)) in overridden:
                continue
            length = end - start if isDay(start) else end.astimezone(UTC) - start.astimezone(UTC)
            told(event, each, each + length if isDay(start) else each.astimezone(UTC) + length)
