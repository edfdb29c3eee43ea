import CivilTime
import GRDB
import JobSearch

@testable import Logbook

extension Logbook {
    /// Makes and changes `count` things by the dice.
    func fillAtRandom(_ dice: inout Dice, count: Int) throws {
        for _ in 0..<count { try changeAtRandom(&dice) }
    }

    func changeAtRandom(_ dice: inout Dice) throws {
        switch dice.roll(22) {
        case 0, 1: try addRandomCompany(&dice)
        case 2, 3, 4: try addRandomContact(&dice)
        case 5, 6: try addRandomMeetup(&dice)
        case 7, 8, 9: try addRandomInteraction(&dice)
        case 10, 11: try addRandomFollowUp(&dice)
        case 16: try addRandomPosting(&dice)
        case 17: try addRandomReferral(&dice)
        case 20: try addRandomStory(&dice)
        case 21: try addRandomSkill(&dice)
        case 18: try setRandomCadence(&dice)
        case 19:
            guard let id = try someIDs(.company, &dice).first else { return }
            let (tier, stage) = (
                dice.maybe(1 + dice.roll(3)), dice.pick(Company.Stage.allCases)
            )
            _ = try edit(Company.self, "\(id)") { company, _ in
                company.tier = tier
                company.stage = stage
            }
        case 12: _ = try set("key \(dice.roll(4))", to: dice.maybe(dice.text()))
        case 13:
            guard let one = try followUps(Filter()).first else { return }
            _ = try done(["\(one.id)"], now: Instant(seconds: 1_800_000_000), zone: .utc)
        case 14:
            guard let kind = Kind.allCases.randomElement(using: &dice),
                let id = try value(
                    Int.self, "SELECT id FROM \(kind.facts.table) ORDER BY id DESC LIMIT 1")
            else { return }
            _ = try remove(kind, "\(id)", unlink: true)
        default:
            guard let id = try someIDs(.contact, &dice).first else { return }
            let (title, cadence) = (dice.maybe(dice.text()), dice.period())
            let company = try someIDs(.company, &dice).first
            _ = try edit(Contact.self, "\(id)") { contact, _ in
                contact.company = company
                contact.title = title
                contact.cadence = cadence
                contact.latest = nil
            }
        }
    }

    private func someIDs(_ kind: Kind, _ dice: inout Dice) throws -> [Int] {
        let all = try read { db in
            try String.fetchOne(db, sql: "SELECT json_group_array(id) FROM \(kind.facts.table)")
                ?? "[]"
        }
        return Array(JSONList.ids(all).shuffled(using: &dice).prefix(dice.roll(3))).sorted()
    }

    private func addRandomCompany(_ dice: inout Dice) throws {
        var company = Company(name: dice.text())
        company.tier = dice.maybe(1 + dice.roll(3))
        company.stage = dice.pick(Company.Stage.allCases)
        for _ in 0..<dice.roll(3) {
            company.move(
                to: dice.pick(Company.Stage.allCases), on: dice.day(), note: dice.maybe(dice.text())
            )
        }
        company.mission = dice.maybe(dice.text())
        company.want = dice.maybe(dice.text())
        company.ideas = dice.texts()
        company.website = dice.maybe("https://example.com/\(dice.roll(100))")
        company.careersURL = dice.maybe("https://example.com/jobs")
        company.notes = dice.maybe(dice.text())
        company.tags = dice.texts()
        company.questions = dice.texts()
        _ = try add(isNew: true) { _ in company }
    }

    private func addRandomContact(_ dice: inout Dice) throws {
        var contact = Contact(name: dice.text())
        contact.company = try someIDs(.company, &dice).first
        contact.title = dice.maybe(dice.text())
        contact.emails = dice.texts()
        contact.phones = dice.texts()
        contact.linkedIn = dice.maybe(LinkedInProfile.url("ada-\(dice.roll(20))"))
        contact.metAt = try someIDs(.meetup, &dice).first
        contact.introducedBy = try someIDs(.contact, &dice).first
        contact.cadence = dice.period()
        contact.latest = dice.period().flatMap { latest in
            let every = contact.cadence ?? latest
            return Cadence.isShort(latest: latest, every: every) ? every : latest
        }
        contact.quietUntil = dice.maybe(dice.day())
        contact.notes = dice.maybe(dice.text())
        contact.tags = dice.texts()
        contact.questions = dice.texts()
        _ = try add(isNew: true) { _ in contact }
    }

