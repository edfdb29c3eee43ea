#pragma once
/// Lets the last connection close without a checkpoint (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE), which Swift
/// cannot ask for because `sqlite3_db_config` is variadic. Returns an SQLite result code.
int kith_sqlite_keep_wal_on_close(void *connection);
