import Testing

/// Readers and disks at the other end of standard output.
struct PipeTests {
    @Test("a reader that has seen enough ends kith quietly")
    func closedPipe() async throws {
        let home = try Home()
        try await home.restoreSample()
        // Far more than a pipe holds, to a reader that goes after a line.
        let ended = try await home.sh(
            """
            note=$(head -c 100000 /dev/zero | tr '\\0' x)
            for i in 1 2 3 4; do kith log "needle $note" >/dev/null || exit 9; done
            for line in 'search needle' 'search needle --json' 'interaction list' 'backup -' 'export -o -'; do
                { kith $line; echo "$line: $?" >>"$1/codes"; } 2>>"$1/errors" | head -n 1 >/dev/null
            done
            """)
        #expect(ended.code == 0)
        #expect(ended.errors == "")
        #expect(try home.text("errors") == "")
        #expect(
            try home.text("codes") == """
                search needle: 0
                search needle --json: 0
                interaction list: 0
                backup -: 0
                export -o -: 0

                """)
    }
}
