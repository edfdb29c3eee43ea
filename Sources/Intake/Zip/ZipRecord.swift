import ICalendar

/// A record of a zip: its numbers have the lowest byte first.
struct ZipRecord {
    let bytes: [UInt8]

    func number16(_ offset: Int) -> Int {
        Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
    }

    func number32(_ offset: Int) -> Int {
        number16(offset) | number16(offset + 2) << 16
    }

    /// A number that no file reaches becomes the largest.
    func number64(_ offset: Int) -> Int {
        let high = number32(offset + 4)
        return high > 0x7FFF_FFFF ? .max : number32(offset) | high << 32
    }

    /// True if it begins with `PK` and these two bytes.
    func isSigned(_ third: UInt8, _ fourth: UInt8) -> Bool {
        bytes.starts(with: [0x50, 0x4B, third, fourth])
    }
}

extension ByteSource {
    /// The bytes from `offset` on; fewer than `count` at the end. Throws `unreadable`.
    func bytes(at offset: Int, count: Int) throws(IntakeError) -> [UInt8] {
        var result = Result<Int, ICalendarError>.success(0)
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            result = read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
            if case .success(let found) = result { filled = found }
        }
        if case .failure(let error) = result { throw .unreadable(error) }
        return bytes
    }

    /// A record of this length; `nil` where the file ends before it does.
    func record(at offset: Int, length: Int) throws(IntakeError) -> ZipRecord? {
        let bytes = try bytes(at: offset, count: length)
        return bytes.count == length ? ZipRecord(bytes: bytes) : nil
    }
}
