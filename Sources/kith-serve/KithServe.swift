import CivilTime
import Foundation
import JobSearch
import Logbook
import Serving

/// The server of `kith serve`: a log as a calendar to subscribe to, and as pages to look at.
@main
enum KithServe {
    static func main() {
        // A reader that has gone is reported by the write itself.
        signal(SIGPIPE, SIG_IGN)
        Logbook.prepareProgram()
        do throws(ServeFailure) {
            switch try Words(Array(CommandLine.arguments.dropFirst())) {
            case .version: say("kith-serve \(version)\n")
            case .help: say("kith serve starts this program; kith serve --help says how.\n")
            case .serve(let options): try serve(options)
            }
        } catch {
            note("Error: \(error.message)\n" + (error.hint.map { "Hint: \($0)\n" } ?? ""))
            exit(error.status)
        }
        exit(0)
    }

    private static func serve(_ options: Words.Options) throws(ServeFailure) {
        let clock = try clock()
        let log = ServedLog(home: options.home, product: product, clock: clock)
        do { _ = try log.version() } catch { throw ServeFailure(error, home: options.home) }
        let file = SecretFile(inHome: options.home)
        let secret: SecretAddress
        do throws(SecretFile.Fault) {
            secret = options.isNew ? try file.replace() : try file.readOrMake()
        } catch { throw ServeFailure(error) }
        let place = try ListeningPlace(options.listen, port: options.port)
        let stop = try StopSignals()
        let reporter = Reporter(home: options.home)
        let site = Site(
            log, secret: file, rules: place.rules, report: { reporter.tell($0) },
            welcome: { note($0 + "\n") })
        let address = "http://\(place.authority)/\(secret.text)/"
        say(address + "\n" + address + SitePlace.feed.path + "\n")
        note(
            """
            Contacts as vCards: \(address)\(SitePlace.cards.path)
            \(place.words) kith serve --new-address makes another address and ends this one.
            Ctrl-C ends it.

            """)
        Server(place.socket, stop: stop.pipe) { site.answer(to: $0, at: $1) }.run()
        for line in site.polls.lines { note(line + "\n") }
    }

    /// The clock by which a page says what is late: `KITH_NOW` where it is set.
    private static func clock() throws(ServeFailure) -> @Sendable () -> Instant {
        guard let text = ProcessInfo.processInfo.environment["KITH_NOW"], !text.isEmpty else {
            return { Instant(seconds: Int(time(nil))) }
        }
        guard let now = Instant(rfc3339: text) else {
            throw ServeFailure(
                "KITH_NOW is “\(shown(text))”, which is no time of RFC 3339.",
                hint: "Write it like 2026-03-02T09:00:00+01:00.", status: 64)
        }
        return { now }
    }
}

/// Writes to standard output at once.
func say(_ text: String) { write(text, to: STDOUT_FILENO) }

/// Writes to standard error.
func note(_ text: String) { write(text, to: STDERR_FILENO) }

/// Writes all of a text, unless nobody reads it.
private func write(_ text: String, to file: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            return
        }
        rest = rest.dropFirst(count)
    }
}
