import CivilTime
import JobSearch
import Logbook
import Presentation

extension Session {
    /// Says what became of ladders in a change, where its things alone do not.
    func tellLadders<T>(_ change: Change<T>) throws {
        if isJSON || change.ladders.isEmpty { return }
        let wording = Wording(names: change.names, zone: try zone)
        for line in wording.lines(change.ladders, today: try today) {
            try console.say("  " + line)
        }
    }
}
