import CCurl
import DAVWire

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A server that may be asked, with all that its requests share.
final class Login {
    enum Way { case none, basic, digest }

    let values: WireLogin
    let origin: Origin
    /// How the password is shown; Digest once the server has asked for it.
    private(set) var way: Way
    /// Files and directories with the certificates of authorities; of both none for those that
    /// libcurl knows.
    let authorities: (file: String?, folder: String?)
    /// Handles that are free. They keep what a server has said for Digest, and its TLS sessions.
    private var handles: [UnsafeMutableRawPointer] = []

    /// - Throws: `badRequest` for values that cannot be used.
    init(_ values: WireLogin) throws(WireFailure) {
        let address = try Address(values.origin)
        for text in [values.user, values.password, values.caFile] {
            // NUL would end the text, and a line feed has no place in either.
            let isClean = (text ?? "").utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            guard isClean else {
                throw WireFailure(.badRequest, "The login has a control character in it.")
            }
        }
        if values.user?.contains(":") == true {
            throw WireFailure(.badRequest, "A user's name has no colon.")
        }
        self.values = values
        origin = address.origin
        way = values.user == nil || values.password == nil ? .none : .basic
        if let file = values.caFile {
            authorities = (file, nil)
        } else {
            // As OpenSSL and curl's program have it, but libcurl has not.
            func setting(_ name: String) -> String? {
                getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
            }
            authorities = (setting("SSL_CERT_FILE"), setting("SSL_CERT_DIR"))
        }
    }

    deinit { for handle in handles { curl_easy_cleanup(handle) } }

    func takeHandle() -> UnsafeMutableRawPointer? { handles.popLast() ?? curl_easy_init() }

    func giveBack(_ handle: UnsafeMutableRawPointer) { handles.append(handle) }

    /// Goes on with Digest.
    func useDigest() {
        way = .digest
        for handle in handles { curl_easy_cleanup(handle) }
        handles = []
    }
}
