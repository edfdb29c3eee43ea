import DAVWire
import TestTools
import Testing

@Suite("Bytes that are no frames")
struct WireFaultTests {
    private func fault(ofRequests bytes: [UInt8]) -> WireFault? {
        do throws(WireFault) {
            _ = try WireRequestStream.events(in: [bytes[...]])
            return nil
        } catch { return error }
    }

    private func fault(ofAnswers bytes: [UInt8]) -> WireFault? {
        do throws(WireFault) {
            _ = try WireAnswerStream.results(in: [bytes[...]])
            return nil
        } catch { return error }
    }

    @Test("an unknown type, and one of the other side, are refused at their first byte")
    func types() {
        #expect(fault(ofRequests: [0]) == .unknownType(0))
        #expect(fault(ofRequests: Array("GET / HTTP/1.1".utf8)) == .unknownType(0x47))
        #expect(fault(ofRequests: [19]) == .wrongSide(.done))
        #expect(fault(ofAnswers: [255]) == .unknownType(255))
        #expect(fault(ofAnswers: [1]) == .wrongSide(.login))
    }

    @Test("a frame that is too long is refused before it comes", arguments: WireFrameType.allCases)
    func lengths(type: WireFrameType) {
        let length = UInt32(type.limit + 1)
        let head: [UInt8] =
            [type.rawValue, 0, 0, 0, 1] + [24, 16, 8, 0].map { UInt8(length >> $0 & 255) }
        let found = type.isRequest ? fault(ofRequests: head) : fault(ofAnswers: head)
        #expect(found == .tooLong(type, type.limit + 1))
    }

    @Test("a body that is too long is refused before it comes")
    func bodies() {
        var frame = WireRequest(login: 1, method: "PUT", url: "u").frames(1)[0]
        frame.payload.replaceSubrange(
            frame.payload.count - 4..<frame.payload.count, with: [3, 0, 0, 1])
        #expect(fault(ofRequests: frame.bytes) == .tooLong(.body, (48 << 20) + 1))
        frame.payload[frame.payload.count - 1] = 0
        #expect(fault(ofRequests: frame.bytes) == nil)
    }

    @Test("an answer never grows beyond its limit")
    func answers() {
        let head = WireAnswer(status: 200).headFrame(1).bytes
        let piece = WireFrame(.data, 1, [UInt8](repeating: 0, count: 1 << 20)).bytes
        var stream = WireAnswerStream()
        stream.append(head)
        var found: WireFault?
        var count = 0
        while found == nil, count < 100 {
            stream.append(piece)
            do throws(WireFault) { _ = try stream.next() } catch { found = error }
            count += 1
        }
        #expect(found == .tooLong(.data, 49 << 20))
        #expect(count == 49)
    }

    @Test("fields that go beyond their frame, or leave something of it, are refused")
    func fields() {
        for frame in [Samples.login.frame(1), Samples.get.frames(1)[0]] {
            for count in 0..<frame.payload.count {
                let cut = WireFrame(frame.type, 1, Array(frame.payload[..<count]))
                #expect(fault(ofRequests: cut.bytes) == .badLength(frame.type))
            }
            let longer = WireFrame(frame.type, 1, frame.payload + [0])
            #expect(fault(ofRequests: longer.bytes) == .badLength(frame.type))
        }
        for frame in [Samples.answer.headFrame(1), Samples.failure.frame(1)] {
            for count in 0..<frame.payload.count {
                let cut = WireFrame(frame.type, 1, Array(frame.payload[..<count]))
                #expect(fault(ofAnswers: cut.bytes) == .badLength(frame.type))
            }
            let longer = WireFrame(frame.type, 1, frame.payload + [0])
            #expect(fault(ofAnswers: longer.bytes) == .badLength(frame.type))
        }
    }

    @Test("values that mean nothing are refused")
    func values() {
        var login = Samples.guest.frame(1)
        login.payload[0] = 2
        #expect(fault(ofRequests: login.bytes) == .otherVersion(2))
        // The byte that says whether there is a user.
        login = Samples.guest.frame(1)
        let place = 1 + 4 + Samples.guest.origin.utf8.count
        login.payload[place] = 7
        #expect(fault(ofRequests: login.bytes) == .badValue(.login))
        // A text that is not of UTF-8.
        login = Samples.guest.frame(1)
        login.payload[place - 1] = 0xFF
        #expect(fault(ofRequests: login.bytes) == .badValue(.login))
        #expect(
            fault(ofAnswers: WireFrame(.failure, 1, [0, 0, 0, 0, 0]).bytes) == .badValue(.failure))
        #expect(fault(ofAnswers: WireAnswer(status: 99).headFrame(1).bytes) == .badValue(.head))
        #expect(fault(ofAnswers: WireAnswer(status: 1000).headFrame(1).bytes) == .badValue(.head))
    }

    @Test("frames out of their order are refused")
    func order() {
        let put = Samples.put.frames(1)
        let piece = WireFrame(.body, 1, [1])
        #expect(fault(ofRequests: piece.bytes) == .outOfPlace(.body))
        #expect(
            fault(ofRequests: (put.prefix(2) + Samples.get.frames(2)).bytes)
                == .outOfPlace(.request))
        #expect(
            fault(ofRequests: (put.prefix(2) + [WireFrame(.end, 0)]).bytes) == .outOfPlace(.end))
        #expect(
            fault(ofRequests: (put.prefix(2) + [WireFrame(.body, 2, [1])]).bytes)
                == .outOfPlace(.body))
        #expect(fault(ofRequests: (put.prefix(3) + put[2...2]).bytes) == .badLength(.body))
        #expect(
            fault(ofRequests: (put.prefix(1) + [WireFrame(.body, 1)]).bytes) == .badLength(.body))
        #expect(
            fault(ofRequests: [WireFrame(.end, 0), Samples.guest.frame(1)].bytes)
                == .outOfPlace(.login))
        let head = Samples.answer.headFrame(1)
        #expect(fault(ofAnswers: [head, head].bytes) == .outOfPlace(.head))
        #expect(fault(ofAnswers: WireFrame(.data, 1, [1]).bytes) == .outOfPlace(.data))
        #expect(fault(ofAnswers: WireFrame(.done, 1).bytes) == .outOfPlace(.done))
        #expect(
            fault(ofAnswers: [head, WireFrame(.done, 1), WireFrame(.done, 1)].bytes)
                == .outOfPlace(.done))
    }

    @Test("made-up bytes, and frames with changed bytes, end in frames or in a fault")
    func garbage() {
        var random = Chance.generator()
        var faults = 0
        var sound = 0
        for _ in 0..<20_000 {
            var requests =
                [Samples.login.frame(1), Samples.get.frames(2)[0], WireFrame(.end, 0)].bytes
            for _ in 1...random.number(1...3) { change(&requests, &random) }
            if fault(ofRequests: requests) == nil { sound += 1 } else { faults += 1 }
            var answers = [Samples.answer.headFrame(1), Samples.failure.frame(1)].bytes
            change(&answers, &random)
            if fault(ofAnswers: answers) == nil { sound += 1 } else { faults += 1 }
        }
        #expect(faults > 1000 && sound > 1000)
    }

    private func change(_ bytes: inout [UInt8], _ random: inout Seeded) {
        bytes[random.number(0...bytes.count - 1)] = UInt8(random.number(0...255))
    }
}
