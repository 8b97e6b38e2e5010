// SPDX-License-Identifier: MIT
//
// net_seats.c — whose seat it is: a page's key and the number the rules know.
//
// Numbers 0…5 are the teams' own at the laptop and 255 the facilitator's (command.h), so a page gets one of the others.
#include "net_inside.h"

#include "command.h"

#include <string.h>

uint16_t net__seat_number(size_t row) { return seat_of_phone((unsigned)row + 1); }

struct sitting *net__seat(struct sittings *sittings, uint16_t number)
{
    size_t place = seat_phone(number);
    return place > 0 && place <= NET_SEATS_MAX ? &sittings->rows[place - 1] : NULL;
}

struct sitting *net__seat_of_key(struct sittings *sittings, uint64_t key, uint16_t *number)
{
    for (size_t i = 0; key != 0 && i < NET_SEATS_MAX; i++)
        if (sittings->rows[i].key == key) {
            *number = net__seat_number(i);
            return &sittings->rows[i];
        }
    return NULL;
}

struct sitting *net__new_seat(struct sittings *sittings, uint64_t key, uint16_t *number)
{
    for (size_t i = 0; i < NET_SEATS_MAX; i++)
        if (sittings->rows[i].key == 0) {
            sittings->rows[i].key = key;
            *number = net__seat_number(i);
            return &sittings->rows[i];
        }
    return NULL;
}

void net__clear_seat(struct sitting *sitting)
{
    net_sheet_drop(sitting->sheet);
    *sitting = (struct sitting){.wishes = sitting->wishes};
}

void net__owe_answer(struct sitting *sitting, uint32_t number, enum net_why why)
{
    if (sitting->owes_answer && number < sitting->answered)
        return;
    sitting->answered = number;
    sitting->why = why;
    sitting->owes_answer = true;
}

size_t net__seats_of(struct sittings *sittings, uint32_t address, struct sitting **sleeper)
{
    size_t count = 0;
    *sleeper = NULL;
    for (size_t i = 0; i < NET_SEATS_MAX; i++) {
        struct sitting *s = &sittings->rows[i];
        if (s->key == 0 || s->left || s->address != address)
            continue;
        count++;
        if (s->connection == NULL && (*sleeper == NULL || (int32_t)(s->slept_ms - (*sleeper)->slept_ms) < 0))
            *sleeper = s;
    }
    return count;
}

static uint32_t address_of(const struct sitting *sitting)
{
    return sitting->key != 0 && !sitting->left ? sitting->address : 0;
}

void net__devices(const struct sittings *sittings, uint16_t device[NET_SEATS_MAX])
{
    uint32_t addresses[NET_SEATS_MAX]; // side by side: each is held against all before it
    for (size_t i = 0; i < NET_SEATS_MAX; i++) {
        size_t first = 0;
        addresses[i] = address_of(&sittings->rows[i]);
        while (addresses[first] != addresses[i])
            first++;
        device[i] = net__seat_number(addresses[i] != 0 ? first : i);
    }
}

size_t net__beside(const struct sittings *sittings, uint16_t seat, uint16_t *found, size_t most)
{
    size_t place = seat_phone(seat), count = 0;
    uint32_t address = place > 0 && place <= NET_SEATS_MAX ? address_of(&sittings->rows[place - 1]) : 0;
    for (size_t i = 0; address != 0 && i < NET_SEATS_MAX && count < most; i++)
        if (i + 1 != place && address_of(&sittings->rows[i]) == address)
            found[count++] = net__seat_number(i);
    return count;
}
