/// A component of an item: VCALENDAR, VEVENT, VALARM, VCARD …; of a whole item one without a name.
struct ItemComponent: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case line(ItemLine)
        case component(ItemComponent)

        var line: ItemLine? { if case .line(let line) = self { line } else { nil } }
        var component: ItemComponent? {
            if case .component(let component) = self { component } else { nil }
        }
    }

    /// In capitals.
    let name: String
    private var begin: [UInt8]
    private var end: [UInt8]
    var parts: [Part] = []

    /// A new one.
    init(_ name: String, _ parts: [Part] = []) {
        self.name = name
        begin = Array("BEGIN:\(name)\r\n".utf8)
        end = Array("END:\(name)\r\n".utf8)
        self.parts = parts
    }

    init(_ name: String, begin: [UInt8]) {
        (self.name, self.begin, end) = (name, begin, [])
    }

    mutating func close(_ line: [UInt8]) { end = line }

    var bytes: [UInt8] {
        var bytes = begin
        append(to: &bytes)
        return bytes
    }

    private func append(to bytes: inout [UInt8]) {
        for part in parts {
            switch part {
            case .line(let line): bytes += line.physical
            case .component(let component):
                bytes += component.begin
                component.append(to: &bytes)
            }
        }
        bytes += end
    }

    // MARK: Lines

    var lines: [ItemLine] { parts.compactMap(\.line) }
    var components: [ItemComponent] { parts.compactMap(\.component) }

    func line(_ name: String) -> ItemLine? {
        for case .line(let line) in parts where line.name == name { return line }
        return nil
    }

    /// The text of the first line of a name; `nil` where there is none.
    func text(_ name: String) -> String? { line(name)?.text }

    mutating func removeLines(_ isGone: (ItemLine) -> Bool) {
        parts.removeAll { $0.line.map(isGone) ?? false }
    }

    /// Gives a property a value, with the parameters of its first line that still apply; `nil`
    /// removes its lines.
    ///
    /// - Parameters:
    ///   - value: encoded and escaped.
    ///   - form: parameters of the form of the value: `;VALUE=DATE`.
    mutating func set(_ name: String, _ value: String?, form: String = "") {
        let new = value.map { line(name)?.replaced($0, form) ?? ItemLine(name + form, $0) }
        replace({ $0.name == name }, new.map { [$0] } ?? [])
    }

    /// Puts lines in the place of others.
    mutating func replace(_ isOld: (ItemLine) -> Bool, _ new: [ItemLine]) {
        let place = parts.firstIndex { $0.line.map(isOld) ?? false } ?? endOfLines
        // No old line is before the first one.
        removeLines(isOld)
        parts.insert(contentsOf: new.map { .line($0) }, at: place)
    }

    /// The place behind the last line.
    private var endOfLines: Int {
        (parts.lastIndex { $0.line != nil } ?? -1) + 1
    }
}
