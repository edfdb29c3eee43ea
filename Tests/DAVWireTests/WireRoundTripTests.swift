import DAVWire
import Testing

@Suite("Frames between kith and kith-http")
struct WireRoundTripTests {
    @Test("a frame is its type, its number, its length and its payload, the highest byte first")
    func layout() {
        #expect(
            WireFrame(.data, 0x0102_0304, [9, 8]).bytes == [18, 1, 2, 3, 4, 0, 0, 0, 2, 9, 8])
        #expect(WireFrame(.end, 0).bytes == [4, 0, 0, 0, 0, 0, 0, 0, 0])
        #expect(
            WireFrameType.allCases.map(\.rawValue) == [1, 2, 3, 4, 17, 18, 19, 20])
    }

    @Test("a login has its fields at these places")
    func login() {
        let frame = WireLogin(origin: "o", user: "u", limits: .init(connect: 1)).frame(5)
        #expect(
            frame
                == WireFrame(
                    .login, 5,
                    [1, 0, 0, 0, 1, 0x6F, 1, 0, 0, 0, 1, 0x75, 0, 0]
                        + [0, 0, 0, 1, 0, 0, 0, 60, 0, 0, 7, 8]))
    }

    @Test("what is sent is what comes, in one piece and byte by byte")
    func whole() throws {
        let requests = Samples.requests.bytes
        let answers = Samples.answers.bytes
        #expect(try WireRequestStream.events(in: [requests[...]]) == Samples.requestEvents)
        #expect(try WireAnswerStream.results(in: [answers[...]]) == Samples.answerResults)
        let single = requests.indices.map { requests[$0...$0] }
        #expect(try WireRequestStream.events(in: single) == Samples.requestEvents)
        let few = answers.indices.map { answers[$0...$0] }
        #expect(try WireAnswerStream.results(in: few) == Samples.answerResults)
    }

    @Test("where two pieces meet does not matter")
    func everySplit() throws {
        let answers = Samples.answers.bytes
        for split in 0...answers.count {
            let pieces = [answers[..<split], answers[split...]]
            #expect(try WireAnswerStream.results(in: pieces) == Samples.answerResults, "\(split)")
        }
        // Without the long body, of which each place is like the other.
        let short = WireRequest(
            login: 7, method: "PUT", url: Samples.put.url, headers: Samples.put.headers,
            body: [1, 2, 3])
        let frames = [Samples.login.frame(7)] + short.frames(1) + [WireFrame(.end, 0)]
        let requests = frames.bytes
        for split in 0...requests.count {
            let events = try WireRequestStream.events(
                in: [requests[..<split], requests[split...]])
            #expect(events == [.login(7, Samples.login), .request(1, short), .end], "\(split)")
        }
    }

    @Test("the beginning of a frame is none")
    func beginnings() throws {
        let frame = Samples.login.frame(7).bytes
        for count in 0..<frame.count {
            var decoder = WireDecoder(takesRequests: true)
            decoder.append(frame[..<count])
            #expect(try decoder.next() == nil)
            #expect(decoder.isEmpty == (count == 0))
            decoder.append(frame[count...])
            #expect(try decoder.next() == Samples.login.frame(7))
            #expect(decoder.isEmpty)
        }
    }

    @Test("a body goes in pieces of 64 KiB, and a piece of an answer in frames of a mebibyte")
    func pieces() {
        #expect(
            Samples.put.frames(1).map(\.payload.count).dropFirst() == [65536, 65536, 18928])
        #expect(Samples.get.frames(1).count == 1)
        let piece = [UInt8](repeating: 1, count: (1 << 20) + 3)
        let frames = piece.withUnsafeBytes { WireAnswer.dataFrames(9, $0) }
        #expect(frames.map(\.payload.count) == [1 << 20, 3])
        #expect(frames.flatMap(\.payload) == piece)
    }

    @Test("each kind of failure comes as it went", arguments: WireFailure.Kind.allCases)
    func failures(kind: WireFailure.Kind) throws {
        let failure = WireFailure(kind, "why")
        #expect(
            try WireAnswerStream.results(in: [failure.frame(4).bytes[...]])
                == [4: .failure(failure)])
        let long = WireFailure(kind, String(repeating: "ü", count: 100_000))
        #expect(
            try WireAnswerStream.results(in: [long.frame(4).bytes[...]])
                == [4: .failure(WireFailure(kind, String(repeating: "ü", count: 1000)))])
    }
}
