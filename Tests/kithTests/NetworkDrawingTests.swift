import CivilTime
import Foundation
import JobSearch
import Presentation
import TestTools
import Testing

@testable import kith

/// A network in the DOT language, and as Graphviz draws it.
struct NetworkDrawingTests {
    static let dot = Child.path(of: "dot", in: ProcessInfo.processInfo.environment["PATH"])
    private let today = Day(ordinal: 20_500)

    private func drawn(_ network: Network) throws -> Drawing {
        let shell = try Shell()
        let world = shell.world(path: ProcessInfo.processInfo.environment["PATH"])
        let text = NetworkDOT(network, today: today).text
        let (drawing, remarks) = try Graphviz(in: world).svg(of: text)
        #expect(remarks.isEmpty)
        return Drawing(NetworkSVG(network, today: today).titled(drawing))
    }

    /// A search with so many people, companies and meetups, made up by a seed.
    private func madeUp(_ seed: UInt64, people: Int, companies: Int, meetups: Int) -> Network {
        var chance = Seeded(state: seed)
        func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &chance) }
        func name(_ words: Int) -> String {
            (0..<words).map { _ in
                (0...roll(4) + 1).map { _ in ["ba", "ke", "lo", "ti", "mun", "sa"][roll(6)] }
                    .joined().capitalizedFirst
            }.joined(separator: " ")
        }
        var network = Network()
        network.companies = (1...companies).map {
            Network.Employer(id: $0, name: name(1 + roll(3)), tier: roll(4) > 0 ? 1 + roll(3) : nil)
        }
        network.meetups = (1...meetups).map {
            Network.Gathering(id: $0, title: name(2 + roll(3)), day: today.adding(days: -roll(300)))
        }
        for id in 1...people {
            let warmth = [0, 0, 0.2, 0.8, 1.4, 4][roll(6)]
            network.people.append(
                Network.Person(
                    id: id, name: name(2), last: warmth > 0 ? today.adding(days: -roll(200)) : nil,
                    warmth: warmth, isWarm: warmth > 0.5))
            let person = Reference(.contact, id)
            if warmth > 0 {
                network.ties.append(NetworkTie(.exchange, from: nil, to: person))
            }
            for (form, odds) in [
                (NetworkTie.Form.worksAt, 1), (.workedAt, 8), (.referral(.asked), 15),
            ] where roll(odds) == 0 {
                network.ties.append(
                    NetworkTie(form, from: person, to: Reference(.company, 1 + roll(companies))))
            }
            if id > 1, roll(9) == 0 {
                network.ties.append(
                    NetworkTie(
                        .introducedBy, from: person, to: Reference(.contact, 1 + roll(id - 1))))
            }
            for meetup in Set((0..<roll(3)).map { _ in 1 + roll(meetups) }).sorted() {
                network.ties.append(
                    NetworkTie(.metAt, from: person, to: Reference(.meetup, meetup)))
            }
        }
        network.totals = network.drawn
        return network
    }

    @Test(
        "no name covers another one, in networks of 200 nodes and of the most there are",
        .enabled(if: dot != nil),
        arguments: [(1, 130, 40, 29), (2, 130, 40, 29), (3, 200, 100, 50)])
    func overlaps(_ seed: UInt64, _ people: Int, _ companies: Int, _ meetups: Int) throws {
        let network = madeUp(seed, people: people, companies: companies, meetups: meetups)
        let drawing = try drawn(network)
        #expect(drawing.problem == nil)
        #expect(drawing.nodes.count == 1 + people + companies + meetups)
        #expect(drawing.edges.count == network.ties.count)
        #expect(drawing.overlaps == [])
        // The words fit into their shapes, and the user stands in the middle of all.
        for node in drawing.nodes {
            #expect(
                node.words.left >= node.shape.left && node.words.right <= node.shape.right
                    && node.words.top >= node.shape.top - 1
                    && node.words.bottom <= node.shape.bottom + 1, "\(node)")
        }
        var all = Drawing.Box()
        for node in drawing.nodes {
            all.add(node.shape.left, node.shape.top)
            all.add(node.shape.right, node.shape.bottom)
        }
        let me = try #require(drawing.nodes.first { $0.title == "me" }).shape
        let (x, y) = ((me.left + me.right) / 2, (me.top + me.bottom) / 2)
        #expect(abs(x - (all.left + all.right) / 2) < (all.right - all.left) / 4)
        #expect(abs(y - (all.top + all.bottom) / 2) < (all.bottom - all.top) / 4)
    }

    @Test("the warmest stand nearest", .enabled(if: dot != nil))
    func nearness() throws {
        var network = Network()
        for (index, warmth) in [6, 3, 1.5, 0.7, 0.3, 0.1].enumerated() {
            network.people.append(
                Network.Person(id: index + 1, name: "P\(index)", last: today, warmth: warmth))
            network.ties.append(
                NetworkTie(.exchange, from: nil, to: Reference(.contact, index + 1)))
        }
        let drawing = try drawn(network)
        func middle(_ box: Drawing.Box) -> (Double, Double) {
            ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        }
        let me = middle(try #require(drawing.nodes.first { $0.title == "me" }).shape)
        let distances = try (0..<6).map { index in
            let node = try #require(drawing.nodes.first { $0.texts == ["P\(index)"] })
            let place = middle(node.shape)
            return hypot(place.0 - me.0, place.1 - me.1)
        }
        #expect(distances == distances.sorted(), "\(distances)")
    }

    static let hostile = [
        "Ada \"The Countess\" Lovelace", "<b>bold</b> & <script>", "AT&T &lt;x&gt; &amp; &#65;",
        "back\\slash \\N \\G \\n \\", "two\nlines", "שלום עולם", "مرحبا", "張偉", "👩🏽‍💻 Zoë",
        "]; evil [label=x]", "a -- b }", "-->", "]]>", "\u{1B}[31m\u{0}\u{FFFF}\u{202E}x", "node",
        String(repeating: "Maximilian ", count: 18) + "Ω", String(repeating: "x", count: 200),
    ]

    @Test("any name is a label, shortened, and stands whole in a title", .enabled(if: dot != nil))
    func hostile() throws {
        var network = Network()
        for (index, name) in Self.hostile.enumerated() {
            network.people.append(Network.Person(id: index + 1, name: name))
            network.companies.append(Network.Employer(id: index + 1, name: name))
            network.meetups.append(Network.Gathering(id: index + 1, title: name, day: today))
            network.ties.append(
                NetworkTie(
                    .worksAt, from: Reference(.contact, index + 1),
                    to: Reference(.company, index + 1)))
        }
        network.totals = network.drawn
        let drawing = try drawn(network)
        #expect(drawing.problem == nil)
        #expect(drawing.nodes.count == 1 + 3 * Self.hostile.count)
        #expect(drawing.edges.count == Self.hostile.count)
        #expect(drawing.overlaps == [])
        for (index, name) in Self.hostile.enumerated() {
            let plain = shown(name).replacing("\u{FFFF}", with: "\u{FFFD}")
            let titles = drawing.nodes.map(\.title)
            #expect(titles.contains("\(plain) (o\(index + 1))"), "\(titles)")
            let node = try #require(drawing.nodes.first { $0.title == "\(plain) (o\(index + 1))" })
            #expect(node.texts.count <= 2 && node.texts.allSatisfy { columns(of: $0) <= 20 })
            let label = node.texts.joined(separator: " ").replacing("\u{A0}", with: " ")
            if columns(of: plain) <= 20 {
                #expect(label == plain)
            } else if columns(of: plain) > 60 {
                #expect(label.hasSuffix("…"))
            }
        }
    }

    @Test("dot takes it, and gives the same bytes twice", .enabled(if: dot != nil))
    func canonical() throws {
        let program = try #require(Self.dot)
        let network = madeUp(7, people: 40, companies: 9, meetups: 5)
        let text = NetworkDOT(network, today: today).text
        #expect(text == NetworkDOT(network, today: today).text)
        try Python.withFile(Array(text.utf8)) { path in
            let canonical = try Program.run(program, ["-q", "-Tcanon", path])
            #expect(canonical.status == 0)
            #expect(canonical.output.hasPrefix("graph network {"))
            let drawings = try (0..<2).map { _ in try Program.run(program, ["-q", "-Tsvg", path]) }
            #expect(drawings[0].status == 0 && drawings[0].output == drawings[1].output)
        }
    }

    @Test("dark words stand on light fills, and fills go from light to dark")
    func contrast() throws {
        let text = NetworkDOT(madeUp(1, people: 60, companies: 20, meetups: 4), today: today).text
        let fills = Set(text.matches(of: /fillcolor="#([0-9a-f]{6})"/).map { String($0.1) })
        #expect(fills.count == 9)
        for fill in fills {
            // Contrast of WCAG 2.1 with the text, of which 4.5 is enough for small letters.
            #expect((luminance(fill) + 0.05) / (luminance("1a1a1a") + 0.05) >= 7, "\(fill)")
        }
        func order(_ classes: [String]) -> Bool {
            zip(classes, classes.dropFirst()).allSatisfy { luminance($0) > luminance($1) + 0.05 }
        }
        #expect(order(["ffffff", "fff6d5", "fee08b", "fdb863"]))
        #expect(order(["ebf3fb", "cfe2f3", "9ecae1"]))
    }

    private func luminance(_ hex: String) -> Double {
        let value = Int(hex, radix: 16) ?? 0
        let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part in
            let part = Double(part) / 255
            return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
