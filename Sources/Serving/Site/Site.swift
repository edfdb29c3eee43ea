import CivilTime
import Foundation
import JobSearch

/// All that is served of a log: it takes requests, and gives answers.
///
/// A content is kept until the log changes, so that a client that asks again is answered at once.
public final class Site {
    /// State of the log and of the clock from which a resource was made.
    private struct Source: Equatable {
        var log: Int
        /// The minute, for what tells of today.
        var minute: Int?
    }

    private let log: ServedLog
    private var secret: SecretKeeper
    private let rules: AccessRules
    private var made: [SitePlace: (source: Source, resource: Resource)] = [:]
    /// Requests for what programs ask for again and again.
    public private(set) var polls = Polls()
    /// Told of a log that cannot be read.
    private let report: (any Error) -> Void
    /// Told of a program that asks for the first time.
    private let welcome: (String) -> Void

    /// Maximum number of pages that are kept.
    private static let most = 100

    public init(
        _ log: ServedLog, secret: SecretFile, rules: AccessRules,
        report: @escaping (any Error) -> Void, welcome: @escaping (String) -> Void
    ) {
        self.log = log
        self.secret = SecretKeeper(secret)
        self.rules = rules
        self.report = report
        self.welcome = welcome
    }

    /// Returns the answer to a request.
    ///
    /// - Parameter now: the present moment, for the dates of HTTP.
    public func answer(to request: RequestHead, at now: Instant) -> Answer {
        var refused: Answer
        do throws(Refusal) {
            try rules.check(request)
            guard let place = place(of: request.path) else { throw Refusal(.notFound) }
            guard let resource = try resource(place, at: now) else { throw Refusal(.notFound) }
            if place.isOfLogAlone, let agent = polls.note(request["user-agent"], place, at: now) {
                welcome(agent)
            }
            return resource.answer(to: request)
        } catch {
            refused = .refusing(error.status, isHead: request.method == .head)
        }
        if !request.keepsConnection { refused.ends = true }
        return refused
    }

    /// The place of a path; `nil` without the secret address, or where nothing stands.
    private func place(of path: Substring) -> SitePlace? {
        let parts = path.dropFirst().split(
            separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = secret.current(), parts.count == 2, address.isSame(as: parts[0]) else {
            return nil
        }
        return SitePlace(parts[1])
    }

    private func resource(_ place: SitePlace, at now: Instant) throws(Refusal) -> Resource? {
        do {
            if place.isOfProgram {
                if let known = made[place] { return known.resource }
                return keep(ProgramFile.resource(place, at: now), of: Source(log: 0), place, now)
            }
            let moment = log.now
            let source = Source(
                log: try log.version(), minute: place.isOfLogAlone ? nil : moment.seconds / 60)
            if let known = made[place], known.source == source { return known.resource }
            let resource = try log.resource(place, lastModified: log.lastChange(before: now))
            return keep(resource, of: source, place, now)
        } catch {
            report(error)
            throw Refusal(.unavailable)
        }
    }

    /// Keeps a resource. One with the bytes of the one before is that one; another one is younger by
    /// a second at least, since a date has no more than seconds.
    private func keep(
        _ resource: Resource?, of source: Source, _ place: SitePlace, _ now: Instant
    ) -> Resource? {
        guard var resource else {
            made[place] = nil
            return nil
        }
        if let before = made[place]?.resource {
            if before.tag == resource.tag, before.bytes == resource.bytes {
                resource = before
            } else {
                resource.lastModified = max(now, Instant(seconds: before.lastModified.seconds + 1))
            }
        }
        if made.count >= Site.most, made[place] == nil {
            made = made.filter { $0.key.isOfLogAlone || $0.key.isOfProgram }
        }
        made[place] = (source, resource)
        return resource
    }
}
