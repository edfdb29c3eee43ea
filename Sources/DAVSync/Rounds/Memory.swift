import CivilTime
import JobSearch

// The memory of a collection as texts for a table: what is stored between two rounds.

extension CollectionState {
    /// The sorts of notes beside the items, each by a name.
    public enum Note: String, CaseIterable, Sendable {
        /// Writes of unknown outcome, by uid.
        case intent
        /// Things that were removed, by uid.
        case tombstone
        /// Things that the server did not take, by uid.
        case refusal
        /// Items that have changed but were not handed out, by path.
        case unread
        /// Items that are nothing to kith, by path.
        case ignored
    }

    /// Token, tag and the count of rounds; the rest are items and notes.
    public var head: JSON {
        .object([
            ("token", .optional(token)), ("ctag", .optional(ctag)), ("mark", .optional(mark)),
            ("listed", .optional(listed?.seconds)), ("rounds", .int(rounds)),
            ("removed", .bool(hasRemoved)),
        ])
    }

    /// Takes in a head; what cannot be read is as before the first round.
    public mutating func take(head: JSON) {
        (token, ctag, mark) = (head["token"]?.text, head["ctag"]?.text, head["mark"]?.text)
        listed = head["listed"]?.number.map { Instant(seconds: $0) }
        rounds = head["rounds"]?.number ?? 0
        if case .bool(true)? = head["removed"] { hasRemoved = true } else { hasRemoved = false }
    }

    /// The note of a thing or a path as it is stored; `nil` where there is none.
    public func note(_ sort: Note, _ name: String) -> JSON? {
        switch sort {
        case .intent: intents[name]?.json
        case .tombstone: tombstones[name]?.json
        case .refusal:
            refusals[name].map {
                .object([
                    ("time", .int($0.time.seconds)), ("status", .int($0.status)),
                    ("log", MergeValue.json($0.log)),
                ])
            }
        case .unread: DAVPath(name).flatMap { unread.contains($0) ? .object([]) : nil }
        case .ignored: DAVPath(name).flatMap { ignored[$0] }.map { .string($0.header) }
        }
    }

    /// Takes in a stored note. One that cannot be read is left out: the thing is then found again.
    public mutating func take(_ sort: Note, _ name: String, _ note: JSON) {
        switch sort {
        case .intent: intents[name] = Intent(name, note)
        case .tombstone: tombstones[name] = Tombstone(note)
        case .refusal:
            guard let time = note["time"]?.number else { return }
            refusals[name] = Refusal(
                time: Instant(seconds: time), status: note["status"]?.number ?? 0,
                log: MergeValue.fields(note["log"]))
        case .unread: if let path = DAVPath(name) { unread.insert(path) }
        case .ignored:
            guard let path = DAVPath(name), let tag = note.text else { return }
            ignored[path] = ETag(header: tag)
        }
    }
}

extension ETag {
    /// The tag as a header names it.
    public var header: String { (isWeak ? "W/" : "") + "\"\(value)\"" }
}

extension ItemState {
    /// The memory of the item without its path, its version and its marks.
    public var memory: JSON {
        StoredVersion(
            server: bases.server, log: bases.log, modified: modified, raw: raw, seen: seen,
            versions: versions
        ).json
    }

    /// Takes in a stored memory; `false` if it cannot be read.
    public mutating func take(memory: JSON) -> Bool {
        guard let stored = StoredVersion(memory) else { return false }
        known = ItemMemory(
            bases: MergeBases(log: stored.log, server: stored.server), modified: stored.modified,
            raw: stored.raw, seen: stored.seen, versions: stored.versions)
        return true
    }
}

extension CollectionState.Intent {
    fileprivate var json: JSON {
        var members: [JSON.Member] = [("path", .string(path.text))]
        if isConfirmed { members.append(("confirmed", .bool(true))) }
        if let written {
            let item = written.item
            let stored = StoredVersion(
                server: item.version.fields, log: written.log, modified: item.version.modified,
                raw: written.raw, seen: item.seen, versions: written.versions)
            members.append(("written", stored.json))
        }
        return .object(members)
    }

