#!/usr/bin/env python3
"""Measures this build of kith against another one: KITH_BASE=/path/to/other/kith make bench

Each program works in a log of its own, which it has made of the same backup; they take turns. Prints the ratio of the
medians, new/base, of the processor's time and of the clock's, for everyday commands, for an export and for imports; fails
when one is above 1.05. On a machine that is busy with other things only the processor's time is judged. KITH_BENCH says
which of them to measure, by a part of their names."""
import os, shutil, statistics, subprocess, sys, time
import made

base, promise = os.path.abspath(os.environ["KITH_BASE"]), 1.05
folders = [os.path.join(made.bench, name) for name in ("side-base", "side-new")]
programs = [base, made.kith]
if not os.access(base, os.X_OK): sys.exit(f"KITH_BASE: there is no program {base}")
for folder in folders: os.makedirs(folder, exist_ok=True)

def logs(name, *size):
    return [made.log(name, *size, program=program, folder=folder) for program, folder in zip(programs, folders)]

def copies(homes):
    """Logs that are changed by what is measured."""
    for home in homes:
        shutil.rmtree(home + "-copy", ignore_errors=True)
        shutil.copytree(home, home + "-copy")
    return [home + "-copy" for home in homes]

def run(program, words):
    """The processor's time and the clock's, in milliseconds."""
    began = time.perf_counter()
    process = subprocess.Popen([program, *words], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode: sys.exit(f"{program} {' '.join(words)} ended with {process.returncode}")
    return (usage.ru_utime + usage.ru_stime) * 1000, took * 1000

over = []
def compare(what, rounds, homes, words, prepare=lambda home: None):
    """Runs `words(i)` in both homes, a round at a time, the one and the other first."""
    if os.environ.get("KITH_BENCH", "") not in what: return
    homes, times = homes(), ([], [])
    for i in range(-2, rounds):
        for which in (0, 1) if i % 2 else (1, 0):
            prepare(homes[which])
            took = run(programs[which], ["--home", homes[which], *words(i + 3, homes[which])])
            if i >= 0: times[which].append(took)
    old, new = ([statistics.median(column) for column in zip(*each)] for each in times)
    busy, elapsed = (after / before for before, after in zip(old, new))
    ok = busy <= promise and (elapsed <= promise or os.getloadavg()[0] > os.cpu_count())
    if not ok: over.append(what)
    print(f"{'ok  ' if ok else 'OVER'} {what}: {busy:.3f} of base in processor time ({new[0]:.1f} ms, {old[0]:.1f} ms), "
          f"{elapsed:.3f} by the clock ({new[1]:.1f} ms, {old[1]:.1f} ms), at most {promise}", flush=True)

small, large = lambda: logs("small", 100), lambda: logs("large", 100000, 300)
changed = lambda: copies(large())
fresh = lambda: [os.path.join(folder, "import") for folder in folders]
empty = lambda home: shutil.rmtree(home, ignore_errors=True)
compare("today, small log", 60, small, lambda i, home: ["today"])
compare("today, large log", 60, large, lambda i, home: ["today"])
compare("met", 40, changed, lambda i, home: [
    "met", f"Person {i} Test", "--at", "Swift Berlin", "--company", "Acme AI", "--title", "CTO", "--tag", "ai", "--note",
    "talked about compilers", "--follow-up", "send portfolio", "--due", "fri"])
compare("search", 60, large, lambda i, home: ["search", "zyzzyva"])
compare("show", 60, large, lambda i, home: ["show", "contact", str(i * 7)])
compare("done", 40, changed, lambda i, home: ["done", str(i)])
compare("log", 40, changed, lambda i, home: ["log", f"coffee {i}", "--with", str(i * 7)])
compare("export", 9, lambda: logs("export", 334000, 100000), lambda i, home: ["export", "-o", home + ".ics"])
for what, path in (("connections", made.file("Connections.csv", "make-connections.py", 100000)),
                   ("events", made.file("events.ics", "make-events.py", 100000))):
    compare("import of " + what, 5, fresh, lambda i, home: ["import", path], prepare=empty)
for home in fresh(): empty(home)
if over: sys.exit("Slower than base: " + "; ".join(over))
