extension Zone {
    /// The names of all zones of this system, sorted; empty when it has no zone data.
    ///
    /// Reads a list of 100 kB or walks through the directories: for hints and tests, not for every
    /// start.
    public static func knownNames() -> [String] {
        for directory in ZoneData.directories {
            let list = source(in: directory)?.map(\.name)
            let names = list ?? walk(directory, below: "")
            if !names.isEmpty { return names.sorted() }
        }
        return []
    }

    /// The zone whose other name this is, by the compact source `tzdata.zi`; `nil` where it is none.
    /// Systems may know of old names there and have no files of them.
    public static func target(ofLink name: String) -> String? {
        let sources = ZoneData.directories.lazy.compactMap(source(in:))
        return sources.joined().first { $0.name == name }?.target
    }

    /// The zones (`Z name …`) and links (`L target name`) of the compact source `tzdata.zi`; `nil`
    /// where a directory has none.
    private static func source(in directory: String) -> [(name: String, target: String?)]? {
        ZoneData.contents(of: directory + "/tzdata.zi")?.split(separator: 0x0A).compactMap { line in
            guard line.first == 0x5A || line.first == 0x4C else { return nil }
            let words = line.split(separator: 0x20, maxSplits: 3).map {
                String(decoding: $0, as: UTF8.self)
            }
            let isLink = line.first == 0x4C
            guard words.count > (isLink ? 2 : 1), words[0].utf8.count == 1 else { return nil }
            return isLink ? (words[2], words[1]) : (words[1], nil)
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
}
