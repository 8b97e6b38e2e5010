// SPDX-License-Identifier: MIT
//
// late.c — the libraries that are opened when they are first used.
#include "late.h"

#include <dlfcn.h>
#include <stddef.h>

void *late_find(const char *library, const char *function)
{
    void *open = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
    return open != NULL ? dlsym(open, function) : NULL;
}
