import Foundation
import Presentation

/// What a command writes to a terminal: as it is where it fits on the screen, else through a pager.
///
/// It is held back until either is known, so that no pager is started for a few lines.
final class PagedOutput {
    private let world: World
    private let width: Int
    private let height: Int
    /// Texts in their order; neighbours of one output are one.
    private var held: [(text: String, isError: Bool)] = []
    /// Rows of the screen that they take.
    private var rows = 0
    private var pager: Pager?
    /// Bytes on their way to the pager.
    private var pending: [UInt8] = []
    /// True once it is known that no pager is wanted, or none can be started.
    private var isPlain = false

    /// `nil` where there is no terminal.
    init?(_ world: World) {
        guard let width = world.width, let height = world.height else { return nil }
        self.world = world
        self.width = max(1, width)
        self.height = height
    }

    func put(_ text: String) throws { try put(text, isError: false) }

    /// A text for standard error: it stands in its place in the pager where that is this terminal.
    func note(_ text: String) { try? put(text, isError: true) }

    private func put(_ text: String, isError: Bool) throws {
        if pager != nil {
            if isError, !world.isErrorTerminal { return world.errors(Array(text.utf8)) }
            pending += text.utf8
            if pending.count > 1 << 16 { try flush() }
            return
        }
        if held.last?.isError == isError {
            held[held.count - 1].text += text
        } else {
            held.append((text, isError))
        }
        if isPlain {
            if isError || held[held.count - 1].text.utf8.count > 1 << 16 { try flush() }
            return
        }
        rows += screenRows(of: text)
        // The shell's prompt takes a row, too.
        if rows >= height { try startPager() }
    }

    private func startPager() throws {
        guard let command = Pager.command(in: world.environment),
            let pager = try? Pager(command, in: world)
        else {
            isPlain = true
            return try flush()
        }
        self.pager = pager
        let texts = held
        held = []
        for (text, isError) in texts { try put(text, isError: isError) }
        try flush()
    }

    /// Number of rows that the terminal takes for lines, without the colours in them.
    private func screenRows(of text: String) -> Int {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if lines.last == "" { lines.removeLast() }
        return lines.reduce(0) { sum, line in
            var visible = String(line)
            if line.utf8.contains(0x1B) {
                let parts = line.split(separator: "\u{1B}", omittingEmptySubsequences: false)
                visible =
                    parts[0] + parts.dropFirst().map { $0.drop { $0 != "m" }.dropFirst() }.joined()
            }
            return sum + max(1, (columns(of: visible) + width - 1) / width)
        }
    }

    /// Writes on what a pager has waited for, and what is held back where there shall be none.
    private func flush() throws {
        if let pager {
            let bytes = pending
            pending = []
            return try pager.write(bytes)
        }
        let texts = held
        held = []
        for (text, isError) in texts {
            isError ? world.errors(Array(text.utf8)) : try world.output(Array(text.utf8))
        }
    }

    /// Writes all, and waits until the user has left the pager.
    func end() throws {
        defer { leave() }
        try flush()
    }

    /// Waits until the user has left the pager.
    func leave() { pager?.end() }
}
