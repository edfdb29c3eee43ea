import CivilTime
import Foundation
import JobSearch
import Presentation

/// Where words go: results to standard output, everything else to standard error.
///
/// Text of things is made harmless by `shown(_:)` before it gets here; escape sequences come from
/// here alone.
final class Console {
    private let world: World
    private var pending: [UInt8] = []
    /// The failure of a line that was written on the way, before something else was said.
    private var failure: (any Error)?
    /// The way of what may be longer than the screen.
    private let paged: PagedOutput?
    /// Whether colours may be used.
    let isColored: Bool
    /// Columns to fit into; `nil` on a pipe.
    let width: Int?

    init(world: World, isColored: Bool, isPaged: Bool = false) {
        self.world = world
        paged = isPaged ? PagedOutput(world) : nil
        self.isColored = isColored
        width = world.width
    }

    /// Writes a line to standard output.
    func say(_ line: String) throws { try put(line + "\n") }

    func put(_ text: String) throws {
        if let paged { return try paged.put(text) }
        pending.append(contentsOf: text.utf8)
        if pending.count > 1 << 16 { try flush() }
    }

    /// Writes bytes of UTF-8, which end behind a character where a pager may be.
    func put(bytes: [UInt8]) throws {
        if let paged { return try paged.put(String(decoding: bytes, as: UTF8.self)) }
        pending.append(contentsOf: bytes)
        if pending.count > 1 << 16 { try flush() }
    }

    /// Writes a line to standard error.
    func note(_ line: String) {
        if let paged { return paged.note(line + "\n") }
        flushKeepingFailure()
        world.errors(Array((line + "\n").utf8))
    }

    /// Asks a question on the terminal to which Enter means yes; false where nobody can answer.
    func agrees(to question: String) -> Bool {
        guard world.isInputTerminal, world.isErrorTerminal else { return false }
        flushKeepingFailure()
        while true {
            world.errors(Array("\(question) [Y/n] ".utf8))
            guard let answer = world.inputLine() else {
                world.errors([0x0A])
                return false
            }
            switch folded(cleaned(answer)) {
            case "", "y", "yes": return true
            case "n", "no": return false
            default: continue
            }
        }
    }

    /// Writes what is left; `end` tells of a failure.
    private func flushKeepingFailure() {
        do { try flush() } catch { failure = failure ?? error }
    }

    func flush() throws {
        if pending.isEmpty { return }
        let bytes = pending
        pending = []
        try world.output(bytes)
    }

    /// Writes all that is left, and waits until the user has left a pager.
    func end() throws {
        try flush()
        if let failure { throw failure }
        try paged?.end()
    }

    /// Waits until the user has left a pager that takes no more.
    func leave() { paged?.leave() }

    func styled(_ text: String, _ styles: Emphasis...) -> String { styled(text, styles) }

    func styled(_ text: String, _ styles: [Emphasis]) -> String {
        if !isColored || styles.isEmpty { return text }
        let codes = styles.map { style in
            switch style {
            case .late: "31"
            case .strong: "1"
            case .faint: "2"
            case .important: "33"
            }
        }
        return "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
    }

    /// Writes the rows of a table, fitted to the terminal.
    ///
    /// - Parameter wraps: nothing is cut: a long text goes on below.
    func show(_ table: Table, indent: String = "", wraps: Bool = false) throws {
        let width = width.map { $0 - indent.count }
        for (line, styles) in wraps ? table.wrappedLines(width: width) : table.lines(width: width) {
            try say(indent + styled(line, styles))
        }
    }
}
