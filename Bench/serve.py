#!/usr/bin/env python3
"""Measures kith serve: each page and the feed after a change, what is known already (304) beside C on libmicrohttpd that has the same bytes, requests a second by wrk for
KITH_SECONDS (30) from 16 connections with the memory before and after, and `kith met` meanwhile beside `kith met` alone."""
import contextlib, http.client, os, re, shutil, socket, statistics, subprocess, sys, tempfile, threading, time, urllib.parse
sys.dont_write_bytecode = True
from made import kith, log, root

seconds = int(os.environ.get("KITH_SECONDS") or 30)
failed = []


def report(what, value, limit, detail=""):
    ok = value <= limit
    if not ok: failed.append(what)
    print(f"{'ok  ' if ok else 'OVER'} {what}: {value:.2f} (at most {limit}){' ' + detail if detail else ''}", flush=True)


@contextlib.contextmanager
def serving(home):
    """The address of the pages of a log, and the process."""
    with subprocess.Popen([kith + "-serve", "--home", home, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try: yield urllib.parse.urlsplit(server.stdout.readline().strip()), server
        finally: server.terminate()


@contextlib.contextmanager
def plain(folder, content):
    """The port of a server in C that has one content."""
    program, path = os.path.join(folder, "serve-c"), os.path.join(folder, "content")
    subprocess.run(["gcc", "-O2", os.path.join(root, "Bench", "serve.c"), "-o", program, "-lmicrohttpd"], check=True)
    with open(path, "wb") as file: file.write(content)
    with subprocess.Popen([program, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        yield int(server.stdout.readline())
        server.stdin.close()


def get(connection, path, **fields):
    """Seconds, status, date and bytes of one answer."""
    begin = time.perf_counter()
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in fields.items()})
    answer = connection.getresponse()
    body = answer.read()
    return time.perf_counter() - begin, answer.status, answer.headers["Last-Modified"], body


def change(home, number):
    begin = time.perf_counter()
    subprocess.run([kith, "--home", home, "met", f"Bench Person {number}", "--company", "Bench", "--follow-up", "write", "--due", "2026-03-05"],
                   check=True, capture_output=True)
    return time.perf_counter() - begin


def contents(name, home, limit):
    """Each page and the feed, made anew after a change, by a client that takes gzip."""
    with serving(home) as (address, _):
        connection = http.client.HTTPConnection(address.hostname, address.port)
        places = re.search(rb"<nav.*?</nav>", get(connection, address.path)[3], re.S)[0]
        links = [link.decode() for link in re.findall(rb'href="([a-z-]+)"', places)]
        paths = ["", *links, "network-all", "o1", "c1", "brief-o1", "brief-c1", "kith.ics", "contacts.vcf"]
        times, sizes = {path: [] for path in paths}, {}
        for number in range(5):
            change(home, number)
            for path in paths:
                took, status, _, body = get(connection, address.path + path, Accept_Encoding="gzip")
                assert status == 200, (path, status)
                times[path].append(took * 1000)
                sizes[path] = len(body) / 1000
        for path in paths:
            took, size = statistics.median(times[path]), sizes[path]
            # The calendar and the cards of a large log are as long as they are.
            most = limit if "." not in path or limit == 50 else 20 * limit
            share = max(took / most, size / 300 if most == limit else 0)
            report(f"{path or 'morning'} of {name} after a change, in units of {most} ms or 300 kB", share, 1.0, f"{took:.1f} ms, {size:.1f} kB")


def rate(url):
    """Requests a second by wrk, of which none may fail."""
    done = subprocess.run(["wrk", "-t", "2", "-c", "16", "-d", f"{seconds}s", url], check=True, capture_output=True, text=True).stdout
    assert "Non-2xx" not in done and "Socket errors" not in done, done
    return float(re.search(r"Requests/sec: *([0-9.]+)", done)[1])


def memory(process):
    with open(f"/proc/{process.pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:")) / 1024


def known(connection, path):
    """Milliseconds of an answer to a client that has the bytes already."""
    date = get(connection, path)[2]
    times = []
    for _ in range(300):
        took, status, _, _ = get(connection, path, If_Modified_Since=date)
        assert status == 304, status
        times.append(took * 1000)
    return statistics.median(times)


def load(home, folder):
    with contextlib.ExitStack() as stack:
        address, server = stack.enter_context(serving(home))
        base = f"http://{address.netloc}{address.path}"
        ours = http.client.HTTPConnection("127.0.0.1", address.port)
        port = stack.enter_context(plain(folder, get(ours, address.path + "kith.ics")[3]))
        theirs = http.client.HTTPConnection("127.0.0.1", port)
        mine, peer = known(ours, address.path + "kith.ics"), known(theirs, "/kith.ics")
        report("304 of the feed / C on libmicrohttpd", mine / peer, 2.0, f"{mine:.2f} ms, {peer:.2f} ms")
        alone = statistics.median(change(home, number) for number in range(10, 20))
        before, beside, rates = memory(server), [], []
        worker = threading.Thread(target=lambda: rates.append(rate(base + "targets")))
        worker.start()
        number = 20
        while worker.is_alive():
            beside.append(change(home, number))
            number += 1
            time.sleep(0.5)
        worker.join()
        report("200 requests a second of a page from 16 connections while the log changes / those that were answered", 200 / rates[0], 1.0, f"{rates[0]:,.0f}/s")
        report("memory behind them / before", memory(server) / before, 1.2, f"{memory(server):.0f} MB")
        took = statistics.median(beside)
        # The cores are all at work: a command has a share of them.
        report("kith met meanwhile / alone", took / alone, 3.0, f"{took * 1000:.1f} ms, {alone * 1000:.1f} ms")
        feed, static = rate(base + "kith.ics"), rate(f"http://127.0.0.1:{port}/kith.ics")
        report("requests a second of that C for the feed / kith-serve", static / feed, 10.0, f"{static:,.0f}/s, {feed:,.0f}/s")


with tempfile.TemporaryDirectory() as folder:
    for what, limit, arguments, script in (("10,000 things", 50, ("log-10000", 10000), "make-log.py"),
                                           ("100,000 things", 150, ("log-100000", 100000), "make-log.py"),
                                           ("a search in 100,000 things", 150, ("search", 100000), "make-search.py")):
        home = os.path.join(folder, arguments[0])
        shutil.copytree(log(*arguments, script=script), home)
        contents(what, home, limit)
        if limit == 50: load(home, folder)
if failed: sys.exit("Over the promise: " + "; ".join(failed))
