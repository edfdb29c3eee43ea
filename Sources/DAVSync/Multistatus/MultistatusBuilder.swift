internal import CLibXML2

/// Makes responses of the elements and texts of a multistatus.
///
/// An element counts only at its place: what is called `href` inside an unknown property is none.
final class MultistatusBuilder {
    let limits: MultistatusLimits
    private let url: DAVURL
    private let scope: MultistatusReader.Scope
    private let each: (DAVResponse) -> Void
    /// Ends the parser.
    var stop: () -> Void = {}

    private(set) var whole = MultistatusEnd()
    private(set) var fault: MultistatusFault?
    private(set) var hasBegun = false
    private(set) var isComplete = false
    /// True once nothing follows: then nothing begins any more.
    var isEnding = false

    private var path: [XMLName] = []
    private var names: [NameKey: XMLName] = [:]

    /// Number of elements around the text that is collected; 0 while none is.
    private var collecting = 0
    private var collected: [UInt8] = []
    /// True behind a carriage return at the end of a piece of a CDATA section.
    private var isAfterReturn = false

    // The response that is being read.
    private var hrefs: [String] = []
    private var status: Int?
    private var properties = DAVProperties()
    private var refusals: [DAVProperty: Int] = [:]
    private var conditions: [String] = []
    // Its part with one status.
    private var part = DAVProperties()
    private var partNames: [DAVProperty] = []
    private var partStatus: Int?

    private struct NameKey: Hashable {
        let name, namespace: UnsafePointer<UInt8>?
    }

    init(
        _ url: DAVURL, _ scope: MultistatusReader.Scope, _ limits: MultistatusLimits,
        _ each: @escaping (DAVResponse) -> Void
    ) {
        (self.url, self.scope, self.limits, self.each) = (url, scope, limits, each)
    }

    func fail(_ fault: MultistatusFault) {
        if self.fault == nil { self.fault = fault }
        stop()
    }

    func begin(
        _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?,
        _ attributes: XMLAttributes
    ) {
        guard fault == nil, !isEnding else { return }
        let known = self.known(name, namespace)
        if path.count >= limits.depth { return fail(.tooDeep(limit: limits.depth)) }
        if path.isEmpty, known != .multistatus, known != .error {
            return fail(.other(String(cString: name)))
        }
        path.append(known)
        hasBegun = true
        switch path.count {
        case 2 where known == .response: beginResponse()
        case 2 where path[0] == .error: note(name, in: &whole.conditions)
        case 2 where known == .syncToken: collect()
        case 3 where path[1] == .response: beginPart(known)
        case 3 where path[0] == .multistatus && path[1] == .error:
            note(name, in: &whole.conditions)
        case 4 where path[1] == .response:
            if path[2] == .error { note(name, in: &conditions) }
            if path[2] == .propstat, known == .status { collect() }
        case 5 where isInProp: beginProperty(known)
        case 6... where isInProp: part.note(path[4...], attributes) { self.collect() }
        default: break
        }
    }

    private var isInProp: Bool {
        path[0] == .multistatus && path[1] == .response && path[2] == .propstat && path[3] == .prop
    }

    private func collect() {
        collecting = path.count
        collected.removeAll(keepingCapacity: true)
        isAfterReturn = false
    }

    private func note(_ name: UnsafePointer<UInt8>, in list: inout [String]) {
        if path.last != .responsedescription, list.count < 16 { list.append(String(cString: name)) }
    }

    private func beginResponse() {
        hrefs.removeAll(keepingCapacity: true)
        conditions.removeAll()
        (status, properties, refusals) = (nil, DAVProperties(), [:])
    }

    private func beginPart(_ name: XMLName) {
        switch name {
        case .href, .status: collect()
        case .propstat:
            partNames.removeAll(keepingCapacity: true)
            (part, partStatus) = (DAVProperties(), nil)
        default: break
        }
    }

    private func beginProperty(_ name: XMLName) {
        guard let property = name.property else { return }
        partNames.append(property)
        if name.isText { collect() } else { part.begin(property) }
    }

