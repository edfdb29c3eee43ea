import CivilTime
import JobSearch
import Testing

@Suite("The nearest name of a zone")
struct NearestZoneTests {
    @Test(
        "is one that differs in case, in its first part or in a few letters",
        arguments: [
            ("Europe/Berln", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"),
            ("Lisbon", "Europe/Lisbon"), ("Europe/Lodnon", "Europe/London"),
        ])
    func near(name: String, nearest: String) { #expect(Zone.nearest(to: name) == nearest) }

    @Test(
        "is none for what is no name of a zone, or like no other",
        arguments: [
            "New York", "", "..", "../zoneinfo/Europe/Berlin", "/etc/localtime", "Europe",
            "Europe/", "tzdata.zi", "zone.tab", "right/Europe/Berlin", "a\0b", "Mars/Olympus_Mons",
        ])
    func none(name: String) { #expect(Zone.nearest(to: name) == nil) }
}
