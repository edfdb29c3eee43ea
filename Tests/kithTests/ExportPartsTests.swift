import CalendarExport
import CivilTime
import ICalendar
import JobSearch
import Testing

@testable import Logbook
@testable import kith

@Suite("Parts of an export")
struct ExportPartsTests {
    private static func maker(_ zone: Zone) -> ItemMaker {
        ItemMaker(
            style: CalendarStyle(zone: zone, clock: ClockTime(hour: 9)), client: nil,
            needsExtents: false)
    }

    /// So many follow-ups, each of which says where it belongs.
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
        "come in their order, the same as if one thread had made them all",
        arguments: [1, 2, 3, 40]
    )
    func inOrder(count: Int) throws {
        let zone = try Zone.named("Europe/Berlin")
        let parts = ExportParts { Self.maker(zone) }
        let alone = Self.maker(zone)
        // Of very different lengths, so that the threads overtake each other.
        let batches = (0..<count).map { Self.batch($0, of: $0 % 4 == 0 ? 60 : 2) }
        var made: [ItemTexts] = []
        for batch in batches { try parts.add(batch) { made.append($0) } }
        try parts.finish { made.append($0) }
        #expect(made.count == count)
        for (texts, batch) in zip(made, batches) {
            let expected = try alone.texts(of: batch)
            #expect(texts.bytes == expected.bytes)
            #expect(texts.entries.map(\.uid) == expected.entries.map(\.uid))
        }
    }

    @Test("end with the error of the part in which it is")
    func failing() throws {
        let zone = try Zone.named("Europe/Berlin")
        let parts = ExportParts { Self.maker(zone) }
        var made = 0
        #expect(throws: ICalendarError.self) {
            for part in 0..<12 {
                let link = part == 5 ? "no address" : nil
                try parts.add(Self.batch(part, of: 3, link: link)) { _ in made += 1 }
            }
            try parts.finish { _ in made += 1 }
        }
        #expect(made == 5)
    }
}
