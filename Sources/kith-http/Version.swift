import CCurl

/// The version of kith to which this program belongs.
let version = "0.2.0"

/// The version of libcurl that is loaded, such as `libcurl/8.5.0 OpenSSL/3.0.13`.
func libraryVersion() -> String {
    let words = curl_version().map { String(cString: $0) } ?? "libcurl"
    return words.split(separator: " ").prefix(2).joined(separator: " ")
}
