/* For icu-check: expands repetitions in every calendar that libical and ICU know, by month, week, day and position, with each
   way to skip what a calendar does not have, and prints the first instances of each; then the calendars that are supported. */
#include <libical/ical.h>
#include <stdio.h>

#define COUNT(array) (int)(sizeof(array) / sizeof(*array))

static const char *calendars[] = {
    "", "GREGORIAN", "ISO8601", "CHINESE", "DANGI", "HEBREW", "ISLAMIC", "ISLAMIC-CIVIL", "ISLAMIC-UMALQURA",
    "ISLAMIC-TBLA", "ISLAMIC-RGSA", "ETHIOPIC", "ETHIOPIC-AMETE-ALEM", "ETHIOAA", "COPTIC", "INDIAN", "JAPANESE", "ROC",
    "BUDDHIST", "PERSIAN", "NONSENSE"};
static const char *skips[] = {"", ";SKIP=OMIT", ";SKIP=FORWARD", ";SKIP=BACKWARD"};
static const char *rules[] = {
    "FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=5L", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "FREQ=DAILY;INTERVAL=5",
    "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;WKST=SU", "FREQ=YEARLY;BYYEARDAY=100,200,-1", "FREQ=HOURLY;INTERVAL=7",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"};

static void expand(const char *text)
{
    struct icalrecurrencetype rule = icalrecurrencetype_from_string(text);
    icalrecur_iterator *iterator = icalrecur_iterator_new(rule, icaltime_from_string("20240129T093000"));
    printf("%s%s\n", text, iterator ? "" : " is refused");
    for (int i = 0; iterator && i < 12; i++) {
        struct icaltimetype time = icalrecur_iterator_next(iterator);
        if (icaltime_is_null_time(time)) break;
        printf("  %s\n", icaltime_as_ical_string(time));
    }
    if (iterator) icalrecur_iterator_free(iterator);
}

int main(void)
{
    for (int i = 0; i < COUNT(calendars); i++)
        for (int j = 0; j < (*calendars[i] ? COUNT(skips) : 1); j++)
            for (int k = 0; k < COUNT(rules); k++) {
                char text[200];
                const char *scale = *calendars[i] ? "RSCALE=" : "";
                snprintf(text, sizeof text, "%s%s%s%s%s", scale, calendars[i], *scale ? ";" : "", rules[k], skips[j]);
                expand(text);
            }
    icalarray *supported = icalrecurrencetype_rscale_supported_calendars();
    for (size_t i = 0; supported && i < supported->num_elements; i++)
        printf("%s\n", *(const char **)icalarray_element_at(supported, i));
    return 0;
}
