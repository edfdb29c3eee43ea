CREATE TABLE change (
    step INTEGER NOT NULL REFERENCES step(id),
    position INTEGER NOT NULL,
    key INTEGER NOT NULL,
    other TEXT CHECK (json_type(other) = 'object'), count INTEGER NOT NULL DEFAULT 1 CHECK (count >= 1),
    PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE company (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    tier INTEGER CHECK (tier BETWEEN 1 AND 3),
    stage TEXT NOT NULL CHECK (stage = 'researching'
        OR stage = 'networking'
        OR stage = 'applied'
        OR stage = 'interviewing'
        OR stage = 'offer'
        OR stage = 'closed'),
    website TEXT CHECK (website <> ''),
    careersURL TEXT CHECK (careersURL <> ''),
    notes TEXT CHECK (notes <> ''),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array')
, imported TEXT CHECK (substr(imported, 1, 1) = '{')) STRICT;

CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
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
    notes TEXT CHECK (notes <> ''),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
    imported TEXT CHECK (substr(imported, 1, 1) = '{')
, past TEXT CHECK (json_type(past) = 'array')) STRICT;

CREATE TABLE export (
    id INTEGER PRIMARY KEY,
    place TEXT NOT NULL,
    at INTEGER NOT NULL
, kinds INTEGER NOT NULL DEFAULT 120 CHECK (kinds >= 0)) STRICT;

