import Testing

@testable import CivilTime

@Suite("kith doctor")
struct DoctorTests {
    @Test("warns of zone data that lack known changes, whatever they say, and stops nothing")
    func zoneData() throws {
        let shell = try Shell()
        #expect(shell.kith("doctor").output.contains("ok       time zone data: 2026f in /usr"))
        let lacking = ZoneDataState.changes.filter { $0.zone != "America/Havana" }
        shell.zoneData = ZoneDataState(directory: "/z", release: "2025b", missing: lacking)
        let found = shell.kith("doctor")
        #expect(found.code == 0)
        #expect(
            found.output.contains(
                """
                warning  time zone data: 2025b in /z
                         They are older than 2026e, and show a wrong time in Africa/Casablanca \
                from Sun 20 Sep 2026 on; in America/Edmonton, America/Inuvik, America/Vancouver \
                and America/Winnipeg from Sun 1 Nov 2026 on.
                         Get newer ones (sudo apt-get update && sudo apt-get install tzdata), or \
                let TZDIR name a directory that has them.
                """))
        shell.zoneData = ZoneDataState(directory: "/z", release: "2026f", missing: lacking)
        let mixed = shell.kith("doctor")
        #expect(mixed.output.contains("2026e, although they say that they are 2026f, and"))
        shell.zoneData.release = nil
        #expect(shell.kith("doctor").output.contains("time zone data: of no known release in /z"))
        #expect(shell.kith("doctor", "--json").output.contains("\"level\": \"warning\""))
    }

    @Test("finds addresses that no calendar may hold, and its commands mend them")
    func addresses() throws {
        let shell = try Shell()
        try shell.write(
            """
            {"format": "kith", "version": 1, "meetups": [{"uid": "a", "title": "Talk",
            "start": "2026-07-01", "end": "2026-07-01", "url": "n/a"}], "companies": [{"uid": "c",
            "name": "Acme", "website": "www.example.com"}]}
            """, to: "log.json")
        #expect(shell.kith("restore", "log.json").code == 0)
        let export = shell.kith("export", "-o", "-")
        #expect(export.code == 0 && export.errors.contains("“Talk” is written without its link"))
        let found = shell.kith("doctor")
        #expect(found.code == 1)
        let commands = found.output.split(separator: "\n").map { $0.drop { $0 == " " } }
            .filter { $0.hasPrefix("kith ") }.map(String.init)
        #expect(
            commands == [
                "kith company edit o1 --website https://www.example.com",
                "kith meetup edit m1 --clear url",
            ])
        for command in commands { #expect(shell.run(command).code == 0) }
        #expect(shell.kith("doctor").code == 0)
        #expect(shell.kith("export", "-o", "-").errors.isEmpty)
    }
}
