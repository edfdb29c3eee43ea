import JobSearch
import Testing

@Suite("Names compared")
struct FoldingTests {
    @Test(
        "a folded text has no case, accents or doubled blanks",
        arguments: [
            ("Ada Lovelace", "ada lovelace"), ("  José \t GARCÍA\n", "jose garcia"),
            ("Jose\u{301} Garci\u{301}a", "jose garcia"), ("Łukasz Ørsted", "lukasz orsted"),
            ("Straße", "strasse"), ("Æsop Œuvre", "aesop oeuvre"), ("Đorđe Þór", "dorde thor"),
            ("Kızılırmak İzmir", "kizilirmak izmir"), ("Dvořák Šťastná", "dvorak stastna"),
            ("O’Brien", "o'brien"), ("Jean–Luc", "jean-luc"), ("Nguyễn Thị", "nguyen thi"),
            ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("Сергей Ёлкин", "сергеи елкин"), ("김철수", "김철수".nfd),
            ("A\u{200B}da\u{AD}\u{FEFF}", "ada"), ("\u{A0}", ""), ("", ""), ("ẞ", "ss"),
            ("Ａ Inc", "ａ inc"), ("हिन्दी", "हिन्दी"),
        ])
    func folds(text: String, expected: String) {
        #expect(Array(folded(text).unicodeScalars) == Array(expected.unicodeScalars))
        #expect(folded(folded(text)) == folded(text))
    }

    @Test("each letter of Latin-1 folds alike, alone and beside a letter of another script")
    func fastAndSlowAgree() throws {
        for value in UInt32(0x21)...0x17F {
            let scalar = try #require(Unicode.Scalar(value))
            let alone = folded(String(Character(scalar)))
            #expect(folded("я" + String(Character(scalar))) == "я" + alone, "U+\(value)")
        }
    }

    @Test("initials are the first letters of the words of a name")
    func firstLetters() {
        #expect(initials("Ada Lovelace") == "al")
        #expect(initials("Jean-Luc Ørsted") == "jlo")
        #expect(initials("  ") == "")
    }

    @Test("words are runs of letters and digits")
    func splits() {
        #expect(words("ada o'brien-lee, ph.d. 2") == ["ada", "o", "brien", "lee", "ph", "d", "2"])
        #expect(words("сергеи елкин") == ["сергеи", "елкин"])
        #expect(words("") == [] && words(" -- ") == [] && words("x") == ["x"])
    }

    @Test("words of ASCII letters are the same, alone and beside a word of another script")
    func fastAndSlowWordsAgree() {
        for value in UInt8(0x01)...0x7E {
            let text = "ab" + String(Unicode.Scalar(value)) + "2c"
            #expect(words(text) + ["я"] == words(text + " я"), "U+\(value)")
        }
    }

    @Test(
        "legal forms do not tell companies apart",
        arguments: [
            ("ACME, Inc.", "acme"), ("Acme GmbH & Co. KG", "acme"), ("Acme S.A.", "acme"),
            ("Acme S. A.", "acme"), ("Acme B.V.", "acme"), ("Acme Corp.", "acme"),
            ("Acme Holdings PLC", "acme holdings"), ("AG", "ag"), ("Inc. Magazine", "inc magazine"),
            ("Société Générale S.A.", "societe generale"), ("Stripe Inc", "stripe"),
        ])
    func keys(name: String, key: String) {
        #expect(companyKey(name) == key)
    }
}

extension String {
    /// Hangul syllables as their letters, in which a folded text has them.
    fileprivate var nfd: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let index = scalar.value - 0xAC00
            let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
            for part in parts where part != 0x11A7 {
                if let letter = Unicode.Scalar(part) { scalars.append(letter) }
            }
        }
        return String(scalars)
    }
}
