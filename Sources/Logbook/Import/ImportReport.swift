import JobSearch

/// A file to be imported: what it is called, what it was recognised as, and how it is read.
public struct ImportFile {
    public var path: String
    /// The form of the file: `LinkedIn connections`. What one form said is told from what another
    /// said.
    public var format: String
    /// Whether the people whom its meetups name become contacts.
    public var importsPeople: Bool
    /// The zip in which it is. Its other files may yield something where this one does not.
    public var zip: String?
    /// Reads the file from its beginning to its end and hands over what it finds.
    public var read: ((Finding) throws -> Void) throws -> Void

    public init(
        path: String, format: String, zip: String? = nil, importsPeople: Bool = false,
        read: @escaping ((Finding) throws -> Void) throws -> Void
    ) {
        self.path = path
        self.format = format
        self.importsPeople = importsPeople
        self.zip = zip
        self.read = read
    }
}

/// What an import did, or would do.
public struct ImportReport: Sendable, Equatable {
    public var dryRun: Bool
    public var files: [File] = []

    /// What became of one file's rows.
    public struct File: Sendable, Equatable {
        public var path: String
        public var format: String
        /// The zip in which it is.
        public var zip: String?
        /// Rows that made a new contact or meetup.
        public var added = 0
        /// Rows that changed one.
        public var changed = 0
        /// Rows that said nothing new.
        public var same = 0
        /// Rows that could not be used; `problems` says why.
        public var skipped = 0
        /// Fields that somebody edited by hand, about which the file says otherwise.
        public var kept = 0
        /// Things that it speaks of and that are in the trash, where they stay.
        public var removed: [LogbookError.Candidate] = []
        /// Numbers of values for which the log has no place.
        public var leftOut: [LeftOut: Int] = [:]
        /// How many different people its meetups name, whether or not they became contacts.
        public var people: Int { named.count }
        /// Those people, by what tells them apart.
        var named: Set<String> = []
        /// What went wrong, with its line: `line 7: neither a name nor an address`.
        public var problems: [String] = []
        /// Whose company or title is another one: `Ada Lovelace: Acme → Globex`.
        public var news: [String] = []
        /// The names of the first of what was added.
        public var addedNames: [String] = []
        /// The first of what was changed, and in what: `Ada Lovelace (title, emails)`.
        public var changedNames: [String] = []
        private var untold = 0

        /// So many lines of each sort are listed; the rest is counted.
        static let limit = 1000
        /// The fields that are called otherwise on a screen.
        private static let words = [
            "linkedIn": "linkedin", "onlineURL": "online", "url": "page", "rrule": "repetition",
        ]

        init(path: String, format: String, zip: String? = nil) {
            self.path = path
            self.format = format
            self.zip = zip
        }

        mutating func add(_ name: String) {
            added += 1
            if addedNames.count < File.limit { addedNames.append(name.shortened) }
        }

        mutating func change(_ name: String, _ fields: [String]) {
            changed += 1
            if changedNames.count < File.limit {
                let words = fields.map { File.words[$0] ?? $0 }.joined(separator: ", ")
                changedNames.append("\(name.shortened) (\(words))")
            }
        }

        /// Whether not one row was taken.
        var isFruitless: Bool { added + changed + same == 0 && removed.isEmpty }

        /// Leaves out what was removed.
        mutating func leave(_ thing: LogbookError.Candidate) {
            if !removed.contains(thing) { removed.append(thing) }
        }

        mutating func problem(_ line: Int, _ reason: String) {
            if problems.count < File.limit {
                problems.append("line \(line): \(reason)")
            } else {
                untold += 1
            }
        }

        mutating func skip(_ line: Int, _ reason: String) {
            skipped += 1
            problem(line, reason)
        }

        mutating func leaveOut(_ values: [LeftOut]) {
            for value in values { leftOut[value, default: 0] += 1 }
        }

        mutating func tell(_ news: String) {
            if self.news.count < File.limit { self.news.append(news) }
        }

        mutating func finish() {
            if untold > 0 { problems.append("and \(untold) more") }
        }
    }
}

extension ImportReport {
    /// The files, those of one form in one zip, or beside each other, as one where there are more
    /// than `limit`: of a thousand cards in a file each nobody reads a report each.
    public func files(summedBeyond limit: Int) -> [File] {
        struct Group: Hashable {
            let zip: String?
            let format: String
        }
        let groups = Dictionary(grouping: files) { Group(zip: $0.zip, format: $0.format) }
        var summed: Set<Group> = []
        return files.compactMap { file in
            let group = Group(zip: file.zip, format: file.format)
            guard let all = groups[group], all.count > limit else { return file }
            return summed.insert(group).inserted ? File(sumOf: all) : nil
        }
    }
}

extension ImportReport.File {
    /// What became of the rows of several files of one form, of which there is at least one.
    fileprivate init(sumOf files: [ImportReport.File]) {
        let zip = files[0].zip
        self.init(
            path: (zip.map { "\($0): " } ?? "") + "\(files.count) files",
            format: files[0].format, zip: zip)
        for file in files {
            added += file.added
            changed += file.changed
            same += file.same
            skipped += file.skipped
            kept += file.kept
            for thing in file.removed { leave(thing) }
            leftOut.merge(file.leftOut, uniquingKeysWith: +)
            named.formUnion(file.named)
            let name = zip.map { file.path.dropFirst($0.count + 2) } ?? file.path[...]
            problems += file.problems.map { "\(name), \($0)" }
            news += file.news
            addedNames += file.addedNames
            changedNames += file.changedNames
        }
    }
}
