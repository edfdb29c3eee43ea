import CivilTime
import ICalendar
import JobSearch

extension Posting: CalendarThing {
    /// The closing day as a calendar shows it: a whole day that blocks nothing, with alarms in the
    /// morning two days before and of that day; as a to-do that is due then.
    public func calendarItems(
        _ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool = false
    ) -> [CalendarItem] {
        guard let closes else { return [] }
        let firm = company.flatMap { around.companies[$0]?.name }
        let words = "apply for \(title)" + (firm.map { " (\($0))" } ?? "")
        if style.form == .todo {
            var followUp = FollowUp(text: words, due: .day(closes))
            copyFacts(to: &followUp)
            followUp.contacts = contacts
            followUp.company = company
            return followUp.calendarItems(around, style, isRemoved: isRemoved)
        }
        var day = Meetup(title: words.capitalizedFirst, time: .days(closes, closes))
        copyFacts(to: &day)
        day.location = location
        day.url = url
        day.contacts = contacts
        day.companies = company.map { [$0] } ?? []
        day.notes = notes
        day.alarms = [.before(seconds: 2 * 86_400), .before(seconds: 0)]
        var items = day.calendarItems(around, style, isRemoved: isRemoved)
        if items[0].status == .tentative { items[0].status = .confirmed }
        items[0].isTransparent = true
        return items
    }

    private func copyFacts(to other: inout some Thing) {
        other.uid = uid
        other.createdAt = createdAt
        other.modifiedAt = modifiedAt
        other.sequence = sequence
    }
}
