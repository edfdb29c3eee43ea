import CivilTime

/// What the TZIDs of a file mean: an IANA name, a name of Windows, or a VTIMEZONE of the file
/// itself.
struct ReadZones {
    /// What the parameters of a time say.
    private enum Meaning {
        case floating
        case day
        case zone(Zone)
        case own(OwnZones.Key, tzid: String)
        /// A zone by its name for people, or of which the name says no more than the offset: other
        /// programs may know neither.
        case told(Zone, tzid: String)
        case unknown(tzid: String)
    }
    private struct Key: Hashable {
        var parameters: [UInt8]
        var calendar: Int
    }
    /// A file uses the same few again and again, most often the same one.
    private var last: (key: Key, meaning: Meaning)?
    private var known: [Key: Meaning] = [:]
    private var own: OwnZones
    /// True if the last time was in a zone that is the file's own, and like no other.
    private(set) var isUnlikeAny = false

    init(_ own: OwnZones) { self.own = own }

    /// A value of a time property with the parameters of its line; `nil` when it is no time.
    mutating func time(
        _ value: ByteRun, _ parameters: ByteRun, _ calendar: Int, _ warn: (String) -> Void
    ) -> CalendarTime? {
        isUnlikeAny = false
        switch BasicTime(value) {
        case nil: return nil
        case .day(let day): return .day(day)
        case .utc(let instant): return .utc(instant)
        case .local(let local):
            if parameters.isEmpty { return .floating(local) }
            switch meaning(of: parameters, calendar) {
            case .floating: return .floating(local)
            case .day: return .day(local.day)
            case .zone(let zone):
                return zone == .utc ? .utc(local.instant(offset: 0)) : .zoned(local, zone)
            case .told(let zone, let tzid):
                warn("The time zone “\(tzid)” is taken as \(zone.name).")
                return zone == .utc ? .utc(local.instant(offset: 0)) : .zoned(local, zone)
            case .own(let zone, let tzid):
                if let known = own.known(like: zone, in: local.day.year) {
                    warn("The time zone “\(tzid)” is the file's own; it is taken as \(known.name).")
                    return known == .utc ? .utc(local.instant(offset: 0)) : .zoned(local, known)
                }
                isUnlikeAny = true
                warn("The time zone “\(tzid)” is the file's own; its times became UTC.")
                return .utc(local.instant(offset: own.offset(of: zone, at: local)))
            case .unknown(let tzid):
                warn("Nobody knows the time zone “\(tzid)”.")
                return .floating(local)
            }
        }
    }

    private mutating func meaning(of parameters: ByteRun, _ calendar: Int) -> Meaning {
        if let last, last.key.calendar == calendar, parameters.hasSameBytes(as: last.key.parameters)
        {
            return last.meaning
        }
        let key = Key(parameters: Array(parameters), calendar: calendar)
        let meaning = known[key] ?? meaning(newly: parameters, calendar)
        // A file that has thousands is hostile.
        if known.count > 1000 { known = [:] }
        known[key] = meaning
        last = (key, meaning)
        return meaning
    }

    private func meaning(newly parameters: ByteRun, _ calendar: Int) -> Meaning {
        if ContentLine.parameter("VALUE", in: parameters)?.uppercased() == "DATE" { return .day }
        guard let tzid = ContentLine.parameter("TZID", in: parameters), !tzid.isEmpty else {
            return .floating
        }
        if let zone = ReadZones.zone(named: tzid) { return .zone(zone) }
        let shown = String(tzid.prefix(80))
        guard let key = own.key(of: tzid, in: calendar) else {
            let (offset, rest) = ZoneOffset.split(tzid)
            let zone = ReadZones.zone(described: rest) ?? offset.flatMap(ZoneOffset.zone)
            return zone.map { .told($0, tzid: shown) } ?? .unknown(tzid: shown)
        }
        if let zone = own.location(of: key).flatMap(ReadZones.zone) { return .zone(zone) }
        return .own(key, tzid: shown)
    }

    /// The zone that a name for people means: `Eastern Time (US & Canada)`.
    private static func zone(described name: Substring) -> Zone? {
        ZoneDescriptions.name(of: name).flatMap { WindowsZones.names[$0] }.flatMap(Zone.known)
    }

    /// The zone of an IANA name, with or without another program's prefix or a slash before it, or
    /// of a name of Windows.
    static func zone(named tzid: String) -> Zone? {
        if let zone = Zone.known(tzid) { return zone }
        if let name = WindowsZones.names[tzid], let zone = Zone.known(name) { return zone }
        // `/freeassociation.sourceforge.net/Europe/Berlin`, `tzone://Microsoft/Utc`
        guard tzid.contains("/") else { return nil }
        let parts = tzid.split(separator: "/")
        for count in [3, 2] where parts.count >= count {
            let name = parts.suffix(count).joined(separator: "/")
            if let zone = Zone.known(name) { return zone }
        }
        return parts.last?.lowercased() == "utc" ? .utc : nil
    }
}
