/* The plain way: streams the open follow-ups of a log through libical, one component at a time.
   cc -O2 export.c -o export $(pkg-config --cflags --libs libical sqlite3); ./export log.sqlite > out.ics */
#include <libical/ical.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static icaltimetype local_time(const char *day, int hour, int minute) {
    icaltimetype time = icaltime_null_time();
    sscanf(day, "%4d-%2d-%2d", &time.year, &time.month, &time.day);
    time.hour = hour;
    time.minute = minute;
    return time;
}

static icalproperty *zoned(icalproperty *property) {
    icalproperty_add_parameter(property, icalparameter_new_tzid("Europe/Berlin"));
    return property;
}

int main(int argc, char **argv) {
    sqlite3 *db;
    sqlite3_stmt *rows;
    if (argc < 2 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) return 1;
    const char *sql =
        "SELECT f.uid, f.sequence, f.createdAt, f.modifiedAt, f.dueDay, f.text, c.name, c.title, c.emails, c.linkedIn,"
        " k.name, k.website, c.lastInteraction FROM followUp f"
        " JOIN link l ON l.kind = 5 AND l.owner = f.id AND l.role = 1 JOIN contact c ON c.id = l.target JOIN company k ON k.id = f.company"
        " WHERE f.status = 'open' ORDER BY f.dueDay, f.uid";
    if (sqlite3_prepare_v2(db, sql, -1, &rows, NULL) != SQLITE_OK) return 1;
    fputs("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\nCALSCALE:GREGORIAN\r\n", stdout);
    while (sqlite3_step(rows) == SQLITE_ROW) {
#define TEXT(column) ((const char *)sqlite3_column_text(rows, column))
        char summary[1000], description[2000], categories[500], mail[200];
        snprintf(mail, sizeof mail, "%s", TEXT(8) + 2);
        mail[strcspn(mail, "\"")] = 0;
        snprintf(summary, sizeof summary, "%s to %s (%s)", TEXT(5), TEXT(6), TEXT(10));
        snprintf(description, sizeof description, "%s\nWith %s, %s at %s, %s\nCompany: %s, %s\nLast talk: %s", TEXT(9),
                 TEXT(6), TEXT(7), TEXT(10), mail, TEXT(10), TEXT(11), TEXT(12) ? TEXT(12) : "");
        snprintf(categories, sizeof categories, "networking,%s", TEXT(10));
        icaltimetype modified = icaltime_from_timet_with_zone(sqlite3_column_int64(rows, 3), 0, icaltimezone_get_utc_timezone());
        icaltimetype created = icaltime_from_timet_with_zone(sqlite3_column_int64(rows, 2), 0, icaltimezone_get_utc_timezone());
        icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
        icalcomponent_add_property(event, icalproperty_new_uid(TEXT(0)));
        icalcomponent_add_property(event, icalproperty_new_sequence(sqlite3_column_int(rows, 1)));
        icalcomponent_add_property(event, icalproperty_new_dtstamp(modified));
        icalcomponent_add_property(event, icalproperty_new_created(created));
        icalcomponent_add_property(event, icalproperty_new_lastmodified(modified));
        icalcomponent_add_property(event, zoned(icalproperty_new_dtstart(local_time(TEXT(4), 9, 0))));
        icalcomponent_add_property(event, zoned(icalproperty_new_dtend(local_time(TEXT(4), 9, 15))));
        icalcomponent_add_property(event, icalproperty_new_summary(summary));
        icalcomponent_add_property(event, icalproperty_new_description(description));
        icalcomponent_add_property(event, icalproperty_new_url(TEXT(9)));
        icalcomponent_add_property(event, icalproperty_new_categories(categories));
        icalcomponent_add_property(event, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
        icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
        icalcomponent *alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
        icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
        icalcomponent_add_property(alarm, icalproperty_new_description(summary));
        struct icaltriggertype trigger = {icaltime_null_time(), icaldurationtype_from_int(0)};
        icalcomponent_add_property(alarm, icalproperty_new_trigger(trigger));
        icalcomponent_add_component(event, alarm);
        char *text = icalcomponent_as_ical_string_r(event);
        fputs(text, stdout);
        free(text);
        icalcomponent_free(event);
    }
    fputs("END:VCALENDAR\r\n", stdout);
    return 0;
}
