import CivilTime
import JobSearch

extension ContactImport {
    /// What the file says of somebody new, as `FieldMerge` remembers it.
    func memory(of contact: Contact, _ row: ContactRow) -> String {
        var text = ImportedText()
        text.beginGroup(source)
        func put(_ name: String, _ value: String?) {
            if let value { text.put(name: name, value) }
        }
        func put(_ name: String, _ values: [String]) {
            if !values.isEmpty { text.put(name: name, values) }
        }
        put("company", contact.company == nil ? nil : row.company)
        put("connectedOn", row.connectedOn?.iso)
        put("emails", row.emails)
        put("linkedIn", contact.linkedIn)
        put("name", row.isNamed ? row.name : nil)
        put("notes", row.notes)
        put("phones", row.phones)
        put("record", row.isKeyless ? row.record?.text : nil)
        put("tags", row.tags)
        put("title", row.title)
        return text.finish()
    }

    /// The texts without those that come again in another form.
    static func unlike(_ texts: [String], key: (String) -> String) -> [String] {
        if texts.count < 2 { return texts }
        var known: Set<String> = []
        return texts.filter { known.insert(key($0)).inserted }
    }
}
