// SPDX-License-Identifier: MIT
//
// check.h — a bug stops the program at the line where it was noticed.
//
// CHECK is for mistakes of ours. Faults of the machine are returned values, an
// author's mistakes are diagnostics (diag.h); neither ever comes here.
#ifndef SAFECIRCLE_CHECK_H
#define SAFECIRCLE_CHECK_H

#define CHECK(condition) ((condition) ? (void)0 : check_failed(#condition, __FILE__, __LINE__))

_Noreturn void check_failed(const char *condition, const char *file, int line);

#endif
