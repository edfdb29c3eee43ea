import CivilTime
import JobSearch

/// One line after a talk: who was met, where, of which company, and what was promised.
public struct Met: Sendable {
    public var names: [String]
    /// The meetup at which it was, as typed.
    public var at: String?
    public var company: String?
    public var title: String?
    public var emails: [String] = []
    public var phones: [String] = []
    public var linkedIn: String?
    public var introducedBy: String?
    public var tags: [String] = []
    public var note: String?
    /// When it was.
    public var on: Moment
    /// True to take the date from the meetup if that is over: nobody said when it was.
    public var isDatedByMeetup = false
    public var promise: Promise?
    /// Name of the ladder that begins for each of them.
    public var ladder: String?
    /// Zone in which days begin, and of a repeating meetup whose own is not known.
    public var zone = Zone.utc
    /// Names that are a typo away from known ones are meant.
    public var isNew = false
    /// A company or title that is replaced was a slip, and becomes no past job.
    public var isCorrection = false

    public init(names: [String], on: Moment) {
        self.names = names
        self.on = on
    }

    /// Day of the occurrence of a repeating meetup into which the talk falls.
    fileprivate func occurrence(of meetup: Meetup) -> Day? {
        Series(meetup, else: zone)?.instance(during: on.day)?.instance
    }

    /// True for a meetup that was on the day of the talk, or came again on it.
    fileprivate func isOnDay(of meetup: Meetup) -> Bool {
        if meetup.rrule != nil { return occurrence(of: meetup) != nil }
        return meetup.time.firstDay <= on.day && on.day <= meetup.time.lastDay
    }
}

extension Logbook {
    /// Writes down the contacts if new, links them to meetup and company, records the interaction,
    /// plans the follow-up.
    ///
    /// - Throws: `LogbookError.notYet` for a talk in the future.
    public func met(_ typed: Met) throws -> Change<Created> {
        try step { step in
            var met = typed
            step.keepsHistory = !met.isCorrection
            let finder = Finder(db: step.db)
            var created = Created()
            let company = try met.company.map {
                try step.findOrAddCompany($0, isNew: met.isNew, &created)
            }
            let meetup = try typed.at.map {
                try findOrAddMeetup($0, &met, finder, step, &created)
            }
            let introducer = try met.introducedBy.map {
                try finder.find(.contact, $0, for: .change)
            }
            var contacts: [Int] = []
            var knownNames: [String] = []
            // The same new name may stand twice in a line.
            var added: [String: Int] = [:]
            for name in met.names where added[folded(name)] == nil {
                let known = try finder.findOrNone(.contact, name, isNew: met.isNew)
                guard known.map({ !contacts.contains($0) }) ?? true else { continue }
                var contact =
                    try known.flatMap { try Contact.fetch(step.db, id: $0) }
                    ?? Contact(name: cleaned(name))
                if known != nil { created.before.append(contact) }
                contact.apply(met, company: company, meetup: meetup, introducer: introducer)
                if known == nil {
                    try step.insert(&contact)
                    added[folded(name)] = contact.id
                    created.new.append(contact.reference)
                } else {
                    try step.update(&contact)
                    knownNames.append(name)
                }
                contacts.append(contact.id)
            }
            if met.on.isAhead(of: step.present, in: met.zone) {
                let id = meetup.flatMap { created.new.contains(Reference(.meetup, $0)) ? nil : $0 }
                let place = try id.flatMap { try Meetup.fetch(step.db, id: $0) }
                throw LogbookError.stillToCome(
                    met.on, at: place, knownNames, now: step.present, met.zone)
            }
            let names = try finder.candidates(.contact, contacts).map(\.label)
            let interaction = try record(met, names, contacts, company, meetup, step)
            if let promise = met.promise { try step.plan(promise, after: interaction) }
            if let ladder = met.ladder { try step.begin(ladder, after: interaction) }
            return ("met " + names.inWords, created)
        }
    }

    private func record(
        _ met: Met, _ names: [String], _ contacts: [Int], _ company: Int?, _ meetup: Int?,
        _ step: Step
    ) throws -> Interaction {
        var text = "Met " + names.inWords
        if let meetup, let title = try Finder(db: step.db).candidates(.meetup, [meetup]).first {
            text += " at " + title.label
        }
        if let note = met.note.map(cleaned), !note.isEmpty { text += ": " + note }
        var interaction = Interaction(text: text, at: met.on)
        interaction.channel = .meeting
        interaction.contacts = contacts.sorted()
        interaction.companies = company.map { [$0] } ?? []
        interaction.meetup = meetup
        try step.insert(&interaction)
        return interaction
    }

    /// The meetup of that name; one on the day of the talk before others, a new one on that day
    /// when there is none. Dates the talk by it where nobody said when it was.
    private func findOrAddMeetup(
        _ text: String, _ met: inout Met, _ finder: Finder, _ step: Step, _ created: inout Created
    ) throws -> Int {
        let id: Int
        switch try finder.match(.meetup, text, for: .changeOrAdd) {
        case .one(let found): id = found
        case .slip(let candidate) where !met.isNew:
            throw LogbookError.slip(.meetup, text, candidate)
        case .several(let candidates):
            let meetups = try candidates.compactMap { try Meetup.fetch(step.db, id: $0.id) }
            var sameDay = meetups.filter(met.isOnDay(of:))
            if sameDay.isEmpty, met.isDatedByMeetup {
                var dayBefore = met
                dayBefore.on = .day(met.zone.day(step.present).adding(days: -1))
                sameDay = meetups.filter(dayBefore.isOnDay(of:))
            }
            guard sameDay.count == 1 else {
                throw LogbookError.ambiguous(.meetup, text, candidates)
            }
            id = sameDay[0].id
        case .none, .slip, .similar:
            var meetup = Meetup(title: cleaned(text), time: .days(met.on.day, met.on.day))
            meetup.status = .attended
            try step.insert(&meetup)
            created.new.append(meetup.reference)
            return meetup.id
        }
        guard var meetup = try Meetup.fetch(step.db, id: id) else { return id }
        if met.isDatedByMeetup, let at = meetup.dateOfExchange(notedAt: step.present, in: met.zone)
        {
            met.on = at
        }
        // Whoever met people there was there.
        if meetup.status == .planned {
            meetup.attend(on: met)
            try step.update(&meetup)
        }
        return id
    }
}

extension Meetup {
    /// Notes that it was attended when people were met there; of one that comes again, that
    /// occurrence.
    fileprivate mutating func attend(on met: Met) {
        if rrule == nil {
            if time.firstDay <= met.on.day { status = .attended }
        } else if let day = met.occurrence(of: self) {
            var occurrence = occurrence(on: day)
            occurrence.status = occurrence.status ?? .attended
            set(occurrence)
        }
    }
}

extension Contact {
    /// Takes what a talk says of them. Lists grow; nothing is lost.
    fileprivate mutating func apply(_ met: Met, company: Int?, meetup: Int?, introducer: Int?) {
        if let company { self.company = company }
        if let title = met.title.map(cleaned), !title.isEmpty { self.title = title }
        emails.merge(met.emails.map(cleaned))
        phones.merge(met.phones.map(cleaned))
        tags.merge(met.tags.map(cleaned))
        if let linkedIn = met.linkedIn { self.linkedIn = linkedIn }
        if metAt == nil { metAt = meetup }
        if introducedBy == nil, introducer != id { introducedBy = introducer }
    }
}
