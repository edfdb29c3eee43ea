/// A place for items that were read and are not merged yet.
public struct ItemShelf: Sendable {
    /// Puts bytes there, and gives their place; `nil` where there is no room, and they stay in memory.
    public var put: @Sendable ([UInt8]) -> Int?
    /// Gives the bytes of a place; `nil` where they cannot be read.
    public var take: @Sendable (Int) -> [UInt8]?
    /// Gives the reason why something could not be read; then nothing of the round counts.
    public var failure: @Sendable () -> (any Error)?

    public init(
        put: @escaping @Sendable ([UInt8]) -> Int?, take: @escaping @Sendable (Int) -> [UInt8]?,
        failure: @escaping @Sendable () -> (any Error)? = { nil }
    ) {
        (self.put, self.take, self.failure) = (put, take, failure)
    }

    /// A shelf that takes nothing: all stays in memory.
    public static let memory = ItemShelf(put: { _ in nil }, take: { _ in nil })
}

extension CollectionRound {
    /// Keeps an item that was read until it is merged, on the shelf if there are many.
    mutating func keep(_ new: Found) {
        let uid = new.item.uid
        if found.count >= portion, let place = shelf.put(new.shelved) {
            (shelved[uid], found[uid]) = (place, nil)
        } else {
            (found[uid], shelved[uid]) = (new, nil)
        }
    }

    /// An item that was read; `nil` where it was not.
    func reading(_ uid: String) -> Found? {
        found[uid] ?? shelved[uid].flatMap { shelf.take($0) }.flatMap { Found(shelved: $0, form) }
    }

    /// Takes an item from the shelf.
    mutating func unshelve(_ uid: String) {
        guard shelved[uid] != nil else { return }
        (found[uid], shelved[uid]) = (reading(uid), nil)
    }
}

extension CollectionRound.Found {
    /// Path and version as lines, and the text.
    fileprivate var shelved: [UInt8] {
        Array("\(path.text)\n\(etag?.header ?? "")\n".utf8) + raw
    }

    fileprivate init?(shelved bytes: [UInt8], _ form: Form) {
        let parts = bytes.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let path = DAVPath(String(decoding: parts[0], as: UTF8.self)),
            let item = form.read(Array(parts[2]))
        else { return nil }
        let etag = ETag(header: String(decoding: parts[1], as: UTF8.self))
        self.init(path: path, etag: etag, raw: Array(parts[2]), item: item)
    }
}
