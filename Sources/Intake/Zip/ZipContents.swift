import CivilTime
import ICalendar
import JobSearch

/// The files of a zip that can be read, such as those of LinkedIn's, wherever in it they stand.
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
    /// Number of files in no known format, or in none that was asked for.
    public let unused: Int
    /// Files that were not read, each with the reason.
    public let problems: [String]
    private let zip: ByteSource
    private let map: ColumnMap?
    /// The name of the owner of the files, where one of them has it.
    private let owner: String?

    /// Looks into a zip; `nil` if the file is none.
    ///
    /// - Parameters:
    ///   - format: the only format to be read; `nil` for all.
    ///   - map: the columns of the only tables to be read.
    /// - Throws: `IntakeError`, also when no file in it can be read.
    public init?(_ file: ByteSource, only format: IntakeFormat? = nil, map: ColumnMap? = nil) throws
    {
        guard try ZipContents.isZip(file) else { return nil }
        let entries = try ZipEntry.all(in: file).filter { !$0.name.isDirectory }
        guard !entries.isEmpty else { throw IntakeError.zip(.empty) }
        var look = ZipLook(zip: file, only: format, map: map)
        for entry in entries { try look.inspect(entry) }
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

    /// True for a zip, by its beginning; or by its end, where a program stands before the zip.
    private static func isZip(_ file: ByteSource) throws -> Bool {
        let head = try SourceText.head(of: file)
        let signs: [[UInt8]] = [[3, 4], [5, 6], [7, 8]]
        if signs.contains(where: { head.starts(with: [0x50, 0x4B] + $0) }) { return true }
        guard head.contains(0), SourceText(headOf: head) == nil else { return false }
        return (try? ZipEnd(file)) != nil
    }

    /// Reads one of the files, as `Intake.read` does a file by itself.
    ///
    /// - Returns: the reason for which nothing was in it, as in many of LinkedIn's files; it is for
    ///   the reader of all of them to take that for an error.
    /// - Throws: `IntakeError`, and the errors of `each`.
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
            // A fault of the zip is the reason for content that a reader does not understand.
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
    /// The findings in bytes, in those of a zip one file after the other. Throws `IntakeError`.
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
