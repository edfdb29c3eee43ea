import CivilTime
import Foundation
import JobSearch

extension Session {
    /// A file's content; `-` is standard input.
    func readFile(_ typed: String) throws -> Data {
        if typed == "-" { return world.input() }
        let path = path(typed)
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
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        } catch {
            throw CommandError(
                "\(shown(typed)) cannot be read: \(reason(error)).", status: .noInput)
        }
    }

    /// Writes a file in one piece: beside its place, to the disk, and then into its place. What stood
    /// there stays when anything fails.
    func writeFile(_ path: String, _ bytes: [UInt8]) throws {
        let file = try FileInPlace(path)
        try file.write(bytes)
        try file.finish()
    }
}
