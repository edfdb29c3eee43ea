import Intake
import JobSearch
import Synchronization
import Testing

@Suite("Reading ahead")
struct ReadAheadTests {
    private struct Broken: Error {}

    private static func found(_ line: Int) -> Finding { .skipped(line: line, reason: "") }

    @Test(
        "hands over everything in its order, then what the reading gives",
        arguments: [0, 1, 128, 5000])
    func order(count: Int) throws {
        var (lines, rows) = ([Int](), 0)
        let result = try Intake.ahead(whileReading: { rows += 1 }) { finding in
            lines.append(finding.line)
        } read: { whileReading, each in
            for line in 0..<count {
                try whileReading()
                try each(Self.found(line))
            }
            return "end"
        }
        #expect(lines == Array(0..<count))
        #expect(rows == count)
        #expect(result == "end")
    }

    @Test("throws what the reading throws after everything that was found before it")
    func failure() throws {
        var lines: [Int] = []
        #expect(throws: Broken.self) {
            try Intake.ahead(whileReading: {}) {
                lines.append($0.line)
            } read: { _, each in
                for line in 0..<1300 { try each(Self.found(line)) }
                throw Broken()
            }
        }
        #expect(lines == Array(0..<1300))
    }

    @Test("ends the reading when nobody takes what it finds", arguments: [true, false])
    func stopped(isFinding: Bool) throws {
        let state = Mutex((hasEnded: false, read: 0))
        #expect(throws: Broken.self) {
            try Intake.ahead(whileReading: { throw Broken() }) { _ in
                throw Broken()
            } read: { whileReading, each in
                defer { state.withLock { $0.hasEnded = true } }
                for line in 0..<10_000_000 {
                    state.withLock { $0.read += 1 }
                    if isFinding { try each(Self.found(line)) } else { try whileReading() }
                }
            }
        }
        let (hasEnded, read) = state.withLock { $0 }
        #expect(hasEnded && read < 10_000_000)
    }
}
