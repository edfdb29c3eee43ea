import Foundation
import Testing

@testable import CivilTime

@Suite("All zones")
struct AllZonesTests {
    static let hasPython = (try? run(["python3", "-c", "import zoneinfo"])) != nil

    @Test(
        "of IANA agree with Python's zoneinfo a second before and at every change, 2020–2037",
        .enabled(if: hasPython, "python3 with zoneinfo is not installed"))
    func everyZone() throws {
        let from = Instant(seconds: 1_577_836_800)
        let to = Instant(seconds: 2_145_916_800)
        var expected: [String] = []
        let names = Zone.knownNames()
        #expect(names.count > 400)
        var questions = ""
        for name in names {
            let zone = try Zone.named(name)
            // Where the files list no changes, noon of every month would notice one.
            var samples = (0..<216).map { from.adding(seconds: $0 * 2_629_800 + 43_200) }
            for change in zone.transitions(from: from, to: to) {
                samples += [change.at.adding(seconds: -1), change.at]
            }
            questions += name + samples.map { " \($0.seconds)" }.joined() + "\n"
            let offsets = samples.map { " \(zone.offset(at: $0))" }.joined()
            expected.append(name + offsets)
        }
        let script = """
            import sys, zoneinfo, datetime as d
            zoneinfo.reset_tzpath(to=[sys.argv[1]])
            for line in open(sys.argv[2]):
                name, *times = line.split()
                zone = zoneinfo.ZoneInfo(name)
                offset = lambda t: d.datetime.fromtimestamp(int(t), zone).utcoffset()
                print(name, *(int(offset(t).total_seconds()) for t in times))
            """
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("kith-zones-\(UUID().uuidString)")
        try Data(questions.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let directory = try #require(
            ZoneData.directories.first { ZoneData.exists($0 + "/Europe/Berlin") })
        let output = try Self.run(["python3", "-c", script, directory, file.path])
        let answers = output.split(separator: "\n").map(String.init)
        #expect(answers.count == expected.count)
        for (answer, own) in zip(answers, expected) where answer != own {
            Issue.record("\(own.prefix(while: { $0 != " " })) differs")
        }
    }

    /// What a program prints; throws when it fails.
    static func run(_ words: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return String(decoding: output, as: UTF8.self)
    }
}
