import JobSearch

/// JSON as pages have it: with what wraps it, commas too many, comments, and backslashes before
/// letters that need none.
enum LooseJSON {
    /// The value of a script; `nil` if it cannot be read even so.
    static func value(_ script: [UInt8]) -> JSON? {
        let inner = unwrapped(script[...])
        if let value = try? JSON(parsing: inner) { return value }
        let text = mended(inner)
        if let value = try? JSON(parsing: text) { return value }
        // Some write it as they would write a text of the page.
        guard text.firstRange(of: Array("&quot;".utf8)) != nil,
            let tree = try? HTMLParser.tree(of: text)
        else { return nil }
        return try? JSON(parsing: mended(tree.bytes(in: 0)[...]))
    }

    /// Without what hides scripts from other programs, and without a semicolon at the end.
    private static func unwrapped(_ script: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = script
        var isChanged = true
        while isChanged {
            isChanged = false
            while let byte = rest.first, byte <= 0x20 { rest = rest.dropFirst() }
            while let byte = rest.last, byte <= 0x20 || byte == 0x3B { rest = rest.dropLast() }
            for mark in [
                "<!--", "//<![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA[", "//",
            ]
            where rest.starts(with: mark.utf8) {
                rest = rest.dropFirst(mark.utf8.count)
                isChanged = true
            }
            for mark in ["-->", "]]>", "/*]]>*/", "/* ]]> */", "//"] where rest.ends(with: mark) {
                rest = rest.dropLast(mark.utf8.count)
                isChanged = true
            }
        }
        return rest
    }

    /// Without comments, and without commas and backslashes that must not be there.
    private static func mended(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var isString = false
        var index = text.startIndex
        /// The place of a comma in the result behind which nothing but blanks has come.
        var comma: Int?
        while index < text.endIndex {
            let byte = text[index]
            let next = index + 1 < text.endIndex ? text[index + 1] : 0
            index += 1
            if isString {
                if byte == 0x5C {
                    if "\"\\/bfnrtu".utf8.contains(next) {
                        result += [byte, next]
                    } else {
                        result.append(next)
                    }
                    index += 1
                    continue
                }
                if byte == 0x22 { isString = false }
            } else if byte == 0x2F, next == 0x2A || next == 0x2F {
                index = endOfComment(text, index + 1, isLine: next == 0x2F)
                continue
            } else if byte == 0x2C {
                comma = result.count
            } else if byte > 0x20 {
                if byte == 0x7D || byte == 0x5D, let comma { result[comma] = 0x20 }
                comma = nil
                if byte == 0x22 { isString = true }
            }
            result.append(byte)
        }
        return result
    }

    private static func endOfComment(
        _ text: ArraySlice<UInt8>, _ start: Int, isLine: Bool
    ) -> Int {
        guard start < text.endIndex else { return text.endIndex }
        if isLine { return text[start...].firstIndex(of: 0x0A) ?? text.endIndex }
        return text[start...].firstRange(of: [0x2A, 0x2F])?.upperBound ?? text.endIndex
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with mark: String) -> Bool {
        suffix(mark.utf8.count).elementsEqual(mark.utf8)
    }
}
