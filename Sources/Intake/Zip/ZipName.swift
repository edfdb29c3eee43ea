/// The name of a file in a zip.
struct ZipName: Equatable, Sendable {
    /// With slashes between directories, whatever the zip has.
    let path: String
    let isDirectory: Bool
    /// True if it leads out of the directory into which one would unpack the zip, or to nowhere.
    let isAstray: Bool

    /// - Parameters:
    ///   - bytes: the name as it stands in the zip.
    ///   - isUTF8: true if the zip declares it as UTF-8.
    init(_ bytes: [UInt8], isUTF8: Bool) {
        // Archivers of macOS write UTF-8 and do not say so.
        let isUTF8 = isUTF8 || String(validating: bytes, as: UTF8.self) != nil
        let text = isUTF8 ? String(decoding: bytes, as: UTF8.self) : ZipName.fromCP437(bytes)
        // Archivers of Windows have written backslashes.
        let plain = text.replacing("\\", with: "/")
        let parts = plain.split(separator: "/", omittingEmptySubsequences: true)
            .filter { $0 != "." }
        isDirectory = plain.hasSuffix("/")
        let isDrive = parts.first.map { $0.dropFirst().first == ":" } ?? false
        isAstray =
            parts.isEmpty || plain.hasPrefix("/") || isDrive || parts.contains("..")
            || plain.unicodeScalars.contains("\0")
        path = isAstray ? text : parts.joined(separator: "/")
    }

    /// The code page of the first IBM PC.
    private static func fromCP437(_ bytes: [UInt8]) -> String {
        var text = ""
        for byte in bytes {
            text.unicodeScalars.append(
                byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte - 0x80)])
        }
        return text
    }

    private static let upper = Array(
        ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}")
            .unicodeScalars)
}
