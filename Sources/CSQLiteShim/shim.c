#include "sqlite_shim.h"
#include <sqlite3.h>
#include <string.h>

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

static uint64_t mixed(uint64_t value) {
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9u;
    value = (value ^ value >> 27) * 0x94D049BB133111EBu;
    return value ^ value >> 31;
}

uint64_t kith_sums_hash(uint64_t hash, const void *text, int64_t length) {
    const unsigned char *bytes = text;
    hash += 0x9E3779B97F4A7C15u + (uint64_t)length;
    while (length >= 8) {
        uint64_t word;
        memcpy(&word, bytes, 8);
        hash = mixed(hash ^ word) + 0x9E3779B97F4A7C15u;
        bytes += 8;
        length -= 8;
    }
    uint64_t word = 0;
    if (length > 0) memcpy(&word, bytes, (size_t)length);
    return mixed(hash ^ word);
}

int kith_sums_place(int64_t one, int64_t other) {
    return (int)(mixed((uint64_t)other * 64 + (uint64_t)one) % KITH_SUMS);
}

void kith_sums_add(uint64_t *sums, int64_t one, int64_t other, uint64_t hash) {
    uint64_t key = mixed((uint64_t)other * 64 + (uint64_t)one);
    sums[key % KITH_SUMS] += mixed(hash + key);
}

int64_t kith_sqlite_add_rows(void *statement, uint64_t *sums) {
    sqlite3_stmt *rows = statement;
    int columns = sqlite3_column_count(rows);
    int64_t count = 0;
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        uint64_t hash = 0;
        for (int column = 2; column < columns; column++) {
            const void *text = sqlite3_column_text(rows, column);
            hash = kith_sums_hash(hash, text, text ? sqlite3_column_bytes(rows, column) : 0);
        }
        kith_sums_add(sums, sqlite3_column_int64(rows, 0), sqlite3_column_int64(rows, 1), hash);
        count++;
    }
    int ended = sqlite3_reset(rows);
    return code == SQLITE_DONE ? count : -(int64_t)(ended != SQLITE_OK ? ended : code);
}

/* The words of one text while they are made. */
struct words {
    uint64_t sum, count;
    int64_t row, column, offset;
};

static void add_word(struct words *words, const void *text, int length) {
    uint64_t place = mixed((uint64_t)words->row * 2 + (uint64_t)words->column) + (uint64_t)words->offset;
    words->sum += kith_sums_hash(place, text, length);
    words->count++;
}

static int take_word(void *context, int flags, const char *text, int length, int start, int end) {
    struct words *words = context;
    (void)start;
    (void)end;
    /* Longer ones are cut by FTS5, too. */
    if (length > 32768) length = 32768;
    if (!(flags & FTS5_TOKEN_COLOCATED)) words->offset++;
    add_word(words, text, length);
    return SQLITE_OK;
}

static fts5_api *full_text(sqlite3 *connection) {
    fts5_api *api = 0;
    sqlite3_stmt *statement = 0;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, 0) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", 0);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

static int make_words(sqlite3 *connection, sqlite3_stmt *texts, struct words *words) {
    fts5_api *api = full_text(connection);
    fts5_tokenizer kind;
    Fts5Tokenizer *tokenizer = 0;
    void *context = 0;
    const char *arguments[] = {"remove_diacritics", "2"};
    if (!api) return SQLITE_ERROR;
    int code = api->xFindTokenizer(api, "unicode61", &context, &kind);
    if (code == SQLITE_OK) code = kind.xCreate(context, arguments, 2, &tokenizer);
    if (code != SQLITE_OK) return code;
    int columns = sqlite3_column_count(texts);
    while ((code = sqlite3_step(texts)) == SQLITE_ROW) {
        words->row = sqlite3_column_int64(texts, 0);
        for (int column = 1; column < columns; column++) {
            const char *text = (const char *)sqlite3_column_text(texts, column);
            words->column = column - 1;
            words->offset = -1;
            if (!text) continue;
            code = kind.xTokenize(tokenizer, words, FTS5_TOKENIZE_DOCUMENT, text,
                                  sqlite3_column_bytes(texts, column), take_word);
            if (code != SQLITE_OK) break;
        }
    }
    int ended = sqlite3_reset(texts);
    kind.xDelete(tokenizer);
    return code == SQLITE_DONE ? SQLITE_OK : ended != SQLITE_OK ? ended : code;
}

int kith_sqlite_has_words(void *connection, void *texts, void *index) {
    struct words wanted = {0}, found = {0};
    int code = make_words(connection, texts, &wanted);
    if (code != SQLITE_OK) return -code;
    sqlite3_stmt *rows = index;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        const char *column = (const char *)sqlite3_column_text(rows, 2);
        found.row = sqlite3_column_int64(rows, 1);
        found.column = column && column[0] == 'b';
        found.offset = sqlite3_column_int64(rows, 3);
        const void *text = sqlite3_column_text(rows, 0);
        add_word(&found, text, sqlite3_column_bytes(rows, 0));
    }
    int ended = sqlite3_reset(rows);
    if (code != SQLITE_DONE) return -(ended != SQLITE_OK ? ended : code);
    return wanted.sum == found.sum && wanted.count == found.count;
}

int kith_sqlite_read_damaged(void *connection) {
    sqlite3_db_config((sqlite3 *)connection, SQLITE_DBCONFIG_DEFENSIVE, 0, (int *)0);
    return sqlite3_db_config((sqlite3 *)connection, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, (int *)0);
}

const char *kith_sqlite_version(void) { return sqlite3_libversion(); }
