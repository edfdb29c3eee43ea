"""What must be true whatever happens to the program, one check for each invariant of Invariants.md, by its name there."""
import re
import sqlite3

from home import Broken, Home, difference

# What a change leaves as it is when it is undone: ids are never given again, and what was exported was exported.
KEPT = ("lastIds", "exports", "exportFiles", "gone")

# What a thing has of its changes for calendars: an undone change is one more, and later.
MARKS = ("sequence", "modifiedAt")

def without_kept(state):
    """A state as it has to be reached again by undo and redo."""
    return {name: [{field: value for field, value in thing.items() if field not in MARKS} if isinstance(thing, dict) else thing
                   for thing in value] if isinstance(value, list) else value
            for name, value in state.items() if name not in KEPT}

def marks(before, after, what):
    """Nothing of what calendars order changes by goes back."""
    for kind, things in before.items():
        if not isinstance(things, list) or kind in KEPT:
            continue
        later = {thing["id"]: thing for thing in after[kind] if isinstance(thing, dict) and "id" in thing}
        for thing in things:
            now = later.get(thing.get("id")) if isinstance(thing, dict) else None
            for mark in MARKS if now else ():
                if mark in thing and thing[mark] > now[mark]:
                    raise Broken("marks", f"{what}: {mark} of {kind} {thing['id']} goes back from {thing[mark]} to {now[mark]}")

def codes(ended, allowed=(0, 1, 2, 64, 65, 66, 73, 74, 75), isMute=False):
    """The program ends by itself, with a code of the contract, and says what is wrong in a sentence."""
    if ended.code is None:
        raise Broken("hang", f"{ended}")
    if ended.code not in allowed:
        raise Broken("codes", f"{ended}")
    if ended.code not in (0, 1) and not isMute and "Error: " not in ended.errors:
        raise Broken("codes", f"no word of what is wrong: {ended}")
    if any(raw in ended.errors + ended.output for raw in ("Error Domain=", "Fatal error", "NSCocoa")):
        raise Broken("words", f"{ended}")

def whole(state, before, after, what):
    """A step is in the log wholly or not at all. Returns whether it is."""
    if state == after:
        return True
    if state == before:
        return False
    raise Broken("whole", f"{what}: neither as before ({'; '.join(difference(before, state))}) "
                          f"nor as after ({'; '.join(difference(after, state))})")

def said(ended, isThere):
    """What was said is there: a program that ended with 0 has done what it is for."""
    if ended.code == 0 and not isThere:
        raise Broken("said", f"nothing of it is in the log: {ended}")

def words(ended, isThere):
    """Nothing is said that is not so: what a failing change says of the log."""
    text = ended.errors
    if "othing was changed" in text and isThere:
        raise Broken("words", f"it is in the log: {ended}")
    if MADE.search(text):
        if not isThere:
            raise Broken("words", f"it is not in the log: {ended}")
    elif isThere and "It may be made or not" not in text:
        raise Broken("words", f"it is in the log, and nobody says so: {ended}")

MADE = re.compile("The change is made|It is erased")

def same_things(state, before, what):
    """What changes nothing has changed nothing, but for what it knows of its own files."""
    one, other = ({name: value for name, value in log.items() if name not in KEPT} for log in (before, state))
    if one != other:
        raise Broken("whole", f"{what}: {'; '.join(difference(one, other))}")

def index(home):
    """The file is sound, and names, search texts and all else that is derived are those of the things: they equal those of a new log into
    which the backup is restored."""
    ended = home.kith("doctor")
    if ended.code != 0 or "problem " in ended.output:
        raise Broken("index", f"{ended}")
    twin = Home(home.path + "-twin")
    twin.remove()
    twin = Home(twin.path)
    twin.now = home.now
    twin.must("restore", "-", stdin=home.must("backup", "-").output.encode())
    one, other = rows(home), rows(twin)
    twin.remove()
    for table in one:
        if one[table] != other[table]:
            raise Broken("index", f"{table}: too much {sorted(one[table] - other[table])[:3]}, missing {sorted(other[table] - one[table])[:3]}")

# What belongs to the log alone: its history, its files, how its tables are stored, and which check-ins it had until when.
OWN = re.compile("sqlite_|grdb_|gone$|step$|change$|trash$|export|search$|search_(data|idx|docsize|config)")
OWN_COLUMNS = {"endedTouch", "touchEndedAt"}

def rows(home):
    """The rows of the things and of all that is derived from them, as text, by table."""
    log = sqlite3.connect(f"file:{home.log}?mode=ro", uri=True)
    log.row_factory = sqlite3.Row
    try:
        tables = [name for name, in log.execute("SELECT name FROM sqlite_schema WHERE type = 'table'") if not OWN.match(name)]
        return {table: {row_text(row, OWN_COLUMNS | ({"id"} if table in ("setting", "notSame") else set()))
                        for row in log.execute(f"SELECT * FROM {table}")} for table in tables}
    finally:
        log.close()

def row_text(row, besides):
    return " ".join(f"{name}={row[name]!r}" for name in row.keys() if name not in besides)

def undo(home, before, after, known, steps=1):
    """Undo reaches the state before, redo the one after, in every field."""
    home.must("undo", str(steps))
    state = home.state(known)
    if without_kept(state) != without_kept(before):
        raise Broken("undo", "; ".join(difference(without_kept(before), without_kept(state))))
    home.must("redo", str(steps))
    state = home.state(known)
    if without_kept(state) != without_kept(after):
        raise Broken("redo", "; ".join(difference(without_kept(after), without_kept(state))))

def files(found, old, new, what):
    """Each file is the old one or the new one, whole."""
    for name in sorted(set(found) | set(old) | set(new)):
        if found.get(name) not in (old.get(name), new.get(name)):
            size = {key: None if text is None else len(text)
                    for key, text in (("found", found.get(name)), ("old", old.get(name)), ("new", new.get(name)))}
            raise Broken("files", f"{name} is neither the old nor the new one {size}: {what}")

def same_files(found, wanted, what):
    """Files are as they should be now."""
    for name in sorted(set(found) | set(wanted)):
        if found.get(name) != wanted.get(name):
            raise Broken("files", f"{name} is not as it should be: {what}")

def drafts(home, what):
    """No drafts are left once another command has written at the same place."""
    if home.drafts():
        raise Broken("drafts", f"{', '.join(home.drafts())} after {what}")
