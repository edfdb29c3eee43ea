import Foundation
import Logbook

/// The names of files beside each other, and what stands at them.
public enum ExportPath {
    /// `kith-2.ics` for `kith.ics`.
    static func numbered(_ path: String, _ number: Int) -> String { named(path, "\(number)") }

    /// `kith-todo.ics` for `kith.ics`.
    public static func ofToDos(_ path: String, isDirectory: Bool) -> String {
        isDirectory ? path + "-todo" : named(path, "todo")
    }

    private static func named(_ path: String, _ suffix: String) -> String {
        let stem = path.hasSuffix(".ics") ? String(path.dropLast(4)) : path
        return "\(stem)-\(suffix).ics"
    }

    /// The directory in which a file is.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    /// The path without links; as it is where nothing is there.
    static func resolved(_ path: String) -> String {
        guard let whole = realpath(path, nil) else { return path }
        defer { free(whole) }
        return String(cString: whole)
    }

    /// Refuses a place at which a log would be written over.
    ///
    /// - Throws: `PublishingError.isLog`
    public static func check(_ path: String, sparing logbook: Logbook) throws(PublishingError) {
        if logbook.owns(path) { throw .isLog(path) }
    }

    /// The path of a directory without slashes behind it.
    ///
    /// - Throws: `PublishingError.isFile` if something else stands there.
    public static func directory(_ path: String) throws(PublishingError) -> String {
        var path = path[...]
        while path.hasSuffix("/"), path.count > 1 { path.removeLast() }
        let directory = String(path)
        if isThere(directory), type(of: directory) != S_IFDIR { throw .isFile(directory) }
        return directory
    }

    /// The directory and those above it that are not there, the outermost first.
    public static func missing(_ path: String) -> [String] {
        if path.isEmpty || isThere(path) { return [] }
        return missing(folder(of: path)) + [path]
    }

    /// Makes a directory and those above it; only their owner may look into the new ones.
    ///
    /// - Throws: `PublishingError.cannotMakeDirectory` with the first one that cannot be made.
    public static func makeDirectory(_ path: String) throws(PublishingError) {
        if type(of: path) == S_IFDIR { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try makeDirectory(String(path[..<slash]))
        }
        if path.isEmpty || path.hasSuffix("/") || mkdir(path, 0o700) == 0 { return }
        let error = SystemError()
        // Another process may have made it meanwhile.
        if type(of: path) != S_IFDIR { throw .cannotMakeDirectory(path, error) }
    }

    /// The type of a file (`S_IFREG`, `S_IFDIR` …), that of its target where it is a link; `nil` if
    /// nothing is there.
    static func type(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// True if something stands there that is neither a file nor a directory.
    static func isDevice(_ path: String) -> Bool {
        ![nil, S_IFREG, S_IFDIR].contains(type(of: path))
    }

    /// True if anything stands there, be it a link to nothing.
    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}
