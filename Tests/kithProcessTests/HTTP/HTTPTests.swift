import Testing

/// Tests that run kith-http wait in it, so they go one after the other.
@Suite("kith-http", .serialized, .enabled(if: Tools.hasPython, "needs python3"))
struct HTTPTests {}
