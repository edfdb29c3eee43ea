"""Programs of Mozilla without a screen, steered by Marionette, their own protocol for tests."""
import json
import os
import shutil
import socket
import subprocess
import time


class Gecko:
    """A program of Mozilla that runs in a profile of its own below a directory, until the block ends."""

    def __init__(self, directory, program, preferences, environment=None, capabilities=None):
        self.directory, self.profile = directory, directory + "/profile"
        os.makedirs(self.profile, exist_ok=True)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        with open(self.profile + "/user.js", "w") as out:
            for name, value in {"marionette.port": self.port, **preferences}.items():
                out.write(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n")
        # It ends with this program, or else after half an hour.
        bounded = ["setpriv", "--pdeathsig", "TERM", "timeout", "--kill-after=10", "1800"] if shutil.which("setpriv") else []
        self.process = subprocess.Popen(
            [*bounded, program, "--headless", "--no-remote", "--marionette",
             "--remote-allow-system-access", "--profile", self.profile],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": directory, "MOZ_CRASHREPORTER_DISABLE": "1", **(environment or {})})
        try:
            self.marionette = Marionette(self.port, self.process)
            self.capabilities = self.marionette.send("WebDriver:NewSession", **(capabilities or {}))["capabilities"]
            self.marionette.send("Marionette:SetContext", value="chrome")
            self.marionette.send("WebDriver:SetTimeouts", script=80000)
        except BaseException:
            self.close()
            raise

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Thunderbird(Gecko):
    """Thunderbird, with no account."""

    def __init__(self, directory, zone, preferences=None):
        super().__init__(directory, "thunderbird", {
            "calendar.timezone.local": zone, "calendar.timezone.useSystemTimezone": False,
            "mail.provider.suppress_dialog_on_startup": True, "mail.spotlight.firstRunDone": True, "app.update.enabled": False,
            "datareporting.policy.dataSubmissionEnabled": False, "toolkit.telemetry.enabled": False,
            "calendar.alarms.show": False, "calendar.alarms.playsound": False, "mail.winsearch.firstRunDone": True,
            "network.manage-offline-status": False, "offline.startup_state": 3, "mailnews.start_page.enabled": False,
            **(preferences or {})})

    def run(self, script, *words):
        """Runs a script whose last argument takes its answer."""
        return self.marionette.send("WebDriver:ExecuteAsyncScript", script=script, args=list(words), newSandbox=True)["value"]


class Marionette:
    """Commands and answers, each a length in digits, a colon and JSON."""

    def __init__(self, port, process):
        self.number, self.buffer = 0, b""
        end = time.monotonic() + 60
        while True:
            try:
                self.socket = socket.create_connection(("127.0.0.1", port), timeout=90)
                break
            except OSError:
                if time.monotonic() > end or process.poll() is not None:
                    raise
                time.sleep(0.2)
        self.read()

    def read(self):
        while b":" not in self.buffer:
            self.buffer += self.receive()
        length, _, self.buffer = self.buffer.partition(b":")
        while len(self.buffer) < int(length):
            self.buffer += self.receive()
        text, self.buffer = self.buffer[:int(length)], self.buffer[int(length):]
        return json.loads(text)

    def receive(self):
        received = self.socket.recv(1 << 16)
        if not received:
            raise EOFError("the program has closed the connection")
        return received

    def send(self, name, **parameters):
        self.number += 1
        text = json.dumps([0, self.number, name, parameters]).encode()
        self.socket.sendall(str(len(text)).encode() + b":" + text)
        _, _, error, value = self.read()
        if error:
            raise RuntimeError(error["message"])
        return value
