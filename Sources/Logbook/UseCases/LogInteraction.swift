import CivilTime
import JobSearch

/// An exchange that has happened, in a line.
public struct LogEntry: Sendable {
    public var text: String
    public var at: Moment
    public var with: [String] = []
    public var companies: [String] = []
    public var meetup: String?
    public var channel: Interaction.Channel?
    public var tags: [String] = []
    public var promise: Promise?
    /// Companies that are a typo away from known ones, or another spelling of them, are meant.
    public var isNew = false
    /// True to take the date from `meetup` if that is over: nobody said when the exchange was.
    public var isDatedByMeetup = false
    /// Zone in which days begin.
    public var zone = Zone.utc

    public init(text: String, at: Moment) {
        self.text = text
        self.at = at
    }
}

/// An exchange that was recorded.
public struct Logged: Sendable, Equatable {
    /// Id of the interaction.
    public var id: Int
    /// Id of the follow-up, if something was promised.
    public var followUp: Int?
    public var created: Created
    /// Names in the text that fit no contact for sure.
    public var unlinked: [UnlinkedName]
}

/// An exchange, one of several, that cannot be recorded.
public struct LogEntryError: Error {
    /// Place of the exchange among all of them, from 0.
    public var index: Int
    public var error: LogbookError
}

extension Logbook {
    /// Records an interaction with those who are named, by options or in the text, and plans a
    /// follow-up.
    ///
    /// - Throws: `LogbookError.notYet` for one in the future.
    public func log(_ entry: LogEntry) throws -> Change<Logged> {
        try step { step in
            ("logged “\(cleaned(entry.text).shortened)”", try step.log(entry))
        }
    }

    /// Records several interactions in one step, as `log` does each; all of them or none.
    ///
    /// - Throws: `LogEntryError` for the first that is refused.
    public func log(_ entries: [LogEntry]) throws -> Change<[Logged]> {
        try step { step in
            step.listsAll = true
            var logged: [Logged] = []
            for (index, entry) in entries.enumerated() {
                do { logged.append(try step.log(entry)) } catch let error as LogbookError {
                    throw LogEntryError(index: index, error: error)
                }
                // What one entry adds, the next one names.
                if logged.last?.created.new.isEmpty == false { try step.renewIndex() }
            }
            return ("logged \(Kind.interaction.counted(logged.count))", logged)
        }
    }
}

extension Step {
    /// Records an interaction, and plans its follow-up.
    fileprivate func log(_ entry: LogEntry) throws -> Logged {
        let finder = Finder(db: db)
        let text = cleaned(entry.text)
        if text.isEmpty { throw LogbookError.refused("The text is empty.", hint: nil) }
        let found = try Recognizer(finder: finder, isNew: entry.isNew).recognize(text)
        var contacts = Set(try entry.with.map { try finder.find(.contact, $0, for: .change) })
        contacts.formUnion(found.contacts)
        var created = Created()
        var companies = Set(
            try entry.companies.map {
                try findOrAddCompany($0, isNew: entry.isNew, &created)
            })
        companies.formUnion(found.companies)
        for name in found.newCompanies { companies.insert(try addCompany(name, &created)) }
        var interaction = Interaction(text: text, at: entry.at)
        interaction.channel = entry.channel ?? .guess(from: text)
        interaction.contacts = contacts.sorted()
        interaction.companies = companies.sorted()
        let meetup = try entry.meetup.map { try finder.find(.meetup, $0, for: .change) }
        interaction.meetup = meetup ?? (found.meetups.count == 1 ? found.meetups[0] : nil)
        let place = try meetup.flatMap { try Meetup.fetch(db, id: $0) }
        if entry.isDatedByMeetup, let at = place?.dateOfExchange(notedAt: present, in: entry.zone) {
            interaction.at = at
        }
        if interaction.at.isAhead(of: present, in: entry.zone) {
            throw LogbookError.stillToCome(
                interaction.at, at: place, entry.with, now: present, entry.zone)
        }
        interaction.tags.merge(entry.tags.map(cleaned) + found.tags)
        try insert(&interaction)
        try raise(by: interaction, before: nil)
        let followUp = try entry.promise.map { try plan($0, after: interaction) }
        // Who is linked by an option is who the text means.
        let linked = try finder.candidates(.contact, interaction.contacts)
            .map { words(folded($0.label)) }
        let unlinked = found.unlinked.filter { name in
            !linked.contains { words(folded(name.text)).allSatisfy($0.contains) }
        }
        return Logged(
            id: interaction.id, followUp: followUp, created: created, unlinked: unlinked)
    }
}

extension Interaction.Channel {
    /// The channel whose word stands in the text, else `other`.
    static func guess(from text: String) -> Interaction.Channel {
        let words = Set(JobSearch.words(folded(text)))
        let hints: [(Interaction.Channel, [String])] = [
            (.interview, ["interview", "interviewed"]), (.coffee, ["coffee"]),
            (.call, ["call", "called", "phone", "phoned", "zoom"]),
            (.email, ["email", "emailed", "mail", "mailed"]),
            (.linkedin, ["linkedin"]), (.message, ["message", "messaged", "dm", "texted"]),
        ]
        return hints.first { !words.isDisjoint(with: $0.1) }?.0 ?? .other
    }
}
