#include "sqlite_shim.h"
#include <sqlite3.h>

int kith_sqlite_keep_wal_on_close(void *connection) {
    return sqlite3_db_config((sqlite3 *)connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

int kith_sqlite_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

int kith_sqlite_ask_no_authorizer(void *connection) { return sqlite3_set_authorizer(connection, (void *)0, (void *)0); }

int kith_sqlite_is_readonly(void *connection) { return sqlite3_db_readonly((sqlite3 *)connection, "main"); }

int kith_sqlite_take_uris(void) { return sqlite3_config(SQLITE_CONFIG_URI, 1); }

int kith_sqlite_bind_text(void *statement, int place, const char *text, int64_t length) {
    /* Without an address SQLite would bind NULL. */
    return sqlite3_bind_text64((sqlite3_stmt *)statement, place, text ? text : "", (sqlite3_uint64)length,
                               SQLITE_TRANSIENT, SQLITE_UTF8);
}

int kith_sqlite_bind_int(void *statement, int place, int64_t number) {
    return sqlite3_bind_int64((sqlite3_stmt *)statement, place, number);
}

int kith_sqlite_bind_null(void *statement, int place) { return sqlite3_bind_null((sqlite3_stmt *)statement, place); }

int kith_sqlite_run(void *statement) {
    int code = sqlite3_step((sqlite3_stmt *)statement);
    int ended = sqlite3_reset((sqlite3_stmt *)statement);
    return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : ended != SQLITE_OK ? ended : code;
}

int kith_sqlite_next_int(void *statement, int64_t *number) {
    int code = sqlite3_step((sqlite3_stmt *)statement);
    if (code == SQLITE_ROW) {
        *number = sqlite3_column_int64((sqlite3_stmt *)statement, 0);
        return 1;
    }
    int ended = sqlite3_reset((sqlite3_stmt *)statement);
    if (code == SQLITE_DONE) return 0;
    return -(ended != SQLITE_OK ? ended : code);
}

const char *kith_sqlite_next_text(void *statement, int64_t *length, int *code) {
    int result = sqlite3_step((sqlite3_stmt *)statement);
    *code = result == SQLITE_ROW || result == SQLITE_DONE ? SQLITE_OK : result;
    if (result != SQLITE_ROW) return (const char *)0;
    const unsigned char *text = sqlite3_column_text((sqlite3_stmt *)statement, 0);
    *length = sqlite3_column_bytes((sqlite3_stmt *)statement, 0);
    return (const char *)text;
}

void kith_sqlite_reset(void *statement) { sqlite3_reset((sqlite3_stmt *)statement); }
