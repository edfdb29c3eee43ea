#!/usr/bin/python3
"""A proxy on loopback that breaks conversations, the same ones for the same seed.

    sync_proxy.py --to http://127.0.0.1:5232 [--port N] [--seed N] [--rate 0.2] [--seconds N]

Each request draws one fate from the seed and its number: it goes through, or

    refused     the connection ends before anything is sent on
    lost        the server has answered, the client does not get it: was it done?
    half        half of the answer's body, though the whole length was promised
    headless    the head of the answer ends in its middle
    slow        the answer comes late
    before-500  500 without asking the server
    after-500   the server has done it, and the client gets 500
    busy        503 with Retry-After: 1
    later       429 with Retry-After: 1
    closed      the answer comes, but the connection ends after it without a word
    chunked     the answer comes in small pieces, as chunks

As a module:

    with sync_proxy.start(server.url, seed=7) as proxy:
        proxy.url, proxy.counts, proxy.log        # what happened to which request
        proxy.rate = 0                            # from here on everything goes through

Addresses in bodies and headers are the server's own paths; those with a host are rewritten to the proxy's. Requests of several
connections at once are numbered as they come, so a seed repeats itself as far as requests come in the same order."""
import argparse
import collections
import contextlib
import http.client
import random
import socket
import threading
import time
import urllib.parse

FATES = ("refused", "lost", "half", "headless", "slow", "before-500", "after-500", "busy", "later", "closed", "chunked")
# Those that a client cannot tell from the work of a sound server.
HARMLESS = ("slow", "closed", "chunked")
HOP = ("connection", "keep-alive", "transfer-encoding", "te", "upgrade", "proxy-connection", "content-length", "trailer", "alt-svc")
LIMIT = 64 << 20


class Proxy:
    """One that runs. `rate` is the share of requests that do not just go through."""

    def __init__(self, to, seed=0, rate=0.2, fates=FATES, port=0, idle=30):
        parts = urllib.parse.urlsplit(to)
        if parts.hostname not in ("127.0.0.1", "localhost", "::1"):
            raise ValueError("only to servers of this machine")
        self.to, self.base, self.seed, self.rate, self.fates, self.idle = (parts.hostname, parts.port or 80), parts, seed, rate, fates, idle
        self.counts, self.log, self.number, self.lock = collections.Counter(), [], 0, threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", port))
        self.port, self.isOpen = self.listener.getsockname()[1], True
        self.url = f"http://127.0.0.1:{self.port}{parts.path or '/'}"
        threading.Thread(target=self._serve, daemon=True).start()

    def address(self, url):
        """An address of the server as it is through this proxy."""
        parts = urllib.parse.urlsplit(url)
        return urllib.parse.urlunsplit(("http", f"127.0.0.1:{self.port}", *parts[2:]))

    def close(self):
        self.isOpen = False
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def _serve(self):
        while self.isOpen:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._converse, args=(client,), daemon=True).start()

    def _fate(self, line):
        """The fate of the next request, by its number and nothing else."""
        with self.lock:
            self.number += 1
            draw = random.Random(f"{self.seed} {self.number}")
            fate = draw.choice(self.fates) if draw.random() < self.rate else "through"
            self.counts[fate] += 1
            self.log.append((self.number, line, fate))
            return fate, draw

    def _converse(self, client):
        client.settimeout(self.idle)
        with client, contextlib.suppress(OSError, ValueError):
            stream = client.makefile("rb")
            while self.isOpen:
                request = read_head(stream)
                if request is None:
                    return
                line, headers = request
                body = read_body(stream, headers, client)
                fate, draw = self._fate(line)
                if not self._handle(client, line, headers, body, fate, draw):
                    return
                if dict(headers).get("connection", "").lower() == "close":
                    return

    def _handle(self, client, line, headers, body, fate, draw):
        """Carries out a fate; false if the connection ends with it."""
        if fate == "refused":
            return reset(client)
        if fate in ("before-500", "busy", "later"):
            status, more = {"before-500": ("500 Internal Server Error", ""), "busy": ("503 Service Unavailable", "Retry-After: 1\r\n"),
                            "later": ("429 Too Many Requests", "Retry-After: 1\r\n")}[fate]
            client.sendall(f"HTTP/1.1 {status}\r\n{more}Content-Type: text/plain\r\nContent-Length: 6\r\n\r\nbroken".encode())
            return True
        status, reason, answer, content = self._ask(line, headers, body)
        if fate == "lost":
            return reset(client)
        if fate == "after-500":
            client.sendall(b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 6\r\n\r\nbroken")
            return True
        hasBody = not (line.startswith("HEAD ") or status in (204, 304) or status < 200)
        isChunked = fate == "chunked" and hasBody
        length = [] if not hasBody and not line.startswith("HEAD ") else (
            [("Transfer-Encoding", "chunked")] if isChunked else [("Content-Length", str(len(content)))])
        head = "".join(f"{name}: {value}\r\n" for name, value in answer + length)
        head = f"HTTP/1.1 {status} {reason}\r\n{head}\r\n".encode("latin-1")
        if fate == "headless":
            client.sendall(head[:draw.randrange(1, len(head) - 2)])
            return False
        if fate == "half" and len(content) > 1 and hasBody:
            client.sendall(head + content[:draw.randrange(0, len(content))])
            return False
        if fate == "half":
            # Where there is no body to cut the answer is lost.
            return reset(client)
        if fate == "slow":
            time.sleep(draw.uniform(0.05, 0.3))
        if isChunked:
            client.sendall(head)
            while content:
                size = draw.randrange(1, 2000)
                client.sendall(f"{len(content[:size]):x}\r\n".encode() + content[:size] + b"\r\n")
                content = content[size:]
            client.sendall(b"0\r\n\r\n")
        else:
            client.sendall(head + (content if hasBody else b""))
        return fate != "closed"

    def _ask(self, line, headers, body):
        method, target, _ = line.split(" ", 2)
        connection = http.client.HTTPConnection(*self.to, timeout=60)
        try:
            connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            own, theirs = f"127.0.0.1:{self.port}", f"{self.to[0]}:{self.to[1]}"
            connection.putheader("Host", theirs)
            for name, value in headers:
                if name not in HOP and name not in ("host", "expect"):
                    connection.putheader(name, value.replace(own, theirs) if name == "destination" else value)
            connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body or None)
            answer = connection.getresponse()
            content = answer.read()
            found = []
            for name, value in answer.getheaders():
                if name.lower() not in HOP:
                    found.append((name, value.replace(theirs, own) if name.lower() in ("location", "content-location") else value))
            if "xml" in answer.headers.get("Content-Type", ""):
                content = content.replace(f"http://{theirs}/".encode(), f"http://{own}/".encode())
            return answer.status, answer.reason, found, content
        finally:
            connection.close()


