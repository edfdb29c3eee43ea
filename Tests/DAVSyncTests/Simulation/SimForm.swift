import CivilTime

@testable import DAVSync

/// Items of the simulation: a line a field, and lines that nobody knows.
struct SimForm: ItemForm {
    var type: DAVItemType { .calendar }
    var rules: MergeRules { MergeWorld.rules }

    func read(_ bytes: [UInt8]) -> SyncItem? {
        var (uid, version, seen) = ("", MergeVersion([:]), [String]())
        for line in Self.lines(bytes) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = String(line[line.index(after: colon)...])
            switch line[..<colon] {
            case "UID": uid = value
            case "TIME": version.modified = Int(value).map { Instant(seconds: $0) }
            case "X-KITH-SEEN": seen = value.split(separator: ",").map(String.init)
            case let name where Self.isField(name):
                version.fields[String(name)] = Self.value(String(name), value)
            default: break
            }
        }
        return uid.isEmpty ? nil : SyncItem(uid: uid, version: version, seen: seen)
    }

    func write(_ item: SyncItem, onto raw: [UInt8]?) -> [UInt8] {
        var lines = ["UID:\(item.uid)"]
        if let modified = item.version.modified { lines.append("TIME:\(modified.seconds)") }
        if !item.seen.isEmpty { lines.append("X-KITH-SEEN:" + item.seen.joined(separator: ",")) }
        for name in item.version.fields.keys.sorted() {
            if let value = item.version.fields[name] { lines.append("\(name):\(Self.text(value))") }
        }
        return Array((lines + Self.foreign(raw ?? [])).joined(separator: "\n").utf8)
    }

    private static let names = ["title", "notes", "tags", "emails", "status", "X-KITH-TIER"]

    static func isField(_ name: Substring) -> Bool { names.contains(String(name)) }

    static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }

    /// Lines of other programs.
    static func foreign(_ bytes: [UInt8]) -> [String] {
        lines(bytes).filter { $0.hasPrefix("X-FOREIGN") }.map(String.init)
    }

    private static func value(_ name: String, _ text: String) -> MergeValue {
        switch name {
        case "tags": .set(Set(text.split(separator: ",").map(String.init)))
        case "emails": .list(text.split(separator: ",").map(String.init))
        default: .text(text.replacing("|", with: "\n"))
        }
    }

    private static func text(_ value: MergeValue) -> String {
        switch value {
        case .text(let text): text.replacing("\n", with: "|")
        case .list(let texts): texts.joined(separator: ",")
        case .set(let texts): texts.sorted().joined(separator: ",")
        case .opaque: ""
        }
    }
}
