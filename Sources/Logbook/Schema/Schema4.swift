extension Schema {
    /// What imports know of companies, where contacts worked before, and which things were said to be two.
    static let version4 = """
        ALTER TABLE company ADD COLUMN imported TEXT CHECK (json_type(imported) = 'object');
        ALTER TABLE contact ADD COLUMN past TEXT CHECK (json_type(past) = 'array');
        -- Companies that older imports made, as far as history tells.
        UPDATE company SET imported = '{"made":["import"]}' WHERE id IN
            (SELECT c.key >> 4 FROM step s JOIN change c ON c.step = s.id
                WHERE s.state = 'done' AND s.summary LIKE 'imported %' AND c.other IS NULL
                    AND c.key & 15 = 1);
        -- Two things that look like one and are not: ids of one kind, the lower one first.
        CREATE TABLE notSame (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
            a INTEGER NOT NULL,
            b INTEGER NOT NULL CHECK (b > a),
            UNIQUE (kind, a, b)
        ) STRICT;
        """
}
