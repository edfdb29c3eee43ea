/* Writes N events, each with an alarm, as one calendar to standard output: what libical costs by itself in
 * one thread, a component at a time. The measure for `kith export`.
 *
 *   gcc -O2 stream.c -o stream $(pkg-config --cflags --libs libical) && ./stream 100000 >/dev/null
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char description[] =
    "https://example.org/meetups/2026/rust-and-tell\n\n"
    "With Ada Lovelace (Acme AI) and Grace Hopper; bring the portfolio, ask about the compiler team.\n"
    "Last talk: we spoke of analytical engines, of looms, and of who hires in spring.";

int main(int argc, char **argv)
{
    long count = argc > 1 ? atol(argv[1]) : 100000;
    char text[128];

    fputs("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//kith//stream//EN\r\nCALSCALE:GREGORIAN\r\n", stdout);
    for (long i = 0; i < count; i++) {
        icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
        icalcomponent *alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
        struct icaltimetype stamp = icaltime_from_timet_with_zone(1760000000 + i, 0, icaltimezone_get_utc_timezone());
        struct icaltimetype start = icaltime_from_timet_with_zone(1767254400 + i * 3600, 0, NULL);
        struct icaltimetype end = icaltime_from_timet_with_zone(1767254400 + i * 3600 + 5400, 0, NULL);
        struct icaltriggertype trigger = icaltriggertype_from_int(-3600);
        icalproperty *p;
        char *serialized;

        snprintf(text, sizeof text, "6f1d2c3b-4a59-4e68-9c77-%012ld", i);
        icalcomponent_add_property(event, icalproperty_new_uid(text));
        icalcomponent_add_property(event, icalproperty_new_sequence((int)(i % 5)));
        icalcomponent_add_property(event, icalproperty_new_dtstamp(stamp));
        icalcomponent_add_property(event, icalproperty_new_lastmodified(stamp));
        p = icalproperty_new_dtstart(start);
        icalproperty_add_parameter(p, icalparameter_new_tzid("Europe/Berlin"));
        icalcomponent_add_property(event, p);
        p = icalproperty_new_dtend(end);
        icalproperty_add_parameter(p, icalparameter_new_tzid("Europe/Berlin"));
        icalcomponent_add_property(event, p);
        snprintf(text, sizeof text, "Send portfolio to Ada Lovelace, number %ld (Acme AI)", i);
        icalcomponent_add_property(event, icalproperty_new_summary(text));
        icalcomponent_add_property(event, icalproperty_new_description(description));
        icalcomponent_add_property(event, icalproperty_new_location("Kulturhaus, Hauptstr. 12, 10827 Berlin"));
        icalcomponent_add_property(event, icalproperty_new_url("https://example.org/meetups/2026/rust-and-tell"));
        icalcomponent_add_property(event, icalproperty_new_categories("networking,Acme AI,rust"));
        icalcomponent_add_property(event, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
        icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
        icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
        icalcomponent_add_property(alarm, icalproperty_new_description(text));
        icalcomponent_add_property(alarm, icalproperty_new_trigger(trigger));
        icalcomponent_add_component(event, alarm);

        serialized = icalcomponent_as_ical_string_r(event);
        fwrite(serialized, 1, strlen(serialized), stdout);
        free(serialized);
        icalcomponent_free(event);
    }
    fputs("END:VCALENDAR\r\n", stdout);
    return 0;
}
