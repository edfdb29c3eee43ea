import CivilTime
import ICalendar
import JobSearch

/// What can be taken out of a zip, such as LinkedIn's, wherever in it that stands.
///
/// Each file in it is recognised by its content, as it would be by itself. Nothing is written to
/// the disk.
public struct ZipContents: Sendable {
    /// A file that can be read.
    public struct File: Sendable {
        /// With the directories in which it stands.
        public var path: String { entry.name.path }
        public let format: IntakeFormat
        let entry: ZipEntry
    }

    /// The files that can be read: LinkedIn's contacts before what was written to them.
    public let files: [File]
    /// How many files are in no form that is known, or that was asked for.
    public let unused: Int
    /// Files that were not looked at, and why not.
    public let problems: [String]
    private let zip: ByteSource
    private let map: ColumnMap?
    /// The name of the one whose files these are, where one of them says so.
    private let owner: String?

    /// Looks into a zip; `nil` when the file is none.
    ///
    /// - Parameters:
    ///   - format: to read files of this form only.
    ///   - map: to read tables with these columns only.
    /// - Throws: `IntakeError`, also when no file in it can be read.
    public init?(_ file: ByteSource, only format: IntakeFormat? = nil, map: ColumnMap? = nil) throws
    {
        guard try ZipContents.isZip(file) else { return nil }
        let entries = try ZipEntry.all(in: file).filter { !$0.name.isDirectory }
        guard !entries.isEmpty else { throw IntakeError.zip(.empty) }
        var look = ZipLook(zip: file, only: format, map: map)
        for entry in entries { try look.take(entry) }
        guard !look.files.isEmpty else { throw look.refusal(files: entries.count) }
        try ZipLimits.check(look.files)
        let ranks = IntakeFormat.allCases
        files = ranks.flatMap { rank in look.files.filter { $0.format == rank } }
        unused = look.unused
        problems = look.problems
        zip = file
        self.map = map
        owner = look.owner
    }

    /// Whether a file is a zip, by its beginning; or by its end, where a program stands before the
    /// zip.
    private static func isZip(_ file: ByteSource) throws -> Bool {
        let head = try SourceText.head(of: file)
        let signs: [[UInt8]] = [[3, 4], [5, 6], [7, 8]]
        if signs.contains(where: { head.starts(with: [0x50, 0x4B] + $0) }) { return true }
        guard head.contains(0), SourceText(headOf: head) == nil else { return false }
        return (try? ZipEnd(file)) != nil
    }

    /// Reads one of the files, as `Intake.read` does a file by itself.
    ///
    /// - Returns: why nothing could be taken out of it, as nobody and nothing is in many of
    ///   LinkedIn's files; whether that is an error is decided by those who read all of them.
    /// - Throws: `IntakeError`, and what `each` throws.
    public func read(
        _ file: File, zone: Zone, whileReading: () throws -> Void = {},
        each: (Finding) throws -> Void
    ) throws -> IntakeError? {
        let member = try ZipMember(file.entry, in: zip)
        var barren: IntakeError?
        do {
            try Intake.read(
                member.content, as: file.format, map: map, owner: owner, zone: zone,
                whileReading: whileReading, each: each)
        } catch let error as IntakeError {
            // What is wrong with the zip is the reason of what a reader does not understand.
            try member.finish()
            switch error {
            case .nothingInside, .nothingUsable: barren = error
            case .ownExport:
                barren = error
                try each(.problem(line: 1, reason: "the file was exported by kith itself"))
            default: throw error
            }
        }
        try member.finish()
        return barren
    }
}

extension Intake {
    /// What bytes say, those of a zip as well: the files in it one after the other. Throws
    /// `IntakeError`.
    public static func findings(in bytes: [UInt8], zone: Zone) throws -> [Finding] {
        let source = ByteSource(bytes)
        var findings: [Finding] = []
        guard let contents = try ZipContents(source) else {
            try read(source, zone: zone) { findings.append($0) }
            return findings
        }
        let barren = try contents.files.compactMap { file in
            try contents.read(file, zone: zone) { findings.append($0) }
        }
        if barren.count == contents.files.count, let error = barren.first { throw error }
        return findings
    }
}
