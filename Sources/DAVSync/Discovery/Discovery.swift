/// Finds a user's calendars and address books from any address of a server (RFC 6764 §6): what to
/// ask next, given the answers so far. It has no network; whoever has one asks.
///
/// ```swift
/// var discovery = Discovery(at: url)
/// while case .ask(let request) = discovery.step { discovery.take(try await send(request)) }
/// ```
public struct Discovery: Sendable {
    public enum Step: Hashable, Sendable {
        case ask(DAVRequest)
        case found(DAVAccount)
        case failed(DiscoveryFault)
    }

    /// The next thing to do, or the result.
    public private(set) var step: Step
    /// Addresses that were not followed, since they are of another server.
    public private(set) var elsewhere: [DAVURL] = []

    /// The address that was typed.
    let url: DAVURL
    var account = DAVAccount()
    /// Questions that are still open for the present service, the next one last.
    var questions: [Question] = []
    var homes: [DAVService: [DAVURL]] = [:]
    /// Collections that were found by their own addresses.
    var single: [DAVService: DAVCollection] = [:]
    /// Users who were looked at already.
    var principals: Set<DAVURL> = []
    /// Services in whose homes the user may make nothing.
    var denied: Set<DAVService> = []

    private var current: Question?
    private var services: ArraySlice<DAVService>
    private var redirects = 0
    /// The first reason that says more than that nothing is there.
    private var fault: DiscoveryFault?

    /// Something to ask.
    enum Question: Hashable, Sendable {
        /// The user, and the resource itself.
        case user(DAVURL, DAVService)
        /// The user, and nothing of the resource.
        case userAlone(DAVURL, DAVService)
        /// The addresses of the user's homes.
        case principal(DAVURL, DAVService)
        /// The collections of a home.
        case home(DAVURL, DAVService)
        /// The methods that a home allows.
        case options(DAVURL, DAVService)
    }

    /// - Parameters:
    ///   - url: any address: of the server, of the user, of a home or of one collection.
    ///   - services: what is looked for.
    public init(at url: DAVURL, for services: [DAVService] = DAVService.allCases) {
        (self.url, self.services, step) = (url, services[...], .failed(.nothingHere(url)))
        guard url.scheme == .https || url.isLoopback else {
            step = .failed(.plainHTTP(url))
            return
        }
        ask()
    }

    /// Asks the next question, or says what was found when there is none.
    private mutating func ask() {
        redirects = 0
        while questions.isEmpty, let next = services.popFirst() { begin(next) }
        current = questions.popLast()
        if let current { step = .ask(request(for: current)) } else { finish() }
    }

    /// Looks for a service in its homes if they are known, else at the address that was typed, at
    /// the well-known one and at the root.
    private mutating func begin(_ service: DAVService) {
        if homes[service] != nil { return visit(service) }
        questions.append(.user(url.at(.root), service))
        if let path = DAVPath(service.wellKnown) {
            questions.append(.user(url.at(path), service))
        }
        if url.path != .root { questions.append(.user(url, service)) }
    }

    /// Looks into the homes of a service, and nowhere else.
    mutating func visit(_ service: DAVService) {
        let homes = homes[service] ?? []
        questions = homes.prefix(1).map { .options($0, service) }
        questions += homes.reversed().map { .home($0, service) }
    }

    private func request(for question: Question) -> DAVRequest {
        let homes: [DAVProperty] = [.principal, .calendarHome, .addressBookHome]
        return switch question {
        case .user(let url, _):
            DAVRequest.propfind(url, .resource, homes + DAVCollection.properties)
        case .userAlone(let url, _), .principal(let url, _):
            DAVRequest.propfind(url, .resource, homes)
        case .home(let url, _): DAVRequest.propfind(url, .members, DAVCollection.properties)
        case .options(let url, _): DAVRequest.options(url)
        }
    }

