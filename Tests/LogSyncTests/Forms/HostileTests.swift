import DAVSync
import JobSearch
import TestTools
import Testing

@testable import LogSync

@Suite struct HostileTests {
    @Test("bytes that are no item are no thing, and the limits hold")
    func nothing() {
        let begin = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\n"
        let end = "END:VTODO\r\nEND:VCALENDAR\r\n"
        let texts = [
            "", "\r\n\r\n", "BEGIN:VCALENDAR", begin + "UID:a\r\n", begin + "SUMMARY:a\r\n" + end,
            begin + "UID: \r\n" + end, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            begin + "UID:a\r\nEND:VTODO\r\nBEGIN:VTODO\r\nUID:b\r\n" + end,
            begin + "UID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            String(repeating: "BEGIN:VCALENDAR\r\n", count: 100),
            "<html><body>Not found</body></html>",
        ]
        for form in TestForms.calendars + TestForms.cards {
            for text in texts { #expect(form.read(TestForms.bytes(text)) == nil) }
            #expect(form.read([UInt8](repeating: 0x41, count: ItemText.limit + 1)) == nil)
        }
    }

    @Test("texts that are no UTF-8 are read as they are meant")
    func encodings() throws {
        let head = "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:a\r\nDUE:20260309T100000Z\r\nSUMMARY:K"
        let tail = "se\0\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
        let raw = TestForms.bytes(head) + [0xE4] + TestForms.bytes(tail)
        let item = try #require(TestForms.form(.calendar(.task)).read(raw))
        #expect(item.version.fields[FieldName.summary] == .text("Käse"))
    }

    @Test("a line behind a blank one is a line of its own, even if it begins with a blank")
    func blanks() throws {
        let form = TestForms.form(.cards(.four))
        let raw = TestForms.bytes(
            "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\n\r\n UID:a\r\nFN:b\r\nEND:VCARD\r\n")
        var item = try #require(form.read(raw))
        #expect(item.uid == "a")
        item.version.fields[FieldName.formattedName] = .text("c")
        #expect(form.read(form.write(item, onto: raw)) == item)
    }

    @Test("an item with long lines, many lines and many exceptions is read within a second")
    func large() throws {
        let form = TestForms.form(.calendar(.event))
        let event = try Phone(.calendar(.event), Things.series)
        let days = (0..<3000).map { _ in "20260316T173000Z" }.joined(separator: ",")
        let text = try event.changing([
            (
                "SUMMARY",
                "DESCRIPTION;LANGUAGE=de:" + String(repeating: "lang\\, ", count: 500_000)
                    + "\r\nEXDATE:\(days)\r\n"
                    + String(repeating: "ATTACH:data\r\n", count: 20_000) + "SUMMARY"
            )
        ])
        let bytes = TestForms.bytes(text)
        var read: SyncItem?
        let time = ProcessorTime.taken { read = form.read(bytes) }
        let item = try #require(read)
        #expect(item.version.fields["OCCURRENCES 2026-03-16 STATUS"] == .text("CANCELLED"))
        #expect(time < .seconds(20))
    }

    @Test("items changed by chance are read and written without harm", arguments: FilledThing.kinds)
    func chance(_ kind: FormKind) throws {
        var random = Chance.generator()
        var maker = FilledThing(random, isFull: false)
        var changes = ByteChanges(
            seed: random.next(),
            words: [
                "\r\n", "\r\n ", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "RRULE:FREQ=DAILY\r\n", ";",
                ":",
                "\\", "\"", "DTSTART:", "X-KITH-KIND:", "-1-OF-2", "UID:", "[", "{", "EXDATE:",
                "RECURRENCE-ID:20260309\r\n", "99999999T999999Z", "ENCODING=QUOTED-PRINTABLE:=",
            ])
        for _ in 0..<Chance.cases(else: 60) {
            let form = random.one(TestForms.all(kind))
            let (thing, other) = (maker.thing(kind), maker.thing(kind))
            let others = [form.write(form.item(other), onto: nil)]
            var raw = form.write(form.item(thing), onto: nil)
            for _ in 0..<random.number(1...6) { changes.change(&raw, others) }
            // What is read is the same when it is written.
            // Of a card no line is longer than a mebibyte.
            guard raw.count < 1 << 18, let item = form.read(raw) else { continue }
            try TestForms.same(form.write(item, onto: raw), raw, form, raw)
            if let made = try? form.thing(item) {
                let fields = form.version(of: made, companyName: TestForms.companyName).fields
                let new = SyncItem(
                    uid: item.uid, version: MergeVersion(fields, modified: item.version.modified))
                for old in [nil, raw] {
                    let bytes = form.write(new, onto: old)
                    let uid = form.read(bytes)?.uid
                    try TestForms.same(uid, item.uid, form, bytes)
                }
            }
        }
    }
}
