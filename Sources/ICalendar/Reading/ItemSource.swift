/// Text of the component from which an item was read, with what its times mean there.
struct ItemSource: Hashable, Sendable {
    let kind: CalendarItem.Kind
    let text: String
    /// Number of its calendar in the file.
    let calendar: Int
    let zones: OwnZones

    static func == (a: ItemSource, b: ItemSource) -> Bool { a.text == b.text }
    func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// Lends the text and the byte that ends its lines to `body`.
    func withBytes<T, Failure: Error>(
        _ body: (ByteRun, _ terminator: UInt8) throws(Failure) -> T
    ) throws(Failure) -> T {
        try Array(text.utf8).withUnsafeBufferPointer { (bytes) throws(Failure) in
            try body(bytes, bytes.firstIndex(of: 0x0A, from: 0) == nil ? 0x0D : 0x0A)
        }
    }

    /// The item as it was read.
    var item: CalendarItem {
        withBytes { bytes, terminator in
            var tools = ItemReader.Tools(zones, asksLibical: false)
            return ItemReader.read(
                CalendarItem(kind: kind, line: 1, calendar: 0), bytes, terminator: terminator,
                in: calendar, &tools)
        }
    }
}

extension ItemSource {
    /// The source of an item of a single line.
    init(_ line: UnfoldedLine, of item: CalendarItem) {
        let name = item.kind.rawValue
        self.init(
            kind: item.kind, text: "BEGIN:\(name)\n\(line.bytes.text)\nEND:\(name)\n",
            calendar: item.source?.calendar ?? 0, zones: item.source?.zones ?? OwnZones())
    }
}
