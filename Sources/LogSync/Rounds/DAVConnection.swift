import DAVSync

/// A way to a server: requests go out, up to four at once, and answers come back in any order.
public struct DAVConnection {
    /// Sends requests, each with its number.
    public var send: ([(id: Int, request: DAVRequest)]) throws -> Void
    /// Waits for the next answer; `nil` where none came.
    public var next: () throws -> (id: Int, answer: DAVAnswer?)
    /// A sentence on why the last answer did not come; `nil` where nobody knows.
    public var failure: () -> String?

    public init(
        send: @escaping ([(id: Int, request: DAVRequest)]) throws -> Void,
        next: @escaping () throws -> (id: Int, answer: DAVAnswer?),
        failure: @escaping () -> String? = { nil }
    ) {
        (self.send, self.next, self.failure) = (send, next, failure)
    }

    /// Sends one request and waits for its answer.
    public func ask(_ request: DAVRequest) throws -> DAVAnswer? {
        try send([(0, request)])
        return try next().answer
    }
}
