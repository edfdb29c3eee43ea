import CStart
import CivilTime

/// The version of kith; the release notes are in CHANGELOG.md.
let kithVersion = "0.2.0"

/// The version with the commit of which a release program was built: `0.2.0 (0123456789)`.
var kithVersionLine: String {
    let commit = String(cString: kith_commit())
    return commit.isEmpty ? kithVersion : "\(kithVersion) (\(commit))"
}

/// The program as files that it writes name it (PRODID).
let kithProduct = "-//kith//kith \(kithVersion)//EN"

/// First day of the year in which this version was made: a clock that shows an earlier one is wrong.
let kithBegan = Day(iso: "2026-01-01") ?? Day(ordinal: 0)
