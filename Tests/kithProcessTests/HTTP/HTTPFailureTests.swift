import DAVSync
import DAVWire
import Testing

@testable import kith

@Suite("Failures of the network in words")
struct HTTPFailureTests {
    private func words(_ kind: WireFailure.Kind, _ text: String = "") throws -> [String?] {
        let url = try DAVURL("https://cloud.example:8443/dav/")
        let error = HTTPFailure(WireFailure(kind, text), url).error
        #expect(error.status == .failed)
        return [error.message, error.hint]
    }

    @Test("each says what is wrong, and what to look at or to type")
    func sentences() throws {
        let place = "cloud.example:8443"
        #expect(
            try words(.unresolved) == [
                "No host is called “cloud.example”.",
                "Look at the name for a slip, and whether this machine is online.",
            ])
        #expect(
            try words(.refused) == [
                "There is no connection to \(place).",
                "Look at the port for a slip, and whether the server runs.",
            ])
        #expect(
            try words(.timedOut) == [
                "\(place) did not answer in time.", "Nothing is lost; try again: kith sync",
            ])
        #expect(
            try words(.certificateName) == [
                "The certificate of \(place) was made for another name.",
                "Use the name that is in it: openssl s_client -connect \(place) </dev/null "
                    + "| openssl x509 -noout -ext subjectAltName",
            ])
        #expect(
            try words(.certificateAuthority) == [
                "The certificate of \(place) is from an authority that is not trusted here.",
                "If it is a server of your own, name the file with its certificate: --ca-file FILE",
            ])
        #expect(
            try words(.certificateDate, "certificate has expired") == [
                "The certificate of \(place) has expired.",
                "Whoever runs the server has to renew it; or the clock here is wrong: date",
            ])
        #expect(
            try words(.certificateDate, "certificate is not yet valid") == [
                "The certificate of \(place) is not valid yet.",
                "Look at the clock of this machine: date",
            ])
        #expect(
            try words(.tls, "wrong version number") == [
                "There is no secure connection to \(place) (wrong version number).",
                "kith speaks TLS 1.2 and newer; what --ca-file names has to be certificates in "
                    + "PEM.",
            ])
        #expect(
            try words(.cut, "The body is longer than was promised.") == [
                "The answer of \(place) was cut off (The body is longer than was promised).",
                "Nothing is lost; try again: kith sync",
            ])
        #expect(
            try words(.tooLarge) == [
                "The answer of \(place) is too large.",
                "Look whether the address is that of a calendar or an address book.",
            ])
        #expect(
            try words(.elsewhere) == [
                "https://\(place)/dav/ is on another server than the account; "
                    + "the password is not sent there.",
                "If you trust that server, name its own address.",
            ])
        #expect(
            try words(.badRequest) == [
                "https://\(place)/dav/ cannot be asked.",
                "An address is like https://cloud.example/dav/",
            ])
        #expect(
            try words(.other) == [
                "\(place) gave no answer that can be read.",
                "Look at the address: is a server for calendars or contacts there?",
            ])
    }

    @Test("words from outside never reach the terminal raw, and the usual port is not said")
    func foreign() throws {
        let url = try DAVURL("https://cloud.example/")
        let failure = HTTPFailure(WireFailure(.other, "bad\u{1B}[2J"), url)
        #expect(!failure.error.message.unicodeScalars.contains("\u{1B}"))
        #expect(failure.error.message.hasPrefix("cloud.example gave no answer"))
        let own = HTTPFailure(WireFailure(.refused), try DAVURL("http://localhost/"))
        #expect(own.error.message == "There is no connection to localhost.")
    }

    @Test("only what was certainly not sent counts so")
    func unsent() throws {
        let url = try DAVURL("https://cloud.example/")
        let unsent = WireFailure.Kind.allCases.filter { HTTPFailure(WireFailure($0), url).isUnsent }
        #expect(
            unsent == [
                .unresolved, .refused, .certificateName, .certificateAuthority, .certificateDate,
                .elsewhere, .badRequest,
            ])
    }
}
