/// The paths that a list names, next to those that are known: of an item that is as it was known no
/// more is kept than that.
struct Listing: Sendable {
    /// Known things by path.
    private var uids: [DAVPath: String] = [:]
    /// Known paths that the list does not name.
    private var unnamed: Set<DAVPath> = []
    /// Versions of those that are new, or others than was known.
    private(set) var other: [DAVPath: ETag?] = [:]

    /// False before anything of a list has come.
    private(set) var isBegun = false

    init() {}

    /// Begins a list of a collection.
    init(_ items: [String: ItemState]) {
        isBegun = true
        uids = Dictionary(items.map { ($1.path, $0) }) { first, _ in first }
        unnamed = Set(uids.keys)
    }

    /// True for a path that the list names.
    func contains(_ path: DAVPath) -> Bool {
        other.keys.contains(path) || (uids[path] != nil && !unnamed.contains(path))
    }

    /// The version that the list names; `nil` where it names none.
    func etag(of path: DAVPath, _ items: [String: ItemState]) -> ETag? {
        if let etag = other[path] { return etag }
        return contains(path) ? uids[path].flatMap { items[$0]?.etag } : nil
    }

    /// - Parameter isNews: true if what is listed are changes. Then an item has changed though its
    ///   version is the known one, unless this log has written that: where one is removed and made
    ///   anew, some servers begin to count anew (SOGo).
    mutating func add(
        _ path: DAVPath, _ etag: ETag?, _ items: [String: ItemState], isNews: Bool
    ) {
        other[path] = nil
        guard let uid = uids[path] else {
            other[path] = .some(etag)
            return
        }
        unnamed.remove(path)
        let isKnown = etag != nil && etag?.value == items[uid]?.etag?.value
        if !isKnown || (isNews && items[uid]?.isOwn == false) { other[path] = .some(etag) }
    }

    mutating func remove(_ path: DAVPath) {
        other[path] = nil
        if uids[path] != nil { unnamed.insert(path) }
    }
}
