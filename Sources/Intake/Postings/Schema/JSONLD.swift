import CivilTime
import JobSearch

/// Job postings in the JSON-LD of a page (`<script type="application/ld+json">`).
struct JSONLD {
    /// The postings of the page in its order, at most `limit`.
    private(set) var postings: [JobPostingData] = []
    /// Number of postings on the page.
    private(set) var count = 0
    /// Number of scripts that cannot be read and name a posting.
    private(set) var broken = 0

    static let limit = 100
    /// Number of bytes of scripts that are read.
    private static let longest = 2 << 20

    init(_ tree: HTMLTree) {
        var left = JSONLD.longest
        for node in tree.root where tree.nodes[node].tag == .script && count < JSONLD.limit {
            guard let type = tree.attribute(.type, of: node)?.lowercased(),
                type.contains("ld+json")
            else { continue }
            let script = tree.bytes(in: node)
            left -= script.count
            if left >= 0, let value = LooseJSON.value(script) {
                let objects = JSONLD.objects(in: value)
                count += objects.count
                postings += objects.prefix(JSONLD.limit - postings.count)
                    .map { JobPostingData(json: $0) }
            } else if script.firstRange(of: Array("JobPosting".utf8)) != nil {
                broken += 1
            }
        }
    }

    /// The objects that are a `JobPosting`, wherever they stand.
    private static func objects(in value: JSON) -> [JSON] {
        var found: [JSON] = []
        var rest = [value]
        while let value = rest.popLast() {
            switch value {
            case .array(let values): rest += values.reversed()
            case .object(let members):
                if isPosting(value) {
                    found.append(value)
                } else {
                    rest += members.reversed().map(\.value)
                }
            case .null, .bool, .int, .double, .string: break
            }
        }
        return found
    }

    private static func isPosting(_ object: JSON) -> Bool {
        (object["@type"] ?? object["type"])?.words.contains { type in
            type.split { "/:#".contains($0) }.last == "JobPosting"
        } ?? false
    }
}

extension JobPostingData {
    fileprivate init(json: JSON) {
        title = JobPostingData.said(json["title"]?.word ?? json["name"]?.word)
        company = JobPostingData.said(json["hiringOrganization"]?.word)
        let places =
            json["jobLocation"]?.each.prefix(JSONLD.limit).compactMap {
                JobPostingData.place(json: $0)
            } ?? []
        let kinds = json["jobLocationType"]?.words ?? []
        location = JobPostingData.location(
            places, isRemote: kinds.contains { folded($0).contains("telecommute") },
            from: json["applicantLocationRequirements"]?.each.prefix(JSONLD.limit)
                .compactMap { JobPostingData.said($0.word) } ?? [])
        url = json["url"]?.word
        take(day: json["datePosted"]?.word, "datePosted", to: \.postedOn)
        take(day: json["validThrough"]?.word, "validThrough", to: \.closes)
        let others = ["responsibilities", "qualifications", "skills", "experienceRequirements"]
            .compactMap { json[$0] }.map {
                $0.words.prefix(JSONLD.limit).compactMap(Markup.text).joined(separator: "\n")
            }
        text = JobPostingData.joined(
            json["description"]?.word.flatMap(Markup.text), others.compactMap { filled($0) })
    }

    private static func place(json: JSON) -> String? {
        guard case .object = json else { return said(json.word) }
        let address = json["address"] ?? json
        guard case .object = address else { return said(address.word) ?? said(json.word) }
        let parts = ["addressLocality", "addressRegion", "addressCountry"]
        return place(parts.map { address[$0]?.word })
            ?? said(address["streetAddress"]?.word) ?? said(json["name"]?.word)
    }
}

extension JSON {
    /// The elements of a list, or a value alone as a list of one.
    fileprivate var each: [JSON] {
        if case .array(let values) = self { values } else { [self] }
    }

    /// The texts of a list, or of a value alone.
    fileprivate var words: [String] {
        switch self {
        case .string(let text): [text]
        case .int(let number): [String(number)]
        case .array(let values): values.flatMap(\.words)
        case .object: (self["@value"] ?? self["name"])?.words ?? []
        case .null, .bool, .double: []
        }
    }

    /// The first text of a value.
    fileprivate var word: String? { words.first }
}
