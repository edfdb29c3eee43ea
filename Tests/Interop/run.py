#!/usr/bin/python3
"""Opens what kith exports in other programs, and compares what they show with what the log says.

    scripts/interop [--only NAME]… [--table FILE] [--keep]

Each client gets the sample log and a hard one, as events and as to-dos where it shows those; then the hard one again after changes.
The end is non-zero when a client that is installed shows something otherwise than is expected, or does not answer in time. A client
that is not installed is skipped, and told so."""
import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
os.environ.update(TZ="Europe/Berlin", LC_ALL="C.UTF-8", PYTHONDONTWRITEBYTECODE="1", QT_QPA_PLATFORM="offscreen")
for name in ("KITH_HOME", "KITH_NOW", "DISPLAY", "WAYLAND_DISPLAY"):
    os.environ.pop(name, None)
time.tzset()
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

from clients import CLIENTS, READERS  # noqa: E402
from exports import KITH, WORK, Exports  # noqa: E402
from judge import Verdict, judge  # noqa: E402

# A client that takes longer than this has failed, in seconds.
PATIENCE = 120

# The process groups of the readers that run now; all of them end with this program.
running = set()

def stop(number, frame):
    for group in list(running):
        try:
            os.killpg(group, signal.SIGTERM)
        except ProcessLookupError:
            pass
    os._exit(128 + number)

