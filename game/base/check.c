// SPDX-License-Identifier: MIT
//
// check.c — says which promise was broken, then aborts so that a debugger or a
// core file shows the place.
#include "check.h"

#include <stdio.h>
#include <stdlib.h>

_Noreturn void check_failed(const char *condition, const char *file, int line)
{
    fprintf(stderr, "safecircle: bug at %s:%d: %s does not hold\n", file, line, condition);
    abort();
}
