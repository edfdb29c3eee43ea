import JobSearch
import Testing

@Suite("Slips of the fingers")
struct TyposTests {
    @Test(
        "one letter more, less, other or two swapped is a typo",
        arguments: [
            ("ada lovelace", "ada lovelac"), ("ada lovelace", "ada lovelacee"),
            ("ada lovelace", "ada lovelase"), ("ada lovelace", "ada lvoelace"),
            ("jones", "jone"), ("acme globex", "acme glbex"), ("globex", "xlobex"),
        ])
    func near(a: String, b: String) {
        #expect(isOneTypoAway(a, from: b))
        #expect(isOneTypoAway(b, from: a))
    }

    @Test(
        "digits, blanks, short words and two slips are not",
        arguments: [
            ("ada lovelace", "ada lovelace"), ("studio54", "studio55"), ("studio 5", "studio 54"),
            ("studio54", "studio45"), ("studio5", "studio"), ("anna lee", "hanna le"),
            ("acme ai", "acmeai"), ("ann", "anne"), ("ada", "ava"),
            ("ada lovelace", "ava lovelacy"),
            ("smith", "smiht x"), ("abcde", "edcba"), ("", "a"),
        ])
    func far(a: String, b: String) {
        #expect(!isOneTypoAway(a, from: b))
        #expect(!isOneTypoAway(b, from: a))
    }

    @Test("both probes together find every name one typo away")
    func probes() {
        let alphabet = Array("abd 1")
        for name in ["abdab", "bbaab dabba", "aaaaaa", "abdabd bad abba", "dadda1", "abddba ab"] {
            let probes = typoProbes(name)
            for other in edits(of: Array(name), alphabet) where isOneTypoAway(other, from: name) {
                #expect(
                    other.hasPrefix(probes.prefix)
                        || reversedFolded(other).hasPrefix(probes.reversedSuffix),
                    "\(other) from \(name)")
            }
        }
    }

    @Test("the probes of a name of n letters are about half of it each")
    func lengths() {
        let probes = typoProbes("lovelace")
        #expect(probes.prefix == "love")
        #expect(probes.reversedSuffix == "eca")
    }

    /// Every text that one insertion, deletion, substitution or swap makes of `name`.
    private func edits(of name: [Character], _ alphabet: [Character]) -> Set<String> {
        var results: Set<String> = []
        for position in 0...name.count {
            for letter in alphabet {
                results.insert(String(name[..<position] + [letter] + name[position...]))
                guard position < name.count else { continue }
                results.insert(String(name[..<position] + [letter] + name[(position + 1)...]))
            }
            guard position < name.count else { continue }
            results.insert(String(name[..<position] + name[(position + 1)...]))
            guard position + 1 < name.count else { continue }
            var swapped = name
            swapped.swapAt(position, position + 1)
            results.insert(String(swapped))
        }
        return results
    }
}
