/// The address of a job on LinkedIn, by which a posting is recognised in another file.
public enum LinkedInJob {
    /// The number in `https://www.linkedin.com/jobs/view/3521234567/?x=1`, also behind the words of
    /// `/jobs/view/ml-intern-at-acme-3521234567`; `nil` for any other address.
    public static func number(of address: String) -> String? {
        guard let place = address.firstRange(of: "/jobs/view/"),
            isLinkedIn(address[..<place.lowerBound])
        else { return nil }
        let path = address[place.upperBound...].prefix { !"/?#".contains($0) }
        let digits = path.reversed().prefix { ("0"..."9").contains($0) }
        let number = String(digits.reversed())
        guard !number.isEmpty, number.utf8.count <= 20,
            path.count == number.count || path.dropLast(number.count).last == "-"
        else { return nil }
        return number
    }

    /// True for `http://www.linkedin.com`, with or without the scheme, and a country's host.
    private static func isLinkedIn(_ start: Substring) -> Bool {
        var host = start.lowercased()
        for scheme in ["https://", "http://"] where host.hasPrefix(scheme) {
            host = String(host.dropFirst(scheme.count))
        }
        return host == "linkedin.com" || host.hasSuffix(".linkedin.com") && !host.contains("/")
    }
}
