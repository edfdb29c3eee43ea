// seeds: Tests/Fuzz/Seeds/zip
// words: zip.dict
import CivilTime
import Intake
import JobSearch

/// Zips of other programs' files.
func fault(of bytes: [UInt8]) -> String? {
    do {
        let findings = try Intake.findings(in: bytes, zone: .utc)
        if findings != (try Intake.findings(in: bytes, zone: .utc)) {
            return "it says something else when it is read again"
        }
        if findings.isEmpty { return "nothing is found, and nothing is said of that" }
        return nil
    } catch let error as IntakeError {
        return IntakeCheck.fault(of: error)
    } catch { return "another error: \(error)" }
}

func read(_ bytes: [UInt8]) { _ = try? Intake.findings(in: bytes, zone: .utc) }
