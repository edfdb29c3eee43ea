import Foundation
import JobSearch
import Publishing

extension Hints {
    static func explain(_ error: PublishingError) -> CommandError {
        switch error {
        case .isDirectory(let path):
            CommandError(
                "\(shown(path)) is a directory.", hint: "Name a file in it.",
                status: .cannotCreate)
        case .isFile(let path):
            CommandError(
                "\(shown(path)) is a file, and --split needs a directory.",
                hint: "Name another place.", status: .cannotCreate)
        case .cannotWrite(let path, let error):
            CommandError(
                "\(shown(path)) cannot be written: \(error.reason). What stood there is unchanged.",
                hint: error.hint ?? "Name another place.", status: error.status)
        case .notKept(let path, let error):
            CommandError(
                "\(shown(path)) is written, but the disk failed to keep it: \(error.reason).",
                hint: "Look at the disk, and try again.", status: .diskFailed)
        case .isLog(let path):
            CommandError(
                "\(shown(path)) belongs to the log, which is not written over. Nothing was changed.",
                hint: "Name another place.", status: .cannotCreate)
        case .cannotWriteMember(let path, let error):
            CommandError(
                "\(shown(path)) cannot be written: \(error.reason).",
                hint: error.hint ?? "Name another directory.", status: error.status)
        case .cannotMakeDirectory(let path, let error):
            noDirectory(
                path, error, hint: "Check its rights, or name another directory: --split DIR")
        case .cannotRemove(let path, let error):
            CommandError(
                "\(shown(path)) cannot be removed: \(error.reason).",
                hint: "Everything else is written; remove it yourself, or try again.",
                status: .cannotCreate)
        case .changedMeanwhile(let path):
            CommandError(
                "\(shown(path)) was changed by another program meanwhile.",
                hint: "Try again.", status: .cannotCreate)
        case .inTheWay(let path):
            CommandError(
                "\(shown(path)) is in the way: this log did not write it. Nothing was changed.",
                hint: "Move it away, or name another place.", status: .cannotCreate)
        case .busy(let path):
            CommandError(
                "Another kith is writing into \(shown(path)).", hint: "Try again.", status: .busy)
        }
    }

    /// - Parameter hint: for an error of which the system's reason says nothing that can be done.
    static func noDirectory(_ path: String, _ error: SystemError, hint: String) -> CommandError {
        CommandError(
            "The directory \(shown(path)) cannot be made: \(error.reason).",
            hint: error.hint ?? hint, status: error.status)
    }
}

extension SystemError {
    /// A remedy, where the disk is at its end.
    var hint: String? {
        switch code {
        case ENOSPC, EDQUOT: "Free some space."
        case EFBIG: "The system limits the size of files here: ulimit -f"
        case EIO: "Look at the disk; it may be failing."
        default: nil
        }
    }

    var status: ExitStatus { hint == nil ? .cannotCreate : .diskFailed }
}
