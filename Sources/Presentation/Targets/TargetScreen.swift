import CivilTime
import JobSearch
import Logbook

/// Targets on a screen that is read now: a table by tiers, and what is missing at them.
public struct TargetScreen {
    let targets: [Target]
    let names: Names
    let zone: Zone
    let today: Day

    /// A line of the screen.
    public enum Line {
        /// A row of the table, by its place.
        case row(Int)
        case text(String)
    }

    /// Number of rows without a next step that the first tier shows.
    static let bareRows = 5

    /// - Parameter names: those of the contacts of the last exchanges.
    public init(_ targets: [Target], names: Names, zone: Zone, now: Instant) {
        self.targets = targets
        self.names = names
        self.zone = zone
        today = zone.day(now)
    }

    /// `35 targets: 1 interviewing, 2 networking, 32 researching; 2 close within a week`.
    public var sum: String {
        let stages =
            Company.Stage.allCases.filter { !$0.isOver }.reversed()
            + Company.Stage.allCases.filter(\.isOver)
        let parts = stages.compactMap { stage in
            let count = targets.count { $0.company.stage == stage }
            return count == 0 ? nil : "\(count) \(stage.rawValue)"
        }
        let closing = targets.count { $0.gaps.contains(.closingUnsent) }
        let count = targets.count == 1 ? "1 target" : "\(targets.count) targets"
        return "\(count): " + parts.joined(separator: ", ")
            + (closing == 0
                ? "" : "; \(closing) \(closing == 1 ? "closes" : "close") within a week")
    }

    /// The lines below the sum, and the table with their rows.
    ///
    /// - Parameter isAll: every target has its row; else the first tier has those with a next step
    ///   and some others, and the next tiers are told in a line each.
    public func lines(isAll: Bool) -> (lines: [Line], table: Table) {
        var table = Table([.whole, .main, .brief, .brief, .brief, .detail, .whole, .main])
        var lines: [Line] = []
        var rows = 0
        func add(_ cells: [String], _ styles: [Emphasis]) {
            table.add(cells, styles)
            lines.append(.row(rows))
            rows += 1
        }
        var isFirst = true
        for tier in 1...3 {
            let ofTier = targets.filter { $0.company.tier == tier }
            if ofTier.isEmpty { continue }
            defer { isFirst = false }
            guard isAll || isFirst else {
                lines.append(.text(folded(ofTier, tier)))
                continue
            }
            let shown = isAll ? ofTier : TargetScreen.unfolded(ofTier)
            add(head(tier), [.strong])
            for target in shown { add(cells(of: target), styles(of: target)) }
            let hidden = ofTier.dropFirst(shown.count)
            if !hidden.isEmpty { lines.append(.text("  " + rest(Array(hidden), tier))) }
        }
        return (lines, table)
    }

    /// The targets of a tier with a next step, and the first of the others.
    private static func unfolded(_ targets: [Target]) -> [Target] {
        let steps = targets.count { $0.nextStep != nil && !$0.company.stage.isOver }
        let bare = targets.count { $0.nextStep == nil && !$0.company.stage.isOver }
        let count = steps + (bare > bareRows + 1 ? bareRows : bare)
        // One row takes no more room than the line that says so.
        return Array(targets.prefix(targets.count == count + 1 ? count + 1 : count))
    }

    /// `8 more without a next step, 2 that are over: kith targets --tier 1 --all`.
    private func rest(_ targets: [Target], _ tier: Int) -> String {
        let over = targets.count { $0.company.stage.isOver }
        let bare = targets.count - over
        let parts = [
            bare == 0 ? nil : "\(bare) more without a next step",
            over == 0 ? nil : "\(over) where the search is over",
        ].compactMap(\.self)
        return parts.joined(separator: ", ") + ": kith targets --tier \(tier) --all"
    }

    /// `Tier 2  12 targets, 2 with a next step: Deepset, Ada Health`.
    private func folded(_ targets: [Target], _ tier: Int) -> String {
        let planned = targets.filter { $0.nextStep != nil && !$0.company.stage.isOver }
        let count = targets.count == 1 ? "1 target" : "\(targets.count) targets"
        let few =
            planned.prefix(3).map { shown($0.company.name) } + (planned.count > 3 ? ["…"] : [])
        return "Tier \(tier)  \(count), "
            + (planned.isEmpty
                ? "none with a next step"
                : "\(planned.count) with a next step: " + few.joined(separator: ", "))
    }

    // MARK: Rows

    /// True if there was an exchange with one of them.
    private var haveExchanges: Bool { targets.contains { $0.last != nil } }

    private var haveReferrals: Bool { targets.contains { !$0.referrals.isEmpty } }

    private func head(_ tier: Int) -> [String] {
        [
            "Tier \(tier)", "", "stage", "warm", haveReferrals ? "referral" : "",
            haveExchanges ? "last contact" : "", "next", "",
        ]
    }

    private func cells(of target: Target) -> [String] {
        let company = target.company
        var cells = [
            company.ref, shown(company.name), company.stage.rawValue,
            "\(target.warm)/\(target.known)", referral(of: target),
            target.last.map(words) ?? (haveExchanges ? "–" : ""),
        ]
        if let step = target.nextStep {
            let closes = step.reference.kind == .posting ? " closes" : ""
            cells += [words(step), "\(step.reference.text) \(shown(step.text))\(closes)"]
        } else {
            let gap = target.gaps.first { $0 == .nobodyKnown || $0 == .nobodyWarm }
            cells += [
                "–",
                company.stage.isOver ? "" : (gap ?? .noNextStep).line(for: target),
            ]
        }
        return cells
    }

    /// `r3 asked`, of several the one that got furthest.
    private func referral(of target: Target) -> String {
        let order: [Referral.Status] = [.promised, .asked, .planned]
        let best = order.lazy.compactMap { status in
            target.referrals.first { $0.status == status }
        }.first
        return best.map { "\($0.ref) \($0.status.rawValue)" } ?? ""
    }

    private func styles(of target: Target) -> [Emphasis] {
        if target.company.stage.isOver { return [.faint] }
        guard let step = target.nextStep else { return [] }
        let day = step.on.day(in: zone)
        if day < today { return step.reference.kind == .followUp ? [.late] : [] }
        return day == today ? [.strong] : []
    }

    /// `today 14:00 f12 send portfolio`.
    public func words(of step: NextStep) -> String {
        let closes = step.reference.kind == .posting ? " closes" : ""
        return "\(words(step)) \(step.reference.text) \(shown(step.text))\(closes)"
    }

    /// `8 days late`, `today 14:00`, `in 6 days`.
    private func words(_ step: NextStep) -> String {
        let day = step.on.day(in: zone)
        let days = today - day
        if days > 0, step.reference.kind == .followUp {
            return Rows.late(by: days)
        }
        guard case .time(let at, _) = step.on else { return day.words(today: today) }
        return day.words(today: today) + " " + zone.local(at).clock.short
    }

    /// `Priya Hahn, 8 days ago`.
    public func words(_ last: Target.LastExchange) -> String {
        let who = last.contact.map { shown(names[.contact, $0]) + ", " } ?? ""
        let days = today - last.on
        return who
            + (0...99 ~= days ? last.on.relative(to: today) : last.on.words(today: today))
    }
}
