import DAVSync
import LogSync
import Logbook
import TestTools

extension Shell {
    /// What another device does on the server.
    ///
    /// - `phone ls`: the collections with the numbers of their items.
    /// - `phone cat COLLECTION WORDS`: the first item with these words.
    /// - `phone edit COLLECTION WORDS OLD NEW`: writes it with a text in the place of another.
    /// - `phone new COLLECTION TITLE`: writes a new item.
    /// - `phone rm COLLECTION WORDS`: removes it.
    /// - `phone empty COLLECTION`, `phone status 503`, `phone status ok`.
    func phone(_ arguments: [String]) -> Outcome {
        func word(_ index: Int) -> String { index < arguments.count ? arguments[index] : "" }
        let (collection, words) = (word(1), word(2))
        func text(_ text: String) -> Outcome { Outcome(output: text, result: text) }
        switch word(0) {
        case "ls":
            return text(
                server.collections.map { "\($0): \(server.items($0).count)\n" }.joined())
        case "cat":
            let found = server.items(collection).values.first { $0.contains(words) }
            return text(found?.replacing("\r\n", with: "\n") ?? "no such item\n")
        case "edit":
            let isThere = server.edit(collection, where: words) {
                $0.replacing(word(3), with: word(4))
            }
            return isThere ? Outcome() : text("no such item\n")
        case "new":
            let isTask = collection.hasSuffix("tasks")
            let component = isTask ? "VTODO" : "VEVENT"
            let time = isTask ? "" : "DTSTART;VALUE=DATE:20260310\r\n"
            server.write(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//phone//EN\r\nBEGIN:\(component)\r\n"
                    + "UID:phone-\(words.count)\r\nDTSTAMP:20260302T080000Z\r\n\(time)"
                    + "SUMMARY:\(words)\r\nEND:\(component)\r\nEND:VCALENDAR\r\n",
                "phone-\(words.count).ics", in: collection)
            return Outcome()
        case "rm":
            for (name, item) in server.items(collection) where item.contains(words) {
                server.write(nil, name, in: collection)
            }
            return Outcome()
        case "empty": server.empty(collection)
        case "status": server.change { $0.status = Int(collection) }
        default: return text("phone: \(word(0))?\n")
        }
        return Outcome()
    }
}

extension MemoryServer {
    /// A way to it, for an account whose password is `lovelace` where it has a user.
    func connect(_ account: SyncAccount, _ password: String?) -> (DAVConnection, () -> Void) {
        var answers: [(id: Int, answer: DAVAnswer?)] = []
        let isKnown = account.user.isEmpty || password == "lovelace"
        let connection = DAVConnection(
            send: { requests in
                for (id, request) in requests {
                    answers.append((id, isKnown ? self.answer(request) : DAVAnswer(status: 401)))
                }
            }, next: { answers.removeFirst() }, failure: { "The connection was cut." })
        return (connection, {})
    }
}
