import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation
import Publishing

/// Settings of the log: `kith config followUp.days 5`.
struct ConfigCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show or change the settings that the log keeps.",
        discussion: Setting.allCases.map { "\($0.rawValue): \($0.meaning)" }.joined(separator: "\n")
    )
    static let examples = ["kith config followUp.days 5", "kith config interview.alarm 1d,1h"]

    @Argument(help: "The setting.") var key: String?
    @Argument(help: "Its value.") var value: String?
    @Flag(help: "Forget the value; the standard counts again.") var unset = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        guard let key else { return try list(session) }
        guard let setting = Setting.allCases.first(where: { folded($0.rawValue) == folded(key) })
        else {
            throw CommandError(
                "There is no setting “\(shown(key))”.",
                hint: "Settings: \(Setting.allCases.map(\.rawValue).joined(separator: ", ")).",
                status: .misuse)
        }
        if value == nil, !unset {
            let kept = try setting.value(in: session.logbook)
            if session.isJSON {
                return try session.console.say(
                    JSON.object([(setting.rawValue, .optional(kept))]).text())
            }
            return try session.console.say(kept.map { shown($0) } ?? setting.unset)
        }
        let change = try session.logbook.set(
            setting.rawValue, to: unset ? nil : value.map(setting.checked))
        if session.isJSON {
            return try session.tellJSON(change.step, change.summary, change.touched)
        }
        let kept = try setting.value(in: session.logbook)
        try session.console.say("\(setting.rawValue): \(kept.map { shown($0) } ?? setting.unset)")
    }

    private func list(_ session: Session) throws {
        let kept = try session.logbook.settings()
        if session.isJSON {
            let members = Setting.allCases.map {
                ($0.rawValue, JSON.optional(kept[$0.rawValue] ?? $0.standard))
            }
            return try session.console.say(JSON.object(members).text())
        }
        var table = Table([.whole, .whole, .main])
        for setting in Setting.allCases {
            table.add([
                setting.rawValue,
                shown(
                    kept[setting.rawValue] ?? setting.standard.map { "\($0) (standard)" }
                        ?? setting.unset),
                setting.meaning,
            ])
        }
        try session.console.show(table)
    }
}
