/// Writing of a card that was read: its text, with the lines of changed fields made anew.
struct CardMerge {
    private let card: VCard
    private let original: VCard
    private var lines: [SourceLine?]

    /// - Parameter source: the text from which the card was read.
    init?(_ card: VCard, over source: CardSource) {
        guard let original = source.card else { return nil }
        self.card = card
        self.original = original
        lines = source.lines
        for field in CardField.allCases where card.values(of: field) != original.values(of: field) {
            change(field)
        }
    }

    var text: [UInt8] { lines.flatMap { $0?.physical ?? [] } }

    private mutating func change(_ field: CardField) {
        var new = card.values(of: field)
        var old = lines.indices.filter { index in
            lines[index].map { $0.field == field && !$0.values.isEmpty } ?? false
        }
        if field == .emails || field == .phones, isOrderedAnew(new, old) {
            return arrange(new, in: old)
        }
        switch field {
        case .emails, .phones, .faxes, .pagers, .links, .notes:
            // A line whose value stays does not change, nor one that is a fax by its label.
            let known = original.values(of: field)
            old.removeAll { index in
                guard let value = lines[index]?.values.first, known.contains(value) else {
                    return true
                }
                guard let place = new.firstIndex(of: value) else { return false }
                new.remove(at: place)
                return true
            }
        case .categories, .kind, .isCompany: break
        // Of the others the first line counts.
        default: if !new.isEmpty { old.removeSubrange(min(1, old.count)...) }
        }
        var last = old.last ?? lines.lastIndex { $0?.field == field }
        for index in old {
            if new.isEmpty {
                remove(index)
            } else {
                lines[index]?.replace(with: new.removeFirst(), card.version)
                last = index
            }
        }
        let place = last ?? lines.indices.last.map { $0 - 1 } ?? 0
        for value in new.reversed() {
            lines.insert(SourceLine(nil, nil, value.line(card.version)), at: place + 1)
        }
    }

    /// True if the values would not stand in their order were each line kept, or changed, where it
    /// is: the first address is the one that people write to.
    private func isOrderedAnew(_ new: [CardValue], _ old: [Int]) -> Bool {
        var rest = new
        let known = old.compactMap { lines[$0]?.values.first }
        let kept = known.filter { value in
            rest.firstIndex(of: value).map { _ = rest.remove(at: $0) } != nil
        }
        if kept.isEmpty { return false }
        var (order, end): ([CardValue], Int?) = ([], nil)
        for value in known {
            if kept.contains(value) {
                order.append(value)
            } else if !rest.isEmpty {
                order.append(rest.removeFirst())
                end = order.count
            }
        }
        order.insert(contentsOf: rest, at: end ?? order.count)
        return order != new
    }

    /// Puts the lines of values into the places of the old ones, in the order of the values. A new
    /// value takes the line of one that is gone, if there is any.
    private mutating func arrange(_ values: [CardValue], in places: [Int]) {
        var (kept, gone): ([SourceLine], [SourceLine]) = ([], [])
        for line in places.compactMap({ lines[$0] }) {
            if line.values.first.map(values.contains) == true {
                kept.append(line)
            } else {
                gone.append(line)
            }
        }
        let arranged = values.map { value in
            if let place = kept.firstIndex(where: { $0.values.first == value }) {
                return kept.remove(at: place)
            }
            if gone.isEmpty { return SourceLine(nil, nil, value.line(card.version)) }
            var line = gone.removeFirst()
            line.replace(with: value, card.version)
            return line
        }
        for (count, place) in places.enumerated() {
            lines[place] = count < arranged.count ? arranged[count] : nil
        }
        lines.insert(
            contentsOf: arranged.dropFirst(places.count).map { .some($0) },
            at: (places.last ?? 0) + 1)
        for line in gone + kept { removeLabel(of: line.line) }
    }

    /// Takes a line out, and with it the label of its group.
    private mutating func remove(_ index: Int) {
        let line = lines[index]?.line
        if line != nil { lines[index] = nil }
        removeLabel(of: line)
    }

    /// Takes out the label of a line's group.
    private mutating func removeLabel(of line: CardLine?) {
        guard let line, !line.group.isEmpty else { return }
        for other in lines.indices
        where lines[other]?.line?.group == line.group && lines[other]?.line?.name == "X-ABLABEL" {
            lines[other] = nil
        }
    }
}
