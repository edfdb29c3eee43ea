import CalendarExport
import CivilTime
import DAVSync
import JobSearch

/// The form of the items of one collection: the things of a log as events, tasks, journal entries
/// or cards, and back.
///
/// Fields are named by property (`FieldName`). What a thing of its kind has no field for is no
/// field of an item either: it stays in the item as it stands.
///
/// Values that stand twice count as follows, since a person changes the property that programs
/// show:
/// - STATUS before `X-KITH-STATUS`, which only tells apart what STATUS cannot.
/// - A zone by which times go (TZID) before `X-KITH-ZONE`, which stands beside times in UTC.
/// - ORG before `X-KITH-COMPANY`, which links a company as long as ORG is its name.
/// - `X-KITH-KIND` before KIND and the component: the kind of a thing never changes.
public struct LogForm: ItemForm {
    public enum Sort: Hashable, Sendable {
        /// A calendar, with the component of new items: with `.event` all are events; else meetups
        /// are events, follow-ups are tasks, and other things are journal entries. Any component is
        /// read.
        case calendar(CalendarComponent)
        case cards(CardVersion)
    }

    public let sort: Sort
    /// Zone of times without one.
    public let zone: Zone
    /// PRODID of new items.
    public let product: String
    /// Alarms of new items.
    public let alarms: CalendarStyle
    /// Gives the label of a thing by its uid, for the lines about people and companies below the
    /// notes; `nil` leaves such lines as they are.
    public var label: (@Sendable (String) -> String?)?
    /// Mail addresses of the user of the account, in small letters: events that they organize are
    /// their own.
    public var ownAddresses: Set<String> = []

    public init(_ sort: Sort, zone: Zone, product: String, alarms: CalendarStyle) {
        (self.sort, self.zone, self.product) = (sort, zone, product)
        var alarms = alarms
        alarms.form = .event
        alarms.isPrivate = false
        self.alarms = alarms
    }

    public var type: DAVItemType { isCards ? .card : .calendar }

    public var cardVersion: CardVersion {
        if case .cards(let version) = sort { version } else { .four }
    }

    public var rules: MergeRules { FormRules.all }

    public var fragile: Set<String> { [FieldName.categories, FieldName.priority] }

    /// Reads an item; `nil` for what holds no thing, more than one, or a thing of a kind that only
    /// later versions know.
    public func read(_ bytes: [UInt8]) -> SyncItem? {
        isCards ? CardReading(bytes, self)?.item : CalendarReading(bytes, self)?.item
    }

    /// Renders an item.
    ///
    /// Of an item that is there, only lines of what is said otherwise are made anew. All others,
    /// known or not, stay as they stand and where they stand, with CRLF.
    public func write(_ item: SyncItem, onto raw: [UInt8]?) -> [UInt8] {
        isCards
            ? CardWriting(item, self).bytes(onto: raw)
            : CalendarWriting(item, self).bytes(onto: raw)
    }

    var isCards: Bool { if case .cards = sort { true } else { false } }

    /// True if all things are events, as where a server takes nothing else.
    var isEventsOnly: Bool { sort == .calendar(.event) }
}

// Kinds and the components in which they stand.
extension LogForm {
    /// Component of a new item.
    func component(of kind: FormKind) -> CalendarComponent {
        switch kind {
        case .thing(.meetup): .event
        case _ where isEventsOnly: .event
        case .thing(.followUp): .task
        default: .journal
        }
    }

    /// Kind of an item that says none.
    static func usualKind(of component: CalendarComponent) -> FormKind {
        switch component {
        case .event: .thing(.meetup)
        case .task: .thing(.followUp)
        case .journal: .thing(.interaction)
        }
    }

    /// Kind of fields that say none.
    private func usualKind(_ fields: [String: MergeValue]) -> FormKind {
        guard case .calendar(let component) = sort else { return .thing(.contact) }
        if case .text(let time) = fields[FieldName.time], time.contains("/") {
            return .thing(.meetup)
        }
        return LogForm.usualKind(of: component)
    }

    /// The field that says the kind; `nil` where it need not be said. A server that drops the line
    /// has then not said another kind.
    func kindField(_ kind: FormKind) -> MergeValue? {
        let isUsual =
            switch sort {
            case .cards: kind == .thing(.contact)
            case .calendar(let component):
                kind == .thing(.meetup) || kind == LogForm.usualKind(of: component)
            }
        return isUsual ? nil : .text(kind.word)
    }

    /// The kind that fields say; `nil` for one that this version does not know.
    func kind(_ fields: [String: MergeValue]) -> FormKind? {
        guard case .text(let word) = fields[FieldName.kind], !word.isEmpty else {
            return usualKind(fields)
        }
        return FormKind(word: word)
    }
}
