/// What two spellings of a company's name have in common: `acme` for `ACME, Inc.` and
/// `Acme GmbH & Co. KG`.
///
/// Folded, without legal forms at the end and without commas and dots. Good for suggestions only:
/// two different companies may share it.
public func companyKey(_ name: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in folded(name).unicodeScalars {
        switch scalar {
        case ".", "'": continue
        case ",", "(", ")": plain.append(" ")
        default: plain.append(scalar)
        }
    }
    var words = String(plain).split(separator: " ").map(String.init)
    while words.count > 1 {
        if let last = words.last, isLegalForm(last) {
            words.removeLast()
        } else if words.count > 2, let form = spacedForms.first(where: { words.ends(with: $0) }) {
            words.removeLast(form.count)
        } else {
            break
        }
    }
    return words.joined(separator: " ")
}

/// Forms whose letters people part by blanks: `Acme S. A.`
private var spacedForms: [[String]] {
    [["s", "a"], ["b", "v"], ["n", "v"], ["e", "v"], ["s", "r", "l"], ["sp", "z", "o", "o"]]
}

private func isLegalForm(_ word: String) -> Bool {
    switch word {
    case "inc", "incorporated", "corp", "corporation", "co", "company", "llc", "llp", "lp", "ltd",
        "limited", "plc", "pllc", "pbc",
        "gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "se", "ev", "eg", "&", "haftungsbeschrankt",
        "sa", "sas", "sasu", "sarl", "srl", "spa", "sl", "slu", "sau", "lda", "ltda", "eurl",
        "bv", "nv", "vof", "as", "asa", "aps", "ab", "oy", "oyj", "ehf", "hf",
        "zoo", "sro", "kft", "doo", "ood", "eood", "pty", "pte", "pvt", "kk":
        true
    default: false
    }
}

extension [String] {
    fileprivate func ends(with tail: [String]) -> Bool {
        count > tail.count && suffix(tail.count).elementsEqual(tail)
    }
}
