import Testing

@testable import LogSync

@Suite struct SyncFieldTests {
    @Test("the kind of a thing stands in a line that other programs do not know")
    func kind() { #expect(SyncField.kind.hasPrefix("X-KITH-")) }
}
