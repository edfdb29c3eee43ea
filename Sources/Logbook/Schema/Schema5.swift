extension Schema {
    /// Less to write for each thing: fewer handles, and no index of them by thing, because what a thing had is known when it
    /// changes; things that were added one after the other as one change; and other words for what a column may hold.
    static let version5 = """
        DROP INDEX handle_key;
        -- Names and words backwards: a typo in the first half is found without them.
        DELETE FROM handle WHERE text GLOB '[1-5][rx]:*';

        -- What imports say of everybody in the same words is not searched.
        DELETE FROM search WHERE title = 'connected on linkedin' AND body = '' AND rowid & 15 = 4;

        -- So many things of a kind were added, with ids that follow one another; positions as many.
        ALTER TABLE change ADD COLUMN count INTEGER NOT NULL DEFAULT 1 CHECK (count >= 1);

        -- Only conditions change, not what is stored (https://www.sqlite.org/lang_altertable.html, section 7). For IN (…)
        -- SQLite would make a table each time that it adds a row.
        PRAGMA writable_schema = ON;
        \(conditions.map(rewriting).joined(separator: "\n"))
        UPDATE sqlite_schema SET sql = replace(sql,
                'json_type(imported) = ''object''', 'substr(imported, 1, 1) = ''{''')
            WHERE type = 'table' AND name IN ('company', 'contact', 'meetup');
        PRAGMA writable_schema = RESET;
        """

    /// The conditions as they stand in the first schema: what is between them and the values, and those.
    private static let conditions: [(String, String, String, String)] = [
        (
            "company", "stage", "\n        ",
            "'researching', 'networking', 'applied', 'interviewing', 'offer', 'closed'"
        ),
        (
            "meetup", "form", " ",
            "'meetup', 'conference', 'fair', 'hackathon',\n        'webinar', 'coffee', 'call', 'interview'"
        ),
        ("meetup", "status", " ", "'planned', 'attended', 'cancelled', 'missed'"),
        (
            "interaction", "channel", " ",
            "'coffee', 'call', 'email', 'linkedin',\n        'message', 'meeting', 'interview', 'other'"
        ),
        ("followUp", "status", " ", "'open', 'done', 'dropped'"),
        ("followUp", "priority", " ", "'high', 'normal', 'low'"),
    ]

    /// `column IN ('a', 'b')` as `column = 'a' OR column = 'b'`.
    private static func rewriting(
        _ table: String, _ column: String, _ blank: String, _ values: String
    ) -> String {
        func quoted(_ text: String) -> String {
            "'"
                + text.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "''") + "'"
        }
        let single = values.split(separator: ",").map { value in
            "\(column) = \(value.drop { $0 == " " || $0 == "\n" })"
        }
        let old = quoted("\(column) IN\(blank)(\(values))")
        let new = quoted(single.joined(separator: "\n        OR "))
        return """
            UPDATE sqlite_schema SET sql = replace(sql, \(old), \(new))
                WHERE type = 'table' AND name = '\(table)';
            """
    }
}
