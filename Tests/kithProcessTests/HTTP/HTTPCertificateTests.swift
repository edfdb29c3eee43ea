import DAVSync
import DAVWire
import Foundation
import Testing

@testable import kith

extension HTTPTests {
    @Suite("Certificates", .enabled(if: Tools.hasOpenSSL, "needs openssl"))
    struct CertificateTests {
        /// What comes of asking a server with that certificate.
        private func refusal(
            _ certificate: Certificate, host: String = "127.0.0.1", caFile: String?
        ) throws -> HTTPFailure? {
            let server = try HostileServer(certificate)
            let url = try server.url("/basic", host: host)
            let visit = try Visit(url, user: "ada", password: "engine", caFile: caFile)
            let result = try visit.ask(.get(url))
            return result.failure
        }

        @Test("a server is spoken with by TLS where its authority is named, by name and by number")
        func good() async throws {
            let home = try Home()
            let certificate = try await Certificate(home, "IP:127.0.0.1,DNS:localhost")
            let server = try HostileServer(certificate)
            for host in ["127.0.0.1", "localhost"] {
                let url = try server.url("/basic", host: host)
                let visit = try Visit(
                    url, user: "ada", password: "engine", caFile: certificate.certificate)
                let four = try visit.all(Array(repeating: .get(url), count: 4))
                #expect(four.values.map(\.told) == Array(repeating: "200 for ada", count: 4))
            }
            // The environment names authorities, too, as OpenSSL has it.
            let url = try server.url("/basic")
            let visit = try Visit(
                url, user: "ada", password: "engine",
                environment: ["SSL_CERT_FILE": certificate.certificate])
            #expect(try visit.ask(.get(url)).told == "200 for ada")
        }

        @Test("a certificate for another name is refused")
        func name() async throws {
            let home = try Home()
            let certificate = try await Certificate(home, "DNS:cloud.example")
            #expect(
                try refusal(certificate, caFile: certificate.certificate)?.kind == .certificateName)
            #expect(
                try refusal(certificate, host: "localhost", caFile: certificate.certificate)?.kind
                    == .certificateName)
        }

        @Test("a certificate of an authority that is unknown, or is not the one named, is refused")
        func authority() async throws {
            let home = try Home()
            let certificate = try await Certificate(home, "IP:127.0.0.1")
            let other = try await Certificate(home, "IP:127.0.0.1")
            #expect(try refusal(certificate, caFile: nil)?.kind == .certificateAuthority)
            // The server has seen no request, which would have had the password.
            let server = try HostileServer(certificate)
            let url = try server.url("/basic")
            let visit = try Visit(url, user: "ada", password: "engine")
            #expect(try visit.ask(.get(url)).kind == .certificateAuthority)
            #expect(try server.log(visit, caFile: certificate.certificate) == [])
            #expect(
                try refusal(certificate, caFile: other.certificate)?.kind == .certificateAuthority)
        }

        @Test("a certificate that has expired is refused")
        func expired() async throws {
            let home = try Home()
            let certificate = try await Certificate(home, "IP:127.0.0.1", days: -1)
            let failure = try #require(
                try refusal(certificate, caFile: certificate.certificate))
            #expect(failure.kind == .certificateDate)
            #expect(failure.error.message.hasSuffix(" has expired."))
        }

        @Test("a server without TLS, and a file that holds no certificates, are refused")
        func noTLS() async throws {
            let server = try HostileServer()
            let url = try DAVURL("https://127.0.0.1:\(server.port)/echo")
            #expect(try Visit(url).ask(.get(url)).kind == .tls)
            let home = try Home()
            try home.write("none", to: "ca.pem")
            for file in [home.path("ca.pem"), home.path("missing.pem")] {
                #expect(try Visit(url, caFile: file).ask(.get(url)).kind == .tls, "\(file)")
            }
        }
    }
}
