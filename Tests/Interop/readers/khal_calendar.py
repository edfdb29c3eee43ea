#!/usr/bin/python3
"""What khal has after `khal import`: `khal_calendar.py DIRECTORY FILE` imports into a calendar there and tells all of it.

The import is the command; the reading is the same library that `khal list` prints from, because the command shows no
seconds and no alarms."""
import os
import subprocess
import sys
from datetime import datetime, time, timezone

import pytz
from khal.khalendar import CalendarCollection

from normal import FIRST, LAST, instant, isDay, tell, z

directory, file = sys.argv[1:]
os.makedirs(directory + "/log", exist_ok=True)
zone = os.environ["TZ"]
settings = directory + "/config"
with open(settings, "w") as out:
    out.write(f"""[calendars]
[[log]]
path = {directory}/log
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {directory}/khal.db
""")
done = subprocess.run(["khal", "-c", settings, "import", "--batch", "-a", "log", file], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                      encoding="utf-8")
if done.returncode:
    sys.exit(done.stderr)
local = pytz.timezone(zone)
collection = CalendarCollection(
    calendars={"log": {"name": "log", "path": directory + "/log", "readonly": False, "color": "", "priority": 10, "ctype": "calendar"}},
    dbpath=directory + "/khal.db", locale={"local_timezone": local, "default_timezone": local})
first, last = (datetime.combine(day, time()) for day in (FIRST, LAST))
events = list(collection.get_localized(local.localize(first), local.localize(last))) + list(collection.get_floating(first, last))
for event in events:
    start, end = event.start, event.end
    if isDay(start):
        from datetime import timedelta
        end += timedelta(days=1)
    alarms = [instant(start).astimezone(timezone.utc) + before for before, _ in event.alarms]
    tell(kind="event", uid=event.uid, title=event.summary, description=event.description, location=event.location,
         status=event.status.lower() or None, start=z(start), end=z(end), alarms=sorted(z(each) for each in alarms))
