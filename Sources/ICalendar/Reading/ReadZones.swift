import CivilTime

/// What the TZIDs of a file mean: an IANA name, a name of Windows, or a VTIMEZONE of the file itself.
struct ReadZones {
    private enum Meaning {
        case zone(Zone)
        case own(OwnZone)
        case unknown
    }
    private struct Key: Hashable {
        var tzid: String
        var calendar: Int
    }
    private var known: [Key: Meaning] = [:]
    private var own: [Key: OwnZone] = [:]

    init(_ slices: [CalendarOutline.Slice], of bytes: [UInt8]) {
        for slice in slices {
            guard let zone = OwnZone(slice, of: bytes) else { continue }
            own[Key(tzid: zone.tzid, calendar: slice.calendar)] = zone
        }
    }

    /// A value of a time property, with the TZID of its line; `nil` when it is no time.
    mutating func time(
        _ value: String, _ line: ContentLine, _ calendar: Int, _ warnings: inout [String]
    ) -> ReadTime? {
        switch TimeText.read(value) {
        case nil: return nil
        case .day(let day): return .day(day)
        case .utc(let instant): return .utc(instant)
        case .local(let local):
            if line.parameter("VALUE")?.uppercased() == "DATE" { return .day(local.day) }
            guard let tzid = line.parameter("TZID"), !tzid.isEmpty else { return .floating(local) }
            switch meaning(of: tzid, calendar) {
            case .zone(let zone):
                return zone == .utc ? .utc(local.instant(offset: 0)) : .zoned(local, zone)
            case .own(let zone):
                warn("The time zone “\(tzid)” is the file's own; its times became UTC.", &warnings)
                return .utc(local.instant(offset: zone.offset(at: local)))
            case .unknown:
                warn("Nobody knows the time zone “\(tzid)”.", &warnings)
                return .floating(local)
            }
        }
    }

    private func warn(_ sentence: String, _ warnings: inout [String]) {
        if !warnings.contains(sentence) { warnings.append(sentence) }
    }

    private mutating func meaning(of tzid: String, _ calendar: Int) -> Meaning {
        let key = Key(tzid: tzid, calendar: calendar)
        if let meaning = known[key] { return meaning }
        let meaning: Meaning
        if let zone = ReadZones.zone(named: tzid) {
            meaning = .zone(zone)
        } else if let own = own[key] {
            meaning = own.location.flatMap(ReadZones.zone).map { .zone($0) } ?? .own(own)
        } else {
            meaning = .unknown
        }
        known[key] = meaning
        return meaning
    }

    /// The zone of an IANA name, with or without another program's prefix, or of a name of Windows.
    static func zone(named tzid: String) -> Zone? {
        if let zone = try? Zone.named(tzid) { return zone }
        if let name = WindowsZones.names[tzid], let zone = try? Zone.named(name) { return zone }
        // `/freeassociation.sourceforge.net/Europe/Berlin`, `tzone://Microsoft/Utc`
        guard tzid.contains("/") else { return nil }
        let parts = tzid.split(separator: "/")
        for count in [3, 2] where parts.count > count {
            let name = parts.suffix(count).joined(separator: "/")
            if let zone = try? Zone.named(name) { return zone }
        }
        return parts.last?.lowercased() == "utc" ? .utc : nil
    }
}
