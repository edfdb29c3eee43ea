/// Why a file could not be read at all.
public enum IntakeError: Error, Equatable, Sendable {
    /// In no format that is known.
    case notRecognised
    /// The row that names the columns is missing.
    case noHeader(IntakeFormat)
    /// Broken from this line on.
    case damaged(line: Int, reason: String)
    /// Read to its end, and nobody and nothing was in it.
    case nothingInside(IntakeFormat)
    /// A line that no program writes, longer than `limit` bytes.
    case tooLarge(line: Int, limit: Int)
    /// Not a text: NUL characters or no known encoding.
    case notText

    /// What is wrong, a sentence.
    public var message: String {
        switch self {
        case .notRecognised: "The file is in no format that is known."
        case .noHeader(let format):
            "The file has no header as in \(format.title)."
        case .damaged(let line, let reason): "The file is damaged: line \(line) \(reason)."
        case .nothingInside(let format):
            switch format {
            case .linkedInConnections: "The file names no contacts."
            case .calendar: "The file holds no events."
            }
        case .tooLarge(let line, let limit):
            "Line \(line) is longer than \(limit / 1024) KiB; no program writes such a line."
        case .notText: "The file is not a text."
        }
    }

    /// What to do.
    public var hint: String {
        switch self {
        case .notRecognised, .notText:
            "LinkedIn’s Connections.csv and calendar files (.ics) can be read."
        case .noHeader(.linkedInConnections):
            "The header is: First Name,Last Name,URL,Email Address,Company,Position,Connected On"
        case .noHeader(.calendar): "A calendar file begins with BEGIN:VCALENDAR."
        case .damaged, .tooLarge: "Get the file once more where it came from; nothing was taken."
        case .nothingInside: "Have a look at the file; perhaps it is another one."
        }
    }
}
