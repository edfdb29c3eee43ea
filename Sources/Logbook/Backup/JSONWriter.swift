import JobSearch

/// Writes JSON that people can read and edit: two blanks a level, names in the order in which they are
/// written, short lists on one line.
struct JSONWriter {
    private(set) var text = ""
    private var depth = 0
    private var isFirst = true

    mutating func object(_ name: String? = nil, _ body: (inout JSONWriter) throws -> Void) rethrows
    {
        try block("{", "}", name, body)
    }

    mutating func array(_ name: String? = nil, _ body: (inout JSONWriter) throws -> Void) rethrows {
        try block("[", "]", name, body)
    }

    mutating func field(_ name: String, _ value: String?) {
        put(name, value.map(jsonQuoted) ?? "null")
    }

    mutating func field(_ name: String, _ value: Int?) {
        put(name, value.map(String.init) ?? "null")
    }

    mutating func field(_ name: String, _ value: Bool) { put(name, value ? "true" : "false") }

    mutating func field(_ name: String, _ values: [String]) {
        put(name, "[" + values.map(jsonQuoted).joined(separator: ", ") + "]")
    }

    mutating func field(_ name: String, _ values: [String]?) {
        if let values { field(name, values) } else { put(name, "null") }
    }

    mutating func end() { text += "\n" }

    private mutating func put(_ name: String, _ value: String) {
        begin(name)
        text += value
    }

    /// Begins a value: the comma after the one before, a new line, and its name.
    private mutating func begin(_ name: String?) {
        if !isFirst { text += "," }
        if depth > 0 { newLine() }
        isFirst = false
        if let name { text += jsonQuoted(name) + ": " }
    }

    private mutating func newLine() {
        text += "\n" + String(repeating: "  ", count: depth)
    }

    private mutating func block(
        _ opening: String, _ closing: String, _ name: String?,
        _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        begin(name)
        text += opening
        depth += 1
        isFirst = true
        try body(&self)
        depth -= 1
        if !isFirst { newLine() }
        text += closing
        isFirst = false
    }
}
