/* What Evolution's data server has after an import as Evolution does it: `libecal events|todos FILE…` imports the files one after
   the other into a local calendar of the session's data server, and tells all of it after each, below a line `{"import": n}`. */
#include <libecal/libecal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static GHashTable *alarms; /* "uid start" → sorted texts of instants */
static ICalTimezone *standard;

static void fail (const char *what, GError *error)
{
    fprintf (stderr, "%s: %s\n", what, error ? error->message : "failed");
    exit (1);
}

static void put_text (const char *name, const char *value)
{
    printf (", \"%s\": \"", name);
    for (const unsigned char *c = (const unsigned char *) (value ? value : ""); *c; c++) {
        if (*c == '"' || *c == '\\') printf ("\\%c", *c);
        else if (*c < 0x20) printf ("\\u%04x", *c);
        else putchar (*c);
    }
    putchar ('"');
}

static char *z (time_t time)
{
    static char text[32];
    struct tm parts;
    strftime (text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", gmtime_r (&time, &parts));
    return text;
}

static void put_time (const char *name, ICalTime *time)
{
    if (i_cal_time_is_date (time)) {
        char text[32];
        snprintf (text, sizeof text, "%04d-%02d-%02d", i_cal_time_get_year (time), i_cal_time_get_month (time), i_cal_time_get_day (time));
        put_text (name, text);
    } else {
        ICalTimezone *zone = i_cal_time_get_timezone (time);
        put_text (name, z (i_cal_time_as_timet_with_zone (time, zone ? zone : i_cal_timezone_get_utc_timezone ())));
    }
}

static gint by_text (gconstpointer a, gconstpointer b) { return strcmp (*(char **) a, *(char **) b); }

/* Whether there were any at a start. */
static gboolean put_alarms (const char *uid, time_t start)
{
    char *key = g_strdup_printf ("%s %ld", uid, (long) start);
    GPtrArray *list = g_hash_table_lookup (alarms, key);
    g_free (key);
    if (!list) return FALSE;
    const char *before = "";
    printf (", \"alarms\": [");
    g_ptr_array_sort (list, by_text);
    for (guint i = 0; i < list->len; i++) {
        const char *text = g_ptr_array_index (list, i);
        if (strcmp (text, before) != 0) printf ("%s\"%s\"", *before ? ", " : "", text);
        before = text;
    }
    printf ("]");
    return TRUE;
}

static void put_fields (const char *kind, ICalComponent *component)
{
    static const struct { ICalPropertyStatus status; const char *name; } names[] = {
        { I_CAL_STATUS_TENTATIVE, "tentative" }, { I_CAL_STATUS_CONFIRMED, "confirmed" }, { I_CAL_STATUS_CANCELLED, "cancelled" },
        { I_CAL_STATUS_NEEDSACTION, "needs-action" }, { I_CAL_STATUS_COMPLETED, "completed" }, { I_CAL_STATUS_INPROCESS, "in-process" } };
    ICalPropertyStatus status = i_cal_component_get_status (component);
    printf ("{\"kind\": \"%s\"", kind);
    put_text ("uid", i_cal_component_get_uid (component));
    put_text ("title", i_cal_component_get_summary (component));
    put_text ("description", i_cal_component_get_description (component));
    put_text ("location", i_cal_component_get_location (component));
    for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        if (names[i].status == status) put_text ("status", names[i].name);
}

static gboolean put_instance (ICalComponent *component, ICalTime *start, ICalTime *end, gpointer data, GCancellable *cancellable, GError **error)
{
    ICalTimezone *zone = i_cal_time_is_date (start) ? standard : i_cal_time_get_timezone (start);
    put_fields ("event", component);
    put_time ("start", start);
    put_time ("end", end);
    const char *uid = i_cal_component_get_uid (component);
    ICalTimezone *utc = i_cal_timezone_get_utc_timezone ();
    /* Alarms of recurring whole days hang on midnight in UTC. */
    if (!put_alarms (uid, i_cal_time_as_timet_with_zone (start, zone ? zone : utc))
        && !(i_cal_time_is_date (start) && put_alarms (uid, i_cal_time_as_timet_with_zone (start, utc))))
        printf (", \"alarms\": []");
    printf ("}\n");
    return TRUE;
}

static ICalTimezone *zone_of (const gchar *tzid, gpointer client, GCancellable *cancellable, GError **error)
{
    return e_cal_client_tzlookup_cb (tzid, client, cancellable, error);
}

static void find_alarms (ECalClient *client, ICalComponent *object, time_t first, time_t last)
{
    ECalComponentAlarmAction omit[] = { -1 };
    ECalComponent *component = e_cal_component_new_from_icalcomponent (g_object_ref (object));
    ECalComponentAlarms *found = component
        ? e_cal_util_generate_alarms_for_comp (component, first, last, omit, zone_of, client, standard) : NULL;
    for (GSList *each = found ? e_cal_component_alarms_get_instances (found) : NULL; each; each = each->next) {
        /* To-dos without a start have no occurrence that an alarm could name. */
        time_t start = i_cal_component_isa (object) == I_CAL_VTODO_COMPONENT
            ? 0 : e_cal_component_alarm_instance_get_occur_start (each->data);
        char *key = g_strdup_printf ("%s %ld", i_cal_component_get_uid (object), (long) start);
        GPtrArray *list = g_hash_table_lookup (alarms, key);
        if (!list) g_hash_table_insert (alarms, g_strdup (key), list = g_ptr_array_new ());
        g_ptr_array_add (list, g_strdup (z (e_cal_component_alarm_instance_get_time (each->data))));
        g_free (key);
    }
    if (found) e_cal_component_alarms_free (found);
    g_clear_object (&component);
}

static time_t day (const char *name, const char *otherwise)
{
    struct tm parts = { 0 };
    strptime (g_getenv (name) ? g_getenv (name) : otherwise, "%Y-%m-%d", &parts);
    return timegm (&parts);
}

static void tell (ECalClient *client, gboolean are_todos)
{
    GError *error = NULL;
    GSList *objects = NULL;
    time_t first = day ("INTEROP_FIRST", "2026-01-01"), last = day ("INTEROP_LAST", "2028-01-01");
    alarms = g_hash_table_new (g_str_hash, g_str_equal);
    if (!e_cal_client_get_object_list_sync (client, "#t", &objects, NULL, &error)) fail ("list", error);
    for (GSList *each = objects; each; each = each->next) {
        /* Alarms may ring weeks before, and of whole days hours behind the start. */
        find_alarms (client, each->data, first - 40 * 86400, last + 2 * 86400);
        if (!are_todos) continue;
        ICalComponent *todo = each->data;
        ICalProperty *due = i_cal_component_get_first_property (todo, I_CAL_DUE_PROPERTY);
        ICalTime *time = i_cal_component_get_due (todo);
        put_fields ("todo", todo);
        if (due) put_time ("due", time);
        if (!put_alarms (i_cal_component_get_uid (todo), 0)) printf (", \"alarms\": []");
        printf ("}\n");
        g_clear_object (&time);
        g_clear_object (&due);
    }
    if (!are_todos) e_cal_client_generate_instances_sync (client, first, last, NULL, put_instance, NULL);
    g_slist_free_full (objects, g_object_unref);
}

static void import (ECalClient *client, const char *path)
{
    GError *error = NULL;
    char *text;
    if (!g_file_get_contents (path, &text, NULL, &error)) fail (path, error);
    ICalComponent *calendar = i_cal_parser_parse_string (text);
    if (!calendar) fail (path, NULL);
    /* As Evolution's own importer does. */
    if (i_cal_component_get_method (calendar) == I_CAL_METHOD_NONE) i_cal_component_set_method (calendar, I_CAL_METHOD_PUBLISH);
    if (!e_cal_client_receive_objects_sync (client, calendar, E_CAL_OPERATION_FLAG_NONE, NULL, &error)) fail ("import", error);
    g_object_unref (calendar);
    g_free (text);
}

int main (int count, char **words)
{
    GError *error = NULL;
    if (count < 3) return 64;
    gboolean are_todos = strcmp (words[1], "todos") == 0;
    standard = i_cal_timezone_get_builtin_timezone (g_getenv ("TZ"));
    ESourceRegistry *registry = e_source_registry_new_sync (NULL, &error);
    if (!registry) fail ("registry", error);
    ESource *source = e_source_new_with_uid (are_todos ? "interop-todos" : "interop-events", NULL, &error);
    e_source_set_display_name (source, words[1]);
    e_source_set_parent (source, "local-stub");
    e_source_backend_set_backend_name (
        e_source_get_extension (source, are_todos ? E_SOURCE_EXTENSION_TASK_LIST : E_SOURCE_EXTENSION_CALENDAR), "local");
    if (!e_source_registry_commit_source_sync (registry, source, NULL, &error)) fail ("source", error);
    EClient *client = e_cal_client_connect_sync (
        source, are_todos ? E_CAL_CLIENT_SOURCE_TYPE_TASKS : E_CAL_CLIENT_SOURCE_TYPE_EVENTS, (guint32) -1, NULL, &error);
    if (!client) fail ("connect", error);
    e_cal_client_set_default_timezone (E_CAL_CLIENT (client), standard);
    for (int i = 2; i < count; i++) {
        import (E_CAL_CLIENT (client), words[i]);
        printf ("{\"import\": %d}\n", i - 1);
        tell (E_CAL_CLIENT (client), are_todos);
    }
    return 0;
}
