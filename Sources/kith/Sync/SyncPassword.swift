import Foundation
import JobSearch
import LogSync
import Logbook
import Publishing

/// The keyring of the system, by the program secret-tool (libsecret).
struct Keyring {
    private let program: String
    private let world: World

    /// `nil` where there is none.
    init?(_ world: World) {
        guard world.environment["DBUS_SESSION_BUS_ADDRESS"] != nil,
            let program = Child.path(of: "secret-tool", in: world.environment["PATH"])
        else { return nil }
        (self.program, self.world) = (program, world)
    }

    private func words(_ verb: String, _ account: SyncAccount) -> [String] {
        let key = ["service", "kith", "account", account.name, "url", account.url]
        return verb == "store"
            ? [program, verb, "--label", "kith: \(account.name)"] + key : [program, verb] + key
    }

    func password(of account: SyncAccount) -> String? {
        (try? Piped.run("secret-tool", words("lookup", account), world)).flatMap { $0 }
    }

    /// Keeps a password, and says whether it is there now.
    func keep(_ password: String, of account: SyncAccount) -> Bool {
        _ = try? Piped.run("secret-tool", words("store", account), world, input: password)
        return self.password(of: account) == password
    }

    func forget(_ account: SyncAccount) {
        _ = try? Piped.run("secret-tool", words("clear", account), world)
    }
}

/// A program that is run for a line of its output.
enum Piped {
    /// The first line that a program prints; `nil` if it fails or prints none.
    static func run(
        _ name: String, _ words: [String], _ world: World, input: String? = nil
    ) throws -> String? {
        let out = try ScratchFile()
        let source = try ScratchFile()
        if let input { try source.write(Array(input.utf8)) }
        let child = try Child(
            "program \(name)", words, environment: world.environment, input: source.descriptor,
            output: out.descriptor)
        guard try child.wait() == 0 else { return nil }
        let line = try out.text().split(separator: "\n", omittingEmptySubsequences: false).first
        return line.flatMap { $0.isEmpty ? nil : String($0) }
    }
}

extension Session {
    /// The password of an account: from its command, from the keyring, or from the user. `nil` for
    /// an account without a user.
    ///
    /// - Parameters:
    ///   - isNew: true if the account was typed just now.
    ///   - asks: true if no keyring is looked into.
    ///   - isAsked: false if the user is not to be asked.
    func password(
        of account: SyncAccount, isNew: Bool = false, asks: Bool = false, isAsked: Bool = true
    ) throws -> String? {
        if account.user.isEmpty { return nil }
        if let command = account.passwordCommand {
            let line = try Piped.run("sh", ["/bin/sh", "-c", command], world)
            guard let line else {
                throw CommandError(
                    "The command for the password of \(shown(account.name)) gave none: "
                        + "\(shown(command))", hint: "Try it by itself: \(shown(command))")
            }
            return line
        }
        if !isNew, !asks, let found = Keyring(world)?.password(of: account) { return found }
        if !isAsked {
            throw CommandError(
                "The password of \(shown(account.name)) is asked for each time.",
                hint: "To look at the account: kith sync \(shown(account.name)) --dry-run")
        }
        guard world.isInputTerminal, world.isErrorTerminal else {
            throw CommandError(
                "The password of \(shown(account.name)) can be asked for on a terminal only.",
                hint: "Name a command that prints it: kith sync add \(shown(account.url)) --user "
                    + "\(shown(account.user)) --password-command CMD")
        }
        let question = "Password of \(shown(account.user)) at \(shown(account.url)): "
        world.errors(Array(question.utf8))
        let typed = world.secretLine()
        world.errors([0x0A])
        guard let typed, !typed.isEmpty else {
            throw CommandError("No password was typed.", status: .interrupted)
        }
        return typed
    }
}

/// Reads a line from the terminal without showing it; `nil` where it has none.
func readSecret() -> String? {
    var old = termios()
    guard tcgetattr(STDIN_FILENO, &old) == 0 else { return readLine() }
    var hidden = old
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &old) }
    return readLine()
}
