#!/usr/bin/python3
"""Keeps one server: `keeper.py NAME DIR PORT SECONDS` starts it, says in one line of JSON where it is or why it is not, and ends it and
all that it has started at the end of its input (KITH_KEEPER=lifeline), at SIGTERM, or after some seconds."""
import base64
import ctypes
import http.client
import importlib
import json
import os
import pwd
import select
import signal
import socket
import subprocess
import sys
import time

sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
from daemons import PASSWORD, USER, Unavailable  # noqa: E402

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
C = ctypes.CDLL(None, use_errno=True)
COMING_UP = 60


class Keeper:
    def __init__(self, folder, port):
        self.folder, self.processes, self.logs = folder, [], []
        self.sockets, self.guard = [], guard()
        self.port = port or self.free_port()

    def free_port(self):
        """A port that is free; all that are asked for before `release` differ."""
        free = socket.create_server(("127.0.0.1", 0))
        self.sockets.append(free)
        return free.getsockname()[1]

    def release(self):
        for each in self.sockets:
            each.close()
        self.sockets = []

    def write(self, name, text, user=None, mode=0o600):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", opener=lambda path, flags: os.open(path, flags, mode)) as out:
            out.write(text)
        self.give(path, user)
        return path

    def make(self, name, user=None):
        path = os.path.join(self.folder, name)
        os.makedirs(path, exist_ok=True)
        self.give(path, user)
        return path

    def give(self, path, user):
        if user and os.geteuid() == 0:
            known = pwd.getpwnam(user)
            os.chown(path, known.pw_uid, known.pw_gid)

    def as_user(self, user):
        """Words that make a command run as a user where this is root, and a check that this user gets to the folder."""
        if not user or os.geteuid() != 0:
            return []
        try:
            pwd.getpwnam(user)
        except KeyError:
            raise Unavailable(f"there is no user {user}") from None
        words = ["setpriv", "--reuid", user, "--regid", str(pwd.getpwnam(user).pw_gid), "--init-groups"]
        os.chmod(self.folder, 0o711)
        if subprocess.run([*words, "test", "-x", self.folder]).returncode:
            raise Unavailable(f"the user {user} does not get to {self.folder}")
        return words

    def environment(self, extra=None):
        known = {name: os.environ[name] for name in ("PATH", "LANG", "KITH_INTEROP_CACHE", "SSL_CERT_FILE") if name in os.environ}
        known["PATH"] = known.get("PATH", "") + ":/usr/sbin:/sbin:/usr/bin:/bin"
        return {**known, "HOME": self.folder, "LC_ALL": "C.UTF-8", "TZ": "UTC", **(extra or {})}

    def spawn(self, words, user=None, environment=None, end=signal.SIGTERM):
        """Starts a daemon in the foreground, which the kernel ends should this keeper be killed."""
        self.release()
        path = os.path.join(self.folder, os.path.basename(words[0]) + ".log")
        prefix = self.as_user(user)
        if prefix:
            # A change of user clears the wish that preexec has set: setpriv sets it after that.
            prefix += ["--pdeathsig", end.name.removeprefix("SIG")]
        with open(path, "w") as log:
            process = subprocess.Popen(
                [*prefix, *words], stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.folder, start_new_session=True,
                env=self.environment(environment), preexec_fn=lambda: C.prctl(PR_SET_PDEATHSIG, int(end)))
        self.processes.append((process, end))
        os.write(self.guard, f"{process.pid}\n".encode())
        self.logs.append(path)
        return process

    def call(self, words, user=None, environment=None, text=None):
        """Runs a command to its end; one that fails makes the server unavailable."""
        done = subprocess.run([*self.as_user(user), *words], input=text, capture_output=True, encoding="utf-8", errors="replace",
                              cwd=self.folder, env=self.environment(environment), timeout=COMING_UP)
        if done.returncode:
            raise Unavailable(f"{os.path.basename(words[0])} ended with {done.returncode}: {(done.stderr or done.stdout)[-500:].strip()}")
        return done.stdout

    def wait_for(self, is_there, what):
        """Waits until a daemon answers, or one has ended."""
        end = time.monotonic() + COMING_UP
        while time.monotonic() < end:
            if is_there():
                return
            for process, _ in self.processes:
                if process.poll() is not None:
                    raise Unavailable(f"{what}: {process.args[0]} has ended with {process.returncode}: {self.tail()}")
            time.sleep(0.05)
        raise Unavailable(f"{what} does not answer in {COMING_UP} s: {self.tail()}")

    def listens(self, port):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    def answers(self, path):
        """True if the server knows the user."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            word = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
            connection.request("PROPFIND", path, headers={"Authorization": "Basic " + word, "Depth": "0"})
            return connection.getresponse().status == 207
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def tail(self):
        texts = []
        for path in self.logs:
            with open(path, errors="replace") as file:
                texts.append(f"{os.path.basename(path)}: {file.read()[-400:].strip()}")
        return "; ".join(texts)

    def end(self):
        for process, end in reversed(self.processes):
            if process.poll() is None:
                process.send_signal(end)
                try:
                    process.wait(2)
                except subprocess.TimeoutExpired:
                    pass
        # Whatever a daemon has left behind has become a child of this process.
        for _ in range(50):
            children = descendants(os.getpid())
            if not children:
                return
            for child in children:
                try:
                    os.kill(child, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            while True:
                try:
                    if os.waitpid(-1, os.WNOHANG)[0] == 0:
                        break
                except ChildProcessError:
                    return
            time.sleep(0.02)


def guard():
    """A process that ends the groups of processes whose numbers are written to it, when their writer is no more. Should this keeper
    be killed, not every daemon hears it from the kernel: a change of user or a deaf ear is enough."""
    source, sink = os.pipe()
    if os.fork():
        os.close(source)
        return sink
    os.close(sink)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    os.setsid()
    for path, mode in (("/dev/null", os.O_RDONLY), ("/dev/null", os.O_WRONLY)):
        os.dup2(os.open(path, mode), 0 if mode == os.O_RDONLY else 1)
    groups = b""
    while more := os.read(source, 1024):
        groups += more
    time.sleep(1)
    for group in groups.split():
        try:
            os.killpg(int(group), signal.SIGKILL)
        except ProcessLookupError:
            pass
    os._exit(0)


def descendants(root):
    parents = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat") as file:
                    parents[int(name)] = int(file.read().rpartition(")")[2].split()[1])
            except OSError:
                pass
    found = {root}
    while True:
        more = {each for each, parent in parents.items() if parent in found} - found
        if not more:
            return found - {root}
        found |= more


def main():
    name, folder, port, seconds = sys.argv[1:]
    end = time.monotonic() + float(seconds)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGINT, lambda *_: sys.exit(0))
    C.prctl(PR_SET_CHILD_SUBREAPER, 1)
    keeper = Keeper(folder, int(port))
    try:
        where = importlib.import_module("daemons." + name).run(keeper)
        keeper.wait_for(lambda: keeper.answers(where["calendars"]), name)
        root = f"http://127.0.0.1:{keeper.port}"
        places = {"url": root + where.get("url", "/"), "calendars": root + where["calendars"], "books": root + where["books"]}
        print(json.dumps({**places, "user": USER, "password": PASSWORD}), flush=True)
        os.close(1)
        os.open("/dev/null", os.O_WRONLY)
        lifeline = [0] if os.environ.get("KITH_KEEPER") == "lifeline" else []
        while time.monotonic() < end:
            if select.select(lifeline, [], [], 1)[0] and not os.read(0, 1024):
                break
            if any(process.poll() is not None for process, _ in keeper.processes):
                print("A daemon has ended by itself: " + keeper.tail(), file=sys.stderr)
                break
    except Unavailable as reason:
        print(json.dumps({"unavailable": str(reason)}), flush=True)
    except (OSError, subprocess.SubprocessError) as reason:
        print(json.dumps({"unavailable": f"{type(reason).__name__}: {reason}"}), flush=True)
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        keeper.end()


main()
