import Testing

@testable import JobSearch

@Suite("A UUID from a name")
struct NameUUIDTests {
    @Test("rests on SHA-1 as FIPS 180 gives it")
    func sha1() {
        func hex(_ text: String) -> String {
            NameUUID.sha1(Array(text.utf8)).map {
                let digits = String($0, radix: 16)
                return String(repeating: "0", count: 8 - digits.count) + digits
            }.joined()
        }
        #expect(hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(hex("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
        #expect(
            hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                == "84983e441c3bd26ebaae4aa1f95129e5e54670f1")
        #expect(
            hex(String(repeating: "a", count: 1000))
                == "291e9a6c66994949b57ba5e650361e98fc36b1ba")
    }

    @Test("is the same for the same name, another for another, and of version 5")
    func names() {
        let uid = NameUUID.make("todo", in: "a")
        #expect(uid == "50bd5b0a-9d69-54fd-8e3a-63a01a2b80bc")
        #expect(uid != NameUUID.make("todo", in: "b"))
        #expect(uid != NameUUID.make("next touch", in: "a"))
    }
}
