import DAVSync
import DAVWire
import Foundation
import JobSearch
import Publishing

/// A running kith-http: requests in, answers out, in any order and up to four at a time.
///
/// It is started for one sync, and ends with this object or with kith, whatever ends that.
final class HTTPChild {
    /// A server to which one has logged in.
    struct Login: Hashable { fileprivate var number: UInt32 }

    private static let atOnce = 4

    private let child: Child
    private let errors: ScratchFile
    private let stopSignal: @Sendable () -> Int32?
    private var pipe: HTTPPipe
    private var answers = WireAnswerStream()
    private var waiting: [(id: Int, login: Login, request: DAVRequest)] = []
    private var underWay: [UInt32: (id: Int, url: DAVURL)] = [:]
    private var logins: UInt32 = 0
    private var last: UInt32 = 0
    private var isOver = false
    private var failed: CommandError?

    /// Starts it.
    ///
    /// - Parameter program: where it is; `nil` has it looked for.
    init(in world: World, program: HTTPProgram? = nil) throws {
        let program = try program ?? HTTPProgram(in: world)
        errors = try ScratchFile()
        stopSignal = world.stopSignal
        let (made, input, output) = try HTTPPipe.make()
        pipe = made
        defer {
            close(input)
            close(output)
        }
        do {
            child = try Child(
                "program kith-http", [program.path], environment: program.environment,
                input: input, output: output, errors: errors.descriptor, isApart: true)
        } catch {
            pipe.end()
            throw error
        }
    }

    deinit { end() }

    /// Ends it. What was asked and is not answered has an unknown outcome.
    func end() {
        if isOver { return }
        isOver = true
        pipe.end()
        _ = try? child.wait(seconds: 2)
    }

    /// Makes a server known, the origin of this address: nothing is sent to it yet, and its password
    /// is never sent to another one.
    ///
    /// - Parameter caFile: absolute path of a file of certificates, in place of those that the
    ///   system trusts.
    func logIn(
        to url: DAVURL, user: String? = nil, password: String? = nil, caFile: String? = nil,
        limits: WireLogin.Limits = WireLogin.Limits()
    ) -> Login {
        logins += 1
        let login = WireLogin(
            origin: "\(url.scheme.rawValue)://\(url.host):\(url.port)", user: user,
            password: password, caFile: caFile, limits: limits)
        pipe.put(login.frame(logins))
        return Login(number: logins)
    }

    /// Sends requests, each with a number of the caller's by which its answer is known; those that
    /// are too many at once wait for answers.
    func send(_ requests: [(id: Int, request: DAVRequest)], as login: Login) throws {
        waiting += requests.map { ($0.id, login, $0.request) }
        fill()
        if !pipe.write() { throw try failure() }
    }

    /// Number of requests whose answers are still to come.
    var awaited: Int { waiting.count + underWay.count }

    /// The next answer, or the reason why there is none, with the number of its request; `nil` where
    /// nothing was asked.
    ///
    /// - Throws: `Interruption` if kith is to stop, `CommandError` if kith-http has failed. What is
    ///   under way then has an unknown outcome.
    func next() throws -> (id: Int, result: Result<DAVAnswer, HTTPFailure>)? {
        while awaited > 0 {
            if let large = tooLarge() { return large }
            if let (number, result) = try nextAnswer() {
                guard let (id, url) = underWay.removeValue(forKey: number) else {
                    throw try failure("it answered what was not asked")
                }
                fill()
                // What is sent next need not wait for the next look.
                if !pipe.write() { throw try failure() }
                return (id, result.map(DAVAnswer.init).mapError { HTTPFailure($0, url) })
            }
            if let signal = stopSignal() { throw Interruption(signal: signal) }
            guard let bytes = pipe.exchange() else { throw try failure() }
            answers.append(bytes)
        }
        return nil
    }

    private func nextAnswer() throws -> (id: UInt32, result: Result<WireAnswer, WireFailure>)? {
        do throws(WireFault) { return try answers.next() } catch {
            throw try failure("it does not speak as it should")
        }
    }

    /// A request that is not sent, since kith-http would not take its body.
    private func tooLarge() -> (id: Int, result: Result<DAVAnswer, HTTPFailure>)? {
        let isTooLarge = { (body: [UInt8]) in body.count > WireRequest.bodyLimit }
        guard let place = waiting.firstIndex(where: { isTooLarge($0.request.body) }) else {
            return nil
        }
        let (id, _, request) = waiting.remove(at: place)
        let failure = WireFailure(.badRequest, "The body has more than 48 MiB.")
        return (id, .failure(HTTPFailure(failure, request.url)))
    }

    private func fill() {
        while underWay.count < HTTPChild.atOnce {
            let next = waiting.firstIndex { $0.request.body.count <= WireRequest.bodyLimit }
            guard let next else { return }
            let (id, login, request) = waiting.remove(at: next)
            last += 1
            underWay[last] = (id, request.url)
            for frame in WireRequest(request, as: login.number).frames(last) { pipe.put(frame) }
        }
    }

    /// Ends it, and says why it cannot be gone on with.
    private func failure(_ reason: String? = nil) throws -> CommandError {
        if let failed { return failed }
        if isOver { return CommandError("kith-http was ended before.") }
        let error = try firstFailure(reason)
        failed = error
        return error
    }

    private func firstFailure(_ reason: String?) throws -> CommandError {
        isOver = true
        pipe.end()
        let code = try child.wait(seconds: 2)
        let said = try errors.text().split(separator: "\n").first.map { shown("\($0.prefix(300))") }
        if code == ExitStatus.unreadable.rawValue || reason != nil {
            return CommandError(
                "kith-http is not of this version of kith (\(reason ?? said ?? "it ended")).",
                hint: "Install both together: make install, or apt install kith-http")
        }
        return CommandError(
            "kith-http ended with \(code ?? 0) before all was answered\(said.map { ": \($0)" } ?? ".")",
            hint: "Look whether it runs: kith-http --version")
    }
}

extension WireRequest {
    fileprivate init(_ request: DAVRequest, as login: UInt32) {
        self.init(
            login: login, method: request.method.rawValue, url: request.url.text,
            headers: request.headers.map { WireHeader($0.name, $0.value) }, body: request.body)
    }
}

extension DAVAnswer {
    fileprivate init(_ answer: WireAnswer) {
        self.init(
            status: answer.status, headers: answer.headers.map { DAVHeader($0.name, $0.value) },
            body: answer.body)
    }
}
