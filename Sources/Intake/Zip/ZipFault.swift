import JobSearch

/// A reason for which a zip cannot be read, or nothing in it.
public enum ZipFault: Error, Equatable, Sendable {
    /// The list of its files, which stands at its end, is not there.
    case cutOff
    /// One part of several.
    case split
    /// Its records contradict each other.
    case damaged(reason: String)
    /// The record of one of its files cannot be true.
    case damagedFile(String, reason: String)
    case tooManyFiles(limit: Int)
    /// Two files that share bytes, which only a trap does.
    case overlapping(String, String)
    /// A file that becomes more than `times` as large when it is unpacked, which only a trap does.
    case bomb(String, times: Int)
    /// A file that is too large to be read where it is; the limit is in bytes.
    case tooLarge(String, limit: Int)
    case empty
    /// None of its files is in a known format; the problem is one that a file has.
    case nothingKnown(files: Int, problem: String?)
    /// A spreadsheet or another document that is a zip inside.
    case document
    /// None of its files is in the format that was asked for.
    case noneOf(IntakeFormat)
    /// None of its files has the columns that were named.
    case noColumns

    /// The error as a sentence.
    var message: String {
        switch self {
        case .cutOff: "The zip is cut off: the list of its files is missing at its end."
        case .split: "The zip is one part of several."
        case .damaged(let reason): "The zip is damaged: \(reason)."
        case .damagedFile(let name, let reason):
            "The zip is damaged: “\(shown(name))” \(reason)."
        case .tooManyFiles(let limit):
            "The zip has more than \(limit) files; what kith reads comes with fewer."
        case .overlapping(let one, let other):
            "The zip is a trap: “\(shown(one))” and “\(shown(other))” share their bytes."
        case .bomb(let name, let times):
            "The zip is a trap: “\(shown(name))” would grow to more than \(times) times its size."
        case .tooLarge(let name, let limit):
            "“\(shown(name))” is larger than \(limit >> 20) MiB, too large to be read out of a zip."
        case .empty: "The zip is empty."
        case .nothingKnown(let files, let problem):
            (files == 1
                ? "The one file in the zip is of no use"
                : "None of the \(files) files in the zip is of use")
                + ": looked for were LinkedIn’s Connections.csv, Invitations.csv and messages.csv, "
                + "address books and calendars" + (problem.map { "; \($0)" } ?? "") + "."
        case .document: "The file is a document, such as a spreadsheet, and no text."
        case .noneOf(.csv): "Which columns of the files in the zip hold what is not said."
        case .noneOf(let format): "No file in the zip is \(format.title)."
        case .noColumns: "No file in the zip has the columns that --map names."
        }
    }

    /// A remedy, as a sentence.
    var hint: String {
        switch self {
        case .cutOff, .damaged, .damagedFile:
            "Get the file once more where it came from; nothing was taken."
        case .split: "Put the parts together or unpack them, and import the files."
        case .tooManyFiles, .tooLarge: "Unpack the zip, and import the files that matter."
        case .overlapping, .bomb: "Delete it; nothing was taken."
        case .empty, .nothingKnown: "See which files can be read: kith import --formats"
        case .document: "Save it as CSV, and import that."
        case .noneOf(.csv): "Say --map \"Full Name=name,Employer=company\"."
        case .noneOf: "Leave --as out, and see what is in it: kith import FILE --dry-run"
        case .noColumns: "Unpack the zip, and import the file by itself: kith says its columns."
        }
    }
}
