import Foundation
import JobSearch
import Publishing

/// The system's words for the number of an error (`errno`).
func reason(of code: Int32) -> String { String(cString: strerror(code)) }

/// A sentence's part on a failed file operation: the system's words, never those of a library for
/// its developers.
func reason(_ error: any Error) -> String {
    if let error = error as? SystemError { return error.reason }
    if let code = systemCode(of: error) { return reason(of: code) }
    let general = error as NSError
    if general.domain == NSCocoaErrorDomain { return "the system gives no reason" }
    return "\(error)"
}

/// The number of the system's error behind one of Foundation's.
func systemCode(of error: any Error) -> Int32? {
    if let error = error as? SystemError { return error.code }
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return [underlying, error as NSError].compactMap { $0 }
        .first { $0.domain == NSPOSIXErrorDomain }.map { Int32($0.code) }
}

/// An error of reading a file: the disk failed, or the file is none that can be read.
func cannotRead(_ name: String, _ code: Int32?, _ reason: String) -> CommandError {
    let ofDisk = code.flatMap { $0 == EIO ? SystemError(code: $0).hint : nil }
    return CommandError(
        "\(shown(name)) cannot be read: \(reason).", hint: ofDisk,
        status: ofDisk == nil ? .noInput : .diskFailed)
}

/// All that comes from an open file.
func readAll(of file: Int32, named name: String) throws -> Data {
    var bytes = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(file, &buffer, buffer.count)
        if count == 0 { return bytes }
        if count > 0 {
            bytes.append(contentsOf: buffer[..<count])
        } else if errno != EINTR {
            throw cannotRead(name, errno, reason(of: errno))
        }
    }
}
