import TestTools

@testable import DAVSync

/// A server in memory, with the ways of those that were looked at.
struct SimServer {
    struct Ways: Hashable {
        var changes = DAVCollection.Changes.token
        /// Names no version after a write.
        var hidesTags = false
        var isWeak = false
        /// Writes texts in capitals.
        var rewrites = false
        /// Drops lines that begin with X-.
        var strips = false
        /// Overwrites what is there, whatever `If-None-Match` says.
        var ignoresNew = false
        /// Status of a refusal of a uid that another item has.
        var taken = 409
        /// Answers to a token that is none: a status, or 207 without a token.
        var badToken = 403
        /// Puts what is new under a name of its own.
        var renames = false
        /// Does not take a uid again as long as it is in the trash bin.
        var hasBin = false
        /// Says nothing of items that are asked for and are not there.
        var omits = false
        /// Gives at most so many changes in one answer.
        var limit: Int?
    }

    struct Item {
        var bytes: [UInt8]
        var tag: Int
        var uid: String
    }

    var ways = Ways()
    var items: [String: Item] = [:]
    var changes: [(revision: Int, name: String)] = []
    var revision = 1
    /// Tokens before this one are none any more.
    var firstToken = 0
    var bin: Set<String> = []
    /// Description of the collection; another one has another.
    private var mark = 1
    private(set) var writes = 0
    /// Items that the server has overwritten against a precondition.
    private(set) var clobbered: [[UInt8]] = []
    private(set) var violations: [String] = []
    static let url = try! DAVURL("https://cloud.example/dav/kith/")

    // What goes wrong with the next request.
    enum Fault: CaseIterable {
        case dropBefore, dropAfter, failAfter, failBefore, cut, unauthorized, busy, slow, empty
        case skip, badToken, locked
    }

    mutating func answer(_ request: DAVRequest, _ fault: Fault?) -> DAVAnswer? {
        switch fault {
        case .dropBefore: return nil
        case .failBefore: return DAVAnswer(status: 500)
        case .unauthorized: return DAVAnswer(status: 401)
        case .busy: return DAVAnswer(status: 503, headers: [DAVHeader("Retry-After", "3")])
        case .slow: return DAVAnswer(status: 429)
        case .locked where !request.method.isReading: return DAVAnswer(status: 423)
        case .badToken: forgetTokens()
        default: break
        }
        var answer = serve(request, fault)
        switch fault {
        case .dropAfter: return nil
        case .failAfter: return DAVAnswer(status: request.method.isReading ? 502 : 500)
        case .cut: answer.body.removeLast(min(answer.body.count, 1 + answer.body.count / 3))
        default: break
        }
        return answer
    }

    private mutating func serve(_ request: DAVRequest, _ fault: Fault?) -> DAVAnswer {
        let body = String(decoding: request.body, as: UTF8.self)
        switch request.method {
        case .propfind where request.depth == .resource: return tag
        case .propfind: return list(fault)
        case .report where body.contains("sync-collection"): return since(body, fault)
        case .report: return get(body)
        case .put: return put(request)
        case .delete: return delete(request)
        default: return DAVAnswer(status: 405)
        }
    }

    private func multistatus(_ parts: [String], token: String? = nil) -> DAVAnswer {
        let end = token.map { "<d:sync-token>\($0)</d:sync-token>" } ?? ""
        return DAVAnswer(status: 207, body: MultistatusText.whole(parts, end))
    }

    private func part(_ name: String, _ properties: String) -> String {
        MultistatusText.part("/dav/kith/\(name)", properties)
    }

    private func gone(_ name: String) -> String { MultistatusText.gone("/dav/kith/\(name)") }

    private func etag(_ item: Item) -> String { (ways.isWeak ? "W/" : "") + "\"\(item.tag)\"" }

    private func listed(_ name: String) -> String {
        items[name].map { part(name, "<d:getetag>\(etag($0))</d:getetag>") } ?? gone(name)
    }

    private var tag: DAVAnswer {
        multistatus([
            part(
                "",
                "<s:getctag>\(revision)</s:getctag>"
                    + "<c:calendar-description>kith \(mark)</c:calendar-description>")
        ])
    }

    private func list(_ fault: Fault?) -> DAVAnswer {
        let own = part("", "<d:resourcetype><d:collection/></d:resourcetype>")
        return multistatus([own] + (fault == .empty ? [] : items.keys.sorted().map(listed)))
    }