CREATE TABLE exportFile (
    place TEXT NOT NULL CHECK (place <> ''),
    name TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0),
    PRIMARY KEY (place, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE followUp (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    dueDay TEXT NOT NULL CHECK (length(dueDay) = 10),
    dueAt INTEGER,
    zone TEXT CHECK (zone <> ''),
    status TEXT NOT NULL CHECK (status = 'open'
        OR status = 'done'
        OR status = 'dropped'),
    closedAt INTEGER,
    priority TEXT NOT NULL CHECK (priority = 'high'
        OR priority = 'normal'
        OR priority = 'low'),
    every TEXT CHECK (every LIKE 'P%'),
    firstDue TEXT CHECK (length(firstDue) = 10),
    company INTEGER REFERENCES company(id) DEFERRABLE INITIALLY DEFERRED,
    meetup INTEGER REFERENCES meetup(id) DEFERRABLE INITIALLY DEFERRED, alarms TEXT CHECK (json_type(alarms) = 'array'),
    CHECK ((dueAt IS NULL) = (zone IS NULL)),
    CHECK ((status = 'open') = (closedAt IS NULL))
) STRICT;

CREATE TABLE followUpContact (
    followUp INTEGER NOT NULL REFERENCES followUp(id) DEFERRABLE INITIALLY DEFERRED,
    contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (followUp, contact)
) STRICT, WITHOUT ROWID;

CREATE TABLE handle (
    text TEXT NOT NULL,
    key INTEGER NOT NULL,
    PRIMARY KEY (text, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE interaction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    channel TEXT NOT NULL CHECK (channel = 'coffee'
        OR channel = 'call'
        OR channel = 'email'
        OR channel = 'linkedin'
        OR channel = 'message'
        OR channel = 'meeting'
        OR channel = 'interview'
        OR channel = 'other'),
    day TEXT NOT NULL CHECK (length(day) = 10),
    at INTEGER,
    zone TEXT CHECK (zone <> ''),
    meetup INTEGER REFERENCES meetup(id) DEFERRABLE INITIALLY DEFERRED,
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
    CHECK ((at IS NULL) = (zone IS NULL))
) STRICT;

CREATE TABLE interactionCompany (
    interaction INTEGER NOT NULL REFERENCES interaction(id) DEFERRABLE INITIALLY DEFERRED,
    company INTEGER NOT NULL REFERENCES company(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (interaction, company)
) STRICT, WITHOUT ROWID;

CREATE TABLE interactionContact (
    interaction INTEGER NOT NULL REFERENCES interaction(id) DEFERRABLE INITIALLY DEFERRED,
    contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (interaction, contact)
) STRICT, WITHOUT ROWID;

CREATE TABLE meetup (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    form TEXT NOT NULL CHECK (form = 'meetup'
        OR form = 'conference'
        OR form = 'fair'
        OR form = 'hackathon'
        OR form = 'webinar'
        OR form = 'coffee'
        OR form = 'call'
        OR form = 'interview'),
    status TEXT NOT NULL CHECK (status = 'planned'
        OR status = 'attended'
        OR status = 'cancelled'
        OR status = 'missed'),
    startDay TEXT NOT NULL CHECK (length(startDay) = 10),
    endDay TEXT NOT NULL CHECK (length(endDay) = 10 AND endDay >= startDay),
    startAt INTEGER,
    endAt INTEGER CHECK (endAt >= startAt),
    zone TEXT CHECK (zone <> ''),
    location TEXT CHECK (location <> ''),
    onlineURL TEXT CHECK (onlineURL <> ''),
    url TEXT CHECK (url <> ''),
    organizer TEXT CHECK (organizer <> ''),
    rrule TEXT CHECK (rrule LIKE '%FREQ=%'),
    notes TEXT CHECK (notes <> ''),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
    imported TEXT CHECK (substr(imported, 1, 1) = '{'), occurrences TEXT CHECK (json_type(occurrences) = 'array'), alarms TEXT CHECK (json_type(alarms) = 'array'),
    CHECK ((startAt IS NULL) = (endAt IS NULL) AND (startAt IS NULL) = (zone IS NULL))
) STRICT;

CREATE TABLE meetupCompany (
    meetup INTEGER NOT NULL REFERENCES meetup(id) DEFERRABLE INITIALLY DEFERRED,
    company INTEGER NOT NULL REFERENCES company(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (meetup, company)
) STRICT, WITHOUT ROWID;

CREATE TABLE meetupContact (
    meetup INTEGER NOT NULL REFERENCES meetup(id) DEFERRABLE INITIALLY DEFERRED,
    contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (meetup, contact)
) STRICT, WITHOUT ROWID;

CREATE TABLE notSame (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
    a INTEGER NOT NULL,
    b INTEGER NOT NULL CHECK (b > a),
    UNIQUE (kind, a, b)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5(
    title, body, tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    -- When it was done, undone or done again last.
    changedAt INTEGER NOT NULL,
    summary TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned'))
) STRICT;

CREATE INDEX contact_company ON contact(company) WHERE company IS NOT NULL;

CREATE INDEX contact_introducedBy ON contact(introducedBy) WHERE introducedBy IS NOT NULL;

CREATE INDEX contact_metAt ON contact(metAt) WHERE metAt IS NOT NULL;

CREATE INDEX contact_nextTouch ON contact(nextTouch) WHERE nextTouch IS NOT NULL;

CREATE INDEX export_place ON export(place, at);

CREATE INDEX followUpContact_contact ON followUpContact(contact);

CREATE INDEX followUp_closed ON followUp(closedAt) WHERE status <> 'open';

CREATE INDEX followUp_company ON followUp(company) WHERE company IS NOT NULL;

CREATE INDEX followUp_meetup ON followUp(meetup) WHERE meetup IS NOT NULL;

CREATE INDEX followUp_open ON followUp(dueDay, dueAt, id) WHERE status = 'open';

CREATE INDEX interactionCompany_company ON interactionCompany(company);

CREATE INDEX interactionContact_contact ON interactionContact(contact);

CREATE INDEX interaction_day ON interaction(day);

CREATE INDEX interaction_meetup ON interaction(meetup) WHERE meetup IS NOT NULL;

CREATE INDEX meetupCompany_company ON meetupCompany(company);

CREATE INDEX meetupContact_contact ON meetupContact(contact);

CREATE INDEX meetup_endDay ON meetup(endDay);

CREATE INDEX meetup_rrule ON meetup(id) WHERE rrule IS NOT NULL;

CREATE INDEX step_changedAt ON step(changedAt);

CREATE INDEX step_undone ON step(id) WHERE state = 'undone';
