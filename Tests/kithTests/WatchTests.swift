import CivilTime
import Foundation
import Presentation
import Synchronization
import Testing

@testable import kith

struct WatchTests {
    /// A terminal, a clock that goes on by a sixteenth of a second with each look at it, and a
    /// signal.
    private final class Around: Sendable {
        let written = Mutex<[String]>([])
        let time = Mutex(0.0)
        let signal = Mutex<Int32?>(nil)

        func world(isErrorTerminal: Bool) -> World {
            var world = World(
                environment: [:], directory: "/", width: nil, isInputTerminal: false,
                clock: { Instant(seconds: 0) }, newUID: { "uid" }, output: { _ in },
                errors: { bytes in
                    self.written.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
                }, input: { Data() })
            world.isErrorTerminal = isErrorTerminal
            world.uptime = {
                self.time.withLock { time in
                    defer { time += 0.0625 }
                    return time
                }
            }
            world.stopSignal = { self.signal.withLock { $0 } }
            return world
        }
    }

    private func written(after findings: Int, isErrorTerminal: Bool) throws -> [String] {
        let around = Around()
        let watch = Watch(around.world(isErrorTerminal: isErrorTerminal))
        watch.begin("Connections.csv")
        for _ in 0..<findings { try watch.check(.taking) }
        watch.end()
        return around.written.withLock { $0 }
    }

    @Test(
        "a terminal shows how far an import is after a second, ten times a second, and not behind it"
    )
    func onTerminal() throws {
        let lines = try written(after: 20 * 64, isErrorTerminal: true)
        #expect(
            lines == [
                "\rConnections.csv: 1,024 taken in\u{1B}[K",
                "\rConnections.csv: 1,152 taken in\u{1B}[K",
                "\rConnections.csv: 1,280 taken in\u{1B}[K", "\r\u{1B}[K",
            ])
        #expect(try written(after: 15 * 64, isErrorTerminal: true).isEmpty)
    }

    @Test("rows that are read before the first is taken in are counted by themselves")
    func phases() throws {
        let around = Around()
        let watch = Watch(around.world(isErrorTerminal: true))
        watch.begin("messages.csv")
        for _ in 0..<(17 * 64) { try watch.check(.reading) }
        for _ in 0..<128 { try watch.check(.taking) }
        #expect(
            around.written.withLock { $0 } == [
                "\rmessages.csv: 1,024 rows read\u{1B}[K", "\rmessages.csv: 64 taken in\u{1B}[K",
            ])
    }

    @Test("nothing is shown where standard error is no terminal")
    func onPipe() throws {
        #expect(try written(after: 100 * 64, isErrorTerminal: false).isEmpty)
    }

    @Test("a signal to stop ends the import at the next look")
    func stopped() throws {
        let around = Around()
        let watch = Watch(around.world(isErrorTerminal: true))
        watch.begin("Connections.csv")
        for _ in 0..<100 { try watch.check(.taking) }
        around.signal.withLock { $0 = 15 }
        let stop = #expect(throws: Interruption.self) {
            for _ in 0..<64 { try watch.check(.taking) }
        }
        #expect(stop?.signal == 15)
    }

    @Test("numbers are grouped by thousands")
    func thousands() {
        let numbers = [0, 12, 999, 1000, 45_678, 123_456, 1_000_000]
        let texts = ["0", "12", "999", "1,000", "45,678", "123,456", "1,000,000"]
        #expect(numbers.map(grouped) == texts)
    }
}
