import CivilTime
import JobSearch

/// The facts to know before one meets somebody, or applies: what the log has of a contact, a
/// company, a posting or a meetup, not in words yet.
public struct Brief: Sendable {
    /// The contact, company, posting or meetup; of a series its next occurrence.
    public var subject: any Thing
    /// The company that it is about; `nil` where there is none, or several.
    public var company: Company?
    /// Several companies of one meetup.
    public var companies: [Company] = []
    /// The posting that it is about.
    public var posting: Posting?
    /// Whom one meets, or may meet there, the most important first.
    public var people: [Person] = []
    /// Number of people that were left out.
    public var left = 0
    /// Others at the company, those with the last exchange first.
    public var others: [Person] = []
    /// Number of contacts at the company, and of those who are warm.
    public var staff = (known: 0, warm: 0)
    /// Contacts whom a contact has introduced.
    public var introduced: [Int] = []
    /// The newest exchanges, besides the last ones with each of the people.
    public var exchanges: [Interaction] = []
    /// Open follow-ups: what the user has promised, by their days.
    public var followUps: [FollowUp] = []
    /// Open referrals: what others have promised, or were asked for.
    public var referrals: [Referral] = []
    /// The other open postings of the company.
    public var postings: [Posting] = []
    /// Other meetups that are to come, by their starts.
    public var meetups: [Meetup] = []
    public var questions: [Question] = []
    /// The terms of the posting, or of the company's open postings, against the user's skills; `nil`
    /// where no posting has any.
    public var keywords: Keywords?
    /// The stories that share terms with the posting, the best fit first.
    public var stories: [StoryFit] = []
    public var names = Names()

    /// Somebody whom one may meet.
    public struct Person: Sendable {
        public var contact: Contact
        /// The day on which they were met first, where that is known.
        public var metOn: Day?
        /// The last exchange with them.
        public var last: Interaction?
        /// True if they are warm.
        public var isWarm = false
        /// True if they are expected at the meetup.
        public var isExpected = false
        /// The company at which they work.
        public var company: Company?
        /// The first gap at the company, if it is a target.
        public var gap: Gap?
    }

    /// A question to ask, and the thing of which it is kept.
    public struct Question: Sendable, Equatable {
        public var text: String
        public var of: Reference
    }

    /// Terms that a posting asks for, in its order of importance.
    public struct Keywords: Sendable, Equatable {
        public var asked: [String]
        /// Those of them that the user has.
        public var have: [String]
        /// The others.
        public var missing: [Missing]

        /// A term that the user lacks.
        public struct Missing: Sendable, Equatable {
            public var term: String
            public var isLearning: Bool

            public init(_ term: String, isLearning: Bool) {
                self.term = term
                self.isLearning = isLearning
            }
        }

        public init(asked: [String], have: [String], missing: [Missing]) {
            self.asked = asked
            self.have = have
            self.missing = missing
        }
    }

    public init(of subject: any Thing) { self.subject = subject }

    /// The meetup, where it is one.
    public var meetup: Meetup? { subject as? Meetup }

    /// True for a meetup where many meet, and not a talk with somebody.
    public var isGathering: Bool { meetup.map { !$0.form.isTalk } ?? false }
}

extension Kind {
    /// True for a kind of whose things there are briefs.
    public var hasBriefs: Bool {
        switch self {
        case .company, .contact, .meetup, .posting: true
        case .interaction, .followUp, .referral, .story, .skill: false
        }
    }
}
