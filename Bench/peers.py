#!/usr/bin/env python3
"""Measures kith beside the programs that people use for a part of its work, and beside what is least possible: the sqlite3
shell for the store, plain C on libical for the calendar.

Whole processes, the programs in turn, medians. Prints a table of milliseconds and of how many times kith's time each takes,
and writes peers.json (with the machine, the versions and the peak memory) and a plot of each job beside it.

`peers.py [SIZES]` has the sizes of the logs, 100,10000,100000,1000000 where nothing is said. A log of N things is a tenth
contacts, six tenths interactions and three tenths follow-ups; each program has of it what it knows. What takes more than
30 seconds, or does at a smaller size, is not measured. Programs that are not installed are left out, and named."""
import json, os, platform, re, shutil, statistics, subprocess, sys, time
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import made
from made import bench, kith, log, root

sizes = [int(n) for n in (sys.argv[1] if len(sys.argv) > 1 else "100,10000,100000,1000000").split(",")]
limit, most_runs = 30, 9
place = os.path.join(bench, "peers")
os.makedirs(place, exist_ok=True)
environment = dict(os.environ, HOME=place, XDG_CONFIG_HOME=place + "/config", XDG_DATA_HOME=place + "/data", XDG_CACHE_HOME=place + "/cache",
                   EDITOR="true", TASKRC=place + "/taskrc", LC_ALL="C.UTF-8")

