import ICalendar
import JobSearch

@testable import Intake

/// What must be true of a CSV with the columns that somebody names.
enum ColumnCheck {
    /// What is not as it must be, or `nil`.
    static func fault(of bytes: [UInt8]) -> String? {
        if let fault = faultOfHint(bytes) { return fault }
        if let fault = faultOfTyped(bytes) { return fault }
        for map in maps(for: bytes) {
            if let fault = IntakeCheck.fault(of: bytes, as: .csv, map: map) {
                return "\(map.text): \(fault)"
            }
        }
        return nil
    }

    /// What may be said of the columns: what kith proposes, and what the first line says.
    static func maps(for bytes: [UInt8]) -> [ColumnMap] {
        let header = SourceText(headOf: bytes).flatMap { try? CSVHeader($0) }
        let typed = try? ColumnMap([firstLine(bytes)])
        return [header?.guess, typed].compactMap(\.self)
    }

    /// A hint can be typed, and then its columns are found.
    private static func faultOfHint(_ bytes: [UInt8]) -> String? {
        do { _ = try Intake.format(of: ByteSource(bytes)) } catch IntakeError.unknownColumns(
            let names, let guess)
        {
            let hint = IntakeError.map(names, guess: guess)
            guard let map = try? ColumnMap([hint]) else { return "“\(hint)” cannot be typed" }
            if let guess, map != guess { return "“\(hint)” is read as \(map.text)" }
            switch IntakeCheck.outcome(bytes, map: map) {
            case .failure(.unknownColumn), .failure(.noColumns): return "“\(hint)” is not found"
            default: return nil
            }
        } catch { return nil }
        return nil
    }

    /// What was typed says the same when it is told again; what is wrong with it is told.
    private static func faultOfTyped(_ bytes: [UInt8]) -> String? {
        let line = firstLine(bytes)
        do {
            let map = try ColumnMap([line])
            return try ColumnMap([map.text]) == map ? nil : "“\(line)” is told as \(map.text)"
        } catch {
            return error.message.hasSuffix(".") && !error.hint.isEmpty ? nil : "no sentence"
        }
    }

    private static func firstLine(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(1024), as: UTF8.self)
    }
}