def read_head(stream):
    """The first line and the headers of a request; None at the end."""
    line = stream.readline(65537).decode("latin-1").rstrip("\r\n")
    if line.count(" ") != 2:
        return None
    headers = []
    while True:
        text = stream.readline(65537).decode("latin-1").rstrip("\r\n")
        if not text:
            return line, headers
        name, _, value = text.partition(":")
        headers.append((name.strip().lower(), value.strip()))


def read_body(stream, headers, client):
    known = dict(headers)
    if known.get("expect", "").lower() == "100-continue":
        client.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    if known.get("transfer-encoding", "").lower() == "chunked":
        content = b""
        while size := int(stream.readline(1024).split(b";")[0], 16):
            content += stream.read(size)
            stream.readline(8)
            if len(content) > LIMIT:
                raise ValueError("too much")
        while stream.readline(65537).strip():
            pass
        return content
    length = int(known.get("content-length") or 0)
    if length > LIMIT:
        raise ValueError("too much")
    return stream.read(length)


def reset(client):
    """Ends a connection as a cable that is cut does."""
    with contextlib.suppress(OSError):
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    client.close()
    return False


@contextlib.contextmanager
def start(to, **words):
    """A proxy that ends with the block."""
    proxy = Proxy(to, **words)
    try:
        yield proxy
    finally:
        proxy.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--seed", default="0")
    parser.add_argument("--rate", type=float, default=0.2)
    parser.add_argument("--seconds", type=int, default=3600)
    words = parser.parse_args()
    with start(words.to, seed=words.seed, rate=words.rate, port=words.port) as proxy:
        print(proxy.url, flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            time.sleep(words.seconds)
        for number, line, fate in proxy.log:
            print(number, line, fate)


if __name__ == "__main__":
    main()
