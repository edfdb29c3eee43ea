/// A text without blanks around it; `nil` where nothing is left.
func trimmed(_ text: String) -> String? {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = text.utf8.first, let last = text.utf8.last else { return nil }
    if !isBlank(first), !isBlank(last) { return text }
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(where: { !isBlank($0) }),
        let end = bytes.lastIndex(where: { !isBlank($0) })
    else { return nil }
    return String(decoding: bytes[start...end], as: UTF8.self)
}
