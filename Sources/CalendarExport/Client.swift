import ICalendar

/// A calendar program, what it takes of an exported file, and what it will and will not do with it.
///
/// The facts are measured, or reported by its makers and users; each sentence of `will` and `willNot`
/// says what to do where something can be done. `kith export --for` tells them, and the page of each
/// one in the help, with its `steps`.
public struct Client: Sendable, Equatable {
    public enum Name: String, CaseIterable, Sendable {
        case google, apple, outlook, thunderbird, gnome, kde, khal, nextcloud
    }

    public let name: Name
    /// `Google Calendar`.
    public let title: String
    /// Whether it shows to-dos that come in a file or a directory.
    public var supportsToDos = false
    /// Whether it keeps or shows journal entries.
    public var supportsJournals = false
    /// Whether it reads, or is synchronised with, a directory of single files (a vdir).
    public var supportsDirectories = true
    /// How many alarms of an item it keeps; `nil`: all. More than that are not written.
    public var alarms: Int?
    /// METHOD, where it wants one; a server forbids it (RFC 4791 §4.1).
    public var method: String?
    /// How many bytes a file may have; more make several files.
    public var fileBytes: Int?
    /// Number of bytes that it takes of a description; `nil` where it takes all of any.
    public var descriptionBytes: Int?
    /// What it does, in words that follow “will”.
    public let will: [String]
    /// What it does not, in words that follow “will not”, with what to do instead.
    public let willNot: [String]

    init(_ name: Name, _ title: String, will: [String], willNot: [String]) {
        self.name = name
        self.title = title
        self.will = will
        self.willNot = willNot
    }

    /// Number of bytes of a description that any program takes.
    public static let leastDescriptionBytes = all.compactMap(\.descriptionBytes).min() ?? .max

    public static func named(_ name: Name) -> Client { all.first { $0.name == name } ?? all[0] }
}

extension CalendarItem {
    /// The item as a client takes it: with no more alarms than it keeps. The first one is the
    /// nearest to the start.
    public func fitted(to client: Client?) -> CalendarItem {
        guard let limit = client?.alarms, alarms.count > limit else { return self }
        var item = self
        item.alarms = Array(alarms.prefix(limit))
        return item
    }
}
