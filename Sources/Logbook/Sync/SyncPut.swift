import CivilTime
import GRDB
import JobSearch

extension Thing {
    /// Adds a thing that came in, or makes the one of its uid as it says.
    static func put(_ said: PortableThing, _ application: SyncApplication) throws {
        let key = SyncKey(kind: kind, uid: said.uid)
        let step = application.step
        let id = try step.id(kind, uid: said.uid)
        let old = try id.flatMap { try fetch(step.db, id: $0) }
        var thing = old ?? blank
        thing.uid = said.uid
        if said.uid.isEmpty { return application.refuse(said, "It has no uid.") }
        if let reason = thing.fill(from: said, isNew: old == nil, application.tell) {
            return application.refuse(said, reason)
        }
        let (links, isWhole) = try application.link(&thing, said)
        if !isWhole, application.deferLinks(of: said) {
            // Others may name it, so it is added before.
            if old != nil { return }
        } else {
            application.outcome.dangling += links
        }
        try application.follow(&thing, from: old, said)
        if let reason = thing.agree(with: old, { application.tell(said, $0) }) {
            return application.refuse(said, reason)
        }
        if kind == .skill, try application.isOther(&thing, said) { return }
        do {
            if let old {
                try application.update(&thing, from: old, said)
            } else {
                try application.insert(&thing, said)
                application.noteAdded(key)
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            application.refuse(said, "The log refuses it: \(error.message ?? "a rule is broken").")
        }
        if kind == .company { application.hasNewNames = true }
    }

    /// Takes the values of what came in. A value that does not fit is told, and stays as it was.
    ///
    /// - Returns: the reason for which nothing can be taken; `nil` if there is none.
    fileprivate mutating func fill(
        from said: PortableThing, isNew: Bool, _ tell: (PortableThing, String, Bool) -> Void
    ) -> String? {
        for (index, field) in Self.fields.enumerated() where !field.isDerived {
            switch field.shape {
            case .reference, .references: continue
            default: break
            }
            var value = said.values[field.name] ?? .none
            if case .text(let text) = value, isBlank(text) { value = .none }
            if value == .none {
                if field.canBeEmpty {
                    set(field, to: .none)
                } else if index == 0 || isNew && field.hasNoStandard {
                    return "The \(Self.kind.noun) has no \(field.word)."
                }
            } else if !field.takes(value) || !set(field, to: value) {
                if isNew, index == 0 || field.hasNoStandard {
                    return "The \(Self.kind.noun) has no \(field.word) that the log can keep."
                }
                tell(said, "Its “\(field.word)” is nothing that the log can keep.", false)
            }
        }
        return nil
    }

    /// Makes fields that contradict each other as they were before, or empty.
    ///
    /// - Returns: the reason for which that cannot be; `nil` if there is none.
    fileprivate mutating func agree(with old: Self?, _ tell: (String) -> Void) -> String? {
        while let fault = contradiction {
            guard let field = Self.field(fault.field) else { return fault.reason }
            let sentence = "Its “\(field.word)” \(fault.reason)"
            let (now, before) = (value(of: field), old?.value(of: field) ?? .none)
            if now != before, before != .none {
                set(field, to: before)
                tell(sentence + ", and stays as it was.")
            } else if now != .none, field.canBeEmpty {
                set(field, to: .none)
                tell(sentence + ", and is left out.")
            } else {
                return sentence + "."
            }
            // Back and forth: what was before contradicts too.
            if contradiction?.field == fault.field, field.canBeEmpty { set(field, to: .none) }
            if contradiction?.field == fault.field { return sentence + "." }
        }
        return nil
    }
}

extension AnyField {
    /// True if a new thing cannot do without it.
    fileprivate var hasNoStandard: Bool {
        switch shape {
        case .text, .moment, .span, .day, .instant, .period: !canBeEmpty
        case .number, .list, .alarms, .choice, .reference, .references, .entries: false
        }
    }

    /// True for a value that the column of the field holds.
    fileprivate func takes(_ value: FieldValue) -> Bool {
        switch (shape, value) {
        case (.number(let range), .number(let number)): range.contains(number)
        case (.text, .text(let text)):
            !text.utf8.contains(0) && (input != .rule || text.uppercased().contains("FREQ="))
        case (.list, .list(let texts)): !texts.contains { $0.utf8.contains(0) }
        case (_, .day(let day)), (_, .moment(.day(let day))): day.canBeStored
        case (_, .instant(let at)): at.canBeStored
        case (_, .moment(.time(let at, let zone))): at.canBeStored && !zone.isEmpty
        case (_, .span(.days(let first, let last))):
            first <= last && first.canBeStored && last.canBeStored
        case (_, .span(.times(let start, let end, let zone))):
            start <= end && start.canBeStored && end.canBeStored && !zone.isEmpty
        case (.entries(let fields), .entries(let entries)):
            entries.allSatisfy { values in
                zip(fields, values).allSatisfy { $0.canBeEmpty && $1 == .none || $0.takes($1) }
            }
        default: true
        }
    }
}

extension SyncApplication {
    func update<T: Thing>(_ thing: inout T, from old: T, _ said: PortableThing) throws {
        // Whoever names a company in words has typed it.
        step.keepsHistory =
            T.kind == .contact && !(said.names["company"] ?? []).isEmpty
            && (said.links["company"] ?? []).isEmpty
        defer { step.keepsHistory = false }
        if let createdAt = said.createdAt, createdAt.canBeStored {
            // Who says a later time has not seen it made.
            thing.createdAt = min(thing.createdAt, createdAt)
        }
        guard try step.update(&thing) else { return }
        if T.kind == .company { try step.keepName(of: old, in: thing) }
        let key = SyncKey(kind: T.kind, uid: said.uid)
        if !added.contains(key) { count(key, \.changed) }
    }

    func insert<T: Thing>(_ thing: inout T, _ said: PortableThing) throws {
        let createdAt = (said.createdAt ?? said.modifiedAt).flatMap { $0.canBeStored ? $0 : nil }
        (thing.createdAt, thing.modifiedAt) = (createdAt ?? step.present, step.now)
        let row = try trashRow(T.kind, said.uid)
        var imported: String?
        if let row {
            let old: Int = try row.snapshot.value("sequence", db) ?? 0
            // A calendar may have it as cancelled, with one more.
            thing.sequence = try max(old, step.goneSequence(of: Key(row.reference))) + 2
            // What went into another thing has left its id there.
            if row.merge == nil, try row.reference.fetch(db) == nil {
                thing.id = row.thing
                thing.createdAt = try row.snapshot.value("createdAt", db) ?? thing.createdAt
                imported = try row.snapshot.value("imported", db)
            }
        } else if let old = try oldSequence(said) {
            thing.sequence = old + 2
        }
        try step.insertAsIs(&thing, imported: imported)
        if T.kind == .skill { try step.remember(skill: thing.label) }
        try step.followLadders(thing, from: nil)
        if let row, row.merge == nil, thing.id == row.thing {
            for link in row.links { try step.mend(link, of: row) }
            try step.takeOut(row)
        }
    }
}
