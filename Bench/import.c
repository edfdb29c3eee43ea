/* The plain way: cuts a calendar at its BEGIN:VEVENT and END:VEVENT lines, has libical parse each event by itself, and puts
   it into SQLite in one transaction: the rows first, then an index and a full-text index (FTS5) of them.
   cc -O2 import.c -o import $(pkg-config --cflags --libs libical sqlite3); ./import calendar.ics new.sqlite */
#include <libical/ical.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sqlite3 *db;

static void run(const char *sql) {
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK) return;
    fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db));
    exit(1);
}

int main(int argc, char **argv) {
    FILE *file = argc == 3 ? fopen(argv[1], "rb") : NULL;
    if (!file || sqlite3_open(argv[2], &db) != SQLITE_OK) return 66;
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; BEGIN;"
        "CREATE TABLE event (id INTEGER PRIMARY KEY, uid TEXT NOT NULL, title TEXT NOT NULL, start TEXT NOT NULL,"
        " end TEXT NOT NULL, location TEXT, notes TEXT, url TEXT);");
    sqlite3_stmt *row;
    if (sqlite3_prepare_v2(db, "INSERT INTO event (uid, title, start, end, location, notes, url) VALUES (?, ?, ?, ?, ?, ?, ?)",
                           -1, &row, NULL) != SQLITE_OK) return 1;
    size_t room = 1 << 16, length = 0, line_room = 0;
    char *event = malloc(room), *line = NULL;
    ssize_t count;
    int inside = 0, events = 0;
    while ((count = getline(&line, &line_room, file)) > 0) {
        if (!strncmp(line, "BEGIN:VEVENT", 12)) inside = 1, length = 0;
        if (!inside) continue;
        while (length + (size_t)count + 1 > room) event = realloc(event, room *= 2);
        memcpy(event + length, line, (size_t)count);
        length += (size_t)count;
        if (strncmp(line, "END:VEVENT", 10)) continue;
        inside = 0;
        event[length] = 0;
        icalcomponent *component = icalparser_parse_string(event);
        if (!component) continue;
        icaltimetype start = icalcomponent_get_dtstart(component), end = icalcomponent_get_dtend(component);
        icalproperty *url = icalcomponent_get_first_property(component, ICAL_URL_PROPERTY);
        const char *texts[] = {icalcomponent_get_uid(component), icalcomponent_get_summary(component),
                               icaltime_as_ical_string(start), icaltime_as_ical_string(end),
                               icalcomponent_get_location(component), icalcomponent_get_description(component),
                               url ? icalproperty_get_url(url) : NULL};
        for (int place = 0; place < 7; place++) sqlite3_bind_text(row, place + 1, texts[place], -1, SQLITE_TRANSIENT);
        if (sqlite3_step(row) != SQLITE_DONE) return 1;
        sqlite3_reset(row);
        icalcomponent_free(component);
        events++;
    }
    sqlite3_finalize(row);
    run("CREATE UNIQUE INDEX event_uid ON event(uid); CREATE INDEX event_end ON event(end);"
        "CREATE VIRTUAL TABLE search USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2');"
        "INSERT INTO search (rowid, title, body) SELECT id, title, coalesce(location, '') || ' ' || coalesce(notes, '') || ' ' ||"
        " coalesce(url, '') FROM event; COMMIT; PRAGMA wal_checkpoint(TRUNCATE);");
    printf("%d events\n", events);
    return sqlite3_close(db);
}
