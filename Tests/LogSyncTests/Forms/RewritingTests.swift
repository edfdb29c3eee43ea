import DAVSync
import JobSearch
import TestTools
import Testing

@testable import LogSync

@Suite struct RewritingTests {
    @Test(
        "a thing written over another one is the new one, and foreign lines stay",
        arguments: FilledThing.kinds)
    func rewritten(_ kind: FormKind) throws {
        let random = Chance.generator()
        var (full, partly) = (FilledThing(random), FilledThing(random, isFull: false))
        for number in 0..<Chance.cases(else: 15) {
            let old = full.thing(kind)
            var new = number.isMultiple(of: 2) ? full.thing(kind) : partly.thing(kind)
            (new.uid, new.createdAt) = (old.uid, old.createdAt)
            for form in TestForms.all(kind) { try check(new, over: old, form) }
        }
    }

    private func check(_ new: PortableThing, over old: PortableThing, _ form: LogForm) throws {
        let raw = withForeignLines(form.write(form.item(old, seen: ["old"]), onto: nil))
        try TestForms.same(form.read(raw), form.item(old, seen: ["old"]), form, raw)
        let item = form.item(new, seen: ["new", "old"])
        let bytes = form.write(item, onto: raw)
        var read = try #require(form.read(bytes))
        // What is said to be empty is what is not there.
        read.version.fields = read.version.fields.filter { $0.value != .text("") }
        try TestForms.same(read.version.fields, item.version.fields, form, bytes)
        try TestForms.same(read, item, form, bytes)
        try TestForms.same(hasForeignLines(bytes), true, form, bytes)
        try TestForms.same(form.write(item, onto: bytes), bytes, form, bytes)
    }

    private static let lines = [
        "X-FOREIGN;X-P=\"a;b:c\":value with\\, marks", "X-MOZ-GENERATION:3",
        "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC",
        "X-LONG:folded as its program folds it\r\n  and here\r\n\tand there",
    ].joined(separator: "\r\n")

    /// The item with lines of other programs among those of kith's.
    private func withForeignLines(_ bytes: [UInt8]) -> [UInt8] {
        let text = TestForms.text(bytes)
        guard let uid = text.firstRange(of: "\r\nUID") else { return bytes }
        return TestForms.bytes(text.replacingCharacters(in: uid, with: "\r\n\(Self.lines)\r\nUID"))
    }

    private func hasForeignLines(_ bytes: [UInt8]) -> Bool {
        TestForms.text(bytes).contains("\r\n\(Self.lines)\r\nUID")
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
