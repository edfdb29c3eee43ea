import DAVSync
import JobSearch
import LogSync
import Logbook

/// The address of a server, as it is typed.
enum SyncAddress {
    static func read(_ text: String) throws -> DAVURL {
        let url: DAVURL
        do throws(DAVURLFault) {
            url = try DAVURL(text.contains("://") ? text : "https://" + text)
        } catch { throw refusal(text, error) }
        guard url.scheme == .https || url.isLoopback else {
            throw CommandError(
                "\(shown(text)) is not encrypted: the password could be read on the way.",
                hint: "Write it with https:// (plain http is for this machine alone).",
                status: .misuse)
        }
        return url
    }

    private static func refusal(_ text: String, _ fault: DAVURLFault) -> CommandError {
        let hint =
            switch fault {
            case .noScheme, .badHost: "Write it like https://cloud.example/"
            case .userInside: "Name the user apart: --user NAME, and never a password in it."
            case .badPath: "Leave out what begins with ? or #."
            }
        return CommandError(
            "“\(shown(text))” is no address of a server.", hint: hint, status: .misuse)
    }

    /// The name of an account that was given none: the host's, without what stands before the
    /// domain, and without its end.
    static func name(of url: DAVURL) -> String {
        let isNumber = url.host.allSatisfy { $0.isNumber || ".:[]".contains($0) }
        let parts = url.host.split(separator: ".").map(String.init)
        let word = isNumber || parts.count < 2 ? parts.first ?? url.host : parts[parts.count - 2]
        let name = String(
            word.unicodeScalars.filter {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-"
            }.map(Character.init))
        return isNumber || name.isEmpty ? "server" : name
    }

    static func nothing(_ url: DAVURL) -> CommandError {
        CommandError(
            "\(shown(url.text)) has nothing for what is to be synced.",
            hint: "To see what it has: kith sync --probe \(shown(url.text)) --user NAME")
    }
}

/// The kinds of an account.
enum SyncKinds {
    /// Reads `contacts,followups`; all where nothing is typed.
    static func read(_ text: String?) throws -> [String] {
        guard let text else { return [] }
        var kinds: [String] = []
        for word in text.split(separator: ",").map({ cleaned(String($0)) }) {
            let isSetting = word.lowercased() == settings
            guard isSetting || Kind(word: word) != nil else {
                let all = Kind.allCases.map { $0.facts.list.lowercased() } + [settings]
                throw CommandError(
                    "“\(shown(word))” is no kind of thing.",
                    hint: "Kinds: \(all.joined(separator: ", ")).", status: .misuse)
            }
            let kind = isSetting ? settings : Kind(word: word)?.facts.list.lowercased() ?? word
            if !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds
    }

    /// Ladders and cadences.
    static let settings = "settings"
}

extension SyncAccount {
    /// The kinds that sync; `nil` stands for settings.
    var syncedKinds: Set<Kind?> {
        if kinds.isEmpty { return Set(Kind.allCases.map { .some($0) } + [nil]) }
        return Set(kinds.map { Kind(word: $0) })
    }
}
