import ICalendar

/// The record at the end of a zip: the number of its files, and the place of their list (APPNOTE
/// 4.3.14–16).
struct ZipEnd {
    /// Number of files that are announced; of more than 65,535 in an old zip the lowest 16 bits.
    let count: Int
    /// True if the count is whole.
    let isLong: Bool
    /// Place of the list of files.
    let list: Range<Int>
    /// Number of bytes before the zip, by which every place in it is too small.
    let shift: Int

    static let length = 22
    private static let longLength = 56
    private static let locatorLength = 20

    /// Finds the end behind which nothing stands but a comment; else the last one.
    init(_ zip: ByteSource) throws(IntakeError) {
        let size = zip.size
        let tailLength = min(size, ZipEnd.length + 0xFFFF)
        guard tailLength >= ZipEnd.length else { throw .zip(.cutOff) }
        let tail = try zip.bytes(at: size - tailLength, count: tailLength)
        var places: [(at: Int, isLast: Bool)] = []
        for at in stride(from: tail.count - ZipEnd.length, through: 0, by: -1)
        where tail[at] == 0x50 {
            let record = ZipRecord(bytes: Array(tail[at..<(at + ZipEnd.length)]))
            let rest = tail.count - at - ZipEnd.length
            guard record.isSigned(5, 6), record.number16(20) <= rest else { continue }
            places.append((size - tail.count + at, record.number16(20) == rest))
        }
        var first: IntakeError?
        var empty: ZipEnd?
        // Few enough that a file of nothing but ends costs no time.
        for place in (places.filter(\.isLast) + places.filter { !$0.isLast }).prefix(16) {
            do {
                let end = try ZipEnd(zip, at: place.at)
                if end.count > 0 {
                    self = end
                    return
                }
                // The end of an empty zip may stand in a comment.
                empty = empty ?? end
            } catch {
                first = first ?? error
            }
        }
        guard let empty else { throw first ?? .zip(.cutOff) }
        self = empty
    }

    private init(_ zip: ByteSource, at place: Int) throws(IntakeError) {
        guard let end = try zip.record(at: place, length: ZipEnd.length) else {
            throw .zip(.cutOff)
        }
        let long = try ZipEnd.long(zip, before: place)
        isLong = long != nil
        let listEnd = long?.at ?? place
        // Two numbers of disks, two counts, then size and place of the list.
        let numbers =
            long.map { [16, 20].map($0.0.number32) + [24, 32, 40, 48].map($0.0.number64) }
            ?? [4, 6, 8, 10].map(end.number16) + [12, 16].map(end.number32)
        let (listSize, offset) = (numbers[4], numbers[5])
        count = numbers[3]
        guard numbers[0] == 0, numbers[1] == 0, numbers[2] == count else { throw .zip(.split) }
        guard listSize <= listEnd, offset <= listEnd - listSize else {
            throw .zip(.damaged(reason: "its list of files would lie outside of it"))
        }
        // Before the end the list ends; only a signature may come between.
        let start = listEnd - listSize
        var found = start
        if count > 0, try !ZipEnd.isList(zip, at: start) {
            found = offset
            guard try ZipEnd.isList(zip, at: offset) else {
                throw .zip(.damaged(reason: "its list of files is not where it should be"))
            }
        }
        list = found..<(found + listSize)
        shift = found - offset
    }

    private static func isList(_ zip: ByteSource, at place: Int) throws(IntakeError) -> Bool {
        try zip.record(at: place, length: 4)?.isSigned(1, 2) ?? false
    }

    /// The end of a zip that is larger than 4 GB or has more than 65,535 files, and where it is.
    private static func long(
        _ zip: ByteSource, before end: Int
    ) throws(IntakeError) -> (ZipRecord, at: Int)? {
        guard end >= locatorLength,
            let locator = try zip.record(at: end - locatorLength, length: locatorLength),
            locator.isSigned(6, 7)
        else { return nil }
        let behind = end - locatorLength - longLength
        // Where something stands before the zip, the place in the locator is too small.
        for place in [locator.number64(8), behind] where (0...max(0, behind)).contains(place) {
            if let record = try zip.record(at: place, length: longLength), record.isSigned(6, 6) {
                return (record, place)
            }
        }
        throw .zip(.damaged(reason: "its end for large files is missing"))
    }
}
