import Foundation
import Testing

/// The process kith-serve, with the sample log, on a port that was free.
final class Served: Sendable {
    let home: Home
    let running: Running
    /// The address of the pages, as its first line has it, and of the calendar.
    let page: String
    let feed: String
    let port: UInt16
    /// The path of the pages, with the secret address.
    let path: String

    /// - Parameter arguments: those behind the home.
    init(_ home: Home, _ arguments: [String] = ["--port", "0"]) async throws {
        self.home = home
        running = try home.start(Served.program, ["--home", home.home] + arguments)
        let lines = try await Served.lines(of: running)
        (page, feed) = (lines[0], lines[1])
        let parts = page.split(separator: "/", omittingEmptySubsequences: false)
        try #require(parts.count == 5 && parts[0] == "http:" && parts[4].isEmpty, "\(page)")
        port = try #require(parts[2].split(separator: ":").last.flatMap { UInt16($0) })
        path = "/\(parts[3])/"
    }

    static let program = Tools.folder + "/kith-serve"

    /// The sample log, served.
    static func sample() async throws -> Served {
        let home = try Home()
        try await home.restoreSample()
        return try await Served(home)
    }

    deinit { running.kill() }

    /// Waits for the first two lines.
    static func lines(of running: Running) async throws -> [String] {
        for _ in 0..<3000 {
            let lines = try running.written().split(
                separator: "\n", omittingEmptySubsequences: false)
            if lines.count > 2 { return lines.map(String.init) }
            try await Task.sleep(for: .milliseconds(10))
        }
        running.kill()
        let ended = try await running.end()
        throw Running.Interruption(description: "kith-serve does not begin: \(ended)")
    }

    /// Asks for a path behind the secret address, on a connection of its own.
    func get(_ rest: String = "", _ fields: String..., method: String = "GET") throws -> HTTPAnswer
    {
        let client = try RawClient(port)
        let lines = fields.map { $0 + "\r\n" }.joined()
        try client.send(
            "\(method) \(path)\(rest) HTTP/1.1\r\nHost: localhost\r\n\(lines)Connection: close\r\n\r\n"
        )
        return try HTTPAnswer(client.all())
    }

    /// Sends bytes, and gives what comes until the server closes.
    func raw(_ text: String) throws -> HTTPAnswer {
        let client = try RawClient(port)
        try client.send(text)
        return try HTTPAnswer(client.all())
    }

    /// Has it end, and gives what it wrote to standard error.
    func stop(_ signal: Int32 = SIGTERM) async throws -> Ended {
        running.kill(signal)
        return try await running.end(within: .seconds(60))
    }
}

/// An answer, by its lines.
struct HTTPAnswer: Equatable {
    var status: Int
    /// All lines of the head but the date.
    var head: [String]
    var body: Data

    init(_ bytes: Data) throws {
        let end = try #require(bytes.range(of: Data("\r\n\r\n".utf8)), "\(bytes.count) bytes")
        head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
            .components(separatedBy: "\r\n").filter { !$0.hasPrefix("Date: ") }
        let words = head[0].split(separator: " ")
        status = try #require(words.count > 1 ? Int(words[1]) : nil, "\(head)")
        body = bytes[end.upperBound...]
    }

    subscript(_ name: String) -> String? {
        head.first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
    }

    var text: String { String(decoding: body, as: UTF8.self) }
}

/// A connection over which any bytes can be sent.
final class RawClient: Sendable {
    struct Failure: Error { var reason = String(cString: strerror(errno)) }

    private let socket: Int32

    init(_ port: UInt16) throws {
        #if canImport(Darwin)
            socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
        #else
            socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        guard socket >= 0 else { throw Failure() }
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(
                socket, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, length)
            }
        }
        guard connected == 0 else { throw Failure() }
    }

    deinit { close(socket) }

    /// Sends as much of a text as the server takes.
    func send(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            #if canImport(Darwin)
                let flags: Int32 = 0
            #else
                let flags = Int32(MSG_NOSIGNAL)
            #endif
            let count = rest.withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress, $0.count, flags)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure() }
            rest = rest.dropFirst(count)
        }
    }

    /// What comes next; nothing at the end.
    func next() throws -> Data {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(socket, &bytes, bytes.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure() }
            return Data(bytes.prefix(count))
        }
    }

    /// All that comes until the server closes.
    func all() throws -> Data {
        var all = Data()
        while true {
            let piece = try next()
            if piece.isEmpty { return all }
            all += piece
        }
    }
}