    /// Number of bytes that the present value may have.
    var limit: Int { collecting > 0 && path.last?.isData == true ? limits.value : limits.line }

    func text(_ start: UnsafePointer<UInt8>, _ count: Int) {
        guard fault == nil, collecting > 0, collecting == path.count else { return }
        if collected.count + count > limit { return fail(.valueTooLong(limit: limit)) }
        collected.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }

    /// Takes a piece of a CDATA section. Some versions of libxml2 leave its line ends as they are;
    /// XML wants a line feed for each (§2.11).
    func cdata(_ start: UnsafePointer<UInt8>, _ count: Int) {
        let before = collected.count
        text(start, count)
        guard collected.count > before else { return }
        let piece = collected[before...]
        guard isAfterReturn || piece.contains(0x0D) else { return }
        var line: [UInt8] = []
        for byte in piece {
            if byte != 0x0A || !isAfterReturn { line.append(byte == 0x0D ? 0x0A : byte) }
            isAfterReturn = byte == 0x0D
        }
        collected.replaceSubrange(before..., with: line)
    }

    func end() {
        guard fault == nil, let name = path.last else { return }
        if collecting == path.count {
            take(name)
            collecting = 0
        }
        if path.count == 3, name == .propstat, path[1] == .response { endPart() }
        if path.count == 2, name == .response { endResponse() }
        path.removeLast()
        if path.isEmpty { isComplete = true }
    }

    private func take(_ name: XMLName) {
        if name.isData, path.count == 5 {
            part.data = collected
            return
        }
        let text = String(decoding: collected, as: UTF8.self)
        switch (path.count, name) {
        case (2, _): whole.syncToken = trimmed(text)
        case (3, .href): if hrefs.count < 1000 { hrefs.append(text) }
        case (3, _): status = MultistatusBuilder.code(text)
        case (4, _): partStatus = MultistatusBuilder.code(text)
        default: part.take(path[4...], text)
        }
    }

    private func endPart() {
        let status = partStatus ?? 0
        if (200..<300).contains(status) {
            properties.add(part)
        } else {
            for name in partNames { refusals[name] = status }
        }
    }

    private func endResponse() {
        if hrefs.isEmpty { refuse("") }
        for href in hrefs {
            guard let path = accepted(href) else {
                refuse(href)
                continue
            }
            // The list is cut, and not the collection refused.
            if status == 507, path.isSame(as: url.path) {
                whole.isTruncated = true
                continue
            }
            var response = DAVResponse(path: path, status: status)
            (response.properties, response.refusals) = (properties, refusals)
            response.conditions = conditions
            whole.count += 1
            each(response)
        }
    }

    /// The path of an address, if it is of this server and inside what was asked.
    private func accepted(_ href: String) -> DAVPath? {
        guard let found = url.resolving(href), found.hasSameOrigin(as: url) else { return nil }
        let isCollection = properties.types?.contains(.collection) == true
        let path = isCollection ? found.path.asCollection : found.path
        switch scope {
        case .server: return path
        case .inside:
            if url.path.contains(path) { return path }
            return path.isSame(as: url.path) ? path : nil
        }
    }

    private func refuse(_ href: String) {
        whole.refusedCount += 1
        if whole.refused.count < 5 { whole.refused.append(String(href.prefix(200))) }
    }

    /// The number in `HTTP/1.1 404 Not Found`; 0 where there is none.
    private static func code(_ line: String) -> Int {
        let words = line.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
        guard words.count >= 2, let code = Int(words[1]), (100..<1000).contains(code) else {
            return 0
        }
        return code
    }

    /// The name of an element. libxml2 keeps one copy of each name, so pointers can be compared.
    private func known(
        _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
    ) -> XMLName {
        let key = NameKey(name: name, namespace: namespace)
        if let found = names[key] { return found }
        guard let namespace, xmlStrlen(namespace) < 64, xmlStrlen(name) < 64 else {
            return .unknown
        }
        let text = "\(String(cString: namespace)) \(String(cString: name))"
        let found = XMLName.known[text] ?? .unknown
        if names.count < 512 { names[key] = found }
        return found
    }
}
