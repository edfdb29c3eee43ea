import CivilTime
import JobSearch
import Logbook

/// Things as rows of a table that is read today: its dates are relative where they are near.
public struct Rows {
    let wording: Wording
    let today: Day
    /// Days of the last exchange with companies, by id, where they are to be told.
    let last: [Int: Day]
    /// When the open follow-ups of skills are due, by their ids.
    let due: [Int: Moment]
    /// True if companies tell since when they are at their stage.
    let tellsSince: Bool

    public init(
        _ wording: Wording, today: Day, last: [Int: Day] = [:], due: [Int: Moment] = [:],
        tellsSince: Bool = false
    ) {
        self.wording = wording
        self.today = today
        self.last = last
        self.due = due
        self.tellsSince = tellsSince
    }

    var zone: Zone { wording.zone }

    /// A table of things of one kind.
    ///
    /// - Parameter areLate: it is known that they are.
    public func table(_ things: [any Thing], areLate: Bool = false) -> Table {
        var table = Table(things.first.map { type(of: $0.told).columns } ?? [])
        add(things, to: &table, areLate: areLate)
        return table
    }

    /// An empty table of things of one kind.
    public static func table<T: Thing>(for kind: T.Type) -> Table {
        Table(type(of: T.blank.told).columns)
    }

    /// Adds things of the table's kind to it.
    public func add(_ things: [any Thing], to table: inout Table, areLate: Bool = false) {
        for thing in things {
            let told = thing.told
            table.add([told.ref] + told.cells(self), areLate ? [.late] : told.styles(self))
        }
    }

    func words(_ day: Day) -> String { day.words(today: today) }

    /// `1 day late`, `8 days late`.
    static func late(by days: Int) -> String { days == 1 ? "1 day late" : "\(days) days late" }

    /// ` since Fri 27 Feb`; nothing where that is not known.
    func since(_ day: Day?) -> String {
        day.map { " since \($0.shortWords(today: today))" } ?? ""
    }

    func words(_ moment: Moment) -> String {
        let words = words(moment.day(in: zone))
        guard case .time(let at, _) = moment else { return words }
        return words + " " + zone.local(at).clock.short
    }

    func tags(_ tags: [String]) -> String {
        tags.map { "#" + shown($0) }.joined(separator: " ")
    }

    /// How what is due on a day stands out.
    func styles(
        _ day: Day, isImportant: Bool = false, mayBeLate: Bool = true
    ) -> [Emphasis] {
        if mayBeLate, day < today { return [.late] }
        return (isImportant ? [.important] : []) + (day == today ? [.strong] : [])
    }
}
