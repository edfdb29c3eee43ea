import CivilTime
import ICalendar
import JobSearch

/// Reads other programs' files as job-search things. Pure: nothing is stored and no file is opened
/// here.
public enum Intake {
    /// The format of a file by its content; `nil` if it is not known.
    public static func recognise(_ bytes: [UInt8]) -> IntakeFormat? {
        recognise(head: SourceText.head(of: bytes))
    }

    /// The format of a file by its beginning; `nil` if it is not known. Throws
    /// `IntakeError.unreadable`.
    public static func recognise(_ file: ByteSource) throws -> IntakeFormat? {
        recognise(head: try SourceText.head(of: file))
    }

    static func recognise(head: [UInt8]) -> IntakeFormat? {
        IntakeFormat.allCases.first { $0.facts.reader.recognises(head) }
    }

    /// The format of a file by its beginning. Throws `IntakeError` if it is in none.
    public static func format(of file: ByteSource) throws -> IntakeFormat {
        try format(head: try SourceText.head(of: file))
    }

    private static func format(head: [UInt8]) throws(IntakeError) -> IntakeFormat {
        if let format = recognise(head: head) { return format }
        try SourceText.check(head: head)
        if let text = SourceText(headOf: head), let header = try CSVHeader(text) {
            throw .unknownColumns(header.names, guess: header.guess)
        }
        // Names of people, or of skills.
        if LinkedInSkills.hasHeader(head) { throw .unknownColumns(["Name"], guess: nil) }
        throw .notRecognised
    }

    /// Reads a file and hands over one finding after the other, in the order of the file.
    ///
    /// Without a `format` it is recognised; with a `map` it is a CSV with these columns. Times that
    /// the file gives without a zone are meant in `zone`. Whatever has been handed over when an
    /// error is thrown must be thrown away: a file is taken whole or not at all. Throws
    /// `IntakeError`, and the errors of `each`.
    ///
    /// - Parameters:
    ///   - owner: the owner of messages, where it is known and the file does not show it.
    ///   - whileReading: called for each row of a file of which nothing can be handed over until
    ///     all is read; its error ends the reading.
    public static func read(
        _ file: ByteSource, as format: IntakeFormat? = nil, map: ColumnMap? = nil,
        owner: String? = nil, zone: Zone, whileReading: () throws -> Void = {},
        each: (Finding) throws -> Void
    ) throws {
        let format = try map == nil ? format ?? Intake.format(of: file) : .csv
        var isFruitful = false
        var firstProblem: IntakeError?
        var firstSkip: IntakeError?
        func emit(_ finding: Finding) throws {
            switch finding {
            case .contact, .company, .meetup, .occurrence, .cancellation, .interaction, .posting,
                .skill:
                isFruitful = true
            case .skipped(let line, let reason):
                firstSkip = firstSkip ?? .nothingUsable(line: line, reason: reason)
            case .problem(let line, let reason):
                firstProblem = firstProblem ?? .nothingUsable(line: line, reason: reason)
            }
            try each(finding)
        }
        if let map {
            try MappedCSV(try SourceText(file), map).read(emit)
        } else {
            try format.facts.reader.read(
                file, owner: owner, zone: zone, whileReading: whileReading, each: emit)
        }
        guard isFruitful else { throw firstProblem ?? firstSkip ?? .nothingInside(format) }
    }
}

/// Reads one format.
protocol IntakeReader {
    /// True for a file of this format, by its beginning.
    static func recognises(_ head: [UInt8]) -> Bool
    /// Hands over the findings in a file.
    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws
    /// The same for a format that may need the owner of the file, or can hand nothing over for long
    /// (`whileReading`).
    static func read(
        _ file: ByteSource, owner: String?, zone: Zone, whileReading: () throws -> Void,
        each: (Finding) throws -> Void
    ) throws
}

extension IntakeReader {
    static func read(
        _ file: ByteSource, owner: String?, zone: Zone, whileReading: () throws -> Void,
        each: (Finding) throws -> Void
    ) throws {
        try read(file, zone: zone, each: each)
    }
}