def run(command, timeout=limit, stdin=None):
    """Seconds, peak memory in MB and page faults of a command; None where it takes too long or fails."""
    started = time.monotonic()
    process = subprocess.Popen(command if isinstance(command, list) else ["sh", "-c", command], env=environment, cwd=place,
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        done, status, usage = os.wait4(process.pid, os.WNOHANG)
        if done: break
        if time.monotonic() - started > timeout:
            process.kill()
            os.wait4(process.pid, 0)
            process.returncode = -9
            return None
        time.sleep(0.0002)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode: return None
    return time.monotonic() - started, usage.ru_maxrss / 1024, usage.ru_minflt

def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file: file.write(text)

def aside(body):
    """Runs what needs much memory in a process of its own: that of a program counts from the one that starts it."""
    child = os.fork()
    if child == 0:
        try: body()
        except BaseException as error: print(error, file=sys.stderr, flush=True)
        os._exit(0)
    os.waitpid(child, 0)

def fresh(name, size, make):
    """A folder of a program for a size, made once."""
    folder = os.path.join(place, f"{name}-{size}")
    key = made.file(f"log-{size}.json", "make-log.py", size) and open(os.path.join(bench, f"log-{size}.json.made")).read()
    if not made.is_fresh(folder, key):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        aside(lambda: make(folder, json.load(open(os.path.join(bench, f"log-{size}.json")))))
        with open(folder + ".made", "w") as mark: mark.write(key)
    return folder

def event(task, component):
    """A follow-up as an event or a to-do of one file."""
    day = task["due"].replace("-", "")
    when = f"DTSTART:{day}T090000\r\nDTEND:{day}T091500\r\n" if component == "VEVENT" else f"DUE:{day}T090000\r\n"
    text = task["text"].replace(";", "\\;").replace(",", "\\,")
    done = "STATUS:COMPLETED\r\n" if component == "VTODO" and task["status"] != "open" else ""
    return (f"BEGIN:{component}\r\nUID:{task['uid']}\r\nDTSTAMP:20260201T080000Z\r\nSUMMARY:{text}\r\n{when}{done}END:{component}\r\n")

def calendar(items): return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n" + "".join(items) + "END:VCALENDAR\r\n"

def card(person): return (f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{person['uid']}\r\nFN:{person['name']}\r\nN:{';'.join(reversed(person['name'].split(' ', 1)))};;;\r\n"
                          f"EMAIL:{person['emails'][0]}\r\nEND:VCARD\r\n")

def tasks(folder, data):
    write(folder + "/rc", f"data.location={folder}\nconfirmation=off\nhooks=off\ngc=on\nverbose=nothing\n")
    rows = [{"uuid": t["uid"], "description": t["text"], "status": "pending" if t["status"] == "open" else "completed", "entry": "20260201T080000Z",
             "due": t["due"].replace("-", "") + "T080000Z", **({} if t["status"] == "open" else {"end": "20260201T080000Z"})} for t in data["followUps"]]
    write(folder + "/tasks.json", json.dumps(rows))
    subprocess.run(["task", f"rc:{folder}/rc", "import", folder + "/tasks.json"], capture_output=True, env=environment, timeout=600)

def files(kind, ending):
    def make(folder, data):
        things = data["contacts"] if kind == "card" else data["followUps"]
        for thing in things:
            text = card(thing) if kind == "card" else calendar([event(thing, kind)])
            write(f"{folder}/items/{thing['uid']}.{ending}", text)
        if kind == "VEVENT":
            write(folder + "/conf", f"[calendars]\n[[items]]\npath = {folder}/items\n[sqlite]\npath = {folder}/cache.db\n[default]\ndefault_calendar = items\n"
                  "[locale]\nlocal_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
                  "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n")
            run(["khal", "-c", folder + "/conf", "list", "2026-03-02", "7d"], timeout=300)
        if kind == "VTODO":
            write(folder + "/conf.py", f'path = "{folder}/items"\ndefault_list = "items"\ncache_path = "{folder}/cache.sqlite3"\ndate_format = "%Y-%m-%d"\ntime_format = "%H:%M"\n')
            write(folder + "/items/displayname", "items")
            run(["todoman", "--config", folder + "/conf.py", "list"], timeout=300)
        if kind == "card": write(folder + "/conf", f"[addressbooks]\n[[items]]\npath = {folder}/items\n[general]\neditor = true\nmerge_editor = true\n")
    return make

def calcurse(folder, data):
    write(folder + "/all.ics", calendar(event(t, "VEVENT") for t in data["followUps"]))
    write(folder + "/data/conf", "")
    run(["calcurse", "-D", folder + "/data", "-i", folder + "/all.ics"], timeout=300)

def remind(folder, data):
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    lines = []
    for t in data["followUps"]:
        year, month, day = t["due"].split("-")
        lines.append(f"REM {day} {months[int(month) - 1]} {year} AT 09:00 MSG {t['text']}\n")
    write(folder + "/reminders", "".join(lines))

def abook(folder, data):
    rows = "".join(f"\n[{i}]\nname={p['name']}\nemail={p['emails'][0]}\n" for i, p in enumerate(data["contacts"]))
    write(folder + "/addressbook", "[format]\nprogram=abook\nversion=0.6.1\n" + rows)
    write(folder + "/cards.vcf", "".join(card(p) for p in data["contacts"]))
    write(folder + "/conf", "")

def python_export(folder, data): write(folder + "/tasks.json", json.dumps([[t["uid"], t["text"], t["due"]] for t in data["followUps"]]))

built = {}
def c_program(name):
    if name not in built:
        program = os.path.join(place, name)
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libical", "sqlite3"], capture_output=True, text=True, check=True).stdout.split()
        subprocess.run(["gcc", "-O2", os.path.join(root, "Bench", name + ".c"), "-o", program, *flags], check=True)
        built[name] = program
    return built[name]

due = "SELECT f.id, f.dueDay, f.text FROM followUp f WHERE f.status='open' AND f.dueDay <= '2026-03-10' ORDER BY f.dueDay, f.dueAt, f.id LIMIT 20"
python_events = ("import icalendar, json, sys, datetime\nc = icalendar.Calendar()\nfor uid, text, day in json.load(open(sys.argv[1])):\n"
                 "    e = icalendar.Event(); e.add('uid', uid); e.add('summary', text); e.add('dtstart', datetime.date.fromisoformat(day)); c.add_component(e)\n"
                 "open(sys.argv[2], 'wb').write(c.to_ical())\n")
python_read = "import icalendar, sys; print(len(icalendar.Calendar.from_ical(open(sys.argv[1]).read()).walk('VEVENT')))"

def commands(size):
    """The commands of each job by program, with what is done before each run."""
    home, copy = log(f"log-{size}", size), os.path.join(place, f"copy-{size}")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(home, copy)
    plain = os.path.join(place, f"plain-{size}.sqlite")
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(plain + suffix): os.remove(plain + suffix)
    subprocess.run(["sqlite3", plain, "PRAGMA journal_mode=WAL; CREATE TABLE note(id INTEGER PRIMARY KEY, name TEXT, text TEXT); WITH RECURSIVE n(i) AS"
                    f" (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {size}) INSERT INTO note(name, text) SELECT 'Person ' || i, 'talked about ' || i FROM n;"],
                   check=True, stdout=subprocess.DEVNULL)
    ours, new = [kith, "--home", home], os.path.join(place, "new")
    # The same size with all follow-ups open, which a calendar shows.
    opened = log(f"open-{size}", size, size * 3 // 10)
    jobs = {
        "start": {"kith": [kith, "--version"], "sqlite3": ["sqlite3", "--version"]},
        "next 20": {"kith": ours + ["today"], "sqlite3": ["sqlite3", home + "/log.sqlite", due]},
        "add one, durably": {
            "kith": f"exec {kith} --home {copy} met \"Person $$ Test\" --new --follow-up \"send portfolio\" --due fri",
            "sqlite3": f"exec sqlite3 {plain} \"PRAGMA synchronous=FULL; INSERT INTO note(name, text) VALUES ('Person', 'talked');\""},
        "search": {"kith": ours + ["search", "zyzzyva"],
                   "sqlite3": ["sqlite3", home + "/log.sqlite", "SELECT rowid, title FROM search WHERE search MATCH 'zyzzyva' ORDER BY rank LIMIT 50"]},
        "show": {"kith": ours + ["show", "c7"], "sqlite3": ["sqlite3", home + "/log.sqlite", "SELECT * FROM contact WHERE id = 7"]},
        "export follow-ups": {"kith": [kith, "--home", opened, "export", "--only", "followups", "-o", place + "/kith.ics"],
                              "C, libical": f"exec {c_program('export')} {opened}/log.sqlite > {place}/c.ics"},
    }
    events = made.file(f"events-{size}.ics", "make-events.py", size) if size <= 100000 else None
    rows = made.file(f"connections-{size}.csv", "make-connections.py", size)
    plain_rows = made.file(f"rows-{size}.csv", "make-connections.py", size, "--plain")
    if events:
        jobs["import .ics"] = {"kith": f"rm -rf {new} && exec {kith} --home {new} import {events}",
                               "C, libical": f"rm -f {new}.sqlite* && exec {c_program('import')} {events} {new}.sqlite"}
    jobs["import contacts"] = {
        "kith": f"rm -rf {new} && exec {kith} --home {new} import {rows}",
        "sqlite3": f"rm -f {new}.sqlite* && exec sqlite3 {new}.sqlite \"CREATE TABLE c(first, last, url TEXT UNIQUE, email TEXT UNIQUE, company, position, connected)\""
                   f" \".mode csv\" \".import --skip 1 {plain_rows} c\""}
    if size > 100000: return jobs
    def add(job, program, command):
        name = command[0] if isinstance(command, list) else program
        if shutil.which(name): jobs[job][program] = command
    if shutil.which("task"):
        rc = ["task", f"rc:{fresh('taskwarrior', size, tasks)}/rc"]
        for job, words in {"start": ["--version"], "next 20": ["limit:20", "next"], "add one, durably": ["add", "send portfolio", "due:friday"],
                           "search": ["/zyzzyva/", "all"], "show": ["1", "info"]}.items(): add(job, "task", rc + words)
        add("export follow-ups", "task", f"exec {' '.join(rc)} export > {place}/task.json")
    if shutil.which("khal"):
        khal = ["khal", "-c", fresh("khal", size, files("VEVENT", "ics")) + "/conf"]
        for job, words in {"start": ["--version"], "next 20": ["list", "2026-03-02", "8d"], "search": ["search", "zyzzyva"],
                           "add one, durably": ["new", "2026-03-05", "10:00", "send portfolio"]}.items(): add(job, "khal", khal + words)
        empty = fresh("khal-empty", 100, files("VEVENT", "ics"))
        if events: add("import .ics", "khal", ["khal", "-c", empty + "/conf", "import", "--batch", events])
    if shutil.which("todoman"):
        todo = ["todoman", "--config", fresh("todoman", size, files("VTODO", "ics")) + "/conf.py"]
        for job, words in {"start": ["--version"], "next 20": ["list"], "add one, durably": ["new", "-l", "items", "-d", "2026-03-06", "send portfolio"],
                           "search": ["list", "--grep", "zyzzyva"], "show": ["show", "1"]}.items(): add(job, "todoman", todo + words)
    if shutil.which("calcurse"):
        folder = fresh("calcurse", size, calcurse)
        own = ["calcurse", "-D", folder + "/data"]
        write(place + "/one.ics", calendar([event({"uid": "one", "text": "send portfolio", "due": "2026-03-06", "status": "open"}, "VEVENT")]))
        for job, words in {"start": ["--version"], "next 20": ["-Q", "--from", "03/02/2026", "--days", "8", "--limit", "20"],
                           "search": ["-Q", "--from", "01/01/2026", "--to", "12/31/2026", "--filter-pattern", "zyzzyva"],
                           "add one, durably": ["-i", place + "/one.ics"]}.items(): add(job, "calcurse", own + words)
        add("export follow-ups", "calcurse", f"exec {' '.join(own)} -x ical > {place}/calcurse.ics")
        if events: add("import .ics", "calcurse", f"rm -rf {new}-calcurse && exec calcurse -D {new}-calcurse -i {events}")
    if shutil.which("remind"):
        reminders = fresh("remind", size, remind) + "/reminders"
        add("next 20", "remind", ["remind", "-n", reminders, "2", "Mar", "2026"])
    if shutil.which("khard"):
        conf = fresh("khard", size, files("card", "vcf")) + "/conf"
        # It fails where it finds nobody.
        somebody = subprocess.run(["sqlite3", home + "/log.sqlite", "SELECT name FROM contact WHERE id = 7"], capture_output=True, text=True).stdout.strip()
        for job, words in {"start": ["--version"], "search": ["list", somebody], "show": ["show", somebody]}.items():
            add(job, "khard", ["khard", "-c", conf] + words)
    if shutil.which("abook"):
        folder = fresh("abook", size, abook)
        add("search", "abook", f"abook -C {folder}/conf --datafile {folder}/addressbook --mutt-query example; exit 0")
        add("import contacts", "abook", ["abook", "--convert", "--informat", "vcard", "--infile", folder + "/cards.vcf", "--outformat", "abook", "--outfile", place + "/abook"])
    python = next((p for p in (sys.executable, "/usr/bin/python3")
                   if shutil.which(p) and subprocess.run([p, "-c", "import icalendar"], capture_output=True).returncode == 0), None)
    if python:
        write(place + "/export.py", python_events)
        add("export follow-ups", "python icalendar", [python, place + "/export.py", fresh("python", size, python_export) + "/tasks.json", place + "/python.ics"])
        if events: add("import .ics", "python icalendar", [python, "-c", python_read, events])
    return jobs

too_slow, results = set(), []
for size in sizes:
    for job, programs in commands(size).items():
        measured = {name: [] for name in programs if (job, name) not in too_slow}
        for turn in range(most_runs + 1):
            for name in list(measured):
                if measured[name] is None: continue
                spent = sum(one[0] for one in measured[name])
                # Short ones nine times, long ones once; the first turn warms up.
                if turn > 1 and spent > 5: continue
                one = run(programs[name])
                if one is None:
                    measured[name] = None
                    too_slow.add((job, name))
                elif turn > 0 or one[0] > 2: measured[name].append(one)
        for name, runs in measured.items():
            if not runs: continue
            results.append({"job": job, "size": size, "program": name, "runs": len(runs), "seconds": statistics.median(r[0] for r in runs),
                            "megabytes": max(r[1] for r in runs), "faults": statistics.median(r[2] for r in runs)})

def instructions(command):
    """Millions of instructions of a command by callgrind."""
    out = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], capture_output=True, text=True, env=environment, cwd=place)
    found = re.search(r"Collected : (\d+)", out.stderr)
    return int(found[1]) / 1e6 if found and out.returncode == 0 else None

