import CalendarExport
import JobSearch
import Logbook

/// One calendar of an export: its content, its form and the place to which it is written.
public struct ExportTarget {
    public enum Destination {
        /// A stream, such as standard output: it is given the bytes as they come.
        case stream((_ bytes: [UInt8]) throws -> Void)
        /// The path of a file.
        case file(String)
        /// The path of a directory with a file for each thing, without a slash at its end (a vdir).
        case directory(String)
    }

    public var destination: Destination
    /// The component that a follow-up becomes.
    public var form: CalendarStyle.Form
    /// The parts of the log in it.
    public var parts: Set<ExportPart>
    /// The program that is to read it; `nil` if any may.
    public var client: Client?

    public init(
        _ destination: Destination, form: CalendarStyle.Form, parts: Set<ExportPart>,
        client: Client? = nil
    ) {
        self.destination = destination
        self.form = form
        self.parts = parts
        self.client = client
    }

    /// The file or the directory; `nil` for a stream.
    var path: String? {
        switch destination {
        case .stream: nil
        case .file(let path), .directory(let path): path
        }
    }

    /// Refuses a place at which a log would be written over.
    ///
    /// - Throws: `PublishingError.isLog`
    public func check(sparing logbook: Logbook) throws(PublishingError) {
        if let path { try ExportPath.check(path, sparing: logbook) }
    }

    var isDirectory: Bool { if case .directory = destination { true } else { false } }

    /// The key of the place in the log. A directory's ends with a slash, so that it is no file's.
    var key: String? { path.map { isDirectory ? $0 + "/" : $0 } }
}
