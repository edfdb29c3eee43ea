#!/usr/bin/python3
"""What Thunderbird shows: `thunderbird.py DIRECTORY import|subscribe event|todo FILE…` imports the files one after the other in a new
profile there, or subscribes to a file that becomes one after the other, and tells all of the calendar after each, below a line
`{"import": n}`."""
import os
import shutil
import sys

from marionette import Thunderbird
from normal import FIRST, LAST, tell

directory, way, kind, *files = sys.argv[1:]
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "thunderbird.js")) as file:
    script = file.read()
with Thunderbird(directory, os.environ["TZ"]) as thunderbird:
    for number, path in enumerate(files, 1):
        if way == "subscribe":
            path = shutil.copyfile(path, directory + "/subscribed.ics")
        answer = thunderbird.run(script, os.path.abspath(path), way, kind, str(FIRST), str(LAST))
        if "failure" in answer:
            sys.exit(answer["failure"])
        tell(**{"import": number}, refusal=answer["refusal"])
        for record in answer["records"]:
            tell(**record)
