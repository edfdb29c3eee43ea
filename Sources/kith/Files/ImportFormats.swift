import Intake
import JobSearch

extension Session {
    /// Lists the forms that `kith import` reads.
    func tellFormats() throws {
        if isJSON {
            let forms = ImportForm.all.map { form in
                JSON.object([
                    ("format", .string(form.name)), ("title", .string(form.title)),
                    ("recognisedBy", .string(form.recognition)),
                    ("becomes", .string(form.outcome)),
                ])
            }
            return try console.say(JSON.array(forms).text())
        }
        for form in ImportForm.all {
            try console.say("\(form.name): \(form.title)")
            try console.say("  recognised by  \(form.recognition)")
            try console.say("  becomes        \(form.outcome)")
        }
    }
}

/// A form of files, as it is listed.
private struct ImportForm {
    var name: String
    var title: String
    var recognition: String
    var outcome: String

    static let all =
        IntakeFormat.allCases.map {
            ImportForm(
                name: $0.name, title: $0.title, recognition: $0.recognition, outcome: $0.outcome)
        } + [
            ImportForm(
                name: "zip", title: "a zip of such files, as LinkedIn sends it",
                recognition: "PK and the list of files at its end",
                outcome: "what is in it, each file by its form; others are passed over")
        ]
}
