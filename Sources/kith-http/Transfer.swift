import CCurl
import DAVWire

/// One request on its way, and its answer as it comes.
final class Transfer {
    enum Outcome { case over, again }

    let id: UInt32
    let request: WireRequest
    let login: Login
    let handle: UnsafeMutableRawPointer
    let address: Address
    /// Kept until the transfer ends.
    var lines: UnsafeMutablePointer<curl_slist>?
    let reason = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private let way: Login.Way
    private var head = HeadLines()
    private var count = 0
    private var isHeadSent = false
    private var isOverlong = false
    private var failure: WireFailure?

    /// - Throws: the reason why this is not asked.
    init(_ id: UInt32, _ request: WireRequest, _ login: Login) throws(WireFailure) {
        address = try Address(request.url)
        guard address.origin == login.origin else {
            throw WireFailure(.elsewhere, "The address is not one of \(login.values.origin).")
        }
        guard let handle = login.takeHandle() else { throw WireFailure(.other, "out of memory") }
        (self.id, self.request, self.login, self.handle) = (id, request, login, handle)
        way = login.way
        reason.pointee = 0
        try prepare(way)
    }

    deinit {
        // libcurl knows no object that is gone.
        kith_curl_set_callbacks(handle, nil, nil, nil, nil)
        kith_curl_set_error_buffer(handle, nil)
        kith_curl_set_list(handle, CURLOPT_HTTPHEADER, nil)
        kith_curl_set_address(handle, nil)
        curl_slist_free_all(lines)
        reason.deallocate()
        if way == login.way { login.giveBack(handle) } else { curl_easy_cleanup(handle) }
    }

    /// The transfer that is the owner of a handle.
    static func of(_ owner: UnsafeMutableRawPointer?) -> Transfer? {
        owner.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Takes a line of a head; `false` ends the transfer.
    func takeHead(_ line: UnsafeRawBufferPointer) -> Bool {
        head.take(line)
        if head.count <= WireAnswer.headLimit { return true }
        failure = WireFailure(.tooLarge, "The head of the answer has no end.")
        return false
    }

    /// Takes a piece of the body; `false` ends the transfer.
    func takeBody(_ piece: UnsafeRawBufferPointer) -> Bool {
        count += piece.count
        if count > WireAnswer.bodyLimit {
            failure = WireFailure(.tooLarge, "The answer has more than 48 MiB.")
            return false
        }
        if isAskedForDigest { return true }
        guard sendHead() else { return false }
        for frame in WireAnswer.dataFrames(id, piece) { Pipe.put(frame) }
        return true
    }

    /// Takes what libcurl remarks. That more came than was promised is said nowhere else; the rest
    /// of it is left in the connection, which is closed.
    func takeRemark(_ text: UnsafeRawBufferPointer) {
        if text.starts(with: "Excess found".utf8) { isOverlong = true }
    }

    private var isAskedForDigest: Bool { way == .basic && head.asksForDigest }

    /// Sends status and headers, once they are known to be the last ones.
    private func sendHead() -> Bool {
        if isHeadSent { return true }
        if head.isAmbiguous {
            failure = WireFailure(.cut, "The answer names two lengths.")
            return false
        }
        isHeadSent = true
        let answer = WireAnswer(status: head.status, headers: head.headers)
        Pipe.put(answer.headFrame(id))
        return true
    }

    /// Says how the transfer has ended, unless it is to be begun again.
    func end(_ code: CURLcode) -> Outcome {
        if failure == nil, code == CURLE_OK {
            if isAskedForDigest {
                login.useDigest()
                return .again
            }
            let hasBody = head.status != 204 && head.status != 304
            if isOverlong, hasBody {
                failure = WireFailure(.cut, "The body is longer than was promised.")
            } else if (200..<1000).contains(head.status) {
                if sendHead() {
                    Pipe.put(WireFrame(.done, id))
                    return .over
                }
            } else {
                failure = WireFailure(.other, "The answer is none of HTTP.")
            }
        }
        let reason = String(cString: reason)
        Pipe.put((failure ?? WireFailure(code, reason, handle)).frame(id))
        return .over
    }
}
