import CivilTime
import GRDB
import JobSearch

/// What can go wrong with a log. The library says what; the command line adds what to type.
public enum LogbookError: Error, Sendable {
    /// No thing is called so; `nearest` are the closest ones.
    case unknown(Kind, String, nearest: [Candidate])
    /// Several things may be meant.
    case ambiguous(Kind, String, [Candidate])
    /// An id whose letter is that of another kind than the one that is wanted.
    case otherKind(Kind, Candidate)
    /// A new name that is a typo away from a known one.
    case slip(Kind, String, Candidate)
    /// A new name that is another spelling of known ones, or a part of them.
    case similar(Kind, String, [Candidate])
    /// No thing of the trash is called so.
    case notInTrash(String)
    /// A thing that is asked for by its id, and that was removed.
    case inTrash(Candidate)
    /// A thing of that name is already there.
    case alreadyThere(Kind, Candidate)
    /// Other things hang on it, so it stays.
    case hangsOn(Candidate, [String])
    /// A value that the rules refuse, in a sentence, and what to type instead.
    case refused(String, hint: String?)
    /// A follow-up that is done or dropped already.
    case closed(FollowUp)
    /// A contact without a next check-in, which was to be moved to a day.
    case noCadence(Contact, Day)
    /// An exchange that has not happened yet.
    case notYet(NotYet)
    case nothingToUndo
    /// Fewer steps can be undone or done again than were asked for.
    case tooFewSteps(Int)
    case nothingToRedo
    case notALog(path: String)
    /// A row that cannot be read; what is wrong with it stands in words.
    case damaged(path: String, String)
    case newerSchema(path: String, version: Int)
    /// A log of an earlier version of which no copy can be kept before it is brought up to date, with
    /// the directory for it.
    case noCopyBeforeUpgrade(folder: String, reason: String)
    /// A restore into a log that already holds things.
    case notEmpty
    /// A file to be imported in which there is neither a contact nor a meetup.
    case nothingInside(path: String)
    /// Files to be imported of which not one row could be taken, and why the first one could not.
    case nothingTaken(path: String, reason: String)
    case busy
    case diskFull
    case diskFailed(String)
    /// The disk failed at the end of a change, and nobody knows if it is made.
    case unsure(String)
    /// Things were erased, and their words are still in the files of the log.
    case erasedInPart(reason: String, isBusy: Bool)
    case cannotWrite(path: String, reason: String)

    /// One thing to choose from.
    public struct Candidate: Sendable, Equatable {
        public var kind: Kind
        public var id: Int
        public var label: String
        /// The id with its letter.
        public var ref: String { Reference(kind, id).text }

        public init(kind: Kind, id: Int, label: String) {
            self.kind = kind
            self.id = id
            self.label = label
        }
    }
}

extension LogbookError {
    /// What an SQLite error means to the person at the keyboard.
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_FORMAT: self = .notALog(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN:
            let isRefused = error.resultCode == .SQLITE_READONLY
            self = .cannotWrite(
                path: path,
                reason: isRefused ? "it may only be read" : error.message ?? "it is refused")
        case .SQLITE_CONSTRAINT where error.message?.hasSuffix(") = 10") == true:
            // A day takes ten letters up to 9999-12-31.
            self = .refused(
                "A day would be after the year 9999, or before the year 1.",
                hint: "Write a nearer day, or a shorter period.")
        case .SQLITE_CONSTRAINT:
            self = .refused(
                "The log refuses this: \(error.message ?? "a rule is broken").", hint: nil)
        // A text that its column promises to be JSON, and is not.
        case .SQLITE_ERROR where error.message?.contains("JSON") == true:
            self = .damaged(path: path, error.message ?? "malformed JSON")
        default: self = .diskFailed(error.message ?? "SQLite error \(error.resultCode.rawValue)")
        }
    }
}
