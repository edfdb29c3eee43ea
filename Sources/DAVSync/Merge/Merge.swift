import CivilTime

/// Three-way merging of the fields of one thing: a pure function, which comes to the same on every
/// replica of a log.
public enum Merge {
    /// Merges a thing.
    ///
    /// - Parameters:
    ///   - bases: what both sides said when they were last the same; `nil` if they never met.
    ///   - log: what the log says; `nil` if the thing is not there or was removed.
    ///   - server: what the server says; `nil` in the same cases.
    public static func merge(
        bases: MergeBases?, log: MergeVersion?, server: MergeVersion?,
        rules: MergeRules = MergeRules()
    ) -> MergeOutcome {
        switch (log, server) {
        case (nil, nil): return .removed(from: nil)
        case (let log?, let server?):
            return .merged(fields(bases ?? MergeBases(log: [:], server: [:]), log, server, rules))
        case (let log?, nil): return one(bases, log, on: .log, rules)
        case (nil, let server?): return one(bases, server, on: .server, rules)
        }
    }

    /// Merges a thing that one side does not have: it is new, or was removed there. An edit beats a
    /// removal.
    private static func one(
        _ bases: MergeBases?, _ version: MergeVersion, on side: MergeSide, _ rules: MergeRules
    ) -> MergeOutcome {
        // The side without the thing has not changed anything in it.
        let base = bases ?? MergeBases(log: [:], server: [:])
        let log = side == .log ? version : MergeVersion(base.log)
        let server = side == .server ? version : MergeVersion(base.server)
        var merged = fields(base, log, server, rules)
        if let bases {
            let isEdited =
                side == .log
                ? log.fields != bases.log
                : isChanged(server.fields, since: bases.server, rules)
            if !isEdited { return .removed(from: side) }
            merged.revived = side.other
        }
        if side == .log { merged.changesServer = true } else { merged.changesLog = true }
        return .merged(merged)
    }

    /// True if a server has changed something; what it does not say it has not changed.
    private static func isChanged(
        _ fields: [String: MergeValue], since base: [String: MergeValue], _ rules: MergeRules
    ) -> Bool {
        Set(fields.keys).union(base.keys).contains { name in
            if fields[name] == nil, rules[name].isUnsaidWhenAbsent { return false }
            return fields[name] != base[name]
        }
    }

    private static func fields(
        _ bases: MergeBases, _ log: MergeVersion, _ server: MergeVersion, _ rules: MergeRules
    ) -> Merged {
        var merged = Merged()
        merged.modified = latest(log.modified, server.modified)
        let names = Set(log.fields.keys).union(server.fields.keys).union(bases.log.keys)
            .union(bases.server.keys)
        for name in names.sorted(by: MergeValue.isBefore) {
            let field = MergedField(
                name: name, rule: rules[name], log: log.fields[name], server: server.fields[name],
                bases: (bases.log[name], bases.server[name]),
                isLogLater: order(log.modified, server.modified))
            let result = field.merged
            merged.log[name] = result.log
            merged.server[name] = result.server
            if result.log != field.log { merged.changesLog = true }
            if result.isWritten { merged.changesServer = true }
            if let conflict = result.conflict { merged.conflicts.append(conflict) }
        }
        return merged
    }

    private static func latest(_ a: Instant?, _ b: Instant?) -> Instant? {
        guard let a, let b else { return a ?? b }
        return max(a, b)
    }

    /// True if the first is later, false if the second is; `nil` if neither is.
    private static func order(_ a: Instant?, _ b: Instant?) -> Bool? {
        switch (a, b) {
        case (nil, nil): nil
        case (nil, _): false
        case (_, nil): true
        case (let a?, let b?): a == b ? nil : a > b
        }
    }
}
