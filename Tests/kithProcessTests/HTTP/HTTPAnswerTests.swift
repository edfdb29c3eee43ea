import DAVSync
import DAVWire
import Foundation
import Testing

@testable import kith

extension HTTPTests {
    @Suite("Answers that come by kith-http")
    struct AnswerTests {
        @Test("each method comes to the server with its headers and its body, and nothing besides")
        func echoes() throws {
            let server = try HostileServer()
            let visit = try Visit(try server.url("/"))
            let url = try server.url("/echo/a%20b/F1.ics")
            let requests: [DAVRequest] = [
                .get(url),
                .options(url),
                .put(Array("BEGIN".utf8), .calendar, to: url, if: .matches(ETag("7"))),
                .put([], .card, to: url, if: .isNew),
                .delete(url, if: ETag("8")),
                .propfind(url, .members, [.etag]),
                .syncCollection(url, since: "token"),
                DAVRequest(.mkcol, url),
            ]
            let results = try visit.all(requests)
            for (index, request) in requests.enumerated() {
                let answer = try #require(try results[index]?.get())
                let needsLength = !request.body.isEmpty || request.method == .put
                let lines =
                    ["Host: 127.0.0.1:\(server.port)", "User-Agent: kith/\(kithVersion)"]
                    + ["Accept: */*"] + request.headers.map { "\($0.name): \($0.value)" }
                    + (needsLength ? ["Content-Length: \(request.body.count)"] : [])
                let text =
                    (["\(request.method.rawValue) \(url.path)"] + lines.sorted())
                    .joined(separator: "\n") + "\n\n"
                #expect(
                    String(decoding: answer.body, as: UTF8.self)
                        == text + String(decoding: request.body, as: UTF8.self))
                #expect(answer.status == 200)
                #expect(
                    answer.headers == [
                        DAVHeader("Content-Type", "text/plain"), DAVHeader("ETag", "\"e1\""),
                        DAVHeader("Content-Length", "\(answer.body.count)"),
                    ])
            }
        }

        @Test("an answer in a thousand chunks is whole, and lines behind it are no headers")
        func chunks() throws {
            let server = try HostileServer()
            let visit = try Visit(try server.url("/"))
            let answer = try visit.ask(.list(try server.url("/chunks"))).get()
            let body = (0..<1000).map { "<response>\($0)</response>" }.joined()
            #expect(
                answer
                    == DAVAnswer(
                        status: 207,
                        headers: [
                            DAVHeader("Transfer-Encoding", "chunked"),
                            DAVHeader("Content-Type", "application/xml"),
                        ], body: Array(body.utf8)))
        }

        @Test("headers may be folded or empty, and a status has no body if it is one of those")
        func heads() throws {
            let server = try HostileServer()
            let visit = try Visit(try server.url("/"))
            #expect(
                try visit.ask(.get(try server.url("/cookie"))).get()
                    == DAVAnswer(
                        status: 200,
                        headers: [
                            DAVHeader("Set-Cookie", "a=b; Path=/"),
                            DAVHeader("X-Folded", "one two"), DAVHeader("X-Empty", ""),
                            DAVHeader("Content-Length", "0"),
                        ]))
            #expect(
                try visit.ask(.get(try server.url("/nothing"))).get() == DAVAnswer(status: 204))
            for status in [207, 400, 404, 412, 500, 503, 507] {
                let url = try server.url("/status/\(status)")
                #expect(try visit.ask(.get(url)).told == "\(status) told")
            }
            // A cookie is not sent back.
            #expect(
                try visit.ask(.get(try server.url("/echo"))).told?.contains("Cookie") == false)
        }

        @Test("four requests are on their way at once, and more wait for these")
        func atOnce() throws {
            let server = try HostileServer()
            let visit = try Visit(try server.url("/"))
            let url = try server.url("/gather/4")
            let results = try visit.all(Array(repeating: .get(url), count: 4))
            #expect(results.values.map(\.told) == Array(repeating: "200 ", count: 4))
            let more = try visit.all(
                try (0..<40).map { .get(try server.url("/echo/\($0)")) })
            #expect(more.values.allSatisfy { $0.told?.hasPrefix("200 GET /echo/") == true })
            let log = try server.log(visit)
            #expect(log.count == 44)
            #expect(Set(log.map(\.connection)) == [1, 2, 3, 4])
        }

        @Test(
            "one connection is kept for requests one after the other, and made anew if it is gone")
        func kept() throws {
            let server = try HostileServer()
            let visit = try Visit(try server.url("/"))
            for _ in 0..<10 {
                #expect(try visit.ask(.get(try server.url("/status/200"))).kind == nil)
            }
            #expect(try visit.ask(.get(try server.url("/vanish"))).told == "200 last")
            let put = DAVRequest.put([1, 2], .card, to: try server.url("/echo"), if: .isNew)
            #expect(try visit.ask(put).get().status == 200)
            let log = try server.log(visit)
            #expect(log.map(\.connection) == Array(repeating: 1, count: 11) + [2])
            #expect(log.last?.length == 2)
        }

        @Test("large bodies in both directions at once do not wait for each other")
        func large() throws {
            let server = try HostileServer()
            let visit = try Visit(try server.url("/"))
            let body = [UInt8](Data(repeating: 7, count: 6 << 20))
            let url = try server.url("/echo")
            let results = try visit.all(
                (0..<6).map { _ in .put(body, .calendar, to: url, if: .isNew) })
            for result in results.values {
                #expect(Data(try result.get().body).suffix(body.count) == Data(body))
            }
        }

        @Test("an answer of 48 MiB is taken, and one byte more is not")
        func limit() throws {
            let server = try HostileServer()
            let visit = try Visit(try server.url("/"))
            let full = try visit.ask(.get(try server.url("/size/\(48 << 20)")))
            #expect(try full.get().body.count == 48 << 20)
            #expect(
                try visit.ask(.get(try server.url("/size/\((48 << 20) + 1)"))).kind == .tooLarge)
            #expect(
                try visit.ask(.get(try server.url("/size-chunked/\(50 << 20)"))).kind == .tooLarge)
            #expect(try visit.ask(.get(try server.url("/status/200"))).told == "200 told")
        }
    }
}
