import CalendarExport
import CivilTime
import ICalendar
import JobSearch
import Testing

@testable import Logbook
@testable import Publishing

@Suite("Rendering the parts of an export")
struct ItemRenderingTests {
    private static func rendering() throws -> ItemRendering {
        let zone = try Zone.named("Europe/Berlin")
        return ItemRendering(
            style: CalendarStyle(zone: zone, clock: ClockTime(hour: 9)), client: nil,
            needsExtents: false)
    }

    /// A part of so many follow-ups, each of which says where it belongs.
    private static func batch(_ part: Int, of count: Int, link: String? = nil) -> ExportBatch {
        var batch = ExportBatch()
        var contact = Contact(name: "Ada")
        contact.id = 1
        contact.linkedIn = link
        batch.contacts = [1: contact]
        batch.things = (0..<count).map { index in
            var followUp = FollowUp(
                text: "part \(part), item \(index)", due: .day(Day(ordinal: 20_000 + part % 3)))
            followUp.uid = "u-\(part)-\(index)"
            followUp.contacts = [1]
            return .init(thing: followUp, isRemoved: false)
        }
        return batch
    }

    @Test(
        "gives them in their order, the same as if one thread had made them all",
        arguments: [0, 1, 2, 3, 40]
    )
    func inOrder(count: Int) throws {
        // Of very different lengths, so that the threads overtake each other.
        let batches = (0..<count).map { Self.batch($0, of: $0 % 4 == 0 ? 60 : 2) }
        var rest = batches[...]
        var rendered: [RenderedItems] = []
        let rendering = try Self.rendering()
        try rendering.render({ rest.popFirst() }) { rendered.append($0) }
        #expect(rendered.count == count)
        var alone = ItemRenderer(style: rendering.style, client: nil, needsExtents: false)
        for (items, batch) in zip(rendered, batches) {
            let expected = try alone.render(batch)
            #expect(items.bytes == expected.bytes)
            #expect(items.entries.map(\.uid) == expected.entries.map(\.uid))
        }
    }

    @Test("goes on without the link that no calendar may hold", arguments: [0, 1, 5, 11])
    func badLink(part: Int) throws {
        var next = 0
        var rendered: [RenderedItems] = []
        try Self.rendering().render {
            defer { next += 1 }
            let link = next == part ? "no address" : nil
            return next < 12 ? Self.batch(next, of: 3, link: link) : nil
        } _: {
            rendered.append($0)
        }
        #expect(rendered.map(\.entries.count) == Array(repeating: 3, count: 12))
        #expect(rendered.map(\.warnings.count) == (0..<12).map { $0 == part ? 3 : 0 })
    }

    @Test("ends when the next part cannot be read, or a text cannot be written")
    func ends() throws {
        struct Broken: Error {}
        for isReading in [true, false] {
            var count = 0
            #expect(throws: Broken.self) {
                try Self.rendering().render {
                    count += 1
                    if isReading, count == 7 { throw Broken() }
                    return Self.batch(count, of: 40)
                } _: { _ in
                    if !isReading, count > 7 { throw Broken() }
                }
            }
        }
    }
}
