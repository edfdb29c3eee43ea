import JobSearch
import Foundation

/// What imports found about a thing, field by field: the common ancestor by which the next import tells a
/// hand-made edit from news.
///
/// A column holds it as one JSON object of lists of texts, its names in order.
struct Imported: Equatable {
    var fields: [String: [String]] = [:]

    init() {}

    /// From the text of the column.
    init(json: String) {
        let read = try? JSONDecoder().decode([String: [String]].self, from: Data(json.utf8))
        fields = read ?? [:]
    }

    /// What is known of a company that an import made in passing.
    static let madeByImport = Imported(json: #"{"made":["import"]}"#)
    var isMadeByImport: Bool { fields["made"] != nil }

    /// The text of the column.
    var json: String {
        let pairs = fields.sorted { $0.key < $1.key }
            .map { jsonQuoted($0.key) + ":" + JSONList.text($0.value) }
        return "{" + pairs.joined(separator: ",") + "}"
    }
}
