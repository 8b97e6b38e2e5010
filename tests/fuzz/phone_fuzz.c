// SPDX-License-Identifier: MIT
//
// phone_fuzz.c — any bytes as the cell of a telephone number: a number of the country's plan, or a reason.
#include "fuzz.h"
#include "memory.h"
#include "phone.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *memory = arena_new();
    char *cell = arena_copy(memory, (const char *)data, size < 400 ? size : 400);
    struct phone phone = phone_read(memory, cell);
    if ((phone.fault == PHONE_FINE) != (phone.shown != NULL))
        abort();
    if (phone.shown != NULL) { // read again, it is what it says
        struct phone again = phone_read(memory, phone.shown);
        if (again.fault != PHONE_FINE || again.mend != PHONE_AS_WRITTEN || strcmp(again.shown, phone.shown) != 0)
            abort();
    }
    arena_free(memory);
    return 0;
}
