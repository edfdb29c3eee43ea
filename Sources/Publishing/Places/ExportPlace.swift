import Foundation
import Logbook

/// A place of exports, and the files that the log remembers to have written there.
struct ExportPlace {
    /// The file, or the directory of single files.
    let path: String
    let isDirectory: Bool
    /// The directory in which its files are.
    let folder: String
    let isDryRun: Bool
    /// The names of files that exports to this place have written, besides `path` itself.
    let known: Set<String>
    private let key: String
    private let scope: ExportScope
    let logbook: Logbook

    init(
        _ path: String, isDirectory: Bool, _ scope: ExportScope, _ logbook: Logbook, isDryRun: Bool
    ) throws {
        self.path = path
        self.isDirectory = isDirectory
        folder = isDirectory ? path : ExportPath.folder(of: path)
        self.scope = scope
        self.logbook = logbook
        self.isDryRun = isDryRun
        key = scope.place ?? path
        // What a backup says of them may be anything; exports write no others.
        known = try logbook.exportedFiles(at: key).filter {
            $0.hasSuffix(".ics") && !$0.contains("/")
        }
    }

    func path(of name: String) -> String { folder + "/" + name }

    /// The paths of the files of an export that may stand there now.
    var written: [String] {
        (isDirectory ? [] : [path]) + known.sorted().map(path(of:))
    }

    /// Throws `PublishingError.inTheWay` if something that this log did not write stands at a name.
    func checkOwner(of name: String) throws {
        let path = path(of: name)
        if known.contains(name) || !ExportPath.isThere(path) { return }
        // Another process of this log may have written it just now.
        if try logbook.exportedFiles(at: key).contains(name) { return }
        throw PublishingError.inTheWay(path)
    }

    /// Remembers an export that changes the place, or the first one that finds it as it should be.
    /// Comes before any file is put there: should that fail, the log knows too much rather than too
    /// little.
    ///
    /// - Parameter items: what it holds.
    func remember(_ items: [ExportItem], isChanged: Bool, _ names: Set<String>) throws {
        let new = names.subtracting(known)
        if try isChanged || !new.isEmpty || !logbook.hasExported(to: key) {
            try logbook.rememberExport(scope, items, files: new)
        }
    }

    /// Puts the files of a calendar into their places, and removes those that an earlier export
    /// needed.
    ///
    /// The log comes first: should that fail, the old files still stand.
    func replace(
        _ items: [ExportItem], _ files: [(file: ChangedFile, report: ExportReport)],
        names: Set<String>
    ) throws -> [ExportReport] {
        let leftovers = known.subtracting(names)
        if !isDryRun {
            try remember(items, isChanged: files.contains { $0.report.isChanged }, names)
            for (file, report) in files where report.isChanged { try file.place() }
            try remove(leftovers)
        }
        return files.map(\.report) + leftovers.sorted().map { .removed(path(of: $0)) }
    }

    /// The report on a calendar without an item, for which no file is made where none stands; files
    /// that an earlier export needed besides are removed.
    func omit() throws -> [ExportReport] {
        if !isDryRun { try remove(known) }
        return [.omitted(path)] + known.sorted().map { .removed(path(of: $0)) }
    }

    /// Removes files that are no longer part of the calendar.
    func remove(_ names: Set<String>) throws {
        if names.isEmpty { return }
        for name in names where unlink(path(of: name)) != 0 && errno != ENOENT {
            throw PublishingError.cannotRemove(path(of: name), SystemError())
        }
        try logbook.forgetExportedFiles(names, at: key)
    }
}
