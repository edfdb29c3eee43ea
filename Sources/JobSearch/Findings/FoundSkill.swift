/// A skill in another program's file.
public struct FoundSkill: Equatable, Sendable {
    /// The line of the file where it begins, from 1.
    public var line: Int
    public var name: String

    public init(line: Int, name: String) {
        self.line = line
        self.name = name
    }
}
