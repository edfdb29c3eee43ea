import JobSearch
import Presentation

/// Watches over what may take long, an import or its undo: tells on a terminal how far it is, and
/// ends it when it is told to stop.
///
/// The line comes after a second and changes at most ten times a second. On a pipe there is none.
final class Watch {
    /// What goes on: the rows of some files are all read before the first is taken in.
    enum Phase: String {
        case reading = "rows read"
        case taking = "taken in"
        case changing = "changed"
    }

    private let world: World
    private var phase = Phase.taking
    private let start: Double
    private var name = ""
    private var found = 0
    private var looks = 0
    private var shownAt = 0.0
    private var isShown = false

    init(_ world: World) {
        self.world = world
        start = world.uptime()
    }

    /// A file begins, or something else of that name. From here on a signal to stop is held back
    /// until `check` sees it; who waits for another process before need not be held up.
    func begin(_ name: String) {
        world.holdSignals()
        self.name = shown(name)
        found = 0
        phase = .taking
    }

    /// One more row of the file is to be read, one more finding to be taken in, or thing to be
    /// changed. Throws `Interruption`.
    ///
    /// - Parameter phase: what goes on; `nil` for what is said in either, such as a row that is
    ///   skipped.
    func check(_ phase: Phase?) throws {
        if let phase, phase != self.phase {
            self.phase = phase
            found = 0
        }
        found += 1
        looks += 1
        // The clock and the signals cost a call of the system each.
        if looks % 64 != 0 { return }
        if let signal = world.stopSignal() { throw Interruption(signal: signal) }
        let now = world.uptime()
        guard world.isErrorTerminal, now - start >= 1, now - shownAt >= 0.1 else { return }
        shownAt = now
        isShown = true
        let count = grouped(found)
        world.errors(Array("\r\(name): \(count) \(self.phase.rawValue)\u{1B}[K".utf8))
    }

    /// Takes the line away, before anything else is written.
    func end() {
        if isShown { world.errors(Array("\r\u{1B}[K".utf8)) }
        isShown = false
        world.releaseSignals()
    }
}

/// Somebody has told the program to stop: SIGINT (Ctrl-C) or SIGTERM.
struct Interruption: Error {
    var signal: Int32
}
