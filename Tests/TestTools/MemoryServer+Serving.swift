import DAVSync

// The answers of the server.
extension MemoryServer.State {
    mutating func serve(_ request: DAVRequest) -> DAVAnswer {
        let body = String(decoding: request.body, as: UTF8.self)
        let path = request.url.path
        switch request.method {
        case .options:
            return DAVAnswer(
                status: 200,
                headers: [
                    DAVHeader("DAV", "1, 3, calendar-access, addressbook, extended-mkcol"),
                    DAVHeader("Allow", ways.makesCollections ? "MKCALENDAR, MKCOL" : "GET"),
                ])
        case .propfind: return find(path, isDeep: request.depth == .members, body)
        case .mkcalendar, .mkcol: return make(path.asCollection.text, body)
        case .report where body.contains("sync-collection"): return changes(path, body)
        case .report: return get(path, body)
        case .get:
            guard let item = item(path) else { return DAVAnswer(status: 404) }
            return DAVAnswer(
                status: 200, headers: [DAVHeader("ETag", "\"\(item.tag)\"")],
                body: Array(item.text.utf8))
        case .put, .delete: return write(request, path)
        }
    }

    private func item(_ path: DAVPath) -> MemoryServer.Item? {
        let (folder, name) = split(path)
        return collections[folder]?.items[name]
    }

    private func split(_ path: DAVPath) -> (String, String) {
        let name = path.name
        let folder = path.text.prefix(through: path.text.lastIndex(of: "/") ?? path.text.startIndex)
        return (String(folder), name)
    }

    private func multistatus(_ parts: [String], _ end: String = "") -> DAVAnswer {
        DAVAnswer(status: 207, body: MultistatusText.whole(parts, end))
    }

    private func find(_ path: DAVPath, isDeep: Bool, _ body: String) -> DAVAnswer {
        let folder = path.asCollection.text
        if let collection = collections[folder] {
            var parts = [MultistatusText.part(folder, properties(collection))]
            if isDeep {
                parts += collection.items.sorted { $0.key < $1.key }.map {
                    MultistatusText.part(
                        folder + $0.key, "<d:getetag>\"\($0.value.tag)\"</d:getetag>")
                }
            }
            return multistatus(parts)
        }
        let home =
            "<d:current-user-principal><d:href>/ada/</d:href></d:current-user-principal>"
            + "<c:calendar-home-set><d:href>/ada/</d:href></c:calendar-home-set>"
            + "<a:addressbook-home-set><d:href>/ada/</d:href></a:addressbook-home-set>"
            + "<d:resourcetype><d:collection/></d:resourcetype>"
        guard ["/", "/ada/"].contains(folder) else { return DAVAnswer(status: 404) }
        var parts = [MultistatusText.part(folder, home)]
        if isDeep, folder == "/ada/" {
            parts += collections.sorted { $0.key < $1.key }.map {
                MultistatusText.part($0.key, properties($0.value))
            }
        }
        return multistatus(parts)
    }

    private func properties(_ collection: MemoryServer.Collection) -> String {
        let isBook = collection.kind == "addressbook"
        let type = isBook ? "<a:addressbook/>" : "<c:calendar/>"
        let forms =
            isBook
            ? "<a:supported-address-data>"
                + ways.versions.map {
                    "<a:address-data-type content-type=\"text/vcard\" version=\"\($0)\"/>"
                }.joined() + "</a:supported-address-data>"
            : "<c:supported-calendar-component-set><c:comp name=\"\(collection.kind)\"/>"
                + "</c:supported-calendar-component-set>"
        let description =
            isBook
            ? "<a:addressbook-description>\(collection.description)</a:addressbook-description>"
            : "<c:calendar-description>\(collection.description)</c:calendar-description>"
        return "<d:displayname>\(collection.name)</d:displayname>"
            + "<d:resourcetype><d:collection/>\(type)</d:resourcetype>\(forms)\(description)"
            + "<d:sync-token>t\(revision)</d:sync-token><d:supported-report-set><d:supported-report>"
            + "<d:report><d:sync-collection/></d:report></d:supported-report>"
            + "</d:supported-report-set>"
    }

