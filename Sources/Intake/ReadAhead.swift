import JobSearch
import Pipeline

extension Intake {
    /// Reads on a thread of its own, so that one core reads while another one writes.
    ///
    /// - Parameters:
    ///   - whileReading: called for each row that was read and of which nothing could be handed
    ///     over yet.
    ///   - each: called for each finding, in their order. Like `whileReading` it is called on the
    ///     calling thread, and its error ends the reading.
    ///   - read: reads on the other thread; its two parameters take the place of the other two
    ///     there.
    /// - Returns: the result of `read`.
    /// - Throws: the error of `read`, after everything that was found before it; or that of the
    ///   other two.
    public static func ahead<T: Sendable>(
        whileReading: () throws -> Void, each: (Finding) throws -> Void,
        read:
            @escaping @Sendable (
                _ whileReading: () throws -> Void, _ each: (Finding) throws -> Void
            ) throws -> T
    ) throws -> T {
        do {
            return try readingAhead(whileReading: whileReading, each: each, read: read)
        } catch is ThreadFailure {
            // None has begun: this one does both.
            return try read(whileReading, each)
        }
    }

    private static func readingAhead<T: Sendable>(
        whileReading: () throws -> Void, each: (Finding) throws -> Void,
        read:
            @escaping @Sendable (
                _ whileReading: () throws -> Void, _ each: (Finding) throws -> Void
            ) throws -> T
    ) throws -> T {
        try BoundedQueue<ReadPiece<T>>.withProducer(capacity: 8) { queue in
            var batch = ReadBatch()
            func flush(_ most: Int = 1) throws {
                if batch.rows + batch.findings.count < most { return }
                try queue.put(.batch(batch))
                batch = ReadBatch()
            }
            let result = Result {
                try read(
                    {
                        batch.rows += 1
                        try flush(ReadBatch.size)
                    },
                    { finding in
                        batch.findings.append(finding)
                        try flush(ReadBatch.size)
                    })
            }
            try flush()
            try queue.put(.result(result.get()))
        } consume: { queue in
            var result: Result<T, any Error> = .failure(QueueCancelled())
            while let piece = try queue.next() {
                switch piece {
                case .batch(let batch):
                    for _ in 0..<batch.rows { try whileReading() }
                    for finding in batch.findings { try each(finding) }
                case .result(let final): result = .success(final)
                }
            }
            return try result.get()
        }
    }
}

/// An element of the queue between the two threads.
private enum ReadPiece<T: Sendable>: Sendable {
    case batch(ReadBatch)
    /// Last of all: the result of the reading.
    case result(T)
}

/// Progress of the reading that is handed over at once, so that neither side waits for each
/// finding.
private struct ReadBatch: Sendable {
    /// Maximum number of rows and findings.
    static let size = 128

    var findings: [Finding] = []
    /// Number of rows of which nothing could be handed over.
    var rows = 0
}
