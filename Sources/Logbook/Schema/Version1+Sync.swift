extension Schema {
    /// State of two-way sync. It stands beside the history and is in no backup: a log that is restored
    /// meets its servers as if for the first time.
    ///
    /// `syncItem_marker` says all that is asked of each item in each round, without its long texts.
    static let sync = """
        -- A collection of an account, by its address.
        CREATE TABLE IF NOT EXISTS syncCollection (
            id INTEGER PRIMARY KEY,
            account TEXT NOT NULL CHECK (account <> ''),
            url TEXT NOT NULL CHECK (url <> ''),
            memory TEXT NOT NULL,
            UNIQUE (account, url)
        ) STRICT;

        -- The item of a thing (of a setting: kind 0). `marker` is the thing's modifiedAt when both sides were merged last.
        CREATE TABLE IF NOT EXISTS syncItem (
            collection INTEGER NOT NULL REFERENCES syncCollection(id) ON DELETE CASCADE,
            uid TEXT NOT NULL CHECK (uid <> ''),
            kind INTEGER NOT NULL,
            path TEXT NOT NULL,
            etag TEXT,
            flags INTEGER NOT NULL,
            marker INTEGER,
            memory TEXT NOT NULL,
            PRIMARY KEY (collection, uid)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS syncItem_marker ON syncItem(collection, kind, uid, marker);

        -- Whatever else is known of a collection, by sort and name.
        CREATE TABLE IF NOT EXISTS syncNote (
            collection INTEGER NOT NULL REFERENCES syncCollection(id) ON DELETE CASCADE,
            sort TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (collection, sort, name)
        ) STRICT, WITHOUT ROWID;

        -- A value that lost against another one, until somebody has seen to it.
        CREATE TABLE IF NOT EXISTS syncConflict (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            account TEXT NOT NULL,
            at INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            uid TEXT NOT NULL,
            label TEXT NOT NULL,
            field TEXT NOT NULL,
            kept TEXT NOT NULL,
            lost TEXT NOT NULL,
            loser TEXT NOT NULL CHECK (loser = 'log' OR loser = 'server')
        ) STRICT;

        -- One row: no later step is dated before this time, because the things of the time before were taken for known.
        CREATE TABLE IF NOT EXISTS syncFloor (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            at INTEGER NOT NULL
        ) STRICT;
        """
}
