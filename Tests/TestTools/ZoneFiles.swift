import Foundation

/// TZif files of every zone, as systems have them.
public enum ZoneFiles {
    public enum Form: String, Sendable {
        /// As this system keeps them.
        case system
        /// With all changes to 2037 listed, as Debian's.
        case fat
        /// With a rule in place of the changes to come, as zic makes them by default since 2020.
        case slim
    }

    /// The forms to look at: those of which the system's files are not one already.
    public static let forms: [Form] = isFat ? [.system, .slim] : [.system, .fat]

    private static var isFat: Bool {
        let values = try? URL(fileURLWithPath: system + "/Europe/Berlin").resourceValues(forKeys: [
            .fileSizeKey
        ])
        return values?.fileSize ?? 0 > 1500
    }

    /// Whether `fat` and `slim` can be made.
    public static let hasCompiler =
        compiler != nil && FileManager.default.fileExists(atPath: source)

    public enum Failure: Error { case notCompiled(String) }

    public static let areHere = FileManager.default.fileExists(atPath: system + "/Europe/Berlin")
    public static let system = "/usr/share/zoneinfo"
    private static let source = system + "/tzdata.zi"
    private static let compiler = ["/usr/sbin/zic", "/usr/bin/zic"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// Lends a folder with the files.
    public static func with(_ form: Form, _ body: (String) throws -> Void) throws {
        guard form != .system else { return try body(system) }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("kith-zones-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ended = try Program.run(compiler ?? "zic", ["-b", form.rawValue, "-d", folder, source])
        guard ended.status == 0 else { throw Failure.notCompiled(ended.output) }
        try body(folder)
    }
}
