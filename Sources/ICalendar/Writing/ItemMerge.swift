import CivilTime

/// Writing of an item that was read: its text line by line, with the lines of changed properties
/// made anew.
struct ItemMerge {
    private let item: CalendarItem
    private let times: ItemTimes
    private let changed: PropertyNames
    /// Changed properties whose new lines are still to be written.
    private var pending: PropertyNames
    /// The item with the members of its lists for which no line of the text was found yet.
    private var rest: CalendarItem
    private let hasOtherAlarms: Bool
    private var depth = 0
    /// The alarm inside which the lines are, and where it begins in the buffer.
    private var alarm: (draft: AlarmDraft, begin: Int)?
    private var terminator: UInt8 = 0x0A

    /// - Parameter original: the item as it was read.
    init(_ item: CalendarItem, over original: CalendarItem) {
        self.item = item
        times = ItemTimes(item)
        var changed = PropertyNames()
        for name in PropertyName.written where !item.isSame(name, as: original) {
            _ = changed.insert(name)
        }
        (self.changed, pending) = (changed, changed)
        rest = item
        hasOtherAlarms = item.alarms != original.alarms
        if !hasOtherAlarms { rest.alarms = [] }
    }

    mutating func append(
        _ source: ItemSource, with writer: inout ComponentWriter, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        try source.withBytes { (bytes, terminator) throws(ICalendarError) in
            self.terminator = terminator
            var joint: [UInt8] = []
            var lines = UnfoldedLines(bytes, terminator: terminator)
            while try lines.next(
                &joint,
                { (line) throws(ICalendarError) in try write(line, &writer, &buffer) }) != nil
            {}
        }
    }

    private mutating func write(
        _ line: UnfoldedLine, _ writer: inout ComponentWriter, _ buffer: inout [UInt8]
    ) throws(ICalendarError) {
        guard let content = ContentLine(line.bytes) else {
            return Folding.append(line.bytes, to: &buffer)
        }
        let name = item.property(PropertyName(content.name))
        switch name {
        case .begin:
            if depth == 1 {
                try flush(&writer, &buffer)
                if hasOtherAlarms, content.value.trimmed.spells("VALARM") {
                    alarm = (AlarmDraft(), buffer.count)
                }
            }
            depth += 1
            keep(line, content, &buffer)
        case .end:
            depth -= 1
            if depth == 0 {
                try flush(&writer, &buffer)
                try writer.add(rest.alarms, summary: item.summary, to: &buffer)
            }
            keep(line, content, &buffer)
            if depth == 1, let (draft, begin) = alarm {
                alarm = nil
                if let read = draft.alarm, !rest.alarms.extract([read]) {
                    buffer.removeLast(buffer.count - begin)
                }
            }
        case _ where depth == 1 && changed.contains(name):
            try replace(line, content, name, &writer, &buffer)
        default:
            if depth == 2 { alarm?.draft.read(content, name) }
            keep(line, content, &buffer)
        }
    }

    /// Appends a line as it is. Quoted-printable has line breaks of its own, which are no folds.
    private func keep(_ line: UnfoldedLine, _ content: ContentLine, _ buffer: inout [UInt8]) {
        guard content.isQuotedPrintable else { return Folding.append(line.bytes, to: &buffer) }
        let end = line.physical.count - (line.physical.last == terminator ? 1 : 0)
        let lines = line.physical.part(0..<end)
        for part in lines.split(separator: terminator, omittingEmptySubsequences: false) {
            buffer += part.reversed().drop { $0 == 0x0D }.reversed() + [0x0D, 0x0A]
        }
    }

    private mutating func replace(
        _ line: UnfoldedLine, _ content: ContentLine, _ name: PropertyName,
        _ writer: inout ComponentWriter, _ buffer: inout [UInt8]
    ) throws(ICalendarError) {
        switch name {
        case .exceptions, .additions, .relatedTo:
            // A line whose values all stay is no line that changes.
            let values = ItemSource(line, of: item).item
            let stays =
                switch name {
                case .exceptions: rest.exceptions.extract(values.exceptions)
                case .additions: rest.additions.extract(values.additions)
                default: rest.relatedTo.extract(values.relatedTo)
                }
            if stays { keep(line, content, &buffer) }
        default:
            // Of several lines the first makes room for the new one.
            guard pending.remove(name) else { return }
            var new: [UInt8] = []
            try writer.add(name, of: item, times, to: &new)
            ItemMerge.append(new, with: content.lastingParameters, to: &buffer)
        }
    }

    /// Appends a line of the writer with parameters besides its own.
    private static func append(
        _ new: [UInt8], with parameters: [ByteRun], to buffer: inout [UInt8]
    ) {
        guard !parameters.isEmpty else { return buffer += new }
        var joint: [UInt8] = []
        new.withUnsafeBufferPointer { new in
            var lines = UnfoldedLines(new)
            lines.next(&joint) { line in
                let end = line.bytes.firstIndex { $0 == 0x3A || $0 == 0x3B } ?? line.bytes.count
                var whole = Array(line.bytes)
                whole.insert(contentsOf: parameters.flatMap { [0x3B] + $0 }, at: end)
                Folding.append(whole, to: &buffer)
            }
        }
    }

    /// Appends what the text has no line for.
    private mutating func flush(
        _ writer: inout ComponentWriter, _ buffer: inout [UInt8]
    ) throws(ICalendarError) {
        for name in PropertyName.written where pending.remove(name) {
            try writer.add(name, of: rest, times, to: &buffer)
        }
        (rest.exceptions, rest.additions, rest.relatedTo) = ([], [], [])
    }
}

extension CalendarItem {
    /// DURATION where there is no end beside it.
    var lastingDuration: Int? { end == nil ? duration : nil }

    /// The property that a line of the item gives: DTEND for a DUE, and nothing where the item may
    /// not have it.
    func property(_ name: PropertyName) -> PropertyName {
        switch name {
        case .due: kind == .todo ? .dtend : .other
        case .dtend: kind == .todo ? .other : .dtend
        default: name
        }
    }

    /// True if a property has the same value in both.
    func isSame(_ name: PropertyName, as other: CalendarItem) -> Bool {
        switch name {
        case .uid: uid == other.uid
        case .sequence: sequence == other.sequence
        case .stamp: stamp == other.stamp
        case .created: created == other.created
        case .lastModified: lastModified == other.lastModified
        case .start: start == other.start
        case .dtend: end == other.end
        case .duration: lastingDuration == other.lastingDuration
        case .completed: completed == other.completed
        case .recurrenceID:
            recurrenceID == other.recurrenceID && isThisAndFuture == other.isThisAndFuture
        case .rule: recurrence == other.recurrence && ruleText == other.ruleText
        case .exceptions: exceptions == other.exceptions
        case .additions: additions == other.additions
        case .summary: summary == other.summary
        case .description: description == other.description
        case .location: location == other.location
        case .url: url == other.url
        case .categories: categories == other.categories
        case .status: status == other.status
        case .transparency: isTransparent == other.isTransparent
        case .priority: priority == other.priority
        case .classification: classification == other.classification
        case .relatedTo: relatedTo == other.relatedTo
        case .begin, .end, .due, .organizer, .attendee, .action, .trigger, .other: true
        }
    }
}

extension Array where Element: Equatable {
    /// Takes elements out of the array; `false`, and nothing, unless all are in it.
    fileprivate mutating func extract(_ elements: [Element]) -> Bool {
        var rest = self
        for element in elements {
            guard let index = rest.firstIndex(of: element) else { return false }
            rest.remove(at: index)
        }
        self = rest
        return true
    }
}
