import CStart
import DAVWire
import Foundation
import Publishing

/// The two pipes to kith-http. Writing never waits while there is something to read, so that the
/// two programs do not wait for each other.
struct HTTPPipe {
    private let input: Int32
    private let output: Int32
    /// Bytes to be written, the first of which are.
    private var pending: [UInt8] = []
    private var sent = 0
    private var isOpen = true

    /// Makes the pipes; the other ends are for the program, and to be closed here once it runs.
    static func make() throws -> (pipe: HTTPPipe, input: Int32, output: Int32) {
        let toChild = try ends()
        do {
            let fromChild = try ends()
            // Only this end of it.
            _ = fcntl(toChild.in, F_SETFL, fcntl(toChild.in, F_GETFL) | O_NONBLOCK)
            return (
                HTTPPipe(input: toChild.in, output: fromChild.out), toChild.out, fromChild.in
            )
        } catch {
            close(toChild.out)
            close(toChild.in)
            throw error
        }
    }

    private init(input: Int32, output: Int32) { (self.input, self.output) = (input, output) }

    /// A pipe of which no other program inherits an end, not even one that is started right now:
    /// kith-http ends when all ends for writing are closed.
    private static func ends() throws -> (out: Int32, in: Int32) {
        var ends: [Int32] = [-1, -1]
        guard kith_pipe(&ends) == 0 else {
            throw CommandError("kith-http cannot be started: \(SystemError().reason).")
        }
        return (ends[0], ends[1])
    }

    /// Closes both, which ends the program.
    mutating func end() {
        guard isOpen else { return }
        isOpen = false
        (pending, sent) = ([], 0)
        close(input)
        close(output)
    }

    mutating func put(_ frame: WireFrame) { pending += frame.bytes }

    /// Writes as much as there is room for; false when the program has gone.
    mutating func write() -> Bool {
        guard isOpen else { return false }
        while sent < pending.count {
            let count = pending[sent...].withUnsafeBytes {
                Foundation.write(input, $0.baseAddress, $0.count)
            }
            if count > 0 { sent += count }
            if count < 0, errno == EAGAIN { return true }
            if count < 0, errno != EINTR { return false }
        }
        (pending, sent) = ([], 0)
        return true
    }

    /// Waits up to a fifth of a second, writes what there is room for and gives what has come: none
    /// where nothing has, `nil` when the program has gone.
    mutating func exchange() -> [UInt8]? {
        guard isOpen else { return nil }
        var files = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
        if sent < pending.count {
            files.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0))
        }
        guard poll(&files, nfds_t(files.count), 200) > 0 else { return [] }
        if files.count > 1, files[1].revents != 0, !write() { return nil }
        if files[0].revents == 0 { return [] }
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { room, filled in
            count = read(output, room.baseAddress, room.count)
            filled = max(0, count)
        }
        if count < 0, errno == EINTR { return [] }
        return count > 0 ? bytes : nil
    }
}
