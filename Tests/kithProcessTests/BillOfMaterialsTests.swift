import Foundation
import Testing

/// The bill of materials of the release program (SPDX 2.3).
@Suite(.enabled(if: Tools.hasPython, "needs python3"))
struct BillOfMaterialsTests {
    private func bill(_ home: Home) async throws -> String {
        // Package.resolved is there once the package was built.
        let ended = try await home.start(
            Tools.python, [Tools.package + "/scripts/sbom", "-"],
            environment: ProcessInfo.processInfo.environment.merging([
                "SOURCE_DATE_EPOCH": "1772438400"
            ]) { $1 }
        ).end(within: .seconds(60))
        try #require(ended.code == 0, "\(ended.errors)")
        return ended.output
    }

    @Test("has the fields that SPDX asks for, and is the same each time")
    func fields() async throws {
        let home = try Home()
        let text = try await bill(home)
        #expect(try await bill(home) == text)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(json["spdxVersion"] as? String == "SPDX-2.3")
        #expect(json["dataLicense"] as? String == "CC0-1.0")
        #expect(json["SPDXID"] as? String == "SPDXRef-DOCUMENT")
        #expect((json["name"] as? String)?.hasPrefix("kith-") == true)
        let namespace = try #require(json["documentNamespace"] as? String)
        #expect(namespace.hasPrefix("https://") && !namespace.contains("#"))
        let creation = try #require(json["creationInfo"] as? [String: Any])
        #expect(creation["created"] as? String == "2026-03-02T08:00:00Z")
        #expect((creation["creators"] as? [String])?.first?.hasPrefix("Tool: ") == true)

        let packages = try #require(json["packages"] as? [[String: Any]])
        let ids = packages.compactMap { $0["SPDXID"] as? String }
        #expect(Set(ids).count == packages.count)
        for package in packages {
            let name = try #require(package["name"] as? String)
            for field in [
                "versionInfo", "downloadLocation", "licenseConcluded", "licenseDeclared",
                "copyrightText",
            ] {
                #expect((package[field] as? String)?.isEmpty == false, "\(name) \(field)")
            }
            #expect(package["licenseDeclared"] as? String != "NOASSERTION", "\(name)")
            #expect(package["versionInfo"] as? String != "NOASSERTION", "\(name)")
            #expect(package["filesAnalyzed"] as? Bool == false)
            let id = try #require(package["SPDXID"] as? String)
            #expect(id.wholeMatch(of: /SPDXRef-[A-Za-z0-9.-]+/) != nil, "\(id)")
            for checksum in package["checksums"] as? [[String: String]] ?? [] {
                #expect(checksum["checksumValue"]?.count == 64, "\(name)")
            }
        }
        let relations = try #require(json["relationships"] as? [[String: String]])
        let related = Set(relations.compactMap { $0["relatedSpdxElement"] })
        #expect(related == Set(ids))
        #expect(relations.first?["relationshipType"] == "DESCRIBES")
    }

    @Test("has each package that Package.swift depends on, and each library that is linked")
    func completeness() async throws {
        let text = try await bill(try Home())
        let manifest = try String(
            contentsOfFile: Tools.package + "/Package.swift", encoding: .utf8)
        let places = manifest.matches(of: /url: "https:\/\/([^"]+)"/).map { String($0.1) }
        #expect(places.count >= 3)
        for place in places { #expect(text.contains("pkg:swift/\(place)@"), "\(place)") }
        let build = try String(
            contentsOfFile: Tools.package + "/scripts/build-release", encoding: .utf8)
        let script = try String(contentsOfFile: Tools.package + "/scripts/sbom", encoding: .utf8)
        let linked = build.matches(of: /-Xlinker -l([a-z0-9+]+)/).map { String($0.1) }
        #expect(linked.count >= 5)
        // The library of mathematics is a part of the C library.
        for library in linked where library != "m" {
            #expect(script.contains("\"lib\(library).a\""), "\(library)")
        }
    }
}
