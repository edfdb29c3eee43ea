import DAVSync
import Foundation

/// A conversation with a server, in a text file: played back, or recorded from a server that runs.
final class Tape {
    struct Exchange {
        var request: [String]
        var requestBody: String
        var answer: DAVAnswer
    }

    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// The address that the conversation begins with.
    let url: DAVURL
    private(set) var exchanges: [Exchange] = []
    /// The outcome of the conversation, in lines.
    private(set) var summary: [String] = []
    /// The origin of the tape: the lines before its address.
    private(set) var origin: [String] = []
    private var next = 0
    private let isRecording: Bool

    /// Records from here on.
    init(recording url: DAVURL, of server: String) {
        (self.url, isRecording) = (url, true)
        origin = ["# Recorded from \(server) by Tests/DAVSyncTests/Record/record."]
    }

    /// Plays back.
    init(_ text: String) throws {
        isRecording = false
        var sections: [[String]] = [[]]
        let marks = [">>> ", "<<< ", "==="]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if marks.contains(where: line.hasPrefix) { sections.append([]) }
            sections[sections.count - 1].append(String(line))
        }
        let head = sections.removeFirst()
        origin = head.filter { $0.hasPrefix("#") }
        guard let first = head.first(where: { $0.hasPrefix("http") }) else {
            throw Fault(description: "no address")
        }
        url = try DAVURL(first)
        for section in sections {
            var section = section
            let mark = section.removeFirst()
            if mark.hasPrefix("===") {
                summary = section.filter { !$0.isEmpty }
                continue
            }
            while section.last?.isEmpty == true { section.removeLast() }
            let blank = section.firstIndex(of: "") ?? section.endIndex
            let body = section[blank...].dropFirst().joined(separator: "\n")
            let lines = Array(section[..<blank])
            if mark.hasPrefix(">>> ") {
                exchanges.append(
                    Exchange(
                        request: [String(mark.dropFirst(4))] + lines, requestBody: body,
                        answer: DAVAnswer(status: 0)))
            } else {
                let headers = lines.map { line in
                    let parts = line.split(separator: ":", maxSplits: 1)
                    return DAVHeader(
                        String(parts[0]), String((parts.last ?? "").drop { $0 == " " }))
                }
                exchanges[exchanges.count - 1].answer = DAVAnswer(
                    status: Int(mark.dropFirst(4)) ?? 0, headers: headers, body: Array(body.utf8))
            }
        }
    }

    /// Sends a request to the server, or compares it with what was recorded.
    func send(_ request: DAVRequest) throws -> DAVAnswer {
        if isRecording {
            let answer = try Curl.send(request)
            exchanges.append(
                Exchange(
                    request: Tape.lines(request), requestBody: Tape.text(request.body),
                    answer: answer))
            return answer
        }
        guard next < exchanges.count else {
            throw Fault(description: "not on the tape: \(Tape.lines(request)[0])")
        }
        defer { next += 1 }
        let wanted = exchanges[next]
        let isWritten = origin.contains { $0.hasPrefix("# Written") }
        // Those that were written by hand have only the first line of a request.
        let found = isWritten ? [Tape.lines(request)[0]] : Tape.lines(request)
        guard found == wanted.request else {
            throw Fault(description: "asked \(found), on the tape is \(wanted.request)")
        }
        guard isWritten || Tape.text(request.body) == wanted.requestBody else {
            throw Fault(description: "another body: \(Tape.text(request.body))")
        }
        return wanted.answer
    }

    /// True if all that is on the tape was asked.
    var isAtEnd: Bool { next == exchanges.count }

    /// The whole tape as text.
    func text(_ summary: [String]) -> String {
        var lines = origin + [url.text]
        for exchange in exchanges {
            lines += [">>> " + exchange.request[0]] + exchange.request.dropFirst()
            lines += ["", exchange.requestBody]
            lines += ["<<< \(exchange.answer.status)"]
            lines += exchange.answer.headers.map { "\($0.name): \($0.value)" }
            lines += ["", Tape.text(exchange.answer.body)]
        }
        return (lines + ["==="] + summary).joined(separator: "\n") + "\n"
    }

    private static func lines(_ request: DAVRequest) -> [String] {
        ["\(request.method.rawValue) \(request.url)"]
            + request.headers.map { "\($0.name): \($0.value)" }
    }

    /// Line ends of the tape are line feeds, as they are to any reader of XML.
    private static func text(_ bytes: [UInt8]) -> String {
        var text = String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self)
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}

/// The network of the recorder.
enum Curl {
    private static let kept = ["dav", "allow", "location", "content-type", "etag"]

    static func send(_ request: DAVRequest) throws -> DAVAnswer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        var words = ["curl", "-sS", "-i", "--http1.1", "--max-time", "20", "-u", "ada:lovelace"]
        words += ["-X", request.method.rawValue, "--path-as-is", "-H", "Expect:"]
        for header in request.headers { words += ["-H", "\(header.name): \(header.value)"] }
        if !request.body.isEmpty { words += ["--data-binary", "@-"] }
        process.arguments = words + [request.url.text]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(request.body))
        try input.fileHandleForWriting.close()
        let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        guard process.terminationStatus == 0, let end = bytes.firstRange(of: Array("\r\n\r\n".utf8))
        else { throw Tape.Fault(description: "curl: \(process.terminationStatus)") }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
            .split(separator: "\r\n")
        let headers = head.dropFirst().compactMap { line -> DAVHeader? in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, kept.contains(parts[0].lowercased()) else { return nil }
            return DAVHeader(String(parts[0]), String(parts[1].drop { $0 == " " }))
        }
        let status = head.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return DAVAnswer(
            status: status ?? 0, headers: headers, body: Array(bytes[end.upperBound...]))
    }
}
