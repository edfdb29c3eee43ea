import DAVSync

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads a made-up answer of so many items in pieces of 16 KiB, and says how long that took and
/// how much memory was used at most: `multistatus-bench 10000`.
@main
struct MultistatusBench {
    static func main() throws {
        let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000
        let url = try DAVURL("https://cloud.example/dav/ada/contacts/")
        var (bytes, cards) = (0, 0)
        let before = peak()
        let clock = ContinuousClock()
        var spent = Duration.zero
        var reader = try MultistatusReader(of: url) { response in
            bytes += response.properties.data?.count ?? 0
            if response.properties.etag != nil { cards += 1 }
        }
        var piece = Array(#"<d:multistatus xmlns:d="DAV:" xmlns:a="\#(carddav)">"#.utf8)
        for number in 0..<count {
            piece += item(number).utf8
            if piece.count < 16 << 10, number < count - 1 { continue }
            spent += try clock.measure { try reader.read(piece) }
            piece.removeAll(keepingCapacity: true)
        }
        try reader.read(Array("<d:sync-token>http://x/1</d:sync-token></d:multistatus>".utf8))
        let end = try reader.finish()
        print("\(end.count) responses, \(cards) with a version, \(bytes) bytes of cards")
        print("\(spent) to read, \((peak() - before) >> 10) KiB more memory at most")
    }

    private static let carddav = "urn:ietf:params:xml:ns:carddav"

    private static func item(_ number: Int) -> String {
        """
        <d:response><d:href>/dav/ada/contacts/\(number)-4f1e-8a52.vcf</d:href><d:propstat><d:prop>\
        <d:getetag>&quot;e\(number)&quot;</d:getetag><a:address-data>BEGIN:VCARD&#13;
        VERSION:3.0&#13;
        UID:\(number)&#13;
        FN:Ada Lovelace &amp; Sons&#13;
        N:Lovelace;Ada;;;&#13;
        EMAIL;TYPE=work:ada\(number)@example.org&#13;
        TEL:+44 20 \(number)&#13;
        NOTE:\(String(repeating: "Met at the fair\\, likes engines. ", count: 8))&#13;
        END:VCARD&#13;
        </a:address-data></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>\
        <d:propstat><d:prop><a:x/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat>\
        </d:response>
        """
    }

    /// Peak of resident memory, in bytes on Linux.
    private static func peak() -> Int {
        var usage = rusage()
        // 0 is this process, RUSAGE_SELF, whose type differs between systems.
        getrusage(0, &usage)
        return usage.ru_maxrss << 10
    }
}
