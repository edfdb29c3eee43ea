extension Zone {
    /// The names of all zones of this system, sorted; empty when it has no zone data.
    ///
    /// Reads a list of 100 kB or walks through the directories: for hints and tests, not for every
    /// start.
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

    /// The zone whose other name this is, by the compact source `tzdata.zi`; `nil` where it is none.
    /// Systems may know of old names there and have no files of them.
    public static func target(ofLink name: String) -> String? {
        for directory in ZoneData.directories {
            guard let bytes = ZoneData.contents(of: directory + "/tzdata.zi") else { continue }
            for line in bytes.split(separator: 0x0A) where line.first == 0x4C {
                let words = line.split(separator: 0x20)
                if words.count == 3, words[0].count == 1, words[2].elementsEqual(name.utf8) {
                    return String(decoding: words[1], as: UTF8.self)
                }
            }
        }
        return nil
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
}
