import CivilTime
import GRDB
import JobSearch

extension MeetupImport {
    /// Cancels a known meetup, or one of its occurrences.
    mutating func cancel(
        _ found: FoundCancellation, _ report: inout ImportReport.File
    ) throws {
        let alone = try found.recurrence.flatMap { recurrence in
            try step.id(.meetup, uid: MeetupImport.uid(found.uid, recurrence))
        }
        guard let id = try alone ?? step.id(.meetup, uid: found.uid),
            var meetup = try Meetup.fetch(step.db, id: id)
        else { return report.skip(found.line, "it cancels a meetup that is not in the log") }
        if alone == nil, let recurrence = found.recurrence {
            guard meetup.rrule != nil else {
                return report.skip(found.line, "\(meetup.title) is no series")
            }
            add(FoundOccurrence(found, on: recurrence, of: meetup))
            return
        }
        let memory = try Imported(of: Key(.meetup, id), step.db)
        var row = FoundMeetup(
            line: found.line, uid: found.uid, title: meetup.title, time: meetup.time)
        (row.sequence, row.modifiedAt) = (found.sequence, found.modifiedAt)
        if row.age(comparedTo: memory) < 0 {
            report.same += 1
            return
        }
        var merge = FieldMerge(source: "", imported: memory, isRepeat: false)
        let (status, current) = (Meetup.Status.cancelled, meetup.status.rawValue)
        if merge.value("status", found: status.rawValue, current: current) != nil {
            meetup.status = status
        }
        try step.update(&meetup)
        try finish(meetup, row, &merge, over: memory, &report)
    }
}

extension FoundOccurrence {
    /// A cancelled occurrence of a series, of which nothing else is known.
    fileprivate init(_ found: FoundCancellation, on recurrence: Moment, of series: Meetup) {
        let meetup = FoundMeetup(
            line: found.line, uid: found.uid, title: "", time: series.time)
        self.init(recurrence: recurrence, meetup: meetup)
        self.meetup.time = series.time.moved(to: day(in: series))
        self.meetup.isCancelled = true
        (self.meetup.sequence, self.meetup.modifiedAt) = (found.sequence, found.modifiedAt)
    }
}
