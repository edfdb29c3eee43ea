CREATE TABLE change (
    step INTEGER NOT NULL REFERENCES step(id),
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    id INTEGER NOT NULL,
    other TEXT CHECK (json_type(other) = 'object'),
    count INTEGER NOT NULL DEFAULT 1 CHECK (count >= 1),
    PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE company (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    imported TEXT CHECK (substr(imported, 1, 1) = '{'),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    tier INTEGER CHECK (tier BETWEEN 1 AND 3),
    stage TEXT NOT NULL CHECK (stage = 'researching' OR stage = 'networking'
        OR stage = 'applied' OR stage = 'interviewing' OR stage = 'offer'
        OR stage = 'accepted' OR stage = 'rejected' OR stage = 'closed'),
    moves TEXT CHECK (json_type(moves) = 'array'),
    website TEXT CHECK (website <> ''),
    careersURL TEXT CHECK (careersURL <> ''),
    mission TEXT CHECK (mission <> ''),
    culture TEXT CHECK (culture <> ''),
    need TEXT CHECK (need <> ''),
    problem TEXT CHECK (problem <> ''),
    operations TEXT CHECK (operations <> ''),
    value TEXT CHECK (value <> ''),
    want TEXT CHECK (want <> ''),
    ideas TEXT CHECK (json_type(ideas) = 'array'),
    sources TEXT CHECK (json_type(sources) = 'array'),
    questions TEXT CHECK (json_type(questions) = 'array'),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
    notes TEXT CHECK (notes <> '')
) STRICT;

CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    imported TEXT CHECK (substr(imported, 1, 1) = '{'),
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
    latest TEXT CHECK (latest LIKE 'P%'),
    quietUntil TEXT CHECK (length(quietUntil) = 10),
    lastInteraction TEXT CHECK (length(lastInteraction) = 10),
    nextTouch TEXT CHECK (length(nextTouch) = 10),
    lateAfter TEXT CHECK (length(lateAfter) = 10),
    touchDays INTEGER CHECK (touchDays > 0),
    endedTouch TEXT CHECK (length(endedTouch) = 10),
    touchEndedAt INTEGER CHECK ((touchEndedAt IS NULL) = (endedTouch IS NULL)),
    past TEXT CHECK (json_type(past) = 'array'),
    questions TEXT CHECK (json_type(questions) = 'array'),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
    notes TEXT CHECK (notes <> '')
) STRICT;

CREATE TABLE export (
    place TEXT NOT NULL,
    kind INTEGER NOT NULL,
    isToDo INTEGER NOT NULL CHECK (isToDo = 0 OR isToDo = 1),
    at INTEGER NOT NULL,
    ids TEXT NOT NULL,
    PRIMARY KEY (place, kind, isToDo)
) STRICT, WITHOUT ROWID;

CREATE TABLE exportBrief (
    place TEXT NOT NULL,
    meetup INTEGER NOT NULL,
    hash TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (place, meetup)
) STRICT, WITHOUT ROWID;

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
    imported TEXT CHECK (substr(imported, 1, 1) = '{'),
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
    posting INTEGER REFERENCES posting(id) DEFERRABLE INITIALLY DEFERRED,
    ladder TEXT CHECK (ladder <> ''),
    rung INTEGER CHECK (rung BETWEEN 1 AND 99),
    event TEXT CHECK (length(event) = 10),
    countedFrom TEXT CHECK (length(countedFrom) = 10),
    alarms TEXT CHECK (json_type(alarms) = 'array'),
    CHECK ((dueAt IS NULL) = (zone IS NULL)),
    CHECK ((status = 'open') = (closedAt IS NULL))
) STRICT;

