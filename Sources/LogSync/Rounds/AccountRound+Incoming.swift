import CivilTime
import DAVSync
import JobSearch
import Logbook

// Meaning of items that come from a phone, or from a log that syncs other kinds.
extension AccountRound {
    /// The fields of a new task without a day, as people type many: it is due in as many days as a
    /// follow-up that is typed here, from when it was made.
    func dated(_ version: MergeVersion, _ form: LogForm) -> [String: MergeValue] {
        var fields = version.fields
        guard form.kind(fields) == .thing(.followUp), fields[FieldName.time] == nil else {
            return fields
        }
        let day = setup.zone.day(version.modified ?? setup.now).adding(days: setup.followUpDays)
        fields[FieldName.time] = .text(day.iso)
        return fields
    }

    /// Names the company of a contact beside a link to one that is not there and does not come in:
    /// companies may not sync, here or there.
    func nameCompany(
        of thing: inout PortableThing, _ fields: [String: MergeValue], _ names: CompanyNames
    ) -> Bool {
        guard thing.kind == .contact, let uid = thing.links["company"]?.first, names[uid] == nil,
            case .text(let name)? = fields[FieldName.organization]
        else { return false }
        thing.names["company"] = [name]
        return true
    }

    /// True for a repeating follow-up that was ticked off elsewhere, but on a day from which the log
    /// has moved it since: it is done already.
    func isTickedAgain(
        _ uid: String, _ fields: [String: MergeValue], _ index: Int
    ) -> Bool {
        guard fields[KithLines.prefix + "EVERY"] != nil,
            fields[FieldName.status] == .text("COMPLETED")
                || fields[FieldName.ownStatus] == .text("done"),
            let read = members[index].round.item(uid)?.version.fields[FieldName.time]
        else { return false }
        return read != fields[FieldName.time]
    }

    /// True for a line that reads like a command. “Log in to the portal” is a task.
    static func isTyped(_ text: String) -> Bool {
        let words = text.split(separator: " ", maxSplits: 2).map { $0.lowercased() }
        guard words.count > 1 else { return false }
        switch words[0] {
        case "met", "met:", "log:": return true
        case "log": return !["in", "into", "on", "onto", "out", "off"].contains(words[1])
        default: return false
        }
    }

    /// A new task or journal entry whose first word is a command is none, but is typed.
    func takeTyped(_ uid: String, _ version: MergeVersion, _ index: Int) -> Bool {
        guard case .text(let text)? = version.fields[FieldName.summary],
            AccountRound.isTyped(text), let item = members[index].round.state.items[uid],
            item.seen.isEmpty,
            !String(decoding: item.raw, as: UTF8.self).contains("BEGIN:VEVENT")
        else { return false }
        report.typed.append(
            .init(
                collection: index, text: text, path: item.path, etag: item.etag))
        members[index].round.reject(uid, before: nil)
        return true
    }
}

extension [String: MergeValue] {
    /// The fields of a follow-up that is open.
    var opened: [String: MergeValue] {
        var fields = self
        for name in [
            FieldName.status, FieldName.ownStatus, FieldName.completed, FieldName.ownClosing,
        ] {
            fields[name] = nil
        }
        return fields
    }
}
