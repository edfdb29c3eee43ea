import JobSearch
import Logbook

extension Wording {
    /// What is different of a thing: `company N26, before Zalando`, `email ada@example.com added`.
    ///
    /// - Parameter old: names of what it named before.
    public func changes<T: Thing>(from before: T, to after: T, old: Names) -> [String] {
        var changes: [String] = []
        before.forEachField { field, was in
            let now = after.value(of: field)
            if was == now || field.isDerived || field.isHidden { return }
            switch field.shape {
            case .list, .references:
                let (was, now) = (elements(was), elements(now))
                let (before, after) = (Set(was), Set(now))
                for element in now where !before.contains(element) {
                    changes.append("\(field.word) \(text(of: element, field, names)) added")
                }
                for element in was where !after.contains(element) {
                    changes.append("\(field.word) \(text(of: element, field, old)) gone")
                }
            case .entries:
                guard let old = before as? Contact, let new = after as? Contact,
                    let job = new.past.last, job != old.past.last
                else { return }
                changes.append(
                    "past job kept: \(shown(job.role)) (a slip? undo, and again with --correct)")
            case .text, .number, .day, .instant, .period, .moment, .span, .alarms, .choice,
                .reference:
                if field.growsByEntries {
                    changes.append(Wording.growth(of: field, was, now))
                    return
                }
                let now = words(now, field, names)
                let was = words(was, field, old).map { ", before \($0)" } ?? ""
                changes.append("\(field.word) \(now ?? "gone")\(was)")
            }
        }
        return changes
    }

    /// `notes: 2026-03-02: likes compilers added`, or how much was replaced.
    private static func growth(of field: AnyField, _ was: FieldValue, _ now: FieldValue) -> String {
        func text(_ value: FieldValue) -> String {
            if case .text(let text) = value { text } else { "" }
        }
        let (was, now) = (text(was), text(now))
        if now.hasPrefix(was) {
            let added = now.dropFirst(was.count).drop { $0.isNewline }
            return "\(field.word) added: \(shown(String(added).shortened))"
        }
        let lines = was.split(whereSeparator: \.isNewline).count
        return "\(field.word) \(now.isEmpty ? "removed" : "replaced"): "
            + "\(lines == 1 ? "1 line" : "\(lines) lines"), \(was.count) characters; "
            + "kith undo brings them back"
    }

    private func words(_ value: FieldValue, _ field: AnyField, _ names: Names) -> String? {
        field.words(value, in: zone, name: { names[$0.kind, $0.id] }).map { shown($0.shortened) }
    }

    /// The elements of a list, and ids of references as such.
    private func elements(_ value: FieldValue) -> [FieldValue] {
        switch value {
        case .list(let list): list.map { .text($0) }
        case .ids(let ids): ids.map { .ids([$0]) }
        default: []
        }
    }

    private func text(of element: FieldValue, _ field: AnyField, _ names: Names) -> String {
        switch (element, field.shape) {
        case (.ids(let ids), .references(let kind)):
            shown(names.list(kind, ids).joined(separator: ", "))
        case (.text(let text), _): shown(text)
        default: ""
        }
    }
}