CREATE TABLE gone (
    kind INTEGER NOT NULL,
    id INTEGER NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE TABLE handle (
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (kind, text, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE interaction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    imported TEXT CHECK (substr(imported, 1, 1) = '{'),
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

CREATE TABLE link (
    kind INTEGER NOT NULL,
    owner INTEGER NOT NULL,
    role INTEGER NOT NULL,
    target INTEGER NOT NULL,
    PRIMARY KEY (kind, owner, role, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE meetup (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    imported TEXT CHECK (substr(imported, 1, 1) = '{'),
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
    posting INTEGER REFERENCES posting(id) DEFERRABLE INITIALLY DEFERRED,
    rrule TEXT CHECK (rrule LIKE '%FREQ=%'),
    occurrences TEXT CHECK (json_type(occurrences) = 'array'),
    alarms TEXT CHECK (json_type(alarms) = 'array'),
    questions TEXT CHECK (json_type(questions) = 'array'),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
    notes TEXT CHECK (notes <> ''),
    CHECK ((startAt IS NULL) = (endAt IS NULL) AND (startAt IS NULL) = (zone IS NULL))
) STRICT;

CREATE TABLE notSame (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    a INTEGER NOT NULL,
    b INTEGER NOT NULL CHECK (b > a),
    UNIQUE (kind, a, b)
) STRICT;

CREATE TABLE posting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    imported TEXT CHECK (substr(imported, 1, 1) = '{'),
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    company INTEGER REFERENCES company(id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL CHECK (status = 'saved' OR status = 'applied'
        OR status = 'interviewing' OR status = 'offer' OR status = 'accepted'
        OR status = 'rejected' OR status = 'withdrawn'),
    moves TEXT CHECK (json_type(moves) = 'array'),
    closes TEXT CHECK (length(closes) = 10),
    postedOn TEXT CHECK (length(postedOn) = 10),
    location TEXT CHECK (location <> ''),
    url TEXT CHECK (url <> ''),
    questions TEXT CHECK (json_type(questions) = 'array'),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
    text TEXT CHECK (text <> ''),
    notes TEXT CHECK (notes <> '')
) STRICT;

CREATE TABLE postingTerms (
    posting INTEGER PRIMARY KEY,
    input INTEGER NOT NULL,
    terms BLOB NOT NULL
) STRICT;

CREATE TABLE referral (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    imported TEXT CHECK (substr(imported, 1, 1) = '{'),
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    company INTEGER REFERENCES company(id) DEFERRABLE INITIALLY DEFERRED,
    contact INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    posting INTEGER REFERENCES posting(id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL CHECK (status = 'planned' OR status = 'asked'
        OR status = 'promised' OR status = 'given' OR status = 'declined'),
    asked TEXT CHECK (length(asked) = 10),
    answered TEXT CHECK (length(answered) = 10),
    followUp INTEGER REFERENCES followUp(id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT CHECK (notes <> '')
) STRICT;

CREATE VIRTUAL TABLE search USING fts5(
    title, body, tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE skill (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    imported TEXT CHECK (substr(imported, 1, 1) = '{'),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    status TEXT NOT NULL CHECK (status = 'have' OR status = 'learning'
        OR status = 'ignored'),
    level INTEGER CHECK (level BETWEEN 1 AND 5),
    evidence TEXT CHECK (evidence <> ''),
    followUp INTEGER REFERENCES followUp(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

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

CREATE TABLE story (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    imported TEXT CHECK (substr(imported, 1, 1) = '{'),
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    problem TEXT CHECK (problem <> ''),
    tried TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tried) = 'array'),
    approach TEXT CHECK (approach <> ''),
    result TEXT CHECK (result <> ''),
    intuition TEXT CHECK (intuition <> ''),
    skills TEXT NOT NULL DEFAULT '[]' CHECK (json_type(skills) = 'array'),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
    notes TEXT CHECK (notes <> '')
) STRICT;

CREATE TABLE syncCollection (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL CHECK (account <> ''),
    url TEXT NOT NULL CHECK (url <> ''),
    memory TEXT NOT NULL,
    UNIQUE (account, url)
) STRICT;

CREATE TABLE syncConflict (
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

CREATE TABLE syncFloor (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE syncItem (
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

CREATE TABLE syncNote (
    collection INTEGER NOT NULL REFERENCES syncCollection(id) ON DELETE CASCADE,
    sort TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (collection, sort, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE trash (
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

CREATE INDEX company_stage ON company(stage) WHERE stage <> 'researching';

CREATE INDEX company_tier ON company(tier) WHERE tier IS NOT NULL;

CREATE INDEX contact_company ON contact(company, lastInteraction) WHERE company IS NOT NULL;

CREATE INDEX contact_introducedBy ON contact(introducedBy) WHERE introducedBy IS NOT NULL;

CREATE INDEX contact_metAt ON contact(metAt) WHERE metAt IS NOT NULL;

CREATE INDEX contact_nextTouch ON contact(nextTouch, lateAfter, touchDays) WHERE nextTouch IS NOT NULL;

CREATE INDEX contact_touchEndedAt ON contact(touchEndedAt) WHERE touchEndedAt IS NOT NULL;

CREATE INDEX followUp_closed ON followUp(closedAt) WHERE status <> 'open';

CREATE INDEX followUp_company ON followUp(company) WHERE company IS NOT NULL;

CREATE INDEX followUp_ladder ON followUp(id) WHERE ladder IS NOT NULL AND status = 'open';

CREATE INDEX followUp_meetup ON followUp(meetup) WHERE meetup IS NOT NULL;

CREATE INDEX followUp_open ON followUp(dueDay, dueAt, id) WHERE status = 'open';

CREATE INDEX followUp_posting ON followUp(posting) WHERE posting IS NOT NULL;

CREATE INDEX interaction_day ON interaction(day);

CREATE INDEX interaction_meetup ON interaction(meetup) WHERE meetup IS NOT NULL;

CREATE INDEX link_target ON link(kind, role, target);

CREATE INDEX meetup_endDay ON meetup(endDay);

CREATE INDEX meetup_posting ON meetup(posting) WHERE posting IS NOT NULL;

CREATE INDEX meetup_rrule ON meetup(id) WHERE rrule IS NOT NULL;

CREATE INDEX posting_closes ON posting(closes) WHERE closes IS NOT NULL AND status = 'saved';

CREATE INDEX posting_company ON posting(company) WHERE company IS NOT NULL;

CREATE INDEX referral_company ON referral(company) WHERE company IS NOT NULL;

CREATE INDEX referral_contact ON referral(contact) WHERE contact IS NOT NULL;

CREATE INDEX referral_followUp ON referral(followUp) WHERE followUp IS NOT NULL;

CREATE INDEX referral_open ON referral(asked, id)
    WHERE status <> 'given' AND status <> 'declined';

CREATE INDEX referral_posting ON referral(posting) WHERE posting IS NOT NULL;

CREATE INDEX skill_followUp ON skill(followUp) WHERE followUp IS NOT NULL;

CREATE INDEX step_changedAt ON step(changedAt, turn);

CREATE INDEX step_undone ON step(id) WHERE state = 'undone';

CREATE INDEX syncItem_marker ON syncItem(collection, kind, uid, marker);
