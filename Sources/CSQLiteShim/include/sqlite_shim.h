#pragma once
#include <stdint.h>
/// Lets the last connection close without a checkpoint (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE), which Swift
/// cannot ask for because `sqlite3_db_config` is variadic. Returns an SQLite result code.
int kith_sqlite_keep_wal_on_close(void *connection);

/// Has SQLite not count the memory that it takes, for which it would lock a mutex each time. To be called before a database
/// is opened. Returns an SQLite result code.
int kith_sqlite_count_no_memory(void);

/// Has SQLite compile the statements of a connection without telling an authorizer which columns each one reads. Returns an
/// SQLite result code.
int kith_sqlite_ask_no_authorizer(void *connection);

/// 1 if nothing can be written through a connection, because of how the file was opened or of its rights; else 0.
int kith_sqlite_is_readonly(void *connection);

/// Has SQLite understand names of files like file:log.sqlite?immutable=1, where it was not built so. To be called before a
/// database is opened. Returns an SQLite result code.
int kith_sqlite_take_uris(void);

/// Gives the value at a place (from 1) of a compiled statement; a text is copied. Returns an SQLite result code.
int kith_sqlite_bind_text(void *statement, int place, const char *text, int64_t length);
int kith_sqlite_bind_int(void *statement, int place, int64_t number);
int kith_sqlite_bind_null(void *statement, int place);

/// Runs a statement that gives no rows, and makes it ready to run again. Returns an SQLite result code.
int kith_sqlite_run(void *statement);

/// Takes the next row of a statement: 1 with the number in its first column, 0 at the end, which makes the statement
/// ready to run again, or minus an SQLite result code.
int kith_sqlite_next_int(void *statement, int64_t *number);

/// Takes the next row of a statement and gives the text in its first column, with its length in bytes; NULL at the end, or
/// with an SQLite result code. The text is there until the statement is made ready to run again.
const char *kith_sqlite_next_text(void *statement, int64_t *length, int *code);

/// Makes a statement ready to run again.
void kith_sqlite_reset(void *statement);
