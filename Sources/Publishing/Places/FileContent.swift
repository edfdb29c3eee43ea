import Foundation

/// The content of a regular file; a large one is not read into memory.
struct FileContent {
    let data: Data

    /// `nil` where no regular file can be read.
    init?(_ path: String) {
        var status = stat()
        // Reading a pipe would wait for somebody to write.
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let data = try? Data(
                contentsOf: URL(fileURLWithPath: path),
                options: status.st_size > 1 << 20 ? .alwaysMapped : [])
        else { return nil }
        self.data = data
    }

    func isSame(as text: [UInt8]) -> Bool {
        data.withUnsafeBytes { old in text.withUnsafeBytes { old.isSame(as: $0) } }
    }
}

extension UnsafeRawBufferPointer {
    /// True if the other one has as many bytes, and the same.
    func isSame(as other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        guard let one = baseAddress, let two = other.baseAddress else { return true }
        return memcmp(one, two, count) == 0
    }
}