class Run:
    """One client and all that it is asked."""

    def __init__(self, client, exports):
        self.client, self.exports = client, exports
        self.first, self.refusals, self.seconds = Verdict(client), set(), None
        self.second = Verdict(client)
        self.state = f"{WORK}/clients/{client.name.replace(' ', '-')}"

    def __call__(self):
        begin = time.monotonic()
        try:
            os.makedirs(self.state)
            self.build()
            for kind in self.client.kinds:
                self.add(self.first, "sample", kind, self.ask("sample", kind, ["sample"])[0])
                names = ["first", "second"] if self.client.second else ["first"]
                told = self.ask("hard", kind, names)
                self.add(self.first, "first", kind, told[0])
                if self.client.second:
                    self.addSecond(kind, told[1])
        except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
            self.first.faults.append(f"{type(error).__name__}: {error}")
        self.seconds = time.monotonic() - begin
        return self

    def build(self):
        if not self.client.build:
            return
        source, *how = self.client.build
        target = f"{self.state}/{source.split('.')[0]}"
        if source == "ical.mjs":
            # unzip warns of the order in Mozilla's archives, and unpacks them all the same.
            done = subprocess.run(["unzip", "-p", "/usr/lib/thunderbird/omni.ja", "modules/calendar/Ical.sys.mjs"], stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL, timeout=PATIENCE)
            with open(target + ".mjs", "wb") as out:
                out.write(done.stdout)
            return
        compiler, words, libraries, more = how
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", *libraries], capture_output=True, encoding="utf-8", check=True).stdout.split()
        done = subprocess.run([compiler, *words, f"{READERS}/{source}", "-o", target, *flags, *more], capture_output=True, encoding="utf-8",
                              timeout=PATIENCE)
        if done.returncode:
            raise ValueError(done.stderr)

    def ask(self, what, kind, names):
        """What the client tells after each of some files, one after the other."""
        files = [self.exports.files[name, kind, self.client.takes] for name in names]
        state = f"{self.state}/{what}-{kind}"
        os.makedirs(state + "/run", mode=0o700)
        if not self.client.takesAll:
            return [self.call(state, kind, [file])[-1] for file in files]
        return self.call(state, kind, files)

    def call(self, state, kind, files):
        private = {"HOME": state, "XDG_RUNTIME_DIR": state + "/run", "GIO_USE_VFS": "local", "GSETTINGS_BACKEND": "memory",
                   **{f"XDG_{name}_HOME": f"{state}/{name.lower()}" for name in ("DATA", "CONFIG", "CACHE", "STATE")}}
        process = subprocess.Popen(self.client.command(state, kind, files), env={**os.environ, **private}, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        running.add(process.pid)
        try:
            output, errors = process.communicate(timeout=PATIENCE)
        finally:
            # Whatever it has started ends with it.
            try:
                os.killpg(process.pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
            running.discard(process.pid)
        if process.returncode:
            raise ValueError(f"ended with {process.returncode}: {errors.decode(errors='replace').strip()[-600:]}")
        parts = [[]]
        for line in output.decode().splitlines():
            record = json.loads(line)
            if record.get("refusal"):
                self.refuse(record["refusal"])
            if "import" in record:
                if parts[-1] or record["import"] > 1:
                    parts.append([])
            elif "kind" in record:
                parts[-1].append(record)
        if len(parts) != len(files):
            raise ValueError(f"told {len(parts)} calendars of {len(files)}")
        return parts

    def refuse(self, text):
        self.refusals.add(text)
        if not self.client.refusal or self.client.refusal not in text:
            self.first.faults.append("a file was refused: " + text)

    def add(self, verdict, name, kind, found):
        verdict.add(judge(self.exports.expected[name, kind, self.client.takes], found, self.client))

    def addSecond(self, kind, found):
        first, second = (self.exports.expected[name, kind, self.client.takes] for name in ("first", "second"))
        before = {(r["uid"], r.get("start") or r["due"]): r for r in first}
        second = [{**r, "before": before.get((r["uid"], r.get("start") or r["due"]), {})} for r in second]
        wanted = {"updates": second, "refuses": first, "adds": first + second}[self.client.second]
        self.second.add(judge(wanted, found, self.client))

    @property
    def faults(self):
        return self.first.faults + ["second import: " + each for each in self.second.faults]

    def row(self):
        first = self.first
        again = {None: "–", "updates": "updates", "refuses": "refuses it", "adds": "adds all anew"}[self.client.second]
        texts = [first.told(what) for what in ("items", "instances", "title", "times", "alarms", "status")]
        return [f"{self.client.name} {self.client.version()}", *texts, again]

HEAD = ["Client", "Items", "Instances", "Titles", "Times", "Alarms", "Status", "Second import"]

def table(runs):
    rows = [HEAD, ["---"] * len(HEAD)] + [run.row() for run in runs]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"

def reasons(runs):
    lines = []
    for run in runs:
        forgiven = Counter(run.first.forgiven)
        for reason, count in sorted(forgiven.items()):
            lines.append(f"- **{run.client.name}:** {reason} ({count}).")
        for reason, count in sorted(run.second.forgiven.items()):
            if reason not in forgiven:
                lines.append(f"- **{run.client.name}**, at the second import: {reason} ({count}).")
        lines += [f"- **{run.client.name}:** says “{text}”." for text in sorted(run.refusals)]
    return "\n".join(lines) + "\n"

def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--only", action="append", default=[], help="a client's name; others are left out")
    words.add_argument("--table", metavar="FILE", help="write the table and the reasons into a file")
    words.add_argument("--faults", type=int, default=25, help="how many differences of a client are told (25)")
    words.add_argument("--keep", action="store_true", help="keep what the clients were given and have written")
    words = words.parse_args()
    unknown = set(words.only) - {client.name for client in CLIENTS}
    if unknown:
        sys.exit(f"No client is called {', '.join(sorted(unknown))}; there are {', '.join(c.name for c in CLIENTS)}.")
    if not os.access(KITH, os.X_OK):
        sys.exit(f"{KITH} is not there; make build.")
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    begin = time.monotonic()
    exports = Exports()
    exports.make()
    chosen = [client for client in CLIENTS if not words.only or client.name in words.only]
    skipped = [client for client in chosen if client.missing()]
    with ThreadPoolExecutor(2) as pool:
        runs = list(pool.map(lambda client: Run(client, exports)(), [c for c in chosen if c not in skipped]))
    print(table(runs))
    print(reasons(runs))
    for client in skipped:
        print(f"skipped {client.name}: not installed: {', '.join(client.missing())}")
    for run in runs:
        for fault in run.faults[:words.faults]:
            print(f"      {run.client.name}: {fault}")
        if len(run.faults) > words.faults:
            print(f"      {run.client.name}: … and {len(run.faults) - words.faults} more")
        print(f"{'ok   ' if not run.faults else 'WRONG'} {run.client.name}: {run.seconds:.1f} s")
    if words.table:
        with open(words.table, "w") as out:
            out.write(table(runs) + "\n" + reasons(runs))
    wrong = [run for run in runs if run.faults]
    if not words.keep and not wrong:
        shutil.rmtree(WORK, ignore_errors=True)
    print(f"{len(runs) - len(wrong)} clients as expected, {len(wrong)} otherwise, {len(skipped)} skipped, in {time.monotonic() - begin:.0f} s")
    # A run of nothing proves nothing.
    sys.exit(1 if wrong or not runs else 0)

if __name__ == "__main__":
    main()
