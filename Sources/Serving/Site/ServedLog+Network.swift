import CivilTime
import JobSearch
import Logbook
import Presentation

extension ServedLog {
    /// The people around me, of the network that `kith graph` has.
    func network(of logbook: Logbook) throws -> String {
        NetworkPage(try networkWords(of: logbook)).html
    }

    /// All of the network that `kith graph` has.
    func wholeNetwork(of logbook: Logbook) throws -> String {
        WholeNetworkPage(try networkWords(of: logbook)).html
    }

    private func networkWords(of logbook: Logbook) throws -> NetworkWords {
        let zone = try zone(of: logbook)
        let now = self.now
        return NetworkWords(try logbook.network(now: now, zone: zone), today: zone.day(now))
    }
}
