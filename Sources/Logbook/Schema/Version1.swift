extension Schema {
    /// The kinds of things with their links, the history, settings, and the index by which things
    /// are found (`handle`, `search`).
    ///
    /// Days are `2026-12-01`, instants POSIX seconds, lists JSON. Foreign keys are checked at the
    /// end of a step, so that undo may put things back in any order. Choices are written out as
    /// comparisons: for IN (…) SQLite would make a table each time that it adds a row.
    static let version1 = """
        CREATE TABLE company (
            \(common),
            name TEXT NOT NULL CHECK (trim(name) <> ''),
            tier INTEGER CHECK (tier BETWEEN 1 AND 3),
            stage TEXT NOT NULL CHECK (stage = 'researching' OR stage = 'networking'
                OR stage = 'applied' OR stage = 'interviewing' OR stage = 'offer'
                OR stage = 'closed'),
            website TEXT CHECK (website <> ''),
            careersURL TEXT CHECK (careersURL <> ''),
            tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
            notes TEXT CHECK (notes <> '')
        ) STRICT;
        CREATE INDEX company_tier ON company(tier) WHERE tier IS NOT NULL;

        CREATE TABLE contact (
            \(common),
            name TEXT NOT NULL CHECK (trim(name) <> ''),
            company INTEGER REFERENCES company(id) DEFERRABLE INITIALLY DEFERRED,
            title TEXT CHECK (title <> ''),
            emails TEXT NOT NULL DEFAULT '[]' CHECK (json_type(emails) = 'array'),
            phones TEXT NOT NULL DEFAULT '[]' CHECK (json_type(phones) = 'array'),
            linkedIn TEXT CHECK (linkedIn <> ''),
            metAt INTEGER REFERENCES meetup(id) DEFERRABLE INITIALLY DEFERRED,
            introducedBy INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED
                CHECK (introducedBy <> id),
            cadence TEXT CHECK (cadence LIKE 'P%'),
            lastInteraction TEXT CHECK (length(lastInteraction) = 10),
            nextTouch TEXT CHECK (length(nextTouch) = 10),
            past TEXT CHECK (json_type(past) = 'array'),
            tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
            notes TEXT CHECK (notes <> '')
        ) STRICT;
        CREATE INDEX contact_company ON contact(company) WHERE company IS NOT NULL;
        CREATE INDEX contact_metAt ON contact(metAt) WHERE metAt IS NOT NULL;
        CREATE INDEX contact_introducedBy ON contact(introducedBy) WHERE introducedBy IS NOT NULL;
        CREATE INDEX contact_nextTouch ON contact(nextTouch) WHERE nextTouch IS NOT NULL;

        CREATE TABLE meetup (
            \(common),
            title TEXT NOT NULL CHECK (trim(title) <> ''),
            startDay TEXT NOT NULL CHECK (length(startDay) = 10),
            endDay TEXT NOT NULL CHECK (length(endDay) = 10 AND endDay >= startDay),
            startAt INTEGER,
            endAt INTEGER CHECK (endAt >= startAt),
            zone TEXT CHECK (zone <> ''),
            kind TEXT NOT NULL CHECK (kind = 'meetup' OR kind = 'conference' OR kind = 'fair'
                OR kind = 'hackathon' OR kind = 'webinar' OR kind = 'coffee' OR kind = 'call'
                OR kind = 'interview'),
            status TEXT NOT NULL CHECK (status = 'planned' OR status = 'attended'
                OR status = 'cancelled' OR status = 'missed'),
            location TEXT CHECK (location <> ''),
            onlineURL TEXT CHECK (onlineURL <> ''),
            url TEXT CHECK (url <> ''),
            organizer TEXT CHECK (organizer <> ''),
            rrule TEXT CHECK (rrule LIKE '%FREQ=%'),
            occurrences TEXT CHECK (json_type(occurrences) = 'array'),
            alarms TEXT CHECK (json_type(alarms) = 'array'),
            tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
            notes TEXT CHECK (notes <> ''),
            CHECK ((startAt IS NULL) = (endAt IS NULL) AND (startAt IS NULL) = (zone IS NULL))
        ) STRICT;
        CREATE INDEX meetup_endDay ON meetup(endDay);
        CREATE INDEX meetup_rrule ON meetup(id) WHERE rrule IS NOT NULL;

        CREATE TABLE interaction (
            \(common),
            text TEXT NOT NULL CHECK (trim(text) <> ''),
            day TEXT NOT NULL CHECK (length(day) = 10),
            at INTEGER,
            zone TEXT CHECK (zone <> ''),
            channel TEXT NOT NULL CHECK (channel = 'coffee' OR channel = 'call'
                OR channel = 'email' OR channel = 'linkedin' OR channel = 'message'
                OR channel = 'meeting' OR channel = 'interview' OR channel = 'other'
                OR channel = 'connection' OR channel = 'invitation'),
            meetup INTEGER REFERENCES meetup(id) DEFERRABLE INITIALLY DEFERRED,
            tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
            CHECK ((at IS NULL) = (zone IS NULL))
        ) STRICT;
        CREATE INDEX interaction_day ON interaction(day);
        CREATE INDEX interaction_meetup ON interaction(meetup) WHERE meetup IS NOT NULL;

        CREATE TABLE followUp (
            \(common),
            text TEXT NOT NULL CHECK (trim(text) <> ''),
            dueDay TEXT NOT NULL CHECK (length(dueDay) = 10),
            dueAt INTEGER,
            zone TEXT CHECK (zone <> ''),
            every TEXT CHECK (every LIKE 'P%'),
            priority TEXT NOT NULL CHECK (priority = 'high' OR priority = 'normal'
                OR priority = 'low'),
            status TEXT NOT NULL CHECK (status = 'open' OR status = 'done' OR status = 'dropped'),
            closedAt INTEGER,
            firstDue TEXT CHECK (length(firstDue) = 10),
            company INTEGER REFERENCES company(id) DEFERRABLE INITIALLY DEFERRED,
            meetup INTEGER REFERENCES meetup(id) DEFERRABLE INITIALLY DEFERRED,
            alarms TEXT CHECK (json_type(alarms) = 'array'),
            CHECK ((dueAt IS NULL) = (zone IS NULL)),
            CHECK ((status = 'open') = (closedAt IS NULL))
        ) STRICT;
        CREATE INDEX followUp_open ON followUp(dueDay, dueAt, id) WHERE status = 'open';
        CREATE INDEX followUp_closed ON followUp(closedAt) WHERE status <> 'open';
        CREATE INDEX followUp_company ON followUp(company) WHERE company IS NOT NULL;
        CREATE INDEX followUp_meetup ON followUp(meetup) WHERE meetup IS NOT NULL;

        CREATE TABLE posting (
            \(common),
            title TEXT NOT NULL CHECK (trim(title) <> ''),
            company INTEGER REFERENCES company(id) DEFERRABLE INITIALLY DEFERRED,
            status TEXT NOT NULL CHECK (status = 'saved' OR status = 'applied'
                OR status = 'interviewing' OR status = 'offer' OR status = 'accepted'
                OR status = 'rejected' OR status = 'withdrawn'),
            closes TEXT CHECK (length(closes) = 10),
            postedOn TEXT CHECK (length(postedOn) = 10),
            location TEXT CHECK (location <> ''),
            url TEXT CHECK (url <> ''),
            tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
            text TEXT CHECK (text <> ''),
            notes TEXT CHECK (notes <> '')
        ) STRICT;
        CREATE INDEX posting_company ON posting(company) WHERE company IS NOT NULL;
        CREATE INDEX posting_closes ON posting(closes) WHERE closes IS NOT NULL AND status = 'saved';

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

        -- History: a step is one command; a change is one row as it was on the other side of the step (NULL: it was not
        -- there). Undoing swaps the two sides. `count` rows that were added one after the other are one change; they
        -- take as many positions.
        CREATE TABLE step (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            -- When it was done, undone or done again last.
            changedAt INTEGER NOT NULL,
            summary TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state = 'done' OR state = 'undone' OR state = 'abandoned')
        ) STRICT;
        CREATE INDEX step_undone ON step(id) WHERE state = 'undone';
        CREATE INDEX step_changedAt ON step(changedAt);
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

        -- Derived from the things, renewed at the end of each step.
        CREATE TABLE handle (
            kind INTEGER NOT NULL,
            text TEXT NOT NULL,
            id INTEGER NOT NULL,
            PRIMARY KEY (kind, text, id)
        ) STRICT, WITHOUT ROWID;
        CREATE VIRTUAL TABLE search USING fts5(
            title, body, tokenize = 'unicode61 remove_diacritics 2');
        -- Segments are merged sixteen by sixteen as they gather, never many pages in one everyday step.
        INSERT INTO search (search, rank) VALUES ('automerge', 0);
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

    /// Columns of every thing. Imports keep in `imported` what they found.
    private static let common = """
        id INTEGER PRIMARY KEY AUTOINCREMENT,
            uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
            createdAt INTEGER NOT NULL,
            modifiedAt INTEGER NOT NULL,
            sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
            imported TEXT CHECK (substr(imported, 1, 1) = '{')
        """
}
