import Foundation
import Testing

@Suite("The line that maps the columns of a table")
struct ImportHintTests {
    @Test(
        "is typed as it is printed",
        arguments: [
            "Full Name,Work E-Mail,E-Mail (privat),Company,Job \"Title\",LinkedIn URL,Notes",
            "Name;Mail;E-Mail 2;Firma;Position;Profil;Notizen",
            "Name\tMail\tE-Mail 2\tFirma\tPosition\tLinkedIn\t$Notiz",
        ])
    func typed(header: String) throws {
        let shell = try Shell()
        let mark = header.first { ",;\t".contains($0) } ?? ","
        let cells = [
            "Ada", "ada@example.com", "ada@home.example", "Acme", "CTO", "linkedin.com/in/ada",
            "Met in Berlin",
        ]
        let quoted = header.split(separator: mark).map {
            $0.contains("\"") ? "\"" + $0.replacing("\"", with: "\"\"") + "\"" : String($0)
        }
        let lines = [quoted, cells].map { $0.joined(separator: String(mark)) }
        try shell.write(lines.joined(separator: "\n") + "\n", to: "my sheet.csv")
        let refused = shell.kith("import", "my sheet.csv")
        #expect(refused.code == 65)
        let hint = try #require(refused.errors.split(separator: "\n").last)
        let command = try #require(hint.firstRange(of: "kith import"))
        let taken = shell.run(String(hint[command.lowerBound...]))
        #expect(taken.code == 0, "\(hint): \(taken.output)")
        let ada = shell.kith("show", "Ada").result
        for fact in ["ada@example.com, ada@home.example", "Ada, CTO at Acme", "/in/ada", "Met in"] {
            #expect(ada.contains(fact))
        }
    }
}
