import Foundation
import JobSearch
import Publishing

/// age, which encrypts backups: a program and no library of kith's (https://age-encryption.org).
struct Age {
    let path: String
    let environment: [String: String]

    /// The first bytes of what it writes: in bytes, and in letters.
    static let marks = ["age-encryption.org/v1\n", "-----BEGIN AGE ENCRYPTED FILE-----"]

    /// - Throws: `CommandError` where no such program is in the directories of `PATH`.
    init(in world: World) throws {
        environment = world.environment
        guard let path = Child.path(of: "age", in: environment["PATH"]) else {
            throw CommandError(
                "age, which encrypts backups, is missing.",
                hint: "apt install age (brew install age)")
        }
        self.path = path
    }

    /// The two ends of a pipe, neither of which another program inherits.
    fileprivate static func pipe() throws -> (out: Int32, in: Int32) {
        var ends: [Int32] = [-1, -1]
        guard Foundation.pipe(&ends) == 0 else {
            throw CommandError("age cannot be started: \(SystemError().reason).")
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// What it had to say, without what it adds for its developers.
    fileprivate static func remarks(_ errors: ScratchFile?) -> String {
        let lines = ((try? errors?.text()) ?? "").split(separator: "\n").map(String.init)
        let told = lines.filter { !$0.contains("https://") && !$0.isEmpty }
            .map { line in
                ["age: error: ", "age: "].first(where: line.hasPrefix)
                    .map { String(line.dropFirst($0.count)) } ?? line
            }
        return told.isEmpty ? "." : ": " + told.joined(separator: "; ").prefix(600) + "."
    }
}

/// Bytes on their way through age into a file: nothing of them is on a disk before.
final class Encryption {
    private let child: Child
    private var pipe: Int32
    private let errors: ScratchFile?

    /// - Parameters:
    ///   - arguments: for whom it encrypts; `-p` has it ask for a passphrase on the terminal.
    ///   - output: the open file that it writes; `nil` for standard output.
    init(_ age: Age, _ arguments: [String], output: Int32?) throws {
        let ends = try Age.pipe()
        pipe = ends.in
        defer { close(ends.out) }
        do {
            // A passphrase that it makes up itself is told there.
            errors = arguments == ["-p"] ? nil : try ScratchFile()
            child = try Child(
                "program age", [age.path, "-e"] + arguments, environment: age.environment,
                input: ends.out, output: output, errors: errors?.descriptor)
        } catch {
            close(ends.in)
            throw error
        }
    }

    deinit {
        guard pipe >= 0 else { return }
        close(pipe)
        _ = try? child.wait()
    }

    func write(_ bytes: [UInt8]) throws {
        do { try writeAll(bytes, to: pipe) } catch { try end() }
    }

    /// Waits until all is written.
    func finish() throws { try end() }

    private func end() throws {
        if pipe >= 0 { close(pipe) }
        pipe = -1
        let code = try child.wait()
        guard code == 0 else {
            throw CommandError(
                "age could not encrypt the backup\(Age.remarks(errors))",
                hint: errors == nil
                    ? "age asks for the passphrase on a terminal, twice; without one: --encrypt "
                        + "RECIPIENT"
                    : "A recipient is a line like age1…, or a file of such lines: age-keygen makes "
                        + "one.")
        }
    }
}

/// A backup that age has encrypted.
final class AgeSource {
    private let age: Age
    private let file: Int32
    private let identities: [String]
    private let name: String
    /// All of it, once it was read, where it is short: a passphrase is asked for once then.
    private var whole: [[UInt8]]?
    private static let memory = 8 << 20

    /// - Parameter file: the open file, which is closed with this.
    init(_ age: Age, _ file: Int32, _ identities: [String], name: String) {
        (self.age, self.file, self.identities, self.name) = (age, file, identities, name)
    }

    deinit { close(file) }

    /// Begins to decrypt it from its beginning on.
    func open() throws -> () throws -> [UInt8] {
        if let whole {
            var rest = whole[...]
            return { rest.popFirst() ?? [] }
        }
        lseek(file, 0, SEEK_SET)
        let decryption = try Decryption(age, file, identities, name)
        var read: [[UInt8]]? = []
        var count = 0
        return { [self] in
            let piece = try decryption.next()
            if piece.isEmpty { whole = read }
            count += piece.count
            if count <= AgeSource.memory { read?.append(piece) } else { read = nil }
            return piece
        }
    }
}

/// One run of age, which decrypts.
private final class Decryption {
    private let child: Child
    private let pipe: Int32
    private let errors: ScratchFile
    private let name: String
    private var isOver = false

    init(_ age: Age, _ file: Int32, _ identities: [String], _ name: String) throws {
        let ends = try Age.pipe()
        (pipe, self.name) = (ends.out, name)
        defer { close(ends.in) }
        do {
            errors = try ScratchFile()
            child = try Child(
                "program age", [age.path, "-d"] + identities.flatMap { ["-i", $0] },
                environment: age.environment, input: file, output: ends.in,
                errors: errors.descriptor)
        } catch {
            close(ends.out)
            throw error
        }
    }

    deinit {
        // It ends where nobody reads any more.
        close(pipe)
        if !isOver { _ = try? child.wait() }
    }

    private var failure: CommandError {
        let remarks = Age.remarks(errors)
        let hint =
            remarks.contains("identity") || remarks.contains("identities")
            ? "Name the file with the key that it was encrypted for: --identity FILE"
            : remarks.contains("passphrase")
                ? "Type the passphrase that it was encrypted with, on a terminal."
                : "It is damaged, or cut short: kith backups lists the others."
        return CommandError(
            "age could not decrypt \(shown(name))\(remarks)", hint: hint, status: .unreadable)
    }

    /// The next bytes; none when all of it was read and is what was encrypted.
    func next() throws -> [UInt8] {
        if isOver { return [] }
        while true {
            var count = 0
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, filled in
                count = read(pipe, room.baseAddress, room.count)
                filled = max(0, count)
            }
            if count > 0 { return piece }
            if count < 0, errno == EINTR { continue }
            isOver = true
            let code = try child.wait()
            if code == 0, count == 0 { return [] }
            throw failure
        }
    }
}
