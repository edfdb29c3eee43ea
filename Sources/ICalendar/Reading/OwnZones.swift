import CivilTime

/// The VTIMEZONEs of a file whose names nobody else knows, by their TZIDs and calendars.
struct OwnZones: Sendable {
    struct Key: Hashable, Sendable {
        fileprivate var tzid: String
        fileprivate var index: Int
    }

    /// A zone, and in which calendars it stands.
    private struct Entry: Sendable {
        var calendars: ClosedRange<Int>
        var hash: Int
        var zone: OwnZone
    }
    private var entries: [String: [Entry]] = [:]
    private var count = 0
    private var offsets: [OffsetKey: [OwnZone.Onset]] = [:]
    /// The zones of the system that are like those of the file; `nil` where none is.
    private var known: [OffsetKey: Zone?] = [:]
    /// Number of searches so far for a known zone.
    private var searches = 0
    /// The zone of whoever reads, which comes before others that are alike.
    let home: Zone?

    init(home: Zone? = nil) { self.home = home }

    private struct OffsetKey: Hashable, Sendable {
        var zone: Key
        var year: Int
    }

    /// So many are kept, of so many bytes; for others there is a warning.
    private static let limit = 1000
    private static let textLimit = 65_536
    /// Greatest number of searches in a file; one that needs more is hostile.
    private static let searchLimit = 5000

    /// Adds a VTIMEZONE of a calendar; one that the system knows by its name is not needed.
    mutating func add(_ text: ByteRun, terminator: UInt8, in calendar: Int) {
        guard text.count <= OwnZones.textLimit,
            let tzid = OwnZone.tzid(in: text, terminator: terminator),
            ReadZones.zone(named: tzid) == nil
        else { return }
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(text))
        let hash = hasher.finalize()
        // Files of many calendars repeat the same zone in each.
        if let index = entries[tzid].map({ $0.count - 1 }), let entry = entries[tzid]?[index],
            entry.hash == hash, calendar <= entry.calendars.upperBound + 1
        {
            entries[tzid]?[index].calendars = entry.calendars.lowerBound...calendar
            return
        }
        guard count < OwnZones.limit, let zone = OwnZone(text, terminator: terminator) else {
            return
        }
        count += 1
        entries[tzid, default: []].append(
            Entry(calendars: calendar...calendar, hash: hash, zone: zone))
    }

    /// The zone that a TZID means in a calendar: the last with its name.
    func key(of tzid: String, in calendar: Int) -> Key? {
        entries[tzid]?.lastIndex { $0.calendars.contains(calendar) }
            .map { Key(tzid: tzid, index: $0) }
    }

    /// X-LIC-LOCATION: an IANA name.
    func location(of key: Key) -> String? { entries[key.tzid]?[key.index].zone.location }

    /// A zone of the system whose clocks show the same as the file's own from that year on, for
    /// some years; `nil` where there is none.
    mutating func known(like key: Key, in year: Int) -> Zone? {
        let place = OffsetKey(zone: key, year: year)
        if let zone = known[place] { return zone }
        guard searches < OwnZones.searchLimit, let own = entries[key.tzid]?[key.index].zone else {
            return nil
        }
        searches += 1
        let near = KnownZones.named(in: key.tzid) + [home].compactMap(\.self)
        let zone = own.zone(from: year, near: near)
        known[place] = .some(zone)
        return zone
    }

    /// Seconds by which the zone's clocks are ahead of UTC when they show `local`.
    mutating func offset(of key: Key, at local: LocalTime) -> Int {
        guard let zone = entries[key.tzid]?[key.index].zone else { return 0 }
        let year = OffsetKey(zone: key, year: local.day.year)
        let onsets = offsets[year] ?? zone.onsets(until: year.year)
        if offsets.count > 1000 { offsets = [:] }
        offsets[year] = onsets
        return zone.offset(at: local, onsets)
    }
}
