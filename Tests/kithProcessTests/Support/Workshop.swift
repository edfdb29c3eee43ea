import Foundation
import TestTools

/// A copy of the Makefile and the scripts, on a machine whose installers and compiler only record
/// that they were called.
struct Workshop {
    private static let needed = [
        "make", "sh", "bash", "env", "dirname", "cat", "chmod", "install", "grep", "uname",
    ]
    private static func path(_ program: String) -> String? {
        ["/usr/bin/", "/bin/"].map { $0 + program }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
    static let isHere = needed.allSatisfy { path($0) != nil }
    /// Whether a program built here can be told its commit.
    static let canName =
        path("objdump") != nil && path("git") != nil
        && FileManager.default.fileExists(atPath: Tools.package + "/.git")

    let home: Home

    init(hasPackages: Bool = false, user: Int = 1000, isDebian: Bool = true) throws {
        home = try Home()
        for name in ["Makefile", "Manual", "scripts"] {
            try FileManager.default.copyItem(
                atPath: Tools.package + "/" + name, toPath: home.path(name))
        }
        try FileManager.default.createDirectory(
            atPath: home.path("bin"), withIntermediateDirectories: true)
        for name in Workshop.needed {
            guard let path = Workshop.path(name) else { continue }
            try FileManager.default.createSymbolicLink(
                atPath: home.path("bin/" + name), withDestinationPath: path)
        }
        let note = "echo \"${0##*/} $*\" >>\"$HOME/calls\""
        try home.program("bin/swift", note)
        try home.program("bin/id", "echo \(user)")
        guard isDebian else { return }
        try home.program("bin/sudo", note + "\nexec \"$@\"")
        try home.program("bin/apt-get", note + "\n[ \"$1\" = update ] || echo >\"$HOME/packages\"")
        try home.program(
            "bin/dpkg-query", "[ ! -e \"$HOME/packages\" ] || echo install ok installed")
        if hasPackages { try home.write("", to: "packages") }
    }

    func make(_ arguments: String...) async throws -> Ended {
        try await home.start(
            home.path("bin/make"), arguments,
            environment: ["PATH": home.path("bin"), "HOME": home.folder, "LC_ALL": "C.UTF-8"]
        ).end()
    }

    /// Calls of the installers and of the compiler, with their arguments.
    var calls: [String] {
        ((try? home.text("calls")) ?? "").split(separator: "\n").map(String.init)
    }
}

extension Home {
    /// Writes a shell script.
    func program(_ name: String, _ lines: String) throws {
        let url = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try write("#!/bin/sh\n" + lines + "\n", to: name)
        try Program.makeRunnable(url.path)
    }
}
