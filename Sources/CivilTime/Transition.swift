/// One change of a zone's clocks.
public struct Transition: Hashable, Sendable {
    /// The first instant of the new time.
    public var at: Instant
    /// Seconds east of UTC until then.
    public var offsetBefore: Int
    /// Seconds east of UTC from then on.
    public var offsetAfter: Int
    /// What the new time is called.
    public var abbreviation: String
    /// Whether the zone's data call the new time daylight time. (Not always the one ahead: Dublin.)
    public var isDaylight: Bool
}

extension Zone {
    /// The changes of offset or abbreviation at `from` ≤ t < `to`, in order.
    public func transitions(from: Instant, to: Instant) -> [Transition] {
        changes(from: from, to: to, in: rules)
    }

    /// The rule of the years to come, as the footer of the zone's file gives it (RFC 9636 §3.3);
    /// `nil` when it has none or the clock changes no more.
    public var yearlyRule: YearlyRule? {
        guard let footer = rules.footer, footer.daylight != nil else { return nil }
        return YearlyRule(zone: self, rule: footer)
    }

    /// The two yearly changes of a zone's clocks.
    public struct YearlyRule: Sendable {
        /// When daylight time begins, on the clock of standard time.
        public let begins: YearlyDay
        /// When it ends, on the clock of daylight time.
        public let ends: YearlyDay
        /// From this instant on the zone follows the rule, whatever it did before.
        public let since: Instant
        private let zone: Zone
        private let alone: ZoneRules

        init(zone: Zone, rule: PosixRule) {
            begins = rule.begins
            ends = rule.ends
            since = Instant(seconds: zone.rules.times.last ?? -(1 << 40))
            self.zone = zone
            alone = ZoneRules(
                times: [], starts: [], listed: [rule.standard], first: 0, footer: rule)
        }

        /// The changes that the rule alone makes at `from` ≤ t < `to`.
        public func transitions(from: Instant, to: Instant) -> [Transition] {
            zone.changes(from: from, to: to, in: alone)
        }
    }

    private func changes(from: Instant, to: Instant, in rules: ZoneRules) -> [Transition] {
        var changes: [Transition] = []
        var span = rules.span(at: from.seconds - 1)
        while span.until < to.seconds {
            let next = rules.span(at: span.until)
            let (old, new) = (rules.kinds[span.kind], rules.kinds[next.kind])
            if old.offset != new.offset || old.abbreviation != new.abbreviation {
                changes.append(
                    Transition(
                        at: Instant(seconds: span.until), offsetBefore: old.offset,
                        offsetAfter: new.offset, abbreviation: new.abbreviation,
                        isDaylight: new.isDaylight))
            }
            span = next
        }
        return changes
    }
}
