import Foundation

/// A failed call of the operating system.
public struct SystemError: Error, Equatable, Sendable {
    /// The number of the error (`errno`).
    public let code: Int32

    /// The error of the call before.
    public init() { code = errno }

    public init(code: Int32) { self.code = code }

    /// The system's words for it, such as `No space left on device`.
    public var reason: String { String(cString: strerror(code)) }
}

/// A reason for which an export cannot be written. Each names the path that it is about.
public enum PublishingError: Error, Equatable, Sendable {
    /// A file is to be written where a directory stands.
    case isDirectory(String)
    /// Files are to be written into a directory, and a file stands there.
    case isFile(String)
    /// The file cannot be written; the one that stood there is unchanged.
    case cannotWrite(String, SystemError)
    /// The file is in its place, but the disk failed to keep its name there.
    case notKept(String, SystemError)
    /// The file belongs to the log, which is not written over.
    case isLog(String)
    /// A file of a directory cannot be written.
    case cannotWriteMember(String, SystemError)
    case cannotMakeDirectory(String, SystemError)
    /// A file that is no longer part of the export cannot be removed; everything else is written.
    case cannotRemove(String, SystemError)
    /// Another program wrote the file while it was compared.
    case changedMeanwhile(String)
    /// A file that no export of this log wrote stands there; nothing was changed.
    case inTheWay(String)
    /// Another process is writing into the directory.
    case busy(String)
}
