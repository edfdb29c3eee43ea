import CCurl
import DAVWire

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The network of `kith sync`: requests come as frames on standard input, answers go as frames to
/// standard output.
@main
enum KithHTTP {
    static func main() {
        Confinement.begin()
        guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK else {
            leave("libcurl cannot be started.", 1)
        }
        switch CommandLine.arguments.dropFirst() {
        case []: break
        case ["--version"]:
            Pipe.put(Array("kith-http \(version) (\(libraryVersion()))\n".utf8))
            exit(0)
        default: leave("kith-http takes no arguments but --version: kith sync starts it.", 64)
        }
        if isatty(STDIN_FILENO) == 1 {
            leave("kith-http is the network of kith sync, which starts it: it is not typed.", 2)
        }
        guard let service = Service() else { leave("libcurl cannot be started.", 1) }
        do throws(WireFault) {
            try service.run()
        } catch {
            leave("What came is not of this version of kith: \(words(for: error)).", 65)
        }
        // What libcurl holds ends with the process.
        exit(0)
    }

    /// A fault without the bytes that it came of, some of which may be a password's.
    private static func words(for fault: WireFault) -> String {
        switch fault {
        case .unknownType: "an unknown frame"
        case .wrongSide(let type): "a frame \(type) from the wrong side"
        case .tooLong(let type, _): "a frame \(type) that is too long"
        case .badLength(let type): "a frame \(type) of a wrong length"
        case .badValue(let type): "a frame \(type) with a wrong value"
        case .otherVersion(let version): "version \(version) of the protocol"
        case .outOfPlace(let type): "a frame \(type) out of place"
        }
    }

    private static func leave(_ sentence: String, _ code: Int32) -> Never {
        Pipe.put(Array((sentence + "\n").utf8), to: STDERR_FILENO)
        exit(code)
    }
}
