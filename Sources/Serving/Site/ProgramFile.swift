import CivilTime

/// Files that the program itself has.
enum ProgramFile {
    static func resource(_ place: SitePlace, at now: Instant) -> Resource? {
        switch place {
        case .style:
            Resource(.style, Array((PageStyle.text + NetworkStyle.text).utf8), lastModified: now)
        case .briefStyle:
            Resource(.style, Array(BriefSheet.style.utf8), lastModified: now)
        case .icon:
            Resource(.icon, Array(icon.utf8), lastModified: now)
        case .morning, .targets, .network, .wholeNetwork, .statistics, .keywords, .briefs, .thing,
            .brief, .feed, .cards:
            nil
        }
    }

    /// Two people and what is between them.
    private static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#8a2f1d"/>\
        <path d="M10 20 22 12" stroke="#fff" stroke-width="2.5"/><circle cx="10" cy="20" r="4.5" fill="#fff"/>\
        <circle cx="22" cy="12" r="4.5" fill="#fff"/></svg>

        """
}
