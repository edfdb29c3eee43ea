import JobSearch

extension Logbook {
    /// Adds questions to those of a contact, company, meetup or posting.
    ///
    /// - Returns: a change without a step if all of them were there.
    public func ask(_ questions: [String], about reference: Reference) throws -> Change<Reference> {
        let questions = questions.map(cleaned)
        if questions.contains(where: isBlank) {
            throw LogbookError.refused("The question is empty.", hint: nil)
        }
        return try step { step in
            let label = try reference.kind.type.addQuestions(questions, to: reference, step)
            return ("asked about \(reference.kind.noun) \(label.shortened)", reference)
        }
    }
}

extension Thing {
    /// Returns the label of the thing.
    fileprivate static func addQuestions(
        _ questions: [String], to reference: Reference, _ step: Step
    ) throws -> String {
        guard var thing = try fetch(step.db, id: reference.id), let field = field("questions")
        else { throw LogbookError.unknown(kind, reference.text, nearest: []) }
        var list: [String] = []
        if case .list(let known) = thing.value(of: field) { list = known }
        list.merge(questions)
        thing.set(field, to: .list(list))
        try step.update(&thing)
        return thing.label
    }
}
