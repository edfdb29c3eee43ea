import CivilTime

/// The first time that somebody was met: the day of the first exchange with them, or of the meetup
/// where they were met first if that was before.
///
/// A connection or an invitation is no exchange. A meetup that comes again does not tell on which
/// of its days it was, and one that is still to come does not count: then the exchange alone does.
public struct FirstMeeting: Sendable, Equatable {
    public var contact: Int
    public var on: Day
    /// Id of the meetup at which it was; `nil` where none is known.
    public var meetup: Int?
    /// True if there was an exchange with them on a later day.
    public var isKeptUp: Bool

    public init(contact: Int, on: Day, meetup: Int?, isKeptUp: Bool) {
        self.contact = contact
        self.on = on
        self.meetup = meetup
        self.isKeptUp = isKeptUp
    }
}

/// A place where people were met: a meetup, or all meetups of one title.
public struct MeetingPlace: Sendable, Equatable {
    /// The latest meetup there.
    public var meetup: Int
    public var title: String
    /// Number of people who were met there first.
    public var met = 0
    /// Number of those with whom there was an exchange on a later day.
    public var keptUp = 0

    /// A meetup at which somebody was met.
    public struct Occasion: Sendable, Equatable {
        public var meetup: Int
        public var title: String
        public var form: Meetup.Form
        public var start: Day

        public init(meetup: Int, title: String, form: Meetup.Form, start: Day) {
            self.meetup = meetup
            self.title = title
            self.form = form
            self.start = start
        }
    }

    /// The places of some first meetings: those first where the most were met with whom there was
    /// an exchange later, then where the most were met, then the latest.
    ///
    /// Meetups of the same title, without regard to case, are one place. A talk with certain people
    /// (`Meetup.Form.isTalk`) is none.
    public static func best(
        of meetings: [FirstMeeting], at occasions: [Occasion]
    ) -> [MeetingPlace] {
        var places: [MeetingPlace] = []
        // The latest comes first, and gives a place its title.
        let latest = occasions.filter { !$0.form.isTalk }
            .sorted { ($0.start, $0.meetup) > ($1.start, $1.meetup) }
        for occasion in latest {
            let here = meetings.filter { $0.meetup == occasion.meetup }
            if here.isEmpty { continue }
            let known = places.firstIndex { folded($0.title) == folded(occasion.title) }
            if known == nil {
                places.append(MeetingPlace(meetup: occasion.meetup, title: occasion.title))
            }
            let place = known ?? places.count - 1
            places[place].met += here.count
            places[place].keptUp += here.count(where: \.isKeptUp)
        }
        return places.indices.sorted { a, b in
            let (one, other) = (places[a], places[b])
            return (other.keptUp, other.met, a) < (one.keptUp, one.met, b)
        }.map { places[$0] }
    }

    private init(meetup: Int, title: String) {
        self.meetup = meetup
        self.title = title
    }
}
