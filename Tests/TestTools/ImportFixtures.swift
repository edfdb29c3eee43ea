import Foundation

/// The files of other programs that the readers are tested with: all that are in
/// Tests/IntakeTests/Fixtures.
public enum ImportFixtures {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "IntakeTests/Fixtures")

    /// Their paths in the folder: `google/new-every-column.csv`.
    public static let all: [String] = {
        let paths = FileManager.default.enumerator(atPath: folder.path)
        return (paths?.compactMap { $0 as? String } ?? [])
            .filter { $0.contains("/") && $0.contains(".") && !$0.hasSuffix(".md") }.sorted()
    }()

    /// What has to be said of the columns of those that are in no form that is known.
    public static let maps = [
        "csv/full-name-and-employer.csv": "Full Name=name,Employer=company,Mail=email",
        "csv/names-with-commas.csv": "Name, full=name,Firm=company",
        "csv/no-known-column.csv": "Wer=name,Wo=company",
        "csv/semicolons-vorname-nachname.csv": "Vorname=first,Nachname=last",
    ]

    /// Those in which nothing can be taken.
    public static let refused: Set = [
        "linkedin/cut-in-a-quotation.csv", "linkedin/no-header.csv", "linkedin/only-header.csv",
    ]

    public static func path(_ name: String) -> String { folder.appending(path: name).path }

    public static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }
}
