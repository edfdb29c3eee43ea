extension Session {
    /// Runs a command, and all that comes behind it: what has begun is told, the output is ended,
    /// and the backup of the day is begun.
    ///
    /// - Parameter isDryRun: whether it only says what it would do.
    func run(isDryRun: Bool, _ body: (Session) throws -> Void) throws {
        do { try body(self) } catch {
            if !(error is ClosedPipe) { try console.end() }
            try endWithoutChange()
            throw error
        }
        do { try isDryRun ? endWithoutChange() : endWithChange() } catch  where madeStep == nil {
            // What it is for is done: files may be written.
            throw Hints.explained(afterFiles: error)
        }
        try console.end()
        if !isDryRun { beginDailyBackup() }
    }
}
