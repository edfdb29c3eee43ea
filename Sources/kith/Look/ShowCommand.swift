import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// One thing with all that hangs on it: `kith show "Ada Lovelace"`, `kith show contact 3`.
struct ShowCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one thing with all that hangs on it.")

    @Argument(help: "An id, a uid or words; the kind may stand before it.") var ref: [String]
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        if ref.count > 1, let kind = Kind(word: ref[0]) {
            return try session.show(kind, ref.dropFirst().joined(separator: " "))
        }
        try session.show(nil, ref.joined(separator: " "))
    }
}

extension Session {
    func show(_ kind: Kind?, _ ref: String) throws {
        let details: Details
        do {
            details = try logbook.details(kind, ref)
        } catch LogbookError.unknown(_, _, let nearest) where kind == nil {
            let names = nearest.map { "“\(shown($0.label))”" }.joined(separator: " or ")
            throw CommandError(
                "Nothing is called “\(shown(ref))”.",
                hint: (names.isEmpty ? "" : "Did you mean \(names)? ")
                    + "To look into notes and texts: kith search \(shellQuoted(shown(ref)))",
                status: .unknownReference)
        }
        if isJSON { return try showJSON(details) }
        let teller = Teller(names: details.names, zone: try zone)
        try console.say(console.styled(teller.line(details.thing.thing), .bold))
        var facts = Table()
        if !details.aliases.isEmpty {
            facts.add(["also", shown(details.aliases.joined(separator: ", "))])
        }
        for (name, value) in teller.facts(details.thing) { facts.add([name, value]) }
        try facts.show(on: console, indent: "  ")
        let groups: [(String, [any Thing])] = [
            ("Contacts", details.hanging.contacts), ("Meetups", details.hanging.meetups),
            ("Interactions", details.hanging.interactions),
            ("Follow-ups", details.hanging.followUps),
        ]
        for (title, things) in groups where !things.isEmpty {
            try console.say("\n" + console.styled(title, .bold))
            for thing in things {
                let line = "  " + teller.line(thing)
                try console.say(console.width.map { fitted(line, into: $0) } ?? line)
            }
        }
    }

    private func showJSON(_ details: Details) throws {
        let faces = Faces(names: details.names, zone: try zone)
        let thing = details.thing.thing
        let own = try (thing as? Company).map(companyFace) ?? faces.face(thing)
        guard case .object(let members) = own else { return }
        let hanging = details.hanging
        var all = members
        all.append(("type", .string(type(of: thing).kind.word)))
        all.append(("aliases", .strings(details.aliases)))
        all.append(
            (
                "hanging",
                .object([
                    ("contacts", faces.list(hanging.contacts)),
                    ("meetups", faces.list(hanging.meetups)),
                    ("interactions", faces.list(hanging.interactions)),
                    ("followUps", faces.list(hanging.followUps)),
                ])
            ))
        try console.say(JSON.object(all).text())
    }
}

extension Teller {
    /// The fields of a thing that its line does not tell.
    func facts(_ any: AnyThing) -> [(String, String)] {
        var facts: [(String, String)] = []
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty {
                facts.append((name, shown(value, keepingLines: false)))
            }
        }
        switch any {
        case .company(let company):
            add("stage", company.stage.rawValue)
            add("website", company.website)
            add("careers", company.careersURL)
            add("tags", company.tags.joined(separator: ", "))
            add("notes", company.notes)
        case .contact(let contact):
            for job in contact.past.reversed() {
                add("before", "\(job.role), until \(job.until.told)")
            }
            add("email", contact.emails.joined(separator: ", "))
            add("phone", contact.phones.joined(separator: ", "))
            add("linkedin", contact.linkedIn)
            add("met at", contact.metAt.map { names[.meetup, $0] })
            add("introduced by", contact.introducedBy.map { names[.contact, $0] })
            add("cadence", contact.cadence?.words)
            add("last word", contact.lastInteraction?.told)
            add("next word", contact.nextTouch?.told)
            add("tags", contact.tags.joined(separator: ", "))
            add("notes", contact.notes)
        case .meetup(let meetup):
            add("kind", meetup.form.rawValue)
            add("status", meetup.status.rawValue)
            add("location", meetup.location)
            add("online", meetup.onlineURL)
            add("page", meetup.url)
            add("organizer", meetup.organizer)
            add("recurs", meetup.rrule)
            for (name, value) in occurrences(of: meetup) { add(name, value) }
            add("alarms", meetup.alarms.map(told))
            add("companies", names.list(.company, meetup.companies).joined(separator: ", "))
            add("with", names.list(.contact, meetup.contacts).joined(separator: ", "))
            add("tags", meetup.tags.joined(separator: ", "))
            add("notes", meetup.notes)
        case .interaction(let interaction):
            add("channel", interaction.channel.rawValue)
            add("with", names.list(.contact, interaction.contacts).joined(separator: ", "))
            add("companies", names.list(.company, interaction.companies).joined(separator: ", "))
            add("meetup", interaction.meetup.map { names[.meetup, $0] })
            add("tags", interaction.tags.joined(separator: ", "))
        case .followUp(let followUp):
            add("status", followUp.status.rawValue)
            add("with", names.list(.contact, followUp.contacts).joined(separator: ", "))
            add("company", followUp.company.map { names[.company, $0] })
            add("meetup", followUp.meetup.map { names[.meetup, $0] })
            add("alarms", followUp.alarms.map(told))
        }
        add("uid", any.thing.uid)
        return facts
    }
}

extension Teller {
    /// What is different about single occurrences of a meetup, a line each.
    private func occurrences(of meetup: Meetup) -> [(String, String)] {
        let series = Series(meetup, else: zone)
        return meetup.occurrences.map { change in
            guard let usual = series?.usualTime(on: change.day) else {
                return (change.day.iso, "does not come on that day any more")
            }
            var facts: [String] = []
            if let time = change.time, time != usual { facts.append("moved to \(told(time))") }
            if let status = change.status { facts.append(status.rawValue) }
            facts += [change.title, change.location, change.onlineURL, change.notes]
                .compactMap { $0 }
            return (change.day.iso, facts.isEmpty ? "as usual" : facts.joined(separator: ", "))
        }
    }
}
