import Testing

@Suite("kith doctor")
struct DoctorTests {
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
