extension Schema {
    /// All tables: those of the kinds, their links, the history, settings, and the index by which
    /// things are found (`handle`, `search`).
    static let version1 = kinds.map(\.sql).joined(separator: "\n") + "\n" + besides

    private static let besides = """
        -- Lists of other things that a thing names: by the number of the field that holds them (role), owner and target of
        -- the kinds that the field says.
        CREATE TABLE link (
            kind INTEGER NOT NULL,
            owner INTEGER NOT NULL,
            role INTEGER NOT NULL,
            target INTEGER NOT NULL,
            PRIMARY KEY (kind, owner, role, target)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX link_target ON link(kind, role, target);

        CREATE TABLE setting (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE,
            value TEXT NOT NULL
        ) STRICT;

        -- Two things that look like one and are not: ids of one kind, the lower one first.
        CREATE TABLE notSame (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind INTEGER NOT NULL,
            a INTEGER NOT NULL,
            b INTEGER NOT NULL CHECK (b > a),
            UNIQUE (kind, a, b)
        ) STRICT;

        \(trash)
        \(gone)
        -- History: a step is one command; a change is one row as it was on the other side of the step (NULL: it was not
        -- there). Undoing swaps the two sides. `count` rows that were added one after the other are one change; they
        -- take as many positions.
        \(steps)
        CREATE TABLE change (
            step INTEGER NOT NULL REFERENCES step(id),
            position INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            id INTEGER NOT NULL,
            other TEXT CHECK (json_type(other) = 'object'),
            count INTEGER NOT NULL DEFAULT 1 CHECK (count >= 1),
            PRIMARY KEY (step, position)
        ) STRICT, WITHOUT ROWID;

        -- The ids of what was ever written where, in which form, and when last; what is gone since is cancelled there.
        -- A place that ends with a slash is a directory of single files.
        \(exports)
        -- Files that exports to a place have written, which later ones may replace and remove.
        CREATE TABLE exportFile (
            place TEXT NOT NULL CHECK (place <> ''),
            name TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0),
            PRIMARY KEY (place, name)
        ) STRICT, WITHOUT ROWID;

        \(exportBriefs)

        \(sync)
        -- Derived from the things, renewed at the end of each step.
        CREATE TABLE handle (
            kind INTEGER NOT NULL,
            text TEXT NOT NULL,
            id INTEGER NOT NULL,
            PRIMARY KEY (kind, text, id)
        ) STRICT, WITHOUT ROWID;
        \(postingTerms)
        \(search)
        """

    static let search = """
        CREATE VIRTUAL TABLE search USING fts5(
            title, body, tokenize = '\(tokenizer)');
        -- Segments are merged sixteen by sixteen as they gather, never many pages in one everyday step.
        INSERT INTO search (search, rank) VALUES ('automerge', 0);
        """

    /// How the texts of the search index become words.
    static let tokenizer = "unicode61 remove_diacritics 2"

    /// What was removed lately: the row as it was, what named it, and of a merge the thing that it
    /// went into, as that was before and after.
    static let trash = """
        CREATE TABLE IF NOT EXISTS trash (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind INTEGER NOT NULL,
            thing INTEGER NOT NULL,
            uid TEXT NOT NULL,
            label TEXT NOT NULL,
            at INTEGER NOT NULL,
            snapshot TEXT NOT NULL CHECK (json_type(snapshot) = 'object'),
            links TEXT NOT NULL CHECK (json_type(links) = 'array'),
            merge TEXT CHECK (json_type(merge) = 'object'),
            UNIQUE (kind, thing)
        ) STRICT;
        """

    /// The highest SEQUENCE of things that undo or redo took out of the log: whatever brings them back,
    /// calendars have seen that one.
    static let gone = """
        CREATE TABLE IF NOT EXISTS gone (
            kind INTEGER NOT NULL,
            id INTEGER NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            PRIMARY KEY (kind, id)
        ) STRICT, WITHOUT ROWID;
        """

    /// The last step that was done, undone or done again is the last of `step_changedAt`: no time in
    /// it goes back.
    static let steps = """
        CREATE TABLE step (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            -- When it was done, undone or done again last.
            changedAt INTEGER NOT NULL,
            -- Number of that among all times that a step was done, undone or done again: the order in which they came.
            turn INTEGER NOT NULL DEFAULT 0,
            summary TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state = 'done' OR state = 'undone' OR state = 'abandoned')
        ) STRICT;
        CREATE INDEX step_undone ON step(id) WHERE state = 'undone';
        CREATE INDEX step_changedAt ON step(changedAt, turn);
        """

    /// The terms of the postings that have a text, with a hash of what they were found in.
    static let postingTerms = """
        CREATE TABLE postingTerms (
            posting INTEGER PRIMARY KEY,
            input INTEGER NOT NULL,
            terms BLOB NOT NULL
        ) STRICT;
        """

    /// Hashes of the briefs that were written into the events of a place, and the time since which
    /// each is as it is; '' where an event has none any more.
    static let exportBriefs = """
        CREATE TABLE IF NOT EXISTS exportBrief (
            place TEXT NOT NULL,
            meetup INTEGER NOT NULL,
            hash TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (place, meetup)
        ) STRICT, WITHOUT ROWID;
        """

    /// What was written where.
    static let exports = """
        CREATE TABLE export (
            place TEXT NOT NULL,
            kind INTEGER NOT NULL,
            isToDo INTEGER NOT NULL CHECK (isToDo = 0 OR isToDo = 1),
            at INTEGER NOT NULL,
            ids TEXT NOT NULL,
            PRIMARY KEY (place, kind, isToDo)
        ) STRICT, WITHOUT ROWID;
        """
}
