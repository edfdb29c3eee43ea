import DAVSync

/// The result of a discovery, and the plan for it, in lines.
func told(_ discovery: Discovery) -> [String] {
    var lines = discovery.elsewhere.map { "elsewhere \($0)" }
    switch discovery.step {
    case .ask(let request): lines.append("would ask \(request.url)")
    case .failed(let fault): lines.append("failed \(fault)")
    case .found(let account):
        lines.append("principal \(account.principal?.text ?? "unknown")")
        for service in DAVService.allCases {
            guard let home = account[service] else {
                lines.append("no \(service)")
                continue
            }
            let made = home.newComponents.map { " for " + names($0) } ?? ""
            lines.append(
                "\(service) \(home.url?.text ?? "alone")" + (home.canMake ? ", makes\(made)" : ""))
            lines += home.collections.map(told)
        }
        lines += told(SyncPlan(for: account))
    }
    return lines
}

private func told(_ collection: DAVCollection) -> String {
    let sort =
        switch collection.sort {
        case .calendar(let components): names(components)
        case .addressBook(let versions): versions.map(\.rawValue).sorted().joined(separator: " ")
        }
    var words = ["  \(collection.url.path) “\(collection.name)”", sort, "by \(collection.changes)"]
    if collection.isReadOnly { words.append("read only") }
    if let size = collection.maxSize { words.append("\(size) bytes") }
    return words.joined(separator: ", ")
}

private func told(_ plan: SyncPlan) -> [String] {
    func told<Form>(_ name: String, _ seat: SyncPlan.Seat<Form>?, _ form: (Form) -> String)
        -> String
    {
        guard let seat else { return "\(name): nowhere" }
        let place =
            switch seat.place {
            case .existing(let collection): collection.url.path.text
            case .new(let url, let name): "new \(url.path) “\(name)”"
            }
        return "\(name): \(form(seat.form)) in \(place)"
    }
    return [
        told("meetups", plan.meetups, \.rawValue), told("follow-ups", plan.followUps, \.rawValue),
        told("interactions", plan.interactions, \.rawValue),
        told("contacts", plan.contacts, \.rawValue), told("companies", plan.companies, \.rawValue),
    ] + plan.substitutes.map { "instead: \($0)" }
}

private func names(_ components: Set<CalendarComponent>) -> String {
    components.map(\.rawValue).sorted().joined(separator: " ")
}
