/// An editor that opens a file in the terminal in which kith runs, as git does.
struct Editor {
    /// The command as a shell reads it, with its options: `code --wait`.
    let command: String
    /// True where the signals to this process are kith's own, which those to a test are not.
    var ownsSignals = true

    /// Opens a file, and returns the exit code of the editor when it has closed: 128 and the signal
    /// if that ended it.
    func open(_ path: String) throws -> Int32 {
        let keys = HeldKeys(owns: ownsSignals)
        defer { keys.release() }
        return try Child("editor", Child.shell(command, path), heeding: keys.signals).wait()
    }
}
