import CalendarExport
import JobSearch
import Logbook

/// One calendar of an export: what it holds, in which form, and where it is put.
struct ExportTarget {
    /// The file or the directory; `nil`: standard output.
    var path: String?
    /// A directory of single files instead of one file.
    var isSplit: Bool
    var form: CalendarStyle.Form
    /// The calendar of the to-dos beside the one of the events: it holds nothing else.
    var isSecond = false
    var client: Client?

    /// What a scope calls the place.
    var key: String? { path.map { ExportPlace.key($0, isDirectory: isSplit) } }

    func kinds(_ parts: [ExportCommand.Part]) -> Set<Kind> {
        var kinds: Set<Kind> = []
        if parts.contains(.followups) { kinds.insert(.followUp) }
        if isSecond { return kinds }
        if parts.contains(.meetups) { kinds.insert(.meetup) }
        if parts.contains(.interactions) { kinds.insert(.interaction) }
        return kinds
    }

    var frame: ExportFrame { ExportFrame(client: client, form: form, isForDirectory: isSplit) }

    /// Where its items go.
    func sink(_ session: Session, _ scope: ExportScope, isDryRun: Bool) throws -> any ExportSink {
        guard let path else { return StreamSink(session.console, frame) }
        if isSplit, !isDryRun {
            try session.makeDirectory(
                path, hint: "Check its rights, or name another directory: --split DIR")
        }
        let place = try ExportPlace(
            path, isDirectory: isSplit, scope, session.logbook, isDryRun: isDryRun)
        if isSplit { return SplitSink(place, frame) }
        if let limit = client?.fileBytes, !ExportPath.isDevice(path) {
            return PartsSink(place, frame, limit: limit)
        }
        return try FileSink(place, frame)
    }

    /// The files that stand there now, as far as exports wrote them.
    func standing(_ session: Session) throws -> [String] {
        guard let path, let key else { return [] }
        let folder = isSplit ? path : ExportPath.folder(of: path)
        let names = try session.logbook.exportedFiles(at: key)
        return (isSplit ? [] : [path]) + names.sorted().map { folder + "/" + $0 }
    }
}
