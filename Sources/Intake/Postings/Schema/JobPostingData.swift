import CivilTime
import JobSearch

/// A job posting as a page says it to programs: `JobPosting` of schema.org, in JSON-LD or microdata.
struct JobPostingData {
    var title: String?
    var company: String?
    var location: String?
    var postedOn: Day?
    var closes: Day?
    var url: String?
    var text: String?
    /// What was left out or read with a doubt, in sentences.
    var warnings: [String] = []

    /// Takes a day as it is written, also the day of a time.
    mutating func take(
        day text: String?, _ name: String, to path: WritableKeyPath<JobPostingData, Day?>
    ) {
        guard let text = oneLine(text) else { return }
        self[keyPath: path] = JobPostingData.day(text)
        if self[keyPath: path] == nil {
            warnings.append(
                "\(name) “\(text.prefix(40))” is no day like 2026-03-02; it is left out.")
        }
    }

    /// `2026-03-02`, also with a time behind it.
    private static func day(_ text: String) -> Day? {
        let rest = text.utf8.dropFirst(10).first
        guard rest == nil || rest == UInt8(ascii: "T") || rest == UInt8(ascii: " ") else {
            return nil
        }
        return Day(iso: text.utf8.prefix(10).count == 10 ? String(text.prefix(10)) : "")
    }

    /// A place on one line: `Berlin, BE, Germany`; `nil` for none.
    static func place(_ parts: [String?]) -> String? {
        var names: [String] = []
        for case let name? in parts.map({ said($0) })
        where !names.contains(where: { folded($0) == folded(name) }) {
            names.append(name)
        }
        return filled(names.joined(separator: ", "))
    }

    /// Places on one line; of many the first ones.
    static func location(_ places: [String], isRemote: Bool, from countries: [String]) -> String? {
        var names: [String] = []
        for place in places where !names.contains(place) { names.append(place) }
        if names.count > 10 { names = names.prefix(10) + ["… \(names.count - 10) more"] }
        if isRemote {
            let from = countries.isEmpty ? "" : " (\(countries.joined(separator: ", ")))"
            names.append((names.isEmpty ? "Remote" : "remote") + from)
        }
        return filled(names.joined(separator: "; "))
    }

    /// A name on one line, out of HTML; `nil` where a program wrote that there is none.
    static func said(_ text: String?) -> String? {
        guard let line = oneLine(text.map(Markup.plain)) else { return nil }
        return ["null", "undefined", "n/a", "none", "-"].contains(line.lowercased()) ? nil : line
    }

    /// A description and what is said beside it, each text once.
    static func joined(_ description: String?, _ others: [String]) -> String? {
        var texts = [description].compactMap(\.self)
        for other in others {
            let start = folded(String(other.prefix(80)))
            if !texts.contains(where: { folded($0).contains(start) }) { texts.append(other) }
        }
        return filled(texts.joined(separator: "\n\n"))
    }
}
