import JobSearch

/// The words with which kith starts this program.
enum Words: Equatable {
    struct Options: Equatable {
        var home = ""
        var port: UInt16 = Words.usualPort
        /// The address of this machine to listen on; `nil`: the loopback.
        var listen: String?
        /// True if the secret address is replaced.
        var isNew = false
    }

    case serve(Options)
    case version, help

    /// K, I, T and H on the keys of a telephone.
    static let usualPort: UInt16 = 5484

    init(_ words: [String]) throws(ServeFailure) {
        if words == ["--version"] {
            self = .version
            return
        }
        if words.isEmpty || words == ["--help"] || words == ["-h"] {
            self = .help
            return
        }
        var options = Options()
        var rest = words[...]
        func value(_ name: String) throws(ServeFailure) -> String {
            guard let value = rest.popFirst() else { throw Words.misuse("\(name) needs a value.") }
            return value
        }
        while let word = rest.popFirst() {
            switch word {
            case "--home": options.home = try value(word)
            case "--listen": options.listen = try value(word)
            case "--new-address": options.isNew = true
            case "--port":
                let text = try value(word)
                guard let port = UInt16(text) else {
                    throw Words.misuse("--port needs a number from 0 to 65535.")
                }
                options.port = port
            default: throw Words.misuse("Unknown option “\(shown(word))”.")
            }
        }
        guard options.home.hasPrefix("/") else {
            throw Words.misuse("--home has to name the directory of the log from the root on.")
        }
        self = .serve(options)
    }

    private static func misuse(_ sentence: String) -> ServeFailure {
        ServeFailure(
            sentence, hint: "kith serve starts this program: kith serve --help", status: 64)
    }
}
