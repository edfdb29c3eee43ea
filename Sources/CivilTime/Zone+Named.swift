import Synchronization

extension Zone {
    /// The zones that were read already, by directory and name. Their files are read once: a log
    /// names the same few zones again and again.
    private static let read = Mutex<[String: Zone]>([:])

    /// The zone with an IANA name, `Europe/Berlin`, read from the directory `TZDIR` or the
    /// system's.
    ///
    /// `UTC` and its other names need no file.
    public static func named(_ name: String) throws(ZoneError) -> Zone {
        if let zone = try found(name) { return zone }
        if knownNames().isEmpty { throw .noZoneData(searched: ZoneData.directories) }
        throw .unknown(name: name)
    }

    /// The zone with an IANA name; `nil` where there is none. Unlike `named(_:)` it does not look
    /// for the reason, which takes long: for names that come out of files by the thousand.
    public static func known(_ name: String) -> Zone? {
        do { return try found(name) } catch { return nil }
    }

    private static func found(_ name: String) throws(ZoneError) -> Zone? {
        switch name {
        case "UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z": return .utc
        default: break
        }
        let key = (ZoneData.variable("TZDIR") ?? "") + "|" + name
        if let zone = read.withLock({ $0[key] }) { return zone }
        guard let zone = try reading(name) else { return nil }
        read.withLock { $0[key] = zone }
        return zone
    }

    /// The zone with a name that was known when it was written down; `other` where the system knows
    /// it no more.
    public static func named(_ name: String, else other: Zone) -> Zone {
        (try? named(name)) ?? other
    }

    /// The same zone with rules of its own, for a thread that asks it much: counting references to
    /// rules that threads share costs more than reading them.
    public var unshared: Zone {
        Zone(
            name: name,
            rules: ZoneRules(
                times: rules.times.map { $0 }, starts: rules.starts.map { $0 },
                kinds: rules.kinds.map { $0 }, first: rules.first, footer: rules.footer))
    }

    private static func reading(_ name: String) throws(ZoneError) -> Zone? {
        guard mayBeName(name) else { throw .unknown(name: name) }
        for directory in ZoneData.directories {
            guard let bytes = ZoneData.contents(of: directory + "/" + name) else { continue }
            guard TZif.isZone(bytes) else {
                // `tzdata.zi` and other files that lie beside the zones.
                continue
            }
            guard let rules = TZif.rules(in: bytes) else { throw .damaged(name: name) }
            return Zone(name: name, rules: rules)
        }
        return nil
    }

    /// The zone that this computer is set to: the variable `TZ`, else what `/etc/localtime` links
    /// to, else `/etc/timezone`; UTC where there is no `/etc/localtime`.
    public static func system() throws(ZoneError) -> Zone {
        let name = try systemName()
        return name == utc.name ? .utc : try named(name)
    }

    /// The name of that zone, which may be none that is known.
    public static func systemName() throws(ZoneError) -> String {
        if var name = ZoneData.variable("TZ") {
            if name.hasPrefix(":") { name.removeFirst() }
            if name.isEmpty || name == "UTC0" { return utc.name }
            return nameInside(path: name) ?? name
        }
        let localtime = "/etc/localtime"
        if let target = ZoneData.target(of: localtime), let name = nameInside(path: target) {
            return name
        }
        guard ZoneData.exists(localtime) else { return utc.name }
        if let bytes = ZoneData.contents(of: "/etc/timezone", limit: 4096) {
            let line = bytes.prefix { $0 > 0x20 }
            if !line.isEmpty { return String(decoding: line, as: UTF8.self) }
        }
        throw .unknown(name: localtime)
    }

    /// `Europe/Berlin` of `../usr/share/zoneinfo/Europe/Berlin`.
    static func nameInside(path: String) -> String? {
        for directory in ZoneData.directories where path.hasPrefix(directory + "/") {
            return String(path.dropFirst(directory.utf8.count + 1))
        }
        let parts = path.split(separator: "/")
        guard let index = parts.lastIndex(where: { $0.hasPrefix("zoneinfo") }) else { return nil }
        let name = parts[(index + 1)...].drop { $0 == "posix" || $0 == "right" }
        return name.isEmpty ? nil : name.joined(separator: "/")
    }

    /// True if a name may be looked for among the files: relative, without dots, and not one of the
    /// copies with leap seconds.
    public static func mayBeName(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        guard name.utf8.count <= 100, !parts.contains(where: \.isEmpty) else { return false }
        guard !name.hasPrefix("right/"), !name.hasPrefix("posix/") else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2F, 0x5F: true
            default: false
            }
        }
    }
}
