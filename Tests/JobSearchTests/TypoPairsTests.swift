import JobSearch
import Testing

@Suite("Names one typo apart in a list")
struct TypoPairsTests {
    @Test("are the same pairs that comparing each with each finds", arguments: 1...20)
    func complete(seed: Int) {
        var state = UInt64(seed)
        func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
        let letters = Array("aabcdeé ")
        var names: [String] = []
        for _ in 0..<60 {
            if names.isEmpty || roll(3) == 0 {
                names.append(String((0..<(1 + roll(12))).map { _ in letters[roll(letters.count)] }))
                continue
            }
            var name = Array(names[roll(names.count)])
            let place = roll(name.count)
            switch roll(4) {
            case 0: name.insert(letters[roll(letters.count)], at: place)
            case 1 where name.count > 1: name.remove(at: place)
            case 2 where place > 0: name.swapAt(place, place - 1)
            default: name[place] = letters[roll(letters.count)]
            }
            names.append(String(name))
        }
        var wanted: [[Int]] = []
        for one in names.indices {
            for other in names.indices where other > one {
                if isOneTypoAway(names[other], from: names[one]) { wanted.append([one, other]) }
            }
        }
        #expect(pairsOneTypoApart(names).map { [$0.0, $0.1] } == wanted)
    }

    @Test("are none of a list without any")
    func none() {
        #expect(pairsOneTypoApart([]).isEmpty)
        #expect(pairsOneTypoApart(["", "a", "ada lovelace", "ada lovelace"]).isEmpty)
        #expect(pairsOneTypoApart(["ada lovelace", "ada lovelcae"]).map(\.1) == [1])
    }
}
