import CivilTime
import JobSearch
import Presentation
import TOMLKit

/// Reads an edited page: which fields differ from the page as it was given.
struct PageReader {
    let text: String
    let fields: [PageField]

    /// The fields whose values were changed, in the order of the page.
    ///
    /// - Throws: `CommandError` that names the line.
    func changes() throws -> [PageField] {
        // The parser would take it for the end, and what comes behind it for nothing.
        if let nul = text.utf8.firstIndex(of: 0) {
            let line = text.utf8[..<nul].count { $0 == 0x0A } + 1
            throw CommandError(
                "Line \(line) of the page contains a NUL character.",
                hint: "Take it out, or empty the page to change nothing.", status: .unreadable)
        }
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw CommandError(
                "Line \(error.source.begin.line) of the page cannot be read: \(shown(error.description)).",
                hint:
                    "A text stands in quotes, a list in brackets: title = \"CTO\", tag = [\"a\", \"b\"].",
                status: .unreadable)
        }
        for key in table.keys where !fields.contains(where: { $0.option == key }) {
            throw CommandError(
                "Line \(line(of: key)) of the page: there is no field “\(shown(key))”.",
                hint: "Fields: \(fields.map(\.option).joined(separator: ", ")).",
                status: .unreadable)
        }
        return try fields.compactMap { field in
            // A line that was deleted says nothing.
            guard let value = table[field.option] else { return nil }
            let read = try PageField(field.option, self.value(of: value, like: field))
            return read.value == field.value ? nil : read
        }
    }

    private func value(of value: any TOMLValueConvertible, like field: PageField) throws
        -> PageField.Value
    {
        func refuse(_ what: String) -> CommandError {
            CommandError(
                "Line \(line(of: field.option)) of the page: \(field.option) needs \(what).",
                status: .unreadable)
        }
        switch field.value {
        case .text:
            if let text = value.string { return .text(text) }
            throw refuse("a text in quotes")
        case .number:
            if let number = value.int { return .number(number) }
            if value.string == "" { return .number(nil) }
            throw refuse("a number")
        case .list:
            if let text = value.string { return .list(text.isEmpty ? [] : [text]) }
            guard let array = value.array else { throw refuse("a list: [\"…\", \"…\"]") }
            return .list(
                try array.map {
                    guard let text = $0.string else { throw refuse("texts in quotes") }
                    return text
                })
        }
    }

    /// The line on which a key stands, from 1.
    func line(of key: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let index = lines.firstIndex { line in
            let start = line.drop { $0 == " " || $0 == "\t" || $0 == "\"" }
            return start.hasPrefix(key)
                && start.dropFirst(key.count).first { !" \t\"".contains($0) } == "="
        }
        return (index ?? 0) + 1
    }
}
