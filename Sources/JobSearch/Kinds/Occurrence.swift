import CivilTime

/// What is different about one occurrence of a meetup that comes again (RECURRENCE-ID, RFC 5545
/// §3.8.4.4).
///
/// The day names it, because a rule gives at most one start a day: so the change stays with its
/// occurrence when the hour of the whole series is moved.
public struct Occurrence: Hashable, Entry {
    /// The day on which the rule has it start, on the clock of the series.
    public var day: Day
    /// `nil`, here and below: as the series.
    public var status: Meetup.Status?
    /// When it is instead; of the form of the series.
    public var time: Meetup.Span?
    public var title: String?
    public var location: String?
    public var onlineURL: String?
    public var notes: String?

    public init(day: Day) { self.day = day }

    /// Whether it is as the series in everything.
    public var isPlain: Bool { self == Occurrence(day: day) }

    /// Whether it is left out of the series, and nothing else is known of it (EXDATE, §3.8.5.1).
    public var isLeftOut: Bool {
        var other = self
        other.status = nil
        return status == .cancelled && other.isPlain
    }
}

extension Occurrence {
    public static var blank: Occurrence { Occurrence(day: Day(ordinal: 0)) }
    public static let fields = declare {
        Field("day", \.day)
        Field("status", \.status)
        Field("time", \.time, options: ["start"])
        Field("title", \.title)
        Field("location", \.location)
        Field("onlineURL", \.onlineURL, options: ["online"])
        Field("notes", \.notes)
    }
}

extension Meetup {
    /// What is different about the occurrence of that day; plain where nothing is.
    public func occurrence(on day: Day) -> Occurrence {
        occurrences.first { $0.day == day } ?? Occurrence(day: day)
    }

    /// Takes a change of one occurrence in the place of an earlier one; a plain one takes that
    /// away.
    public mutating func set(_ occurrence: Occurrence) {
        occurrences.removeAll { $0.day == occurrence.day }
        if !occurrence.isPlain { occurrences.append(occurrence) }
        occurrences.sort { $0.day < $1.day }
    }

    /// The meetup as it is on one of its days.
    ///
    /// - Parameter time: when the rule has it.
    public func instance(_ occurrence: Occurrence, at time: Span) -> Meetup {
        var instance = self
        instance.instance = occurrence.day
        instance.time = occurrence.time ?? time
        // A series that is cancelled is so on each of its days.
        if status != .cancelled { instance.status = occurrence.status ?? status }
        instance.title = occurrence.title ?? title
        instance.location = occurrence.location ?? location
        instance.onlineURL = occurrence.onlineURL ?? onlineURL
        instance.notes = occurrence.notes ?? notes
        return instance
    }
}
