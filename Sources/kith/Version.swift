/// The version of kith; the release notes are in CHANGELOG.md.
let kithVersion = "0.1.0"

/// The program as files that it writes name it (PRODID).
let kithProduct = "-//kith//kith \(kithVersion)//EN"
