#pragma once
/// Number of the words with which the program was started, its own name among them; 0 where the system does not tell them to
/// a library.
///
/// Swift's own list is found by way of /proc/self/maps, and is empty where that cannot be read.
int kith_argument_count(void);

/// The word at a place, from 0.
const char *kith_argument(int place);
