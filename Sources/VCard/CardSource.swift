import ICalendar

/// Text from which a card was read, in lines that end with CRLF.
struct CardSource: Equatable, Sendable {
    let version: VCard.Version
    let text: [UInt8]

    /// The card as it was read; `nil` if the text holds none.
    var card: VCard? {
        guard var reader = try? VCardReader(ByteSource(text)),
            case .card(let card, _, _) = try? reader.next()
        else { return nil }
        return card
    }

    /// Lines of the card, with those of cards inside it as they are.
    var lines: [SourceLine] {
        guard var lines = try? CardLines(ByteSource(text), limits: .init(), keepsText: true)
        else { return [] }
        var found: [SourceLine] = []
        var depth = 0
        while (try? lines.next()) == true {
            let line = lines.isMedia ? nil : CardLine(lines.line)
            if line?.name == "BEGIN" { depth += 1 }
            found.append(SourceLine(line, depth == 1 ? version : nil, lines.physical))
            if line?.name == "END" { depth -= 1 }
        }
        return found
    }
}

/// A line of a card that was read.
struct SourceLine {
    let line: CardLine?
    let field: CardField?
    /// The values that it gives to its field, as they are written.
    let values: [CardValue]
    var physical: [UInt8]

    /// - Parameter version: the version of the card; `nil` for a line that is of no field.
    init(_ line: CardLine?, _ version: VCard.Version?, _ physical: [UInt8]) {
        self.line = line
        self.physical = physical
        let field = version.flatMap { version in line.flatMap { CardField($0, version) } }
        self.field = field
        if let line, let version, let field {
            values = CardReading.card(line, version).values(of: field)
        } else {
            values = []
        }
    }

    /// Takes another value in, with the group and the parameters of the line that still apply.
    mutating func replace(with value: CardValue, _ version: VCard.Version) {
        guard let line else { return }
        if field == .kind || field == .isCompany {
            // Several names say it.
            physical = value.line(version)
            return
        }
        let bound = ["ENCODING", "CHARSET", "VALUE", "X-USER", "USERNAME"]
        var head = line.head.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
        for (part, parameter) in zip(line.head.dropFirst(), line.parameters)
        where !bound.contains(parameter.name) {
            head += ";" + String(decoding: part, as: UTF8.self)
        }
        for form in value.head.split(separator: ";") where form.hasPrefix("VALUE=") {
            head += ";" + form
        }
        physical = CardValue(head, value.text).line(version)
    }
}
