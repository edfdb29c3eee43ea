import CivilTime
import ICalendar
import JobSearch

/// Reads other programs' files as job-search things. Pure: nothing is stored and no file is opened here.
public enum Intake {
    /// Which format a file is in, by its content; `nil` for one that is not known.
    public static func recognise(_ bytes: [UInt8]) -> IntakeFormat? {
        recognise(head: SourceText.head(of: bytes))
    }

    /// Which format a file is in, by its beginning. Throws `IntakeError.unreadable`.
    public static func recognise(_ file: ByteSource) throws -> IntakeFormat? {
        recognise(head: try SourceText.head(of: file))
    }

    private static func recognise(head: [UInt8]) -> IntakeFormat? {
        IntakeFormat.allCases.first { $0.reader.recognises(head) }
    }

    /// Reads a file and hands over what it says, one finding after the other, in the order of the file.
    ///
    /// Without a `format` it is recognised. Times that the file gives without a zone are meant in `zone`. Whatever
    /// has been handed over when an error is thrown must be thrown away: a file is taken whole or not at all.
    /// Throws `IntakeError`, and what `each` throws.
    public static func read(
        _ file: ByteSource, as format: IntakeFormat? = nil, zone: Zone,
        each: (Finding) throws -> Void
    ) throws {
        let head = try SourceText.head(of: file)
        guard let format = format ?? recognise(head: head) else {
            try SourceText.check(head: head)
            throw IntakeError.notRecognised
        }
        var isFruitful = false
        var firstProblem: IntakeError?
        try format.reader.read(file, zone: zone) { finding in
            switch finding {
            case .contact, .meetup, .occurrence: isFruitful = true
            case .skipped: break
            case .problem(let line, let reason):
                firstProblem = firstProblem ?? .nothingUsable(line: line, reason: reason)
            }
            try each(finding)
        }
        guard isFruitful else { throw firstProblem ?? .nothingInside(format) }
    }
}

/// Reads one format.
protocol IntakeReader {
    /// Whether a file is of this format, by its beginning.
    static func recognises(_ head: [UInt8]) -> Bool
    /// Hands over what the file says.
    static func read(_ file: ByteSource, zone: Zone, each: (Finding) throws -> Void) throws
}
