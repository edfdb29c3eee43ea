#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the system keeps its zones, read without Foundation: every command needs one small file.
enum ZoneData {
    /// The directories to search: `TZDIR` if it is set, else where systems keep them.
    static var directories: [String] {
        if let directory = variable("TZDIR"), !directory.isEmpty { return [directory] }
        return [
            "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo",
            "/etc/zoneinfo",
        ]
    }

    static func variable(_ name: String) -> String? {
        getenv(name).map { value in String(cString: value) }
    }

    /// The bytes of a file, or `nil` when it cannot be read or is larger than `limit` bytes.
    static func contents(of path: String, limit: Int = 1 << 20) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while true {
            let room = 8192
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                count = fread(buffer.baseAddress, 1, room, file)
            }
            bytes += chunk
            if bytes.count > limit || ferror(file) != 0 { return nil }
            if chunk.count < room { return bytes }
        }
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Where a symbolic link leads, or `nil` when it is none.
    static func target(of path: String) -> String? {
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            let length = buffer.withMemoryRebound(to: CChar.self) { chars in
                chars.baseAddress.map { readlink(path, $0, chars.count) } ?? -1
            }
            count = max(0, length)
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// The names of the entries of a directory, sorted.
    static func entries(of path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
