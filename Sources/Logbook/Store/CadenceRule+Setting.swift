import CivilTime
import GRDB
import JobSearch

/// Cadences of several contacts, which are settings: `cadence.tag.robotics` is `P14D P30D`, the
/// second one being the hard limit.
extension CadenceRule {
    static let prefix = "cadence."

    /// Name of the setting; `nil` for the rule of one contact, which is theirs.
    public var setting: String? { by.setting }

    /// Value of the setting.
    public var settingValue: String {
        [every.iso, latest?.iso].compactMap { $0 }.joined(separator: " ")
    }

    /// From a setting; `nil` if it is no cadence.
    public init?(setting name: String, value: String) {
        let periods = value.split(separator: " ").map { Period(iso: String($0)) }
        guard let by = Subject(setting: name), let first = periods.first, let every = first
        else { return nil }
        self.init(by: by, every: every, latest: periods.count > 1 ? periods[1] : nil)
    }

    /// The rules that are set, in the order of their settings.
    static func all(_ db: Database) throws -> [CadenceRule] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT name, value FROM setting WHERE name > 'cadence.' AND name < 'cadence/'
                    ORDER BY name
                    """))
        return try rows.compactMap { try CadenceRule(setting: $0[0], value: $0[1]) }
    }

    /// Ids of the contacts for whom a setting counts, whether it is set or not.
    static func contacts(bySetting name: String, _ db: Database) throws -> [Int] {
        switch Subject(setting: name) {
        case nil, .contact?: return []
        case .tag(let tag)?:
            return try Int.fetchAll(
                db, sql: "SELECT id FROM handle WHERE kind = ? AND text = ?",
                arguments: [Kind.contact.rawValue, Handle.tag(.contact, tag).text])
        case .stage(let stage)?:
            // Companies of which only imports know are at the first stage, and are no targets.
            return try Int.fetchAll(
                db,
                sql: """
                    SELECT c.id FROM company o CROSS JOIN contact c ON c.company = o.id
                    WHERE o.stage = ? AND (o.tier IS NOT NULL OR o.stage <> 'researching')
                    """, arguments: [stage.rawValue])
        case .tier(let tier)?:
            return try Int.fetchAll(
                db,
                sql: """
                    SELECT c.id FROM company o CROSS JOIN contact c ON c.company = o.id
                    WHERE o.tier = ?
                    """, arguments: [tier])
        }
    }
}

extension CadenceRule.Subject {
    /// Name of the setting; `nil` for one contact.
    var setting: String? {
        switch self {
        case .contact: nil
        case .tag(let tag): "\(CadenceRule.prefix)tag.\(folded(tag))"
        case .stage(let stage): "\(CadenceRule.prefix)stage.\(stage.rawValue)"
        case .tier(let tier): "\(CadenceRule.prefix)tier.\(tier)"
        }
    }

    /// From the name of a setting; `nil` if that is no cadence.
    init?(setting name: String) {
        guard name.hasPrefix(CadenceRule.prefix) else { return nil }
        let parts = name.dropFirst(CadenceRule.prefix.count)
            .split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "tag": self = .tag(parts[1])
        case "stage":
            guard let stage = Company.Stage(rawValue: parts[1]) else { return nil }
            self = .stage(stage)
        case "tier":
            guard let tier = Int(parts[1]), (1...3).contains(tier) else { return nil }
            self = .tier(tier)
        default: return nil
        }
    }

    /// True for a rule that counts for the people of companies.
    var isOfCompanies: Bool {
        switch self {
        case .stage, .tier: true
        case .contact, .tag: false
        }
    }
}
