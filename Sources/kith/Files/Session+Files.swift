import CivilTime
import Foundation
import ICalendar
import JobSearch
import Publishing

extension Session {
    /// A file's content; `-` is standard input.
    func readFile(_ typed: String) throws -> Data {
        if typed == "-" { return try world.input() }
        let path = try existing(typed)
        do {
            var status = stat()
            if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
                return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
            }
            // A pipe is read as it comes, to its end.
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            return try file.readToEnd() ?? Data()
        } catch {
            throw cannotRead(typed, systemCode(of: error), reason(error))
        }
    }

    /// A file to be read piece by piece; `-` is standard input.
    func openFile(_ typed: String) throws -> ByteSource {
        if typed == "-" {
            guard let input = world.inputFile else { return try ByteSource([UInt8](world.input())) }
            return try Spool.source(takingOver: dup(input), name: "standard input")
        }
        let file = open(try existing(typed), O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw cannotRead(typed, errno, reason(of: errno))
        }
        return try Spool.source(takingOver: file, name: typed)
    }

    /// The path of a file that is there and no directory.
    private func existing(_ typed: String) throws -> String {
        let path = try path(typed, status: .noInput)
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw CommandError(
                "There is no file \(shown(typed)).",
                hint: "Check its name: ls -l \(shellQuoted(shown(typed)))",
                status: .noInput)
        }
        if isDirectory.boolValue {
            throw CommandError(
                "\(shown(typed)) is a directory.", hint: "Name a file in it.", status: .noInput)
        }
        return path
    }

    /// The path of a file that is to be written, at which no log would be written over; `nil` where
    /// none is named.
    func output(_ typed: String?) throws -> String? {
        guard let path = try typed.map({ try path($0) }) else { return nil }
        try ExportPath.check(path, sparing: logbook)
        return path
    }

    /// Writes a file in one piece: beside its place, to the disk, and then into its place. What
    /// stood there stays when anything fails.
    func writeFile(_ path: String, _ bytes: [UInt8]) throws {
        let file = try FileInPlace(path, sparing: logbook)
        try file.write(bytes)
        try file.finish()
    }
}
