import CivilTime
import JobSearch

/// A job posting in the microdata of a page (`itemtype="http://schema.org/JobPosting"`).
struct Microdata {
    private let tree: HTMLTree
    /// The elements of the posting that hold a property, in the order of the page.
    private var properties: [(names: [String], node: Int)] = []

    /// Number of properties that are looked at.
    private static let limit = 500

    /// - Returns: `nil` for a page without one.
    static func posting(in tree: HTMLTree) -> JobPostingData? {
        let item = tree.first { node in
            tree.attribute(.itemtype, of: node)?.split(separator: "/").last == "JobPosting"
        }
        return item.map { JobPostingData(Microdata(tree, $0)) }
    }

    private init(_ tree: HTMLTree, _ item: Int) {
        self.tree = tree
        for node in tree.range(of: item).dropFirst() where properties.count < Microdata.limit {
            guard let names = tree.attribute(.itemprop, of: node) else { continue }
            properties.append((names.split(separator: " ").map { String($0) }, node))
        }
    }

    /// The elements that hold a property and are not inside each other: of all, or inside one.
    fileprivate func holders(_ name: String, in node: Int? = nil) -> [Int] {
        let inside = node.map { ($0 + 1)..<tree.nodes[$0].end } ?? tree.root
        var found: [Int] = []
        for (names, holder) in properties where inside.contains(holder) && names.contains(name) {
            if holder >= found.last.map({ tree.nodes[$0].end }) ?? 0 { found.append(holder) }
        }
        return found
    }

    /// A value on one line: of `content` or `datetime`, else the text.
    fileprivate func value(_ name: String, in node: Int? = nil) -> String? {
        holders(name, in: node).lazy.compactMap { holder in
            oneLine(tree.attribute(.content, of: holder))
                ?? oneLine(tree.attribute(.datetime, of: holder)) ?? tree.line(of: holder)
        }.first
    }

    fileprivate func text(_ name: String) -> String? {
        let texts = holders(name).map { holder in
            tree.attribute(.content, of: holder).flatMap(Markup.text)
                ?? TextLayout.text(of: holder, in: tree)
        }
        return filled(texts.joined(separator: "\n\n"))
    }

    fileprivate func place(_ holder: Int) -> String? {
        let parts = ["addressLocality", "addressRegion", "addressCountry"]
        return JobPostingData.place(parts.map { value($0, in: holder) })
            ?? value("address", in: holder) ?? tree.line(of: holder)
            ?? oneLine(tree.attribute(.content, of: holder))
    }
}

extension JobPostingData {
    fileprivate init(_ data: Microdata) {
        title = data.value("title") ?? data.value("name")
        let organization = data.holders("hiringOrganization").first
        company =
            organization.flatMap { data.value("name", in: $0) } ?? data.value("hiringOrganization")
        let kind = data.value("jobLocationType") ?? ""
        location = JobPostingData.location(
            data.holders("jobLocation").compactMap { data.place($0) },
            isRemote: folded(kind).contains("telecommute"), from: [])
        url = data.value("url")
        take(day: data.value("datePosted"), "datePosted", to: \.postedOn)
        take(day: data.value("validThrough"), "validThrough", to: \.closes)
        text = JobPostingData.joined(
            data.text("description"),
            ["responsibilities", "qualifications", "skills", "experienceRequirements"]
                .compactMap { data.text($0) })
    }
}
