import CivilTime

/// Properties of a VALARM, as far as they were read.
struct AlarmDraft {
    private var trigger: VAlarm.Trigger?
    private var text = ""
    private var isShown = true

    mutating func read(_ line: ContentLine, _ name: PropertyName) {
        let value = line.value.trimmed
        switch name {
        case .action: isShown = value.spells("DISPLAY") || value.spells("AUDIO")
        case .description: text = ItemTexts.text(value)
        case .trigger:
            if case .utc(let instant) = BasicTime(value) {
                trigger = .at(instant)
            } else if let seconds = DurationText.seconds(value) {
                let isEnd = line.parameter("RELATED")?.uppercased() == "END"
                trigger = isEnd ? .end(seconds) : .start(seconds)
            }
        default: break
        }
    }

    /// The alarm; `nil` for one that sends mail, and for one without a trigger that can be read.
    var alarm: VAlarm? { isShown ? trigger.map { VAlarm($0, text: text) } : nil }
}
