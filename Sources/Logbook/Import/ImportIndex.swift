import GRDB
import JobSearch

/// Finds things by their handles while an import goes on.
///
/// The index in the log is renewed every ten thousand things only, because then it is written in
/// its order; what was written since is remembered here.
struct ImportIndex {
    let step: Step
    private var pending: [Handle: [Int]] = [:]
    private var companies: [String: [Int]] = [:]
    private var changes = 0
    /// Whether there are rows that are found by what they say, for want of an address
    /// (`Handle.record`).
    private(set) var knowsRecords: Bool

    /// What was added, where nothing was there before.
    private var filter: HandleFilter?
    /// What is in the trash, and stays there.
    let removed: RemovedThings

    init(_ step: Step) throws {
        self.step = step
        removed = try RemovedThings(step)
        let isEmpty = try Int.fetchOne(step.db, sql: "SELECT 1 FROM handle LIMIT 1") == nil
        filter = isEmpty ? HandleFilter() : nil
        knowsRecords = try !Finder(db: step.db).range(.record(.contact, "", []), limit: 1).isEmpty
    }

    /// The ids of the things of a handle.
    func ids(_ handle: Handle) throws -> Set<Int> {
        if let filter, !filter.mayKnow(handle.text) { return [] }
        let stored = Set(try step.ids(handle))
        return pending[handle].map { stored.union($0) } ?? stored
    }

    mutating func add(_ handle: Handle, _ id: Int) {
        knowsRecords =
            knowsRecords || handle.text.hasPrefix(Handle.record(.contact, "", []).text)
        filter?.add(handle.text)
        pending[handle, default: []].append(id)
    }

    /// The ids of the companies of that name; a new one when there is none, unless it was removed.
    mutating func companies(_ name: String) throws -> [Int] {
        let plain = folded(name)
        if let known = companies[plain] { return known }
        // As many names as a big log has, and no more.
        if companies.count > 20_000 { companies = [:] }
        let handle = Handle.name(.company, plain)
        var found = try ids(handle).sorted()
        if found.isEmpty { found = try ids(Handle.alias(.company, plain)).sorted() }
        if found.isEmpty, removed.first(of: [handle]) == nil {
            var company = Company(name: name)
            try step.insert(&company, imported: Imported.madeByImport.json)
            add(handle, company.id)
            found = [company.id]
            try countChange()
        }
        companies[plain] = found
        return found
    }

    /// A company that was written, by its name.
    mutating func add(_ company: Company) {
        let plain = folded(company.name)
        companies[plain] = nil
        add(Handle.name(.company, plain), company.id)
    }

    /// Counts a thing that was written; renews the index of the log now and then.
    mutating func countChange() throws {
        changes += 1
        if changes % 10_000 == 0 { try renew() }
    }

    private mutating func renew() throws {
        try step.renewDerived()
        pending.removeAll(keepingCapacity: true)
    }
}