counts = []
if shutil.which("valgrind"):
    for size in [n for n in sizes if n <= 100000]:
        home, copy = log(f"log-{size}", size), os.path.join(place, f"counted-{size}")
        for words in (["--version"], ["today"], ["search", "zyzzyva"], ["show", "c7"], ["done", "f3"], ["met", "Zyx Newcomer", "--new"], ["log", "tea with Zyx Newcomer"]):
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(home, copy)
            line = [kith, *words] if words == ["--version"] else [kith, "--home", copy, *words]
            counts.append({"command": "kith " + words[0], "size": size, "millions": instructions(line)})
        counts.append({"command": "sqlite3, the next 20", "size": size, "millions": instructions(["sqlite3", home + "/log.sqlite", due])})

def version(command):
    try: out = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=20)
    except (OSError, subprocess.TimeoutExpired): return None
    lines = (out.stdout or out.stderr).strip().splitlines()
    return lines[0] if lines else None

model = next((l.split(":", 1)[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), platform.processor()) if os.path.exists("/proc/cpuinfo") else platform.processor()
machine = {"processor": model, "cores": os.cpu_count(), "system": platform.platform()}
versions = {name: version([name, "--version"]) for name in ("sqlite3", "task", "khal", "todoman", "calcurse", "khard", "valgrind")}
versions["kith"], versions["remind"] = version([kith, "--version"]), version(["sh", "-c", "remind -h 2>&1 | grep -i -m1 remind"])
report = {"machine": machine, "versions": versions, "results": results, "instructions": counts}
with open(os.path.join(bench, "peers.json"), "w") as file: json.dump(report, file, indent=2)

def milliseconds(s): return f"{s * 1000:,.1f}" if s < 1 else f"{s * 1000:,.0f}"
print(f"{machine['processor']}, {machine['cores']} cores, {machine['system']}")
print("Milliseconds, and how many times kith's; peak memory of kith. – : more than 30 s, or not its work.\n")
for job in dict.fromkeys(r["job"] for r in results):
    names = ["kith"] + [n for n in dict.fromkeys(r["program"] for r in results if r["job"] == job) if n != "kith"]
    print(f"{job:18}" + "".join(f"{n:>22}" for n in names))
    for size in sizes:
        found = {r["program"]: r for r in results if r["job"] == job and r["size"] == size}
        if "kith" not in found: continue
        base, line = found["kith"], f"{size:>18,}"
        for n in names:
            cell = "–" if n not in found else milliseconds(found[n]["seconds"]) + (f", {base['megabytes']:.0f} MB" if n == "kith" else f" (×{found[n]['seconds'] / base['seconds']:.2f})")
            line += f"{cell:>22}"
        print(line)
    print()
if counts:
    print("Millions of instructions (callgrind)")
    for command in dict.fromkeys(c["command"] for c in counts):
        print(f"{command:24}" + "".join(f"{c['size']:>12,}: {c['millions']:6.1f}" if c["millions"] else f"{c['size']:>12,}:      –" for c in counts if c["command"] == command))
missing = [n for n in ("task", "khal", "todoman", "calcurse", "remind", "khard", "abook") if not shutil.which(n)]
if missing: print("\nNot installed, and not measured: " + ", ".join(missing))

def plot(job):
    """Times of a job by size, both on logarithmic scales."""
    import math
    rows = [r for r in results if r["job"] == job]
    names = list(dict.fromkeys(r["program"] for r in rows))
    colours = "#d62728 #1f77b4 #2ca02c #9467bd #8c564b #e377c2 #7f7f7f #bcbd22 #17becf".split()
    low = math.floor(math.log10(min(r["seconds"] for r in rows) * 1000))
    high = max(low + 1, math.ceil(math.log10(max(r["seconds"] for r in rows) * 1000)))
    left, right = math.log10(sizes[0]), max(math.log10(sizes[-1]), math.log10(sizes[0]) + 1)
    x = lambda n: 60 + 420 * (math.log10(n) - left) / (right - left)
    y = lambda s: 330 - 280 * (math.log10(s * 1000) - low) / (high - low)
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" width="640" height="370" font-family="sans-serif" font-size="12">',
             f'<rect width="640" height="370" fill="white"/><text x="60" y="25" font-size="15">{job}: milliseconds by number of things</text>']
    for power in range(low, high + 1): parts.append(f'<path d="M60 {y(10 ** power / 1000):.1f}H480" stroke="#ddd"/><text x="52" y="{y(10 ** power / 1000) + 4:.1f}" text-anchor="end">{10 ** power:g}</text>')
    for size in sizes: parts.append(f'<text x="{x(size):.1f}" y="350" text-anchor="middle">{size:,}</text>')
    for number, name in enumerate(names):
        points = [(x(r["size"]), y(r["seconds"])) for r in rows if r["program"] == name]
        colour, width = colours[number % len(colours)], 3 if name == "kith" else 1.5
        parts.append(f'<polyline fill="none" stroke="{colour}" stroke-width="{width}" points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in points)}"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in points]
        parts.append(f'<text x="495" y="{60 + 20 * number}" fill="{colour}">{name}</text>')
    write(os.path.join(bench, "peers-" + re.sub(r"\W+", "-", job).strip("-") + ".svg"), "\n".join(parts + ["</svg>\n"]))
for job in dict.fromkeys(r["job"] for r in results): plot(job)
