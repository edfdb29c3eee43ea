#!/usr/bin/python3
"""Real CalDAV and CardDAV servers on loopback, to sync with.

    servers.py list                          the servers, and why one cannot be started
    servers.py start NAME DIR [--port N] [--seconds N]
    servers.py stop DIR

Each has the user ada with the password lovelace, its data in a folder of its own and its own database, and ends by itself after an
hour (or --seconds). It touches no service that the machine runs. As a module:

    with servers.start("radicale", folder) as server:
        server.url, server.calendars, server.books, server.user, server.password, server.name, server.version

Without a folder it makes one in the system's folder for temporary files and removes it. A server that is not here, or that does not
come up, raises `Unavailable` with the reason."""
import argparse
import contextlib
import dataclasses
import importlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

from daemons import Unavailable  # noqa: E402

NAMES = ("radicale", "xandikos", "cyrus", "davical", "sogo")
# Debian's Python, for which the servers are set up, where it is.
PYTHON = "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable
# A server that takes longer than this to come up is not coming, in seconds.
PATIENCE = 90
LIFETIME = 3600


@dataclasses.dataclass
class Server:
    """One that runs: `url` is where a client begins, `calendars` and `books` are the folders in which it makes collections."""

    name: str
    version: str
    url: str
    calendars: str
    books: str
    user: str
    password: str
    folder: str
    keeper: int
    # How long it took until it answered.
    seconds: float


def recipe(name):
    if name not in NAMES:
        raise Unavailable(f"unknown server; there are {', '.join(NAMES)}")
    return importlib.import_module("daemons." + name)


def reason_against(name):
    """Why a server cannot be started here, or None."""
    try:
        return recipe(name).missing()
    except Unavailable as reason:
        return str(reason)


def _launch(name, folder, port, seconds, lifeline):
    reason = reason_against(name)
    if reason:
        raise Unavailable(reason)
    folder = os.path.abspath(folder)
    os.makedirs(folder, exist_ok=True)
    begin = time.monotonic()
    log = open(folder + "/keeper.log", "w")
    keeper = subprocess.Popen(
        [PYTHON, "-B", HERE + "/daemons/keeper.py", name, folder, str(port or 0), str(seconds)], stdout=subprocess.PIPE, stderr=log,
        stdin=subprocess.PIPE if lifeline else subprocess.DEVNULL, start_new_session=True,
        env={**os.environ, "KITH_KEEPER": "lifeline" if lifeline else "free"})
    log.close()
    timer = _alarm(keeper, PATIENCE)
    try:
        line = keeper.stdout.readline()
    finally:
        timer.cancel()
    answer = json.loads(line) if line else {"unavailable": f"did not come up in {PATIENCE} s, or its keeper failed: {_tail(folder)}"}
    if "unavailable" in answer:
        keeper.wait()
        raise Unavailable(answer["unavailable"])
    server = Server(
        name=name, version=recipe(name).version(), folder=folder, keeper=keeper.pid, seconds=round(time.monotonic() - begin, 2), **answer)
    return server, keeper


def _alarm(keeper, seconds):
    import threading
    timer = threading.Timer(seconds, keeper.terminate)
    timer.daemon = True
    timer.start()
    return timer


def _tail(folder):
    try:
        with open(folder + "/keeper.log") as file:
            return file.read()[-800:].strip()
    except OSError:
        return "no log"


@contextlib.contextmanager
def start(name, folder=None, port=None, seconds=LIFETIME):
    """A server that ends with the block, with this process, or after some seconds, whichever is first."""
    own = None
    if folder is None:
        # Servers that run as users of their own have to get in, and sockets have short names.
        folder = own = tempfile.mkdtemp(prefix=f"kith-{name}-", dir="/tmp")
    try:
        server, keeper = _launch(name, folder, port, seconds, lifeline=True)
        try:
            yield server
        finally:
            # The end of its input is a keeper's sign to end.
            keeper.stdin.close()
            try:
                keeper.wait(30)
            except subprocess.TimeoutExpired:
                keeper.kill()
                keeper.wait()
            keeper.stdout.close()
    finally:
        if own:
            shutil.rmtree(own, ignore_errors=True)


def stop(folder):
    """Ends a server that `servers.py start` began there; false where there is none."""
    try:
        with open(os.path.join(folder, "server.json")) as file:
            keeper = json.load(file)["keeper"]
        with open(f"/proc/{keeper}/cmdline") as file:
            words = file.read().split("\0")
    except (OSError, ValueError, KeyError):
        return False
    if HERE + "/daemons/keeper.py" not in words or os.path.abspath(folder) not in words:
        return False
    os.kill(keeper, signal.SIGTERM)
    for _ in range(300):
        if not os.path.exists(f"/proc/{keeper}"):
            break
        time.sleep(0.1)
    os.remove(os.path.join(folder, "server.json"))
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("list")
    starting = verbs.add_parser("start")
    starting.add_argument("name", choices=NAMES)
    starting.add_argument("folder")
    starting.add_argument("--port", type=int)
    starting.add_argument("--seconds", type=int, default=LIFETIME)
    verbs.add_parser("stop").add_argument("folder")
    words = parser.parse_args()
    if words.verb == "list":
        for name in NAMES:
            reason = reason_against(name)
            print(f"{name:10} {'skipped: ' + reason if reason else recipe(name).version()}")
    elif words.verb == "stop":
        sys.exit(0 if stop(words.folder) else f"No server runs from {words.folder}.")
    else:
        try:
            server, _ = _launch(words.name, words.folder, words.port, words.seconds, lifeline=False)
        except Unavailable as reason:
            sys.exit(f"skipped {words.name}: {reason}")
        with open(os.path.join(server.folder, "server.json"), "w") as out:
            json.dump(dataclasses.asdict(server), out, indent=1)
        print(json.dumps(dataclasses.asdict(server)))


if __name__ == "__main__":
    main()
