import CivilTime
import JobSearch
import Testing

@testable import Logbook

/// A use-case by its name, on a log that `prepare` made.
struct Deed: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var run: @Sendable (Logbook) throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (Logbook) throws -> Void) {
        testDescription = name
        self.run = run
    }
}

extension Deed {
    /// Every use-case, as it may be done on a log with one of everything.
    static let all =
        [
            Deed("met somebody new") { log in
                var met = Met(
                    names: ["Eve Moneypenny", "Ada Lovelace"], on: on("2026-03-01"))
                met.company = "Initech"
                met.at = "FOSDEM"
                met.title = "CTO"
                met.emails = ["eve@example.com"]
                met.introducedBy = "Bob"
                met.promise = Promise("write", due: on("2026-03-04"))
                _ = try log.met(met)
            },
            Deed("log") { log in
                var entry = LogEntry(
                    text: "Coffee with Ada at Swift Berlin #swift", at: on("2026-03-01"))
                entry.promise = Promise("send it", due: on("2026-03-04"))
                _ = try log.log(entry)
            },
            Deed("done") { log in
                _ = try log.done(["1", "2"], now: Instant(seconds: 1_772_500_000), zone: .utc)
            },
            Deed("drop") { log in _ = try log.drop(["1"], now: Instant(seconds: 1_772_500_000)) },
            Deed("snooze") { log in _ = try log.snooze(["2"], to: at("2026-05-01T10:00:00Z")) },
            Deed("add company") { log in
                _ = try log.add(isNew: false) { _ in Company(name: "Hooli") }
            },
            Deed("add contact") { log in
                _ = try log.add(isNew: false) { names in
                    var contact = Contact(name: "Frank")
                    contact.company = try names.id(.company, "Acme")
                    contact.cadence = Period(iso: "P1M")
                    return contact
                }
            },
            Deed("add meetup") { log in
                _ = try log.add(isNew: false) { names in
                    var meetup = Meetup(
                        title: "Barcamp", time: .days(day("2026-06-01"), day("2026-06-02")))
                    meetup.contacts = try names.ids(.contact, ["Ada", "Bob"])
                    return meetup
                }
            },
            Deed("add interaction") { log in
                _ = try log.add { names in
                    var interaction = Interaction(text: "call", at: on("2026-03-02"))
                    interaction.contacts = [try names.id(.contact, "Bob")]
                    return interaction
                }
            },
            Deed("add follow-up") { log in
                _ = try log.add { _ in FollowUp(text: "call", due: on("2026-03-09")) }
            },
            Deed("edit company") { log in
                _ = try log.edit(Company.self, "Acme") { company, _ in company.tier = 1 }
            },
            Deed("edit contact") { log in
                _ = try log.edit(Contact.self, "Ada") { contact, _ in
                    contact.name = "Ada King"
                    contact.cadence = Period(iso: "P3D")
                    contact.company = nil
                }
            },
            Deed("edit meetup") { log in
                _ = try log.edit(Meetup.self, "1") { meetup, _ in
                    meetup.contacts = []
                    meetup.status = .missed
                }
            },
            Deed("edit interaction") { log in
                _ = try log.edit(Interaction.self, "1") { interaction, _ in
                    interaction.at = on("2025-01-01")
                    interaction.contacts = [2]
                }
            },
            Deed("edit follow-up") { log in
                _ = try log.edit(FollowUp.self, "1") { followUp, _ in followUp.contacts = [1] }
            },
            Deed("edit story") { log in
                _ = try log.edit(Story.self, "1") { story, _ in story.tried = ["BM25"] }
            },
            Deed("have a skill, learn another one") { log in
                _ = try log.mark(SkillMarking(["kubernetes", "Go"], .have))
            },
            Deed("learn skills") { log in
                var learning = SkillMarking(["kubernetes", "Go"], .learning)
                learning.due = on("2026-05-01")
                _ = try log.mark(learning)
            },
            Deed("forget a skill") { log in _ = try log.forgetSkills(["kubernetes"]) },
            Deed("set a setting") { log in _ = try log.set("timeZone", to: "Asia/Tokyo") },
            Deed("forget a setting") { log in _ = try log.set("timeZone", to: nil) },
            Deed("import") { log in
                _ = try log.importing(
                    isDryRun: false,
                    files: [
                        file([
                            person("Ada", title: "CTO", email: "ada@example.com", on: "2026-02-01"),
                            person("Gus", line: 3, company: "Acme", slug: "gus"),
                        ])
                    ])
            },
        ]
        + Kind.allCases.map { kind in
            Deed("remove \(kind.word)") { log in _ = try log.remove(kind, "1", unlink: true) }
        }
}
