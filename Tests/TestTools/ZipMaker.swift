internal import CZlib

/// Makes zips of every form, those that no program makes as well.
public struct ZipMaker: Sendable {
    /// A file in the zip. What is left `nil` is as it should be.
    public struct File: Sendable {
        public var name: [UInt8]
        public var content: [UInt8]
        /// 8 packs it, 0 does not; another number is only written.
        public var method = 8
        public var flags = 0
        /// Behind its bytes, and not before them, stand its sum and its sizes.
        public var hasDescriptor = false
        /// Its sizes and its place stand in the field for large files.
        public var isLong = false
        public var crc: UInt32?
        public var size: Int?
        public var packed: [UInt8]?
        /// The name before its bytes.
        public var localName: [UInt8]?
        /// Where it begins; with that nothing of it is written but its line in the list.
        public var start: Int?

        public init(_ name: String, _ content: String) {
            self.init(name, Array(content.utf8))
        }

        public init(_ name: String, _ content: [UInt8]) {
            self.name = Array(name.utf8)
            self.content = content
        }
    }

    public var files: [File]
    public var comment: [UInt8] = []
    /// What stands before the zip, and is not counted in it.
    public var prefix: [UInt8] = []
    /// Whether it has the end for more than 4 GB or 65,535 files.
    public var isLong = false
    /// How many files are announced.
    public var count: Int?

    public init(_ files: [File]) { self.files = files }

    /// Files by their names.
    public init(_ files: KeyValuePairs<String, String>) {
        self.files = files.map { File($0.key, $0.value) }
    }

    public var bytes: [UInt8] {
        var zip: [UInt8] = []
        var list: [UInt8] = []
        for file in files {
            let packed =
                file.packed ?? (file.method == 8 ? ZipMaker.packed(file.content) : file.content)
            let start = file.start ?? zip.count
            list += file.line(packed, start: start)
            if file.start == nil { zip += file.local(packed) }
        }
        let (start, size, count) = (zip.count, list.count, count ?? files.count)
        zip += list
        if isLong {
            let end = zip.count
            zip += signed(6, 6) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
            zip += number(count, 8) + number(count, 8) + number(size, 8) + number(start, 8)
            zip += signed(6, 7) + number(0, 4) + number(end, 8) + number(1, 4)
        }
        zip += signed(5, 6) + number(0, 4)
        zip += number(isLong ? 0xFFFF : count, 2) + number(isLong ? 0xFFFF : count, 2)
        zip += number(isLong ? 0xFFFF_FFFF : size, 4) + number(isLong ? 0xFFFF_FFFF : start, 4)
        zip += number(comment.count, 2) + comment
        return prefix + zip
    }

    /// Bytes as zlib packs them, without its header.
    public static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var bytes = bytes
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        return bytes.withUnsafeMutableBufferPointer { bytes in
            stream.next_in = bytes.baseAddress
            stream.avail_in = UInt32(bytes.count)
            return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(room)
                deflate(&stream, Z_FINISH)
                count = room - Int(stream.avail_out)
            }
        }
    }
}

extension ZipMaker.File {
    fileprivate func local(_ packed: [UInt8]) -> [UInt8] {
        let name = localName ?? name
        let isShort = hasDescriptor || isLong
        var bytes = signed(3, 4) + number(20, 2) + number(allFlags, 2) + number(method, 2)
        bytes += number(0x5A21_0000, 4) + number(hasDescriptor ? 0 : sum, 4)
        bytes += number(isLong ? 0xFFFF_FFFF : isShort ? 0 : packed.count, 4)
        bytes += number(isLong ? 0xFFFF_FFFF : isShort ? 0 : size ?? content.count, 4)
        let field =
            isLong
            ? number(1, 2) + number(16, 2) + number(content.count, 8) + number(packed.count, 8) : []
        bytes += number(name.count, 2) + number(field.count, 2) + name + field + packed
        guard hasDescriptor else { return bytes }
        bytes += signed(7, 8) + number(sum, 4)
        return bytes + number(packed.count, isLong ? 8 : 4) + number(content.count, isLong ? 8 : 4)
    }

    fileprivate func line(_ packed: [UInt8], start: Int) -> [UInt8] {
        let size = size ?? content.count
        let none = 0xFFFF_FFFF
        var bytes = signed(1, 2) + number(45, 2) + number(20, 2) + number(allFlags, 2)
        bytes += number(method, 2) + number(0x5A21_0000, 4) + number(sum, 4)
        bytes += number(isLong ? none : packed.count, 4) + number(isLong ? none : size, 4)
        let field =
            isLong
            ? number(0x5455, 2) + number(1, 2) + [0] + number(1, 2) + number(24, 2)
                + number(size, 8) + number(packed.count, 8) + number(start, 8) : []
        bytes += number(name.count, 2) + number(field.count, 2) + number(0, 10)
        return bytes + number(isLong ? none : start, 4) + name + field
    }

    private var allFlags: Int { flags | (hasDescriptor ? 8 : 0) }
    private var sum: Int {
        Int(crc ?? UInt32(truncatingIfNeeded: crc32(0, content, UInt32(content.count))))
    }
}

private func signed(_ third: UInt8, _ fourth: UInt8) -> [UInt8] { [0x50, 0x4B, third, fourth] }

/// The lowest byte first.
private func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
}
