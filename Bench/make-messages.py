#!/usr/bin/env python3
"""Writes a made-up messages.csv as LinkedIn gives it: make-messages.py ROWS > messages.csv

Conversations of one to sixteen messages with as many people, newest first.
"""
import datetime
import random
import sys

rows = int(sys.argv[1])
chance = random.Random(4)
words = "thanks for the talk about compilers at your meetup last week I would love to hear more of the team and its internship".split()
owner = ("Sam Seeker", "https://www.linkedin.com/in/sam-seeker")
print("CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
      "ATTACHMENTS,IS MESSAGE DRAFT")
conversation = 0
while rows > 0:
    conversation += 1
    other = (f"Person{conversation} Family{conversation % 997}", f"https://www.linkedin.com/in/person-{conversation}")
    time = datetime.datetime(2026, 10, 1) - datetime.timedelta(minutes=17 * conversation)
    for _ in range(min(rows, chance.randint(1, 16))):
        rows -= 1
        time -= datetime.timedelta(minutes=chance.choice((2, 5, 60, 3000)))
        sender, recipient = (owner, other) if chance.random() < 0.5 else (other, owner)
        text = " ".join(chance.choice(words) for _ in range(chance.randint(3, 25)))
        print(f"2-{conversation:08x}AbCdEf==,,{','.join(sender)},{','.join(recipient)},{time} UTC,,\"{text}\",INBOX,,No")
