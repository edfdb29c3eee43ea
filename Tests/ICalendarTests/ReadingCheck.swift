import CivilTime

@testable import ICalendar

/// What must be true of a reading of any bytes at all. The fuzzer uses it too: so it needs nothing
/// of Testing.
enum ReadingCheck {
    /// What is not as it must be, or `nil`.
    static func fault(of bytes: [UInt8]) -> String? {
        var limits = CalendarReader.Limits()
        let whole = outcome(bytes, limits)
        // The size of the pieces in which a file is read changes nothing but which of several
        // errors is seen first.
        limits.pieceBytes = 1 + bytes.count % 61
        if !isLike(outcome(bytes, limits), whole) {
            return "pieces of \(limits.pieceBytes) bytes differ"
        }
        // Nor does it who reads the texts.
        limits = CalendarReader.Limits()
        limits.asksLibical = true
        if outcome(bytes, limits) != whole { return "libical reads otherwise" }
        switch whole {
        case .failure(let error):
            return error.description.hasSuffix(".") ? nil : "no sentence: \(error)"
        case .success(let entries):
            for entry in entries {
                if let fault = fault(of: entry) ?? startlessness(of: entry, bytes) { return fault }
            }
            return faultOfTexts(entries, bytes)
        }
    }

    private static func outcome(
        _ bytes: [UInt8], _ limits: CalendarReader.Limits
    ) -> Result<[ReadEntry], ICalendarError> {
        do { return .success(try CalendarReader(bytes, limits: limits).entries()) } catch {
            return .failure(error)
        }
    }

    private static func isLike(
        _ a: Result<[ReadEntry], ICalendarError>, _ b: Result<[ReadEntry], ICalendarError>
    ) -> Bool {
        if case .failure = a, case .failure = b { return true }
        return a == b
    }

    private static func fault(of entry: ReadEntry) -> String? {
        switch entry {
        case .problem(let problem): return problem.reason.isEmpty ? "no reason" : nil
        case .item(let item):
            if item.end != nil, item.duration != nil { return "an end and a length" }
            // Unchanged, it is written as it was read, and read again as the same.
            var text: [UInt8] = []
            do { try CalendarWriter.append(item, into: &text) } catch { return "\(error)" }
            if let source = item.source {
                let again = ItemSource(
                    kind: source.kind, text: String(decoding: text, as: UTF8.self),
                    calendar: source.calendar, zones: source.zones
                ).item
                let names = PropertyName.written.filter { !again.isSame($0, as: source.item) }
                if !names.isEmpty { return "other \(names) when it is written again" }
            }
            if item.warnings.count > 101 { return "\(item.warnings.count) warnings" }
            let times =
                [item.start, item.end, item.recurrenceID] + item.exceptions + item.additions
            for time in times.compactMap({ $0?.instant(in: .utc) }) {
                // A day more than the years that are read, for the zones.
                let year = Zone.utc.day(time).year
                if year < 1899 || year > 2201 { return "the year \(year)" }
            }
            return nil
        }
    }

    /// An event must have a start, except where its calendar cancels others.
    private static func startlessness(of entry: ReadEntry, _ bytes: [UInt8]) -> String? {
        guard case .item(let item) = entry, item.kind == .event, item.start == nil else {
            return nil
        }
        let calendars = (try? CalendarReader(bytes))?.calendars ?? []
        let isCancelling =
            calendars.indices.contains(item.calendar)
            && calendars[item.calendar].method == "CANCEL"
        return isCancelling ? nil : "an event without a start"
    }

    /// The text of each item must stand on its line of the file, where the file is in UTF-8 without
    /// a mark.
    private static func faultOfTexts(_ entries: [ReadEntry], _ bytes: [UInt8]) -> String? {
        guard bytes.count < 1 << 18, bytes.contains(0x0A), bytes.first != 0xEF,
            String(validating: bytes, as: UTF8.self) != nil
        else { return nil }
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
        for case .item(let item) in entries {
            guard starts.indices.contains(item.line - 1),
                bytes[starts[item.line - 1]...].starts(with: item.rawText.utf8)
            else { return "the text of line \(item.line) is another" }
        }
        return nil
    }
}
