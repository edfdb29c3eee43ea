import Testing
import VCard

@Suite("Names in parts")
struct NameTests {
    /// Family, given, prefixes and suffixes, as N has them.
    private func parts(_ whole: String) -> [String] {
        let name = VCard.Name(whole: whole)
        return [name.family, name.given, name.prefixes, name.suffixes]
    }

    @Test(
        "the family is the last word, with its particles",
        arguments: [
            ("Ada Lovelace", "Lovelace", "Ada"), ("Ada King Lovelace", "Lovelace", "Ada King"),
            ("Ludwig van Beethoven", "van Beethoven", "Ludwig"),
            ("Leonardo da Vinci", "da Vinci", "Leonardo"),
            ("María de la Cruz", "de la Cruz", "María"),
            ("Karl-Theodor zu Guttenberg", "zu Guttenberg", "Karl-Theodor"),
            ("Ursula von der Leyen", "von der Leyen", "Ursula"),
            ("Jean-Claude Van Damme", "Van Damme", "Jean-Claude"),
            ("Mohammed bin Salman", "bin Salman", "Mohammed"),
            ("José Ortega y Gasset", "Ortega y Gasset", "José"),
            ("Ada", "", "Ada"), ("Minh Van", "Van", "Minh"), ("", "", ""),
        ])
    func particles(whole: String, family: String, given: String) {
        #expect(parts(whole) == [family, given, "", ""])
    }

    @Test(
        "a comma stands behind the family, or before a degree",
        arguments: [
            ("Lovelace, Ada", ["Lovelace", "Ada", "", ""]),
            ("García Márquez, Gabriel", ["García Márquez", "Gabriel", "", ""]),
            ("Beethoven, Ludwig van", ["van Beethoven", "Ludwig", "", ""]),
            ("Gödel, Dr. Kurt", ["Gödel", "Kurt", "Dr.", ""]),
            ("Ada Lovelace, PhD", ["Lovelace", "Ada", "", "PhD"]),
            ("Ada Lovelace, Ph.D., PMP", ["Lovelace", "Ada", "", "Ph.D. PMP"]),
            ("King, Martin Luther, Jr.", ["King", "Martin Luther", "", "Jr."]),
            ("Prof. Dr. Kurt Gödel", ["Gödel", "Kurt", "Prof. Dr.", ""]),
            ("Martin Luther King Jr.", ["King", "Martin Luther", "", "Jr."]),
            ("Ada, Bob, Cem", ["Cem", "Ada, Bob,", "", ""]), (",", ["", ",", "", ""]),
        ])
    func commas(whole: String, expected: [String]) {
        #expect(parts(whole) == expected)
    }

    @Test(
        "in China, Japan and Korea the family comes first",
        arguments: [
            ("王小明", "王", "小明"), ("王明", "王", "明"), ("欧阳修", "欧阳", "修"),
            ("司馬相如", "司馬", "相如"), ("김민준", "김", "민준"), ("남궁민수", "남궁", "민수"),
            ("山田 太郎", "山田", "太郎"), ("山田\u{3000}太郎", "山田", "太郎"), ("山田太郎", "山田太郎", ""),
            ("小林まこと", "小林まこと", ""), ("王", "王", ""), ("レオナルド・ダ・ヴィンチ", "レオナルド・ダ・ヴィンチ", ""),
            ("王, 小明", "王", "小明"), ("Wang Xiaoming", "Xiaoming", "Wang"),
        ])
    func eastAsian(whole: String, family: String, given: String) {
        #expect(parts(whole) == [family, given, "", ""])
        let spoken = VCard.Name(whole: whole).spoken
        #expect(VCard.Name(whole: spoken) == VCard.Name(whole: whole))
    }

    @Test("a name of parts is spoken in the order of its letters, and can be split again")
    func spoken() {
        var name = VCard.Name()
        (name.family, name.given) = ("山田", "太郎")
        #expect(name.spoken == "山田 太郎")
        (name.family, name.given, name.prefixes) = ("王", "小明", "Dr.")
        #expect(name.spoken == "Dr. 王小明")
        (name.family, name.given) = ("王", "Lisa")
        #expect(name.spoken == "Dr. Lisa 王")
    }
}
