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
}

extension Data {
    /// Whether it is exactly this text.
    func isWhole(_ text: [UInt8]) -> Bool { count == text.count && isSame(as: text) }
}
