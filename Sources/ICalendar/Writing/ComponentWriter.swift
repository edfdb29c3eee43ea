import Foundation

/// Writes components one after the other. Threads may do this at once, each with a writer and a
/// buffer of its own.
///
/// libical builds, escapes and serialises every property, but not the same one again and again: of
/// each property the line written last is kept, and used as long as the value stays what it was. Of
/// the twenty lines of an event in a sorted calendar fifteen do, and making them anew was half the
/// time of an export. BEGIN and END are ours, because libical would write them only around a whole
/// component, with every property made anew.
public struct ComponentWriter {
    /// The property of each name that was written last, by its place.
    private var properties: [Property?]
    /// Their lines as libical wrote them, unfolded.
    private var lines: [[UInt8]]
    /// A line that takes its value from one of another name.
    private var renamed: [UInt8] = []

    public init() {
        properties = Array(repeating: nil, count: Property.places)
        lines = Array(repeating: [], count: Property.places)
    }

    func open(_ component: String, in buffer: inout [UInt8]) {
        buffer.append(contentsOf: "BEGIN:".utf8)
        buffer.append(contentsOf: component.utf8)
        buffer.append(contentsOf: "\r\n".utf8)
    }

    func close(_ component: String, in buffer: inout [UInt8]) {
        buffer.append(contentsOf: "END:".utf8)
        buffer.append(contentsOf: component.utf8)
        buffer.append(contentsOf: "\r\n".utf8)
    }

    mutating func add(
        _ property: Property, to buffer: inout [UInt8]
    ) throws(ICalendarError) {
        let place = property.place
        if let last = properties[place], last.isSame(as: property) {
            return Folding.append(lines[place], to: &buffer)
        }
        if let (other, name) = property.model, let model = properties[other],
            model.hasSameValue(as: property)
        {
            renamed.removeAll(keepingCapacity: true)
            renamed.append(contentsOf: name.utf8)
            renamed.append(contentsOf: lines[other].drop { $0 != 0x3A })
            return Folding.append(renamed, to: &buffer)
        }
        properties[place] = nil
        lines[place].removeAll(keepingCapacity: true)
        try property.handle().append(to: &lines[place])
        properties[place] = property
        Folding.append(lines[place], to: &buffer)
    }
}

extension Property {
    /// A number of its own for each name.
    fileprivate var place: Int {
        let times = TextName.allCases.count
        let numbers = times + TimeName.allCases.count
        let others = numbers + NumberName.allCases.count
        return switch self {
        case .text(let name, _): name.rawValue
        case .time(let name, _): times + name.rawValue
        case .number(let name, _): numbers + name.rawValue
        case .status: others
        case .transparency: others + 1
        case .classification: others + 2
        case .action: others + 3
        case .trigger: others + 4
        case .rule: others + 5
        case .duration: others + 6
        case .futureRecurrenceID: others + 7
        }
    }
    fileprivate static var places: Int {
        TextName.allCases.count + TimeName.allCases.count + NumberName.allCases.count + 8
    }

    /// The place of a property of the same type that often has the same value, and the name of this
    /// one: the text of an alarm is its item's summary, and what was never changed was made and
    /// changed at once.
    fileprivate var model: (place: Int, name: String)? {
        switch self {
        case .text(.description, _): (Property.text(.summary, "").place, "DESCRIPTION")
        case .time(.created, let time): (Property.time(.stamp, time).place, "CREATED")
        case .time(.lastModified, let time): (Property.time(.stamp, time).place, "LAST-MODIFIED")
        default: nil
        }
    }

    /// Whether the other, of the same name, is written as the same bytes.
    fileprivate func isSame(as other: Property) -> Bool {
        switch (self, other) {
        case (.text, _), (.time, _): hasSameValue(as: other)
        case (.number(_, let a), .number(_, let b)): a == b
        case (.status(let a), .status(let b)): a == b
        case (.transparency(let a), .transparency(let b)): a == b
        case (.classification(let a), .classification(let b)): a == b
        case (.action, .action): true
        case (.trigger(let a), .trigger(let b)): a == b
        default: false
        }
    }

    /// Whether two texts or two times are written as the same bytes behind their names.
    fileprivate func hasSameValue(as other: Property) -> Bool {
        switch (self, other) {
        case (.text(_, let a), .text(_, let b)):
            isSame(a, b)
        case (.time(_, let a), .time(_, let b)): a == b
        default: false
        }
    }

    /// Byte for byte, and not as `==`, for which differently composed characters are the same.
    private func isSame(_ a: String, _ b: String) -> Bool {
        guard a.utf8.count == b.utf8.count else { return false }
        var (a, b) = (a, b)
        return a.withUTF8 { a in
            b.withUTF8 { b in
                guard let start = a.baseAddress, let other = b.baseAddress else { return true }
                return memcmp(start, other, a.count) == 0
            }
        }
    }
}
