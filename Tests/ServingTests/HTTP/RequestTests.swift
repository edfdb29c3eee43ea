import Testing

@testable import Serving

@Suite("A request")
struct RequestTests {
    private static let line = "GET /a?b=c HTTP/1.1\r\n"
    private static let host = "Host: localhost:5484\r\n"
    private static let head = line + host

    private static let refusals: [(String, Status)] = [
        ("GET / HTTP/1.1\r\n\r\n", .badRequest),
        (head + host + "\r\n", .badRequest),
        ("GET http://localhost/ HTTP/1.1\r\n" + host + "\r\n", .badRequest),
        ("GET * HTTP/1.1\r\n" + host + "\r\n", .badRequest),
        ("GET /\r\n" + host + "\r\n", .badRequest),
        ("GET  / HTTP/1.1\r\n" + host + "\r\n", .badRequest),
        ("GET / HTTP/2.0\r\n" + host + "\r\n", .badRequest),
        ("GET / HTTP/1.1 \r\n" + host + "\r\n", .badRequest),
        ("GET /\u{E9} HTTP/1.1\r\n" + host + "\r\n", .badRequest),
        ("GET /\u{0} HTTP/1.1\r\n" + host + "\r\n", .badRequest),
        ("G(T / HTTP/1.1\r\n" + host + "\r\n", .badRequest),
        ("get / HTTP/1.1\r\n" + host + "\r\n", .badRequest),
        ("POST / HTTP/1.1\r\n" + host + "\r\n", .methodNotAllowed),
        ("PROPFIND / HTTP/1.1\r\n" + host + "\r\n", .methodNotAllowed),
        (head + "X : y\r\n\r\n", .badRequest),
        (head + "X\r\n\r\n", .badRequest),
        (head + " folded\r\n\r\n", .badRequest),
        (head + "X: a\u{0}b\r\n\r\n", .badRequest),
        (head + "X: a\rb\r\n\r\n", .badRequest),
        (head + "X: a\nY: b\r\n\r\n", .badRequest),
        (head + "Content-Length: 5\r\n\r\nhello", .badRequest),
        (head + "Content-Length: -0\r\n\r\n", .badRequest),
        (head + "Content-Length:\r\n\r\n", .badRequest),
        (head + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", .badRequest),
        ("\u{16}\u{3}\u{1}", .badRequest),
        ("\r\n\r\nGET", .badRequest),
        ("GET /" + String(repeating: "a", count: 5000), .uriTooLong),
        ("GET /" + String(repeating: "a", count: 5000) + " HTTP/1.1\r\n\r\n", .uriTooLong),
        (line + "X: " + String(repeating: "a", count: 20_000), .headTooLarge),
        (
            head + "X: " + String(repeating: "a", count: 20_000) + "\r\n\r\n",
            .headTooLarge
        ),
        (head + String(repeating: "X: y\r\n", count: 100) + "\r\n", .headTooLarge),
    ]

    /// What becomes of bytes that come in pieces of some length.
    private func read(_ text: String, by length: Int = .max) -> Result<[RequestHead], Refusal> {
        var buffer = RequestBuffer()
        var heads: [RequestHead] = []
        var rest = Array(text.utf8)[...]
        do throws(Refusal) {
            while !rest.isEmpty {
                buffer.append(rest.prefix(length))
                rest = rest.dropFirst(length)
                while let head = try buffer.next() { heads.append(head) }
            }
            return .success(heads)
        } catch { return .failure(error) }
    }

    @Test(
        "is read whole, whatever the pieces in which it comes", arguments: [1, 2, 3, 7, 50, .max])
    func pieces(length: Int) {
        let text =
            "\r\n" + Self.line + Self.host + "Accept-Encoding:gzip ,\t br \r\nX:\r\n\r\n"
            + "HEAD / HTTP/1.0\r\nhost: [::1]\r\n\r\nGET /2 HTTP/1.1\r\n" + Self.host
            + "Connection: keep-alive, Close\r\n\r\n"
        let expected = [
            RequestHead(
                .get, "/a?b=c",
                fields: [
                    .init("host", "localhost:5484"), .init("accept-encoding", "gzip ,\t br"),
                    .init("x", ""),
                ]),
            RequestHead(.head, "/", fields: [.init("host", "[::1]")], keepsConnection: false),
            RequestHead(
                .get, "/2",
                fields: [
                    .init("host", "localhost:5484"), .init("connection", "keep-alive, Close"),
                ], keepsConnection: false),
        ]
        #expect(read(text, by: length) == .success(expected))
        #expect(expected[0].path == "/a")
    }

    @Test("of another form is refused", arguments: refusals)
    func refused(text: String, status: Status) {
        #expect(read(text) == .failure(Refusal(status)))
        #expect(read(text, by: 7) == .failure(Refusal(status)))
    }

    @Test("that is not whole yet waits for the rest")
    func unfinished() {
        for text in ["", "G", Self.line, Self.line + Self.host, Self.line + Self.host + "\r"] {
            #expect(read(text) == .success([]), "\(text)")
        }
    }

    @Test("of a length of nothing has no body")
    func empty() {
        let text = Self.line + Self.host + "Content-Length: 0\r\n\r\n"
        #expect((try? read(text).get())?.count == 1)
    }
}
