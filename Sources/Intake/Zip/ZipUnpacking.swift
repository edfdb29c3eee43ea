import ICalendar
import JobSearch

/// One file of a zip on its way out, from its beginning to its end; it goes back by beginning
/// again.
struct ZipUnpacking: ~Copyable {
    /// The fault of the file, once it is known.
    private(set) var fault: IntakeError?
    private let zip: ByteSource
    private let entry: ZipEntry
    /// Start of the packed bytes.
    private let start: Int
    private var inflater: Inflater?
    /// Packed bytes that were read, and the range of those that are not used yet.
    private var packed: [UInt8] = []
    private var waiting = 0..<0
    /// Number of packed bytes that were read.
    private var consumed = 0
    /// Number of unpacked bytes that were handed out.
    private var position = 0
    private var sum = ZipSum()
    private var isChecked = false

    private static let piece = 1 << 16

    /// - Parameter start: start of its packed bytes.
    init(_ entry: ZipEntry, in zip: ByteSource, start: Int) {
        self.zip = zip
        self.entry = entry
        self.start = start
    }

    /// The bytes from `offset` on; fewer than `count` at the end.
    mutating func bytes(_ count: Int, at offset: Int) -> Result<[UInt8], ICalendarError> {
        var bytes = [UInt8](repeating: 0, count: count)
        switch bytes.withUnsafeMutableBytes({ read(into: $0, at: offset) }) {
        case .failure(let error): return .failure(error)
        case .success(let found):
            bytes.removeLast(count - found)
            return .success(bytes)
        }
    }

    /// Fills as much as there is from `offset` on into `room`. A fault of the file itself is kept.
    private mutating func read(
        into room: UnsafeMutableRawBufferPointer, at offset: Int
    ) -> Result<Int, ICalendarError> {
        do {
            return .success(try fill(room, at: offset))
        } catch {
            switch error {
            case .unreadable(let reason): return .failure(.unreadable(reason))
            default:
                fault = error
                return .failure(.unreadable(error.message))
            }
        }
    }

    /// Reads the rest, to check that all of it is as it was.
    mutating func finish() -> IntakeError? {
        while fault == nil, !isChecked {
            let result = bytes(ZipUnpacking.piece, at: position)
            if case .failure(let error) = result { return fault ?? .unreadable(error) }
        }
        return fault
    }

    private mutating func fill(
        _ room: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(IntakeError) -> Int {
        if let fault { throw fault }
        if offset < position { begin() }
        try skip(to: min(offset, entry.size))
        var filled = 0
        while filled < room.count, position < entry.size {
            filled += try unpack(UnsafeMutableRawBufferPointer(rebasing: room[filled...]))
        }
        if position == entry.size, !isChecked { try check() }
        return filled
    }

    private mutating func begin() {
        inflater = nil
        waiting = 0..<0
        (consumed, position) = (0, 0)
        sum = ZipSum()
    }

    private mutating func skip(to offset: Int) throws(IntakeError) {
        guard position < offset else { return }
        let scratch = UnsafeMutableRawBufferPointer.allocate(
            byteCount: ZipUnpacking.piece, alignment: 1)
        defer { scratch.deallocate() }
        while position < offset {
            _ = try unpack(
                UnsafeMutableRawBufferPointer(
                    rebasing: scratch[..<min(offset - position, scratch.count)]))
        }
    }

    /// Unpacks at least one byte and as much as comes at once; there is one to come.
    private mutating func unpack(
        _ room: UnsafeMutableRawBufferPointer
    ) throws(IntakeError) -> Int {
        let count = min(room.count, entry.size - position, 1 << 30)
        let room = UnsafeMutableRawBufferPointer(rebasing: room[..<count])
        var made = 0
        if entry.packing == .stored {
            made = try zip.fill(room, at: start + position)
            if made == 0 { throw entry.damage("breaks off") }
        } else {
            while made == 0 {
                let step = try step(into: room)
                made = step.made
                if made == 0, step.isEnd { throw entry.damage("is shorter than the list says") }
            }
        }
        sum.add(UnsafeRawBufferPointer(rebasing: room[..<made]))
        position += made
        return made
    }

    /// One step of zlib, with more packed bytes where they are used up.
    private mutating func step(
        into room: UnsafeMutableRawBufferPointer
    ) throws(IntakeError) -> Inflater.Step {
        if inflater == nil { inflater = Inflater() }
        if waiting.isEmpty {
            let count = min(ZipUnpacking.piece, entry.packedSize - consumed)
            packed = try zip.bytes(at: start + consumed, count: count)
            consumed += packed.count
            waiting = 0..<packed.count
        }
        let step = packed.withUnsafeBytes { packed in
            inflater?.step(UnsafeRawBufferPointer(rebasing: packed[waiting]), into: room)
        }
        guard let step else { throw .unreadable("there is not enough memory") }
        waiting = (waiting.lowerBound + step.used)..<waiting.upperBound
        guard !step.isDamaged else { throw entry.damage("cannot be unpacked") }
        guard step.isEnd || step.made > 0 || step.used > 0 else { throw entry.damage("breaks off") }
        return step
    }

    /// Throws if more comes than the list says, or something else than was packed.
    private mutating func check() throws(IntakeError) {
        // Some write an empty file as nothing at all.
        if entry.packing == .deflated, entry.packedSize > 0 {
            let extra = UnsafeMutableRawBufferPointer.allocate(byteCount: 1, alignment: 1)
            defer { extra.deallocate() }
            while true {
                let step = try step(into: extra)
                if step.made > 0 { throw entry.damage("is longer than the list says") }
                if step.isEnd { break }
            }
        }
        guard sum.value == entry.crc else { throw entry.damage("is not as it was (CRC-32)") }
        isChecked = true
    }
}

extension ZipEntry {
    /// Start of its packed bytes. Throws if the record before them contradicts the list.
    func packedStart(in zip: ByteSource) throws(IntakeError) -> Int {
        guard let record = try zip.record(at: start, length: ZipEntry.localLength),
            record.isSigned(3, 4)
        else { throw damage("is not where the list has it") }
        let nameLength = record.number16(26)
        let name = try zip.bytes(at: start + ZipEntry.localLength, count: nameLength)
        guard name == rawName, record.number16(8) == method else {
            throw damage("is not what the list says")
        }
        let place = start + ZipEntry.localLength + nameLength + record.number16(28)
        guard place <= limit, packedSize <= limit - place else {
            throw damage("reaches into what follows it")
        }
        guard packing == .deflated || packedSize == size else { throw damage("has two sizes") }
        return place
    }

    fileprivate func damage(_ reason: String) -> IntakeError {
        .zip(.damagedFile(name.path, reason: reason))
    }
}

extension ByteSource {
    /// As `read`, with the errors of a reading of files.
    fileprivate func fill(
        _ room: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(IntakeError) -> Int {
        do { return try read(into: room, at: offset).get() } catch { throw .unreadable(error) }
    }
}
