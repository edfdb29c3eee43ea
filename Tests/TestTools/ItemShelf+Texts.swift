import DAVSync
import Synchronization

extension ItemShelf {
    /// A shelf in memory.
    public static func texts() -> ItemShelf {
        let texts = Mutex<[[UInt8]]>([])
        return ItemShelf(
            put: { bytes in
                texts.withLock {
                    $0.append(bytes)
                    return $0.count - 1
                }
            }, take: { place in texts.withLock { $0[place] } })
    }
}