    private func since(_ body: String, _ fault: Fault?) -> DAVAnswer {
        guard ways.changes == .token else { return DAVAnswer(status: 501) }
        let token = SimServer.texts(body, "sync-token").first ?? ""
        guard !token.isEmpty else {
            let all = fault == .empty ? [] : items.keys.sorted().map(listed)
            return multistatus(all, token: "t\(revision)")
        }
        guard let old = Int(token.dropFirst()), old >= firstToken else {
            return ways.badToken == 207 ? multistatus([]) : DAVAnswer(status: ways.badToken)
        }
        let news = changes.filter { $0.revision > old }
        var (names, last): (Set<String>, Int) = ([], revision)
        for change in news {
            if let limit = ways.limit, names.count >= limit, !names.contains(change.name) { break }
            names.insert(change.name)
            last = change.revision
        }
        var parts = names.sorted().map(listed)
        if last < (news.last?.revision ?? 0) {
            parts.append(
                "<d:response><d:href>/dav/kith/</d:href><d:status>HTTP/1.1 507 No</d:status>"
                    + "</d:response>")
        } else {
            last = revision
        }
        if fault == .skip, !parts.isEmpty { parts.removeFirst() }
        return multistatus(parts, token: "t\(last)")
    }

    private func get(_ body: String) -> DAVAnswer {
        let names = SimServer.texts(body, "href").map { String($0.dropFirst(10)) }
        return multistatus(
            names.compactMap { name in
                guard let item = items[name] else { return ways.omits ? nil : gone(name) }
                let text = String(decoding: item.bytes, as: UTF8.self)
                return part(
                    name,
                    "<d:getetag>\(etag(item))</d:getetag><c:calendar-data>\(text)</c:calendar-data>"
                )
            })
    }

    static func texts(_ body: String, _ name: String) -> [Substring] {
        body.components(between: "<d:\(name)>", and: "</d:\(name)>")
    }

    private func holds(_ request: DAVRequest, _ item: Item?) -> Bool {
        switch request.precondition {
        case nil: true
        case .isNew: item == nil || ways.ignoresNew
        case .matches(let tag): item.map { String($0.tag) == tag.value } ?? false
        }
    }

    private mutating func put(_ request: DAVRequest) -> DAVAnswer {
        writes += 1
        if request.precondition == nil { violations.append("I5 a write without a precondition") }
        let name = request.url.path.name
        let old = items[name]
        guard holds(request, old) else { return DAVAnswer(status: 412) }
        let uid = SimForm().read(request.body)?.uid ?? ""
        let isTaken = items.contains { $0.key != name && $0.value.uid == uid }
        if isTaken || (ways.hasBin && bin.contains(uid)) { return DAVAnswer(status: ways.taken) }
        if request.precondition == .isNew, let old { clobbered.append(old.bytes) }
        let kept = ways.renames && old == nil ? "g\(revision).ics" : name
        store(kept, request.body, uid)
        var answer = DAVAnswer(status: old == nil ? 201 : 204)
        if kept != name { answer.headers.append(DAVHeader("Location", "/dav/kith/\(kept)")) }
        if let item = items[kept], !ways.hidesTags, !ways.rewrites, !ways.strips {
            answer.headers.append(DAVHeader("ETag", etag(item)))
        }
        return answer
    }

    private mutating func delete(_ request: DAVRequest) -> DAVAnswer {
        writes += 1
        if request.precondition == nil { violations.append("I5 a removal without a version") }
        guard let item = items[request.url.path.name] else { return DAVAnswer(status: 404) }
        guard holds(request, item) else { return DAVAnswer(status: 412) }
        remove(request.url.path.name)
        return DAVAnswer(status: 204)
    }

    /// Stores an item in the way of this server.
    mutating func store(_ name: String, _ bytes: [UInt8], _ uid: String) {
        let lines = SimForm.lines(bytes).filter { !ways.strips || !$0.hasPrefix("X-") }
        let text = lines.map { line in
            guard ways.rewrites, line.hasPrefix("title:") || line.hasPrefix("notes:") else {
                return String(line)
            }
            return line.prefix(6) + line.dropFirst(6).uppercased()
        }.joined(separator: "\n")
        revision += 1
        items[name] = Item(bytes: Array(text.utf8), tag: revision, uid: uid)
        changes.append((revision, name))
    }

    /// From now on knows none of the tokens that it gave.
    mutating func forgetTokens() {
        revision += 1
        firstToken = revision
    }

    /// A failure: the collection is the same, but nothing is in it.
    mutating func empty() {
        items = [:]
        changes = []
        forgetTokens()
    }

    /// The collection was removed and made anew.
    mutating func remake() {
        empty()
        mark += 1
    }

    mutating func remove(_ name: String) {
        guard let item = items.removeValue(forKey: name) else { return }
        revision += 1
        bin.insert(item.uid)
        changes.append((revision, name))
    }
}

extension String {
    /// All that stands between two marks.
    func components(between start: String, and end: String) -> [Substring] {
        split(separator: start, omittingEmptySubsequences: false).dropFirst().map { part in
            part.firstRange(of: end).map { part[..<$0.lowerBound] } ?? part
        }
    }
}
