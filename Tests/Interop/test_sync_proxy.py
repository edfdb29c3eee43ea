#!/usr/bin/python3
"""Whether the breaking proxy breaks what it says: against a small server that counts what it has done."""
import http.client
import http.server
import socket
import threading
import unittest

import sync_proxy


class Counting(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    done = []

    def do_PUT(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        Counting.done.append(body)
        self.send_response(201)
        self.send_header("ETag", '"1"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_PROPFIND(self):
        Counting.done.append(b"PROPFIND")
        text = f"<href>http://127.0.0.1:{self.server.server_port}/x</href>".encode() * 200
        self.send_response(207)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass


class Breaking(unittest.TestCase):
    def setUp(self):
        Counting.done = []
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Counting)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/"

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()

    def ask(self, proxy, method="PUT"):
        """Status and body, or the name of what went wrong."""
        connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=10)
        try:
            connection.request(method, "/x", b"hello" if method == "PUT" else None)
            answer = connection.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException) as error:
            return type(error).__name__
        finally:
            connection.close()

    def one(self, fate, method="PUT"):
        with sync_proxy.start(self.url, seed=1, rate=1, fates=(fate,)) as proxy:
            return self.ask(proxy, method), len(Counting.done)

    def test_each_fate(self):
        self.assertEqual(self.one("refused"), ("ConnectionResetError", 0))
        self.assertEqual(self.one("before-500"), ((500, b"broken"), 0))
        self.assertEqual(self.one("busy"), ((503, b"broken"), 0))
        self.assertEqual(self.one("later"), ((429, b"broken"), 0))
        self.assertEqual(self.one("lost"), ("ConnectionResetError", 1))
        self.assertEqual(self.one("after-500"), ((500, b"broken"), 2))
        self.assertEqual(self.one("closed"), ((201, b""), 3))
        self.assertEqual(self.one("slow"), ((201, b""), 4))
        with sync_proxy.start(self.url, seed=1, rate=1, fates=("headless",)) as proxy:
            # Python's client takes half a head for a whole one.
            with socket.create_connection(("127.0.0.1", proxy.port), timeout=10) as client:
                client.sendall(b"PUT /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello")
                answer = client.makefile("rb").read()
        self.assertTrue(b"HTTP/1.1 201 Created\r\n".startswith(answer[:22]) and b"\r\n\r\n" not in answer, answer)
        self.assertEqual(len(Counting.done), 5)

    def test_bodies(self):
        for fate in ("slow", "closed", "chunked"):
            (status, body), _ = self.one(fate, "PROPFIND")
            self.assertEqual((status, body.count(b"<href>http://127.0.0.1:")), (207, 200), fate)
            self.assertNotIn(f":{self.server.server_port}/".encode(), body)
        self.assertEqual(self.one("half", "PROPFIND")[0], "IncompleteRead")

    def test_a_seed_repeats_itself(self):
        def fates(seed):
            with sync_proxy.start(self.url, seed=seed, rate=0.5) as proxy:
                for _ in range(40):
                    self.ask(proxy)
                return [fate for _, _, fate in proxy.log]
        first = fates(3)
        self.assertEqual(first, fates(3))
        self.assertNotEqual(first, fates(4))
        self.assertGreater(len(set(first)), 6)
        self.assertEqual(len(first), 40)

    def test_it_stops_breaking(self):
        with sync_proxy.start(self.url, seed=1, rate=1) as proxy:
            proxy.rate = 0
            self.assertEqual([self.ask(proxy) for _ in range(20)], [(201, b"")] * 20)
            self.assertEqual(dict(proxy.counts), {"through": 20})

    def test_it_goes_nowhere_else(self):
        with self.assertRaises(ValueError):
            sync_proxy.Proxy("http://192.0.2.1/")


if __name__ == "__main__":
    unittest.main()
