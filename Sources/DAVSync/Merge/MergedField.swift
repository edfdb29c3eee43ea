/// Merging of one field.
struct MergedField {
    let name: String
    let rule: MergeRule
    let log: MergeValue?
    let server: MergeValue?
    let bases: (log: MergeValue?, server: MergeValue?)
    /// True if the log was changed later, false if the server was; `nil` if nobody knows.
    let isLogLater: Bool?

    struct Result {
        var log: MergeValue?
        var server: MergeValue?
        /// True if the server has to be written to for this field.
        var isWritten = false
        var conflict: MergeConflict?
    }

    var merged: Result {
        // Absent may mean “not said”: then it is as it was.
        let isUnsaid = server == nil && rule.isUnsaidWhenAbsent
        let there = isUnsaid ? bases.server : server
        let isChangedThere = there != bases.server
        let isChangedHere = log != bases.log
        if !isChangedThere, !isChangedHere {
            // A line that was there once is put back; one that this server never keeps is written
            // along with others, but not for its own sake.
            return Result(
                log: log, server: isUnsaid ? said(log) : there,
                isWritten: isUnsaid && bases.server != nil)
        }
        if rule.choice == .earliest, let log, let there = heard(there) {
            let first = log.bytes.lexicographicallyPrecedes(there.bytes) ? log : there
            return Result(log: first, server: first, isWritten: first != server)
        }
        if !isChangedHere { return Result(log: heard(there), server: there) }
        if !isChangedThere || log == heard(there) {
            return Result(log: log, server: said(log), isWritten: said(log) != server)
        }
        let (value, conflict) = resolved(heard(there))
        return Result(
            log: value, server: said(value), isWritten: said(value) != server, conflict: conflict)
    }

    /// The log's form of what a server says: a line without a value says that the field is empty.
    private func heard(_ value: MergeValue?) -> MergeValue? {
        rule.isUnsaidWhenAbsent && value == MergedField.nothing ? nil : value
    }

    /// The server's form of a value. That a field is empty is said where it was not before.
    private func said(_ value: MergeValue?) -> MergeValue? {
        guard value == nil, rule.isUnsaidWhenAbsent else { return value }
        return server == nil && bases.server == nil ? nil : MergedField.nothing
    }

    private static let nothing = MergeValue.text("")

    /// The value of a field that both sides have changed, to different ones.
    private func resolved(_ there: MergeValue?) -> (MergeValue?, MergeConflict?) {
        // A value beats its removal.
        guard let log, let there else { return (log ?? there, nil) }
        switch (log, there) {
        case (.list(let mine), .list(let theirs)):
            return (.list(united(mine, theirs, log, there)), nil)
        case (.set(let mine), .set(let theirs)): return (.set(united(mine, theirs)), nil)
        case (.text(let mine), .text(let theirs)):
            if let text = joined(mine, theirs) { return (.text(text), nil) }
        default: break
        }
        return choose(log, there)
    }

    private func choose(_ mine: MergeValue, _ theirs: MergeValue) -> (MergeValue?, MergeConflict?) {
        let isMine = wins(mine, theirs)
        return (
            isMine ? mine : theirs,
            MergeConflict(
                field: name, kept: isMine ? mine : theirs, lost: isMine ? theirs : mine,
                loser: isMine ? .server : .log)
        )
    }

    /// True if the log's value wins.
    private func wins(_ mine: MergeValue, _ theirs: MergeValue) -> Bool {
        if case .ranked(let words) = rule.choice, case .text(let a) = mine,
            case .text(let b) = theirs, let rank = words.firstIndex(of: a),
            let other = words.firstIndex(of: b), rank != other
        {
            return rank > other
        }
        return isLogLater ?? theirs.bytes.lexicographicallyPrecedes(mine.bytes)
    }

    /// Both texts in one, if both only grew.
    private func joined(_ mine: String, _ theirs: String) -> String? {
        guard rule.choice == .growing else { return nil }
        func text(_ value: MergeValue?) -> String? {
            switch value {
            case nil: ""
            case .text(let text): text
            default: nil
            }
        }
        guard let ours = text(bases.log), let other = text(bases.server) else { return nil }
        return GrownText(mine, from: ours).joined(with: GrownText(theirs, from: other))
    }

    /// All that either side has added, without what either side has removed.
    private func united(_ mine: Set<String>, _ theirs: Set<String>) -> Set<String> {
        var base: Set<String> = []
        if case .set(let texts) = bases.server { base = texts }
        return mine.subtracting(base.subtracting(theirs)).union(theirs.subtracting(base))
    }

    /// The same in the order of the side that wins, and behind it what only the other one has.
    private func united(
        _ mine: [String], _ theirs: [String], _ log: MergeValue, _ there: MergeValue
    ) -> [String] {
        var (ours, base): ([String], [String]) = ([], [])
        if case .list(let texts) = bases.log { ours = texts }
        if case .list(let texts) = bases.server { base = texts }
        // The server has only rewritten the value: the log's own one stays.
        var own: [String: String] = [:]
        if ours.count == base.count {
            for (mine, theirs) in zip(ours, base) where mine != theirs { own[theirs] = mine }
        }
        let known = Set(base.map { own[$0] ?? $0 })
        let there = theirs.map { own[$0] ?? $0 }
        let kept = Set(mine).subtracting(known.subtracting(there))
            .union(Set(there).subtracting(known))
        let isMine = wins(log, .list(there))
        var (seen, list): (Set<String>, [String]) = ([], [])
        for text in isMine ? mine + there : there + mine
        where kept.contains(text) && seen.insert(text).inserted {
            list.append(text)
        }
        return list
    }
}
