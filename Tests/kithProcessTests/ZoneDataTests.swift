import Foundation
import TestTools
import Testing

/// Machines whose zone data are missing, damaged or incomplete: an error that says so, and never
/// times in UTC.
@Suite(.enabled(if: ZoneFiles.areHere, "the system has no zone data"))
struct ZoneDataTests {
    /// A folder of zone files, and what is then said. The log has meetups in Berlin, New York and
    /// Tokyo.
    struct Folder: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var whole: [String] = []
        var cut: [String] = []
        var error: String
        var hint: String
    }

    static let folders = [
        Folder(
            testDescription: "no zone data", error: "The system has no time zone data (looked in",
            hint: "apt-get install tzdata"),
        Folder(
            testDescription: "the own zone is cut", cut: ["Europe/Berlin"],
            error: "The system's data of the time zone Europe/Berlin are damaged.",
            hint: "apt-get install --reinstall tzdata"),
        Folder(
            testDescription: "another zone is cut", whole: ["Europe/Berlin", "America/New_York"],
            cut: ["Asia/Tokyo"],
            error: "The system's data of the time zone Asia/Tokyo are damaged.",
            hint: "apt-get install --reinstall tzdata"),
        Folder(
            testDescription: "another zone is missing",
            whole: ["Europe/Berlin", "America/New_York"],
            error: "There is no time zone “Asia/Tokyo”.", hint: "IANA name"),
    ]

    @Test(
        "an export without its zones is refused, and leaves the file and the log alone",
        arguments: folders)
    func export(folder: Folder) async throws {
        let home = try Home()
        try await home.restoreSample()
        let before = try await home.backup()
        try home.write("as it was", to: "kith.ics")
        let zones = home.path("zones")
        for name in folder.whole + folder.cut {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: ZoneFiles.system + "/" + name))
            let path = URL(fileURLWithPath: zones + "/" + name)
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try (folder.cut.contains(name) ? bytes.prefix(bytes.count / 2) : bytes).write(to: path)
        }
        let ended = try await home.kith(
            "export", "-o", "kith.ics",
            environment: home.environment.merging(["TZDIR": zones]) { $1 })
        #expect(ended.code != 0 && !ended.wasKilled && ended.output.isEmpty)
        #expect(ended.errors.hasPrefix("Error: " + folder.error), "\(ended.errors)")
        #expect(ended.hasHint && ended.errors.contains(folder.hint), "\(ended.errors)")
        #expect(try home.text("kith.ics") == "as it was")
        #expect(try await home.backup() == before)
    }
}
