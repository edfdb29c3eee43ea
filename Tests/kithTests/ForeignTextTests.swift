import Foundation
import JobSearch
import Testing

@testable import Presentation
@testable import kith

/// Text that came from outside is shown on a terminal, never obeyed by it.
struct ForeignTextTests {
    /// Escape sequences, a bell, a C1 control, a change of direction and a byte order mark.
    private static let evil = "x\u{1B}[31m\u{1B}]0;t\u{7}\u{8}\u{9B}2J\u{202E}\u{FEFF}y"

    @Test("no field of a restored log reaches the terminal raw")
    func everyField() throws {
        let shell = try Shell()
        try shell.write(document(), to: "evil.json")
        let restored = shell.kith("restore", "evil.json")
        #expect(restored.code == 0, "\(restored.output)")
        var lines = [
            ["today", "--days", "30"], ["history"], ["config"], ["doctor"], ["search", "x"],
            ["contact", "show", "x"], ["show", "x"], ["done", "77"], ["undo"], ["redo"],
            ["contact", "edit", "1"], ["contact", "remove", "1"], ["backup", "-"],
            ["log", "about \(Self.evil)"], ["met", Self.evil, "--new"],
        ]
        for kind in ["company", "contact", "meetup", "interaction", "followup"] {
            lines += [[kind, "list"], [kind, "show", "1"], [kind, "show", Self.evil]]
            lines += [[kind, "remove", "9\u{1B}"], [kind, "edit", "1", "--clear", Self.evil]]
        }
        for line in lines {
            for extra in [[], ["--json"]] {
                let outcome = shell.kith(
                    line + extra, ["COLUMNS": "100", "NO_COLOR": "1"], input: "")
                let raw = outcome.output.unicodeScalars.filter(isObeyed)
                #expect(raw.isEmpty, "\(line + extra): \(outcome.output.debugDescription)")
            }
        }
    }

    private func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// A backup with evil text in each field that takes text.
    private func document() -> String {
        func object(_ members: [JSON.Member]) -> JSON { .object(members) }
        let evil = JSON.string(Self.evil)
        let (company, contact, meetup) = ("c1", "p1", "m1")
        return JSON.object([
            ("format", .string("kith")), ("version", .int(1)),
            (
                "companies",
                .array([
                    object([
                        ("uid", .string(company)), ("name", evil), ("tier", .int(1)),
                        ("website", .string("https://example.com/\(Self.evil)")),
                        ("careersURL", .string("https://example.com/\(Self.evil)")),
                        ("notes", evil), ("tags", .array([evil])),
                    ])
                ])
            ),
            (
                "contacts",
                .array([
                    object([
                        ("uid", .string(contact)), ("name", evil), ("title", evil),
                        ("company", .string(company)), ("emails", .array([evil])),
                        ("phones", .array([evil])), ("cadence", .string("P1D")), ("notes", evil),
                        ("metAt", .string(meetup)), ("tags", .array([evil])),
                    ])
                ])
            ),
            (
                "meetups",
                .array([
                    object([
                        ("uid", .string(meetup)), ("title", evil), ("start", .string("2026-03-04")),
                        ("end", .string("2026-03-04")), ("allDay", .bool(true)), ("location", evil),
                        ("organizer", evil), ("notes", evil), ("tags", .array([evil])),
                        ("contacts", .strings([contact])), ("companies", .strings([company])),
                    ])
                ])
            ),
            (
                "interactions",
                .array([
                    object([
                        ("uid", .string("i1")), ("text", evil), ("at", .string("2026-02-01")),
                        ("contacts", .strings([contact])), ("tags", .array([evil])),
                    ])
                ])
            ),
            (
                "followUps",
                .array([
                    object([
                        ("uid", .string("f1")), ("text", evil), ("due", .string("2026-03-02")),
                        ("contacts", .strings([contact])), ("company", .string(company)),
                    ])
                ])
            ),
        ]).text()
    }
}
