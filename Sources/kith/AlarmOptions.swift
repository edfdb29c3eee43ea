import ArgumentParser
import CivilTime
import JobSearch

/// When a thing rings in a calendar, as options.
struct AlarmOptions: ParsableArguments {
    @Option(
        name: .customLong("alarm"), parsing: .singleValue,
        help: ArgumentHelp(
            "When a calendar rings: how long before (30m, 1d; 0m at the start) or at a time; may come again; none: never.",
            valueName: "when"))
    var alarms: [String] = []
    @Flag(help: "No alarm.") var noAlarm = false

    func validate() throws {
        if noAlarm, !alarms.isEmpty {
            throw ValidationError("Give --alarm or --no-alarm, not both.")
        }
    }

    var isEmpty: Bool { alarms.isEmpty && !noAlarm }

    /// Adds what was typed to the alarms that a thing has of its own.
    func apply(to own: inout [Alarm]?, _ session: Session) throws {
        if isEmpty { return }
        let typed = alarms.map(cleaned)
        if noAlarm || typed.contains(where: { $0.lowercased() == "none" }) {
            guard typed.count < 2 else {
                throw CommandError(
                    "An alarm cannot ring both at a time and never.",
                    hint: "Leave out none, or the others.", status: .misuse)
            }
            own = []
            return
        }
        var all = own ?? []
        for alarm in try typed.map({ try Inputs.alarm($0, session) }) where !all.contains(alarm) {
            all.append(alarm)
        }
        own = all
    }
}

extension Inputs {
    /// How long before, or a time.
    static func alarm(_ text: String, _ session: Session) throws -> Alarm {
        do {
            return try Alarm(parsing: text)
        } catch AlarmError.notATime {
            let moment: Moment
            do {
                moment = try session.when(text, facing: .future)
            } catch let error as WhenError {
                let wrong = AlarmError.notATime(text)
                throw CommandError(
                    text.contains(where: \.isNumber) ? error.message : wrong.message,
                    hint: wrong.hint, status: .misuse)
            }
            guard case .time(let at, _) = moment else {
                throw CommandError(
                    "“\(shown(text))” is a day; an alarm rings at a time.",
                    hint: "Add one: \"\(shown(text)) 9:00\".", status: .misuse)
            }
            return .at(at)
        } catch {
            throw CommandError(error.message, hint: error.hint, status: .misuse)
        }
    }
}
