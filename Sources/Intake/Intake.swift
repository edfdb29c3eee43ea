import CivilTime
import JobSearch

/// Reads other programs' files as job-search things. Pure: nothing is stored and no file is opened here.
public enum Intake {
    /// Which format a file is in, by its content; `nil` for one that is not known.
    public static func recognise(_ bytes: [UInt8]) -> IntakeFormat? {
        guard let head = SourceText(headOf: bytes) else { return nil }
        return recognise(head)
    }

    /// Reads a file and hands over what it says, one finding after the other, in the order of the file.
    ///
    /// Without a `format` it is recognised. Times that the file gives without a zone are meant in `zone`. Whatever
    /// has been handed over when an error is thrown must be thrown away: a file is taken whole or not at all.
    /// Throws `IntakeError`, and what `each` throws.
    public static func read(
        _ bytes: [UInt8], as format: IntakeFormat? = nil, zone: Zone,
        each: (Finding) throws -> Void
    ) throws {
        let text = try SourceText(bytes)
        guard let format = format ?? recognise(text.head) else { throw IntakeError.notRecognised }
        var isFruitful = false
        try format.reader.read(text, zone: zone) { finding in
            switch finding {
            case .contact, .meetup: isFruitful = true
            case .skipped, .problem: break
            }
            try each(finding)
        }
        guard isFruitful else { throw IntakeError.nothingInside(format) }
    }

    private static func recognise(_ head: SourceText) -> IntakeFormat? {
        IntakeFormat.allCases.first { $0.reader.recognises(head) }
    }
}

/// Reads one format.
protocol IntakeReader {
    /// Whether a file that begins with `head` is of this format.
    static func recognises(_ head: SourceText) -> Bool
    /// Hands over what the file says.
    static func read(_ text: SourceText, zone: Zone, each: (Finding) throws -> Void) throws
}
