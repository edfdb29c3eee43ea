import Foundation
import Publishing

/// A program that shows long output screen by screen, such as less.
final class Pager {
    private let child: Child
    private let keys: HeldKeys
    /// End of the pipe that leads to it; `nil` when all was written.
    private var file: Int32?

    /// Starts it with a command as a shell reads it, such as `less -R`.
    init(_ command: String, in world: World) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw CommandError("The pager cannot be started: \(SystemError().reason).")
        }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var environment = world.environment
        // As git has it: quit where all fits, show colours, leave it on the screen.
        if environment["LESS"] == nil { environment["LESS"] = "FRX" }
        keys = HeldKeys(owns: world.ownsSignals)
        do {
            child = try Child(
                "pager", Child.shell(command), environment: environment, input: ends[0],
                heeding: keys.signals)
        } catch {
            close(ends[1])
            keys.release()
            throw error
        }
        file = ends[1]
    }

    /// - Throws: `ClosedPipe` when its user has left it.
    func write(_ bytes: [UInt8]) throws { if let file { try put(bytes, to: file) } }

    /// Waits until its user has left it. How it ended does not matter.
    func end() {
        guard let file else { return }
        self.file = nil
        close(file)
        _ = try? child.wait()
        keys.release()
    }

    /// The command of the pager that is wished for: `KITH_PAGER`, else `PAGER`, else less; `nil`
    /// where there is none.
    static func command(in environment: [String: String]) -> String? {
        let wished = environment["KITH_PAGER"] ?? environment["PAGER"]
        if wished == nil, environment["TERM"] == "dumb" { return nil }
        let command = wished ?? "less"
        guard let program = command.split(separator: " ").first, command != "cat" else {
            return nil
        }
        // Whatever is no plain word is a matter of the shell's.
        let isPlain = program.allSatisfy { $0.isLetter || $0.isNumber || "-_./+".contains($0) }
        let isThere = Child.path(of: String(program), in: environment["PATH"]) != nil
        return isThere || !isPlain ? command : nil
    }
}
