import CivilTime
import JobSearch
import Presentation
import Testing

@testable import Serving

@Suite("An ego ring")
struct EgoLayoutTests {
    private static let forms = [EgoForm.wide, .narrow]

    @Test(
        "has labels that neither cover each other nor leave the drawing, whatever the names",
        arguments: [(1, 0), (2, 1), (7, 3), (22, 36), (60, 1), (60, 60), (200, 24)])
    func labels(people: Int, companies: Int) throws {
        for (form, seed) in zip(Self.forms + Self.forms, 1...4) {
            let network = MadeNetwork.network(
                people: people, companies: companies, meetups: 2, seed: seed)
            let layout = EgoLayout(EgoChoice(network, most: form.most), form)
            let labels = layout.labels
            #expect(layout.people.count == min(people, form.most))
            #expect(labels.count > layout.people.count)
            #expect(LabelBoxes.overlap(labels) == nil)
            #expect(LabelBoxes.outside(labels, layout.size) == nil)
            #expect(labels.allSatisfy { $0.size >= form.ringSize && $0.turn == 0 })
        }
    }

    @Test("has people the nearer to me the warmer they are")
    func warmth() {
        for form in Self.forms {
            let network = MadeNetwork.network(people: 40, companies: 6, meetups: 0)
            let layout = EgoLayout(EgoChoice(network, most: form.most), form)
            func distance(_ placed: EgoLayout.Placed) -> Double {
                let away = placed.dot - layout.center
                return Point(x: away.x / layout.rim.x, y: away.y / layout.rim.y).length
            }
            let rings = layout.rings.map { Double($0.x / layout.rim.x) }
            #expect(rings == rings.sorted() && rings.count >= 2 && rings.allSatisfy { $0 < 1 })
            let order = PersonStyle.allCases.reversed().map { style in
                layout.people.filter { PersonStyle($0.person) == style }.map(distance)
            }.filter { !$0.isEmpty }
            #expect(order.count == rings.count)
            for (inner, outer) in zip(order, order.dropFirst()) {
                #expect((inner.max() ?? 9) < (outer.min() ?? 0))
            }
        }
    }

    @Test("has the people of a company side by side, targets by tier first")
    func sectors() {
        let network = MadeNetwork.network(people: 48, companies: 9, meetups: 0)
        let choice = EgoChoice(network, most: 48)
        let tiers = choice.sectors.dropLast().map { $0.company?.tier ?? 9 }
        #expect(choice.sectors.last?.company == nil && tiers == tiers.sorted())
        #expect(Set(tiers).isSuperset(of: [1, 2, 3]))
        let layout = EgoLayout(choice, .wide)
        #expect(layout.sectors.map(\.company?.id) == choice.sectors.map(\.company?.id))
        #expect(layout.people.map(\.person) == choice.people)
        // Names of a side stand below each other, and never a stranger between two colleagues.
        for anchor in [DrawnLabel.Anchor.left, .right] {
            let there = layout.people.filter { $0.label.anchor == anchor }
            let heights = there.map(\.label.at.y)
            #expect(heights == heights.sorted() && Set(there.map(\.label.at.x)).count == 1)
            #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 22.99 })
        }
    }

    @Test("divides a company of very many people between both sides")
    func division() {
        let network = MadeNetwork.network(people: 48, companies: 0, meetups: 0)
        let layout = EgoLayout(EgoChoice(network, most: 48), .wide)
        #expect(layout.sectors.map(\.people.count) == [24, 24])
        #expect(layout.sectors.flatMap(\.headings).map(\.text) == ["No company", "No company"])
    }

    @Test("takes the warm ones at targets first, then the other warm ones")
    func choice() {
        var network = Network()
        network.companies = [Network.Employer(id: 1, name: "Acme", tier: 1)]
        let days = [(1, 1.0, true), (2, 5, true), (3, 0.1, false), (4, 3, true)]
        network.people = days.map {
            Network.Person(id: $0.0, name: "Person \($0.0)", warmth: $0.1, isWarm: $0.2)
        }
        for id in [1, 3] {
            network.ties.append(
                NetworkTie(
                    .worksAt, from: Reference(.contact, id), to: Reference(.company, 1)))
        }
        func chosen(_ most: Int) -> Set<Int> {
            Set(EgoChoice(network, most: most).people.map(\.id))
        }
        #expect((1...4).map(chosen) == [[1], [1, 2], [1, 2, 4], [1, 2, 3, 4]])
    }

    @Test("shortens what does not fit and nothing else")
    func names() {
        let long = "Wolfeschlegelsteinhausenbergerdorff"
        #expect(TextExtent.fitted("Ada Lovelace", into: 192, size: 17) == "Ada Lovelace")
        let cut = TextExtent.fitted(long, into: 192, size: 17)
        #expect(cut.hasSuffix("…") && long.hasPrefix(cut.dropLast()) && cut.count > 15)
        for name in MadeNetwork.names {
            for width in [40.0, 90, 192] {
                let text = TextExtent.fitted(name, into: width, size: 17)
                #expect(TextExtent.width(of: text, size: 17) <= width, "\(name)")
            }
        }
    }
}
