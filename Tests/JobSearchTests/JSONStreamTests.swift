import Testing

@testable import JobSearch

/// JSON texts that are read and written piece by piece.
struct JSONStreamTests {
    /// A text in pieces of some bytes, which counts those that were given.
    private final class Pieces {
        private let bytes: [UInt8]
        private let size: Int
        private(set) var given = 0

        init(_ text: String, of size: Int) {
            bytes = Array(text.utf8)
            self.size = size
        }

        func next() -> [UInt8] {
            let piece = bytes[given..<min(given + size, bytes.count)]
            given += piece.count
            return Array(piece)
        }
    }

    /// The whole text by way of the stream, its outer lists and objects entered.
    private func read(_ text: String, piece: Int) throws -> JSON {
        let pieces = Pieces(text, of: piece)
        var stream = try JSONStream(pieces.next)
        let json = try enter(&stream, levels: 2)
        try stream.finish()
        return json
    }

    private func enter(_ stream: inout JSONStream, levels: Int) throws -> JSON {
        if levels > 0, try stream.enterObject() {
            var members: [JSON.Member] = []
            while let name = try stream.nextName() {
                members.append((name, try enter(&stream, levels: levels - 1)))
            }
            return .object(members)
        }
        if levels > 0, try stream.enterList() {
            var values: [JSON] = []
            while try stream.hasElement() {
                values.append(try enter(&stream, levels: levels - 1))
            }
            return .array(values)
        }
        return try stream.value()
    }

    private static let text =
        #" {"a" : [1, -2.5, true, null, "x\n\"\\}]\u00e9", [], {}, {"b":[{"c":"]"}]}], "é": 7, "e":{"f":"}"}} "#

    @Test("give the same values whatever the pieces", arguments: [1, 2, 3, 7, 1000])
    func values(piece: Int) throws {
        let whole = try JSON(parsing: JSONStreamTests.text.utf8).text()
        #expect(try read("\u{FEFF}" + JSONStreamTests.text, piece: piece).text() == whole)
        for scalar in ["17", "true", #""a\\""#, "[ ]", "{ }"] {
            let value = try JSON(parsing: scalar.utf8).text()
            #expect(try read(scalar, piece: piece).text() == value)
        }
    }

    @Test(
        "are refused where they are none, with the line",
        arguments: [
            ("", 1), ("{\n\"a\": 1,\n}", 3), ("[1\n2]", 2), ("[1] x", 1), ("{\"a\" 1}", 1),
            ("nul", 1), ("\"open", 1), ("[\n[\n\"\\q\"]]", 3), ("{\"a\":[", 1), ("[1,", 1),
            ("{\"a\":\n", 2), ("{1: 2}", 1), ("]", 1), ("[}", 1),
        ])
    func refused(_ text: String, _ line: Int) {
        for piece in [1, 5, 1000] {
            #expect(throws: JSONError(line: line), "\(text), \(piece)") {
                try read(text, piece: piece)
            }
        }
    }

    @Test("are in memory no more than a value and a piece at a time")
    func memory() throws {
        let element = #"{"id": 1, "text": "some words"}, "#
        let pieces = Pieces("[" + String(repeating: element, count: 10_000) + "{}]", of: 1000)
        var stream = try JSONStream(pieces.next)
        #expect(try stream.enterList())
        var taken = 0
        while try stream.hasElement() {
            _ = try stream.value()
            taken += element.utf8.count
            #expect(pieces.given - taken <= 1100)
        }
        #expect(taken == 10_001 * element.utf8.count)
    }

    @Test("give of an object only the members that are asked for")
    func members() throws {
        let text = #"{"x": {"id": 2}, "id": 3, "s": "\"id\"", "uid": "a", "l": [{"uid": "b"}]}"#
        for piece in [1, 1000] {
            let pieces = Pieces(text, of: piece)
            var stream = try JSONStream(pieces.next)
            let json = try stream.value(only: ["id", "uid"])
            #expect(json.compactText() == #"{"id":3,"uid":"a"}"#)
            try stream.finish()
        }
    }

    @Test("are written as a value in memory is, in pieces")
    func writing() throws {
        let person = try JSON(parsing: #"{"name": "Zoë", "tags": [], "past": [{"x": 1}]}"#.utf8)
        let people = [JSON](repeating: person, count: 3000)
        let whole = JSON.object([
            ("format", .string("kith")), ("none", .array([])), ("empty", .object([])),
            ("people", .array(people)), ("files", .object([("/a", .strings(["b", "c"]))])),
        ])
        final class Written {
            var bytes: [UInt8] = []
            var largest = 0
        }
        let written = Written()
        var writer = JSONWriter {
            written.bytes += $0
            written.largest = max(written.largest, $0.count)
        }
        try writer.beginObject()
        try writer.add(.string("kith"), "format")
        try writer.beginList("none")
        try writer.end()
        try writer.beginObject("empty")
        try writer.end()
        try writer.beginList("people")
        for person in people { try writer.add(person) }
        try writer.end()
        try writer.beginObject("files")
        try writer.beginList("/a", isShort: true)
        for name in ["b", "c"] { try writer.add(.string(name)) }
        try writer.end()
        try writer.end()
        try writer.end()
        try writer.finish()
        #expect(String(decoding: written.bytes, as: UTF8.self) == whole.text() + "\n")
        #expect(written.largest < JSONWriter.piece + 200)
        #expect(written.bytes.count > 3 * JSONWriter.piece)
    }
}
