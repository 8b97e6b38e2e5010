// SPDX-License-Identifier: MIT
//
// opener.c — a level goes from its file into the meeting: screens never hold one.
#include "opener.h"
#include "host.h"
#include "lint.h"

enum opened meeting_open_level(void *host, const char *path, uint8_t *index)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(path, diags);
    diag_list_free(diags);
    if (level == NULL)
        return OPENED_BROKEN;
    *index = host_add_level(host, level);
    return *index < HOST_LEVELS_MAX ? OPENED : OPENED_TOO_MANY;
}