    private mutating func make(_ folder: String, _ body: String) -> DAVAnswer {
        guard ways.makesCollections, collections[folder] == nil else {
            return DAVAnswer(status: 403)
        }
        func text(_ name: String) -> String {
            body.firstRange(of: ":\(name)>").map { range in
                String(body[range.upperBound...].prefix { $0 != "<" })
            } ?? ""
        }
        var kind = "addressbook"
        if !body.contains("addressbook/>") {
            let found = CalendarComponent.allCases.first { body.contains("\"\($0.rawValue)\"") }
            guard let found, ways.components.contains(found) else { return DAVAnswer(status: 403) }
            kind = found.rawValue
        }
        let description = text("calendar-description") + text("addressbook-description")
        collections[folder] = MemoryServer.Collection(
            name: text("displayname"), kind: kind, description: description)
        return DAVAnswer(status: 201)
    }

    private func changes(_ path: DAVPath, _ body: String) -> DAVAnswer {
        let folder = path.asCollection.text
        guard let collection = collections[folder] else { return DAVAnswer(status: 404) }
        let token = body.texts("sync-token").first ?? ""
        let end = "<d:sync-token>t\(revision)</d:sync-token>"
        var names = Set(collection.items.keys)
        if !token.isEmpty {
            guard let old = Int(token.dropFirst()) else { return DAVAnswer(status: 403) }
            names = Set(collection.changes.filter { $0.revision > old }.map(\.name))
        }
        return multistatus(
            names.sorted().map { name in
                collection.items[name].map {
                    MultistatusText.part(folder + name, "<d:getetag>\"\($0.tag)\"</d:getetag>")
                } ?? MultistatusText.gone(folder + name)
            }, end)
    }

    private func get(_ path: DAVPath, _ body: String) -> DAVAnswer {
        let isBook = body.contains("addressbook-multiget")
        let data = isBook ? "a:address-data" : "c:calendar-data"
        return multistatus(
            body.texts("href").map { href in
                guard let path = DAVPath(href), let item = item(path) else {
                    return MultistatusText.gone(String(href))
                }
                let text = item.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                    .replacing("\r\n", with: "&#13;\n")
                return MultistatusText.part(
                    String(href),
                    "<d:getetag>\"\(item.tag)\"</d:getetag><\(data)>\(text)</\(data)>")
            })
    }

    private mutating func write(_ request: DAVRequest, _ path: DAVPath) -> DAVAnswer {
        let (folder, name) = split(path)
        guard let collection = collections[folder] else { return DAVAnswer(status: 404) }
        let old = collection.items[name]
        switch request.precondition {
        case nil: return DAVAnswer(status: 428)
        case .isNew where old != nil: return DAVAnswer(status: 412)
        case .matches(let tag) where old.map({ String($0.tag) }) != tag.value:
            return DAVAnswer(status: old == nil && request.method == .delete ? 404 : 412)
        default: break
        }
        if request.method == .delete {
            store(nil, name, folder)
            return DAVAnswer(status: 204)
        }
        var text = String(decoding: request.body, as: UTF8.self)
        let uid = text.lines.first { $0.hasPrefix("UID") }
        let isTaken = collection.items.contains {
            $0.key != name && $0.value.text.lines.contains { $0 == uid }
        }
        if isTaken { return DAVAnswer(status: 409) }
        if ways.strips {
            var kept: [Substring] = []
            var isDropped = false
            for line in text.lines {
                if !line.hasPrefix(" ") { isDropped = line.hasPrefix("X-") }
                if !isDropped { kept.append(line) }
            }
            text = kept.joined(separator: "\r\n") + "\r\n"
        }
        store(text, name, folder)
        var answer = DAVAnswer(status: old == nil ? 201 : 204)
        if !ways.hidesTags, !ways.strips {
            answer.headers.append(DAVHeader("ETag", "\"\(revision)\""))
        }
        return answer
    }

    mutating func store(_ text: String?, _ name: String, _ folder: String) {
        revision += 1
        collections[folder]?.items[name] = text.map { MemoryServer.Item(text: $0, tag: revision) }
        collections[folder]?.changes.append((revision, name))
    }
}

extension String {
    fileprivate var lines: [Substring] { split(whereSeparator: \.isNewline) }

    fileprivate func texts(_ name: String) -> [Substring] {
        split(separator: "<d:\(name)>", omittingEmptySubsequences: false).dropFirst().map { part in
            part.firstRange(of: "</d:\(name)>").map { part[..<$0.lowerBound] } ?? part
        }
    }
}
