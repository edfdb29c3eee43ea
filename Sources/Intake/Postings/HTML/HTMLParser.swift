internal import CLibXML2

/// The sole owner of one parser of libxml2, which reads one page.
struct HTMLParser: ~Copyable {
    private let raw: htmlParserCtxtPtr

    private init() throws(IntakeError) {
        guard let raw = htmlNewParserCtxt() else { throw .posting(.tangled("too much of it")) }
        self.raw = raw
    }

    deinit { htmlFreeParserCtxt(raw) }

    /// Reads a page or a part of one, in UTF-8, whatever encoding it names. Throws `IntakeError`
    /// for one that is made to take long.
    static func tree(of page: [UInt8]) throws(IntakeError) -> HTMLTree {
        let parser = try HTMLParser()
        let builder = page.withUnsafeBufferPointer { bytes in
            let builder = HTMLBuilder(bytes)
            parser.read(with: builder)
            builder.finish()
            return builder
        }
        if let fault = builder.fault { throw .posting(fault) }
        return builder.tree
    }

    /// Nothing is kept by libxml2 itself, and nothing but the bytes is opened.
    private borrowing func read(with builder: HTMLBuilder) {
        let user = Unmanaged.passUnretained(builder).toOpaque()
        raw.pointee.userData = user
        raw.pointee.sax.pointee = HTMLParser.handlers
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
        let document = htmlCtxtReadIO(
            raw,
            { user, room, count in
                guard let room, let builder = HTMLBuilder.of(user) else { return -1 }
                return CInt(builder.read(into: room, Int(count)))
            }, nil, user, nil, "UTF-8", CInt(options))
        if let document { xmlFreeDoc(document) }
    }

    private static var handlers: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        // Without it `serror` is not called.
        handlers.initialized = 0xDEED_BEAF
        handlers.startElement = { user, name, attributes in
            if let name { HTMLBuilder.of(user)?.begin(name, attributes) }
        }
        handlers.endElement = { user, _ in HTMLBuilder.of(user)?.end() }
        handlers.characters = { user, start, count in
            if let start { HTMLBuilder.of(user)?.text(start, Int(count)) }
        }
        handlers.ignorableWhitespace = handlers.characters
        handlers.cdataBlock = handlers.characters
        handlers.serror = { user, _ in HTMLBuilder.of(user)?.error() }
        return handlers
    }
}

extension HTMLBuilder {
    /// The builder that was handed to libxml2.
    fileprivate static func of(_ user: UnsafeMutableRawPointer?) -> HTMLBuilder? {
        user.map { Unmanaged<HTMLBuilder>.fromOpaque($0).takeUnretainedValue() }
    }
}
