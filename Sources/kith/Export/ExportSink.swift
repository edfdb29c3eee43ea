import CalendarExport
import JobSearch

/// Where the items of an export go. Nothing that stood there is touched before `finish`.
protocol ExportSink: AnyObject {
    /// Whether an entry must say what a frame around it alone would need.
    var needsExtents: Bool { get }
    /// Is told of all items before the first one comes.
    func begin(_ extent: CalendarExtent, count: Int) throws
    /// Takes the next items.
    func take(_ texts: ItemTexts) throws
    /// Puts everything into its place, and says what came of it, a file at a time; in a dry run only that.
    func finish() throws -> [ExportReport]
}

/// Standard output, which is written as it comes.
final class StreamSink: ExportSink {
    private let console: Console
    private let frame: ExportFrame
    private var count = 0
    let needsExtents = false

    init(_ console: Console, _ frame: ExportFrame) {
        self.console = console
        self.frame = frame
    }

    private func write(_ bytes: [UInt8]) throws {
        count += bytes.count
        try console.put(bytes: bytes)
    }

    func begin(_ extent: CalendarExtent, count: Int) throws {
        try write(try frame.begin(extent, count: count))
    }

    func take(_ texts: ItemTexts) throws { try write(texts.bytes) }

    func finish() throws -> [ExportReport] {
        try write(ExportFrame.end)
        if let client = frame.client, let limit = client.fileBytes, count > limit {
            console.note(
                "Warning: \(client.title) refuses so much in one file; -o FILE makes several of it."
            )
        }
        return []
    }
}
