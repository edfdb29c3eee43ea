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

    @Test("a thing with a few fields is the same after it was an item", arguments: FilledThing.kinds)
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
        try same(read?.version.fields, item.version.fields, form, bytes)
        try same(read, item, form, bytes)
        let made = try form.thing(read ?? item)
        try same(made.values, thing.values, form, bytes)
        try same(made, thing, form, bytes)
        try same(form.write(item, onto: bytes), bytes, form, bytes)
        let returns = bytes.count { $0 == 0x0D }
        try same(returns, bytes.count { $0 == 0x0A }, form, bytes)
    }

    /// Fails with no more than can be read.
    private func same<T: Equatable>(
        _ a: T, _ b: T, _ form: LogForm, _ bytes: [UInt8], line: Int = #line
    ) throws {
        let isSame = a == b
        try #require(isSame, "\(line) \(form.sort) \(differences(a, b)) \(TestForms.text(bytes.prefix(1500)))")
    }

    private func differences(_ a: Any, _ b: Any) -> String {
        func short(_ value: Any?) -> String { String(String(describing: value).prefix(300)) }
        if let a = a as? [String: MergeValue], let b = b as? [String: MergeValue] {
            return Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }
                .map { "\($0): \(short(a[$0])) of \(short(b[$0]))" }.joined(separator: "\n")
        }
        if let a = a as? [String: FieldValue], let b = b as? [String: FieldValue] {
            return Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }
                .map { "\($0): \(short(a[$0])) of \(short(b[$0]))" }.joined(separator: "\n")
        }
        return short(a) + " of " + short(b)
    }
}
