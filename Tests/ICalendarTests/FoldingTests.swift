import TestTools
import CivilTime
import Testing

@testable import ICalendar

@Suite("Folding")
struct FoldingTests {
    static let pieces: [Character] = Array("abc ,;:\\\"\n\t  éß€漢字👩‍🔬e\u{301}ﬁ\u{A0}")

    static func random(_ length: Int, _ generator: inout Seeded) -> String {
        var text = ""
        for _ in 0..<length {
            if Int.random(in: 0..<6, using: &generator) == 0 {
                let value = UInt32.random(in: 1...0x2FFFF, using: &generator)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            } else {
                text.append(pieces.randomElement(using: &generator) ?? "x")
            }
        }
        return text
    }

    @Test(
        "of random text keeps every line within 75 octets and every character whole, and is read back equal"
    )
    func random() throws {
        let seed = Chance.seed()
        var generator = Seeded(state: seed)
        for round in 0..<Chance.cases(else: 3000) {
            let length = round < 400 ? round : Int.random(in: 0..<300, using: &generator)
            // Long runs without a blank are where libical folds inside the line's end.
            let run = String(repeating: "x", count: round % 160)
            let raw = run + Self.random(length, &generator)
            var fields = WriterTests.fields(raw, uid: "u\(round)")
            fields.description = raw
            fields.location = String(raw.reversed())
            try check(fields, "KITH_SEED=\(seed), round \(round)")
        }
    }

    @Test("at every length keeps lines whole, also where libical folds inside their end")
    func everyLength() throws {
        for length in 1...320 {
            for filler in ["x", "é", "€", "👍", "\\", ";", "a b"] {
                let text = String(repeating: filler, count: length)
                try check(WriterTests.fields(text), "\(length) of \(filler)")
            }
        }
    }

    @Test("loses no carriage return of a line that was read", arguments: [1, 2, 74, 75, 149, 200])
    func carriageReturns(count: Int) {
        for before in 0...160 {
            for text in ["x", "é"] {
                let line = Array(
                    ("X" + String(repeating: text, count: before)
                        + String(repeating: "\r", count: count) + text).utf8)
                var buffer: [UInt8] = []
                Folding.append(line, to: &buffer)
                buffer.withUnsafeBufferPointer { bytes in
                    var lines = UnfoldedLines(bytes)
                    var joint: [UInt8] = []
                    let read = lines.next(&joint) { Array($0.bytes) }
                    #expect(read == line, "\(count) after \(before) of \(text)")
                }
            }
        }
    }

    private func check(_ fields: CalendarItem, _ place: String) throws {
        let event = CalendarItem.event(
            fields, start: .utc(WriterTests.stamp), end: .utc(WriterTests.stamp.adding(seconds: 1)))
        var buffer = Array("BEGIN:VCALENDAR\r\n".utf8)
        try CalendarWriter.append(event, into: &buffer)
        buffer += Array("END:VCALENDAR\r\n".utf8)
        for line in buffer.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            #expect(line.last == 0x0D && line.count <= 76, "\(place)")
            #expect(line.dropLast().last != 0x20, "a blank at a line's end: \(place)")
            #expect(String(validating: line, as: UTF8.self) != nil, "\(place)")
        }
        guard case .item(let item) = try CalendarReader(buffer).entries().first else {
            Issue.record("not read: \(place)")
            return
        }
        #expect(Array(item.summary.utf8) == Array(Sanitizing.text(fields.summary).utf8), "\(place)")
        if let description = fields.description {
            #expect(
                Array((item.description ?? "").utf8) == Array(Sanitizing.text(description).utf8),
                "\(place)"
            )
        }
        if let location = fields.location {
            #expect(
                Array((item.location ?? "").utf8) == Array(Sanitizing.text(location).utf8),
                "\(place)")
        }
        // What is clean stays as it is.
        let clean = Sanitizing.text(fields.summary)
        #expect(Array(Sanitizing.text(clean).utf8) == Array(clean.utf8), "\(place)")
    }
}
