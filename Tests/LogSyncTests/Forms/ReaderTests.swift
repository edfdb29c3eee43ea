import DAVSync
import JobSearch
import TestTools
import Testing

@testable import LogSync

@Suite struct ReaderTests {
    private static let hasReaders = Python.hasReaders
    private static let hasVObject = (try? Python.run(["-c", "import vobject"]))?.status == 0
    private static let part = "=====\r\n"

    /// Items of things of every kind in every form.
    private func items(_ random: Seeded) -> [(LogForm, PortableThing, [UInt8])] {
        var maker = FilledThing(random)
        var items: [(LogForm, PortableThing, [UInt8])] = []
        for kind in FilledThing.kinds {
            for form in TestForms.all(kind) {
                let thing = maker.thing(kind)
                items.append((form, thing, form.write(form.item(thing), onto: nil)))
            }
        }
        return items
    }

    @Test(
        "items are what other readers of calendars take without a complaint",
        .enabled(if: hasReaders))
    func lint() throws {
        for (form, _, bytes) in items(Chance.generator()) where form.type == .calendar {
            let complaints = try Python.lint(bytes)
            #expect(complaints == [], "\(TestForms.text(bytes.prefix(3000)))")
        }
    }

    @Test(
        "a server that reads items and writes them again changes nothing that they say",
        .enabled(if: hasVObject))
    func vobject() throws {
        let random = Chance.generator()
        for number in 0..<UInt64(Chance.cases(else: 3)) {
            let items = items(Seeded(state: random.state &+ number))
            let text = items.map { TestForms.text($0.2) }.joined(separator: Self.part)
            let output = try Python.withFile(TestForms.bytes(text)) {
                try Python.run(script: "vobjects.py", [$0]).output
            }
            let written = output.split(separator: Self.part)
            try #require(written.count == items.count, "\(output.suffix(2000))")
            for ((form, thing, _), text) in zip(items, written) {
                let raw = TestForms.bytes(String(text))
                try TestForms.same(form.read(raw), form.item(thing), form, raw)
            }
        }
    }
}
