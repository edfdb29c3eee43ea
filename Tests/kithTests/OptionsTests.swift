import ArgumentParser
import JobSearch
import Testing

@testable import kith

/// Which options `add` and `edit` have: those by which the fields of the kind are typed.
struct OptionsTests {
    /// Options of a command that are no fields, and why.
    private static let others: Set<String> = [
        "new",  // adds what is there already
        "file", "skip",  // where the text of a posting stands
        "clear", "page", "correct",  // how an edit is made
        "occurrence",  // which day of a series is meant
        "home", "tz", "json", "no-color", "no-pager", "version", "help",
    ]

    /// Options that are read by `applyOthers(to:_:)`: several make one field, or one has two forms.
    private static let apart: Set<String> = [
        "MeetupOptions.start", "MeetupOptions.end", "MeetupOptions.length", "MeetupOptions.every",
        "PostingOptions.files",
    ]

    @Test(
        "each kind's options are the fields that can be typed; only an edit has the one that names it",
        arguments: Kind.allCases)
    func options(_ kind: Kind) throws {
        let label = try #require(kind.fields.first)
        let typed = Set(kind.fields.dropFirst().flatMap(\.options))
        // A referral and a skill have commands of their own.
        if kind != .referral, kind != .skill { #expect(try options(of: kind, "add") == typed) }
        #expect(try options(of: kind, "edit") == typed.union(label.options))
    }

    @Test(
        "every option is called as its field, which is how it gets there", arguments: Kind.allCases)
    func noneIsForgotten(_ kind: Kind) throws {
        switch kind {
        case .company: try check(CompanyOptions.self)
        case .contact: try check(ContactOptions.self)
        case .meetup: try check(MeetupOptions.self)
        case .interaction: try check(InteractionOptions.self)
        case .followUp: try check(FollowUpOptions.self)
        case .posting: try check(PostingOptions.self)
        case .referral: try check(ReferralOptions.self)
        case .story: try check(StoryOptions.self)
        case .skill: try check(SkillOptions.self)
        }
    }

    private func check<F: FieldOptions>(_ type: F.Type) throws {
        for child in Mirror(reflecting: F()).children {
            guard "\(Swift.type(of: child.value))".hasPrefix("Option<") else { continue }
            let name = String(try #require(child.label).dropFirst())
            let isKnown = F.Subject.field(name) != nil || Self.apart.contains("\(F.self).\(name)")
            #expect(isKnown, "\(F.self).\(name)")
        }
    }

    /// The long options of a command, as its help names them, without those that are no fields.
    private func options(of kind: Kind, _ name: String) throws -> Set<String> {
        let help = Kith.helpMessage(for: try command(kind, name), includeHidden: true, columns: 300)
        let lines = help.split(separator: "\n").filter { $0.hasPrefix("  -") }
        let names = lines.flatMap { $0.matches(of: /--([a-z-]+)/).map { String($0.1) } }
        return Set(names).subtracting(Self.others)
    }

    private func command(_ kind: Kind, _ name: String) throws -> any ParsableCommand.Type {
        let group = try #require(
            Kith.configuration.subcommands.first {
                $0._commandName == kind.noun.replacing("-", with: "")
            })
        return try #require(group.configuration.subcommands.first { $0._commandName == name })
    }
}
