import Foundation
import Testing

/// The committed exports, made again by the program itself.
struct CommittedExportsTests {
    @Test("a log that nobody set a zone for exports the same bytes in three zones and locales")
    func zones() async throws {
        let home = try Home()
        let begun = try await home.kith("met", "Ada", "--follow-up", "call", "--due", "fri")
        #expect(begun.errors.hasSuffix(", with times of Europe/Berlin.\n"), "\(begun.errors)")
        #expect(try await home.kith("followup", "add", "write", "--due", "fri 17:00").errors == "")
        var exports: [String] = []
        for (zone, locale) in [
            ("Europe/Berlin", "C.UTF-8"), ("Asia/Kathmandu", "ar_EG.UTF-8"),
            ("America/Los_Angeles", "tr_TR.UTF-8"),
        ] {
            var environment = home.environment
            environment["TZ"] = zone
            environment["LC_ALL"] = locale
            environment["LANG"] = locale
            let out = try await home.kith("export", "-o", "-", environment: environment)
            #expect(out.code == 0, "\(out.errors)")
            exports.append(out.output)
            // Typed times are the log's, not the computer's; who looks in the morning is told.
            let today = try await home.kith("today", environment: environment)
            #expect(today.output.hasPrefix("Mon 2 Mar 2026"))
            let change = "kith config timeZone \(zone)\n"
            #expect(today.errors.hasSuffix(change) == (zone != "Europe/Berlin"))
        }
        #expect(exports[0].contains("DTSTART;TZID=Europe/Berlin:20260306T170000"))
        #expect(Set(exports).count == 1)
        // It is no step of history: what is undone is what was done.
        for _ in 1...2 { #expect(try await home.kith("undo").code == 0) }
        #expect(try await home.kith("undo").code == 1)
        #expect(try await home.kith("config", "timeZone").output == "Europe/Berlin\n")
    }

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
