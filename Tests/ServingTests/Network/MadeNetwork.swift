import CivilTime
import JobSearch

/// Made-up networks with names of many scripts, the same for the same numbers.
struct MadeNetwork {
    static let today = Day(iso: "2026-03-02") ?? Day(ordinal: 0)

    static let names = [
        "Zoë Müller-Lüdenscheidt", "张伟", "田辺 ゆき", "محمد الخوارزمي", "דוד כהן", "अमित शर्मा",
        "Nguyễn Thị Hồng", "ກຸງເທບ", "김민준", "Ōe", "Wolfeschlegelsteinhausenbergerdorff",
        "欧阳修欧阳修欧阳修欧阳修欧阳修欧阳修欧阳修", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "﷽﷽", "𒐫𒐫𒐫𒐫", "Z̸̡̢͇͖a̷l̵g̶o̷",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii", "<b>&\"'", "Al",
    ]

    private var state: UInt64
    private var network = Network()

    /// - Parameter seed: with another one, other ties and warmth.
    static func network(
        people: Int, companies: Int, meetups: Int, seed: Int = 1, name: ((Int) -> String)? = nil
    ) -> Network {
        var made = MadeNetwork(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
        made.make(people, companies, meetups) { name?($0) ?? names[$0 % names.count] }
        return made.network
    }

    private init(state: UInt64) { self.state = state }

    private mutating func next(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(count))
    }

    private mutating func make(
        _ people: Int, _ companies: Int, _ meetups: Int, name: (Int) -> String
    ) {
        for id in stride(from: 1, through: companies, by: 1) {
            network.companies.append(
                Network.Employer(
                    id: id, name: name(id + 3), tier: id > 3 * companies / 4 ? nil : 1 + id % 3))
        }
        network.companies.sort { ($0.tier ?? 9, $0.id) < ($1.tier ?? 9, $1.id) }
        for id in stride(from: 1, through: people, by: 1) {
            let days = [0, 9, 40, 80, 200, nil][next(6)]
            let warmth = days.map { Double(1 + next(4)) / Double(1 + $0 / 30) } ?? 0
            network.people.append(
                Network.Person(
                    id: id, name: name(id), title: id % 3 == 0 ? nil : "Engineer",
                    last: days.map { MadeNetwork.today.adding(days: -$0) }, warmth: warmth,
                    isWarm: (days ?? 999) <= 90))
        }
        network.people.sort { ($1.warmth, $0.id) < ($0.warmth, $1.id) }
        for id in stride(from: 1, through: meetups, by: 1) {
            network.meetups.append(
                Network.Gathering(id: id, title: name(id + 7), day: MadeNetwork.today))
        }
        network.totals = network.drawn
        addTies()
    }

    private mutating func addTies() {
        let (people, companies) = (network.people, network.companies)
        for person in people {
            let from = Reference(.contact, person.id)
            func add(_ form: NetworkTie.Form, to kind: Kind, _ id: Int) {
                network.ties.append(NetworkTie(form, from: from, to: Reference(kind, id)))
            }
            if person.last != nil {
                network.ties.append(NetworkTie(.exchange, from: nil, to: from))
            }
            // A few companies have most of the people.
            let isThere = next(8) > 0 && !companies.isEmpty
            let place =
                isThere ? min(next(companies.count), next(companies.count)) : companies.count
            if place < companies.count { add(.worksAt, to: .company, companies[place].id) }
            if next(4) == 0, companies.count > 1 {
                add(.workedAt, to: .company, companies[(place + 1) % companies.count].id)
            }
            if next(6) == 0, companies.count > 0 {
                add(.referral(.asked), to: .company, companies[next(companies.count)].id)
            }
            let other = people[next(people.count)].id
            if next(5) == 0, other != person.id { add(.introducedBy, to: .contact, other) }
            if !network.meetups.isEmpty, next(2) == 0 {
                add(.metAt, to: .meetup, 1 + next(network.meetups.count))
            }
        }
    }
}
