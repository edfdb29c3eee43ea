#!/usr/bin/env python3
"""Writes a made-up Connections.csv as LinkedIn gives it: make-connections.py ROWS [--plain] > Connections.csv

Each row has a profile of its own, and each an email address; a name comes again now and then, and so do a few hundred
companies. `--plain` leaves out the notes above the header, which the shell of SQLite would take for rows. The same
arguments give the same bytes."""
import random, sys

rows = int(sys.argv[1])
random.seed(rows)
syllables = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi vo".split()
word = lambda n: "".join(random.choice(syllables) for _ in range(n)).capitalize()
first = [word(random.randint(2, 3)) for _ in range(2000)] + ["José", "Zoë", "Jürgen", "Łukasz", "Nuñez"]
last = [word(random.randint(2, 4)) for _ in range(20000)] + ["García", "Müller", "O’Brien", "Sørensen"]
companies = [f"{word(2)} {word(3)}" for _ in range(500)] + ['"Acme, Inc."', '"Globex ""West"", LLC"']
positions = ["Engineer", "Senior Software Engineer", "CTO", "Recruiter", '"Head of Product, Europe"', "Data Scientist"]
months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
out = sys.stdout
if "--plain" not in sys.argv:
    out.write('Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n')
out.write("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
for i in range(1, rows + 1):
    a, b = random.choice(first), random.choice(last)
    slug = f"{a}-{b}".lower().encode("ascii", "ignore").decode()
    out.write(f"{a},{b},https://www.linkedin.com/in/{slug}-{i:x},{slug}.{i}@example.com,{random.choice(companies)},"
              f"{random.choice(positions)},{random.randint(1, 28):02} {random.choice(months)} {random.randint(2012, 2025)}\n")
