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

/// Number of sums that `kith_sqlite_add_rows` and `kith_sums_add` add to.
#define KITH_SUMS 65536

/// Adds a row to sums that do not depend on the order of the rows: the hash of two numbers and of some texts. The numbers
/// alone say to which of the `KITH_SUMS` sums it is added.
void kith_sums_add(uint64_t *sums, int64_t one, int64_t other, uint64_t hash);
/// Hash of a text behind others, of which `hash` is the hash; it begins with 0.
uint64_t kith_sums_hash(uint64_t hash, const void *text, int64_t length);
/// The sum to which a row with these numbers is added.
int kith_sums_place(int64_t one, int64_t other);

/// Adds all rows of a statement to sums: two columns of numbers, then some of texts. Returns the number of rows, or minus an
/// SQLite result code.
int64_t kith_sqlite_add_rows(void *statement, uint64_t *sums);

/// Adds up hashes of the words that a full-text index must have, by the rows of a statement (number of the row, then title and
/// body), and of those that it has, by a statement on its `fts5vocab` table of type `instance` (term, doc, col, offset). The
/// words are made by the tokenizer `unicode61` with `remove_diacritics 2`.
/// Returns 1 if both are the same, 0 if not, or minus an SQLite result code.
int kith_sqlite_has_words(void *connection, void *texts, void *words);

/// Has a connection read a database whose file is shorter than it says, or whose schema has entries that make no sense
/// (PRAGMA writable_schema). Nothing is written by that. Returns an SQLite result code.
int kith_sqlite_read_damaged(void *connection);

/// Version of SQLite.
const char *kith_sqlite_version(void);
