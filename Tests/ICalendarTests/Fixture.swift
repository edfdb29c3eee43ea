import Foundation

/// The files beside the tests.
enum Fixture {
    enum Failure: Error { case missing(String) }

    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = Bundle.module.resourceURL?.appendingPathComponent("Fixtures")
        guard let url = folder?.appendingPathComponent(name) else { throw Failure.missing(name) }
        return [UInt8](try Data(contentsOf: url))
    }

    static func path(_ name: String) throws -> String {
        let folder = Bundle.module.resourceURL?.appendingPathComponent("Fixtures")
        guard let url = folder?.appendingPathComponent(name) else { throw Failure.missing(name) }
        return url.path
    }
}
