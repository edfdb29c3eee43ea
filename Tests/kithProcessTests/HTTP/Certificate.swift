import Foundation
import Testing

/// A certificate that signs itself, and its key, made by openssl.
struct Certificate {
    let certificate: String
    let key: String

    /// - Parameters:
    ///   - names: alternative names in openssl's words: `IP:127.0.0.1,DNS:localhost`.
    ///   - days: those for which it is valid, from now on; negative for one that has expired.
    init(_ home: Home, _ names: String, days: Int = 2) async throws {
        let name = home.path("tls-" + UUID().uuidString)
        (certificate, key) = (name + ".pem", name + ".key")
        let script = """
            openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$2.key" \\
                -out "$2.csr" -subj /CN=kith -addext "subjectAltName=$3" &&
            openssl x509 -req -in "$2.csr" -signkey "$2.key" -days "$4" \\
                -copy_extensions copy -out "$2.pem"
            """
        let ended = try await home.sh(script, name, names, "\(days)")
        try #require(ended.code == 0, "\(ended.errors)")
    }
}
