import CCurl
import DAVWire

extension Transfer {
    /// Methods for which libcurl would have to know more than their name.
    private static let unknownMethods: Set = ["HEAD", "CONNECT", "TRACE"]
    /// Headers that say how an answer is brought, or who asks: they are libcurl's.
    private static let ownHeaders: Set = [
        "host", "content-length", "transfer-encoding", "te", "connection", "expect", "upgrade",
        "authorization", "proxy-authorization", "cookie", "user-agent",
    ]

    /// Sets all options of the handle, which may have had another request before.
    func prepare(_ way: Login.Way) throws(WireFailure) {
        let method = request.method
        let isWord = method.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        let isShort = (1...20).contains(method.utf8.count)
        guard isWord, isShort, !Transfer.unknownMethods.contains(method) else {
            throw WireFailure(.badRequest, "The method is unknown.")
        }
        lines = try list()
        var codes = [
            kith_curl_set_address(handle, address.handle),
            kith_curl_set_error_buffer(handle, reason),
            kith_curl_set_list(handle, CURLOPT_HTTPHEADER, lines),
            kith_curl_set_text(handle, CURLOPT_USERAGENT, "kith/\(version)"),
        ]
        codes += kind(of: method) + connection + authorities + password(way) + callbacks
        guard codes.allSatisfy({ $0 == CURLE_OK }) else {
            throw WireFailure(.other, "libcurl lacks what is needed here.")
        }
    }

    private func list() throws(WireFailure) -> UnsafeMutablePointer<curl_slist>? {
        // Bodies go at once, and have no type but the one that is named.
        var texts = ["Expect:"]
        let names = request.headers.map { $0.name.lowercased() }
        if !names.contains("content-type") { texts.append("Content-Type:") }
        for header in request.headers {
            let name = header.name.utf8
            let isWord = name.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
                default: false
                }
            }
            let isClean = header.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            guard isWord, isClean, !name.isEmpty else {
                throw WireFailure(.badRequest, "A header has a character that it cannot have.")
            }
            if Transfer.ownHeaders.contains(header.name.lowercased()) {
                throw WireFailure(.badRequest, "The header \(header.name) is not kith's to set.")
            }
            let isEmpty = header.value.utf8.allSatisfy { $0 == 0x20 }
            texts.append(isEmpty ? header.name + ";" : "\(header.name): \(header.value)")
        }
        var list: UnsafeMutablePointer<curl_slist>?
        for text in texts {
            guard let longer = curl_slist_append(list, text) else {
                curl_slist_free_all(list)
                throw WireFailure(.other, "out of memory")
            }
            list = longer
        }
        return list
    }

    private func kind(of method: String) -> [CURLcode] {
        // Without a body only those that write say that they have none.
        var codes: [CURLcode] = []
        if request.body.isEmpty, method != "PUT" {
            codes = [kith_curl_set_number(handle, CURLOPT_HTTPGET, 1)]
        } else {
            codes = [
                kith_curl_set_number(handle, CURLOPT_POST, 1),
                kith_curl_set_size(
                    handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count)),
                request.body.withUnsafeBytes { bytes in
                    bytes.baseAddress.map { kith_curl_set_body(handle, $0) }
                        ?? kith_curl_set_body(handle, "")
                },
            ]
        }
        return codes + [kith_curl_set_text(handle, CURLOPT_CUSTOMREQUEST, method)]
    }

    private var connection: [CURLcode] {
        let limits = login.values.limits
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0),
            (CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS), (CURLOPT_HTTP_CONTENT_DECODING, 0),
            (CURLOPT_CONNECTTIMEOUT, Int(limits.connect)), (CURLOPT_TIMEOUT, Int(limits.whole)),
            (CURLOPT_LOW_SPEED_LIMIT, 1), (CURLOPT_LOW_SPEED_TIME, Int(limits.stalled)),
            (CURLOPT_TCP_KEEPALIVE, 1), (CURLOPT_BUFFERSIZE, 128 << 10),
            (CURLOPT_SUPPRESS_CONNECT_HEADERS, 1), (CURLOPT_NETRC, 0),
        ]
        var codes = numbers.map { kith_curl_set_number(handle, $0, $1) }
        codes.append(kith_curl_set_protocols(handle))
        codes.append(
            kith_curl_set_size(
                handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(WireAnswer.bodyLimit)))
        // No proxy leads to this machine.
        if address.isLoopback { codes.append(kith_curl_set_text(handle, CURLOPT_PROXY, "")) }
        return codes
    }

    private var authorities: [CURLcode] {
        var codes = [
            kith_curl_set_number(handle, CURLOPT_SSL_VERIFYPEER, 1),
            kith_curl_set_number(handle, CURLOPT_SSL_VERIFYHOST, 2),
            kith_curl_set_number(handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2),
        ]
        let (file, folder) = login.authorities
        if file == nil, folder == nil { return codes }
        // Whoever names one means only that.
        codes.append(kith_curl_set_text(handle, CURLOPT_CAINFO, file))
        codes.append(kith_curl_set_text(handle, CURLOPT_CAPATH, folder))
        return codes
    }

    private func password(_ way: Login.Way) -> [CURLcode] {
        if way == .none { return [] }
        let schemes = way == .basic ? kith_curl_basic : kith_curl_digest
        return [
            kith_curl_set_number(handle, CURLOPT_HTTPAUTH, schemes),
            kith_curl_set_text(handle, CURLOPT_USERNAME, login.values.user),
            kith_curl_set_text(handle, CURLOPT_PASSWORD, login.values.password),
        ]
    }

    private var callbacks: [CURLcode] {
        let owner = Unmanaged.passUnretained(self).toOpaque()
        return [
            kith_curl_set_callbacks(
                handle,
                { bytes, size, count, owner in
                    let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
                    return Transfer.of(owner)?.takeBody(piece) == true ? piece.count : 0
                },
                { bytes, size, count, owner in
                    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
                    return Transfer.of(owner)?.takeHead(line) == true ? line.count : 0
                },
                { _, kind, bytes, count, owner in
                    if kind == CURLINFO_TEXT {
                        let text = UnsafeRawBufferPointer(start: bytes, count: count)
                        Transfer.of(owner)?.takeRemark(text)
                    }
                    return 0
                }, owner),
            kith_curl_set_number(handle, CURLOPT_VERBOSE, 1),
        ]
    }
}
