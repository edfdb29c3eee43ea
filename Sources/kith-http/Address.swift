import CCurl
import DAVWire

/// Scheme, host and port: a password is sent to one of these only.
struct Origin: Hashable {
    var scheme: String
    /// In small letters, without a dot at its end.
    var host: String
    var port: String
}

/// An address taken apart by libcurl, so that the address that is checked is the one that is asked.
final class Address {
    let handle: OpaquePointer
    let origin: Origin
    /// True for this machine itself.
    let isLoopback: Bool

    /// - Throws: `badRequest` for what cannot be asked, `http` to another machine included.
    init(_ text: String) throws(WireFailure) {
        let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        guard isClean else { throw WireFailure(.badRequest, "The address has a blank in it.") }
        guard let handle = curl_url() else { throw WireFailure(.other, "out of memory") }
        let flags = CURLU_DISALLOW_USER | CURLU_PATH_AS_IS
        guard curl_url_set(handle, CURLUPART_URL, text, UInt32(flags)) == CURLUE_OK,
            let scheme = Address.part(CURLUPART_SCHEME, of: handle),
            let host = Address.part(CURLUPART_HOST, of: handle)?.lowercased(),
            let port = Address.part(CURLUPART_PORT, of: handle, UInt32(CURLU_DEFAULT_PORT)),
            Address.part(CURLUPART_FRAGMENT, of: handle) == nil
        else {
            curl_url_cleanup(handle)
            throw WireFailure(.badRequest, "The address is none that can be asked.")
        }
        self.handle = handle
        let name = host.hasSuffix(".") ? String(host.dropLast()) : host
        origin = Origin(scheme: scheme, host: name, port: port)
        isLoopback = Address.isLoopback(host)
        // The object is whole here: what is thrown now frees it.
        guard scheme == "https" || scheme == "http" else {
            throw WireFailure(.badRequest, "The address is not one of https.")
        }
        guard scheme == "https" || isLoopback else {
            throw WireFailure(.badRequest, "http is for servers on this machine only.")
        }
    }

    deinit { curl_url_cleanup(handle) }

    /// Names that libcurl itself knows, and numbers, of which libcurl has made the usual form.
    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    private static func part(
        _ part: CURLUPart, of handle: OpaquePointer, _ flags: UInt32 = 0
    ) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
