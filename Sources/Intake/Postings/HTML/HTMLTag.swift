/// Elements of HTML that matter to the text of a page; any other one is `other`.
enum HTMLTag: String, Sendable {
    /// A run of text, which is no element.
    case text = "#text"
    /// What holds all of a page.
    case root = "#root"
    case other = "#other"
    case html, head, body, title, meta, link
    case script, style, noscript, template, svg, math, iframe, object, canvas, video, audio
    case nav, footer, header, aside, main, article, section, form, dialog, fieldset, center
    case button, input, select, textarea, datalist
    case h1, h2, h3, h4, h5, h6, p, div, ul, ol, li, dl, dt, dd, blockquote, pre, address
    case table, thead, tbody, tfoot, tr, td, th, caption, figure, figcaption, details, summary
    case br, hr, a, span, b, strong, time

    /// The element with this name, in small letters; `nil` for a name of what is none.
    init(element name: String) {
        self = name.hasPrefix("#") ? .other : HTMLTag(rawValue: name) ?? .other
    }

    /// True for elements none of whose text is meant to be read in its place.
    var isNeverText: Bool {
        switch self {
        case .script, .style, .noscript, .template, .svg, .math, .iframe, .object, .canvas, .video,
            .audio, .button, .input, .select, .textarea, .datalist, .head, .title, .meta, .link:
            true
        default: false
        }
    }

    /// True for elements that begin and end a line.
    var isBlock: Bool {
        switch self {
        case .html, .body, .nav, .footer, .header, .aside, .main, .article, .section, .form,
            .dialog, .fieldset, .center, .h1, .h2, .h3, .h4, .h5, .h6, .p, .div, .ul, .ol, .li,
            .dl, .dt, .dd, .blockquote, .pre, .address, .table, .thead, .tbody, .tfoot, .tr,
            .caption, .figure, .figcaption, .details, .summary, .hr:
            true
        default: false
        }
    }

    /// True for elements with an empty line around them.
    var isApart: Bool {
        switch self {
        case .p, .ul, .ol, .dl, .table, .blockquote, .pre, .figure, .hr, .section, .article: true
        default: isHeading
        }
    }

    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }

    /// True for elements that hold other blocks and have no meaning of their own.
    var isContainer: Bool {
        switch self {
        case .root, .html, .body, .main, .article, .section, .div, .form, .center, .table, .tbody,
            .tr, .td, .fieldset, .other:
            true
        default: false
        }
    }
}

/// An attribute of an element, of which those that say what an element is for are kept.
struct HTMLAttribute: Sendable {
    enum Name: String, Sendable {
        case `class`, id, role, itemtype, itemprop, content, property, name, type, href, rel
        case datetime, hidden, style
        case ariaHidden = "aria-hidden"
        case ariaModal = "aria-modal"
        case ariaLabel = "aria-label"
        /// Names that programs give to parts of a page, for their tests.
        case automation = "data-automation"
        case automationID = "data-automation-id"
        case test = "data-test"
        case testID = "data-testid"
        case quality = "data-qa"
        case at = "data-at"
    }

    var name: Name
    var value: String
}
