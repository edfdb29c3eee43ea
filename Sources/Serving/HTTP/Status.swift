/// The statuses with which a server of files answers (RFC 9110 §15).
public enum Status: Int, Equatable, Sendable {
    case ok = 200
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case requestTimeout = 408
    case uriTooLong = 414
    case misdirectedRequest = 421
    case headTooLarge = 431
    /// The log cannot be read at the moment.
    case unavailable = 503

    /// The words behind the number.
    public var reason: String {
        switch self {
        case .ok: "OK"
        case .notModified: "Not Modified"
        case .badRequest: "Bad Request"
        case .forbidden: "Forbidden"
        case .notFound: "Not Found"
        case .methodNotAllowed: "Method Not Allowed"
        case .requestTimeout: "Request Timeout"
        case .uriTooLong: "URI Too Long"
        case .misdirectedRequest: "Misdirected Request"
        case .headTooLarge: "Request Header Fields Too Large"
        case .unavailable: "Service Unavailable"
        }
    }
}

/// The reason for which a request is not answered.
public struct Refusal: Error, Equatable, Sendable {
    public var status: Status

    public init(_ status: Status) { self.status = status }
}
