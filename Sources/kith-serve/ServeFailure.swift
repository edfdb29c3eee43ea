import CivilTime
import JobSearch
import Logbook
import Serving

/// What is wrong in a sentence, what to type next, and the code with which the program ends: those
/// of kith.
struct ServeFailure: Error, Equatable {
    var message: String
    var hint: String?
    var status: Int32

    init(_ message: String, hint: String? = nil, status: Int32 = 1) {
        self.message = message
        self.hint = hint
        self.status = status
    }

    /// A log that cannot be read.
    init(_ error: any Error, home: String) {
        let place = shown(home)
        switch error {
        case LogbookError.notALog:
            self.init(
                "There is no log in \(place).",
                hint: "Begin one: kith met NAME, or name another place: --home DIR", status: 66)
        case LogbookError.newerSchema(_, let version):
            self.init(
                "The log in \(place) is one of a newer kith (version \(version)).",
                hint: "Get a newer kith-serve.", status: 65)
        case LogbookError.refused(let sentence, let hint):
            self.init(sentence, hint: hint, status: 65)
        case LogbookError.damaged(_, let what):
            self.init(
                "The log in \(place) is damaged: \(shown(what)).",
                hint: "kith doctor says what can be done.", status: 65)
        case LogbookError.busy:
            self.init(
                "Another program is writing into the log in \(place).", hint: "Try again.",
                status: 75)
        case LogbookError.diskFailed(let reason):
            self.init("The log in \(place) cannot be read: \(shown(reason)).", status: 74)
        case LogbookError.cannotWrite(_, let reason):
            self.init(
                "The log in \(place) cannot be read: \(shown(reason)).",
                hint: "Check its rights, or name another place: --home DIR", status: 66)
        case ZoneError.unknown(let name):
            self.init(
                "The log's time zone is “\(shown(name))”, and there is no such zone.",
                hint: "Settle another one: kith config timeZone Europe/Berlin", status: 65)
        default:
            self.init(
                "The log in \(place) cannot be read.", hint: "kith doctor looks at it.", status: 65)
        }
    }

    /// A secret address that cannot be read or kept.
    init(_ fault: SecretFile.Fault) {
        switch fault {
        case .isOpen(let path):
            self.init(
                "Others may read \(shown(path)): its address is none that is secret any more.",
                hint: "Make another one: kith serve --new-address", status: 65)
        case .isForeign(let path):
            self.init(
                "\(shown(path)) holds no address.",
                hint: "Make another one: kith serve --new-address", status: 65)
        case .cannotRead(let path, let reason):
            self.init("\(shown(path)) cannot be read: \(reason).", status: 66)
        case .cannotWrite(let path, let reason):
            self.init("\(shown(path)) cannot be written: \(reason).", status: 73)
        }
    }
}

/// Tells of a log that cannot be read, each failure once until there is another one.
final class Reporter {
    private let home: String
    private var last: ServeFailure?

    init(home: String) { self.home = home }

    func tell(_ error: any Error) {
        let failure = ServeFailure(error, home: home)
        if failure == last { return }
        last = failure
        note("Error: \(failure.message)\n" + (failure.hint.map { "Hint: \($0)\n" } ?? ""))
    }
}
