extension Zone {
    /// The names of all zones of this system, sorted; empty when it has no zone data.
    ///
    /// Reads a list of 100 kB or walks through the directories: for hints and tests, not for every start.
    public static func knownNames() -> [String] {
        for directory in ZoneData.directories {
            let list = ZoneData.contents(of: directory + "/tzdata.zi").map(names(inSource:))
            let names = list ?? walk(directory, below: "")
            if !names.isEmpty { return names.sorted() }
        }
        return []
    }

    /// The zones (`Z name …`) and links (`L target name`) of the compact source `tzdata.zi`.
    private static func names(inSource bytes: [UInt8]) -> [String] {
        bytes.split(separator: 0x0A).compactMap { line in
            guard line.first == 0x5A || line.first == 0x4C else { return nil }
            let words = line.split(separator: 0x20, maxSplits: 3)
            let index = line.first == 0x5A ? 1 : 2
            guard words.indices.contains(index), words[0].count == 1 else { return nil }
            return String(decoding: words[index], as: UTF8.self)
        }
    }

    private static func walk(_ directory: String, below prefix: String) -> [String] {
        var names: [String] = []
        for entry in ZoneData.entries(of: directory) {
            if prefix.isEmpty, ["posix", "right", "posixrules", "localtime"].contains(entry) {
                continue
            }
            let path = directory + "/" + entry
            if let bytes = ZoneData.contents(of: path) {
                if TZif.isZone(bytes) { names.append(prefix + entry) }
            } else if prefix.utf8.filter({ $0 == 0x2F }).count < 3 {
                names += walk(path, below: prefix + entry + "/")
            }
        }
        return names
    }

    /// The name most like `name`: the same but for case, the same last part, or a few letters apart.
    static func nearest(to name: String, among names: [String]) -> String? {
        func folded(_ text: some StringProtocol) -> String {
            text.lowercased().replacing(" ", with: "_")
        }
        let wanted = folded(name)
        if let same = names.first(where: { folded($0) == wanted }) { return same }
        let cities = names.map { folded($0.split(separator: "/").last ?? "") }
        let city = folded(wanted.split(separator: "/").last ?? "")
        if let index = cities.firstIndex(of: city) { return names[index] }
        var best: (name: String, distance: Int)?
        for (index, candidate) in names.enumerated() {
            let distance = min(
                distance(Array(wanted.utf8), Array(folded(candidate).utf8)),
                distance(Array(city.utf8), Array(cities[index].utf8)))
            if distance < best?.distance ?? 3, distance * 2 < city.utf8.count {
                best = (candidate, distance)
            }
        }
        return best?.name
    }

    /// How many letters must be changed, added or dropped to make one text the other (Levenshtein).
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        guard abs(a.count - b.count) <= 3 else { return .max }
        var row = Array(0...b.count)
        for (i, byte) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let change = diagonal + (byte == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, diagonal + 1, row[j] + 1)
            }
        }
        return row[b.count]
    }
}
