import JobSearch

/// Something that stands behind the secret address.
public enum SitePlace: Hashable, Sendable {
    case morning, targets
    case network, wholeNetwork
    case company(Int)
    case feed, cards
    case style, icon

    /// The place of the rest of a path, behind the secret address and its slash; `nil` where nothing
    /// stands.
    init?(_ rest: Substring) {
        switch rest {
        case "": self = .morning
        case "targets": self = .targets
        case "network": self = .network
        case "network-all": self = .wholeNetwork
        case "kith.ics": self = .feed
        case "contacts.vcf": self = .cards
        case PageShell.stylePath: self = .style
        case PageShell.iconPath: self = .icon
        default:
            let digits = rest.dropFirst()
            guard rest.first == Kind.company.facts.letter, (1...18).contains(digits.utf8.count),
                digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
                digits.first != "0", let number = Int(digits)
            else { return nil }
            self = .company(number)
        }
    }

    /// The path behind the secret address.
    public var path: String {
        switch self {
        case .morning: ""
        case .targets: "targets"
        case .network: "network"
        case .wholeNetwork: "network-all"
        case .company(let id): Reference(.company, id).text
        case .feed: "kith.ics"
        case .cards: "contacts.vcf"
        case .style: PageShell.stylePath
        case .icon: PageShell.iconPath
        }
    }

    /// True for what is made of the log alone, the same on any day.
    var isOfLogAlone: Bool { self == .feed || self == .cards }

    /// True for what the program itself has, whatever the log says.
    var isOfProgram: Bool { self == .style || self == .icon }
}
