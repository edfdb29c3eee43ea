import CivilTime
import ICalendar
import Intake
import JobSearch
import Logbook

/// A file that was named: it is read itself, or what is in it where it is a zip.
struct ImportSource {
    private enum Content {
        case file(ByteSource, IntakeFormat)
        case zip(ZipContents)
    }

    /// What it is called.
    let name: String
    private let content: Content
    /// Whether only some of the files in a zip were asked for.
    private let isNarrowed: Bool

    /// - Parameter format: the form that was asked for.
    /// - Throws: `IntakeFailure` for what is in no form that is known.
    init(_ name: String, _ bytes: ByteSource, as format: IntakeFormat?, map: ColumnMap?) throws {
        self.name = name
        isNarrowed = format != nil || map != nil
        content = try telling(name) {
            if let zip = try ZipContents(bytes, only: format, map: map) { return .zip(zip) }
            return .file(bytes, try format ?? Intake.format(of: bytes))
        }
    }

    /// The files to be taken in, of a zip those in it.
    ///
    /// - Parameter importsPeople: whether those whom meetups name become contacts.
    func files(
        map: ColumnMap?, importsPeople: Bool, zone: Zone, watch: Watch
    ) -> [ImportFile] {
        switch content {
        case .file(let bytes, let format):
            let name = name
            return [
                ImportFile(path: name, format: format.name, importsPeople: importsPeople) { emit in
                    watch.begin(name)
                    try telling(name) {
                        try watch.watching(emit) { whileReading, each in
                            try Intake.read(
                                bytes, as: format, map: map, zone: zone,
                                whileReading: whileReading, each: each)
                        }
                    }
                }
            ]
        case .zip(let zip):
            let barren = Barren()
            return zip.files.map { file in
                let path = "\(name): \(file.path)"
                return ImportFile(
                    path: path, format: file.format.name, zip: name, importsPeople: importsPeople
                ) { emit in
                    watch.begin(path)
                    try telling(path) {
                        let nothing = try watch.watching(emit) { whileReading, each in
                            try zip.read(
                                file, zone: zone, whileReading: whileReading, each: each)
                        }
                        try barren.note(nothing, path, of: zip.files.count)
                    }
                }
            }
        }
    }

    /// Of a zip what was left alone in it.
    var zip: ImportedZip? {
        guard case .zip(let zip) = content else { return nil }
        return ImportedZip(
            path: name, isNarrowed: isNarrowed, unused: zip.unused, problems: zip.problems)
    }
}

extension Watch {
    /// Has a file read ahead, and hands over its findings under watch.
    fileprivate func watching<T: Sendable>(
        _ emit: (Finding) throws -> Void,
        _ read: @escaping @Sendable (() throws -> Void, (Finding) throws -> Void) throws -> T
    ) throws -> T {
        try Intake.ahead(whileReading: { try check(.reading) }) { finding in
            try check(finding.isForLog ? .taking : nil)
            try emit(finding)
        } read: { whileReading, each in
            try read(whileReading, each)
        }
    }
}

extension Finding {
    /// Whether it is something for the log.
    fileprivate var isForLog: Bool {
        switch self {
        case .skipped, .problem: false
        default: true
        }
    }
}

/// What was left alone in a zip.
struct ImportedZip {
    var path: String
    /// Whether only some of its files were asked for.
    var isNarrowed: Bool
    /// How many files are in no form that is known, or that was asked for.
    var unused: Int
    /// The files that could not be looked at, and why not.
    var problems: [String]
}

/// The files of one zip in which nothing is: an error when all of them are so, as with a file by
/// itself.
private final class Barren {
    private var count = 0
    private var first: IntakeFailure?

    func note(_ error: IntakeError?, _ path: String, of files: Int) throws {
        guard let error else { return }
        count += 1
        first = first ?? IntakeFailure(path: path, error: error)
        if count == files, let first { throw first }
    }
}

/// Says of which file an error speaks.
private func telling<T>(_ file: String, _ read: () throws -> T) throws -> T {
    do { return try read() } catch let error as IntakeError {
        throw IntakeFailure(path: file, error: error)
    }
}

extension Session {
    /// Opens a file that was named; `-` is standard input.
    func importSource(
        _ file: String, as format: IntakeFormat?, map: ColumnMap?
    ) throws -> ImportSource {
        let bytes = try openFile(file)
        return try ImportSource(
            file == "-" ? "standard input" : file, bytes, as: format, map: map)
    }
}
