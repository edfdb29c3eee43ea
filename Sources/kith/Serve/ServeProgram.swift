import Foundation
import Publishing

/// kith-serve, which listens: kith itself has no network.
struct ServeProgram {
    static let name = "kith-serve"

    let path: String

    /// Looks beside this program, then in the directories of `PATH`.
    ///
    /// - Throws: `CommandError` where it is not installed.
    init(in world: World, beside folder: String? = HTTPProgram.ownFolder) throws {
        // A directory that depends on where one stands is no place for a program that reads the log.
        let folders = (world.environment["PATH"] ?? "").split(separator: ":").map(String.init)
            .filter { $0.hasPrefix("/") }
        let places = ([folder].compactMap { $0 } + folders).map { "\($0)/\(ServeProgram.name)" }
        guard let path = places.first(where: FileManager.default.isExecutableFile) else {
            throw CommandError(
                "kith serve needs kith-serve, which is not installed.",
                hint: "Install it beside kith: make install, or apt install kith-serve")
        }
        self.path = path
    }

    /// Has this process become another program. It comes back only where that cannot be started.
    static func become(_ path: String, _ words: [String]) throws {
        // What kith ignores, the other program would not be told of either.
        for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_DFL) }
        var arguments = words.map { strdup($0) } + [nil]
        defer { for text in arguments { free(text) } }
        execv(path, &arguments)
        throw CommandError("\(words[0]) cannot be started: \(SystemError().reason).")
    }
}
