import ICalendar
import JobSearch

/// A reason for which a file could not be read at all.
public enum IntakeError: Error, Equatable, Sendable {
    /// In no known format.
    case notRecognised
    /// A CSV whose columns are in no known format; the guess is a map that may fit.
    case unknownColumns([String], guess: ColumnMap?)
    /// A CSV without this column, which a map names.
    case unknownColumn(String, nearest: String?, columns: [String])
    /// No CSV with named columns.
    case noColumns
    /// The row that names the columns is missing.
    case noHeader(IntakeFormat)
    /// Broken from this line on.
    case damaged(line: Int, reason: String)
    /// Read to its end, and nobody and nothing was in it.
    case nothingInside(IntakeFormat)
    /// Read to its end, and nothing in it could be read as it should be; this is the first.
    case nothingUsable(line: Int, reason: String)
    /// A line that no program writes, longer than `limit` bytes.
    case tooLarge(line: Int, limit: Int)
    /// The system cannot read the file, for this reason.
    case unreadable(String)
    /// A calendar that kith exported: its events are the follow-ups and meetups of a log.
    case ownExport
    /// Not a text: NUL characters or no known encoding.
    case notText
    /// A zip that cannot be read, or nothing in it.
    case zip(ZipFault)
    /// A file of a posting without one that can be read.
    case posting(PostingFault)

    /// The error as a sentence.
    public var message: String {
        switch self {
        case .notRecognised: "The file is in no format that is known."
        case .noHeader(let format):
            format.facts.noHeader ?? "The file has no header as in \(format.title)."
        case .noColumns: IntakeError.noHeader(.csv).message
        case .unknownColumns(let names, _):
            "The columns are of no form that is known: \(IntakeError.list(names))."
        case .unknownColumn(let name, _, _): "The file has no column “\(shown(name))”."
        case .damaged(let line, let reason): "The file is damaged: line \(line) \(shown(reason))."
        case .nothingInside(let format) where format.facts.contents == "contacts":
            "The file names no contacts."
        case .nothingInside(let format):
            "The file holds no \(format.facts.contents) that can be taken."
        case .nothingUsable(let line, let reason):
            "Nothing in the file can be taken; line \(line): \(shown(reason))."
        case .unreadable(let reason): "The file cannot be read: \(reason)."
        case .tooLarge(let line, let limit):
            "Line \(line) is longer than \(limit / 1024) KiB; no program writes such a line."
        case .ownExport: "The file was exported by kith itself."
        case .notText: "The file is not a text."
        case .zip(let fault): fault.message
        case .posting(let fault): fault.message
        }
    }

    /// A remedy, as a sentence.
    public var hint: String {
        switch self {
        case .notRecognised, .notText:
            "See which files can be read: kith import --formats"
        case .noHeader(let format): format.facts.header
        case .noColumns: IntakeFormat.csv.facts.header
        case .unknownColumns(let names, let guess):
            "Say what they hold: --map “\(shown(IntakeError.map(names, guess: guess)))”"
        case .unknownColumn(_, let nearest, let columns):
            (nearest.map { "Did you mean “\(shown($0))”? " } ?? "")
                + "The columns are: \(IntakeError.list(columns))."
        case .damaged, .nothingUsable, .tooLarge:
            "Get the file once more where it came from; nothing was taken."
        case .ownExport: "A whole log moves with kith backup and kith restore."
        case .unreadable: "Copy the file to another disk, and import the copy; nothing was taken."
        case .nothingInside: "Have a look at the file; perhaps it is another one."
        case .zip(let fault): fault.hint
        case .posting(let fault): fault.hint
        }
    }
}

extension IntakeError {
    /// A map that can be typed for these columns.
    public static func map(_ names: [String], guess: ColumnMap?) -> String {
        let typable = names.first { ColumnMap.canBeTyped($0) }
        return guess?.text ?? "\(typable ?? names.first ?? "")=name"
    }

    /// Names of columns; of many the first ones.
    private static func list(_ names: [String]) -> String {
        let more = names.count > 20 ? ", … \(names.count - 20) more" : ""
        return names.prefix(20).map { shown($0) }.joined(separator: ", ") + more
    }

    /// The error of a file that the system did not read.
    static func unreadable(_ error: ICalendarError) -> IntakeError {
        if case .unreadable(let reason) = error { return .unreadable(reason) }
        return .unreadable(error.description)
    }
}
