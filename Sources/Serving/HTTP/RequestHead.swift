/// The head of a request: its line and its fields (RFC 9112 §3, §5).
public struct RequestHead: Equatable, Sendable {
    /// The methods of a server that changes nothing.
    public enum Method: String, Sendable { case get = "GET", head = "HEAD" }

    /// A field, by its name in lower case.
    public struct Field: Equatable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public var method: Method
    /// The path and the query as they came.
    public var target: String
    public var fields: [Field]
    /// True if another request may follow on the same connection.
    public var keepsConnection: Bool

    public init(
        _ method: Method, _ target: String, fields: [Field] = [], keepsConnection: Bool = true
    ) {
        self.method = method
        self.target = target
        self.fields = fields
        self.keepsConnection = keepsConnection
    }

    /// The values of a field, with commas between them; `nil` where it is not there.
    public subscript(_ name: String) -> String? {
        let values = fields.filter { $0.name == name }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    /// The path without the query.
    public var path: Substring { target.prefix { $0 != "?" } }
}
