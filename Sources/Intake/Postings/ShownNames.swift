import JobSearch

/// The company and the place that a page shows in elements called so: `class="company-name"`,
/// `data-testid="job-detail-location"`.
struct ShownNames {
    private(set) var company: String?
    private(set) var location: String?

    /// Number of elements so far that are called so.
    private var looks = 0

    private static let names: [HTMLAttribute.Name] = [
        .class, .id, .automation, .automationID, .test, .testID, .quality, .at,
    ]

    init(_ tree: HTMLTree) {
        var index = 0
        // Of a page whose elements are all called so the first ones are looked at.
        while index < tree.nodes.count, looks < 100, company == nil || location == nil {
            let tag = tree.nodes[index].tag
            // The names of other companies stand there.
            if tag.isNeverText || tag == .nav || tag == .footer || tag == .form {
                index = tree.nodes[index].end
                continue
            }
            for attribute in tree.attributes(of: index)
            where ShownNames.names.contains(attribute.name) {
                take(PartName(attribute.value), index, tree)
            }
            index += 1
        }
    }

    private mutating func take(_ name: PartName, _ node: Int, _ tree: HTMLTree) {
        let isLocation = location == nil && name.has("location")
        let isCompany =
            company == nil && name.has("name")
            && ["company", "advertiser", "employer", "org", "organization"].contains {
                name.has($0)
            }
        guard isLocation || isCompany else { return }
        looks += 1
        guard let line = tree.line(of: node, most: 160), (2...80).contains(line.count)
        else { return }
        if isLocation { location = line }
        if isCompany {
            let word = ["at ", "bei "].first { line.hasPrefix($0) } ?? ""
            company = oneLine(String(line.dropFirst(word.count)))
        }
    }
}
