import CalendarExport
import Testing

@testable import kith

struct ClientPageTests {
    @Test(
        "the page of a calendar says all that it does and does not, and the steps, each numbered",
        arguments: Client.all)
    func page(_ client: Client) {
        let lines = HelpPage.client(client.name).text.split(separator: "\n").map { line in
            line.split(separator: " ").joined(separator: " ")
        }
        let page = " " + lines.joined(separator: " ") + " "
        for sentence in client.will + client.willNot { #expect(page.contains(" - \(sentence) ")) }
        for (index, step) in client.steps.enumerated() {
            let words = step.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
            #expect(page.contains(" \(index + 1). \(words) "))
        }
        #expect(page.contains("kith export --for \(client.name.rawValue)"))
    }

    @Test("every client is listed once, with something that it does and something that it does not")
    func complete() {
        #expect(Client.all.map(\.name) == Client.Name.allCases)
        for client in Client.all {
            #expect(!client.will.isEmpty && !client.willNot.isEmpty && client.steps.count > 2)
            #expect(Client.named(client.name) == client)
        }
    }

    @Test("an export for a calendar says where its steps are")
    func pointer() throws {
        let shell = try Shell()
        _ = shell.kith("met", "Ada Lovelace", "--follow-up", "write")
        for client in Client.all {
            let outcome = shell.kith("export", "--for", client.name.rawValue, "-o", "a.ics")
            #expect(outcome.errors.hasSuffix(": kith help \(client.name.rawValue)\n"))
        }
    }
}