    private func addRandomMeetup(_ dice: inout Dice) throws {
        var meetup = Meetup(title: dice.text(), time: dice.span())
        meetup.form = dice.pick(Meetup.Form.allCases)
        meetup.status = dice.pick(Meetup.Status.allCases)
        meetup.location = dice.maybe(dice.text())
        meetup.onlineURL = dice.maybe("https://example.com/call")
        meetup.organizer = dice.maybe(dice.text())
        meetup.rrule = dice.maybe("FREQ=WEEKLY;COUNT=\(1 + dice.roll(9))")
        meetup.notes = dice.maybe(dice.text())
        meetup.tags = dice.texts()
        meetup.questions = dice.texts()
        meetup.companies = try someIDs(.company, &dice)
        meetup.contacts = try someIDs(.contact, &dice)
        meetup.posting = try someIDs(.posting, &dice).first
        meetup.alarms = dice.alarms()
        for _ in 0..<dice.roll(3) { meetup.set(dice.occurrence()) }
        _ = try add(isNew: true) { _ in meetup }
    }

    private func addRandomInteraction(_ dice: inout Dice) throws {
        var interaction = Interaction(text: dice.text(), at: dice.moment())
        interaction.channel = dice.pick(Interaction.Channel.allCases)
        interaction.meetup = try someIDs(.meetup, &dice).first
        interaction.tags = dice.texts()
        interaction.companies = try someIDs(.company, &dice)
        interaction.contacts = try someIDs(.contact, &dice)
        _ = try add { _ in interaction }
    }

    private func addRandomReferral(_ dice: inout Dice) throws {
        var referral = Referral(text: dice.text())
        referral.company = try someIDs(.company, &dice).first
        referral.contact = try someIDs(.contact, &dice).first
        referral.posting = try someIDs(.posting, &dice).first
        referral.followUp = try someIDs(.followUp, &dice).first
        referral.status = dice.pick(Referral.Status.allCases)
        referral.asked = dice.maybe(dice.day())
        referral.answered = dice.maybe(dice.day())
        referral.notes = dice.maybe(dice.text())
        _ = try add { _ in referral }
    }

    private func addRandomStory(_ dice: inout Dice) throws {
        var story = Story(title: dice.text())
        story.problem = dice.maybe(dice.text())
        story.tried = dice.texts()
        story.approach = dice.maybe(dice.text())
        story.result = dice.maybe(dice.text())
        story.intuition = dice.maybe(dice.text())
        story.skills = dice.texts()
        story.tags = dice.texts()
        story.notes = dice.maybe(dice.text())
        _ = try add { _ in story }
    }

    private func addRandomSkill(_ dice: inout Dice) throws {
        var skill = Skill(name: dice.text())
        skill.status = dice.pick(Skill.Status.allCases)
        skill.level = dice.maybe(1 + dice.roll(5))
        skill.evidence = dice.maybe(dice.text())
        skill.followUp = try someIDs(.followUp, &dice).first
        _ = try add { _ in skill }
    }

    private func setRandomCadence(_ dice: inout Dice) throws {
        let subject = dice.pick([
            "tag.ada", "tier.1", "tier.3", "stage.applied", "stage.researching",
        ])
        let periods = [dice.period(), dice.period()].compactMap { $0?.iso }
        _ = try set(
            "cadence.\(subject)", to: periods.isEmpty ? nil : periods.joined(separator: " "))
    }

    private func addRandomPosting(_ dice: inout Dice) throws {
        var posting = Posting(title: dice.text())
        posting.company = try someIDs(.company, &dice).first
        posting.status = dice.pick(Posting.Status.allCases)
        posting.closes = dice.maybe(dice.day())
        posting.postedOn = dice.maybe(dice.day())
        posting.location = dice.maybe(dice.text())
        posting.url = dice.maybe("https://example.com/jobs/\(dice.roll(9))")
        posting.contacts = try someIDs(.contact, &dice)
        posting.tags = dice.texts()
        posting.questions = dice.texts()
        posting.text = dice.maybe(dice.text())
        posting.notes = dice.maybe(dice.text())
        _ = try add(isNew: true) { _ in posting }
    }

    private func addRandomFollowUp(_ dice: inout Dice) throws {
        var followUp = FollowUp(text: dice.text(), due: dice.moment())
        followUp.priority = dice.pick(FollowUp.Priority.allCases)
        followUp.every = dice.period()
        followUp.firstDue = dice.maybe(dice.day())
        followUp.company = try someIDs(.company, &dice).first
        followUp.meetup = try someIDs(.meetup, &dice).first
        followUp.contacts = try someIDs(.contact, &dice)
        followUp.posting = try someIDs(.posting, &dice).first
        if dice.roll(3) == 0 {
            followUp.ladder = "meetup"
            followUp.rung = 1 + dice.roll(3)
            followUp.event = dice.day()
            followUp.countedFrom = dice.maybe(dice.day())
        }
        followUp.alarms = dice.alarms()
        _ = try add { _ in followUp }
    }
}
