import CivilTime
import Foundation
import JobSearch

/// Past jobs as the JSON array in which a column keeps them.
enum PastJobList {
    /// `nil` where there are none.
    static func text(_ jobs: [PastJob]) -> String? {
        if jobs.isEmpty { return nil }
        let objects = jobs.map { job in
            let fields = [
                ("company", job.company), ("title", job.title), ("until", job.until.iso),
            ]
            return "{"
                + fields.compactMap { name, value in
                    value.map { "\(jsonQuoted(name)):\(jsonQuoted($0))" }
                }.joined(separator: ",") + "}"
        }
        return "[" + objects.joined(separator: ",") + "]"
    }

    static func jobs(_ json: String) -> [PastJob] {
        let read = try? JSONDecoder().decode([Entry].self, from: Data(json.utf8))
        return (read ?? []).compactMap { entry in
            Day(iso: entry.until).map {
                PastJob(company: entry.company, title: entry.title, until: $0)
            }
        }
    }

    private struct Entry: Decodable {
        var company: String?
        var title: String?
        var until: String
    }
}
