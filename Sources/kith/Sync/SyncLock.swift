import Foundation
import JobSearch
import Presentation
import Publishing

/// Keeps two rounds of one log from being at work at once.
final class SyncLock {
    private var file: Int32

    init(in home: String) throws {
        let path = home + "/sync.lock"
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw CommandError(
                "\(shown(path)) cannot be written: \(SystemError().reason).",
                status: .cannotCreate)
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            file = -1
            throw CommandError(
                "Another kith is syncing this log.", hint: "Try again when it is done.",
                status: .busy)
        }
    }

    deinit { end() }

    func end() {
        if file >= 0 { close(file) }
        file = -1
    }
}

/// The line on a terminal that says that it goes on.
final class SyncProgress {
    private let world: World
    private let name: String
    private let start: Double
    private var shownAt = 0.0
    private var isShown = false

    init(_ world: World, _ name: String) {
        (self.world, self.name) = (world, shown(name))
        start = world.uptime()
    }

    func tell(_ requests: Int) {
        let now = world.uptime()
        guard world.isErrorTerminal, now - start >= 0.5, now - shownAt >= 0.1 else { return }
        (shownAt, isShown) = (now, true)
        world.errors(Array("\r\(name): \(grouped(requests)) requests\u{1B}[K".utf8))
    }

    func end() {
        if isShown { world.errors(Array("\r\u{1B}[K".utf8)) }
        isShown = false
    }
}
