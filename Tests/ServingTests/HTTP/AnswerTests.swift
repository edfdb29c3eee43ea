import CivilTime
import Testing

@testable import Serving

@Suite("An answer")
struct AnswerTests {
    private let now = Instant(seconds: 1_772_438_400)

    private func text(_ answer: Answer) -> String {
        String(decoding: answer.head(at: now) + answer.sentBody, as: UTF8.self)
    }

    private let always = """
        X-Content-Type-Options: nosniff\r
        Referrer-Policy: no-referrer\r
        X-Frame-Options: DENY\r
        Cross-Origin-Opener-Policy: same-origin\r
        Cross-Origin-Resource-Policy: same-origin\r
        X-Robots-Tag: noindex\r

        """

    @Test("has these bytes")
    func bytes() {
        let resource = Resource(
            .calendar, Array("BEGIN:VCALENDAR\r\n".utf8),
            lastModified: Instant(seconds: 1_772_438_399), fileName: "kith.ics")
        let kept = """
            Date: Mon, 02 Mar 2026 08:00:00 GMT\r
            ETag: "\(resource.tag)"\r
            Last-Modified: Mon, 02 Mar 2026 07:59:59 GMT\r
            Cache-Control: private, no-cache\r
            Vary: Accept-Encoding\r

            """
        let own = """
            Content-Type: text/calendar; charset=utf-8\r
            Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r
            Content-Disposition: inline; filename="kith.ics"\r

            """
        let whole = "HTTP/1.1 200 OK\r\n" + kept + own + always + "Content-Length: 17\r\n\r\n"
        #expect(text(resource.answer(to: .init(.get, "/"))) == whole + "BEGIN:VCALENDAR\r\n")
        #expect(text(resource.answer(to: .init(.head, "/"))) == whole)
        let known = RequestHead(
            .get, "/", fields: [.init("if-none-match", "\"\(resource.tag)\"")],
            keepsConnection: false)
        #expect(
            text(resource.answer(to: known))
                == "HTTP/1.1 304 Not Modified\r\n" + kept + always + "Connection: close\r\n\r\n")
    }

    @Test("that refuses has the same bytes, whatever was asked, and ends what cannot be understood")
    func refusing() {
        let fields = """
            Content-Type: text/plain; charset=utf-8\r
            Cache-Control: no-store\r
            Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r

            """
        let date = "Date: Mon, 02 Mar 2026 08:00:00 GMT\r\n"
        #expect(
            text(.refusing(.notFound))
                == "HTTP/1.1 404 Not Found\r\n" + date + fields + always
                + "Content-Length: 14\r\n\r\n404 Not Found\n")
        #expect(
            text(.refusing(.methodNotAllowed))
                == "HTTP/1.1 405 Method Not Allowed\r\n" + date + fields + "Allow: GET, HEAD\r\n"
                + always + "Content-Length: 23\r\nConnection: close\r\n\r\n405 Method Not Allowed\n"
        )
        #expect(Answer.refusing(.notFound, isHead: true).sentBody == [])
    }

    @Test("tells who has the bytes already that they are the same")
    func conditions() {
        let resource = Resource(
            .page, Array(String(repeating: "a", count: 1000).utf8),
            lastModified: Instant(seconds: 1_772_438_400))
        let (tag, packed) = ("\"\(resource.tag)\"", "\"\(resource.tag)-gzip\"")
        let (at, before) = ("Mon, 02 Mar 2026 08:00:00 GMT", "Mon, 02 Mar 2026 07:59:59 GMT")
        let cases: [([(String, String)], Status)] = [
            ([("if-none-match", tag)], .notModified), ([("if-none-match", packed)], .notModified),
            ([("if-none-match", "W/" + tag)], .notModified),
            ([("if-none-match", "*")], .notModified),
            ([("if-none-match", "\"a\" , \(tag)")], .notModified),
            ([("if-none-match", "\"a\"")], .ok), ([("if-none-match", resource.tag)], .ok),
            // Dates count only without tags.
            ([("if-none-match", "\"a\""), ("if-modified-since", at)], .ok),
            ([("if-modified-since", at)], .notModified),
            ([("if-modified-since", before)], .ok), ([("if-modified-since", "yesterday")], .ok),
            ([], .ok),
        ]
        for (fields, status) in cases {
            let request = RequestHead(.get, "/", fields: fields.map { .init($0.0, $0.1) })
            #expect(resource.answer(to: request).status == status, "\(fields)")
        }
    }

    @Test("is packed for who takes that, with a tag of its own")
    func packing() throws {
        let bytes = Array(String(repeating: "BEGIN:VEVENT\r\n", count: 100).utf8)
        let resource = Resource(.calendar, bytes, lastModified: now)
        let packed = try #require(resource.packed)
        #expect(packed.count < 100 && packed.starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]))
        let taken = RequestHead(.get, "/", fields: [.init("accept-encoding", "gzip, br")])
        let answer = resource.answer(to: taken)
        #expect(answer.body == packed)
        #expect(answer.fields.contains(.init("Content-Encoding", "gzip")))
        #expect(answer.fields.contains(.init("ETag", "\"\(resource.tag)-gzip\"")))
        #expect(resource.answer(to: .init(.get, "/")).body == bytes)
        // What would not be less is sent as it is.
        #expect(Resource(.calendar, [1, 2, 3], lastModified: now).packed == nil)
    }

    @Test(
        "is packed as Accept-Encoding says",
        arguments: [
            (nil, false), ("", false), ("gzip", true), ("deflate, GZIP;q=1.0", true),
            ("x-gzip", true), ("gzip;q=0", false), ("gzip; q=0.000", false),
            ("gzip;q=0.001", true), ("*", true), ("*;q=0", false), ("gzip;q=0, *", false),
            ("br", false), ("identity", false),
        ] as [(String?, Bool)])
    func coding(value: String?, isTaken: Bool) {
        #expect(AcceptedCoding.takesGzip(value) == isTaken)
    }

    @Test("has dates that are read as they were written")
    func dates() {
        #expect(Instant(seconds: 784_111_777).httpDate == "Sun, 06 Nov 1994 08:49:37 GMT")
        for seconds in [0, 951_827_696, 1_772_438_400, 4_102_444_799] {
            let date = Instant(seconds: seconds)
            #expect(Instant(httpDate: date.httpDate) == date)
        }
        for text in [
            "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 UTC",
            "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
        ] {
            #expect(Instant(httpDate: text) == nil, "\(text)")
        }
    }

    @Test("has a tag that is the sum of its bytes")
    func tags() {
        // The reference's own sums, with the seed 0.
        #expect(ContentTag.text(of: []) == String(repeating: "0", count: 32))
        #expect(
            ContentTag.text(of: Array("hello".utf8)) == "cbd8a7b341bd9b025b1e906a48ae1d19")
        #expect(
            ContentTag.text(of: Array("The quick brown fox jumps over the lazy dog".utf8))
                == "e34bbc7bbc071b6c7a433ca9c49a9347")
    }
}
