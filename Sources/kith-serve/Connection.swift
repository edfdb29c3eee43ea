import CivilTime
import Foundation
import Serving

/// One client: what has come of its requests, and what is still to be sent to it.
struct Connection {
    /// Limits on how long a client may take, in milliseconds.
    enum Limit {
        /// From the first byte of a request to its last.
        static let head = 10_000
        /// Between two requests.
        static let idle = 30_000
        /// Without a byte that it takes of an answer.
        static let sending = 30_000
        /// For what it still sends behind its last answer.
        static let draining = 2_000
    }

    private enum State { case reading, sending, draining, over }

    let socket: Int32
    private var state = State.reading
    private var buffer = RequestBuffer()
    private var pieces: [ArraySlice<UInt8>] = []
    private var ends = false
    /// The moment at which the client is too late, by a clock that nobody sets.
    private(set) var deadline: Int

    init(_ socket: Int32, now: Int) {
        self.socket = socket
        deadline = now + Limit.head
    }

    /// True if it can be closed.
    var isOver: Bool { state == .over }

    /// True if it waits for a request of which nothing has come.
    var isIdle: Bool { state == .reading && buffer.isEmpty }

    /// The events that it waits for.
    var events: Int16 { Int16(state == .sending ? POLLOUT : POLLIN) }

    /// Goes on as far as the client does.
    mutating func go(_ answer: (RequestHead) -> Answer, now: Int) {
        switch state {
        case .reading: read(now: now)
        case .sending: send(now: now)
        case .draining: drain()
        case .over: break
        }
        // Several requests may have come at once; each is answered before the next one is read.
        while state == .reading {
            do throws(Refusal) {
                guard let request = try buffer.next() else { return }
                begin(answer(request), now: now)
            } catch {
                begin(.refusing(error.status), now: now)
            }
            send(now: now)
        }
    }

    /// Ends it where the client was too slow.
    mutating func check(now: Int) {
        guard now >= deadline, state != .over else { return }
        if state == .reading, !buffer.isEmpty {
            begin(.refusing(.requestTimeout), now: now)
            send(now: now)
        } else {
            state = .over
        }
    }

    private mutating func read(now: Int) {
        var bytes = [UInt8](repeating: 0, count: RequestBuffer.mostBytes)
        let count = recv(socket, &bytes, bytes.count, 0)
        if count < 0, [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) { return }
        guard count > 0 else {
            state = .over
            return
        }
        if buffer.isEmpty { deadline = now + Limit.head }
        buffer.append(bytes.prefix(count))
    }

    private mutating func begin(_ answer: Answer, now: Int) {
        pieces = [
            answer.head(at: Instant(seconds: Int(time(nil))))[...], answer.sentBody[...],
        ].filter { !$0.isEmpty }
        ends = answer.ends
        state = .sending
        deadline = now + Limit.sending
    }

    private mutating func send(now: Int) {
        while let first = pieces.first {
            let count = first.withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress, $0.count, 0)
            }
            if count < 0 {
                if errno == EINTR { continue }
                if errno != EAGAIN, errno != EWOULDBLOCK { state = .over }
                return
            }
            deadline = now + Limit.sending
            pieces[0] = first.dropFirst(count)
            if pieces[0].isEmpty { pieces.removeFirst() }
        }
        if ends {
            // Closed at once, an answer could be lost behind what the client still sends.
            shutdown(socket, Int32(SHUT_WR))
            state = .draining
            deadline = now + Limit.draining
            return
        }
        state = .reading
        deadline = now + (buffer.isEmpty ? Limit.idle : Limit.head)
    }

    private mutating func drain() {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        // The deadline stays: whoever sends on and on is cut off.
        let count = recv(socket, &bytes, bytes.count, 0)
        if count < 0, [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) { return }
        if count <= 0 { state = .over }
    }
}
