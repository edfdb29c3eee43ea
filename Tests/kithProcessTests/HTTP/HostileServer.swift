import DAVSync
import DAVWire
import Foundation
import Testing

@testable import kith

/// The server of Fixtures/http_server.py, which ends with this object.
final class HostileServer: Sendable {
    /// A request as the server saw it.
    struct Entry: Codable, Equatable {
        var connection: Int
        var method: String
        var path: String
        /// The scheme by which a password was shown; empty for none.
        var authorization: String
        /// Number of bytes of the body.
        var length: Int
    }

    private let process = Process()
    private let input = Pipe()
    let port: Int
    private let scheme: String

    init(_ certificate: Certificate? = nil) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: Tools.python)
        process.arguments =
            ["-I", Tools.fixture("http_server.py")]
            + (certificate.map { [$0.certificate, $0.key] } ?? [])
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var line = Data()
        while line.last != 0x0A {
            let piece = output.fileHandleForReading.availableData
            if piece.isEmpty { break }
            line += piece
        }
        let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
        port = try #require(Int(text), "the server has not begun")
        scheme = certificate == nil ? "http" : "https"
    }

    deinit {
        // Threads of the tests hold back other signals, and so do their processes.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func url(_ path: String, host: String = "127.0.0.1") throws -> DAVURL {
        try DAVURL("\(scheme)://\(host):\(port)\(path)")
    }

    /// The requests so far, as another login without a password asks for them.
    func log(_ visit: Visit, caFile: String? = nil) throws -> [Entry] {
        let login = visit.child.logIn(to: try url("/"), caFile: caFile)
        let answer = try visit.ask(.get(try url("/log")), as: login).get()
        return try JSONDecoder().decode([Entry].self, from: Data(answer.body))
    }
}

/// A running kith-http, the one that was built with these tests, and a login to a server.
struct Visit {
    static let program = Tools.folder + "/kith-http"

    let child: HTTPChild
    let login: HTTPChild.Login

    /// Seconds that are short for tests.
    static let limits = WireLogin.Limits(connect: 5, stalled: 20, whole: 40)

    init(
        _ url: DAVURL, user: String? = nil, password: String? = nil, caFile: String? = nil,
        limits: WireLogin.Limits = Visit.limits, environment: [String: String] = [:]
    ) throws {
        child = try Visit.child(environment)
        login = child.logIn(
            to: url, user: user, password: password, caFile: caFile, limits: limits)
    }

    static func child(_ environment: [String: String] = [:]) throws -> HTTPChild {
        // As kith itself does at its start.
        signal(SIGPIPE, SIG_IGN)
        return try HTTPChild(in: .system(), program: HTTPProgram(program, environment))
    }

    /// Sends one request and waits for its answer.
    func ask(
        _ request: DAVRequest, as login: HTTPChild.Login? = nil
    ) throws -> Result<DAVAnswer, HTTPFailure> {
        try #require(try all([request], as: login)[0])
    }

    /// Sends requests at once, and gives their answers by their places.
    func all(
        _ requests: [DAVRequest], as login: HTTPChild.Login? = nil
    ) throws -> [Int: Result<DAVAnswer, HTTPFailure>] {
        let numbered = requests.enumerated().map { (id: $0.offset, request: $0.element) }
        try child.send(numbered, as: login ?? self.login)
        var results: [Int: Result<DAVAnswer, HTTPFailure>] = [:]
        while let (id, result) = try child.next() {
            #expect(results[id] == nil)
            results[id] = result
        }
        #expect(results.count == requests.count)
        return results
    }
}

extension Result where Success == DAVAnswer, Failure == HTTPFailure {
    /// The kind of the failure; `nil` for an answer.
    var kind: WireFailure.Kind? {
        if case .failure(let failure) = self { return failure.kind }
        return nil
    }

    /// The status and the body as a text; `nil` for a failure.
    var told: String? {
        (try? get()).map { "\($0.status) " + String(decoding: $0.body, as: UTF8.self) }
    }
}
