extension Schema {
    /// What exactly was exported: the kinds of things, and the files that a calendar of several files is made of.
    ///
    /// In `kinds` bit n stands for the things of kind n, and bit 6 for follow-ups as to-dos; exports of before count as
    /// of all kinds. A place that ends with a slash is a directory of single files.
    static let version3 = """
        ALTER TABLE export ADD COLUMN kinds INTEGER NOT NULL DEFAULT 120 CHECK (kinds >= 0);
        -- Files that exports to a place have written, which later ones may replace and remove.
        CREATE TABLE exportFile (
            place TEXT NOT NULL CHECK (place <> ''),
            name TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0),
            PRIMARY KEY (place, name)
        ) STRICT, WITHOUT ROWID;
        """
}
