import JobSearch

@testable import Logbook

/// All things of a log, for walks that find again what queries answer.
struct WholeLog {
    let companies: [Company]
    let contacts: [Contact]
    let meetups: [Meetup]
    let interactions: [Interaction]
    let followUps: [FollowUp]
    let postings: [Posting]
    let referrals: [Referral]

    init(_ log: Logbook) throws {
        var all = Filter()
        all.isAll = true
        companies = try log.companies(all)
        contacts = try log.contacts(all)
        meetups = try log.meetups(all)
        interactions = try log.interactions(all)
        followUps = try log.followUps(all)
        postings = try log.things(Posting.self, all)
        referrals = try log.things(Referral.self, all)
    }
}
