import Foundation
import Testing

@testable import Serving

@Suite("The secret address")
final class SecretTests {
    private let home: String
    private let file: SecretFile

    init() throws {
        home = NSTemporaryDirectory() + "/serve-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: home, withIntermediateDirectories: true)
        file = SecretFile(inHome: home)
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }

    private func put(_ text: String, rights: Int) throws {
        try? FileManager.default.removeItem(atPath: file.path)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file.path))
        try FileManager.default.setAttributes(
            [.posixPermissions: rights], ofItemAtPath: file.path)
    }

    @Test("has 128 bits, each time others")
    func random() {
        let all = (0..<200).map { _ in SecretAddress() }
        #expect(Set(all.map(\.text)).count == 200)
        #expect(all.allSatisfy { SecretAddress($0.text) == $0 })
        // Each bit is once 0 and once 1.
        var (ones, zeros) = (UInt64(0), UInt64.max)
        for half in all.flatMap({ [$0.text.prefix(16), $0.text.suffix(16)] }) {
            let number = UInt64(half, radix: 16) ?? 0
            ones |= number
            zeros &= number
        }
        #expect(ones == .max && zeros == 0)
        #expect(
            SecretAddress(halves: (1, 0xAB)).text == "000000000000000100000000000000ab")
    }

    @Test("is that text and no other one")
    func same() throws {
        let text = "00112233445566778899aabbccddeeff"
        let address = try #require(SecretAddress(text))
        #expect(address.isSame(as: text))
        for place in 0..<32 {
            var digits = Array(text)
            digits[place] = digits[place] == "0" ? "1" : "0"
            #expect(!address.isSame(as: String(digits)))
        }
        for other in ["", text + "0", String(text.dropLast()), text.uppercased(), text + text] {
            #expect(!address.isSame(as: other), "\(other)")
        }
        for other in ["", text + "0", text.uppercased(), "g" + text.dropFirst()] {
            #expect(SecretAddress(other) == nil, "\(other)")
        }
    }

    @Test("is made once, for its owner alone, and replaced where that is asked for")
    func kept() throws {
        #expect(try file.read() == nil)
        let address = try file.readOrMake()
        #expect(try file.readOrMake() == address)
        let rights = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(rights[.posixPermissions] as? Int == 0o600)
        var keeper = SecretKeeper(file)
        #expect(keeper.current() == address)
        let other = try file.replace()
        #expect(other != address)
        #expect(keeper.current() == other)
        #expect(try FileManager.default.contentsOfDirectory(atPath: home) == ["serve-address"])
        try FileManager.default.removeItem(atPath: file.path)
        #expect(keeper.current() == nil)
    }

    @Test("is the same for all who make it at once")
    func race() async throws {
        let file = self.file
        let made = try await withThrowingTaskGroup(of: SecretAddress.self) { group in
            for _ in 0..<16 { group.addTask { try file.readOrMake() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(made.count == 16 && Set(made.map(\.text)).count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: home) == ["serve-address"])
    }

    @Test("is none where others may read it, or where something else stands")
    func refused() throws {
        let text = SecretAddress().text + "\n"
        var keeper = SecretKeeper(file)
        for rights in [0o640, 0o604, 0o620, 0o644] {
            try put(text, rights: rights)
            #expect(throws: SecretFile.Fault.isOpen(path: file.path)) { try file.read() }
            #expect(keeper.current() == nil)
        }
        for other in ["", "\n", text + text, String(text.dropLast()), text.uppercased()] {
            try put(other, rights: 0o600)
            #expect(throws: SecretFile.Fault.isForeign(path: file.path)) { try file.read() }
        }
        try put(text, rights: 0o600)
        #expect(keeper.current()?.text == String(text.dropLast()))
        try FileManager.default.removeItem(atPath: file.path)
        try FileManager.default.createSymbolicLink(
            atPath: file.path, withDestinationPath: home + "/elsewhere")
        #expect(throws: SecretFile.Fault.isForeign(path: file.path)) { try file.readOrMake() }
        _ = try file.replace()
        #expect(try file.read() != nil)
        #expect(!FileManager.default.fileExists(atPath: home + "/elsewhere"))
    }

    @Test("that cannot be kept is told of")
    func unwritable() {
        let nowhere = SecretFile(inHome: home + "/none")
        #expect(
            throws: SecretFile.Fault.cannotWrite(
                path: home + "/none/serve-address", reason: "No such file or directory")
        ) { try nowhere.readOrMake() }
    }
}
