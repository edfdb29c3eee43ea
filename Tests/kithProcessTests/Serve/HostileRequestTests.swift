import Foundation
import Testing

/// What browsers, other users of the machine and pages of other sites may send.
@Suite("Hostile requests to kith-serve")
struct HostileRequestTests {
    private static let plain = [
        "Content-Type: text/plain; charset=utf-8", "Cache-Control: no-store",
        "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    ]
    private static let always = [
        "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "X-Frame-Options: DENY",
        "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin",
        "X-Robots-Tag: noindex",
    ]

    /// The whole answer of a status, which says nothing of what was asked.
    private func expected(_ status: String) throws -> HTTPAnswer {
        let allow = status.hasPrefix("405") ? ["Allow: GET, HEAD"] : []
        let lines =
            ["HTTP/1.1 " + status] + Self.plain + allow + Self.always
            + ["Content-Length: \(status.utf8.count + 1)", "Connection: close"]
        return try HTTPAnswer(
            Data((lines.joined(separator: "\r\n") + "\r\n\r\n\(status)\n").utf8))
    }

    @Test("are answered by a plain 4xx that tells nothing, and serving goes on")
    func refused() async throws {
        let served = try await Served.sample()
        let path = served.path
        func request(_ target: String, _ fields: String..., host: String? = "localhost") -> String {
            let lines = (host.map { ["Host: " + $0] } ?? []) + fields + ["Connection: close"]
            return "GET \(target) HTTP/1.1\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n"
        }
        let long = String(repeating: "a", count: 100_000)
        let cases: [(String, String)] = [
            (request("/"), "404 Not Found"), (request("/../../etc/passwd"), "404 Not Found"),
            (request("/%2e%2e/%2e%2e/etc/passwd"), "404 Not Found"),
            (request(path + "../log.sqlite"), "404 Not Found"),
            (request(path + "..%2flog.sqlite"), "404 Not Found"),
            (request(path + "%00"), "404 Not Found"), (request("/" + path), "404 Not Found"),
            (request(String(path.dropLast())), "404 Not Found"),
            (request("/0123456789abcdef0123456789abcdef/kith.ics"), "404 Not Found"),
            (request(path, host: "evil.example"), "421 Misdirected Request"),
            (request(path, host: "192.168.1.20"), "421 Misdirected Request"),
            (request(path, host: nil), "400 Bad Request"),
            (request(path, "Host: evil.example"), "400 Bad Request"),
            (request(path, "Sec-Fetch-Site: cross-site"), "403 Forbidden"),
            (request(path, "Origin: https://evil.example"), "403 Forbidden"),
            (request(path, "Origin: null"), "403 Forbidden"),
            (request(path, "Content-Length: 5") + "hello", "400 Bad Request"),
            (request(path, "Transfer-Encoding: chunked") + "0\r\n\r\n", "400 Bad Request"),
            (request(path).replacing("GET", with: "POST"), "405 Method Not Allowed"),
            (request("/").replacing("GET", with: "DELETE"), "405 Method Not Allowed"),
            (request("http://localhost" + path), "400 Bad Request"),
            (request(path).replacing("\r\n", with: "\n") + "\r\n\r\n", "400 Bad Request"),
            ("\u{16}\u{3}\u{1}\u{2}\u{0}", "400 Bad Request"), ("HELLO\r\n\r\n", "400 Bad Request"),
            (request("/" + long), "414 URI Too Long"),
            (request(path, "X: " + long), "431 Request Header Fields Too Large"),
        ]
        for (text, status) in cases {
            #expect(try served.raw(text) == expected(status), "\(text.prefix(200))")
        }
        #expect(try served.get().status == 200)
        let ended = try await served.stop()
        #expect(ended.code == 0 && !ended.hasError)
    }

    @Test("of ten megabytes of fields end at the first kilobytes")
    func large() async throws {
        let served = try await Served.sample()
        let client = try RawClient(served.port)
        let fields = String(
            repeating: "X-Field: " + String(repeating: "a", count: 1000) + "\r\n", count: 10_000)
        // The server may hang up while it is sent.
        try? client.send("GET \(served.path) HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n")
        #expect(
            try HTTPAnswer(client.all()) == expected("431 Request Header Fields Too Large"))
        #expect(try served.get().status == 200)
    }

    @Test("that come slowly hold nobody up, and end", .timeLimit(.minutes(3)))
    func slow() async throws {
        let served = try await Served.sample()
        let begun = try (0..<20).map { _ in
            let client = try RawClient(served.port)
            try client.send("GET \(served.path) HTTP/1.1\r\nHost: local")
            return client
        }
        let silent = try (0..<20).map { _ in try RawClient(served.port) }
        // Who asks for much and takes nothing holds nobody up either.
        let greedy = try (0..<4).map { _ in
            let client = try RawClient(served.port)
            let request = "GET \(served.path)contacts.vcf HTTP/1.1\r\nHost: localhost\r\n\r\n"
            try client.send(String(repeating: request, count: 200))
            return client
        }
        for _ in 0..<10 { #expect(try served.get().status == 200) }
        for client in begun {
            #expect(try HTTPAnswer(client.all()) == expected("408 Request Timeout"))
        }
        for client in silent { #expect(try client.all().isEmpty) }
        #expect(try served.get().status == 200)
        withExtendedLifetime(greedy) {}
    }

    @Test("of more clients than it has room for leave room for the next one")
    func many() async throws {
        let served = try await Served.sample()
        var clients: [RawClient] = []
        for _ in 0..<400 {
            clients.append(try RawClient(served.port))
            if clients.count % 100 == 0 { #expect(try served.get().status == 200) }
        }
        #expect(try served.get().status == 200)
        withExtendedLifetime(clients) {}
    }
}
