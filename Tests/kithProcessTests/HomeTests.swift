import Foundation
import Testing

/// Homes in which nothing can be written: 73, and a hint.
struct HomeTests {
    private static let changes = """
        for line in 'met Ada' 'log coffee' 'followup add call' 'export' 'backup'; do
            kith $line >>"$2/output" 2>"$2/errors"
            echo "$line: $? $(grep -c '^Error: ' "$2/errors") $(grep -c '^Hint: ' "$2/errors")"
        done
        """
    private static let refusals = """
        met Ada: 73 1 1
        log coffee: 73 1 1
        followup add call: 73 1 1
        export: 73 1 1
        backup: 73 1 1

        """

    @Test(
        "a home on a read-only disk",
        .enabled(if: Tools.hasMounts, "needs to mount: root or user namespaces"))
    func readOnlyDisk() async throws {
        let home = try Home()
        try await home.restoreSample()
        let before = try await home.backup()
        let script = """
            mount --bind "$KITH_HOME" "$KITH_HOME" || exit 5
            mount -o remount,ro,bind "$KITH_HOME" || exit 4
            \(HomeTests.changes)
            kith backup - >"$2/while.json" || exit 3
            """
        let ended = try await home.start(
            "/usr/bin/unshare",
            Tools.unshare + ["/bin/sh", "-c", script, "sh", home.folder, home.folder]
        ).end()
        #expect(ended.output == HomeTests.refusals)
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(try home.text("output") == "")
        // It can still be read.
        #expect(try home.text("while.json") == before)
        #expect(try await home.backup() == before)
    }

    @Test(
        "a home in which only others may write",
        .enabled(if: !Tools.isRoot, "the superuser may write everywhere"))
    func noRights() async throws {
        let home = try Home()
        try await home.restoreSample()
        let before = try await home.backup()
        let ended = try await home.sh(
            """
            chmod 500 "$KITH_HOME"; chmod 400 "$KITH_HOME"/log.sqlite*
            \(HomeTests.changes)
            chmod 700 "$KITH_HOME"; chmod 600 "$KITH_HOME"/log.sqlite*
            """, home.folder)
        #expect(ended.output == HomeTests.refusals)
        #expect(try await home.backup() == before)
    }

    @Test(
        "a home of somebody else",
        .enabled(
            if: Tools.isRunByNobody,
            "needs to be root, and a build and a temporary directory open to everybody"))
    func somebodyElse() async throws {
        let home = try Home()
        try await home.restoreSample()
        let before = try await home.backup()
        let ended = try await home.sh(
            """
            mkdir -m 777 "$2"; export HOME="$2"
            exec setpriv \(Tools.nobody.joined(separator: " ")) sh -c "$3" sh "$1" "$2"
            """, home.path("elsewhere"), HomeTests.changes)
        #expect(ended.output == HomeTests.refusals)
        #expect(try await home.backup() == before)
    }

    /// Looks at the log in a home that may only be read, and tries to change it.
    private static let looks = """
        for line in today 'search ada' 'contact list' 'show c1' 'backup -' \\
            "export -o $1/elsewhere/kith.ics" 'export -o -' 'met Zora'; do
            kith $line >"$1/elsewhere/out" 2>"$1/elsewhere/err"
            echo "$line: $?" | sed "s#$1/elsewhere/##"
        done
        """
    private static let looked = """
        today: 0
        search ada: 0
        contact list: 0
        show c1: 0
        backup -: 0
        export -o kith.ics: 0
        export -o -: 0
        met Zora: 73

        """

    @Test(
        "a home that may only be read is read, with and without what SQLite keeps beside a log",
        .enabled(
            if: !Tools.isRoot || Tools.isRunByNobody,
            "needs not to be root, or a build and a temporary directory open to everybody"),
        arguments: ["", "-shm", "-wal and -shm"])
    func readOnly(missing: String) async throws {
        let home = try Home()
        try await home.restoreSample()
        #expect(try await home.kith("met", "Ada Lovelace").code == 0)
        let before = try await home.backup()
        if missing.contains("wal") {
            // All of it in one file.
            #expect(
                try await home.sh(
                    "python3 -c 'import sqlite3,sys;"
                        + "sqlite3.connect(sys.argv[1]).execute(\"pragma wal_checkpoint(truncate)\")' "
                        + "\"$KITH_HOME/log.sqlite\""
                ).code == 0)
        }
        let user = Tools.isRoot ? "setpriv \(Tools.nobody.joined(separator: " "))" : "env"
        let ended = try await home.sh(
            """
            [ -z "$3" ] || rm -f "$KITH_HOME/log.sqlite-shm"
            case $3 in *wal*) rm -f "$KITH_HOME/log.sqlite-wal";; esac
            mkdir -m 777 "$1/elsewhere"
            chmod 444 "$KITH_HOME"/log.sqlite*; chmod 555 "$KITH_HOME"
            \(user) sh -c "$2" sh "$1"
            cat "$1/elsewhere/err" >&2
            chmod 700 "$KITH_HOME"; chmod 600 "$KITH_HOME"/log.sqlite*
            """, HomeTests.looks, missing)
        #expect(ended.output == HomeTests.looked)
        #expect(ended.errors.contains("it may only be read") && ended.hasHint, "\(ended.errors)")
        #expect(try await home.backup() == before)
    }

    @Test("a home that is a file, one that cannot be made, and none at all")
    func noHome() async throws {
        let home = try Home()
        try home.write("mine", to: "home")
        let file = try await home.sh(HomeTests.changes, home.folder)
        #expect(file.output == HomeTests.refusals)
        #expect(try home.text("home") == "mine")

        var environment = home.environment
        environment["KITH_HOME"] = "/proc/kith"
        let unmade = try await home.kith("met", "Ada", environment: environment)
        #expect(unmade.code == 73)
        #expect(unmade.hasError && unmade.hasHint, "\(unmade.errors)")

        environment["KITH_HOME"] = nil
        environment["HOME"] = nil
        let none = try await home.kith("met", "Ada", environment: environment)
        #expect(none.code == 73)
        #expect(none.errors.contains("HOME") && none.hasHint, "\(none.errors)")
        #expect(try await home.kith("--version", environment: environment).code == 0)
    }
}
