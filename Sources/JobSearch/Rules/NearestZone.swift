import CivilTime

extension Zone {
    /// The name most like `name`, among those that the system knows: the same but for case, the
    /// same last part, or a few letters apart; of an old name that the system has no file of, its
    /// newer one; `nil` where none is like it.
    ///
    /// Reads all names, and compares with each: for hints only.
    public static func nearest(to name: String) -> String? {
        guard let found = mostAlike(name) else { return nil }
        return known(found) != nil ? found : target(ofLink: found).flatMap(known)?.name
    }

    private static func mostAlike(_ name: String) -> String? {
        guard mayBeName(name) else { return nil }
        func distance(_ one: String, _ other: String) -> Int {
            abs(one.utf8.count - other.utf8.count) < 3 ? editDistance(one, other) : .max
        }
        let names = knownNames()
        let wanted = name.lowercased()
        let plain = names.map { $0.lowercased() }
        if let index = plain.firstIndex(of: wanted) { return names[index] }
        let cities = plain.map { String($0.split(separator: "/").last ?? "") }
        let city = String(wanted.split(separator: "/").last ?? "")
        if let index = cities.firstIndex(of: city) { return names[index] }
        let distances = names.indices.map {
            min(distance(wanted, plain[$0]), distance(city, cities[$0]))
        }
        guard let least = distances.min(), least < 3, least * 2 < city.utf8.count else {
            return nil
        }
        return distances.firstIndex(of: least).map { names[$0] }
    }
}
