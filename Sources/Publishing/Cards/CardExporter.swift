import JobSearch
import Logbook
import VCard

/// Writes the contacts of a log as vCards.
///
/// Companies, which a telephone would show among the people, are in 4.0 only; there they come
/// first, so that a reader knows them by their uids when contacts name them.
public struct CardExporter {
    private let book: AddressBook
    private let version: VCard.Version
    private let product: String

    /// - Parameter product: value of PRODID.
    public init(_ book: AddressBook, as version: VCard.Version, product: String) {
        self.book = book
        self.version = version
        self.product = product
    }

    /// Hands over the text of one card after the other.
    public func write(_ put: ([UInt8]) throws -> Void) rethrows {
        if version == .v4 {
            for company in book.companies { try put(company.card(version).text(product: product)) }
        }
        let names = Dictionary(book.companies.map { ($0.id, $0.name) }) { first, _ in first }
        for contact in book.contacts {
            let company = contact.company.flatMap { names[$0] }
            try put(contact.card(version, company: company).text(product: product))
        }
    }

    /// Writes a file, or in a dry run only compares with the one that stands there.
    ///
    /// - Parameter logbook: no file of this log is written over.
    /// - Throws: `PublishingError` if it cannot be written.
    public func write(
        to path: String, sparing logbook: Logbook, isDryRun: Bool
    ) throws -> CardReport {
        let file = try ChangedFile(path, sparing: logbook, isDryRun: isDryRun)
        try write(file.write)
        let report = CardReport(
            path: path, isChanged: try file.end(), contacts: book.contacts.count,
            companies: version == .v4 ? book.companies.count : nil, isDryRun: isDryRun)
        if !isDryRun { try file.place() }
        return report
    }
}

/// The outcome of a file of vCards.
public struct CardReport: Equatable, Sendable {
    public var path: String
    /// True if it differs from what stood there before.
    public var isChanged: Bool
    /// Number of contacts in it.
    public var contacts: Int
    /// Number of companies in it; `nil` where the version has none.
    public var companies: Int?
    public var isDryRun: Bool
}