    private mutating func finish() {
        for (service, collection) in single where account[service] == nil {
            var home = DAVHome()
            home.collections = [collection]
            account[service] = home
        }
        if account.calendars != nil || account.addressBooks != nil {
            step = .found(account)
        } else {
            step = .failed(fault ?? elsewhere.first.map { .otherServer($0) } ?? .nothingHere(url))
        }
    }

    /// Takes the answer to what was asked last.
    public mutating func take(_ answer: DAVAnswer) {
        guard case .ask(let request) = step, let current else { return }
        switch answer.status {
        case 301, 302, 303, 307, 308: return follow(answer, from: request)
        case 401: return fail(.unauthorized(request.url))
        // A server that cannot answer would seem to have nothing.
        case 429, 500...:
            // DAViCal fails at the token of its root, which has none.
            guard answer.status == 500, case .user(_, let service) = current else {
                return fail(.busy(request.url, status: answer.status))
            }
            questions.append(.userAlone(request.url, service))
        case 403: decline(.forbidden(request.url))
        case 207: if read(answer, from: request, current) { return }
        case 200..<300: if case .options(_, let service) = current { take(answer, of: service) }
        default: break
        }
        ask()
    }

    /// Notes why a question led nowhere; what else there is to ask goes on.
    private mutating func decline(_ reason: DiscoveryFault) {
        // A home may refuse OPTIONS and be as good: nothing is made in it then.
        if case .options = current { return }
        fault = fault ?? reason
    }

    private mutating func fail(_ reason: DiscoveryFault) {
        // Servers that have no word for OPTIONS say so in many ways.
        if case .options = current { return ask() }
        questions = []
        current = nil
        step = .failed(reason)
    }

    /// Follows a redirect, but only to where the password may go (RFC 6764 §8).
    private mutating func follow(_ answer: DAVAnswer, from request: DAVRequest) {
        redirects += 1
        if redirects > 5 {
            decline(.tooManyRedirects(request.url))
        } else if let to = answer.location(from: request.url), let next = trusted(to) {
            var again = request
            again.url = next
            step = .ask(again)
            return
        }
        ask()
    }

    /// The address to ask instead of one that a server named; `nil` if that is of another server.
    ///
    /// A proxy that speaks HTTPS often hides from its server that it does: `http://` and the same
    /// host is then asked by HTTPS. Nothing leads from HTTPS to HTTP, nor to another port.
    mutating func trusted(_ named: DAVURL) -> DAVURL? {
        if named.hasSameOrigin(as: url) { return named }
        let isHidden = url.scheme == .https && named.scheme == .http && named.port == 80
        if isHidden, named.host == url.host { return url.at(named.path) }
        if elsewhere.count < 8, !elsewhere.contains(named) { elsewhere.append(named) }
        return nil
    }

    /// - Returns: true if nothing is to be asked any more.
    private mutating func read(
        _ answer: DAVAnswer, from request: DAVRequest, _ question: Question
    ) -> Bool {
        let responses: [DAVResponse]
        do throws(MultistatusFault) {
            responses = try MultistatusReader.all(answer.body, of: request.url, scope: .server)
                .responses
        } catch {
            decline(.unreadable(request.url, error))
            return false
        }
        switch question {
        case .user(_, let service), .userAlone(_, let service):
            let own = Discovery.own(responses, request.url)
            if own?.properties.principal == .unauthenticated {
                fail(.unauthorized(request.url))
                return true
            }
            if let own { takeUser(own, at: request.url, service) }
        case .principal(_, let service):
            if let own = Discovery.own(responses, request.url) {
                takeHomes(own, at: request.url)
            }
            if homes[service] != nil { visit(service) }
        case .home(_, let service): takeHome(responses, at: request.url, service)
        case .options: break
        }
        return false
    }

    /// The response on the resource that was asked. Servers behind others may call it by another
    /// path; then there is one response only.
    private static func own(_ responses: [DAVResponse], _ url: DAVURL) -> DAVResponse? {
        responses.first { $0.path.isSame(as: url.path) } ?? responses.first
    }
}
