"""A server of HTTP on 127.0.0.1 that does what it is asked by the path, the hostile things too.

http_server.py [CERTIFICATE KEY]

Its port is the first line of its output. It ends when its input does, and after 60 seconds. /log has the requests so far."""
import hashlib, json, os, socket, ssl, sys, threading, time, zlib

END = time.monotonic() + 60
lock = threading.Condition()
log, gathered = [], 0
context = None
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])


class Request:
    def __init__(self, reader):
        line = reader.readline()
        if not line:
            raise EOFError
        self.method, self.path, _ = line.decode("latin-1").split(" ", 2)
        self.lines = []
        while (line := reader.readline()) not in (b"\r\n", b""):
            self.lines.append(line.decode("latin-1").rstrip("\r\n"))
        self.headers = {name.lower(): value.strip() for name, _, value in (each.partition(":") for each in self.lines)}
        self.body = reader.read(int(self.headers.get("content-length", 0)))


def answer(send, status=200, headers=(), body=b"", length=None):
    lines = [f"HTTP/1.1 {status} Said"] + list(headers)
    if length is None:
        length = len(body)
    lines.append(f"Content-Length: {length}")
    send("\r\n".join(lines).encode() + b"\r\n\r\n" + body)


def chunked(send, status, headers, pieces):
    send(("\r\n".join([f"HTTP/1.1 {status} Said", "Transfer-Encoding: chunked"] + list(headers)) + "\r\n\r\n").encode())
    for piece in pieces:
        send(b"%x\r\n" % len(piece) + piece + b"\r\n")
    send(b"0\r\nX-Trailer: behind\r\n\r\n")


def echo(send, request):
    text = "\n".join([f"{request.method} {request.path}"] + sorted(request.lines)) + "\n\n"
    answer(send, 200, ["Content-Type: text/plain", 'ETag: "e1"'], text.encode() + request.body)


def gather(send, request):
    """Answers when as many requests are here at once as the path says."""
    global gathered
    wanted = int(request.path.split("/")[2])
    with lock:
        gathered += 1
        lock.notify_all()
        met = lock.wait_for(lambda: gathered >= wanted, timeout=20)
    answer(send, 200 if met else 500)


def drip(send, request):
    send(b"HTTP/1.1 200 Said\r\nContent-Length: 100000\r\n\r\n")
    while True:
        send(b"x")
        time.sleep(0.1)


def endless(send, line):
    send(b"HTTP/1.1 200 Said\r\n" if line.startswith(b"X") else b"")
    while True:
        send(line)


def bomb(size):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    parts = [packer.compress(bytes(1 << 20)) for _ in range(size >> 20)]
    return b"".join(parts) + packer.flush()


def digest(send, request):
    """RFC 7616 with MD5 and qop=auth, for the user ada with the password engine."""
    given = request.headers.get("authorization", "")
    if given.startswith("Digest "):
        parts = dict(part.strip().split("=", 1) for part in given[7:].split(","))
        parts = {name: value.strip('"') for name, value in parts.items()}

        def md5(*texts):
            return hashlib.md5(":".join(texts).encode()).hexdigest()

        wanted = md5(md5("ada", "kith", "engine"), "n0nce", parts["nc"], parts["cnonce"], "auth",
                     md5(request.method, request.path))
        if parts["response"] == wanted and parts["username"] == "ada":
            return answer(send, 207, body=b"for ada:" + request.body)
    answer(send, 401, ['WWW-Authenticate: Digest realm="kith", nonce="n0nce", qop="auth", algorithm=MD5'], b"who?")


def basic(send, request):
    # ada:engine
    if request.headers.get("authorization") == "Basic YWRhOmVuZ2luZQ==":
        return answer(send, 200, body=b"for ada")
    answer(send, 401, ['WWW-Authenticate: Digest realm="kith", nonce="n"', 'WWW-Authenticate: Basic realm="kith"'], b"who?")


