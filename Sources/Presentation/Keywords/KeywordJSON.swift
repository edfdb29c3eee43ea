import JobSearch
import Logbook

/// Terms of postings as JSON, by the contract of the command line.
public struct KeywordJSON {
    private let skills: OwnSkills

    public init(_ skills: OwnSkills) { self.skills = skills }

    public func list(_ keywords: [Keyword]) -> JSON { .array(keywords.map(json)) }

    private func json(_ keyword: Keyword) -> JSON {
        let skill = skills[keyword]
        return .object([
            ("term", .string(keyword.term)), ("postings", .int(keyword.postings)),
            ("companies", .int(keyword.companies)), ("asked", .optional(keyword.asked?.rawValue)),
            (
                "also",
                .array(
                    keyword.also.map {
                        .object([("term", .string($0.term)), ("postings", .int($0.postings))])
                    })
            ), ("have", .optional(skill?.status.rawValue)), ("level", .optional(skill?.level)),
            ("where", .strings(keyword.places.map { Reference(.posting, $0).text })),
        ])
    }

    /// `{missing, fits}`.
    public func gap(_ gaps: [KeywordGap], _ fits: [PostingFit]) -> JSON {
        .object([
            ("missing", list(gaps.map(\.keyword))),
            (
                "fits",
                .array(
                    fits.map {
                        .object([
                            ("posting", .string(Reference(.posting, $0.posting).text)),
                            ("asked", .int($0.asked.count)), ("have", .int($0.have.count)),
                        ])
                    })
            ),
        ])
    }

    /// `[{posting, sentence}]`.
    public static func sentences(_ found: [TermSentence]) -> JSON {
        .array(
            found.map {
                .object([
                    ("posting", .string($0.posting.ref)), ("sentence", .string($0.sentence)),
                ])
            })
    }
}
