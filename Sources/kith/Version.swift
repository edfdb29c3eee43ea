/// The version of kith; the release notes are in CHANGELOG.md.
let kithVersion = "0.1.0"
