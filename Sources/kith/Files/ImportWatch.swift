import JobSearch

/// Watches over an import while it reads: tells on a terminal how far it is, and ends it when it is told to stop.
///
/// The line comes after a second and changes at most ten times a second. On a pipe there is none.
final class ImportWatch {
    private let world: World
    private let start: Double
    private var file = ""
    private var found = 0
    private var told = 0.0
    private var isShown = false

    /// From here on a signal to stop is held back until `check` sees it.
    init(_ world: World) {
        self.world = world
        start = world.uptime()
        world.holdSignals()
    }

    /// A file begins.
    func begin(_ name: String) {
        file = shown(name)
        found = 0
    }

    /// One more finding of the file is to be taken in. Throws `Interruption`.
    func check() throws {
        found += 1
        // The clock and the signals cost a call of the system each.
        if found % 64 != 0 { return }
        if let signal = world.stopSignal() { throw Interruption(signal: signal) }
        let now = world.uptime()
        guard world.isErrorTerminal, now - start >= 1, now - told >= 0.1 else { return }
        told = now
        isShown = true
        world.errors(Array("\r\(file): \(ImportWatch.grouped(found)) read\u{1B}[K".utf8))
    }

    /// Takes the line away, before anything else is written.
    func end() {
        if isShown { world.errors(Array("\r\u{1B}[K".utf8)) }
        isShown = false
        world.releaseSignals()
    }

    /// A number by thousands: `1,234,567`.
    static func grouped(_ number: Int) -> String {
        let digits = String(number)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }
}

/// Somebody has told the program to stop: SIGINT (Ctrl-C) or SIGTERM.
struct Interruption: Error {
    var signal: Int32
}
