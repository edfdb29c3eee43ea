import CivilTime
import JobSearch
import Logbook

extension Gap {
    /// Words for it on a screen.
    public var words: String {
        switch self {
        case .nobodyKnown: "nobody known"
        case .nobodyWarm: "nobody warm"
        case .noNextStep: "no next step"
        case .noResearch: "no research"
        case .noPosting: "no posting"
        case .closingUnsent: "closing, unsent"
        case .goneQuiet: "gone quiet"
        }
    }

    /// The line that closes it.
    public func line(for target: Target) -> String {
        let ref = target.company.ref
        return switch self {
        case .nobodyKnown, .nobodyWarm: "kith path \(ref)"
        case .noNextStep: "kith followup add TEXT --company \(ref)"
        case .noResearch: "kith research \(ref)"
        case .noPosting: "kith posting add TITLE --company \(ref)"
        case .closingUnsent:
            target.unsent.map { "kith apply " + Reference(.posting, $0.id).text }
                ?? "kith posting list --company \(ref)"
        case .goneQuiet:
            "kith followup add TEXT --"
                + (target.last?.contact.map { "with " + Reference(.contact, $0).text }
                    ?? "company \(ref)")
        }
    }
}

extension TargetScreen {
    /// A row for each thing that is missing: at how many targets, the first of them, and the line
    /// for the first.
    public var gaps: Table {
        var table = Table([.whole, .whole, .main, .whole])
        for gap in Gap.allCases {
            let open = targets.filter { $0.gaps.contains(gap) }
            guard let first = open.first else { continue }
            let few = open.prefix(3).map { target in
                let name = shown(target.company.name)
                guard gap == .closingUnsent, let closes = target.unsent?.closes else { return name }
                return "\(name) (\(closes.words(today: today)))"
            }
            table.add([
                gap.words, String(open.count),
                (few + (open.count > 3 ? ["…"] : [])).joined(separator: ", "),
                gap.line(for: first),
            ])
        }
        return table
    }
}
