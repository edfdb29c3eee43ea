// seeds: Tests/IntakeTests/Fixtures/csv Tests/IntakeTests/Fixtures/google Tests/IntakeTests/Fixtures/linkedin
// words: csv.dict

/// Any other CSV, with the columns that kith proposes, and with those that the first line says.
func fault(of bytes: [UInt8]) -> String? { ColumnCheck.fault(of: bytes) }

func read(_ bytes: [UInt8]) {
    for map in ColumnCheck.maps(for: bytes) { _ = IntakeCheck.outcome(bytes, map: map) }
}
