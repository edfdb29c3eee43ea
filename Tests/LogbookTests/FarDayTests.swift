import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

@Suite("A day far away")
struct FarDayTests {
    @Test("is refused in words where the years end")
    func refused() throws {
        let log = try testLog()
        _ = try log.add { _ in Contact(name: "Bob") }
        let words = refusal {
            try log.write { db in
                try db.execute(sql: "UPDATE contact SET nextTouch = '10000-01-01'")
            }
        }
        #expect(words == "A day would be after the year 9999, or before the year 1.")
    }

    @Test("an instant is read in the years that days have, and no further")
    func instants() throws {
        let log = try testLog()
        _ = try log.add { _ in Contact(name: "Ada") }
        for (seconds, isRead) in [
            (253_402_300_799, true), (253_402_387_199, true), (253_402_387_200, false),
            (-62_135_596_800, true), (-62_135_683_201, false),
        ] {
            try log.write { db in try db.execute(sql: "UPDATE contact SET createdAt = \(seconds)") }
            #expect((refusal { _ = try log.details(.contact, "Ada") } == nil) == isRead)
        }
    }
}
