import JobSearch
import Logbook

/// Something that stands behind the secret address.
public enum SitePlace: Hashable, Sendable {
    case morning, targets, network, wholeNetwork, statistics, keywords, briefs
    /// The page of a company or a contact.
    case thing(Reference)
    /// The brief of a thing.
    case brief(Reference)
    case feed, cards
    case style, briefStyle, icon

    /// The place of the rest of a path, behind the secret address and its slash; `nil` where nothing
    /// stands.
    init?(_ rest: Substring) {
        let named: [SitePlace] = [
            .morning, .targets, .network, .wholeNetwork, .statistics, .keywords, .briefs, .feed,
            .cards, .style, .briefStyle, .icon,
        ]
        if let place = named.first(where: { $0.path == rest }) {
            self = place
        } else if let reference = SitePlace.reference(rest), ThingPage.isThere(for: reference.kind)
        {
            self = .thing(reference)
        } else if let reference = SitePlace.reference(rest.trimmingPrefix("brief-")),
            reference.kind.hasBriefs, rest.first == "b"
        {
            self = .brief(reference)
        } else {
            return nil
        }
    }

    /// A thing by its id, written in the one way in which pages write it.
    private static func reference(_ text: Substring) -> Reference? {
        guard text.utf8.count <= 19, let reference = Reference(typed: String(text)) else {
            return nil
        }
        return reference.text == text ? reference : nil
    }

    /// The path behind the secret address.
    public var path: String {
        switch self {
        case .morning: ""
        case .targets: PageShell.Place.targets.path
        case .network: PageShell.Place.network.path
        case .wholeNetwork: "network-all"
        case .statistics: PageShell.Place.statistics.path
        case .keywords: PageShell.Place.keywords.path
        case .briefs: PageShell.Place.briefs.path
        case .thing(let reference): reference.text
        case .brief(let reference): Markup.briefPath(reference)
        case .feed: "kith.ics"
        case .cards: "contacts.vcf"
        case .style: PageShell.stylePath
        case .briefStyle: PageShell.briefStylePath
        case .icon: PageShell.iconPath
        }
    }

    /// True for what is made of the log alone, the same on any day.
    var isOfLogAlone: Bool { self == .feed || self == .cards }

    /// True for what the program itself has, whatever the log says.
    var isOfProgram: Bool { self == .style || self == .briefStyle || self == .icon }
}
