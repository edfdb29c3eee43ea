import Foundation
import JobSearch
import Testing

@testable import Serving

@Suite("A whole network as it is laid out")
struct WholeLayoutTests {
    @Test(
        "has labels that neither cover each other nor leave the drawing, whatever the names",
        arguments: [
            (0, 1, 0), (1, 0, 0), (3, 1, 8), (22, 36, 5), (60, 1, 50), (200, 100, 50),
        ])
    func labels(people: Int, companies: Int, meetups: Int) {
        for seed in 1...2 {
            let network = MadeNetwork.network(
                people: people, companies: companies, meetups: meetups, seed: seed)
            let layout = WholeLayout(network)
            #expect(Set(layout.people.keys) == Set(network.people.map(\.id)))
            #expect(Set(layout.companies.keys) == Set(network.companies.map(\.id)))
            #expect(Set(layout.meetups.keys) == Set(network.meetups.map(\.id)))
            let labels = layout.labels
            let others = layout.noCompany == nil ? 0 : 1
            #expect(labels.count == people + companies + meetups + others)
            #expect(LabelBoxes.overlap(labels) == nil)
            #expect(LabelBoxes.outside(labels, layout.size) == nil)
        }
    }

    @Test("has people within the circle, the nearer the warmer, behind their company")
    func people() throws {
        let network = MadeNetwork.network(people: 200, companies: 40, meetups: 20)
        let layout = WholeLayout(network)
        func distances(_ isHere: (Network.Person) -> Bool) -> [Double] {
            network.people.filter(isHere).compactMap { layout.people[$0.id] }
                .map { ($0.dot - layout.center).length }
        }
        let warm = distances(\.isWarm)
        let cold = distances { !$0.isWarm && $0.last != nil }
        let silent = distances { $0.last == nil }
        #expect(!warm.isEmpty && !cold.isEmpty && !silent.isEmpty)
        #expect((warm.max() ?? 999) < (cold.min() ?? 0))
        #expect((cold.max() ?? 999) < (silent.min() ?? 0))
        #expect((silent.max() ?? 999) < layout.radius)
        for tie in network.ties where tie.form == .worksAt {
            let person = try #require(layout.people[tie.from?.id ?? 0])
            let company = try #require(layout.companies[tie.to.id])
            #expect(company.angle < person.angle)
            // Nothing but colleagues stands between.
            let between = layout.companies.values.filter {
                $0.angle > company.angle && $0.angle < person.angle
            }
            #expect(between.isEmpty)
        }
    }

    @Test("has meetups inside, none of which covers another one or me")
    func meetups() {
        let network = MadeNetwork.network(people: 200, companies: 100, meetups: 50)
        let layout = WholeLayout(network)
        #expect(layout.meetups.count == 50)
        for (id, box) in layout.meetups {
            let away = box.center - layout.center
            #expect(away.length + box.width / 2 < layout.radius)
            let near = Point(
                x: max(0, abs(away.x) - box.width / 2), y: max(0, abs(away.y) - box.height / 2))
            #expect(near.length > layout.middle)
            for (other, second) in layout.meetups where other > id {
                let apart = box.center - second.center
                #expect(
                    abs(apart.x) > (box.width + second.width) / 2
                        || abs(apart.y) > (box.height + second.height) / 2)
            }
            #expect(box.label.width < box.width)
        }
    }

    @Test("is the same for the same network, and as small as its letters are large")
    func size() {
        let small = MadeNetwork.network(people: 20, companies: 10, meetups: 3)
        let large = MadeNetwork.network(people: 200, companies: 100, meetups: 50)
        #expect(WholeLayout(small).labels == WholeLayout(small).labels)
        #expect(WholeLayout(large).labels == WholeLayout(large).labels)
        #expect(WholeLayout(small).form.size == 15 && WholeLayout(large).form.size == 11)
        #expect(WholeLayout(small).size.x <= WholeLayout.usualWidth)
    }
}
