extension RequestHead {
    /// Reads the lines of a head, without the empty one at its end.
    ///
    /// Whatever is unusual is refused, since no browser and no calendar program sends it: line ends
    /// without CR, folded lines, blanks before a colon, addresses of other servers, and bodies.
    init(lines bytes: ArraySlice<UInt8>) throws(Refusal) {
        var lines = try RequestHead.lines(of: bytes)[...]
        guard let first = lines.popFirst() else { throw Refusal(.badRequest) }
        let words = first.split(separator: .blank, omittingEmptySubsequences: false)
        guard words.count == 3, RequestHead.isToken(words[0]),
            let version = ["HTTP/1.1": 1, "HTTP/1.0": 0][String(decoding: words[2], as: UTF8.self)],
            words[1].first == .slash, words[1].allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw Refusal(.badRequest) }
        let fields = try RequestHead.fields(of: lines)
        guard let method = Method(rawValue: String(decoding: words[0], as: UTF8.self)) else {
            throw Refusal(.methodNotAllowed)
        }
        self.init(method, String(decoding: words[1], as: UTF8.self), fields: fields)
        let length = self["content-length"] ?? "0"
        let isAlone = self["transfer-encoding"] == nil && length.allSatisfy { $0 == "0" }
        guard isAlone, !length.isEmpty, fields.count(where: { $0.name == "host" }) == 1 else {
            throw Refusal(.badRequest)
        }
        let connection = (self["connection"] ?? "").lowercased().split(separator: ",")
            .map { $0.filter { $0 != " " && $0 != "\t" } }
        keepsConnection = version == 1 && !connection.contains("close")
    }

    private static func lines(of bytes: ArraySlice<UInt8>) throws(Refusal) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = bytes
        while !rest.isEmpty {
            let line = rest.prefix { $0 != .carriageReturn && $0 != .lineFeed }
            rest = rest[line.endIndex...]
            guard rest.isEmpty || rest.starts(with: [.carriageReturn, .lineFeed]) else {
                throw Refusal(.badRequest)
            }
            rest = rest.dropFirst(2)
            lines.append(line)
        }
        return lines
    }

    private static func fields(of lines: ArraySlice<ArraySlice<UInt8>>) throws(Refusal) -> [Field] {
        if lines.count > RequestBuffer.mostFields { throw Refusal(.headTooLarge) }
        var fields: [Field] = []
        for line in lines {
            let name = line.prefix { $0 != .colon }
            let value = line[name.endIndex...].dropFirst()
            let isText = value.allSatisfy { $0 == .tab || $0 >= .blank && $0 != .delete }
            guard isToken(name), name.endIndex < line.endIndex, isText else {
                throw Refusal(.badRequest)
            }
            fields.append(
                Field(
                    String(decoding: name, as: UTF8.self).lowercased(),
                    String(decoding: trimmed(value), as: UTF8.self)))
        }
        return fields
    }

    private static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var value = value.drop { $0 == .blank || $0 == .tab }
        while value.last == .blank || value.last == .tab { value.removeLast() }
        return value
    }

    /// True for a name of RFC 9110 §5.6.2.
    private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"):
                    true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }
}

extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let blank = UInt8(ascii: " ")
    static let colon = UInt8(ascii: ":")
    static let slash = UInt8(ascii: "/")
    static let delete: UInt8 = 0x7F
}
