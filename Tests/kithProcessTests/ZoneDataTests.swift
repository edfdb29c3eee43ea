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
            error: "Something in the log is in the time zone “Asia/Tokyo”, and there is no such",
            hint: "Get newer zone data (tzdata)"),
    ]

    /// A zone without changes (RFC 9636), so many hours ahead of UTC.
    private func zone(hours: UInt8) -> Data {
        let counts: [UInt8] = [0, 0, 0, 0, 1, 4].flatMap { [0, 0, 0, $0] }
        let header = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15) + counts
        let seconds = Int(hours) * 3600
        let body = [0, 0, UInt8(seconds >> 8), UInt8(seconds & 0xFF), 0, 0] + Array("+0x\0".utf8)
        return Data(header + body + header + body + Array("\n<+0\(hours)>-\(hours)\n".utf8))
    }

    @Test("newer zones in TZDIR are used at once, and doctor tells of them and of older ones")
    func newer() async throws {
        let home = try Home()
        for (hours, release, level) in [(1, "2025b", "warning  "), (0, "2026f", "ok       ")] {
            let zones = home.path("zones-" + release)
            let file = URL(fileURLWithPath: zones + "/Africa/Casablanca")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try zone(hours: UInt8(hours)).write(to: file)
            try home.write("# version \(release)\n", to: "zones-\(release)/tzdata.zi")
            let environment = home.environment.merging([
                "TZDIR": zones, "TZ": "Africa/Casablanca",
            ]) { $1 }
            let added = try await home.kith(
                "meetup", "add", release, "--start", "2026-10-01 18:00", "--json",
                environment: environment)
            #expect(added.output.contains("2026-10-01T18:00:00+0\(hours):00"), "\(added.errors)")
            let doctor = try await home.kith("doctor", environment: environment)
            #expect(doctor.code == 0)
            #expect(
                doctor.output.contains("\(level)time zone data: \(release) in \(zones)"),
                "\(doctor.output)")
        }
    }

    @Test("an old name of a zone without a file of its own is answered with the newer one")
    func old() async throws {
        let home = try Home()
        let zones = home.path("zones"), name = "America/Los_Angeles"
        try FileManager.default.createDirectory(
            atPath: zones + "/America", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: ZoneFiles.system + "/" + name, toPath: zones + "/" + name)
        try home.write("Z Etc/UTC 0 - UTC\nL \(name) US/Pacific\n", to: "zones/tzdata.zi")
        for typed in ["US/Pacific", "us/pacific", "US/Pacifc", "Pacific"] {
            let ended = try await home.kith(
                "today",
                environment: home.environment.merging(["TZDIR": zones, "TZ": typed]) { $1 })
            #expect(ended.code == 64 && ended.errors.contains("no time zone “\(typed)”"))
            #expect(ended.errors.contains("Did you mean \(name)?"), "\(ended.errors)")
        }
    }

    @Test("a change that is made is told as made where the zone for telling it is missing")
    func change() async throws {
        let home = try Home()
        try await home.restoreSample()
        try FileManager.default.createDirectory(
            atPath: home.path("zones"), withIntermediateDirectories: true)
        let ended = try await home.kith(
            "remove", "c5", "--unlink",
            environment: home.environment.merging(["TZDIR": home.path("zones")]) { $1 })
        let isGone = try await home.kith("show", "c5").code != 0
        #expect(ended.code == 1 && ended.hasHint)
        #expect(ended.errors.contains("The change is made (step ") == isGone, "\(ended.errors)")
        #expect(ended.output.contains("Removed contact") == isGone, "\(ended.output)")
    }

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
