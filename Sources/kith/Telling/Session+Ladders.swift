import CivilTime
import JobSearch
import Logbook
import Presentation

extension Session {
    /// Says what became of ladders in a change, where its things alone do not.
    ///
    /// - Parameter withRungs: whether rungs that are new are told too, as their lines are not.
    func tellLadders<T>(_ change: Change<T>, withRungs: Bool = false) throws {
        if isJSON || change.ladders.isEmpty { return }
        let wording = Wording(names: change.names, zone: try zone)
        for news in change.ladders where withRungs && (news.event == .begun || news.event == .next)
        {
            try console.say(wording.line(news.rung))
        }
        for line in wording.lines(change.ladders, today: try today) {
            try console.say("  " + line)
        }
    }
}
