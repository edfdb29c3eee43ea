"""Requests and seconds, beside those of bare requests and of vdirsyncer."""
import http.client
import os
import threading
import time
import urllib.parse

from handsets import absent, run
from handsets.text import joined
from . import must, same
from .logs import Log

COUNT = 1000


def cards():
    """Contacts as a person has them; the texts of cards by their file names."""
    found = {}
    for number in range(COUNT):
        uid = f"00000000-0000-4000-8000-{number:012}"
        found[uid + ".vcf"] = joined([
            "BEGIN:VCARD", "VERSION:3.0", "PRODID:-//kith//bench//EN", f"UID:{uid}", f"FN:Person Number{number}", f"N:Number{number};Person;;;",
            f"ORG:Company {number % 40}", "TITLE:Engineer", f"EMAIL;TYPE=INTERNET:person{number}@example.com", f"TEL:+49 30 {number:07}",
            "NOTE:met at a meetup\\, likes compilers", "CATEGORIES:one,two", "END:VCARD"])
    return found


def bare(place, url, texts, connections=4):
    """Seconds of PUTs that do nothing else, over some kept connections."""
    parts, word = urllib.parse.urlsplit(url), place.client.word
    names, faults = sorted(texts), []

    def work(number):
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=60)
        for name in names[number::connections]:
            for left in (2, 1, 0):
                try:
                    connection.request("PUT", parts.path + name, texts[name].encode(), {
                        "Authorization": word, "Content-Type": "text/vcard; charset=utf-8", "If-None-Match": "*"})
                    answer = connection.getresponse()
                    answer.read()
                except (OSError, http.client.HTTPException):
                    connection.close()
                    continue
                if answer.status in (200, 201, 204):
                    break
                # Some servers do one write at a time and say so; of one whose answer got lost the second is refused.
                if answer.status == 412 and left < 2:
                    break
                time.sleep(0.05)
            else:
                faults.append(name)
        connection.close()
    begin = time.monotonic()
    threads = [threading.Thread(target=work, args=(number,)) for number in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.monotonic() - begin
    return seconds, len(faults)


def vdirsyncer(place, url, texts):
    """Seconds of vdirsyncer's first sync of the same cards, and of one that finds nothing new; with the requests of each."""
    folder = os.path.join(place.folder, "vdir")
    os.makedirs(folder + "/cards")
    for name, text in texts.items():
        with open(f"{folder}/cards/{name}", "w", newline="") as out:
            out.write(text)
    with open(folder + "/vdirsyncer.conf", "w") as out:
        out.write(f'[general]\nstatus_path = "{folder}/status"\n[pair p]\na = "there"\nb = "here"\ncollections = null\nconflict_resolution = null\n'
                  f'[storage there]\ntype = "carddav"\nurl = "{url}"\nusername = "{place.server.user}"\npassword = "{place.server.password}"\n'
                  f'[storage here]\ntype = "filesystem"\npath = "{folder}/cards"\nfileext = ".vcf"\n')
    words = ["vdirsyncer", "-c", folder + "/vdirsyncer.conf"]
    run([*words, "discover"], folder, input="y\n" * 20)
    found = []
    for _ in range(2):
        place.asked()
        begin = time.monotonic()
        # SOGo ends connections that it still uses: as often as it takes.
        for left in range(5, -1, -1):
            try:
                run([*words, "sync"], folder, seconds=900)
                break
            except Exception:
                if not left:
                    raise
        found.append((time.monotonic() - begin, len(place.asked())))
    return found


def first_upload(place):
    """first upload of 1,000 contacts, a sync that finds nothing new, and the same by bare requests and vdirsyncer"""
    texts = cards()
    files = os.path.join(place.folder, "cards.vcf")
    with open(files, "w", newline="") as out:
        out.write("".join(texts.values()))
    words = []
    a = Log(place.folder, "A").begin()
    a("import", files)
    must(len(a.all("contacts")) == COUNT, f"{len(a.all('contacts'))} contacts")
    a.join(place.server, "--only", "contacts", url=place.proxy.url)
    place.asked()
    begin = time.monotonic()
    report = a.sync()
    seconds, asked = time.monotonic() - begin, len(place.asked())
    same(report["out"]["added"], COUNT, "sent")
    a.sync()
    place.asked()
    begin = time.monotonic()
    a.sync()
    words.append(f"kith {seconds:.1f} s, {asked} requests; then nothing new {time.monotonic() - begin:.2f} s, {len(place.asked())} requests")
    # The others go by the same proxy.
    home = place.proxy.address(place.server.books)
    url = home + "bare-kith/"
    must(place.client.make_book(place.direct(url)).status == 201, "MKCOL")
    seconds, failed = bare(place, url, {name.replace("0000-4000", "0000-4001"): text.replace("0000-4000", "0000-4001") for name, text in texts.items()})
    words.append(f"bare PUTs over 4 connections {seconds:.1f} s" + (f", {failed} not taken" if failed else ""))
    place.client.delete(place.direct(url))
    if absent("vdirsyncer"):
        words.append("vdirsyncer is not here")
    else:
        url = home + "vdir-kith/"
        must(place.client.make_book(place.direct(url)).status == 201, "MKCOL")
        (first, requests), (second, few) = vdirsyncer(place, url, {
            name.replace("0000-4000", "0000-4002"): text.replace("0000-4000", "0000-4002") for name, text in texts.items()})
        words.append(f"vdirsyncer {first:.1f} s, {requests} requests; then {second:.2f} s, {few} requests")
        place.client.delete(place.direct(url))
    return "; ".join(words)


ROWS = (first_upload,)
