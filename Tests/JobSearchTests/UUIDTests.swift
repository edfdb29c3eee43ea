import JobSearch
import Testing

@Suite("UUIDs")
struct UUIDTests {
    @Test(
        "begin with their time and come one after the other, also when the clock stands or goes back"
    )
    func order() {
        let source = UUIDSource()
        let times =
            [1_772_000_000_000, 1_772_000_000_001]
            + Array(repeating: 1_772_000_000_001, count: 5000)
        let texts = (times + [1_000, 1_772_000_000_500]).map { source.next(at: $0) }
        #expect(texts == texts.sorted())
        #expect(Set(texts).count == texts.count)
        for text in texts {
            let form = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
            #expect(text.wholeMatch(of: form) != nil, "\(text)")
        }
        #expect(timeOfUUID(texts[0]) == 1_772_000_000_000)
        #expect(timeOfUUID(texts[1]) == 1_772_000_000_001)
        #expect(timeOfUUID(texts[texts.count - 1]) == 1_772_000_000_500)
    }

    @Test(
        "that are of another version, or none, have no time",
        arguments: [
            "", "a@b", "00000000-0000-4000-8000-000000000001",
            "019B76DA-A800-7001-8000-000000000001", "019b76da-a800-7001-8000-00000000001",
        ])
    func noTime(text: String) { #expect(timeOfUUID(text) == nil) }

    @Test("that follow from another uid are always the same, and keep its time")
    func derived() {
        #expect(derivedUID(of: "ada", "connected") == "69101632-b0bc-890b-97d4-895c746065cf")
        let timed = derivedUID(of: "019b76da-a800-7001-8000-000000000001", "connected")
        #expect(timed.hasPrefix("019b76da-a800-8"))
    }

    @Test("rest on FNV-1a as its authors give it")
    func fnv() {
        for (text, value) in [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C)]
            as [(String, UInt64)]
        {
            var hash = FNV1a()
            hash.add(text.utf8)
            #expect(hash.value == value)
        }
        var hash = FNV1a()
        hash.add("foo".utf8)
        hash = FNV1a(hash.value)
        hash.add("bar".utf8)
        #expect(hash.value == 0x8594_4171_F739_67E8)
    }
}
