internal import CLibical
import CivilTime
import Foundation

/// The sole owner of one libical property that is in no component.
struct PropertyHandle: ~Copyable {
    private let raw: OpaquePointer

    /// - Parameter raw: what a `icalproperty_new_…` gave.
    init(_ raw: OpaquePointer?) throws(ICalendarError) {
        guard let raw else { throw .outOfMemory }
        self.raw = raw
    }

    deinit { icalproperty_free(raw) }

    /// The property with a parameter that a `icalparameter_new_…` gave.
    consuming func with(_ parameter: OpaquePointer?) throws(ICalendarError) -> PropertyHandle {
        guard let parameter else { throw .outOfMemory }
        icalproperty_add_parameter(raw, parameter)
        return self
    }

    /// Appends the line that libical makes of it, unfolded and without its end.
    borrowing func append(to line: inout [UInt8]) throws(ICalendarError) {
        guard let text = icalproperty_as_ical_string_r(raw) else { throw .outOfMemory }
        defer { free(text) }
        Folding.unfold(text, into: &line)
    }
}

extension icaltimetype {
    /// A DATE.
    init(_ day: Day) {
        let c = day.components
        self = icaltime_null_time()
        (year, month, self.day, is_date) = (Int32(c.year), Int32(c.month), Int32(c.day), 1)
    }

    /// A DATE-TIME without a zone. A zone is never put into the struct: libical then writes neither
    /// `Z` nor TZID.
    init(_ local: LocalTime) {
        let c = local.day.components
        self = icaltime_null_time()
        (year, month, day) = (Int32(c.year), Int32(c.month), Int32(c.day))
        (hour, minute) = (Int32(local.clock.hour), Int32(local.clock.minute))
        second = Int32(local.clock.second)
    }

    /// A DATE-TIME in UTC.
    init(_ instant: Instant) {
        self.init(LocalTime(instant, offset: 0))
        zone = icaltimezone_get_utc_timezone()
    }
}

/// The sole owner of a component that libical has parsed; it is only looked at.
struct ParsedComponent: ~Copyable {
    private let raw: OpaquePointer

    /// `nil` when libical finds no component in `text`, which ends with a zero byte.
    init?(_ text: [UInt8]) {
        icalerror_clear_errno()
        let parsed = text.withUnsafeBytes { bytes in
            bytes.bindMemory(to: CChar.self).baseAddress.flatMap { icalparser_parse_string($0) }
        }
        guard let parsed else { return nil }
        raw = parsed
    }

    deinit { icalcomponent_free(raw) }

    /// Lends every property to `body`.
    borrowing func forEachProperty(_ body: (OpaquePointer) -> Void) {
        var next = icalcomponent_get_first_property(raw, ICAL_ANY_PROPERTY)
        while let property = next {
            body(property)
            next = icalcomponent_get_next_property(raw, ICAL_ANY_PROPERTY)
        }
    }
}
