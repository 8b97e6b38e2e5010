// SPDX-License-Identifier: MIT
//
// level_fuzz.c — any bytes as a level: an error with a place, never a crash, a hang or much memory.
// A level that loads is played by the bytes' own commands, so that the rules meet it too.
#include "host.h"
#include "loader.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void play(struct level *level, const uint8_t *data, size_t size)
{
    struct host *host = host_new();
    struct view view;
    uint8_t index = host_add_level(host, level);
    host_send(host, (struct command){.type = COMMAND_SETUP, .seat = SEAT_FACILITATOR, .choice = 3});
    host_send(host, (struct command){.type = COMMAND_NEXT, .seat = SEAT_FACILITATOR});
    host_send(host, (struct command){.type = COMMAND_LEVEL, .seat = SEAT_FACILITATOR, .choice = index, .value = READY_ALL});
    for (size_t i = 0; i < size && i < 400; i++) {
        enum command_type type = (enum command_type)(COMMAND_NEXT + data[i] % 9);
        host_send(host, (struct command){.type = type, .seat = SEAT_FACILITATOR, .choice = (uint8_t)(data[i] >> 4)});
        host_view(host, ROLE_HALL, &view);
    }
    host_free(host);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = level_parse("fuzz/level.yaml", (const char *)data, size, diags);
    diag_sort(diags);
    if (level == NULL && diag_errors(diags) == 0)
        abort(); // refused without a word
    for (size_t i = 0; i < diag_count(diags); i++)
        if (diag_at(diags, i)->place.line < 0 || diag_at(diags, i)->place.column < 0)
            abort();
    if (level != NULL)
        play(level, data, size);
    diag_list_free(diags);
    return 0;
}
