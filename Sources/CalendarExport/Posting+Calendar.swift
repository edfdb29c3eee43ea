import CivilTime
import ICalendar
import JobSearch

extension Posting {
    /// The closing day as a calendar shows it: a whole day that blocks nothing, with alarms in the
    /// morning two days before and of that day; as a to-do that is due then. `nil` without a
    /// closing day.
    ///
    /// - Parameter isRemoved: it is closed, or no longer in the log.
    public func closingItem(
        _ around: Surroundings, _ style: CalendarStyle, isRemoved: Bool = false
    ) -> CalendarItem? {
        guard let closes else { return nil }
        let firm = company.flatMap { around.companies[$0]?.name }
        let words = "apply for \(title)" + (firm.map { " (\($0))" } ?? "")
        if style.form == .todo {
            var followUp = FollowUp(text: words, due: .day(closes))
            copyFacts(to: &followUp)
            followUp.contacts = contacts
            followUp.company = company
            return followUp.calendarItem(around, style, isRemoved: isRemoved)
        }
        var day = Meetup(title: words.capitalizedFirst, time: .days(closes, closes))
        copyFacts(to: &day)
        day.location = location
        day.url = url
        day.contacts = contacts
        day.companies = company.map { [$0] } ?? []
        day.notes = notes
        day.alarms = [.before(seconds: 2 * 86_400), .before(seconds: 0)]
        var item = day.calendarItems(around, style, isRemoved: isRemoved).first
        if item?.status == .tentative { item?.status = .confirmed }
        item?.isTransparent = true
        return item
    }

    private func copyFacts(to other: inout some Thing) {
        other.uid = uid
        other.createdAt = createdAt
        other.modifiedAt = modifiedAt
        other.sequence = sequence
    }
}
