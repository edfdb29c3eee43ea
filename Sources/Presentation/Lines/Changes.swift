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
                let (was, now) = (elements(was, field, old), elements(now, field, names))
                for element in now where !was.contains(element) {
                    changes.append("\(field.word) \(element) added")
                }
                for element in was where !now.contains(element) {
                    changes.append("\(field.word) \(element) gone")
                }
            case .entries:
                // What becomes a past job is told by the field that it was.
                return
            case .text, .number, .day, .instant, .period, .moment, .span, .alarms, .choice,
                .reference:
                let now = words(now, field, names)
                let was = words(was, field, old).map { ", before \($0)" } ?? ""
                changes.append("\(field.word) \(now ?? "gone")\(was)")
            }
        }
        return changes
    }

    private func words(_ value: FieldValue, _ field: AnyField, _ names: Names) -> String? {
        field.words(value, in: zone, name: { names[$0.kind, $0.id] }).map { shown($0.shortened) }
    }

    private func elements(_ value: FieldValue, _ field: AnyField, _ names: Names) -> [String] {
        switch (value, field.shape) {
        case (.list(let list), _): list.map { shown($0) }
        case (.ids(let ids), .references(let kind)): names.list(kind, ids).map { shown($0) }
        default: []
        }
    }
}
