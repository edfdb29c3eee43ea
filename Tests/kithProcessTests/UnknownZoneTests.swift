import Foundation
import Testing

/// A system's zone that nobody knows: an error, and never times in UTC.
struct UnknownZoneTests {
    @Test(
        "a new log with a zone that nobody knows is refused, and leaves nothing",
        arguments: [
            "CET-1CEST", "Nonsense/Nowhere",
        ])
    func unknown(zone: String) async throws {
        let home = try Home()
        let environment = home.environment.merging(["TZ": zone]) { $1 }
        for line in [["contact", "add", "Ada"], ["met", "Ada"], ["today"]] {
            let ended = try await home.kith(line, environment: environment)
            #expect(ended.code == 64 && ended.output.isEmpty, "\(line): \(ended)")
            #expect(ended.errors.contains("There is no time zone “\(zone)”"), "\(ended.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: home.home))
    }
}
