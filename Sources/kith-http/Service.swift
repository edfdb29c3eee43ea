import CCurl
import DAVWire

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The program's work: it reads what kith wants, sends up to four requests at a time, and hands on
/// what comes.
final class Service {
    private static let atOnce = 4
    /// Maximum number of requests that wait; kith sends no more than it gets answers for.
    private static let queue = 16

    private let multi: UnsafeMutableRawPointer
    private var stream = WireRequestStream()
    private var logins: [UInt32: Result<Login, WireFailure>] = [:]
    private var waiting: [(id: UInt32, request: WireRequest)] = []
    private var running: [UnsafeMutableRawPointer: Transfer] = [:]
    /// True when kith has said that nothing more comes.
    private var isEnding = false

    init?() {
        guard let multi = curl_multi_init() else { return nil }
        self.multi = multi
        kith_curl_multi_set_number(multi, CURLMOPT_MAX_HOST_CONNECTIONS, Service.atOnce)
        kith_curl_multi_set_number(multi, CURLMOPT_MAXCONNECTS, 2 * Service.atOnce)
    }

    /// Works until kith has gone, or has said that nothing more comes and all is answered.
    func run() throws(WireFault) {
        while true {
            while running.count < Service.atOnce, !waiting.isEmpty {
                let next = waiting.removeFirst()
                begin(next.id, next.request)
            }
            var count: Int32 = 0
            curl_multi_perform(multi, &count)
            if finish() { continue }
            if isEnding, running.isEmpty, waiting.isEmpty { return }
            var input = curl_waitfd(fd: STDIN_FILENO, events: Int16(CURL_WAIT_POLLIN), revents: 0)
            curl_multi_poll(multi, &input, isEnding ? 0 : 1, 10_000, nil)
            if !isEnding, input.revents != 0 {
                let bytes = Pipe.take()
                if bytes.isEmpty { return }
                stream.append(bytes)
                while let event = try stream.next() { try take(event) }
            }
        }
    }

    private func take(_ event: WireRequestStream.Event) throws(WireFault) {
        switch event {
        case .login(let number, let values):
            do throws(WireFailure) {
                logins[number] = .success(try Login(values))
            } catch {
                logins[number] = .failure(error)
            }
        case .request(let id, let request):
            let isKnown =
                waiting.contains { $0.id == id } || running.values.contains { $0.id == id }
            guard !isKnown, waiting.count < Service.queue else { throw .outOfPlace(.request) }
            waiting.append((id, request))
        case .end: isEnding = true
        }
    }

    private func begin(_ id: UInt32, _ request: WireRequest) {
        do throws(WireFailure) {
            guard let login = logins[request.login] else {
                throw WireFailure(.badRequest, "No such login was made.")
            }
            let transfer = try Transfer(id, request, try login.get())
            guard curl_multi_add_handle(multi, transfer.handle) == CURLM_OK else {
                throw WireFailure(.other, "libcurl does not take the request.")
            }
            running[transfer.handle] = transfer
        } catch {
            Pipe.put(error.frame(id))
        }
    }

    /// Ends what has ended; true if something has.
    private func finish() -> Bool {
        var isAny = false
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            // The message is gone with its handle.
            let (isDone, code) = (kith_curl_is_done(message) != 0, kith_curl_result(message))
            guard isDone, let handle = message.pointee.easy_handle,
                let transfer = running[handle]
            else { continue }
            isAny = true
            let outcome = transfer.end(code)
            curl_multi_remove_handle(multi, handle)
            running[handle] = nil
            if outcome == .again { waiting.insert((transfer.id, transfer.request), at: 0) }
        }
        return isAny
    }
}
