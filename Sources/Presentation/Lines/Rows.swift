import CivilTime
import JobSearch
import Logbook

/// Things as rows of a table that is read today: its dates are relative where they are near.
public struct Rows {
    private let wording: Wording
    private let today: Day
    /// Days of the last exchange with companies, by id, where they are to be told.
    private let last: [Int: Day]

    public init(_ wording: Wording, today: Day, last: [Int: Day] = [:]) {
        self.wording = wording
        self.today = today
        self.last = last
    }

    /// A table of things of one kind.
    ///
    /// - Parameter areLate: it is known that they are.
    public func table(_ things: [any Thing], areLate: Bool = false) -> Table {
        var table = Table(things.first.map { Rows.columns($0.kind) } ?? [])
        for thing in things {
            table.add([thing.ref] + cells(thing), areLate ? [.late] : styles(thing))
        }
        return table
    }

    private static func columns(_ kind: Kind) -> [Column] {
        switch kind {
        case .company: [.whole, .main, .brief, .brief, .brief, .detail]
        case .contact: [.whole, .main, .detail, .brief, .detail]
        case .meetup: [.whole, .whole, .main, .brief, .brief, .detail]
        case .interaction: [.whole, .whole, .brief, .main, .detail]
        case .followUp: [.whole, .whole, .main, .brief, .brief]
        case .posting: [.whole, .whole, .main, .detail, .brief, .detail]
        }
    }

    private func cells(_ thing: any Thing) -> [String] {
        switch thing {
        case let company as Company:
            [
                shown(company.name), company.tier.map { "tier \($0)" } ?? "",
                company.stage.rawValue,
                last[company.id].map { "last \($0.words(today: today))" } ?? "",
                wording.tags(company.tags),
            ]
        case let contact as Contact:
            [
                shown(contact.name), wording.role(contact) ?? "", last(contact),
                wording.tags(contact.tags),
            ]
        case let meetup as Meetup:
            [
                meetup.time.words(in: wording.zone, today: today), shown(meetup.title),
                meetup.form == .meetup ? "" : meetup.form.rawValue,
                meetup.status != .planned
                    ? meetup.status.rawValue : meetup.rrule == nil ? "" : "recurring",
                wording.place(meetup) ?? "",
            ]
        case let interaction as Interaction:
            [
                interaction.at.day(in: wording.zone).words(today: today),
                interaction.channel == .other ? "" : interaction.channel.rawValue,
                shown(interaction.text), wording.linked(interaction) ?? "",
            ]
        case let followUp as FollowUp:
            [
                followUp.closedAt.map { wording.zone.day($0).words(today: today) }
                    ?? due(followUp.due),
                wording.deed(followUp), mark(followUp),
                followUp.status == .open ? "" : followUp.status.rawValue,
            ]
        case let posting as Posting:
            [
                posting.closes?.words(today: today) ?? "", shown(posting.title),
                posting.company.map { shown(wording.names[.company, $0]) } ?? "",
                posting.status == .saved ? "" : posting.status.rawValue, wording.tags(posting.tags),
            ]
        default: []
        }
    }

    private func last(_ contact: Contact) -> String {
        guard let day = contact.lastInteraction else {
            return contact.nextTouch == nil ? "" : "no contact yet"
        }
        return "last " + day.words(today: today)
    }

    private func due(_ due: Moment) -> String {
        let words = due.day(in: wording.zone).words(today: today)
        guard case .time(let at, _) = due else { return words }
        return words + " " + wording.zone.local(at).clock.short
    }

    /// Priority and repetition of a follow-up, where they are not as usual.
    private func mark(_ followUp: FollowUp) -> String {
        [
            followUp.priority == .normal ? nil : followUp.priority.rawValue,
            followUp.every?.words,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    /// What stands out: what is late, of today, or matters most.
    private func styles(_ thing: any Thing) -> [Emphasis] {
        switch thing {
        case let company as Company: company.tier == 1 ? [.important] : []
        case let meetup as Meetup:
            meetup.status != .planned
                ? [.faint]
                : styles(
                    meetup.time.start.day(in: wording.zone),
                    isImportant: meetup.form == .interview, mayBeLate: false)
        case let followUp as FollowUp:
            followUp.status != .open
                ? [.faint]
                : styles(
                    followUp.due.day(in: wording.zone), isImportant: followUp.priority == .high)
        case let posting as Posting:
            posting.status == .saved ? posting.closes.map { styles($0) } ?? [] : []
        default: []
        }
    }

    private func styles(
        _ day: Day, isImportant: Bool = false, mayBeLate: Bool = true
    ) -> [Emphasis] {
        if mayBeLate, day < today { return [.late] }
        return (isImportant ? [.important] : []) + (day == today ? [.strong] : [])
    }
}
