import JobSearch
import Presentation

/// A whole network as it is drawn.
struct WholeDrawing {
    private let layout: WholeLayout
    private let words: NetworkWords
    /// Ties by the people from whom they begin, and exchanges by those with whom they were.
    private var ties: [Int: [NetworkTie]] = [:]

    init(_ layout: WholeLayout, _ words: NetworkWords) {
        self.layout = layout
        self.words = words
        for tie in words.network.ties { ties[(tie.from ?? tie.to).id, default: []].append(tie) }
    }

    /// The drawing as an element.
    ///
    /// - Parameter caption: id of the element that names it.
    func svg(caption: String) -> String {
        let network = words.network
        // Around the circle, as the eye goes.
        let people = network.people.compactMap { person in
            layout.people[person.id].map { (person: person, spoke: $0) }
        }.sorted { $0.spoke.angle < $1.spoke.angle }
        let body =
            [leaders(of: people.map(\.spoke))] + people.map { self.person($0.person, $0.spoke) }
            + network.companies.compactMap { company in
                layout.companies[company.id].map { self.company(company, $0) }
            }
            + network.meetups.compactMap { meetup in
                layout.meetups[meetup.id].map { self.meetup(meetup, $0) }
            } + (layout.noCompany.map { [text($0, "soft")] } ?? [])
            + [NetworkMark.me(at: layout.center, radius: layout.middle, layout.form.size)]
        return SVG.drawing(
            body, size: layout.size, letters: layout.form.size, caption: caption)
    }

    private func text(_ label: DrawnLabel, _ name: String? = nil) -> String {
        SVG.text(label, name, in: layout.form.size)
    }

    /// The lines between people and their names, in one.
    private func leaders(of spokes: [WholeLayout.Spoke]) -> String {
        SVG.path(spokes.map { SVG.lines([$0.dot, $0.rim]) }.joined(), "leader")
    }

    private func person(_ person: Network.Person, _ spoke: WholeLayout.Spoke) -> String {
        let reference = Reference(.contact, person.id)
        return "<g>"
            + (ties[person.id] ?? []).map { self.tie($0, spoke) }.joined()
            + SVG.link(to: reference.text) + SVG.title(words.title(of: person))
            + SVG.circle(
                spoke.dot, layout.form.size * 0.34, "person \(PersonStyle(person).rawValue)")
            + text(spoke.label) + "</a></g>"
    }

    private func company(_ company: Network.Employer, _ spoke: WholeLayout.Spoke) -> String {
        let side = layout.form.size * 0.72
        return SVG.link(to: Reference(.company, company.id).text)
            + SVG.title(words.title(of: company))
            + SVG.box(
                spoke.rim, side, side, "company \(CompanyStyle(tier: company.tier).rawValue)")
            + text(spoke.label, "heading") + "</a>"
    }

    private func meetup(_ meetup: Network.Gathering, _ box: WholeLayout.Gathering) -> String {
        SVG.link(to: Markup.briefPath(Reference(.meetup, meetup.id)))
            + SVG.title(words.title(of: meetup))
            + SVG.box(box.center, box.width, box.height, "meetup", round: box.height / 2)
            + text(box.label) + "</a>"
    }

    private func tie(_ tie: NetworkTie, _ spoke: WholeLayout.Spoke) -> String {
        data(of: tie, spoke).map {
            SVG.path($0, tie.form.word, title: words.title(of: tie))
        } ?? ""
    }

    /// The line of a tie; `nil` where its other end is not drawn.
    private func data(of tie: NetworkTie, _ spoke: WholeLayout.Spoke) -> String? {
        func curve(to end: Point?, pull: Double, head: Double = 0) -> String? {
            end.map {
                SVG.curve(
                    from: spoke.dot, to: $0, towards: layout.center, pull: pull, head: head,
                    apart: layout.form.size * 0.5)
            }
        }
        let id = tie.to.id
        return switch tie.form {
        case .exchange: SVG.lines([layout.center, spoke.dot])
        case .worksAt: layout.companies[id].map { band(from: $0, to: spoke) }
        case .workedAt: curve(to: layout.companies[id]?.rim, pull: 0.4)
        case .introducedBy:
            curve(to: layout.people[id]?.dot, pull: 0.4, head: layout.form.size * 0.6)
        case .metAt: curve(to: layout.meetups[id]?.center, pull: 0.15)
        case .referral: curve(to: layout.companies[id]?.rim, pull: 0.3)
        }
    }

    /// The part of the circle from a company to somebody who works there.
    private func band(from company: WholeLayout.Spoke, to person: WholeLayout.Spoke) -> String {
        SVG.arc(
            from: company.rim, to: person.rim, x: layout.radius, y: layout.radius,
            isLarge: person.angle - company.angle > .pi)
    }
}
