import Foundation
import Testing

/// The committed exports, made again by the program itself.
struct CommittedExportsTests {
    @Test(
        "the sample exports the committed bytes, twice, and the second time touches nothing",
        arguments: [("kith.ics", "event"), ("kith-todo.ics", "todo")])
    func committed(_ name: String, _ form: String) async throws {
        let home = try Home()
        try await home.restoreSample()
        let committed = try Data(
            contentsOf: URL(fileURLWithPath: Tools.package + "/exports/" + name))
        let first = try await home.kith("export", "-o", name, "--as", form)
        #expect(first.code == 0 && first.errors.hasPrefix("Wrote "), "\(first.errors)")
        #expect(try home.read(name) == committed)

        func modified() throws -> Date? {
            try FileManager.default.attributesOfItem(atPath: home.path(name))[.modificationDate]
                as? Date
        }
        let old = Date(timeIntervalSince1970: 1_700_000_000)
        try FileManager.default.setAttributes(
            [.modificationDate: old], ofItemAtPath: home.path(name))
        let second = try await home.kith("export", "-o", name, "--as", form)
        #expect(second.code == 0 && second.errors.contains(" is unchanged: "), "\(second.errors)")
        #expect(try home.read(name) == committed)
        #expect(try modified() == old)

        // Another run, another home, another day: the same bytes.
        let other = try Home()
        try await other.restoreSample()
        var environment = other.environment
        environment["KITH_NOW"] = "2026-03-02T23:59:59+01:00"
        environment["TZ"] = "Asia/Tokyo"
        #expect(
            try await other.kith("export", "-o", name, "--as", form, environment: environment).code
                == 0)
        #expect(try other.read(name) == committed)
    }
}
