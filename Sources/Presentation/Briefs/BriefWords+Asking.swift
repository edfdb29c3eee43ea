import CivilTime
import JobSearch
import Logbook

// What was promised, what to ask, and what comes next.
extension BriefWords {
    /// A follow-up with its day: `send the slides (f12), due in 3 days`.
    func promise(_ followUp: FollowUp) -> Item {
        let firm = followUp.company.flatMap { id in
            id == brief.company?.id ? nil : names[.company, id]
        }
        let deed = followUp.deed(
            contacts: names.list(.contact, followUp.contacts), company: firm)
        return Item(due(followUp), lead: deed, ref: followUp.ref)
    }

    /// A referral with how far it has come: `referral to Acme through Zoë (r1), asked yesterday`.
    func promise(_ referral: Referral) -> Item {
        let day = referral.status == .asked ? referral.asked : referral.answered
        return Item(
            referral.status.rawValue + (day.map { " " + words($0) } ?? ""), lead: referral.text,
            ref: referral.ref)
    }

    /// The people beside whom their promises stand already.
    private var told: [Int] { brief.isGathering ? brief.people.map(\.contact.id) : [] }

    /// What the user has promised.
    var byMe: Section? {
        let told = told
        let rest = brief.followUps.filter { followUp in
            !followUp.contacts.contains { told.contains($0) }
        }
        return Section(title: "I promised", items: rest.map(promise), isList: true)
    }

    /// What others have promised, or were asked for.
    var byThem: Section? {
        let told = told
        let rest = brief.referrals.filter { referral in
            referral.status != .planned && !(referral.contact.map(told.contains) ?? false)
        }
        return Section(title: "They promised", items: rest.map(promise), isList: true)
    }

    /// The questions to ask; those of another thing with its name.
    var questions: Section? {
        Section(
            title: "Ask",
            items: brief.questions.map { question in
                let isOwn = question.of == brief.subject.reference
                let of = isOwn ? "" : " (\(names[question.of.kind, question.of.id]))"
                return Item(question.text + of)
            }, isList: true)
    }

    /// Questions of the research that have no answer yet.
    var open: Section? {
        guard let company = brief.company, company.tier != nil, !brief.isGathering else {
            return nil
        }
        let open = Company.research.filter {
            ["need", "problem", "operations"].contains($0.name) && company.value(of: $0).isEmpty
        }
        return Section(title: "Find out", items: open.map { Item($0.comment) }, isList: true)
    }

    /// Meetups that are to come.
    var coming: Section? {
        let isTalk = brief.subject is Meetup
        return Section(
            title: isTalk ? "Also planned" : "Planned",
            items: brief.meetups.map { meetup in
                Item(
                    [words(meetup.time), meetup.location].compactMap { $0 }.joined(separator: ", "),
                    lead: meetup.title, ref: meetup.ref)
            })
    }

    /// The notes of the thing itself, whole; those of a company are its news.
    var notes: Section? {
        let text: String? =
            switch brief.subject {
            case let meetup as Meetup: meetup.notes
            case let contact as Contact: contact.notes
            case let posting as Posting: posting.notes
            default: nil
            }
        guard let text else { return nil }
        return Section(
            title: "Notes",
            items: NoteEntry.entries(of: text).map {
                Item($0.text, lead: $0.on.map(words), url: $0.url)
            })
    }

    /// Lines to type for what is missing.
    var hints: [String] {
        var hints: [String] = []
        if let company = brief.company, company.tier != nil, !company.isResearched {
            hints.append("To find out about them: kith research \(company.ref) --edit")
        }
        if let meetup = brief.meetup, meetup.form == .interview, meetup.posting == nil,
            let posting = brief.postings.first
        {
            hints.append(
                "To tie it to its posting: kith meetup edit \(meetup.ref) --posting \(posting.ref)")
        }
        if brief.stories.isEmpty, brief.keywords != nil {
            hints.append("To have a story ready: kith story add TITLE --skill TERM")
        }
        let ask = brief.questions.isEmpty ? "To have questions ready" : "To ask more"
        hints.append("\(ask): kith brief \(brief.subject.ref) --ask TEXT")
        return hints
    }
}
