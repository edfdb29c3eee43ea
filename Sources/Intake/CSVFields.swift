import SwiftCSV

/// A row of a CSV file, taken apart.
struct CSVRow {
    let line: Int
    /// `nil` when the quotation marks of the row do not fit.
    let fields: [String]?
}

/// Takes records apart into fields: those with quotation marks with SwiftCSV, many at a time.
///
/// SwiftCSV reads each text more than once and stops at the first wrong row, so records are given to it in batches
/// of some hundred; a batch that it refuses is given to it once more, record by record, to find the wrong ones.
/// Without quotation marks there is nothing to parse, and it would take several times as long.
struct CSVFields {
    private let delimiter: UInt8
    private var mark: Character { Character(Unicode.Scalar(delimiter)) }

    init(delimiter: UInt8) { self.delimiter = delimiter }

    func rows(of records: [CSVRecords.Record]) -> [CSVRow] {
        let quoted = records.filter(\.hasQuotes)
        var taken = (parsed(quoted) ?? quoted.map { parsed([$0])?[0] }).makeIterator()
        return records.map { record in
            let fields = record.hasQuotes ? taken.next() ?? nil : split(record)
            return CSVRow(line: record.line, fields: fields)
        }
    }

    private func split(_ record: CSVRecords.Record) -> [String] {
        record.bytes.split(separator: delimiter, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The fields of each record; `nil` when SwiftCSV refuses them or sees other rows or columns than `CSVRecords`.
    private func parsed(_ records: [CSVRecords.Record]) -> [[String]?]? {
        guard !records.isEmpty else { return [] }
        var bytes: [UInt8] = []
        for record in records {
            append(record.bytes, to: &bytes)
            // Without a line break at its end SwiftCSV drops an empty last field.
            bytes.append(0x0A)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        var rows: [[String]] = []
        rows.reserveCapacity(records.count)
        do {
            let csv = try EnumeratedCSV(
                string: text, delimiter: CSVDelimiter(unicodeScalarLiteral: mark),
                loadColumns: false, rowLimit: 0)
            try csv.enumerateAsArray(rowLimit: nil) { rows.append($0) }
        } catch { return nil }
        guard rows.count == records.count,
            zip(rows, records).allSatisfy({ $0.count == $1.columns })
        else { return nil }
        return rows
    }

    /// Appends a record without the marks that would melt into the delimiter or quotation mark before them: SwiftCSV
    /// compares grapheme clusters, in which a comma and an accent after it are one that is no comma.
    private func append(_ record: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        guard record.contains(where: { $0 >= 0x80 }) else {
            bytes.append(contentsOf: record)
            return
        }
        var previous: Unicode.Scalar = "\n"
        for scalar in String(decoding: record, as: UTF8.self).unicodeScalars {
            let isAfterMark =
                previous == "\"" || previous == "\n" || Character(previous) == mark
            if isAfterMark, !scalar.isASCII,
                scalar.properties.isGraphemeExtend || scalar.value == 0x200D
                    || scalar.properties.generalCategory == .spacingMark
            {
                continue
            }
            UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
            previous = scalar
        }
    }
}
