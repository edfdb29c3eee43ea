import CivilTime
import Foundation
import JobSearch
import Logbook

@testable import Serving

/// A log in a directory of its own, and what is served of it.
final class ServedHome {
    static let start = Instant(seconds: 1_772_438_400)

    let path: String
    var failures: [String] = []
    let secret: SecretAddress
    private(set) lazy var site = Site(
        ServedLog(
            home: path, product: "-//test//EN",
            clock: { Instant(seconds: ServedHome.start.seconds) }),
        secret: SecretFile(inHome: path), rules: .loopback,
        report: { [unowned self] in failures.append("\($0)") }, welcome: { _ in })

    init() throws {
        path = NSTemporaryDirectory() + "/served-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
        secret = try SecretFile(inHome: path).readOrMake()
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var file: String { path + "/" + Logbook.fileName }

    /// The log as another process has it open.
    func log() throws -> Logbook {
        let log = try Logbook.open(
            path: file, clock: { ServedHome.start },
            newUID: { UUID().uuidString.lowercased() })
        _ = try log.set("timeZone", to: "Europe/Berlin")
        return log
    }

    /// Asks for a path behind the secret address.
    func get(_ rest: String, _ fields: (String, String)..., after seconds: Int = 0) -> Answer {
        ask("/\(secret.text)/\(rest)", fields, after: seconds)
    }

    func ask(
        _ target: String, _ fields: [(String, String)] = [], after seconds: Int = 0
    ) -> Answer {
        let all = [("host", "localhost:5484")] + fields
        return site.answer(
            to: RequestHead(.get, target, fields: all.map { .init($0.0, $0.1) }),
            at: Instant(seconds: ServedHome.start.seconds + 100_000_000 + seconds))
    }
}

extension Answer {
    /// The value of a field of its own.
    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }
    var text: String { String(decoding: body, as: UTF8.self) }
}
