import CalendarExport
import CivilTime
import DAVSync
import ICalendar
import JobSearch

// Alarms (VALARM).
extension CalendarWriting {
    /// Writes alarms: of a new item those that exports give; of one that is there the same in the
    /// place of those that kith gave it before. Others, which a phone has set, stay until the
    /// alarms of the thing are changed.
    mutating func writeAlarms() {
        guard let old else { return append(alarms(fields)) }
        rename(
            alarmsOf: &main, from: oldText(FieldName.summary), to: text(FieldName.summary))
        let isOther = isChanged(FieldName.alarms)
        let names = [
            FieldName.time, FieldName.zone, FieldName.status, FieldName.ownStatus,
            KithLines.prefix + "FORM",
        ]
        guard isOther || names.contains(where: { isChanged($0) }) else { return }
        let new = alarms(fields)
        let before = alarms(old.item.version.fields)
        guard isOther || new.map(\.trigger) != before.map(\.trigger) else { return }
        var kept: Set<VAlarm.Trigger> = []
        main.parts.removeAll { part in
            guard let component = part.component, component.name == "VALARM" else { return false }
            guard let trigger = CalendarWriting.trigger(component) else { return isOther }
            if isOther || before.contains(where: { $0.trigger == trigger }) { return true }
            kept.insert(trigger)
            return false
        }
        append(new.filter { !kept.contains($0.trigger) })
    }

    /// Has alarms that show the title of an item show its new one.
    func rename(alarmsOf component: inout ItemComponent, from old: String?, to new: String?) {
        guard let old, let new, old != new else { return }
        component.parts = component.parts.map { part in
            guard var alarm = part.component, alarm.name == "VALARM",
                alarm.text(FieldName.description) == old
            else { return part }
            write(FieldName.description, new, in: &alarm)
            return .component(alarm)
        }
    }

    private mutating func append(_ alarms: [VAlarm]) {
        guard !alarms.isEmpty else { return }
        var item = CalendarItem(
            .event, uid: item.uid, lastModified: Instant(seconds: 0), summary: "")
        item.alarms = alarms
        var bytes: [UInt8] = []
        guard (try? CalendarWriter.append(item, into: &bytes)) != nil else { return }
        let made = ItemText.parse(bytes)?.components.first?.components ?? []
        main.parts += made.map { .component($0) }
    }

    /// The alarms that exports give a thing.
    private func alarms(_ fields: [String: MergeValue]) -> [VAlarm] {
        guard kind == .thing(.meetup) || kind == .thing(.followUp),
            let thing = try? form.thing(
                uid: item.uid, fields: fields, modified: nil, companyName: { _ in nil })
        else { return [] }
        if let meetup = thing.thing(Meetup.self) { return usual(meetup) }
        return thing.thing(FollowUp.self).map { alarms(of: $0) } ?? []
    }

    private func usual(_ thing: some CalendarThing) -> [VAlarm] {
        var style = form.alarms
        style.form = isTask ? .todo : .event
        return thing.calendarItems(Surroundings(), style, isRemoved: false).first?.alarms ?? []
    }

    private func alarms(of followUp: FollowUp) -> [VAlarm] {
        guard case .day(let day) = followUp.due, !isTask else {
            return usual(followUp)
        }
        // A whole day begins at midnight, when nobody wants to be woken.
        guard followUp.status == .open else { return [] }
        var whole = Meetup(title: followUp.text, time: .days(day, day))
        whole.alarms = followUp.alarms ?? form.alarms.alarms.followUp
        return usual(whole)
    }

    /// The time at which an alarm rings.
    private static func trigger(_ alarm: ItemComponent) -> VAlarm.Trigger? {
        let event = ItemComponent(
            "VEVENT", [.line(ItemLine("DTSTART", "20260101T000000Z")), .component(alarm)])
        let frame = ItemComponent("VCALENDAR", [.component(event)])
        guard case .item(let item)? = try? CalendarReader(frame.bytes).entries().first else {
            return nil
        }
        return item.alarms.first?.trigger
    }
}
