import DAVSync
import JobSearch
import Logbook
import Synchronization

/// Names of things by uid, which forms look up while they write.
final class LabelBook: Sendable {
    private let names = Mutex<[String: String]>([:])

    func callAsFunction(_ uid: String) -> String? { names.withLock { $0[uid] } }

    /// Notes what the things are called that a thing names.
    func note(_ thing: PortableThing, _ step: SyncStep) throws {
        for (field, uids) in thing.links {
            guard let kind = thing.kind?.target(of: field) else { continue }
            for uid in uids where self(uid) == nil {
                guard let label = try step.thing(kind, uid: uid)?.label else { continue }
                names.withLock { $0[uid] = label }
            }
        }
    }
}

extension Kind {
    /// The kind that a field names; `nil` for one that names nothing.
    func target(of field: String) -> Kind? {
        switch fields.first(where: { $0.name == field })?.shape {
        case .reference(let kind), .references(let kind): kind
        default: nil
        }
    }
}

/// Names of companies by uid, of the log and of what comes in.
final class CompanyNames {
    private let step: SyncStep
    private var names: [String: String?] = [:]

    init(_ step: SyncStep) { self.step = step }

    subscript(uid: String) -> String? {
        if let known = names[uid] { return known }
        let name = (try? step.thing(.company, uid: uid))??.label
        names[uid] = .some(name)
        return name
    }

    /// Notes the name of a company that comes in.
    func note(_ change: LogChange, _ form: LogForm) {
        let version: MergeVersion
        switch change.kind {
        case .add(let new), .change(let new): version = new
        case .remove: return
        }
        guard form.kind(version.fields) == .thing(.company),
            case .text(let name)? = version.fields[FieldName.formattedName]
        else { return }
        names[change.uid] = .some(name)
    }
}

extension PortableThing {
    /// The text by which it is called; of a setting its name.
    var label: String {
        let field = kind?.fields.first?.name ?? "name"
        if case .text(let label)? = values[field] { return label }
        return uid
    }
}

extension MergeValue {
    /// The value as people read it.
    public var words: String {
        switch self {
        case .text(let text): text
        case .list(let texts): texts.joined(separator: ", ")
        case .set(let texts): texts.sorted().joined(separator: ", ")
        case .opaque(let bytes): "\(bytes.count) bytes"
        }
    }
}

extension AccountRound {
    /// The name of a thing; its uid where it was not looked at.
    func label(of uid: String, in index: Int) -> String { members[index].labels[uid] ?? uid }

    /// A problem in words. `nil` for one that ends by itself.
    func problem(of found: RoundReport.Problem, in index: Int) -> AccountReport.Problem? {
        let name = members[index].collection.name
        func about(
            _ uid: String, _ reason: String, isNote: Bool = false
        ) -> AccountReport.Problem {
            .init(
                collection: name, label: label(of: uid, in: index), reason: reason, isNote: isNote)
        }
        switch found {
        case .refused(let uid, let status):
            return about(
                uid, "the server does not take it (\(status)); it stays here, and is sent again")
        case .noVersion(let uid):
            return about(uid, "the server names no version of it, so it cannot be written safely")
        case .foreign(let uid):
            return about(
                uid, "somebody else has invited to it, so it is changed here alone", isNote: true)
        case .busy(let uid):
            return about(uid, "others change it at the same time; the next sync tries again")
        case .unknown(let uid):
            return about(uid, "nobody knows whether the server took it; the next sync looks")
        case .double(let uid, let path):
            return about(uid, "two items have its uid; \(path.name) is left alone")
        case .elsewhere(let addresses):
            return .init(
                collection: name, label: nil,
                reason:
                    "the server's list names other places (\(addresses.prefix(3).joined(separator: ", "))); nothing is removed by it"
            )
        }
    }
}
