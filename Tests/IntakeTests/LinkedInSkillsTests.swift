import CivilTime
import ICalendar
import JobSearch
import TestTools
import Testing

@testable import Intake

@Suite("LinkedIn's skills")
struct LinkedInSkillsTests {
    private static let text = "Name\nSwift\n\"Go, the language\"\n\nC++\n"

    private func skill(_ line: Int, _ name: String) -> Finding {
        .skill(FoundSkill(line: line, name: name))
    }

    @Test("are taken from Skills.csv in a zip, wherever it is")
    func inZip() throws {
        for name in ["Skills.csv", "Export_2026/Skills.csv", "skills.CSV"] {
            let zip = ZipMaker([name: Self.text]).bytes
            #expect(
                try Intake.findings(in: zip, zone: .utc) == [
                    skill(2, "Swift"), skill(3, "Go, the language"), skill(5, "C++"),
                ])
        }
    }

    @Test(
        "are not taken for skills where the name or the column is another one",
        arguments: [
            ("Friends.csv", "Name\nAda\n"), ("Skills.csv", "Name,Level\nSwift,3\n"),
            ("Skills.csv", "Skill\nSwift\n"), ("Skills.csv.bak", "Name\nSwift\n"),
        ])
    func others(name: String, text: String) {
        #expect(throws: IntakeError.self) {
            _ = try ZipContents(ByteSource(ZipMaker([name: text]).bytes))
        }
    }

    @Test("are never recognised by the content alone: a list of people looks the same")
    func alone() throws {
        let bytes = Array(Self.text.utf8)
        #expect(Intake.recognise(bytes) == nil)
        #expect(throws: IntakeError.unknownColumns(["Name"], guess: nil)) {
            try Intake.format(of: ByteSource(bytes))
        }
        #expect(
            try IntakeCheck.outcome(bytes, as: .linkedInSkills).get().count == 3)
    }

    @Test("are read whole in any form of the text, cut or not", arguments: [text, "Name,,\r\nR,,"])
    func forms(text: String) {
        let bytes = Array(text.utf8)
        #expect(IntakeCheck.fault(of: bytes, as: .linkedInSkills, isThorough: true) == nil)
        for length in 0..<bytes.count {
            let fault = IntakeCheck.fault(of: Array(bytes.prefix(length)), as: .linkedInSkills)
            #expect(fault == nil)
        }
    }
}
