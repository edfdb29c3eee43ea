// seeds: Tests/IntakeTests/Fixtures/linkedin Tests/Fuzz/Seeds/linkedin
// words: csv.dict
import Intake

/// LinkedIn's files.
func fault(of bytes: [UInt8]) -> String? {
    IntakeCheck.fault(
        of: bytes,
        as: [
            .linkedInConnections, .linkedInInvitations, .linkedInMessages, .linkedInFollows,
            .linkedInApplications, .linkedInSavedJobs, .linkedInSkills,
        ])
}

func read(_ bytes: [UInt8]) { _ = IntakeCheck.outcome(bytes) }
