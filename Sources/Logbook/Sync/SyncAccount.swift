import GRDB
import JobSearch

/// An account at a server with which the log syncs. It is a setting of the log, and has no password.
public struct SyncAccount: Hashable, Sendable {
    static let prefix = "sync.account."

    /// The name by which the user calls it.
    public var name: String
    public var url: String
    public var user: String
    /// The command that prints the password.
    public var passwordCommand: String?
    /// The file of the authority by which the server is trusted.
    public var caFile: String?
    /// The sorts of things that sync; all of them if it is empty.
    public var kinds: [String] = []
    /// Addresses of the collections that were chosen, by the sort of their things.
    public var collections: [String: String] = [:]

    public init(name: String, url: String, user: String) {
        (self.name, self.url, self.user) = (name, url, user)
    }

    var setting: String { SyncAccount.prefix + name }

    var settingValue: String {
        JSON.object([
            ("url", .string(url)), ("user", .string(user)),
            ("passwordCommand", .optional(passwordCommand)), ("caFile", .optional(caFile)),
            ("kinds", .strings(kinds)),
            (
                "collections",
                .object(
                    collections.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
            ),
        ]).compactText()
    }

    /// From a setting; `nil` if it is no account.
    init?(setting name: String, value: String) {
        guard name.hasPrefix(SyncAccount.prefix), name.count > SyncAccount.prefix.count,
            let json = try? JSON(parsing: value.utf8),
            let fields = try? FieldReader(json, at: name), let url = try? fields.label("url")
        else { return nil }
        do {
            self.init(
                name: String(name.dropFirst(SyncAccount.prefix.count)), url: url,
                user: try fields.text("user") ?? "")
            passwordCommand = try fields.text("passwordCommand")
            caFile = try fields.text("caFile")
            kinds = try fields.texts("kinds") ?? []
            for member in try fields.members("collections") ?? [] {
                if case .string(let address) = member.value { collections[member.name] = address }
            }
        } catch { return nil }
    }

    /// - Throws: `LogbookError.refused` for an account that cannot be kept.
    func check() throws {
        let isName = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
        }
        if name.isEmpty || !isName {
            throw LogbookError.refused(
                "“\(name.shortened)” is no name of an account.",
                hint: "A name has letters, digits, - and _ alone.")
        }
        let authority = url.firstRange(of: "://").map { url[$0.upperBound...].prefix { $0 != "/" } }
        guard let authority, !authority.isEmpty else {
            throw LogbookError.refused(
                "“\(url.shortened)” is no address of a server.",
                hint: "Write one like https://cloud.example.org/")
        }
        if authority.contains("@") {
            throw LogbookError.refused(
                "The address of an account has neither user nor password in it.",
                hint: "Name the user apart, and a command that prints the password.")
        }
    }
}

extension Logbook {
    /// The accounts, by name.
    public func accounts() throws -> [SyncAccount] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT name, value FROM setting
                    WHERE name > 'sync.account.' AND name < 'sync.account/' ORDER BY name
                    """)
            return try rows.compactMap { try SyncAccount(setting: $0[0], value: $0[1]) }
        }
    }

    /// Keeps an account, in the place of the one of its name.
    ///
    /// - Throws: `LogbookError.refused` for a name or an address that is none.
    public func add(_ account: SyncAccount) throws -> Change<SyncAccount> {
        try account.check()
        return try step { step in
            let isKnown = try SettingRow.fetch(step.db, account.setting) != nil
            try step.set(account.setting, to: account.settingValue)
            return ("\(isKnown ? "changed" : "added") account \(account.name)", account)
        }
    }

    /// Forgets an account, and what is known of its collections. Nothing changes on the server; undo
    /// brings back the account, and the next round finds its things again by their uids.
    ///
    /// - Throws: `LogbookError.refused` where there is none of that name.
    public func removeAccount(_ name: String) throws -> Change<SyncAccount> {
        try step { step in
            let setting = SyncAccount.prefix + name
            let row = try SettingRow.fetch(step.db, setting)
            guard let account = row.flatMap({ SyncAccount(setting: setting, value: $0.value) })
            else {
                throw LogbookError.refused(
                    "There is no account “\(name.shortened)”.",
                    hint: "To see them: kith sync accounts")
            }
            try step.set(setting, to: nil)
            try SyncState(step.db).forget(account: name)
            return ("removed account \(name)", account)
        }
    }
}
