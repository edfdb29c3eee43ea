internal import CLibXML2

/// The sole owner of one parser of libxml2, which is fed a body in pieces and tells its builder of
/// elements and texts. Nothing is kept by libxml2 itself, and nothing but the bytes is opened.
struct XMLPushParser: ~Copyable {
    private let raw: xmlParserCtxtPtr
    private let builder: MultistatusBuilder
    private var total = 0
    /// True as long as no byte was read that no XML begins with.
    private var mayBeXML = true

    init(_ builder: MultistatusBuilder) throws(MultistatusFault) {
        var handlers = XMLPushParser.handlers
        let user = Unmanaged.passUnretained(builder).toOpaque()
        guard let raw = xmlCreatePushParserCtxt(&handlers, user, nil, 0, nil) else {
            throw .outOfMemory
        }
        // Neither entities nor files are loaded; texts may be as long as the builder allows.
        _ = xmlCtxtUseOptions(
            raw, CInt(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue))
        (self.raw, self.builder) = (raw, builder)
        builder.stop = { xmlStopParser(raw) }
    }

    deinit { xmlFreeParserCtxt(raw) }

    /// Reads on.
    mutating func read(_ bytes: UnsafeRawBufferPointer) throws(MultistatusFault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(32 << 10))
            rest = rest.dropFirst(piece.count)
            if total == 0, let first = piece.first { mayBeXML = first == 0x3C || first == 0xEF }
            total += piece.count
            if total > builder.limits.total { throw .tooLong(limit: builder.limits.total) }
            xmlParseChunk(
                raw, piece.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(piece.count), 0)
            try check()
            // A tag, a comment or a CDATA section is kept by libxml2 until it ends.
            let held = raw.pointee.input.map { $0.pointee.end - $0.pointee.cur } ?? 0
            if held > builder.limit { throw .valueTooLong(limit: builder.limit) }
        }
    }

    /// Says that nothing follows.
    mutating func finish() throws(MultistatusFault) {
        // Of a tag that is cut libxml2 tells as if it were whole.
        builder.isEnding = true
        xmlParseChunk(raw, nil, 0, 1)
        if builder.fault == nil, !builder.isComplete {
            throw builder.hasBegun || mayBeXML ? .cut : .notXML(line: line)
        }
        try check()
    }

    private var line: Int { Int(xmlSAX2GetLineNumber(raw)) }

    private func check() throws(MultistatusFault) {
        if let fault = builder.fault { throw fault }
        if raw.pointee.wellFormed == 0 {
            throw raw.pointee.errNo == CInt(XML_ERR_NO_MEMORY.rawValue)
                ? .outOfMemory : .notXML(line: line)
        }
    }

    private static var handlers: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        // Without it elements come without their namespaces.
        handlers.initialized = 0xDEED_BEAF
        handlers.startElementNs = { user, name, _, namespace, _, _, count, _, attributes in
            if let name {
                let list = XMLAttributes(start: attributes, count: Int(count))
                MultistatusBuilder.of(user)?.begin(name, namespace, list)
            }
        }
        handlers.endElementNs = { user, _, _, _ in MultistatusBuilder.of(user)?.end() }
        handlers.characters = { user, start, count in
            if let start { MultistatusBuilder.of(user)?.text(start, Int(count)) }
        }
        handlers.ignorableWhitespace = handlers.characters
        handlers.cdataBlock = { user, start, count in
            if let start { MultistatusBuilder.of(user)?.cdata(start, Int(count)) }
        }
        handlers.internalSubset = { user, _, _, _ in MultistatusBuilder.of(user)?.fail(.doctype) }
        // Without it libxml2 writes what it finds wrong on the standard error output.
        handlers.serror = { _, _ in }
        return handlers
    }
}

/// Attributes of one element as libxml2 hands them over: five pointers each.
struct XMLAttributes {
    let start: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    /// Value of an attribute without namespace; `nil` where there is none.
    subscript(wanted: StaticString) -> String? {
        guard let start else { return nil }
        for index in 0..<count {
            let one = start + index * 5
            guard let name = one[0], one[1] == nil, let begin = one[3], let end = one[4],
                xmlStrEqual(name, wanted.utf8Start) == 1
            else { continue }
            let bytes = UnsafeBufferPointer(start: begin, count: end - begin)
            return String(decoding: bytes, as: UTF8.self)
        }
        return nil
    }
}

extension MultistatusBuilder {
    /// The builder that was handed to libxml2.
    fileprivate static func of(_ user: UnsafeMutableRawPointer?) -> MultistatusBuilder? {
        user.map { Unmanaged<MultistatusBuilder>.fromOpaque($0).takeUnretainedValue() }
    }
}
