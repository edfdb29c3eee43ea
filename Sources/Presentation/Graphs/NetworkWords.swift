import CivilTime
import JobSearch

/// The nodes and ties of a network in words.
public struct NetworkWords {
    public let network: Network
    public let today: Day
    private var names: [Reference: String] = [:]
    /// Names of the companies where people work, by their ids.
    private var employers: [Int: String] = [:]

    public init(_ network: Network, today: Day) {
        self.network = network
        self.today = today
        for person in network.people { names[Reference(.contact, person.id)] = person.name }
        for company in network.companies { names[Reference(.company, company.id)] = company.name }
        for meetup in network.meetups { names[Reference(.meetup, meetup.id)] = meetup.title }
        for tie in network.ties where tie.form == .worksAt {
            if let from = tie.from { employers[from.id] = names[tie.to] }
        }
    }

    /// `200 of 10,310 people, 40 companies, 12 of 60 meetups`.
    public var sum: String {
        func part(_ count: Int, _ total: Int, _ one: String, _ several: String) -> String? {
            if total == 0 { return nil }
            let number = count < total ? "\(grouped(count)) of \(grouped(total))" : grouped(count)
            return "\(number) \(total == 1 ? one : several)"
        }
        let (drawn, totals) = (network.drawn, network.totals)
        let parts = [
            part(drawn.people, totals.people, "person", "people"),
            part(drawn.companies, totals.companies, "company", "companies"),
            part(drawn.meetups, totals.meetups, "meetup", "meetups"),
        ].compactMap(\.self)
        return parts.isEmpty ? "nobody yet" : parts.joined(separator: ", ")
    }

    /// `My network on Mon 2 Mar 2026: 12 people, 4 companies`.
    var title: String { "My network on \(today.words): \(sum)" }

    /// `Mei Lin (c1), CTO at N26: last exchange 12 days ago, warm`.
    public func title(of person: Network.Person) -> String {
        let name = "\(person.name) (\(Reference(.contact, person.id).text))"
        let warmth = person.last.map {
            "last exchange \($0.words(today: today)), \(person.isWarm ? "warm" : "cold")"
        }
        let job = job(of: person).map { ", \($0)" } ?? ""
        return "\(name)\(job): \(warmth ?? "no exchange yet")"
    }

    /// `CTO at N26`; `nil` where neither is known.
    public func job(of person: Network.Person) -> String? {
        let parts = [person.title, employers[person.id]].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " at ")
    }

    /// `N26 (o1): tier 1, researching`.
    public func title(of company: Network.Employer) -> String {
        let name = "\(company.name) (\(Reference(.company, company.id).text))"
        return status(of: company).map { "\(name): \($0)" } ?? name
    }

    /// `tier 1, researching`; `nil` for a company that is no target.
    public func status(of company: Network.Employer) -> String? {
        if let tier = company.tier { return "tier \(tier), \(company.stage.rawValue)" }
        return company.stage == .researching ? nil : company.stage.rawValue
    }

    /// `PyData (m1), Thu 12 Feb 2026`.
    public func title(of meetup: Network.Gathering) -> String {
        "\(meetup.title) (\(Reference(.meetup, meetup.id).text)), \(meetup.day.words)"
    }

    /// `Mei Lin works at N26`.
    public func title(of tie: NetworkTie) -> String {
        let to = name(tie.to)
        let from = tie.from.map(name) ?? "me"
        return switch tie.form {
        case .exchange: "exchanges with \(to)"
        case .worksAt: "\(from) works at \(to)"
        case .workedAt: "\(from) worked at \(to)"
        case .introducedBy: "\(from) was introduced by \(to)"
        case .metAt: "\(from) was met at \(to)"
        case .referral(let status): "referral to \(to) through \(from): \(status.rawValue)"
        }
    }

    private func name(_ reference: Reference) -> String { names[reference] ?? reference.text }
}
