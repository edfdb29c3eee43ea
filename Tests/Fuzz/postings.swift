// seeds: Tests/IntakeTests/Postings/Pages
// words: html.dict
import Intake

/// Postings that were saved as pages, Markdown or text.
func fault(of bytes: [UInt8]) -> String? { PostingCheck.fault(of: bytes) }

func read(_ bytes: [UInt8]) { _ = try? PostingFile.read(bytes, named: "") }
