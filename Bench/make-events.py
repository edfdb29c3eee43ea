#!/usr/bin/env python3
"""Writes a made-up calendar of events: make-events.py EVENTS [MEGABYTES] > calendar.ics

With MEGABYTES the descriptions are as long as it takes for the file to be that large. The same arguments give the same
bytes."""
import random, sys, uuid

events = int(sys.argv[1])
length = int(sys.argv[2]) * 1_000_000 // events - 450 if len(sys.argv) > 2 else 120
random.seed(events)
syllables = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi vo".split()
words = ["".join(random.choice(syllables) for _ in range(random.randint(2, 4))) for _ in range(20000)]
out = sys.stdout

def put(line):
    """A content line of ASCII, folded at 75 octets (RFC 5545 §3.1)."""
    out.write(line[:75] + "\r\n")
    for start in range(75, len(line), 74): out.write(" " + line[start:start + 74] + "\r\n")

out.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n")
for i in range(events):
    day, hour = f"2026{random.randint(1, 12):02}{random.randint(1, 28):02}", random.randint(7, 20)
    notes, letters = [], 0
    while letters < length:
        notes.append(random.choice(words))
        letters += len(notes[-1]) + 1
    for line in ("BEGIN:VEVENT", f"UID:{uuid.UUID(int=random.getrandbits(128), version=4)}", "DTSTAMP:20260101T080000Z",
                 f"DTSTART:{day}T{hour:02}0000Z", f"DTEND:{day}T{hour + 2:02}0000Z",
                 f"SUMMARY:{random.choice(words).capitalize()} {random.choice(words)} meetup",
                 f"LOCATION:{random.choice(words).capitalize()} Hall\\, Berlin", "DESCRIPTION:" + " ".join(notes),
                 f"URL:https://events.example.com/{i}", "END:VEVENT"):
        put(line)
out.write("END:VCALENDAR\r\n")
