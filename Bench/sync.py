#!/usr/bin/env python3
"""Measures two-way sync with a server in memory (dav-server.py), so that what counts is kith: peak memory and requests of a log of 100,000
things, and the first upload of 1,000 contacts beside the bare PUTs over four connections. KITH_THINGS=10000 measures a smaller log."""
import contextlib, http.client, json, os, shutil, subprocess, sys, tempfile, threading, time, urllib.parse, urllib.request
sys.dont_write_bytecode = True
from made import kith, log, root

failed = []


def report(what, value, limit, unit):
    ok = value <= limit
    if not ok: failed.append(what)
    print(f"{'ok  ' if ok else 'OVER'} {what}: {value:.2f}{unit} (at most {limit}{unit})", flush=True)


def run(home, *words):
    """Output as JSON, seconds and peak memory in MB of one command."""
    measure = ("import resource, subprocess, sys, time; begin = time.monotonic(); done = subprocess.run(sys.argv[1:], capture_output=True); "
               "print(time.monotonic() - begin, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, done.returncode); "
               "sys.stdout.buffer.write(done.stdout); sys.stdout.flush(); sys.stderr.buffer.write(done.stderr)")
    done = subprocess.run([sys.executable, "-c", measure, kith, "--home", home, *words], capture_output=True, text=True)
    head, _, rest = done.stdout.partition("\n")
    seconds, peak, code = head.split()
    if code != "0": sys.exit(f"kith {' '.join(words)} ended with {code}: {done.stderr or rest}")
    return rest, float(seconds), int(peak) / 1024


def join(home, url, *words):
    run(home, "sync", "add", url, "--user", "ada", "--name", "bench", "--password-command", "echo lovelace", *words)


def sync(home):
    rest, seconds, peak = run(home, "sync", "--json")
    return json.loads(rest)["accounts"][0], seconds, peak


def bare(url, count):
    """Seconds of PUTs that do nothing else, over four kept connections."""
    parts = urllib.parse.urlsplit(url)
    mkcol = urllib.request.Request(url, method="MKCOL", data=b"<mkcol xmlns='DAV:'><displayname>addressbook</displayname></mkcol>")
    urllib.request.urlopen(mkcol).close()

    def work(first):
        connection = http.client.HTTPConnection(parts.hostname, parts.port)
        for number in range(first, count, 4):
            text = f"BEGIN:VCARD\r\nVERSION:4.0\r\nUID:u{number}\r\nFN:Person {number}\r\nORG:Acme\r\nEMAIL:p{number}@example.com\r\nEND:VCARD\r\n"
            connection.request("PUT", f"{parts.path}u{number}.vcf", text, {"Content-Type": "text/vcard", "If-None-Match": "*"})
            connection.getresponse().read()
    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    begin = time.monotonic()
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    return time.monotonic() - begin


@contextlib.contextmanager
def serving():
    """The address of a new server."""
    command = [sys.executable, "-B", os.path.join(root, "Bench", "dav-server.py"), "1800"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        yield server.stdout.readline().strip()
        server.stdin.close()


things = int(os.environ.get("KITH_THINGS") or 100000)
with tempfile.TemporaryDirectory() as folder, serving() as url, serving() as second:
    one, other, few = (os.path.join(folder, name) for name in ("one", "other", "few"))
    shutil.copytree(log(f"sync-{things}", things), one)
    for home in (one, other): join(home, url)
    sent, _, peak = sync(one)
    report(f"peak memory of the first upload of {sent['out']['added']:,} things", peak, 100, " MB")
    _, _, peak = sync(one)
    report("peak memory of the sync behind it, which is told of all that was written", peak, 100, " MB")
    got, seconds, peak = sync(other)
    assert got["in"]["added"] == sent["out"]["added"], got
    report(f"peak memory of a second log that gets them ({seconds:.0f} s)", peak, 100, " MB")
    for home in (one, other):
        quiet, seconds, peak = sync(home)
        assert quiet["in"] == quiet["out"] == {"added": 0, "changed": 0, "removed": 0}, quiet
        report(f"requests of a sync that finds nothing new ({seconds:.2f} s, {peak:.0f} MB)", quiet["requests"], 5, "")
    subprocess.run(["sqlite3", one + "/log.sqlite", "UPDATE syncCollection SET memory = json_set(memory, '$.head.rounds', 200)"], check=True)
    _, seconds, peak = sync(one)
    report(f"peak memory of a sync that lists all ({seconds:.1f} s)", peak, 100, " MB")
    with open(folder + "/people.csv", "w") as out:
        out.write("First Name,Last Name,Email Address,Company,Position,Connected On\n")
        out.writelines(f"Person,Number{number},p{number}@example.com,Company {number % 40},Engineer,01 Mar 2026\n" for number in range(1000))
    run(few, "import", folder + "/people.csv")
    join(few, second, "--only", "contacts")
    _, seconds, _ = sync(few)
    peer = bare(second + "ada/bare/", 1000)
    print(f"     first upload of 1,000 contacts: {seconds:.2f} s, the bare PUTs over 4 connections {peer:.2f} s", flush=True)
sys.exit(1 if failed else 0)
