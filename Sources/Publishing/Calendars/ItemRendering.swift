import CalendarExport
import Logbook
import Pipeline

/// Renders the parts of an export, some of them on a second thread while the next ones are read.
///
/// The thread that reads renders a part itself whenever the other one has enough to do: so two
/// processors are busy where there are two, and on a single one nothing is lost.
struct ItemRendering: Sendable {
    var style: CalendarStyle
    var client: Client?
    var needsExtents: Bool

    /// Maximum number of parts that are read and not handed over yet.
    private static let most = 4

    private var renderer: ItemRenderer {
        ItemRenderer(style: style, client: client, needsExtents: needsExtents)
    }

    /// Hands over the text of each part, in their order.
    ///
    /// - Parameters:
    ///   - next: reads a part; `nil` at the end.
    ///   - each: is called on the calling thread, as `next` is.
    /// - Throws: the error of the part in which it is, after the parts before it; or that of `next`
    ///   or `each`.
    func render(
        _ next: () throws -> ExportBatch?, _ each: (RenderedItems) throws -> Void
    ) throws {
        var here = renderer
        // A small export needs no second thread.
        guard let first = try next() else { return }
        try each(here.render(first))
        guard var batch = try next() else { return }

        do {
            let requests = BoundedQueue<ExportBatch>(capacity: 1)
            try BoundedQueue<RenderedItems>.withProducer(capacity: Self.most) { rendered in
                var beside = renderer
                while let batch = try requests.next() { try rendered.put(beside.render(batch)) }
            } consume: { rendered in
                defer { requests.finish() }
                /// The parts that were rendered here; `nil` in the place of one that is rendered
                /// beside.
                var waiting: [Result<RenderedItems, any Error>?] = []
                func handOver() throws {
                    if let items = try waiting.removeFirst()?.get() ?? rendered.next() {
                        try each(items)
                    }
                }
                while true {
                    let isBeside = try requests.offer(batch)
                    waiting.append(isBeside ? nil : Result { try here.render(batch) })
                    while waiting.count >= Self.most || waiting.first != nil && waiting[0] != nil {
                        try handOver()
                    }
                    guard let more = try next() else { break }
                    batch = more
                }
                while !waiting.isEmpty { try handOver() }
            }
        } catch is ThreadFailure {
            // None has begun: this one does all of it.
            try each(here.render(batch))
            while let batch = try next() { try each(here.render(batch)) }
        }
    }
}
