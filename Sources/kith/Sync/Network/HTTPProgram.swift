import Foundation

/// kith-http, which is kith's network: where it is, and what it is told of the world around.
struct HTTPProgram {
    static let name = "kith-http"

    let path: String
    let environment: [String: String]

    /// Looks beside this program, then in the directories of `PATH`.
    ///
    /// - Throws: `CommandError` where it is not installed.
    init(in world: World, beside folder: String? = HTTPProgram.ownFolder) throws {
        // A directory that depends on where one stands is no place for a program that is told
        // passwords.
        let folders = (world.environment["PATH"] ?? "").split(separator: ":").map(String.init)
            .filter { $0.hasPrefix("/") }
        let places = ([folder].compactMap { $0 } + folders)
            .map { "\($0)/\(HTTPProgram.name)" }
        guard let path = places.first(where: FileManager.default.isExecutableFile) else {
            throw CommandError(
                "Sync needs kith-http, which is not installed.",
                hint: "Install it beside kith: make install, or apt install kith-http")
        }
        self.init(path, world.environment)
    }

    init(_ path: String, _ environment: [String: String]) {
        self.path = path
        let kept = [
            "PATH", "HOME", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE",
            "SSL_CERT_DIR", "LANG", "TZ",
        ]
        self.environment = environment.filter { kept.contains($0.key) }
            // What Swift's runtime says of a crash may have memory in it.
            .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    }

    /// The directory of this program.
    static var ownFolder: String? {
        #if os(Linux)
            let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        #else
            let own = Bundle.main.executableURL?.resolvingSymlinksInPath().path
        #endif
        return own.map { ($0 as NSString).deletingLastPathComponent }
    }
}
