import CCurl
import DAVWire

extension WireFailure {
    /// The failure that libcurl names.
    ///
    /// - Parameter reason: its words for it, which may be empty.
    init(_ code: CURLcode, _ reason: String, _ handle: UnsafeMutableRawPointer) {
        let text = reason.isEmpty ? String(cString: curl_easy_strerror(code)) : reason
        let kind: Kind
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: kind = .unresolved
        case CURLE_COULDNT_CONNECT: kind = .refused
        case CURLE_OPERATION_TIMEDOUT: kind = .timedOut
        case CURLE_PEER_FAILED_VERIFICATION: kind = Kind(certificate: text, handle)
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED, CURLE_SSL_SHUTDOWN_FAILED,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            kind = .tls
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR,
            CURLE_HTTP2, CURLE_HTTP2_STREAM:
            kind = .cut
        case CURLE_FILESIZE_EXCEEDED: kind = .tooLarge
        default: kind = .other
        }
        self.init(kind, text)
    }
}

extension WireFailure.Kind {
    /// The kind of a certificate's refusal: by OpenSSL's number for it, else by the words, which
    /// are other ones with each library for TLS.
    init(certificate text: String, _ handle: UnsafeMutableRawPointer) {
        var number = 0
        kith_curl_get_number(handle, CURLINFO_SSL_VERIFYRESULT, &number)
        let words = text.lowercased()
        func hasOne(of parts: String...) -> Bool { parts.contains { words.contains($0) } }
        // X509_V_ERR_CERT_NOT_YET_VALID and …_HAS_EXPIRED.
        if number == 9 || number == 10 || hasOne(of: "expired", "not yet valid") {
            self = .certificateDate
        } else if hasOne(of: "subject name", "host name", "hostname", "does not match") {
            self = .certificateName
        } else if number == 2 || (18...21).contains(number) || number == 27
            || hasOne(of: "issuer", "self signed", "self-signed", "unknown", "not trusted")
        {
            self = .certificateAuthority
        } else {
            self = .tls
        }
    }
}
