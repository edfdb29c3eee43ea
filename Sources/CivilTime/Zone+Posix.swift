extension Zone {
    /// The zone of the system whose clocks keep to a rule of the variable `TZ` (POSIX.1-2024,
    /// 8.3): Europe/Berlin for `CET-1CEST,M3.5.0,M10.5.0/3`, Etc/GMT-3 for `<+03>-3`. `nil` for a
    /// text that is no such rule, or whose daylight time has no days.
    ///
    /// Times are kept with a zone's name, which a rule does not have. Of several zones a well-known
    /// one is taken, and one whose times have the rule's names before others.
    public static func keeping(toRule text: String) -> Zone? {
        guard let rule = PosixRuleReader.rule(in: ArraySlice(text.utf8)) else { return nil }
        let wellKnown = wellKnown.compactMap(known)
        if let zone = wellKnown.first(where: { $0.rules.footer == rule }) { return zone }
        if rule.daylight == nil, rule.standard.offset % 3600 == 0 {
            let hours = -rule.standard.offset / 3600
            let name = hours == 0 ? "UTC" : "Etc/GMT\(hours < 0 ? "-" : "+")\(abs(hours))"
            if let zone = known(name) { return zone }
        }
        func isLike(_ zone: Zone) -> Bool { zone.rules.footer?.hasClocks(of: rule) == true }
        return wellKnown.first(where: isLike)
            ?? knownNames().lazy.compactMap(known).first(where: isLike)
    }

    /// One zone of each rule that many people live by.
    private static let wellKnown = [
        "Europe/Berlin", "Europe/London", "Europe/Helsinki", "Europe/Moscow", "America/New_York",
        "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles",
        "America/Halifax", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo",
        "Australia/Sydney", "Pacific/Auckland",
    ]
}

extension PosixRule {
    /// True if the clocks are the same, whatever their times are called.
    fileprivate func hasClocks(of other: PosixRule) -> Bool {
        standard.offset == other.standard.offset && daylight?.offset == other.daylight?.offset
            && (daylight == nil || begins == other.begins && ends == other.ends)
    }
}
