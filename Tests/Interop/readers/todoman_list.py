#!/usr/bin/python3
"""What todoman lists of a directory with a to-do a file: `todoman_list.py DIRECTORY`.

It tells no UID and no alarms, of the status only whether it is done, and the midnight of a day where the due time is a day."""
import json
import os
import subprocess
import sys
from datetime import datetime, timezone

from normal import tell, z

directory = sys.argv[1]
with open(directory + ".config.py", "w") as out:
    out.write(f"path = {directory!r}\ndate_format = '%Y-%m-%d'\ntime_format = '%H:%M:%S'\ndefault_list = {os.path.basename(directory)!r}\n"
              f"cache_path = {directory + '.cache'!r}\n")
done = subprocess.run(["todoman", "--porcelain", "--config", directory + ".config.py", "list", "--status", "ANY"], stdout=subprocess.PIPE,
                      encoding="utf-8", check=True)
for todo in json.loads(done.stdout):
    due = todo["due"] and datetime.fromtimestamp(todo["due"], timezone.utc)
    tell(kind="todo", title=todo["summary"], description=todo["description"], location=todo["location"], due=due and z(due),
         status="completed" if todo["completed"] else None)
