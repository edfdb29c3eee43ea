import DAVWire

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Standard input and standard output, over which kith is talked to.
enum Pipe {
    /// Bytes that have come; waits for them, and gives none at the end.
    static func take() -> [UInt8] {
        while true {
            var count = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, filled in
                count = read(STDIN_FILENO, room.baseAddress, room.count)
                filled = max(0, count)
            }
            if count >= 0 || errno != EINTR { return bytes }
        }
    }

    static func put(_ frame: WireFrame) { put(frame.bytes) }

    /// Writes all bytes. Waits for kith to read them, so that answers never pile up here. Ends the
    /// program where nobody reads any more: there is nothing left to do then.
    static func put(_ bytes: [UInt8], to file: Int32 = STDOUT_FILENO) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) }
            if count < 0, errno != EINTR { exit(0) }
        }
    }
}
