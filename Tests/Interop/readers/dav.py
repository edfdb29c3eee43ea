#!/usr/bin/python3
"""What a CalDAV server gives back: `dav.py radicale|xandikos|none DIRECTORY event|todo EXPORT…`.

An export is a directory with a file for each thing. vdirsyncer puts each on the server and fetches all of it again into a second
directory (with `none` there is no server between them); then the next export. After each, below a line `{"import": n}`, the second
directory is told: by vobject, or with `none` by todoman. The server listens on this machine only and is ended at the end."""
import filecmp
import glob
import http.client
import os
import shutil
import socket
import subprocess
import sys
import time

from normal import tell

server, directory, kind, *exports = sys.argv[1:]
here = os.path.dirname(os.path.abspath(__file__))
os.makedirs(directory, exist_ok=True)
parts, vdir, settings = (directory + "/" + name for name in ("parts", "vdir", "vdirsyncer.conf"))
os.makedirs(parts, exist_ok=True)
os.makedirs(vdir, exist_ok=True)
collection = f"/interop/calendars/{kind}/" if server == "xandikos" else f"/interop/{kind}/"

def lay(export):
    """Lays an export where vdirsyncer looks, as if kith had written it there: files that have not changed are left alone."""
    for name in set(os.listdir(export)) | set(os.listdir(parts)):
        there, here = f"{export}/{name}", f"{parts}/{name}"
        if not os.path.exists(there):
            os.remove(here)
        elif name.endswith(".ics") and not (os.path.exists(here) and filecmp.cmp(there, here, shallow=False)):
            shutil.copyfile(there, here)

def start():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    if server == "radicale":
        with open(directory + "/radicale.conf", "w") as out:
            out.write(f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n[storage]\nfilesystem_folder = {directory}/data\n")
        words = ["radicale", "--config", directory + "/radicale.conf"]
    else:
        words = ["xandikos", "-l", "127.0.0.1", "-p", str(port), "-d", directory + "/data", "--current-user-principal", "/interop/", "--autocreate"]
    log = open(directory + "/server.log", "w")
    process = subprocess.Popen(words, stdout=log, stderr=log)
    for _ in range(150):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("MKCALENDAR", collection, headers={"Authorization": "Basic aW50ZXJvcDppbnRlcm9w"})
            status = connection.getresponse().status
            if status not in (201, 403, 405, 409):
                sys.exit(f"{server}: MKCALENDAR answers {status}")
            return process, port
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.2)
    sys.exit(f"{server} does not answer; see {log.name}")

def configure(port):
    target = f'type = "caldav"\nurl = "http://127.0.0.1:{port}{collection}"\nusername = "interop"\npassword = "interop"\n'
    local = f'type = "filesystem"\npath = "{vdir}"\nfileext = ".ics"\n'
    with open(settings, "w") as out:
        out.write(f'[general]\nstatus_path = "{directory}/status"\n'
                  f'[pair up]\na = "parts"\nb = "{"server" if port else "vdir"}"\ncollections = null\nconflict_resolution = "a wins"\n'
                  f'[storage parts]\n{local.replace(vdir, parts)}[storage vdir]\n{local}')
        if port:
            out.write(f'[pair down]\na = "server"\nb = "vdir"\ncollections = null\n[storage server]\n{target}')
    return ["up", "down"] if port else ["up"]

def vdirsyncer(*words):
    done = subprocess.run(["vdirsyncer", "-c", settings, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
                          stdin=subprocess.DEVNULL)
    if done.returncode:
        sys.exit(done.stdout)

process, port = start() if server != "none" else (None, None)
try:
    pairs = configure(port)
    for number, path in enumerate(exports, 1):
        lay(path)
        for pair in pairs:
            vdirsyncer("discover", pair)
            vdirsyncer("sync", pair)
        tell(**{"import": number})
        if server == "none":
            subprocess.run([sys.executable, here + "/todoman_list.py", vdir], check=True)
        else:
            subprocess.run([sys.executable, here + "/vobject_library.py", *sorted(glob.glob(vdir + "/*.ics"))], check=True)
finally:
    if process:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
