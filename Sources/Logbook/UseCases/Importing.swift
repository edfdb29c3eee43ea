import JobSearch

extension Logbook {
    /// Takes in what other programs' files say: all of them in one step of undo, or none.
    ///
    /// The same file a second time changes nothing. People are recognised by their uid, LinkedIn
    /// profile or an email address, companies by their uid or name, meetups by their uid, postings
    /// by the address of their page, skills by their name. What somebody edited by hand stays.
    ///
    /// - Parameter isDryRun: to report what would be, and change nothing.
    /// - Throws: `LogbookError.nothingInside` for a file that yields no contact, no meetup and no
    ///   interaction, unless it is one of several in a zip; `nothingTaken` where it says why, and
    ///   when of all files not one row was taken.
    public func importing(isDryRun: Bool, files: [ImportFile]) throws -> Change<ImportReport> {
        try step(isDryRun: isDryRun, isLong: true) { step in
            try step.db.keepPages(mebibytes: 64)
            var report = ImportReport(dryRun: isDryRun)
            var index = try ImportIndex(step)
            for file in files { report.files.append(try importFindings(of: file, step, &index)) }
            if let file = report.files.first, report.files.allSatisfy(\.isFruitless),
                let reason = file.problems.first
            {
                throw LogbookError.nothingTaken(path: file.path, reason: reason)
            }
            return (report.words(of: files), report)
        }
    }

    private func importFindings(
        of file: ImportFile, _ step: Step, _ index: inout ImportIndex
    ) throws -> ImportReport.File {
        var report = ImportReport.File(path: file.path, format: file.format, zip: file.zip)
        var contacts = ContactImport(step, source: file.format)
        var companies = CompanyImport(step, source: file.format)
        var meetups = MeetupImport(
            step, AttendeeImport(step, importedFrom: file.importsPeople ? file.format : nil))
        var interactions = InteractionImport(step, source: file.format)
        var postings = PostingImport(step, source: file.format)
        let skills = try SkillImport(step, source: file.format)
        var isEmpty = true
        try file.read { finding in
            switch finding {
            case .contact(let found):
                try contacts.add(found, &index, &report)
                report.leaveOut(found.leftOut)
                isEmpty = false
            case .company(let found):
                try companies.add(found, &index, &report)
                report.leaveOut(found.leftOut)
                isEmpty = false
            case .meetup(let found):
                try meetups.add(found, &index, &report)
                isEmpty = false
            case .occurrence(let found):
                meetups.add(found)
                isEmpty = false
            case .cancellation(let found):
                try meetups.cancel(found, &report)
                isEmpty = false
            case .interaction(let found):
                try interactions.add(found, &contacts, &index, &report)
                isEmpty = false
            case .posting(let found):
                try postings.add(found, &index, &report)
                isEmpty = false
            case .skill(let found):
                try skills.add(found, &index, &report)
                isEmpty = false
            case .skipped(let line, let reason): report.skip(line, reason)
            case .problem(let line, let reason): report.problem(line, reason)
            }
        }
        try meetups.finish(&index, &report)
        if isEmpty, file.zip == nil {
            guard let reason = report.problems.first else {
                throw LogbookError.nothingInside(path: file.path)
            }
            throw LogbookError.nothingTaken(path: file.path, reason: reason)
        }
        report.named = meetups.people.named
        report.finish()
        return report
    }
}

extension ImportReport {
    /// `imported Connections.csv: 3 added, 1 changed`.
    fileprivate func words(of imported: [ImportFile]) -> String {
        var names: [String] = []
        for path in imported.map({ $0.zip ?? $0.path }) {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            if !names.contains(name) { names.append(name) }
        }
        let added = files.reduce(0) { $0 + $1.added }
        let changed = files.reduce(0) { $0 + $1.changed }
        return "imported \(names.inWords.shortened): \(added) added, \(changed) changed"
    }
}
