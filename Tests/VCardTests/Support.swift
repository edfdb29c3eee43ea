import ICalendar

@testable import VCard

/// All entries of a file. With lines that end with LF it is read as if they ended with CRLF.
func entries(
    _ text: String, piece: Int? = nil
) throws(VCardError) -> [VCardEntry] {
    try entries(Array(text.utf8), piece: piece)
}

func entries(_ bytes: [UInt8], piece: Int? = nil) throws(VCardError) -> [VCardEntry] {
    var limits = VCardReader.Limits()
    if let piece { limits.pieceBytes = piece }
    var reader = try VCardReader(ByteSource(bytes), limits: limits)
    var entries: [VCardEntry] = []
    while let entry = try reader.next() { entries.append(entry) }
    return entries
}

/// The cards among them.
func cards(_ bytes: [UInt8], piece: Int? = nil) throws -> [VCard] {
    try entries(bytes, piece: piece).compactMap {
        if case .card(let card, _, _) = $0 { card } else { nil }
    }
}

/// A card of these lines.
func card(_ version: String, _ lines: String...) throws -> VCard? {
    let text = ["BEGIN:VCARD", "VERSION:" + version] + lines + ["END:VCARD", ""]
    return try cards(Array(text.joined(separator: "\r\n").utf8)).first
}
