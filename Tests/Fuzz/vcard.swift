// seeds: Tests/VCardTests/Fixtures/seeds Tests/IntakeTests/Fixtures/vcard
// words: vcard.dict
import Intake

/// vCards, by themselves and as contacts.
func fault(of bytes: [UInt8]) -> String? {
    CardCheck.fault(of: bytes) ?? IntakeCheck.fault(of: bytes, as: [.vcard])
}

func read(_ bytes: [UInt8]) { _ = IntakeCheck.outcome(bytes) }
