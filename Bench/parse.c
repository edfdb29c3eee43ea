/* The plain way: cuts a calendar at its BEGIN:VEVENT and END:VEVENT lines, a piece of the file in memory, and has libical
   parse each event by itself.
   cc -O2 parse.c -o parse $(pkg-config --cflags --libs libical); ./parse calendar.ics */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv) {
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (!file) return 66;
    size_t room = 1 << 16, length = 0, events = 0, letters = 0;
    long seconds = 0;
    char *event = malloc(room), *line = NULL;
    size_t line_room = 0;
    ssize_t count;
    int inside = 0;
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
        const char *uid = icalcomponent_get_uid(component), *summary = icalcomponent_get_summary(component);
        icaltimetype start = icalcomponent_get_dtstart(component), end = icalcomponent_get_dtend(component);
        if (uid && summary && !icaltime_is_null_time(start) && !icaltime_is_null_time(end)) {
            events++;
            letters += strlen(uid) + strlen(summary);
            seconds += icaldurationtype_as_int(icaltime_subtract(end, start));
        }
        icalcomponent_free(component);
    }
    printf("%zu events, %zu letters, %ld seconds\n", events, letters, seconds);
    return 0;
}
