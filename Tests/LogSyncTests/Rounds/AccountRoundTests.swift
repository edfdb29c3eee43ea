import CalendarExport
import CivilTime
import DAVSync
import JobSearch
import LogSync
import Logbook
import Synchronization
import TestTools
import Testing

/// Logs that sync through a server in memory.
@Suite struct AccountRoundTests {
    @Test("two logs that sync are equal")
    func equal() throws {
        let world = try SyncWorld()
        try world.fill(0)
        let first = try world.sync(0)
        #expect(first.problems == [] && first.stops.isEmpty)
        let second = try world.sync(1)
        #expect(second.problems == [] && second.stops.isEmpty)
        let differences = try world.differences()
        #expect(differences == [])
        #expect(try world.things(0).count > 8)
    }
}
