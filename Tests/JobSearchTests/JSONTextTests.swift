import JobSearch
import Testing

struct JSONTextTests {
    @Test(
        "each scalar is escaped in JSON exactly when it is a control, a quotation mark, a backslash or turns writing around"
    )
    func scalars() {
        let short = ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"]
        for value in UInt32(0)...0x2100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(String.UnicodeScalarView([scalar]))
            let isEscaped =
                value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
                || (0x2066...0x2069).contains(value)
            let hex = String(value, radix: 16)
            let escape = "\\u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
            let expected = short[text] ?? (isEscaped ? escape : text)
            #expect(jsonQuoted("é" + text + "😀") == "\"é" + expected + "😀\"", "U+\(hex)")
        }
        #expect(jsonQuoted("") == "\"\"")
    }
}
