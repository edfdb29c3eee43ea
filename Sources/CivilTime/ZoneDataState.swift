/// The state of the zone data from which all local times are computed.
public struct ZoneDataState: Equatable, Sendable {
    /// A change of a zone's clock that older data do not have.
    public struct Change: Equatable, Sendable {
        public var zone: String
        /// First release of tzdata that has it.
        public var release: String
        /// First day on which the clock is another one.
        public var from: Day
        /// Seconds ahead of UTC since then.
        var offset: Int
    }

    /// The first directory in which zones are.
    public var directory: String
    /// The release that the data there say they are, `2026f`; `nil` where they do not say.
    public var release: String?
    /// The known changes that the zones there do not have, whatever they say.
    public var missing: [Change]

    public init(directory: String, release: String?, missing: [Change]) {
        self.directory = directory
        self.release = release
        self.missing = missing
    }

    /// The state of the directory `TZDIR` or the system's, by a look into it; `nil` where there are
    /// no data.
    public static func current() -> ZoneDataState? {
        let directory = ZoneData.directories.first { !ZoneData.entries(of: $0).isEmpty }
        guard let directory else { return nil }
        // December 2026, after all of the changes.
        let probe = Instant(seconds: 1_796_126_400)
        return ZoneDataState(
            directory: directory, release: release(in: directory),
            missing: changes.filter { change in
                Zone.known(change.zone).map { $0.offset(at: probe) != change.offset } ?? false
            })
    }

    /// The changes that are looked for, by the news of tzdata.
    static let changes: [Change] = [
        ("Africa/Casablanca", "2026c", "2026-09-20", 0),
        ("America/Edmonton", "2026c", "2026-11-01", -6),
        ("America/Havana", "2026f", "2026-11-01", -4),
        ("America/Inuvik", "2026e", "2026-11-01", -6),
        ("America/Vancouver", "2026b", "2026-11-01", -7),
        ("America/Winnipeg", "2026e", "2026-11-01", -5),
    ].compactMap { zone, release, from, hours in
        Day(iso: from).map {
            Change(zone: zone, release: release, from: $0, offset: hours * 3600)
        }
    }

    /// The release by `tzdata.zi`, whose first line is `# version 2026f`, or by `+VERSION`, which
    /// the BSDs and macOS have.
    private static func release(in directory: String) -> String? {
        let head = "# version "
        let source = ZoneData.contents(of: directory + "/tzdata.zi").map { $0.prefix { $0 > 0x1F } }
        if let line = source.map({ String(decoding: $0, as: UTF8.self) }), line.hasPrefix(head) {
            return String(line.dropFirst(head.count))
        }
        let name = ZoneData.contents(of: directory + "/+VERSION", limit: 4096)?.prefix { $0 > 0x20 }
        return name.flatMap { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
    }
}
