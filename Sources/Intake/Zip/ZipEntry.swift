import ICalendar

/// A file or directory in a zip, as the list at the end of the zip has it (APPNOTE 4.3.12).
struct ZipEntry: Sendable {
    /// The ways in which bytes are packed, as far as they matter.
    enum Packing: Equatable {
        case stored
        case deflated
        case encrypted
        /// Another way, with its number.
        case other(Int)
    }

    let name: ZipName
    let rawName: [UInt8]
    let packing: Packing
    /// The method as it is written, for the comparison with what stands before the bytes.
    let method: Int
    let crc: UInt32
    let packedSize: Int
    let size: Int
    /// Place in the file that is the zip.
    let start: Int
    /// The end of its room: the start of the next one, or of the list.
    var limit = 0

    static let length = 46
    static let localLength = 30

    /// - Parameters:
    ///   - record: the fixed part of its entry in the list.
    ///   - rest: the remainder: its name, and more fields.
    ///   - shift: number of bytes before the zip.
    init(_ record: ZipRecord, _ rest: [UInt8], shift: Int) throws(IntakeError) {
        let nameLength = record.number16(28)
        rawName = Array(rest.prefix(nameLength))
        let flags = record.number16(8)
        name = ZipName(rawName, isUTF8: flags & 0x800 != 0)
        method = record.number16(10)
        // Encrypted in the old way, in PKWARE's, with a list that is hidden, or in WinZip's.
        let isEncrypted = flags & 0x2041 != 0 || method == 99
        packing =
            isEncrypted
            ? .encrypted : method == 0 ? .stored : method == 8 ? .deflated : .other(method)
        crc = UInt32(record.number32(16))
        var numbers = [record.number32(24), record.number32(20), record.number32(42)]
        try ZipEntry.widen(&numbers, disk: record.number16(34), rest.dropFirst(nameLength))
        (size, packedSize) = (numbers[0], numbers[1])
        guard numbers[2] <= Int.max - shift else { throw .zip(ZipEntry.outside) }
        start = numbers[2] + shift
    }

    private static let outside = ZipFault.damaged(reason: "it lists files outside of itself")

    /// Takes sizes and place from the field for large files where they do not fit into the list.
    private static func widen(
        _ numbers: inout [Int], disk: Int, _ fields: ArraySlice<UInt8>
    ) throws(IntakeError) {
        let missing = numbers.indices.filter { numbers[$0] == 0xFFFF_FFFF }
        guard disk == 0 || disk == 0xFFFF else { throw .zip(.split) }
        var rest = fields
        while !missing.isEmpty, rest.count >= 4 {
            let head = ZipRecord(bytes: Array(rest.prefix(4)))
            let field = rest.dropFirst(4).prefix(head.number16(2))
            rest = rest.dropFirst(4 + head.number16(2))
            guard head.number16(0) == 1 else { continue }
            guard field.count >= missing.count * 8 else { break }
            let record = ZipRecord(bytes: Array(field))
            for (index, number) in missing.enumerated() {
                numbers[number] = record.number64(index * 8)
            }
            return
        }
    }
}

extension ZipEntry {
    /// No program makes a zip of more files that kith could read.
    static let most = 10_000
    /// No file system knows longer names.
    private static let longestName = 4096

    /// The files and directories of a zip, in the order of its list; no two of them share bytes.
    static func all(in zip: ByteSource) throws(IntakeError) -> [ZipEntry] {
        let end = try ZipEnd(zip)
        guard end.count <= most else { throw .zip(.tooManyFiles(limit: most)) }
        var entries: [ZipEntry] = []
        var place = end.list.lowerBound
        while place + length <= end.list.upperBound {
            guard let record = try zip.record(at: place, length: length), record.isSigned(1, 2)
            else { break }
            guard entries.count < most else { throw .zip(.tooManyFiles(limit: most)) }
            let nameLength = record.number16(28)
            guard nameLength <= longestName else {
                let reason = "it names a file with more than \(longestName) bytes"
                throw .zip(.damaged(reason: reason))
            }
            let restLength = nameLength + record.number16(30)
            let rest = try zip.bytes(at: place + length, count: restLength)
            place += length + restLength + record.number16(32)
            guard place <= end.list.upperBound, rest.count == restLength else { break }
            entries.append(try ZipEntry(record, rest, shift: end.shift))
        }
        let count = end.isLong ? entries.count : entries.count & 0xFFFF
        guard count == end.count else {
            let reason = "\(end.count) files are announced and \(entries.count) listed"
            throw .zip(.damaged(reason: reason))
        }
        try fence(&entries, list: end.list.lowerBound)
        return entries
    }

    /// Gives each its limit. Throws if it lies outside of the zip, or over another one.
    private static func fence(_ entries: inout [ZipEntry], list: Int) throws(IntakeError) {
        let order = entries.indices.sorted { entries[$0].start < entries[$1].start }
        for (place, index) in order.enumerated() {
            let entry = entries[index]
            // The sizes may be any numbers: none is added before it is known to be small.
            guard entry.start < list else { throw .zip(outside) }
            let room = list - entry.start - localLength - entry.rawName.count
            guard room >= 0, entry.packedSize <= room else { throw .zip(outside) }
            let next = place + 1 < order.count ? entries[order[place + 1]] : nil
            let least = entry.start + localLength + entry.rawName.count + entry.packedSize
            if let next, next.start < least {
                throw .zip(.overlapping(entry.name.path, next.name.path))
            }
            entries[index].limit = next?.start ?? list
        }
    }
}
