import Foundation
import Testing

@testable import kith

/// `kith log -`: an exchange a line.
struct LogLinesTests {
    @Test("each line is told as `kith log` tells it, and then the sum")
    func telling() throws {
        let texts = ["coffee with Ada at @Acme #rust", "yesterday: call with Zed", "mail to @acme"]
        let (one, all) = (try Shell(), try Shell())
        for shell in [one, all] { _ = shell.kith("met", "Ada Lovelace") }
        let single = texts.map { one.kith("log", $0, "--follow-up", "write back").output }
        let lines = all.kith(
            "log", "-", "--follow-up", "write back", input: texts.joined(separator: "\r\n"))
        #expect(
            lines.output == single.joined() + "3 interactions, 1 new company, 3 follow-ups\n")
        #expect(all.kith("undo").output.hasPrefix("Undid: logged 3 interactions ("))
        #expect(!all.kith("companies").output.contains("Acme"))
    }

    @Test("more lines than a change lists as a rule are all told")
    func many() throws {
        let shell = try Shell()
        let text = (1...1200).map { "note \($0)" }.joined(separator: "\n")
        let told = shell.kith("log", "-", input: text).result.split(separator: "\n")
        #expect(told.count == 1201)
        #expect(told[1199].contains("Interaction i1200: note 1200"))
        #expect(told[1200] == "1200 interactions")
        #expect(shell.kith("undo").code == 0)
    }

    @Test("a byte order mark is no part of the first line")
    func mark() throws {
        let told = try Shell().kith("log", "-", input: "\u{FEFF}yesterday: coffee\n").output
        #expect(told.contains("Interaction i1: coffee, Sun 1 Mar 2026\n"), "\(told)")
    }

    @Test(
        "a line that is refused is named, and nothing is written",
        arguments: [
            ("note\n\nlog at @Acmee", 2, "Line 3: “Acmee” is a typo away"),
            ("tomorrow: coffee", 64, "Line 1: Tue 3 Mar 2026 is still to come"),
            ("a\nb\n03/04/2026: c", 64, "Line 3: "), ("\n \n", 64, "There is no line"),
        ])
    func refused(_ text: String, _ code: Int32, _ message: String) throws {
        let shell = try Shell()
        _ = shell.kith("company", "add", "Acme")
        let before = shell.kith("backup", "-").result
        let outcome = shell.kith("log", "-", input: text)
        #expect(outcome.code == code)
        #expect(outcome.errors.hasPrefix("Error: " + message), "\(outcome.errors)")
        #expect(outcome.result.isEmpty)
        #expect(shell.kith("backup", "-").result == before)
    }
}
