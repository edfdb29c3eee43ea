import CivilTime
import JobSearch
import Logbook
import Presentation

/// The targets as a board: a column for each stage, and at each target what comes next and what is
/// missing.
public struct TargetsPage {
    private let targets: [Target]
    private let names: Names
    private let zone: Zone
    private let now: Instant

    /// Number of targets that a column shows.
    static let most = 50

    /// - Parameter names: those of the contacts of the last exchanges.
    public init(_ targets: [Target], names: Names, zone: Zone, now: Instant) {
        (self.targets, self.names, self.zone, self.now) = (targets, names, zone, now)
    }

    public var html: String {
        let screen = TargetScreen(targets, names: names, zone: zone, now: now)
        let shell = PageShell(
            place: .targets, title: "Targets",
            subtitle: targets.isEmpty ? "No targets yet." : screen.sum,
            command: targets.isEmpty ? "kith target add NAME --tier 1" : "kith targets --all")
        if targets.isEmpty { return shell.html("") }
        let columns = Company.Stage.allCases.compactMap { stage -> String? in
            let there = targets.filter { $0.company.stage == stage }
            return there.isEmpty ? nil : column(stage, there, screen)
        }
        return shell.html("<div class=\"board\">\n\(columns.joined())</div>\n\(gaps)")
    }

    private func column(
        _ stage: Company.Stage, _ there: [Target], _ screen: TargetScreen
    ) -> String {
        var body = "<ul>\n" + there.prefix(TargetsPage.most).map { card($0, screen) }.joined()
        body += "</ul>\n"
        body += Markup.rest(
            there.count - TargetsPage.most, "kith targets --stage \(stage.rawValue) --all")
        return Markup.section(
            stage.rawValue.capitalizedFirst, count: there.count, id: "stage-\(stage.rawValue)",
            body)
    }

    private func card(_ target: Target, _ screen: TargetScreen) -> String {
        let company = target.company
        var lines = ["<p>\(HTMLText.escaped(facts(of: target, screen)))</p>"]
        if let step = target.nextStep {
            lines.append("<p dir=\"auto\">\(HTMLText.escaped(screen.words(of: step)))</p>")
        }
        if !company.stage.isOver {
            lines += target.gaps.map { gap in
                "<p><span class=\"gap\">\(HTMLText.escaped(gap.words))</span> "
                    + "\(Markup.line(gap.line(for: target)))</p>"
            }
        }
        if lines.last?.contains("<code>") != true {
            lines.append("<p>\(Markup.line("kith show \(company.ref)"))</p>")
        }
        return """
            <li>
            <h3 dir="auto">\(HTMLText.escaped(shown(company.name))) \(Markup.reference(company.ref))</h3>
            \(lines.joined(separator: "\n"))
            </li>

            """
    }

    /// `Tier 1; warm 3 of 11; last contact Priya Hahn, 8 days ago`.
    private func facts(of target: Target, _ screen: TargetScreen) -> String {
        let parts = [
            target.company.tier.map { "Tier \($0)" },
            target.known == 0 ? nil : "warm \(target.warm) of \(target.known)",
            target.last.map { "last contact \(screen.words($0))" },
            target.postings == 0
                ? nil : target.postings == 1 ? "1 posting" : "\(target.postings) postings",
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }

    /// How many targets have each gap.
    private var gaps: String {
        let counts = Gap.allCases.compactMap { gap -> String? in
            let count = targets.count { $0.gaps.contains(gap) }
            return count == 0
                ? nil
                : "<tr><th scope=\"row\">\(HTMLText.escaped(gap.words))</th><td>\(count)</td></tr>\n"
        }
        if counts.isEmpty { return "" }
        return Markup.section(
            "What is missing", id: "gaps",
            "<table>\n<tbody>\n\(counts.joined())</tbody>\n</table>\n"
                + "<p class=\"more\">\(Markup.line("kith targets --gaps"))</p>\n")
    }
}
