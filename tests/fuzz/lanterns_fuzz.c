// SPDX-License-Identifier: MIT
//
// lanterns_fuzz.c — any bytes as the lanterns of children who sign in: never more than there is room for, and written
// and read again they are the same.
#include "fuzz.h"
#include "lanterns.h"
#include "memory.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct lanterns l = {.salt = 0}, again = {.salt = 0};
    lanterns_read(&l, (const char *)data, size);
    if (l.count > LANTERNS_MOST)
        abort();
    for (size_t i = 0; i < l.count; i++)
        if (memchr(l.all[i].id, '\0', sizeof l.all[i].id) == NULL || strlen(l.all[i].day) != sizeof l.all[i].day - 1)
            abort();
    char *words = lanterns_words(&l);
    if (l.salt != 0 && (!lanterns_read(&again, words, strlen(words)) || again.count != l.count))
        abort();
    mem_free(words);
    lanterns_forget(&l);
    lanterns_forget(&again);
    return 0;
}
