// SPDX-License-Identifier: MIT
//
// options.c — in every fuzz target: of what was freed not all is kept, so that what grows is a leak, and so that a
// fast machine that makes more of it does not come to the limit of memory.
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "quarantine_size_mb=16"; }