    fileprivate init?(_ uid: String, _ json: JSON) {
        guard let path = json["path"]?.text.flatMap({ DAVPath($0) }) else { return nil }
        self.path = path
        if case .bool(true)? = json["confirmed"] { isConfirmed = true }
        guard let found = json["written"] else { return }
        guard let stored = StoredVersion(found) else { return nil }
        written = CollectionState.Written(
            item: SyncItem(
                uid: uid, version: MergeVersion(stored.server, modified: stored.modified),
                seen: stored.seen), log: stored.log, raw: stored.raw, versions: stored.versions)
    }
}

extension CollectionState.Tombstone {
    fileprivate var json: JSON {
        .object([
            ("removed", .int(removed.seconds)), ("seen", .strings(seen)),
            ("versions", .array(versions.map { $0.json(known: [:]) })),
        ])
    }

    fileprivate init?(_ json: JSON) {
        guard let removed = json["removed"]?.number else { return nil }
        self.init(
            removed: Instant(seconds: removed), seen: json["seen"]?.texts ?? [],
            versions: (json["versions"]?.values ?? []).map { KnownVersion($0, known: [:]) })
    }
}

/// The fields of an item on both sides, its text and its last versions.
private struct StoredVersion {
    var server: [String: MergeValue]
    var log: [String: MergeValue]
    var modified: Instant?
    var raw: [UInt8]
    var seen: [String]
    var versions: [KnownVersion]

    /// Of what the log said only what is not as the server says it: most is.
    var json: JSON {
        let own = log.filter { server[$0.key] != $0.value }
        let missing = server.keys.filter { log[$0] == nil }.sorted(by: MergeValue.isBefore)
        var members: [JSON.Member] = [("server", MergeValue.json(server))]
        if !own.isEmpty { members.append(("log", MergeValue.json(own))) }
        if !missing.isEmpty { members.append(("missing", .strings(missing))) }
        if let modified { members.append(("modified", .int(modified.seconds))) }
        let text = String(decoding: raw, as: UTF8.self)
        let isText = text.utf8.elementsEqual(raw)
        members.append(isText ? ("raw", .string(text)) : ("bytes", .string(hex(raw))))
        members.append(("seen", .strings(seen)))
        members.append(("versions", .array(versions.map { $0.json(known: server) })))
        return .object(members)
    }

    init(
        server: [String: MergeValue], log: [String: MergeValue], modified: Instant?, raw: [UInt8],
        seen: [String], versions: [KnownVersion]
    ) {
        (self.server, self.log, self.modified) = (server, log, modified)
        (self.raw, self.seen, self.versions) = (raw, seen, versions)
    }

    init?(_ json: JSON) {
        guard json["server"] != nil else { return nil }
        server = MergeValue.fields(json["server"])
        log = server.merging(MergeValue.fields(json["log"])) { $1 }
        for name in json["missing"]?.texts ?? [] { log[name] = nil }
        modified = json["modified"]?.number.map { Instant(seconds: $0) }
        raw = json["raw"]?.text.map { Array($0.utf8) } ?? json["bytes"]?.text.map(bytes) ?? []
        seen = json["seen"]?.texts ?? []
        let server = server
        versions = (json["versions"]?.values ?? []).map { KnownVersion($0, known: server) }
    }
}

extension KnownVersion {
    /// - Parameter known: fields of which the version is often one.
    fileprivate func json(known: [String: MergeValue]) -> JSON {
        var members: [JSON.Member] = [("stamp", .optional(stamp))]
        if fields != known { members.append(("fields", MergeValue.json(fields))) }
        return .object(members)
    }

    fileprivate init(_ json: JSON, known: [String: MergeValue]) {
        stamp = json["stamp"]?.text
        fields = json["fields"].map { MergeValue.fields($0) } ?? known
    }
}

extension JSON {
    var text: String? { if case .string(let text) = self { text } else { nil } }
    var number: Int? { if case .int(let number) = self { number } else { nil } }
    var values: [JSON]? { if case .array(let values) = self { values } else { nil } }
}

func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
        decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.map { UInt8(Character(Unicode.Scalar($0)).hexDigitValue ?? 0) }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
