import CivilTime
import JobSearch
import Logbook
import Publishing

extension Hints {
    /// An error that came after a step was made says so, if it would leave that open.
    static func explained(_ error: any Error, after step: Int?) -> any Error {
        guard let step else { return error }
        switch error {
        case let error as LogbookError: return explain(error, after: step)
        case let failure as OutputFailure: return explain(failure, after: step)
        case let error as ZoneError:
            var explained = explain(error)
            explained.message = "The change is made (step \(step)). " + explained.message
            return explained
        default: return error
        }
    }

    /// An error that came after files may have been written and told.
    static func explained(afterFiles error: any Error) -> any Error {
        guard let error = error as? LogbookError else { return error }
        return explain(error, after: nil, files: true)
    }

    static func explain(_ failure: OutputFailure, after step: Int?) -> CommandError {
        let error = failure.error
        let words = "output cannot be written: \(error.reason)."
        guard let step else {
            return CommandError(
                "The \(words)", hint: error.hint ?? "Send it somewhere else: -o FILE or > FILE.",
                status: error.status)
        }
        return CommandError(
            "The change is made (step \(step)), but the \(words)",
            hint: "kith history shows the change; kith undo takes it back.", status: error.status)
    }

    /// Output that cannot be written after something was erased, which is no step.
    static func explain(erased failure: OutputFailure) -> CommandError {
        CommandError(
            "It is erased, but the output cannot be written: \(failure.error.reason).",
            hint: "kith trash shows what is left in it.", status: failure.error.status)
    }

    /// A time of the log that is meant in a zone which there is not: the log is damaged, or another
    /// computer has newer zones.
    static func noZone(ofThing name: String) -> CommandError {
        CommandError(
            "Something in the log is in the time zone “\(shown(name))”, and there is no such zone.",
            hint:
                "Get newer zone data (tzdata), or give it its time anew: kith meetup list --json and "
                + "kith followup list --all --json say where that timeZone stands.",
            status: .unreadable)
    }

    static func explain(_ error: ZoneError) -> CommandError {
        switch error {
        case .unknown(let name):
            CommandError(
                "There is no time zone “\(shown(name))”.",
                hint: Zone.nearest(to: name).map { "Did you mean \($0)?" }
                    ?? "Write its IANA name: Europe/Berlin.",
                status: .misuse)
        case .noZoneData(let searched):
            CommandError(
                "The system has no time zone data (looked in \(searched.joined(separator: ", "))).",
                hint: "apt-get install tzdata", status: .failed)
        case .damaged(let name):
            CommandError(
                "The system's data of the time zone \(name) are damaged.",
                hint: "apt-get install --reinstall tzdata", status: .failed)
        }
    }
}
