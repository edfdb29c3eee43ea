import DAVSync
import JobSearch

/// Rules by which fields are merged, out of what the kinds say of theirs.
enum FormRules {
    static let all: MergeRules = {
        var rules: [String: MergeRule] = [
            // Open and planned have no word: a value beats its absence.
            FieldName.status: MergeRule(.ranked(["CANCELLED", "COMPLETED"])),
            FieldName.ownStatus: MergeRule(.ranked(progress), isUnsaidWhenAbsent: true),
            // Cards have no word for it, and some servers say when they got an item.
            FieldName.created: MergeRule(.earliest, isUnsaidWhenAbsent: true),
        ]
        for kind in FormKind.all {
            for field in kind.fields where field.isGrowing {
                guard let name = field.place.name else { continue }
                rules[name] = MergeRule(
                    .growing, isUnsaidWhenAbsent: name.hasPrefix(KithLines.prefix))
            }
        }
        return MergeRules(rules)
    }()

    /// The words of all kinds from the first to the last, as far as one is further on than another;
    /// those of different kinds never meet.
    private static let progress =
        ["missed", "attended", "done"]
        + ["saved", "applied", "interviewing", "offer", "withdrawn", "rejected", "accepted"]
        + ["planned", "asked", "promised", "declined", "given"]
}

extension FieldPlace {
    /// Name of the field in a place of a single one.
    var name: String? {
        switch self {
        case .text(let name), .address(let name), .list(let name), .set(let name),
            .line(let name):
            name
        case .priority, .time, .status, .closing, .rule, .occurrences, .organization, .profile:
            nil
        }
    }
}
