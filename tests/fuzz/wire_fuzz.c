// SPDX-License-Identifier: MIT
//
// wire_fuzz.c — any bytes as a message of a page: read or nobody's, and what was read keeps to its bounds.
#include "net_inside.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct wire said;
    char *bytes = malloc(size + 1);
    if (bytes == NULL)
        return 0;
    memcpy(bytes, data, size);
    if (net__read(bytes, size, &said) && (strlen(said.code) > NET_CODE || strlen(said.language) >= NET_LANGUAGE_BYTES ||
                                          said.kind > WIRE_BYE || size > IN_BYTES))
        abort();
    free(bytes);
    return 0;
}
