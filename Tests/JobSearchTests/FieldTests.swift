import CivilTime
import Testing

@testable import JobSearch

/// What is declared of the fields of each kind, and how their values are read and set.
struct FieldTests {
    @Test("a blank thing has nothing in what can be empty", arguments: Kind.allCases)
    func blank(_ kind: Kind) {
        let blank: any Thing = kind.type.blank
        for field in kind.fields where field.canBeEmpty {
            #expect(blank.value(of: field).isEmpty, "\(kind) \(field.name)")
        }
    }

    @Test("what a field is set to is read back, and what does not fit is refused")
    func values() throws {
        var posting = Posting.blank
        let closes = try #require(Posting.field("closes"))
        let day = try #require(Day(iso: "2026-03-20"))
        set(closes, to: .day(day), of: &posting)
        #expect(posting.closes == day)
        #expect(posting.value(of: closes) == .day(day))
        set(closes, to: .text("soon"), of: &posting, fits: false)
        #expect(posting.closes == day)
        let status = try #require(Posting.field("status"))
        set(status, to: .text("hired"), of: &posting, fits: false)
        set(status, to: .text("offer"), of: &posting)
        #expect(posting.status == .offer)
        set(closes, to: .none, of: &posting)
        #expect(posting.closes == nil)
    }

    @Test("a thing names others by its fields, and names another one in the place of one")
    func references() throws {
        var posting = Posting(title: "Intern")
        posting.id = 7
        posting.company = 3
        posting.contacts = [4, 5]
        #expect(
            posting.references == [
                Reference(.company, 3), Reference(.contact, 4), Reference(.contact, 5),
            ])
        posting.relink(from: Reference(.contact, 4), to: 5)
        #expect(posting.contacts == [5])
        posting.relink(from: Reference(.company, 3), to: nil)
        #expect(posting.company == nil)
        #expect(posting.references == [Reference(.contact, 5)])
    }

    @Test(
        "each name, option, column and role of a kind stands for one field",
        arguments: Kind.allCases)
    func distinct(_ kind: Kind) {
        for names in [
            kind.fields.map(\.name), kind.fields.flatMap(\.options), kind.fields.flatMap(\.columns),
        ] {
            #expect(Set(names).count == names.count, "\(kind): \(names)")
        }
        let roles = kind.fields.map(\.role).filter { $0 > 0 }
        #expect(Set(roles).count == roles.count, "\(kind): \(roles)")
    }

    @Test(
        "what is read of a field can be set in another thing of the kind", arguments: Kind.allCases)
    func copies(_ kind: Kind) throws {
        try check(kind.type)
    }

    private func check<T: Thing>(_ type: T.Type) throws {
        var thing = T.blank
        thing.set(T.fields[0], to: .text("A “name”"))
        for field in T.fields {
            switch field.shape {
            case .choice(let words): set(field, to: .text(words[words.count - 1]), of: &thing)
            case .list: set(field, to: .list(["one", "two, and \n three"]), of: &thing)
            case .references: set(field, to: .ids([2, 9]), of: &thing)
            default: continue
            }
        }
        for field in T.fields {
            let value = thing.value(of: field)
            var copy = T.blank
            set(field, to: value, of: &copy)
            #expect(copy.value(of: field) == value, "\(field.name)")
        }
    }

    private func set<T: Thing>(
        _ field: AnyField, to value: FieldValue, of thing: inout T, fits: Bool = true
    ) {
        let isSet = thing.set(field, to: value)
        #expect(isSet == fits, "\(T.kind) \(field.name)")
    }
}
