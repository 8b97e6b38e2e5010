// SPDX-License-Identifier: MIT
//
// seats_fuzz.c — any bytes as what phones need to find their seats again: read as they were written or not at all, and
// never a seat that is no phone's.
#include "fuzz.h"
#include "memory.h"
#include "phone_seats.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct phones_kept kept;
    char *words = mem_new(size + 1, 1);
    memcpy(words, data, size);
    words[size] = '\0';
    bool fine = phones_kept_read(&kept, words);
    if (kept.net.count > NET_SEATS_MAX)
        abort();
    for (size_t i = 0; i < kept.net.count; i++)
        if (seat_phone(kept.net.seats[i].seat) == 0 || kept.net.seats[i].seat >= SEATS_MAX ||
            kept.net.seats[i].key == 0 || memchr(kept.net.seats[i].language, '\0', NET_LANGUAGE_BYTES) == NULL)
            abort();
    char *again = phones_kept_words(&kept);
    if (fine && strcmp(again, words) != 0)
        abort();
    struct host *host = host_new();
    phones_kept_match(&kept, host);
    host_free(host);
    mem_free(again);
    mem_free(words);
    return 0;
}
