import CalendarExport
import CivilTime
import DAVSync
import JobSearch
import Logbook

extension SyncConflict {
    /// The field as people call it.
    public var fieldWord: String { FormKind(kind).word(of: field) }

    /// The value that counts, as people read it.
    public var keptWords: String { SyncConflict.words(kept) }

    /// The value that gave way, as people read it.
    public var lostWords: String { SyncConflict.words(lost) }

    private static func words(_ text: String) -> String { value(text)?.words ?? text }

    fileprivate static func value(_ text: String) -> MergeValue? {
        (try? JSON(parsing: text.utf8)).flatMap { MergeValue($0) }
    }
}

extension FormKind {
    /// The word for a field of an item, by its name there.
    func word(of name: String) -> String {
        let found = fields.first { $0.place.names.contains(name) }
        if name == FieldName.zone { return "time zone" }
        return found?.field?.word ?? found?.name ?? name.lowercased()
    }
}

extension FormKind {
    /// Names of the fields of an item in which a field of the kind may stand.
    func names(of field: String) -> [String] {
        fields.first { $0.name == field }?.place.names ?? []
    }
}

extension FormKind {
    /// Names of the fields of an item that name other things.
    var linkNames: Set<String> {
        Set(fields.filter { kind?.target(of: $0.name) != nil }.flatMap(\.place.names))
    }
}

extension FieldPlace {
    /// Names of the fields of an item in which it may stand.
    var names: [String] {
        switch self {
        case .text(let name), .address(let name), .list(let name), .set(let name),
            .line(let name):
            [name]
        case .priority: [FieldName.priority]
        case .time: [FieldName.time]
        case .status: [FieldName.status, FieldName.ownStatus]
        case .closing: [FieldName.completed, FieldName.ownClosing]
        case .rule: [FieldName.rule, FieldName.ownRule]
        case .occurrences: [FieldName.occurrences, FieldName.ownOccurrences]
        case .organization: [FieldName.organization, FieldName.company]
        case .profile: [FieldName.url, FieldName.ownProfile]
        }
    }
}

extension Logbook {
    /// Takes the value of a conflict that gave way, as a step of history; the conflict is then seen
    /// to.
    ///
    /// - Throws: `LogbookError.refused` where there is no such conflict, where its thing is no
    ///   longer there, or where the value does not fit any more.
    public func take(conflict id: Int, style: CalendarStyle) throws -> Change<Void> {
        try sync { step in
            guard let conflict = try step.state.conflicts().first(where: { $0.id == id }) else {
                throw LogbookError.refused(
                    "There is no conflict \(id).", hint: "To see them: kith sync conflicts")
            }
            let label = conflict.label.shortened
            guard let thing = try step.thing(conflict.kind, uid: conflict.uid),
                let lost = SyncConflict.value(conflict.lost)
            else {
                throw LogbookError.refused(
                    "\(label) is no longer in the log.",
                    hint: "To forget the conflict: kith sync conflicts --keep \(id)")
            }
            let form = try form(of: conflict, step, style)
            let names = CompanyNames(step)
            var fields = form.version(of: thing) { names[$0] }.fields
            fields[conflict.field] = lost
            let new: PortableThing
            do throws(FormFault) {
                new = try form.thing(
                    uid: thing.uid, fields: fields, modified: thing.modifiedAt,
                    companyName: { names[$0] })
            } catch {
                throw LogbookError.refused("With that value, \(label) \(error).", hint: nil)
            }
            let outcome = try step.apply([.put(new)])
            if let problem = outcome.problems.first(where: \.isRefused) {
                throw LogbookError.refused(
                    "\(label) cannot take that value: \(problem.sentence)", hint: nil)
            }
            try step.state.remove(conflict: id)
            return ("took \(conflict.fieldWord) of \(label)", ())
        }
    }

    /// The form in which the fields of a conflict were merged.
    private func form(
        of conflict: SyncConflict, _ step: SyncStep, _ style: CalendarStyle
    ) throws -> LogForm {
        let kept = try step.state.collections(account: conflict.account).compactMap { known in
            (try? DAVURL(known.url)).flatMap { url in
                (try? JSON(parsing: known.memory.utf8)).flatMap { SyncedCollection(url, $0) }
            }
        }
        let sort = kept.first { $0.kinds.contains(conflict.kind) }?.sort
        let usual: LogForm.Sort =
            FormKind(conflict.kind).isCard ? .cards(.four) : .calendar(.journal)
        return LogForm(sort ?? usual, zone: style.zone, product: "", alarms: style)
    }

    /// Forgets conflicts that were seen to.
    ///
    /// - Throws: `LogbookError.refused` where one is none.
    public func forget(conflicts ids: [Int]) throws {
        try syncState { state in
            let known = Set(try state.conflicts().map(\.id))
            for id in ids {
                guard known.contains(id) else {
                    throw LogbookError.refused(
                        "There is no conflict \(id).", hint: "To see them: kith sync conflicts")
                }
                try state.remove(conflict: id)
            }
        }
    }
}
