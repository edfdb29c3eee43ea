import CivilTime
import ICalendar
import JobSearch

@testable import Intake

/// What must be true of a reading of any bytes as another program's file. The fuzzer uses it too:
/// so it needs nothing of Testing.
enum IntakeCheck {
    typealias Outcome = Result<[Finding], IntakeError>

    /// What is not as it must be, or `nil`.
    ///
    /// - Parameter formats: one of them, by the count of the bytes, is read whatever they are
    ///   recognised as.
    static func fault(of bytes: [UInt8], as formats: [IntakeFormat]) -> String? {
        let format: IntakeFormat?
        do {
            format = try Intake.format(of: ByteSource(bytes))
            if format == .csv { return "any CSV is recognised by itself" }
        } catch let error as IntakeError {
            if let fault = fault(of: error) { return fault }
            format = nil
        } catch { return "another error: \(error)" }
        // A file is recognised by its beginning.
        let head = Array(bytes.prefix(SourceText.headLength + 1))
        if head.count < bytes.count, Intake.recognise(head) != format {
            return "its beginning is recognised otherwise"
        }
        let wanted = formats[bytes.count % formats.count]
        for format in Set([format, wanted].compactMap(\.self)) {
            if let fault = fault(of: bytes, as: format) { return "\(format): \(fault)" }
        }
        return nil
    }

    /// What is wrong with the reading in one format.
    static func fault(
        of bytes: [UInt8], as format: IntakeFormat, map: ColumnMap? = nil, isThorough: Bool = false
    ) -> String? {
        let outcome = outcome(bytes, as: format, map: map)
        switch outcome {
        case .failure(let error):
            if let fault = fault(of: error) { return fault }
        case .success(let findings):
            for finding in findings {
                if let fault = FindingCheck.fault(of: finding, in: format) { return fault }
            }
            if let fault = LineCheck.fault(of: findings, in: bytes, format) { return fault }
        }
        if let fault = faultOfForms(bytes, isThorough, { self.outcome($0, as: format, map: map) }) {
            return fault
        }
        if case .success(let whole) = outcome, let length = CutCheck.length(of: bytes, format),
            case .success(let found) = self.outcome(
                Array(bytes.prefix(length)), as: format, map: map),
            !CutCheck.isBeginning(found, of: whole)
        {
            return "cut after \(length) bytes it says something else"
        }
        return nil
    }

    /// - Parameter isThorough: whether all forms are read, and not one only.
    private static func faultOfForms(
        _ bytes: [UInt8], _ isThorough: Bool, _ read: ([UInt8]) -> Outcome
    ) -> String? {
        let all = FormCheck.allCases
        let one = all[bytes.reduce(0) { ($0 + Int($1)) % all.count }]
        let outcome = read(bytes)
        for form in isThorough ? all : [one] {
            guard let text = form.form(of: bytes) else { continue }
            let other = read(text)
            guard isLike(other, outcome) else {
                return "\(form) says something else: \(difference(other, outcome))"
            }
        }
        return nil
    }

    /// What a reading ends with.
    static func outcome(
        _ bytes: [UInt8], as format: IntakeFormat? = nil, map: ColumnMap? = nil
    ) -> Outcome {
        var findings: [Finding] = []
        do {
            try Intake.read(ByteSource(bytes), as: format, map: map, zone: .utc) {
                findings.append($0)
            }
            return .success(findings)
        } catch let error as IntakeError {
            return .failure(error)
        } catch { return .failure(.unreadable("another error: \(error)")) }
    }

    /// What is wrong with a refusal.
    static func fault(of error: IntakeError) -> String? {
        if !error.message.hasSuffix(".") { return "no sentence: \(error.message)" }
        if error.hint.isEmpty { return "no hint: \(error)" }
        if case .unreadable = error { return "the bytes cannot be read" }
        let isShown = [error.message, error.hint].allSatisfy { shown($0) == $0 }
        return isShown ? nil : "a control character in \(error)"
    }

    /// Whether two readings say the same: of refusals which is not asked.
    private static func isLike(_ one: Outcome, _ other: Outcome) -> Bool {
        switch (one, other) {
        case (.failure, .failure): true
        case (.success(let one), .success(let other)):
            one.count == other.count && zip(one, other).allSatisfy { $0.plain == $1.plain }
        default: false
        }
    }

    private static func difference(_ one: Outcome, _ other: Outcome) -> String {
        guard case .success(let one) = one, case .success(let other) = other else {
            return "\(one) is not \(other)"
        }
        guard let index = zip(one, other).enumerated().first(where: { $1.0.plain != $1.1.plain })
        else { return "\(one.count) are not \(other.count)" }
        return "\(index.element.0) is not \(index.element.1)"
    }
}

extension Finding {
    /// Without the text as it stood in the file.
    fileprivate var plain: Finding {
        switch self {
        case .meetup(var meetup):
            meetup.source = nil
            return .meetup(meetup)
        case .occurrence(var occurrence):
            occurrence.meetup.source = nil
            return .occurrence(occurrence)
        default: return self
        }
    }
}
