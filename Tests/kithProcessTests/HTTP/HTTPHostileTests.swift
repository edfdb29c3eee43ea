import DAVSync
import DAVWire
import Foundation
import Testing

@testable import kith

extension HTTPTests {
    @Suite("Servers that do as they should not")
    struct HostileTests {
        /// What comes of a path, and the server's next answer behind it.
        private func kind(
            _ path: String, limits: WireLogin.Limits = Visit.limits
        ) throws -> WireFailure.Kind? {
            let server = try HostileServer()
            let visit = try Visit(try server.url("/"), limits: limits)
            let kind = try visit.ask(.get(try server.url(path))).kind
            #expect(
                try visit.ask(.get(try server.url("/status/200"))).told == "200 told", "\(path)")
            return kind
        }

        @Test(
            "an answer that is not as long as was promised is cut",
            arguments: ["/short", "/long", "/two-lengths", "/cut-chunk", "/drop"])
        func cut(path: String) throws { #expect(try kind(path) == .cut) }

        @Test(
            "a head without an end is too large", arguments: ["/endless-head", "/endless-interim"])
        func heads(path: String) throws { #expect(try kind(path) == .tooLarge) }

        @Test("what is not HTTP is no answer")
        func garbage() throws { #expect(try kind("/garbage") == .other) }

        @Test(
            "a server that says nothing, or goes silent, is waited for so long and no longer",
            arguments: ["/stall", "/stall-body"])
        func stalled(path: String) throws {
            #expect(
                try kind(path, limits: .init(connect: 5, stalled: 1, whole: 30)) == .timedOut)
        }

        @Test("a server that goes on drop by drop is not waited for without end")
        func drip() throws {
            #expect(
                try kind("/drip", limits: .init(connect: 5, stalled: 20, whole: 1)) == .timedOut)
        }

        @Test("nobody who answers, and no such host, are told from each other")
        func nobody() throws {
            let nobody = try DAVURL("http://127.0.0.1:1/")
            #expect(try Visit(nobody).ask(.get(nobody)).kind == .refused)
            // A label that no name server is asked for.
            let nowhere = try DAVURL("https://\(String(repeating: "a", count: 64)).invalid/")
            #expect(try Visit(nowhere).ask(.get(nowhere)).kind == .unresolved)
        }

        @Test("what was compressed against the request stays so, and is no bomb")
        func bombs() throws {
            let server = try HostileServer()
            let visit = try Visit(try server.url("/"))
            let answer = try visit.ask(.get(try server.url("/gzip"))).get()
            #expect(answer["Content-Encoding"] == "gzip")
            #expect(answer.body.prefix(3) == [0x1F, 0x8B, 8])
            #expect((5000..<100_000).contains(answer.body.count))
            // Compressed for the way only, which nobody asked for, it stays packed, too; newer
            // versions of libcurl refuse it.
            for form in ["one", "two"] {
                let packed = try visit.ask(.get(try server.url("/gzip-transfer/\(form)")))
                let body = (try? packed.get().body) ?? []
                let isPacked = body.prefix(2) == [0x1F, 0x8B] && body.count < 200_000
                #expect(isPacked || packed.kind != nil, "\(form)")
            }
        }

        @Test("addresses and headers with control characters are not sent")
        func controls() throws {
            let server = try HostileServer()
            let raw = try RawChild()
            let origin = "http://127.0.0.1:\(server.port)"
            raw.put(WireLogin(origin: origin).frame(1))
            func ask(_ url: String, _ method: String, _ headers: [WireHeader]) {
                let request = WireRequest(login: 1, method: method, url: url, headers: headers)
                for frame in request.frames(9) { raw.put(frame) }
            }
            let refused: [(String, String, [WireHeader])] = [
                (origin + "/echo\r\nX: y", "GET", []), (origin + "/a b", "GET", []),
                (origin + "/\0", "GET", []), (origin + "/#part", "GET", []),
                (origin + "/\u{7F}", "GET", []),
                ("ftp://127.0.0.1:\(server.port)/", "GET", []),
                ("http://ada:engine@127.0.0.1:\(server.port)/", "GET", []),
                (origin + "/echo", "get", []), (origin + "/echo", "GET /", []),
                (origin + "/echo", "CONNECT", []), (origin + "/echo", "", []),
                (origin + "/echo", "GET", [WireHeader("If-Match", "a\r\nX: y")]),
                (origin + "/echo", "GET", [WireHeader("If-Match", "a\nX: y")]),
                (origin + "/echo", "GET", [WireHeader("If-Match", "a\0")]),
                (origin + "/echo", "GET", [WireHeader("X\r\nY", "a")]),
                (origin + "/echo", "GET", [WireHeader("X: y", "a")]),
                (origin + "/echo", "GET", [WireHeader("", "a")]),
                (origin + "/echo", "GET", [WireHeader("Host", "other.example")]),
                (origin + "/echo", "GET", [WireHeader("content-length", "7")]),
                (origin + "/echo", "GET", [WireHeader("Authorization", "Basic x")]),
            ]
            for (url, method, headers) in refused {
                ask(url, method, headers)
                let (id, result) = try raw.next()
                #expect(id == 9)
                #expect(result.failure?.kind == .badRequest, "\(method) \(url) \(headers)")
            }
            ask(origin + "/log", "GET", [])
            #expect(
                try raw.next().result
                    == .success(
                        WireAnswer(
                            status: 200, headers: [WireHeader("Content-Length", "2")],
                            body: Array("[]".utf8))))
        }
    }
}
