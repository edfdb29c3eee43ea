/// The version of kith to which this program belongs.
let version = "0.2.0"

/// The program as files that it makes name it (PRODID), the same as in what kith exports.
let product = "-//kith//kith \(version)//EN"
