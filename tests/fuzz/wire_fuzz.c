// SPDX-License-Identifier: MIT
//
// wire_fuzz.c — any bytes as a message of a page: read or nobody's, and what was read keeps to its bounds.
#include "command.h"
#include "net_inside.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// What a seat wishes has a number; a team is one there can be.
static void check(const struct wire *said)
{
    bool wish = said->kind == WIRE_TAKE || said->kind == WIRE_VOTE || said->kind == WIRE_LOCK ||
                said->kind == WIRE_HELP;
    if (strlen(said->code) > NET_CODE || strlen(said->language) >= NET_LANGUAGE_BYTES || said->kind > WIRE_BYE ||
        (wish && said->number == 0) || (said->kind == WIRE_TAKE && said->choice >= TEAMS_MAX))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct wire said;
    char *bytes = malloc(size + 1);
    if (bytes == NULL)
        return 0;
    memcpy(bytes, data, size);
    if (net__read(bytes, size, &said)) {
        check(&said);
        if (size > IN_BYTES)
            abort();
    }
    free(bytes);
    return 0;
}
