#pragma once
/// Number of the words with which the program was started, its own name among them; 0 where the system does not tell them to
/// a library.
///
/// Swift's own list is found by way of /proc/self/maps, and is empty where that cannot be read.
int kith_argument_count(void);

/// The word at a place, from 0.
const char *kith_argument(int place);

/// Makes a pipe whose ends no other program inherits, not even one that another thread starts right now; -1 and errno where
/// it cannot be made.
///
/// Swift's module of the C library has no pipe2.
int kith_pipe(int ends[2]);

/// The commit of which a release program was built; empty in any other.
const char *kith_commit(void);
