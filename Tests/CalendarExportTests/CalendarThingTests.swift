import CalendarExport
import JobSearch
import Testing

struct CalendarThingTests {
    @Test("a kind whose items have a name is one that a calendar shows", arguments: Kind.allCases)
    func kinds(_ kind: Kind) {
        #expect((kind.type is any CalendarThing.Type) == (kind.facts.item != nil))
    }
}
