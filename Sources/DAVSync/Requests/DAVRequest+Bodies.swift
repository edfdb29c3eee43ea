extension DAVRequest {
    private static let xml = "application/xml; charset=utf-8"

    /// Asks for properties of a resource, or of it and its members (RFC 4918 §9.1).
    public static func propfind(
        _ url: DAVURL, _ depth: Depth, _ properties: [DAVProperty]
    ) -> DAVRequest {
        xml(.propfind, url, depth, .dav, "propfind") { $0.names(properties) }
    }

    /// Asks what has changed in a collection since a token; for all of it without one (RFC 6578
    /// §3.2). No limit is named: some servers take one for the end.
    public static func syncCollection(
        _ url: DAVURL, since token: String?, _ properties: [DAVProperty] = [.etag]
    ) -> DAVRequest {
        xml(.report, url, .resource, .dav, "sync-collection") { body in
            body.element(.dav, "sync-token", text: token ?? "")
            body.element(.dav, "sync-level", text: "1")
            body.names(properties)
        }
    }

    /// Asks for these items of a calendar (RFC 4791 §7.9, by which no depth is sent).
    public static func calendarMultiget(_ url: DAVURL, _ paths: [DAVPath]) -> DAVRequest {
        xml(.report, url, nil, .calendar, "calendar-multiget") { body in
            body.names([.etag, .calendarData])
            for path in paths { body.element(.dav, "href", text: path.text) }
        }
    }

    /// Asks for these cards of an address book, in a version of vCard (RFC 6352 §8.7 and §10.4).
    public static func addressBookMultiget(
        _ url: DAVURL, _ paths: [DAVPath], _ version: CardVersion
    ) -> DAVRequest {
        xml(.report, url, .resource, .card, "addressbook-multiget") { body in
            body.element(.dav, "prop") { prop in
                prop.element(.dav, "getetag")
                prop.element(
                    .card, "address-data",
                    [("content-type", "text/vcard"), ("version", version.rawValue)])
            }
            for path in paths { body.element(.dav, "href", text: path.text) }
        }
    }

    /// Asks for the versions of all items of a calendar that are of one component (RFC 4791 §7.8).
    public static func calendarList(_ url: DAVURL, of component: CalendarComponent) -> DAVRequest {
        xml(.report, url, .members, .calendar, "calendar-query") { body in
            body.names([.etag])
            body.element(.calendar, "filter") { filter in
                filter.element(.calendar, "comp-filter", [("name", "VCALENDAR")]) { calendar in
                    calendar.element(.calendar, "comp-filter", [("name", component.rawValue)])
                }
            }
        }
    }

    /// Asks for the versions of all members of a collection, of whatever form.
    public static func list(_ url: DAVURL) -> DAVRequest {
        propfind(url, .members, [.etag, .resourceType])
    }

    /// Makes a calendar for items of some components (RFC 4791 §5.3.1). Nothing is replaced: the
    /// server refuses if something is there.
    ///
    /// - Parameter mark: the description, by which the collection is known from one that is made in
    ///   its place later.
    public static func makeCalendar(
        _ url: DAVURL, name: String, of components: [CalendarComponent], mark: String? = nil
    ) -> DAVRequest {
        xml(.mkcalendar, url, nil, .calendar, "mkcalendar") { body in
            body.set { prop in
                prop.element(.dav, "displayname", text: name)
                if let mark { prop.element(.calendar, "calendar-description", text: mark) }
                prop.element(.calendar, "supported-calendar-component-set") { set in
                    for each in components {
                        set.element(.calendar, "comp", [("name", each.rawValue)])
                    }
                }
            }
        }
    }

    /// Makes an address book (RFC 5689 §3, RFC 6352 §6.3.1).
    public static func makeAddressBook(
        _ url: DAVURL, name: String, mark: String? = nil
    ) -> DAVRequest {
        xml(.mkcol, url, nil, .dav, "mkcol") { body in
            body.set { prop in
                prop.element(.dav, "resourcetype") { type in
                    type.element(.dav, "collection")
                    type.element(.card, "addressbook")
                }
                prop.element(.dav, "displayname", text: name)
                if let mark { prop.element(.card, "addressbook-description", text: mark) }
            }
        }
    }

    private static func xml(
        _ method: Method, _ url: DAVURL, _ depth: Depth?, _ namespace: XMLNamespace,
        _ root: String, _ inside: (inout XMLText) -> Void
    ) -> DAVRequest {
        var text = XMLText()
        text.element(namespace, root, [], inside)
        return DAVRequest(method, url, depth: depth, contentType: xml, body: text.bytes)
    }
}

extension XMLText {
    fileprivate mutating func names(_ properties: [DAVProperty]) {
        element(.dav, "prop") { prop in
            for each in properties { prop.element(each.namespace, each.localName) }
        }
    }

    fileprivate mutating func set(_ inside: (inout XMLText) -> Void) {
        element(.dav, "set") { $0.element(.dav, "prop", [], inside) }
    }
}

/// Components of calendars that kith writes (RFC 5545 §3.6).
public enum CalendarComponent: String, CaseIterable, Sendable {
    case event = "VEVENT"
    case task = "VTODO"
    case journal = "VJOURNAL"
}

/// Versions of vCard that kith writes.
public enum CardVersion: String, CaseIterable, Sendable {
    case three = "3.0"
    case four = "4.0"
}
