import Foundation
import Testing

/// Places of files that shells make: pipes with a name, and a working directory that is gone.
struct PlaceTests {
    @Test("a backup and a page are read from a pipe with a name")
    func pipes() async throws {
        let home = try Home()
        let sample = Tools.package + "/Examples/sample-log.json"
        let ended = try await home.sh(
            """
            mkfifo pipe
            cat "$2" >pipe & kith restore pipe || exit 1
            kith backup - >first.json; kith --home other restore "$2" || exit 2
            kith --home other backup - >second.json; cmp first.json second.json || exit 3
            printf 'title = "Pipefitter"\\n' >pipe & kith contact edit c1 --page pipe || exit 4
            kith contact list --json | grep -c '"title": "Pipefitter"'
            """, sample)
        #expect(ended.code == 0 && ended.output.hasSuffix("\n1\n"), "\(ended)")
    }

    @Test("where the working directory is gone, all works that needs none, and the rest says so")
    func gone() async throws {
        let home = try Home()
        let ended = try await home.sh(
            """
            mkdir gone; cd gone; rmdir ../gone
            kith met Ada --follow-up write >/dev/null && kith today >/dev/null && kith export -o ~/a.ics &&
                kith backup && kith restore ~/home/backups/*.json --home ~/copy >/dev/null || exit 1
            for line in 'export -o b.ics' 'export --split b' 'backup b.json' 'brief c1 -o b.html' \\
                'restore b.json' 'import b.csv' 'posting add --file b' 'contact edit c1 --page b' \\
                'today --home b'; do
                kith $line >>"$1/output" 2>"$1/errors"
                echo "$line: $? $(grep -c '^Error: The working directory is gone or' "$1/errors")"
            done
            """)
        let codes = ended.output.split(separator: "\n").map { $0.suffix(4) }
        #expect(
            ended.code == 0
                && codes == Array(repeating: "73 1", count: 4)
                    + Array(repeating: "66 1", count: 4) + ["73 1"],
            "\(ended)")
        #expect(try home.text("output") == "")
        #expect(!FileManager.default.fileExists(atPath: "/b.ics"))
    }
}
