import CivilTime
import JobSearch
import Logbook

extension Brief {
    /// The brief by the contract of the command line: absent is null.
    ///
    /// - Parameter zone: the reader's.
    public func json(in zone: Zone) -> JSON {
        var members: [JSON.Member] = [
            ("of", reference(subject)), ("kind", .string(subject.kind.word)),
        ]
        members += peopleJSON(in: zone)
        members += companyJSON
        members.append(("story", stories.first.map(json(story:)) ?? .null))
        let others = stories.dropFirst().map { fit in
            JSON.object(reference(fit.story).members + [("shares", .strings(fit.terms))])
        }
        members.append(("otherStories", .array(others)))
        members.append(("keywords", keywords.map(json(keywords:)) ?? .null))
        members.append(("promised", promisedJSON(in: zone)))
        members.append(("questions", .strings(questions.map(\.text))))
        members.append(("meetups", .array(meetups.map { reference($0) })))
        members.append(("postings", .array(postings.map { reference($0) })))
        members.append(("notes", .optional(ownNotes)))
        return .object(members)
    }

    private func peopleJSON(in zone: Zone) -> [JSON.Member] {
        let isMeetup = meetup != nil
        let with = people.map { json(person: $0, in: zone, isExpected: isMeetup) }
        let others = others.map { json(person: $0, in: zone, isExpected: false) }
        return [
            ("with", .array(with)), ("left", .int(left)), ("others", .array(others)),
            ("introduced", .array(introduced.map { named(.contact, $0) })),
            ("exchanges", .array(exchanges.map { json(exchange: $0, in: zone) })),
        ]
    }

    private var companyJSON: [JSON.Member] {
        let news = NoteEntry.entries(of: company?.notes ?? "").reversed()
        var members: [JSON.Member] = [
            ("company", company.map { reference($0) } ?? .null),
            ("companies", .array(companies.map { reference($0) })),
            ("posting", posting.map { reference($0) } ?? .null),
        ]
        let texts: [(String, String?)] = [
            ("need", company?.need), ("problem", company?.problem),
            ("works", company?.operations), ("value", company?.value),
            ("mission", company?.mission), ("culture", company?.culture),
            ("want", company?.want),
        ]
        for (name, text) in texts { members.append((name, .optional(text))) }
        members.append(("ideas", .strings(company?.ideas ?? [])))
        members.append(("sources", .strings(company?.sources ?? [])))
        members.append(("news", .array(news.map(json(news:)))))
        return members
    }

    private func promisedJSON(in zone: Zone) -> JSON {
        let theirs = referrals.filter { $0.status != .planned }.map(json(referral:))
        return .object([
            ("byMe", .array(followUps.map { json(followUp: $0, in: zone) })),
            ("byThem", .array(theirs)),
        ])
    }

    private var ownNotes: String? {
        switch subject {
        case let meetup as Meetup: meetup.notes
        case let contact as Contact: contact.notes
        case let posting as Posting: posting.notes
        case let company as Company: company.notes
        default: nil
        }
    }

    private func reference(_ thing: any Thing) -> JSON {
        .object([
            ("id", .int(thing.id)), ("ref", .string(thing.ref)), ("name", .string(thing.label)),
        ])
    }

    private func named(_ kind: Kind, _ id: Int) -> JSON {
        .object([
            ("id", .int(id)), ("ref", .string(Reference(kind, id).text)),
            ("name", .string(names[kind, id])),
        ])
    }

    private func json(person: Person, in zone: Zone, isExpected: Bool) -> JSON {
        let contact = person.contact
        return .object([
            ("contact", reference(contact)), ("title", .optional(contact.title)),
            ("company", contact.company.map { named(.company, $0) } ?? .null),
            ("metAt", contact.metAt.map { named(.meetup, $0) } ?? .null),
            ("metOn", .optional(person.metOn?.iso)),
            ("introducedBy", contact.introducedBy.map { named(.contact, $0) } ?? .null),
            ("lastInteraction", person.last.map { json(exchange: $0, in: zone) } ?? .null),
            ("warm", .bool(person.isWarm)),
            ("expected", isExpected ? .bool(person.isExpected) : .null),
            ("gap", .optional(person.gap?.rawValue)),
        ])
    }

    private func json(exchange interaction: Interaction, in zone: Zone) -> JSON {
        .object([
            ("id", .int(interaction.id)), ("ref", .string(interaction.ref)),
            ("on", .string(interaction.at.day(in: zone).iso)),
            ("channel", .string(interaction.channel.rawValue)),
            ("text", .string(interaction.text)),
        ])
    }

    private func json(followUp: FollowUp, in zone: Zone) -> JSON {
        let due = followUp.due
        return .object([
            ("id", .int(followUp.id)), ("ref", .string(followUp.ref)),
            ("text", .string(followUp.text)),
            (
                "due",
                .string(due.instant.map { $0.iso(in: due.zone, else: zone) } ?? due.day.iso)
            ), ("timeZone", .optional(due.zone)),
            ("contacts", .array(followUp.contacts.map { named(.contact, $0) })),
        ])
    }

    private func json(referral: Referral) -> JSON {
        .object([
            ("id", .int(referral.id)), ("ref", .string(referral.ref)),
            ("text", .string(referral.text)), ("status", .string(referral.status.rawValue)),
            ("asked", .optional(referral.asked?.iso)),
            ("answered", .optional(referral.answered?.iso)),
            ("contact", referral.contact.map { named(.contact, $0) } ?? .null),
        ])
    }

    private func json(news entry: NoteEntry) -> JSON {
        .object([
            ("on", .optional(entry.on?.iso)), ("text", .string(entry.text)),
            ("url", .optional(entry.url)),
        ])
    }

    private func json(keywords: Keywords) -> JSON {
        .object([
            ("asked", .strings(keywords.asked)), ("have", .strings(keywords.have)),
            (
                "missing",
                .array(
                    keywords.missing.map {
                        .object([
                            ("term", .string($0.term)),
                            ("have", $0.isLearning ? .string("learning") : .null),
                        ])
                    })
            ),
        ])
    }

    private func json(story fit: StoryFit) -> JSON {
        let story = fit.story
        return .object([
            ("id", .int(story.id)), ("ref", .string(story.ref)), ("title", .string(story.title)),
            ("problem", .optional(story.problem)), ("tried", .strings(story.tried)),
            ("approach", .optional(story.approach)), ("result", .optional(story.result)),
            ("intuition", .optional(story.intuition)), ("skills", .strings(story.skills)),
            ("shares", .strings(fit.terms)),
        ])
    }
}
