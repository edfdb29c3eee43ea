extension Discovery {
    /// Takes what a resource says of the user and of itself.
    mutating func takeUser(_ own: DAVResponse, at url: DAVURL, _ service: DAVService) {
        if let collection = DAVCollection(own, of: url, service), single[service] == nil {
            single[service] = collection
        }
        takeHomes(own, at: url)
        if case .address(let address) = own.properties.principal,
            let named = url.resolving(address), let principal = trusted(named)
        {
            account.principal = account.principal ?? principal
            let isNew = principals.insert(principal).inserted
            // A user who was asked for themselves has said all.
            if homes[service] == nil, isNew, principal != url {
                questions.append(.principal(principal, service))
            }
        }
        if homes[service] != nil { visit(service) }
    }

    /// Takes where the homes of the user are (RFC 4791 §6.2.1, RFC 6352 §7.1.1).
    mutating func takeHomes(_ own: DAVResponse, at url: DAVURL) {
        for service in DAVService.allCases where homes[service] == nil {
            let named =
                switch service {
                case .calendars: own.properties.calendarHomes ?? []
                case .addressBooks: own.properties.addressBookHomes ?? []
                }
            var found: [DAVURL] = []
            for address in named.prefix(4) {
                guard let home = url.resolving(address).flatMap({ trusted($0) }) else { continue }
                let collection = home.at(home.path.asCollection)
                if !found.contains(collection) { found.append(collection) }
            }
            if !found.isEmpty { homes[service] = found }
        }
    }

    /// Takes what is in a home, and what it says of itself.
    mutating func takeHome(_ responses: [DAVResponse], at url: DAVURL, _ service: DAVService) {
        var home = account[service] ?? DAVHome(url: url)
        for response in responses {
            if response.path.isSame(as: url.path), home.url == url {
                home.newComponents = response.properties.newComponents
                if response.properties.privileges?.canMake == false { denied.insert(service) }
            }
            guard let collection = DAVCollection(response, of: url, service),
                !home.collections.contains(where: { $0.url == collection.url })
            else { continue }
            home.collections.append(collection)
        }
        account[service] = home
    }

    /// Takes what can be done in a home: the methods that it allows (RFC 9110 §10.2.1) and the
    /// features that it names (RFC 4918 §10.1, RFC 5689 §4). sabre/dav allows MKCALENDAR only where
    /// nothing is yet, so the feature counts as well; a server that then refuses is asked no more.
    /// SOGo makes address books by an extended MKCOL, but does not name the feature at their home.
    mutating func take(_ answer: DAVAnswer, of service: DAVService) {
        let methods = answer.list("Allow").map { $0.uppercased() }
        let features = answer.list("DAV").map { $0.lowercased() }
        let isExtended = features.contains("extended-mkcol")
        let can =
            switch service {
            case .calendars: isExtended || methods.contains("MKCALENDAR")
            case .addressBooks:
                isExtended || methods.contains("MKCOL") && features.contains("addressbook")
            }
        account[service]?.canMake = can && !denied.contains(service)
    }
}
