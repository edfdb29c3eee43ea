import DAVSync
import JobSearch

/// The description of an item: notes of people, and below a marker what kith says of the thing.
///
/// The marker names the kind, which so survives on a server that drops lines that it does not know.
/// Only lines of the forms that kith writes belong to the footer: what somebody types below it is
/// notes.
struct Footer: Hashable {
    /// Text around it.
    var notes = ""
    /// Word of the kind; `nil` if there is no footer.
    var word: String?
    var lines: [String] = []

    init(_ description: String?) {
        let all = (description ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        guard let place = all.lastIndex(where: { Footer.word(of: $0) != nil }) else {
            notes = cleaned(description ?? "")
            return
        }
        word = Footer.word(of: all[place])
        let own = all[(place + 1)...].prefix { line in
            Footer.heads.contains { line.hasPrefix($0) }
        }
        lines = own.map(String.init)
        let parts = [all[..<place], all[own.endIndex...]].map {
            cleaned($0.joined(separator: "\n"))
        }
        notes = parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// A footer for fields; without a label for anything the lines of an earlier one stay.
    init(
        _ fields: [String: MergeValue], of kind: FormKind, notes: String, else old: Footer,
        _ form: LogForm
    ) {
        self.notes = notes
        lines = form.label.map { Footer.lines(fields, of: kind, $0) } ?? old.lines
        let isHint = form.kindField(kind) != nil
        let isNeeded = isHint || !lines.isEmpty || Footer(notes).word != nil
        word = isNeeded ? kind.word : nil
    }

    var text: String {
        guard let word else { return notes }
        let footer = ([Footer.marker(word)] + lines).joined(separator: "\n")
        return notes.isEmpty ? footer : notes + "\n\n" + footer
    }

    /// Notes of one day of a series. Where they look like a footer, one of their own ends them.
    static func text(ofDay notes: String) -> String {
        var footer = Footer(nil)
        footer.notes = notes
        footer.word = Footer(notes).word == nil ? nil : FormKind.thing(.meetup).word
        return footer.text
    }

    // MARK: Lines

    private static func marker(_ word: String) -> String { "-- kith: \(word) --" }

    private static func word(of line: Substring) -> String? {
        var line = line
        while line.last?.isWhitespace == true { line.removeLast() }
        let (start, end) = ("-- kith: ", " --")
        guard line.hasPrefix(start), line.hasSuffix(end), line.count > start.count + end.count
        else { return nil }
        let word = String(line.dropFirst(start.count).dropLast(end.count))
        return FormKind(word: word)?.word
    }

    /// Beginnings of the lines.
    private static let heads: Set<String> = {
        var heads: Set = [online]
        for kind in FormKind.all {
            for field in kind.fields where field.isLink { heads.insert(head(field)) }
        }
        return heads
    }()

    private static let online = "Online: "

    private static func head(_ field: FormField) -> String {
        (field.field?.word ?? field.name).capitalizedFirst + ": "
    }

    /// The things that a thing names, by their labels, and the address to join a meetup.
    private static func lines(
        _ fields: [String: MergeValue], of kind: FormKind, _ label: (String) -> String?
    ) -> [String] {
        var lines: [String] = []
        for field in kind.fields where field.isLink {
            guard let name = field.place.name, let value = fields[name] else { continue }
            let labels: [String] =
                switch value {
                case .text(let uid): [label(uid)].compactMap(\.self)
                case .set(let uids): uids.compactMap(label).sorted()
                case .list, .opaque: []
                }
            let names = labels.map { cleaned($0).replacing("\n", with: " ") }
                .filter { !$0.isEmpty }
            if !names.isEmpty { lines.append(head(field) + names.joined(separator: ", ")) }
        }
        if kind == .thing(.meetup), case .text(let url) = fields[KithLines.prefix + "ONLINEURL"],
            !url.isEmpty, !url.contains("\n")
        {
            lines.append(online + url)
        }
        return lines
    }
}

extension FormField {
    /// True for a field that names other things.
    var isLink: Bool {
        switch shape {
        case .reference, .references: true
        default: false
        }
    }
}
