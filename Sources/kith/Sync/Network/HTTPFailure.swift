import DAVSync
import DAVWire
import JobSearch

/// A reason for which a request has no answer. A server may have done what it was asked all the
/// same.
struct HTTPFailure: Error, Hashable {
    var kind: WireFailure.Kind
    /// The reason in the words of the library of the network; it may be empty.
    var text: String
    /// The address that was asked.
    var url: DAVURL

    init(_ failure: WireFailure, _ url: DAVURL) {
        (kind, text, self.url) = (failure.kind, failure.text, url)
    }

    /// True if the server was certainly not asked, so that a write has not been made.
    var isUnsent: Bool {
        switch kind {
        case .unresolved, .refused, .certificateName, .certificateAuthority, .certificateDate,
            .elsewhere, .badRequest:
            true
        case .timedOut, .tls, .cut, .tooLarge, .other: false
        }
    }

    /// The failure in words, with what to type next.
    var error: CommandError { CommandError(message, hint: hint) }

    private var host: String { shown(url.host) }

    private var place: String {
        let usual = url.at(.root).text.hasSuffix("\(url.host)/")
        return usual ? host : "\(host):\(url.port)"
    }

    /// The library's words, as they may stand in brackets.
    private var remark: String {
        let words = shown(String(text.prefix(300)))
        return words.isEmpty ? "" : " (\(words.hasSuffix(".") ? String(words.dropLast()) : words))"
    }

    private var message: String {
        switch kind {
        case .unresolved: "No host is called “\(host)”\(remark)."
        case .refused: "There is no connection to \(place)\(remark)."
        case .timedOut: "\(place) did not answer in time\(remark)."
        case .certificateName: "The certificate of \(place) was made for another name\(remark)."
        case .certificateAuthority:
            "The certificate of \(place) is from an authority that is not trusted here\(remark)."
        case .certificateDate:
            text.contains("not yet")
                ? "The certificate of \(place) is not valid yet."
                : "The certificate of \(place) has expired."
        case .tls: "There is no secure connection to \(place)\(remark)."
        case .cut: "The answer of \(place) was cut off\(remark)."
        case .tooLarge: "The answer of \(place) is too large\(remark)."
        case .elsewhere:
            "\(shown(url.text)) is on another server than the account; the password is not sent there."
        case .badRequest: "\(shown(url.text)) cannot be asked\(remark)."
        case .other: "\(place) gave no answer that can be read\(remark)."
        }
    }

    private var hint: String? {
        switch kind {
        case .unresolved: "Look at the name for a slip, and whether this machine is online."
        case .refused: "Look at the port for a slip, and whether the server runs."
        case .timedOut, .cut: "Nothing is lost; try again: kith sync"
        case .certificateName:
            "Use the name that is in it: openssl s_client -connect \(host):\(url.port) </dev/null "
                + "| openssl x509 -noout -ext subjectAltName"
        case .certificateAuthority:
            "If it is a server of your own, name the file with its certificate: --ca-file FILE"
        case .certificateDate:
            text.contains("not yet")
                ? "Look at the clock of this machine: date"
                : "Whoever runs the server has to renew it; or the clock here is wrong: date"
        case .tls:
            "kith speaks TLS 1.2 and newer; what --ca-file names has to be certificates in PEM."
        case .tooLarge: "Look whether the address is that of a calendar or an address book."
        case .elsewhere: "If you trust that server, name its own address."
        case .badRequest: "An address is like https://cloud.example/dav/"
        case .other: "Look at the address: is a server for calendars or contacts there?"
        }
    }
}
