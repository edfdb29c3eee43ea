import CivilTime
import JobSearch

enum CalendarFile: IntakeReader {
    static func recognises(_ head: SourceText) -> Bool { false }
    static func read(_ text: SourceText, zone: Zone, each: (Finding) throws -> Void) throws {}
}
