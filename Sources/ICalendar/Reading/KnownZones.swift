import CivilTime

/// Zones among which the one is looked for that a file describes.
enum KnownZones {
    /// Well-known zones first, then the others that Windows has.
    static let all: [Zone] = {
        let names = wellKnown + WindowsZones.names.values.sorted()
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.compactMap(Zone.known)
    }()

    /// Zones whose place a name names: Sydney of `Canberra, Melbourne, Sydney`.
    static func named(in text: String) -> [Zone] {
        let text = text.lowercased()
        return all.filter { zone in
            zone.name.split(separator: "/").last.map { place in
                text.contains(place.lowercased().replacing("_", with: " "))
            } ?? false
        }
    }

    private static let wellKnown = [
        "Europe/Berlin", "Europe/London", "America/New_York", "America/Chicago", "America/Denver",
        "America/Los_Angeles", "Europe/Paris", "Europe/Helsinki", "Europe/Athens", "Europe/Lisbon",
        "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo", "Asia/Singapore", "Australia/Sydney",
        "Australia/Adelaide", "Pacific/Auckland", "America/Sao_Paulo", "America/Halifax",
        "America/Phoenix", "America/Anchorage", "Europe/Istanbul", "Europe/Moscow", "Asia/Dubai",
        "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi", "America/Mexico_City",
        "America/Toronto", "Europe/Madrid", "Europe/Rome", "Europe/Amsterdam", "Europe/Stockholm",
        "Europe/Vienna", "Europe/Zurich", "Europe/Prague", "Europe/Warsaw", "Australia/Melbourne",
        "Australia/Brisbane", "Asia/Hong_Kong",
    ]
}
