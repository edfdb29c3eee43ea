import DAVWire

/// The head of an answer, of which libcurl gives one line at a time.
///
/// Several heads may come for one request: those of interim answers, and of the one that asks for
/// Digest. The last one counts.
struct HeadLines {
    private(set) var status = 0
    private(set) var headers: [WireHeader] = []
    /// Number of bytes of all lines so far.
    private(set) var count = 0
    private var isClosed = false

    mutating func take(_ line: UnsafeRawBufferPointer) {
        count += line.count
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            let words = text.split(whereSeparator: HeadLines.isBlank)
            (status, headers, isClosed) = (words.count > 1 ? Int(words[1]) ?? 0 : 0, [], false)
            return
        }
        // Lines behind the body say nothing that counts.
        if isClosed { return }
        if line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) {
            isClosed = true
        } else if let first = line.first, first == 0x20 || first == 0x09, !headers.isEmpty {
            headers[headers.count - 1].value += " " + HeadLines.trimmed(text[...])
        } else if let colon = text.firstIndex(of: ":") {
            let name = HeadLines.trimmed(text[..<colon])
            let value = HeadLines.trimmed(text[colon...].dropFirst())
            if !name.isEmpty { headers.append(WireHeader(name, value)) }
        }
    }

    /// True for an answer that names two lengths, of which one must be wrong.
    var isAmbiguous: Bool { Set(values("content-length")).count > 1 }

    /// True where the server wants Digest and takes nothing else that is known here.
    var asksForDigest: Bool {
        guard status == 401 else { return false }
        let schemes = values("www-authenticate").flatMap { $0.split(separator: ",") }.compactMap {
            $0.split(separator: " ").first?.lowercased()
        }
        return schemes.contains("digest") && !schemes.contains("basic")
    }

    private func values(_ name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name }.map(\.value)
    }

    private static func isBlank(_ character: Character) -> Bool {
        character == " " || character == "\t" || character.isNewline
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
