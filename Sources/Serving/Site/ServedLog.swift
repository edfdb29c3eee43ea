import CalendarExport
import CivilTime
import Foundation
import JobSearch
import Logbook
import Presentation
import Publishing
import VCard

/// A log that is read while others write it.
public final class ServedLog {
    private let path: String
    private let product: String
    private let clock: @Sendable () -> Instant
    private var opened: (logbook: Logbook, number: UInt64)?
    /// Number of times that another file has come to stand at its place.
    private var replacements = 0

    /// - Parameters:
    ///   - home: the directory of the log.
    ///   - product: value of PRODID.
    ///   - clock: the present moment, by which a page says what is late.
    public init(home: String, product: String, clock: @escaping @Sendable () -> Instant) {
        path = home + "/" + Logbook.fileName
        self.product = product
        self.clock = clock
    }

    var now: Instant { clock() }

    /// Number of a state of the log: another one after each change.
    ///
    /// - Throws: `LogbookError`
    public func version() throws -> Int {
        // Both numbers are small, and neither begins again.
        try logbook().dataVersion() + replacements << 40
    }

    /// The log; opened anew where another file stands at its place.
    private func logbook() throws -> Logbook {
        var status = stat()
        guard stat(path, &status) == 0 else {
            opened = nil
            throw LogbookError.notALog(path: path)
        }
        let number = UInt64(truncatingIfNeeded: status.st_ino)
        if let opened, opened.number == number { return opened.logbook }
        replacements += 1
        let logbook = try Logbook.openToRead(path: path, clock: clock)
        opened = (logbook, number)
        return logbook
    }

    /// The second in which a file of the log was written last, at most the one before `now`.
    func lastChange(before now: Instant) -> Instant {
        let seconds = ["", "-wal"].map { suffix in
            var status = stat()
            guard stat(path + suffix, &status) == 0 else { return 0 }
            #if canImport(Darwin)
                return status.st_mtimespec.tv_sec
            #else
                return status.st_mtim.tv_sec
            #endif
        }
        return Instant(seconds: min(seconds.max() ?? 0, now.seconds))
    }

    // MARK: Contents

    /// Makes what stands at a place; `nil` for a thing that is not there.
    func resource(_ place: SitePlace, lastModified: Instant) throws -> Resource? {
        let logbook = try logbook()
        switch place {
        case .feed:
            return Resource(
                .calendar, try feed(of: logbook), lastModified: lastModified,
                fileName: place.path)
        case .cards:
            return Resource(
                .cards, try cards(of: logbook), lastModified: lastModified, fileName: place.path)
        case .morning: return page(try morning(of: logbook), lastModified)
        case .targets: return page(try targets(of: logbook), lastModified)
        case .network: return page(try network(of: logbook), lastModified)
        case .wholeNetwork: return page(try wholeNetwork(of: logbook), lastModified)
        case .statistics: return page(try statistics(of: logbook), lastModified)
        case .keywords: return page(try keywords(of: logbook), lastModified)
        case .briefs: return page(try briefs(of: logbook), lastModified)
        case .thing(let reference):
            return try thing(reference, of: logbook).map { page($0, lastModified) }
        case .brief(let reference):
            return try brief(reference, of: logbook).map { page($0, lastModified) }
        case .style, .briefStyle, .icon: return nil
        }
    }

    private func page(_ html: String, _ lastModified: Instant) -> Resource {
        Resource(
            .page, Array(html.utf8), lastModified: lastModified, policy: PageShell.policy)
    }

    /// The zone in which the log's times are meant.
    func zone(of logbook: Logbook) throws -> Zone {
        if let name = try Setting.timeZone.value(in: logbook) { return try Zone.named(name) }
        return try Zone.system()
    }

    /// The bytes that `kith export -o -` writes.
    private func feed(of logbook: Logbook) throws -> [UInt8] {
        var style = try logbook.calendarStyle(in: zone(of: logbook))
        style.dayMoves = try logbook.dayMoves().map { ($0.count, $0.at) }
        var bytes: [UInt8] = []
        let target = ExportTarget(
            .stream { bytes += $0 }, form: .event, parts: [.followups, .meetups, .deadlines])
        // kith export tells what it leaves out; a feed has nobody to tell.
        _ = try Exporter(logbook, target, style, product: product, warn: { _ in }).run()
        return bytes
    }

    /// The bytes that `kith export --contacts -o -` writes.
    private func cards(of logbook: Logbook) throws -> [UInt8] {
        var bytes: [UInt8] = []
        CardExporter(try logbook.addressBook(), as: .v3, product: product).write { bytes += $0 }
        return bytes
    }
}
