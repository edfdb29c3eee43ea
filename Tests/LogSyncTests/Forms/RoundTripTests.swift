import CivilTime
import DAVSync
import JobSearch
import TestTools
import Testing

@testable import LogSync

@Suite struct RoundTripTests {
    @Test(
        "a thing with every field filled is the same after it was an item",
        arguments: FilledThing.kinds)
    func filled(_ kind: FormKind) throws {
        var maker = FilledThing(Chance.generator())
        for _ in 0..<Chance.cases(else: 15) {
            let thing = maker.thing(kind)
            for form in TestForms.all(kind) { try check(thing, form) }
        }
    }

    @Test(
        "a thing with a few fields is the same after it was an item", arguments: FilledThing.kinds)
    func partly(_ kind: FormKind) throws {
        var maker = FilledThing(Chance.generator(), isFull: false)
        for _ in 0..<Chance.cases(else: 15) {
            let thing = maker.thing(kind)
            for form in TestForms.all(kind) { try check(thing, form) }
        }
    }

    private func check(_ thing: PortableThing, _ form: LogForm) throws {
        let item = form.item(thing)
        let bytes = form.write(item, onto: nil)
        let read = form.read(bytes)
        try TestForms.same(read?.version.fields, item.version.fields, form, bytes)
        try TestForms.same(read, item, form, bytes)
        let made = try form.thing(read ?? item)
        try TestForms.same(made.values, thing.values, form, bytes)
        try TestForms.same(made, thing, form, bytes)
        try TestForms.same(form.write(item, onto: bytes), bytes, form, bytes)
        let returns = bytes.count { $0 == 0x0D }
        try TestForms.same(returns, bytes.count { $0 == 0x0A }, form, bytes)
    }
}
