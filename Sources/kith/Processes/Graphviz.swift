import Foundation
import Publishing

/// Graphviz, which lays a graph out: its program `dot`.
///
/// It is a program and no library of kith's: it need not be there to build and run kith, and where
/// it hangs or breaks, kith does not. Its input and outputs are files without names, so that
/// neither of the two waits for the other.
struct Graphviz {
    let path: String
    let environment: [String: String]
    /// Number of seconds that it may take.
    var patience = 120.0

    /// - Throws: `CommandError` where no such program is in the directories of `PATH`.
    init(in world: World) throws {
        environment = world.environment
        guard let path = Child.path(of: "dot", in: environment["PATH"]) else {
            throw CommandError(
                "Graphviz, which lays the graph out, is missing.",
                hint: "apt install graphviz (brew install graphviz), or write the graph itself: "
                    + "kith graph -o network.dot")
        }
        self.path = path
    }

    /// The drawing of a graph in the DOT language, and what the program had to say about it.
    func svg(of graph: String) throws -> (drawing: String, remarks: String) {
        let (input, output, errors) = (try ScratchFile(), try ScratchFile(), try ScratchFile())
        try input.write(Array(graph.utf8))
        let code = try Child(
            // It warns of each label that it leaves out for want of room.
            "Graphviz", [path, "-Tsvg", "-q"], environment: environment, input: input.descriptor,
            output: output.descriptor, errors: errors.descriptor
        ).wait(seconds: patience)
        let remarks = try errors.text().trimmingCharacters(in: .whitespacesAndNewlines)
        let said = remarks.isEmpty ? "" : ":\n" + String(remarks.prefix(600))
        guard let code else {
            throw CommandError(
                "Graphviz was stopped after \(Int(patience)) seconds\(said.isEmpty ? "." : said)",
                hint: "Draw fewer people: kith graph --limit 100")
        }
        let drawing = try output.text()
        guard code == 0, drawing.hasSuffix("</svg>\n") else {
            let end = code == 0 ? "without a drawing" : "with \(code)"
            throw CommandError(
                "Graphviz ended \(end)\(said.isEmpty ? "." : said)",
                hint: "Look at it yourself: kith graph -o network.dot && "
                    + "dot -Tsvg network.dot -o network.svg")
        }
        return (drawing, remarks)
    }
}
