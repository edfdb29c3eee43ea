/// An answer of a server, as a value.
public struct DAVAnswer: Hashable, Sendable {
    public var status: Int
    public var headers: [DAVHeader]
    public var body: [UInt8]

    public init(status: Int, headers: [DAVHeader] = [], body: [UInt8] = []) {
        (self.status, self.headers, self.body) = (status, headers, body)
    }

    /// Value of a header, whose name may be in letters of any size; several lines of it are one
    /// list. `nil` where there is none.
    public subscript(name: String) -> String? {
        let wanted = name.lowercased()
        let values = headers.filter { $0.name.lowercased() == wanted }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    /// The parts of a header that is a list, without blanks: `DAV: 1, calendar-access`.
    public func list(_ name: String) -> [String] {
        (self[name] ?? "").split(separator: ",").map { part in
            String(part.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" })
        }.filter { !$0.isEmpty }
    }

    public var isDone: Bool { (200..<300).contains(status) }

    /// The version of what was read or written. `nil` after a write if the server has changed what
    /// it was given, or does not say: then it has to be read again (RFC 4791 §5.3.4).
    public var etag: ETag? { self["ETag"].flatMap { ETag(header: $0) } }

    /// The address to ask instead, or of what was written. `nil` where none is named, or none that
    /// can be asked.
    public func location(from url: DAVURL) -> DAVURL? {
        self["Location"].flatMap { url.resolving($0) }
    }
}
