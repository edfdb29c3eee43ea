import JobSearch

@testable import Intake

/// What must be true of a reading of any bytes as a saved posting. The fuzzer uses it too: so it
/// needs nothing of Testing.
enum PostingCheck {
    /// What is not as it must be, or `nil`.
    ///
    /// - Parameter isThorough: true to read all forms of the text, and not only one.
    static func fault(of bytes: [UInt8], isThorough: Bool = false) -> String? {
        let all = FormCheck.allCases
        let one = all[bytes.reduce(0) { ($0 + Int($1)) % all.count }]
        for name in ["", "posting.md"] {
            let outcome = outcome(bytes, named: name)
            if let fault = fault(of: outcome) { return fault }
            for form in isThorough ? all : [one] {
                guard let other = form.form(of: bytes) else { continue }
                if !isLike(self.outcome(other, named: name), outcome) {
                    return "\(form) says something else"
                }
            }
        }
        return nil
    }

    static func outcome(
        _ bytes: [UInt8], named name: String
    ) -> Result<FoundPosting, IntakeError> {
        do { return .success(try PostingFile.read(bytes, named: name)) } catch {
            return .failure(error)
        }
    }

    private static func fault(of outcome: Result<FoundPosting, IntakeError>) -> String? {
        switch outcome {
        case .failure(let error): return IntakeCheck.fault(of: error)
        case .success(let posting):
            let texts = [posting.company, posting.location, posting.url, posting.text]
            for case let text? in texts where text.isEmpty || cleaned(text) != text {
                return "the text “\(text)”"
            }
            if cleaned(posting.title) != posting.title { return "the title “\(posting.title)”" }
            for text in [posting.title, posting.company, posting.location, posting.url]
            where text?.utf8.contains(0x0A) ?? false { return "two lines: “\(text ?? "")”" }
            if let url = posting.url, !WebAddress.isValid(url) { return "the address “\(url)”" }
            if posting.text == nil, posting.warnings.isEmpty { return "no text, and not told" }
            if let warning = posting.warnings.first(where: { !$0.hasSuffix(".") }) {
                return "no sentence: \(warning)"
            }
            return nil
        }
    }

    private static func isLike(
        _ one: Result<FoundPosting, IntakeError>, _ other: Result<FoundPosting, IntakeError>
    ) -> Bool {
        switch (one, other) {
        case (.failure, .failure): true
        case (.success(let one), .success(let other)): one == other
        default: false
        }
    }
}
