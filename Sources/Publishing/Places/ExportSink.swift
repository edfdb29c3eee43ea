import CalendarExport
import Logbook

/// The receiver of the items of an export. Nothing that stood at its place is touched before
/// `finish`.
protocol ExportSink: AnyObject {
    /// True if each entry needs the extent for a frame around it alone.
    var needsExtents: Bool { get }
    /// Begins with the extent and the number of all items, before the first one comes.
    func begin(_ extent: CalendarExtent, count: Int) throws
    /// Writes the next items.
    func write(_ items: RenderedItems) throws
    /// Puts everything into its place, except in a dry run, and reports on each file.
    ///
    /// - Parameter items: all that was written, which the place remembers.
    func finish(_ items: [ExportItem]) throws -> [ExportReport]
}

/// A stream, such as standard output, which is written as it comes.
final class StreamSink: ExportSink {
    private let put: ([UInt8]) throws -> Void
    private let frame: ExportFrame
    private let warn: (ExportWarning) -> Void
    private var count = 0
    private var isEmpty = true
    let needsExtents = false

    init(
        _ put: @escaping ([UInt8]) throws -> Void, _ frame: ExportFrame,
        _ warn: @escaping (ExportWarning) -> Void
    ) {
        self.put = put
        self.frame = frame
        self.warn = warn
    }

    private func write(_ bytes: [UInt8]) throws {
        count += bytes.count
        try put(bytes)
    }

    func begin(_ extent: CalendarExtent, count: Int) throws {
        try write(try frame.begin(extent, count: count))
    }

    func write(_ items: RenderedItems) throws {
        if !items.entries.isEmpty { isEmpty = false }
        try write(items.bytes)
    }

    func finish(_ items: [ExportItem]) throws -> [ExportReport] {
        try write(ExportFrame.end)
        if isEmpty { warn(.streamEmpty) }
        if let client = frame.client, let limit = client.fileBytes, count > limit {
            warn(.streamTooLong(client))
        }
        return []
    }
}
