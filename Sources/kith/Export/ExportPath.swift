import Foundation

/// The names of files beside each other.
enum ExportPath {
    /// `kith-2.ics` for `kith.ics`.
    static func numbered(_ path: String, _ number: Int) -> String { named(path, "\(number)") }

    /// `kith-todo.ics` for `kith.ics`.
    static func ofToDos(_ path: String, isDirectory: Bool) -> String {
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

    /// A directory as it is named without slashes behind.
    static func directory(_ path: String) -> String {
        var path = path[...]
        while path.hasSuffix("/"), path.count > 1 { path.removeLast() }
        return String(path)
    }

    /// Whether something stands there that is neither a file nor a directory.
    static func isDevice(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
    }

    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
