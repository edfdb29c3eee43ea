import CivilTime
import JobSearch
import Logbook

extension Wording {
    /// The fields of a thing with their values, which may have several lines, as `show` lists them
    /// beneath its line.
    ///
    /// - Parameter cadence: the one that counts for a contact.
    public func facts(
        _ thing: any Thing, cadence: CadenceRule? = nil
    ) -> [(name: String, value: String)] {
        var facts: [(String, String)] = []
        var isFirst = true
        thing.forEachField { field, value in
            defer { isFirst = false }
            if isFirst || field.isHidden || isInLine(field) { return }
            if thing.kind == .contact, let cadence {
                // What is the contact's own is a part of it.
                if field.name == "latest" { return }
                if field.name == "cadence" { return facts.append((field.word, cadence.source)) }
            }
            if case .entries(let list) = value {
                facts += entries(of: thing, field, list)
            } else if case .day(let day) = value, let now {
                facts.append((field.word, day.words(today: zone.day(now))))
            } else if field.group != nil || field.input == .sentences,
                case .list(let list) = value
            {
                if !list.isEmpty { facts.append((field.word, list.joined(separator: "\n"))) }
            } else if case .text(let place) = value, let since = since(thing, field) {
                facts.append((field.word, "\(place) since \(words(since))"))
            } else if let words = field.words(value, in: zone, name: { names[$0.kind, $0.id] }) {
                facts.append((field.word, words))
            }
        }
        facts.append(("uid", thing.uid))
        return facts.map { ($0.0, shown($0.1, keepingLines: true)) }
    }

    /// True for a field that the line of a thing tells already.
    private func isInLine(_ field: AnyField) -> Bool {
        switch field.shape {
        case .moment, .span, .number: true
        case .reference(.company): field.options.first == "company" && field.merge == .newestAlone
        case .text, .list, .day, .instant, .period, .alarms, .choice, .reference, .references,
            .entries:
            ["title", "every", "priority"].contains(field.name)
        }
    }

    /// Entries of a field, a line each.
    private func entries(
        of thing: any Thing, _ field: AnyField, _ entries: [[FieldValue]]
    ) -> [(String, String)] {
        if let meetup = thing as? Meetup { return occurrences(of: meetup) }
        if let contact = thing as? Contact {
            return contact.past.reversed().map {
                (field.word, "\($0.role), until \($0.until.words)")
            }
        }
        let moves = movesIfMovable(thing)
        // One that says no more than the stage itself is told by that.
        guard moves.count > 1 || moves.contains(where: { $0.note != nil }) else { return [] }
        return [(field.word, moves.map(\.line).joined(separator: "\n"))]
    }

    /// The day since which a thing is at the place that a field says, where it was moved there.
    private func since(_ thing: any Thing, _ field: AnyField) -> Day? {
        switch (thing, field.name) {
        case (let company as Company, "stage"): company.since
        case (let posting as Posting, "status"): posting.since
        default: nil
        }
    }

    /// Differences of single occurrences of a meetup, a line each.
    private func occurrences(of meetup: Meetup) -> [(String, String)] {
        let series = Series(meetup, else: zone)
        return meetup.occurrences.map { change in
            guard let usual = series?.usualTime(on: change.day) else {
                return (change.day.iso, "does not come on that day any more")
            }
            var facts: [String] = []
            if let time = change.time, time != usual {
                facts.append("moved to \(time.words(in: zone))")
            }
            if let status = change.status { facts.append(status.rawValue) }
            facts += [change.title, change.location, change.onlineURL, change.notes]
                .compactMap { $0 }
            return (change.day.iso, facts.isEmpty ? "as usual" : facts.joined(separator: ", "))
        }
    }
}

extension CadenceRule {
    /// `every 2 weeks, late after 30 days (by tag #robotics)`.
    fileprivate var source: String {
        words + (by == .contact ? " (their own)" : " (by \(by.words))")
    }
}
