import Intake
import JobSearch
import Logbook

/// What was typed and read of companies that are to be targets.
struct TargetRows {
    /// Values of the options, for what a row leaves empty.
    let usual: TargetEntry
    var entries: [TargetEntry] = []
    /// What cannot be taken, in the order in which it was found.
    private(set) var faults: [Fault] = []
    /// The file, as it was typed; `nil` without one.
    private(set) var file: String?
    /// Names of columns that are not taken.
    private(set) var otherColumns: [String] = []

    struct Fault {
        var line: Int?
        var message: String
        /// Whether only the name is in doubt.
        var isDoubt: Bool
    }

    init(usual: TargetEntry) { self.usual = usual }

    mutating func read(_ file: String, _ session: Session) throws {
        self.file = file
        let name = file == "-" ? "standard input" : file
        let list: TargetFile
        do { list = try TargetFile(session.openFile(file)) } catch let error as IntakeError {
            throw IntakeFailure(path: name, error: error)
        }
        otherColumns = list.otherColumns
        for fault in list.faults { add(fault.line, fault.reason) }
        for row in list.rows { add(row) }
        if entries.isEmpty, faults.isEmpty {
            throw CommandError(
                "\(shown(name)) names no company.",
                hint: "Write a name a line, or a table with a first line such as Company,Tier,Tag.",
                status: .unreadable)
        }
    }

    private mutating func add(_ line: Int, _ reason: String) {
        faults.append(Fault(line: line, message: shown(reason), isDoubt: false))
    }

    private mutating func add(_ row: TargetFile.Row) {
        var entry = usual
        entry.name = row.name
        entry.line = row.line
        if let tier = row.tier {
            let word = folded(tier).replacing("tier", with: "").drop { $0 == " " }
            guard let number = Int(word), (1...3).contains(number) else {
                return add(row.line, "“\(tier)” is no tier: 1, 2 or 3")
            }
            entry.tier = number
        }
        if let stage = row.stage {
            guard let known = Company.Stage(rawValue: folded(stage)) else {
                let stages = Company.Stage.allCases.map(\.rawValue).joined(separator: ", ")
                return add(row.line, "“\(stage)” is no stage: \(stages)")
            }
            entry.stage = known
        }
        do {
            if let website = row.website { entry.website = try Inputs.url(website) }
            if let careers = row.careers { entry.careersURL = try Inputs.url(careers) }
        } catch {
            return add(row.line, String(Hints.explain(error).message.dropLast()))
        }
        entry.notes = row.notes ?? entry.notes
        entry.tags += row.tags.map(Inputs.tag)
        entries.append(entry)
    }

    /// Adds a name that the log cannot take.
    mutating func add(_ fault: TargetFault) {
        faults.append(
            Fault(line: fault.entry.line, message: fault.words, isDoubt: fault.isDoubt))
    }

    // MARK: Refusal

    /// All that cannot be taken, by its lines, and what to type instead.
    var refusal: CommandError {
        let sorted = faults.enumerated().sorted {
            ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset)
        }.map(\.element)
        let lines = sorted.prefix(50).map { fault in
            "  " + (fault.line.map { "line \($0): " } ?? "") + fault.message
        }
        let more = sorted.count > 50 ? ["  … \(sorted.count - 50) more"] : []
        let isDoubt = faults.allSatisfy(\.isDoubt)
        let count = faults.count == 1 ? "1 line" : "\(faults.count) lines"
        let head =
            file.map { "\($0 == "-" ? "Standard input" : shown($0)): \(count) cannot be taken" }
            ?? "\(faults.count) names cannot be taken"
        return CommandError(
            "\(head); nothing was changed.\n" + (lines + more).joined(separator: "\n"),
            hint: hint(isDoubt: isDoubt), status: isDoubt ? .unknownReference : .unreadable)
    }

    private func hint(isDoubt: Bool) -> String {
        guard isDoubt else {
            return
                "Correct them (companies as in the log, or by their ids), and give all of it again."
        }
        let known = "Write those that are meant as in the log, or by their ids."
        guard let file, file != "-" else { return known + " If all are new ones, add --new." }
        return known
            + " If all are new ones: kith target add --file \(shellQuoted(shown(file))) --new"
    }
}

extension TargetFault {
    /// True if the name may be that of another company.
    fileprivate var isDoubt: Bool {
        switch error {
        case .slip, .similar, .ambiguous: true
        default: false
        }
    }

    /// `“Deepl” is a typo away from DeepL (o3)`.
    fileprivate var words: String {
        let name = "“\(shown(entry.name))”"
        if isDoubt, let other {
            let place = other.line.map { " of line \($0)" } ?? ""
            return "\(name) may be the “\(shown(other.name))”\(place)"
        }
        switch error {
        case .slip(_, _, let candidate):
            return "\(name) is a typo away from \(candidate.words)"
        case .similar(_, _, let candidates), .ambiguous(_, _, let candidates):
            let few = candidates.prefix(3).map(\.words).joined(separator: ", ")
            return "\(name) may be \(few)" + (candidates.count > 3 ? ", …" : "")
        default:
            let message = Hints.explain(error).message
            let place = other?.line.map { " (see line \($0))" } ?? ""
            return (message.hasSuffix(".") ? String(message.dropLast()) : message) + place
        }
    }
}

extension LogbookError.Candidate {
    fileprivate var words: String { "\(shown(label)) (\(ref))" }
}
