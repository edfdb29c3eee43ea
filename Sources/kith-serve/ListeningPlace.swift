import Foundation
import JobSearch
import Serving

/// The address and the port on which the server listens.
struct ListeningPlace {
    let socket: Int32
    let rules: AccessRules
    /// Host and port as a client types them.
    let authority: String
    /// A sentence on who reaches it.
    let words: String

    /// Begins to listen.
    ///
    /// - Parameters:
    ///   - address: an address of this machine; `nil`: the loopback.
    ///   - port: 0 for any free one.
    init(_ address: String?, port: UInt16) throws(ServeFailure) {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE
        #if canImport(Darwin)
            hints.ai_socktype = SOCK_STREAM
        #else
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #endif
        let asked = address ?? "127.0.0.1"
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(asked, String(port), &hints, &found) == 0, let first = found else {
            throw ServeFailure(
                "“\(shown(asked))” is no address of a machine.",
                hint: "One like kith serve --listen 192.168.1.20, or all that it has: "
                    + "kith serve --listen 0.0.0.0",
                status: 64)
        }
        defer { freeaddrinfo(found) }
        socket = Foundation.socket(first.pointee.ai_family, first.pointee.ai_socktype, 0)
        guard socket >= 0 else { throw ListeningPlace.failure(asked, port) }
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
        _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK)
        var isOn: Int32 = 1
        setsockopt(
            socket, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
        guard bind(socket, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0,
            Foundation.listen(socket, 128) == 0, let port = ListeningPlace.port(of: socket)
        else {
            let failure = ListeningPlace.failure(asked, port)
            close(socket)
            throw failure
        }
        let isV6 = first.pointee.ai_family == AF_INET6
        let isAny = ["0.0.0.0", "::"].contains(asked)
        let name = ListeningPlace.hostName
        let host = isAny ? name : isV6 ? "[\(asked)]" : asked
        authority = "\(host):\(port)"
        if address == nil {
            rules = .loopback
            words = "Programs of this machine reach it, and nothing else does."
        } else {
            rules = AccessRules(
                names: AccessRules.loopback.names.union([
                    name.lowercased(), name.lowercased() + ".local", host.lowercased(),
                ]), takesAddresses: true)
            words =
                "Whoever reaches this machine and has the address can read the log, and the way to "
                + "it is not encrypted."
        }
    }

    private static func failure(_ address: String, _ port: UInt16) -> ServeFailure {
        let code = errno
        let reason = systemReason()
        return switch code {
        case EADDRINUSE:
            ServeFailure(
                "Port \(port) is taken: is kith serve running already?",
                hint: "Any free one: kith serve --port 0", status: 1)
        case EADDRNOTAVAIL:
            ServeFailure(
                "This machine has no address \(address).",
                hint: "All that it has: kith serve --listen 0.0.0.0", status: 64)
        default: ServeFailure("Nothing can be listened to on port \(port): \(reason).", status: 1)
        }
    }

    /// The port that the system has given.
    private static func port(of socket: Int32) -> UInt16? {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { socketAddress in
                guard getsockname(socket, socketAddress, &length) == 0 else { return nil }
                // Both families have the port behind the same two bytes.
                let bytes = UnsafeRawPointer(socketAddress)
                return UInt16(bigEndian: bytes.load(fromByteOffset: 2, as: UInt16.self))
            }
        }
    }

    private static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        return String(
            decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
