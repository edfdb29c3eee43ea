/// Takes a record of a CSV file apart into fields (RFC 4180).
///
/// Our own, because a library for it (SwiftCSV) took as long for one record with quotation marks as
/// the log takes to keep a contact, compares grapheme clusters, in which a comma and an accent
/// after it are no comma, and has to be given whole files.
struct CSVFields {
    let delimiter: UInt8

    /// The fields of a record, which is the first of these bytes; `nil` if its quotation marks do
    /// not fit.
    func fields(
        of record: CSVRecords.Record, in bytes: UnsafeBufferPointer<UInt8>
    ) -> [String]? {
        let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(record.length))
        var fields: [String] = []
        fields.reserveCapacity(record.columns)
        if !record.hasQuotes {
            for field in bytes.split(separator: delimiter, omittingEmptySubsequences: false) {
                fields.append(CSVFields.text(field))
            }
            return fields
        }
        var index = 0
        while true {
            guard let field = field(bytes, &index) else { return nil }
            fields.append(field)
            guard index < bytes.count else { return fields }
            // Past the delimiter.
            index += 1
        }
    }

    /// The field that begins at `index`, which is moved to the delimiter behind it or to the end.
    private func field(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> String? {
        let start = index
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        if index < bytes.count, bytes[index] == 0x22 { return quoted(bytes, &index) }
        while index < bytes.count, bytes[index] != delimiter {
            if bytes[index] == 0x22 { return nil }
            index += 1
        }
        return CSVFields.text(bytes[start..<index])
    }

    /// A field in quotation marks; two of them inside stand for one.
    private func quoted(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> String? {
        var start = index + 1
        var text: [UInt8] = []
        repeat {
            // Each piece ends at a mark: the last one, or the first of two.
            index = start
            while index < bytes.count, bytes[index] != 0x22 { index += 1 }
            guard index < bytes.count else { return nil }
            text.append(contentsOf: bytes[start..<index])
            start = index + 1
            index = start
            guard start < bytes.count, bytes[start] == 0x22 else { break }
            text.append(0x22)
            start += 1
        } while true
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        guard index == bytes.count || bytes[index] == delimiter else { return nil }
        return CSVFields.text(text)
    }

    /// A text without the accents and other marks that it begins with: there is no letter to bear
    /// them, and in what is written of it they would melt into the comma before them.
    private static func text(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let first = bytes.first, first >= 0x80 else { return text }
        let rest = text.unicodeScalars.drop { scalar in
            scalar.properties.isGraphemeExtend || scalar.value == 0x200D
                || scalar.properties.generalCategory == .spacingMark
        }
        return rest.count == text.unicodeScalars.count ? text : String(rest)
    }
}
