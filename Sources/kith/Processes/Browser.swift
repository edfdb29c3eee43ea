import Foundation

/// The program that shows a page of the web: that of `BROWSER`, else the one of the system.
struct Browser {
    let world: World

    /// Opens an address, which is an argument of a program and never seen by a shell.
    ///
    /// - Parameter line: the line to type where that fails.
    func open(_ address: String, else line: String) throws {
        guard let words = command(for: address) else {
            throw CommandError(
                "No browser was found.", hint: "Set BROWSER to one, or print the address: \(line)")
        }
        let keys = HeldKeys(owns: world.ownsSignals)
        defer { keys.release() }
        let code = try Child(
            "browser", words, environment: world.environment, heeding: keys.signals
        ).wait()
        guard code == 0 else {
            throw CommandError(
                "The browser \(words[0]) ended with \(code).",
                hint: "Set BROWSER to another one, or print the address: \(line)")
        }
    }

    /// The program and its arguments. `BROWSER` names one or several with a colon between them, of
    /// which the first that is there counts; `%s` in it stands for the address.
    private func command(for address: String) -> [String]? {
        #if canImport(Darwin)
            let system = "open"
        #else
            let system = "xdg-open"
        #endif
        let wished = world.environment["BROWSER", default: ""].split(separator: ":")
        for one in wished + [Substring(system)] {
            let words = one.split(separator: " ").map(String.init)
            guard let name = words.first,
                let path = Child.path(of: name, in: world.environment["PATH"])
            else { continue }
            let rest = words.dropFirst().map { $0.replacing("%s", with: address) }
            return [path] + rest + (one.contains("%s") ? [] : [address])
        }
        return nil
    }
}
