/// The address of a LinkedIn profile, by which a person is recognised in another file.
public enum LinkedInProfile {
    /// The part that names the person, lower case: `ada-lovelace` in
    /// `https://de.linkedin.com/in/Ada-Lovelace/?x=1`.
    ///
    /// Percent escapes are decoded, so that both ways to write `josé` are one. `nil` for anything
    /// that is no profile, also for an address of another site.
    public static func slug(of address: String) -> String? {
        if let slug = plainSlug(of: address) { return slug }
        let whole = cleaned(address)
        var rest = whole[...]
        if let end = rest.firstRange(of: "://") {
            let scheme = rest[..<end.lowerBound].lowercased()
            guard scheme == "https" || scheme == "http" else { return nil }
            rest = rest[end.upperBound...]
        } else if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
        }
        if let end = rest.firstIndex(where: { $0 == "?" || $0 == "#" }) { rest = rest[..<end] }
        var parts = rest.split(separator: "/")
        if let first = parts.first, first.lowercased() != "in" {
            guard isLinkedIn(host: first.lowercased()) else { return nil }
            parts.removeFirst()
        }
        guard parts.count >= 2, parts[0].lowercased() == "in" else { return nil }
        let slug = decoded(parts[1]).lowercased()
        let isName = slug.unicodeScalars.allSatisfy {
            !$0.properties.isWhitespace && $0.value >= 0x20 && $0 != "/" && $0 != "?" && $0 != "#"
        }
        return slug.isEmpty || !isName ? nil : slug
    }

    /// `https://www.linkedin.com/in/ada-lovelace`, with all but unreserved characters escaped (RFC
    /// 3986).
    public static func url(_ slug: String) -> String {
        if slug.utf8.allSatisfy(isUnreserved) { return "https://www.linkedin.com/in/" + slug }
        var path = ""
        for byte in slug.utf8 {
            if isUnreserved(byte) {
                path.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                path += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return "https://www.linkedin.com/in/" + path
    }

    /// The slug of an address as LinkedIn itself writes it, of unreserved characters only; `nil`
    /// for any other.
    private static func plainSlug(of address: String) -> String? {
        var address = address
        return address.withUTF8 { bytes in
            let start: StaticString = "https://www.linkedin.com/in/"
            let length = start.utf8CodeUnitCount
            guard bytes.count > length,
                bytes.starts(with: UnsafeBufferPointer(start: start.utf8Start, count: length)),
                bytes[length...].allSatisfy(isUnreserved)
            else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count - length) { slug in
                for (index, byte) in bytes[length...].enumerated() {
                    slug[index] = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
                }
                return bytes.count - length
            }
        }
    }

    /// A letter, a digit or a mark that an address has as it is (RFC 3986 §2.3).
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    /// `linkedin.com`, `www.linkedin.com`, and a country's `de.linkedin.com`.
    private static func isLinkedIn(host: String) -> Bool {
        host == "linkedin.com" || host.hasSuffix(".linkedin.com")
    }

    /// Without percent escapes; as it is when they are not UTF-8.
    private static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(text)
    }
}
