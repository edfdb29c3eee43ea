import Foundation
import Intake
import JobSearch
import Logbook

/// Postings that are to be added, as typed and from files.
struct PostingEntries {
    /// The company and the title that were typed.
    let company: String?
    let title: String?
    private(set) var entries: [PostingEntry] = []
    /// What cannot be taken, each with the name of its file.
    private(set) var faults: [(file: String?, error: CommandError)] = []
    /// What was left out, guessed or read with a doubt.
    private var remarks: [String] = []
    /// Names of the files that name no company, where none was typed.
    private var withoutCompany: [String] = []

    /// Number of postings that were named.
    var count: Int { entries.count + faults.count }

    init(company: String?, title: String?) {
        (self.company, self.title) = (company, title)
    }

    mutating func add(_ posting: Posting) {
        entries.append(PostingEntry(posting, company: company))
    }

    mutating func add(_ problem: PostingProblem) {
        faults.append((problem.entry.file, Hints.explain(problem.error)))
    }

    /// Reads files, of a directory those in it by their names.
    mutating func read(_ files: [String], _ session: Session) throws {
        for file in files {
            guard let inside = try session.files(in: file) else {
                try read(file, session)
                continue
            }
            for file in inside { try read(file, session) }
        }
    }

    private mutating func read(_ file: String, _ session: Session) throws {
        let name = file == "-" ? "standard input" : file
        let found: FoundPosting
        do { found = try session.foundPosting(in: file) } catch let error as IntakeFailure {
            faults.append((nil, Hints.explain(error)))
            return
        }
        var posting = Posting(title: title ?? found.title)
        if posting.title.isEmpty {
            let error = CommandError(
                "It has no title.", hint: "Name it: kith posting add COMPANY TITLE --file FILE.",
                status: .unreadable)
            faults.append((name, error))
            return
        }
        (posting.text, posting.location, posting.url) = (found.text, found.location, found.url)
        (posting.postedOn, posting.closes) = (found.postedOn, found.closes)
        let said = found.company
        entries.append(PostingEntry(posting, company: company ?? said, file: name))
        remarks += found.warnings.map { "\(shown(name)): \($0)" }
        if company == nil, said == nil {
            withoutCompany.append(name)
        }
    }

    /// Number of files without a company that are named one by one.
    private static let fewFiles = 3

    /// What was left out, guessed or read with a doubt, in lines.
    var notes: [String] {
        let line = "kith posting edit ID --company COMPANY"
        if withoutCompany.count > Self.fewFiles {
            let first = shown(withoutCompany[0])
            let count = withoutCompany.count
            return remarks + ["\(count) files name no company, \(first) first: \(line)"]
        }
        return remarks + withoutCompany.map { "\(shown($0)): it names no company: \(line)" }
    }

    /// All that cannot be taken, by file, and what to type instead.
    var refusal: CommandError {
        if entries.isEmpty, faults.isEmpty {
            return CommandError(
                "There are no files to read.", hint: "Name a file: kith posting add --file FILE.",
                status: .noInput)
        }
        if count == 1, let fault = faults.first?.error { return fault }
        let lines = faults.prefix(50).map { fault in
            "  \(fault.file.map { shown($0) + ": " } ?? "")\(fault.error.message)"
        }
        let more = faults.count > 50 ? ["  … \(faults.count - 50) more"] : []
        let isOfNames = faults.contains { $0.error.status != .unreadable }
        return CommandError(
            "\(faults.count) of \(count) postings cannot be taken; nothing was changed.\n"
                + (lines + more).joined(separator: "\n"),
            hint: isOfNames
                ? "Name the company of each as in the log; if all are new ones, add --new."
                : "To take the others only, add --skip.",
            status: isOfNames ? .unknownReference : .unreadable)
    }

    /// Tells of what was left out.
    mutating func leaveOutFaults() {
        remarks += faults.map {
            "Left out: \($0.file.map { shown($0) + ": " } ?? "")\($0.error.message)"
        }
        faults = []
    }
}

extension Session {
    /// The posting in a file, its texts cleaned; `-` is standard input.
    ///
    /// - Throws: `IntakeFailure` for a file that holds none.
    func foundPosting(in file: String) throws -> FoundPosting {
        func text(_ raw: String?) -> String? {
            raw.map(cleaned).flatMap { $0.isEmpty ? nil : $0 }
        }
        let name = file == "-" ? "standard input" : file
        do {
            var found = try PostingFile.read(
                openFile(file), named: file == "-" ? "" : file)
            found.title = cleaned(found.title)
            (found.company, found.location) = (text(found.company), text(found.location))
            found.url = found.url.flatMap { WebAddress.mended($0) }
            return found
        } catch let error as IntakeError { throw IntakeFailure(path: name, error: error) }
    }

    /// Paths of the files in a directory by their names, hidden ones and directories apart; `nil`
    /// for what is no directory.
    fileprivate func files(in typed: String) throws -> [String]? {
        if typed == "-" { return nil }
        let path = try path(typed, status: .noInput)
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
            isDirectory.boolValue
        else { return nil }
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
            throw cannotRead(typed, systemCode(of: error), reason(error))
        }
        let folder = typed.hasSuffix("/") ? typed : typed + "/"
        let visible = names.filter { name in
            let file = path + "/" + name
            return !name.hasPrefix(".")
                && FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory)
                && !isDirectory.boolValue
        }
        return visible.sorted().map { folder + $0 }
    }
}
