// seeds: Tests/IntakeTests/Fixtures/google Tests/IntakeTests/Fixtures/outlook Tests/IntakeTests/Fixtures/thunderbird
// words: csv.dict
import Intake

/// The CSV of address books.
func fault(of bytes: [UInt8]) -> String? {
    IntakeCheck.fault(of: bytes, as: [.googleContacts, .outlookContacts, .thunderbirdContacts])
}

func read(_ bytes: [UInt8]) { _ = IntakeCheck.outcome(bytes) }
