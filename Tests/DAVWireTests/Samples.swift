import DAVWire

/// Frames of every type, with short and long payloads.
enum Samples {
    static let login = WireLogin(
        origin: "https://cloud.example:8443", user: "ada", password: "pässword 🗝",
        caFile: "/etc/ca.pem", limits: WireLogin.Limits(connect: 1, stalled: 2, whole: 3))
    static let guest = WireLogin(origin: "http://127.0.0.1:5232")
    static let put = WireRequest(
        login: 7, method: "PUT", url: "https://cloud.example:8443/dav/ä.ics",
        headers: [WireHeader("If-Match", "\"1\""), WireHeader("X-Empty", "")],
        body: (0..<150_000).map { UInt8(truncatingIfNeeded: $0 * 7) })
    static let get = WireRequest(login: 8, method: "GET", url: "http://127.0.0.1:5232/")
    static let answer = WireAnswer(
        status: 207, headers: [WireHeader("ETag", "\"a\""), WireHeader("ETag", "ü")],
        body: Array("<multistatus/>".utf8))
    static let failure = WireFailure(.certificateName, "no alternative name")

    static var requests: [WireFrame] {
        [login.frame(7), guest.frame(.max)] + put.frames(1) + get.frames(2)
            + [WireFrame(.end, 0)]
    }

    static var requestEvents: [WireRequestStream.Event] {
        [.login(7, login), .login(.max, guest), .request(1, put), .request(2, get), .end]
    }

    /// Two answers at once, one of which fails behind its first bytes.
    static var answers: [WireFrame] {
        let half = Array(answer.body.prefix(5))
        let rest = Array(answer.body.dropFirst(5))
        return [
            answer.headFrame(1), answer.headFrame(2), WireFrame(.data, 1, half),
            WireFrame(.data, 2, half), failure.frame(2), WireFrame(.data, 1, rest),
            WireFrame(.done, 1), WireFailure(.timedOut).frame(3),
        ]
    }

    static let answerResults: [UInt32: Result<WireAnswer, WireFailure>] = [
        1: .success(answer), 2: .failure(failure), 3: .failure(WireFailure(.timedOut)),
    ]
}

extension Sequence<WireFrame> {
    var bytes: [UInt8] { flatMap(\.bytes) }
}

extension WireRequestStream {
    /// All that is in bytes that are given in these pieces.
    static func events(in pieces: [ArraySlice<UInt8>]) throws(WireFault) -> [Event] {
        var stream = WireRequestStream()
        var events: [Event] = []
        for piece in pieces {
            stream.append(piece)
            while let event = try stream.next() { events.append(event) }
        }
        return events
    }
}

extension WireAnswerStream {
    static func results(
        in pieces: [ArraySlice<UInt8>]
    ) throws(WireFault) -> [UInt32: Result<WireAnswer, WireFailure>] {
        var stream = WireAnswerStream()
        var results: [UInt32: Result<WireAnswer, WireFailure>] = [:]
        for piece in pieces {
            stream.append(piece)
            while let (id, result) = try stream.next() { results[id] = result }
        }
        return results
    }
}
