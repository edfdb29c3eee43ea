extension DAVProperties {
    /// Begins a property whose value is elements: it is there, even if nothing is inside.
    mutating func begin(_ property: DAVProperty) {
        switch property {
        case .resourceType: types = types ?? []
        case .privileges: privileges = privileges ?? []
        case .reports: reports = reports ?? []
        case .calendarHome: calendarHomes = calendarHomes ?? []
        case .addressBookHome: addressBookHomes = addressBookHomes ?? []
        case .components: components = components ?? []
        case .newComponents: newComponents = newComponents ?? []
        case .cardForms: cardVersions = cardVersions ?? []
        default: break
        }
    }

    /// Notes an element inside a property; `path` begins with the property.
    mutating func note(
        _ path: ArraySlice<XMLName>, _ attributes: XMLAttributes, collect: () -> Void
    ) {
        guard let property = path.first, let name = path.last else { return }
        switch (property, path.count) {
        case (.resourceType, 2): noteType(name)
        case (.principal, 2):
            if name == .unauthenticated { principal = principal ?? .unauthenticated }
            if name == .href { collect() }
        case (.calendarHome, 2), (.addressBookHome, 2): if name == .href { collect() }
        case (.componentSet, 2):
            if name == .component { components?.note(attributes["name"]) }
        case (.componentSets, 3):
            if name == .component { newComponents?.note(attributes["name"]) }
        case (.cardForms, 2): noteForm(attributes)
        case (.reportSet, 4): noteReport(name)
        case (.privilegeSet, 3): notePrivilege(name)
        default: break
        }
    }

    private mutating func noteType(_ name: XMLName) {
        switch name {
        case .collection: types?.insert(.collection)
        case .calendar: types?.insert(.calendar)
        case .addressBook: types?.insert(.addressBook)
        case .principalType: types?.insert(.principal)
        case .special: types?.insert(.special)
        default: break
        }
    }

    private mutating func noteReport(_ name: XMLName) {
        switch name {
        case .syncCollection: reports?.insert(.syncCollection)
        case .calendarMultiget: reports?.insert(.calendarMultiget)
        case .addressBookMultiget: reports?.insert(.addressBookMultiget)
        case .calendarQuery: reports?.insert(.calendarQuery)
        default: break
        }
    }

    private mutating func notePrivilege(_ name: XMLName) {
        switch name {
        case .read: privileges?.insert(.read)
        case .write: privileges?.insert(.write)
        case .writeContent: privileges?.insert(.writeContent)
        case .bind: privileges?.insert(.bind)
        case .unbind: privileges?.insert(.unbind)
        case .all: privileges?.insert(.all)
        default: break
        }
    }

    /// `content-type` and `version` may be missing (RFC 6352 §10.4.2), and Xandikos has another name
    /// for the element.
    private mutating func noteForm(_ attributes: XMLAttributes) {
        let type = attributes["content-type"]?.lowercased() ?? "text/vcard"
        guard type == "text/vcard" || type == "text/x-vcard" else { return }
        if let version = CardVersion(rawValue: attributes["version"] ?? "3.0") {
            cardVersions?.insert(version)
        }
    }

    /// Takes the text of a property, or of an address inside it.
    mutating func take(_ path: ArraySlice<XMLName>, _ text: String) {
        switch path.first {
        case .displayName: displayName = text
        case .etag: etag = ETag(header: text)
        case .syncToken: syncToken = trimmed(text)
        case .ctag: ctag = trimmed(text)
        case .calendarDescription, .bookDescription: description = trimmed(text) ?? description
        case .calendarMaxSize, .cardMaxSize: maxSize = trimmed(text).flatMap { Int($0) }
        case .principal: principal = trimmed(text).map { .address($0) }
        case .calendarHome: if let home = trimmed(text) { calendarHomes?.append(home) }
        case .addressBookHome: if let home = trimmed(text) { addressBookHomes?.append(home) }
        default: break
        }
    }
}

extension Set<CalendarComponent> {
    fileprivate mutating func note(_ name: String?) {
        if let component = name.flatMap({ CalendarComponent(rawValue: $0.uppercased()) }) {
            insert(component)
        }
    }
}
