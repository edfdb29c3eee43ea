/// A card of an address book (RFC 6350), as far as it speaks of a person or an organization.
///
/// One that was read with its text has postal addresses, birthdays, pictures and everything else
/// there, and is written with them again.
public struct VCard: Equatable, Sendable {
    public enum Version: String, CaseIterable, Sendable {
        case v2_1 = "2.1"
        case v3 = "3.0"
        case v4 = "4.0"
    }
    /// Kind of thing that the card speaks of (KIND, RFC 6350 §6.1.4).
    public enum Kind: String, CaseIterable, Sendable {
        case individual, org, group, location
    }

    public var version: Version
    public var kind = Kind.individual
    /// Without `urn:uuid:` where it is a UUID.
    public var uid: String?
    /// FN.
    public var formattedName: String?
    public var name: Name?
    public var nickname: String?
    /// ORG: the organization, then the units inside it; what was empty at the end is left out.
    public var organization: [String] = []
    public var title: String?
    /// Without `mailto:`.
    public var emails: [String] = []
    /// Without `tel:`.
    public var phones: [String] = []
    public var faxes: [String] = []
    public var pagers: [String] = []
    public var links: [Link] = []
    /// A NOTE each.
    public var notes: [String] = []
    public var categories: [String] = []
    /// REV as it stands there.
    public var revision: String?
    var source: CardSource?

    public init(_ version: Version) { self.version = version }

    /// A web address: URL, X-SOCIALPROFILE, or SOCIALPROFILE (RFC 9554 §3.5).
    public struct Link: Equatable, Sendable {
        public var address: String
        /// The service that its type or its label names, in lower case: `linkedin`.
        public var service: String?
        /// Name of the person there.
        public var user: String?

        public init(_ address: String, service: String? = nil, user: String? = nil) {
            self.address = address
            self.service = service
            self.user = user
        }
    }
}