def serve(connection, number):
    request = None
    with connection:
        if context:
            connection = context.wrap_socket(connection, server_side=True)
        reader, send = connection.makefile("rb"), connection.sendall
        while True:
            if reader.peek(1)[:1] == b"\x16":
                # TLS, which is not spoken here.
                return answer(send, 400)
            request = Request(reader)
            path = request.path
            if path == "/log":
                with lock:
                    answer(send, 200, body=json.dumps(log).encode())
                continue
            with lock:
                log.append({"connection": number, "method": request.method, "path": path,
                            "authorization": request.headers.get("authorization", "").split(" ")[0],
                            "length": len(request.body)})
            name = path.split("/")[1]
            if name == "echo": echo(send, request)
            elif name == "gather": gather(send, request)
            elif name == "status": answer(send, int(path.split("/")[2]), body=b"told")
            elif name == "nothing": send(b"HTTP/1.1 204 Said\r\n\r\n")
            elif name == "chunks":
                text = "".join(f"<response>{n}</response>" for n in range(1000)).encode()
                chunked(send, 207, ["Content-Type: application/xml"], [text[n:n + 7] for n in range(0, len(text), 7)])
            elif name == "redirect": answer(send, 302, ["Location: http://127.0.0.1:" + path.split("/")[2] + "/echo/stolen"])
            elif name == "size": answer(send, 200, body=bytes(int(path.split("/")[2])))
            elif name == "size-chunked":
                chunked(send, 200, [], [bytes(1 << 20)] * (int(path.split("/")[2]) >> 20))
            elif name == "short": return answer(send, 200, body=b"0123456789", length=100)
            elif name == "long": answer(send, 200, body=b"0123456789", length=5)
            elif name == "two-lengths": return answer(send, 200, ["Content-Length: 5"], b"0123456789")
            elif name == "cut-chunk": return send(b"HTTP/1.1 200 Said\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n012")
            elif name == "drop": return
            elif name == "garbage": return send(b"\x00\x01\x02 this is not HTTP\n" * 10)
            elif name == "endless-head": endless(send, b"X-More: " + b"x" * 1000 + b"\r\n")
            elif name == "endless-interim": endless(send, b"HTTP/1.1 103 Soon\r\nLink: </a>\r\n\r\n")
            elif name == "stall": time.sleep(30)
            elif name == "stall-body":
                send(b"HTTP/1.1 200 Said\r\nContent-Length: 100\r\n\r\nsome")
                time.sleep(30)
            elif name == "drip": drip(send, request)
            elif name == "gzip": answer(send, 200, ["Content-Encoding: gzip"], bomb(10 << 20))
            elif name == "gzip-transfer":
                # In one line or in two.
                one = path.endswith("/one")
                body = bomb(100 << 20)
                chunks = b"%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n"
                lines = b"gzip, chunked" if one else b"gzip\r\nTransfer-Encoding: chunked"
                send(b"HTTP/1.1 200 Said\r\nTransfer-Encoding: " + lines + b"\r\n\r\n" + chunks)
            elif name == "cookie": answer(send, 200, ["Set-Cookie: a=b; Path=/", "X-Folded: one", "  two", "X-Empty:"])
            elif name == "digest": digest(send, request)
            elif name == "basic": basic(send, request)
            elif name == "vanish":
                answer(send, 200, body=b"last")
                # Closed without a word, while the connection is kept at the other end.
                return
            else: answer(send, 404)


def guarded(connection, number):
    try:
        serve(connection, number)
    except (EOFError, OSError, ValueError):
        pass


def watch():
    while os.read(0, 1):
        pass
    os._exit(0)


listener = socket.create_server(("127.0.0.1", 0), backlog=16)
print(listener.getsockname()[1], flush=True)
threading.Thread(target=watch, daemon=True).start()
listener.settimeout(1)
count = 0
while time.monotonic() < END:
    try:
        connection, _ = listener.accept()
    except TimeoutError:
        continue
    # What a reader never takes ends, too.
    connection.settimeout(30)
    count += 1
    threading.Thread(target=guarded, args=(connection, count), daemon=True).start()
os._exit(0)
