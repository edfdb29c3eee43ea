import CivilTime
import JobSearch
import Logbook

/// A brief in words: sections of items, which the screen, Markdown, HTML and a calendar show alike.
public struct BriefPage: Sendable {
    /// The thing: `Interview at Acme AI`.
    public var title: String
    /// The id of the thing.
    public var ref: String
    /// What it is, when and where, or how things stand there.
    public var subtitle: String
    public var sections: [Section] = []
    /// Lines to type for what is missing, which only the screen shows.
    public var hints: [String] = []

    /// Some facts of one sort.
    public struct Section: Sendable, Equatable {
        public var title: String
        public var items: [Item]
        /// True if the items are to be ticked off.
        public var isList = false
    }

    /// One fact, with what belongs to it.
    public struct Item: Sendable, Equatable {
        /// A name, or a day, in front of the text.
        public var lead: String?
        /// The id of the thing that it is about.
        public var ref: String?
        public var text: String
        /// The address of a page.
        public var url: String?
        public var details: [Item] = []

        init(
            _ text: String, lead: String? = nil, ref: String? = nil, url: String? = nil,
            details: [Item] = []
        ) {
            self.text = shown(text, keepingLines: true)
            self.lead = lead.map { shown($0) }
            self.ref = ref
            self.url = url.map { shown($0) }
            self.details = details
        }

        /// The lead with the id behind it.
        var head: String? {
            switch (lead, ref) {
            case (let lead?, let ref?): "\(lead) (\(ref))"
            case (let lead?, nil): lead
            case (nil, _): nil
            }
        }

        /// The item as plain text, without its details: `Ada Lovelace (c1): CTO`.
        var plain: String {
            let rest = [text, lead == nil ? ref.map { "(\($0))" } : nil, url]
                .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
            guard let head else { return rest }
            return rest.isEmpty ? head : "\(head): \(rest)"
        }
    }

    /// The way in which days are told.
    public enum Dates: Sendable {
        /// As they are seen today: `in 3 days`.
        case near
        /// For a sheet that is kept: `Thu 5 Mar`.
        case short
        /// As they are on every day: `Thu 5 Mar 2026`.
        case whole
    }

    /// - Parameter now: the present moment.
    public init(_ brief: Brief, zone: Zone, now: Instant, dates: Dates = .near) {
        let words = BriefWords(brief, zone: zone, now: now, dates: dates)
        title = shown(brief.subject.label)
        ref = brief.subject.ref
        subtitle = words.subtitle
        for section in words.sections { add(section) }
        hints = words.hints
    }

    /// A page of sections that were put together elsewhere.
    init(title: String, ref: String, subtitle: String, sections: [Section]) {
        (self.title, self.ref, self.sections) = (shown(title), ref, sections)
        self.subtitle = shown(subtitle)
    }

    private mutating func add(_ section: Section?) {
        if let section, !section.items.isEmpty { sections.append(section) }
    }
}
