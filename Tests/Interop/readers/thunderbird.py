#!/usr/bin/python3
"""What Thunderbird shows: `thunderbird.py DIRECTORY import|subscribe event|todo FILE…` imports the files one after the other in a new
profile there, or subscribes to a file that becomes one after the other, and tells all of the calendar after each, below a line
`{"import": n}`.

Thunderbird runs without a screen and is steered by Marionette, its own protocol for tests."""
import json
import os
import shutil
import socket
import subprocess
import sys
import time

from normal import FIRST, LAST, tell

directory, way, kind, *files = sys.argv[1:]
profile = directory + "/profile"
os.makedirs(profile, exist_ok=True)
with socket.create_server(("127.0.0.1", 0)) as free:
    port = free.getsockname()[1]
with open(profile + "/user.js", "w") as out:
    for name, value in {
            "marionette.port": port, "calendar.timezone.local": os.environ["TZ"], "calendar.timezone.useSystemTimezone": False,
            "mail.provider.suppress_dialog_on_startup": True, "mail.spotlight.firstRunDone": True, "app.update.enabled": False,
            "datareporting.policy.dataSubmissionEnabled": False, "toolkit.telemetry.enabled": False,
            "calendar.alarms.show": False, "calendar.alarms.playsound": False, "mail.winsearch.firstRunDone": True,
            "network.manage-offline-status": False, "offline.startup_state": 3, "mailnews.start_page.enabled": False}.items():
        out.write(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n")
process = subprocess.Popen(
    ["thunderbird", "--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", profile],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    env={**os.environ, "HOME": directory, "MOZ_CRASHREPORTER_DISABLE": "1"})

class Marionette:
    """Commands and answers, each a length in digits, a colon and JSON."""

    def __init__(self, port):
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
            raise EOFError("Thunderbird has closed the connection")
        return received

    def send(self, name, **parameters):
        self.number += 1
        text = json.dumps([0, self.number, name, parameters]).encode()
        self.socket.sendall(str(len(text)).encode() + b":" + text)
        _, _, error, value = self.read()
        if error:
            raise RuntimeError(error["message"])
        return value

try:
    marionette = Marionette(port)
    marionette.send("WebDriver:NewSession")
    marionette.send("Marionette:SetContext", value="chrome")
    marionette.send("WebDriver:SetTimeouts", script=80000)
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "thunderbird.js")) as file:
        script = file.read()
    for number, path in enumerate(files, 1):
        if way == "subscribe":
            path = shutil.copyfile(path, directory + "/subscribed.ics")
        answer = marionette.send("WebDriver:ExecuteAsyncScript", script=script, args=[os.path.abspath(path), way, kind, str(FIRST), str(LAST)],
                                 newSandbox=True)["value"]
        if "failure" in answer:
            sys.exit(answer["failure"])
        tell(**{"import": number}, refusal=answer["refusal"])
        for record in answer["records"]:
            tell(**record)
finally:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
