import Intake

extension Session {
    /// Lists the forms that `kith import` reads.
    func tellFormats() throws {
        if isJSON {
            let forms = IntakeFormat.allCases.map { format in
                JSON.object([
                    ("format", .string(format.name)), ("title", .string(format.title)),
                    ("recognisedBy", .string(format.recognition)),
                    ("becomes", .string(format.outcome)),
                ])
            }
            return try console.say(JSON.array(forms).text())
        }
        for format in IntakeFormat.allCases {
            try console.say("\(format.name): \(format.title)")
            try console.say("  recognised by  \(format.recognition)")
            try console.say("  becomes        \(format.outcome)")
        }
    }
}
