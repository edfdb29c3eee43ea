import CivilTime
import Foundation
import Serving

/// The loop that waits for clients and for the signal to stop, in one thread: an answer is made at
/// once or was made before, and nobody is waited for while it is sent.
struct Server {
    private let listener: Int32
    private let stop: Int32
    private let answer: (RequestHead, Instant) -> Answer
    private var connections: [Connection] = []

    /// Maximum number of clients at a time; a new one takes the place of the one that is nearest to
    /// being too late.
    private static let most = 200

    init(_ listener: Int32, stop: Int32, answer: @escaping (RequestHead, Instant) -> Answer) {
        (self.listener, self.stop, self.answer) = (listener, stop, answer)
    }

    /// Serves until the signal comes.
    consuming func run() {
        var server = self
        while server.turn() {}
        for connection in server.connections { close(connection.socket) }
        close(server.listener)
    }

    /// Waits for what comes next, and does it; false at the signal to stop.
    private mutating func turn() -> Bool {
        var files = [
            pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
            pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
        ]
        files += connections.map { pollfd(fd: $0.socket, events: $0.events, revents: 0) }
        let before = Server.milliseconds()
        let first = connections.map(\.deadline).min()
        let wait = first.map { Int32(clamping: max(0, $0 - before) + 1) } ?? -1
        guard poll(&files, nfds_t(files.count), wait) >= 0 || errno == EINTR else { return false }
        if files[0].revents != 0 { return false }
        let now = Server.milliseconds()
        let answer = self.answer
        for place in connections.indices {
            if files[place + 2].revents != 0 {
                connections[place].go({ answer($0, Instant(seconds: Int(time(nil)))) }, now: now)
            }
            connections[place].check(now: now)
        }
        for connection in connections where connection.isOver { close(connection.socket) }
        connections.removeAll(where: \.isOver)
        if files[1].revents != 0 { accept(now: now) }
        return true
    }

    private mutating func accept(now: Int) {
        for _ in 0..<64 {
            let socket = Foundation.accept(listener, nil, nil)
            if socket < 0 {
                // Too many files are open: one client less, and the next turn tries again.
                if errno == EMFILE || errno == ENFILE { endOne() }
                return
            }
            if connections.count >= Server.most { endOne() }
            _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
            _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK)
            var isOn: Int32 = 1
            setsockopt(
                socket, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
            connections.append(Connection(socket, now: now))
        }
    }

    /// Ends an idle client, or else the one that is nearest to being too late.
    private mutating func endOne() {
        let idle = connections.indices.filter { connections[$0].isIdle }
        let places = idle.isEmpty ? Array(connections.indices) : idle
        guard let place = places.min(by: { connections[$0].deadline < connections[$1].deadline })
        else { return }
        close(connections[place].socket)
        connections.remove(at: place)
    }

    /// A clock that nobody sets.
    private static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
