import Foundation
import JobSearch
import Logbook

/// A place of exports, and what the log knows of the files that it has written there.
struct ExportPlace {
    /// The file, or the directory of single files.
    let path: String
    /// The directory in which its files are.
    let folder: String
    let scope: ExportScope
    let logbook: Logbook
    /// The names of files that exports to this place have written, besides `path` itself.
    let known: Set<String>
    let isDryRun: Bool

    /// - Parameter isDirectory: single files are written into `path`.
    init(
        _ path: String, isDirectory: Bool, _ scope: ExportScope, _ logbook: Logbook, isDryRun: Bool
    )
        throws
    {
        self.path = path
        folder = isDirectory ? path : ExportPath.folder(of: path)
        self.scope = scope
        self.logbook = logbook
        self.isDryRun = isDryRun
        known = try logbook.exportedFiles(at: scope.place ?? path)
    }

    /// The key by which the log knows a place: a directory's ends with a slash, so that it is no file's.
    static func key(_ path: String, isDirectory: Bool) -> String { isDirectory ? path + "/" : path }

    func path(of name: String) -> String { folder + "/" + name }

    /// Whether something that this log did not write stands at a name.
    func isForeign(_ name: String) -> Bool {
        var status = stat()
        return !known.contains(name) && lstat(path(of: name), &status) == 0
    }

    func inTheWay(_ name: String) -> CommandError {
        CommandError(
            "\(shown(path(of: name))) is in the way: this log did not write it. Nothing was changed.",
            hint: "Move it away, or name another place.", status: .cannotCreate)
    }

    /// Remembers an export that changes the place, or the first one that finds it as it should be. Comes before any file
    /// is put there: should that fail, the log knows too much rather than too little.
    func remember(isChanged: Bool, _ names: Set<String> = []) throws {
        let new = names.subtracting(known)
        guard try isChanged || !new.isEmpty || !logbook.hasExported(to: scope.place ?? path) else {
            return
        }
        try logbook.rememberExport(scope, files: new)
    }

    /// Removes files that are no longer part of the calendar.
    func remove(_ names: Set<String>) throws {
        if names.isEmpty { return }
        for name in names where unlink(path(of: name)) != 0 && errno != ENOENT {
            throw CommandError(
                "\(shown(path(of: name))) cannot be removed: \(String(cString: strerror(errno))).",
                hint: "Everything else is written; remove it yourself, or try again.",
                status: .cannotCreate)
        }
        try logbook.forgetExportedFiles(names, at: scope.place ?? path)
    }
}
