// SPDX-License-Identifier: MIT
//
// journal_fuzz.c — any bytes as a journal, its log and its mark: opened, gone on with, its figures read, a meeting
// held, all forgotten. Never a crash or a hang; whatever is not kept has a reason.
//
// An input: two bytes that say where the log begins (in sixteens; the highest bit: there is a mark), the file, the log,
// the mark (as long as marks are).
#include "fuzz.h"
#include "host.h"
#include "records.h"

enum { MEETINGS = 4, MARK_LONG = 67 };

static void put(const char *name, const uint8_t *bytes, size_t length)
{
    if (length > 0)
        fuzz_file(name, bytes, length);
}

static void look_back(struct records *r)
{
    struct meeting_left all[MEETINGS];
    struct meeting_facts facts;
    size_t count = records_meetings(r, all, MEETINGS);
    for (size_t i = 0; i < count; i++) {
        struct host *again = host_new();
        records_facts(r, all[i].id, &facts);
        host_free(records_meeting(r, all[i].id));
        records_resume(r, all[i].id, again);
        host_free(again);
    }
}

static void hold_a_meeting(struct records *r)
{
    struct host *host = host_new();
    host_set_sink(host, records_sink(r));
    host_send(host, (struct command){.type = COMMAND_SETUP, .seat = SEAT_FACILITATOR, .choice = 3});
    for (uint32_t i = 0; i < 3; i++)
        host_send(host, (struct command){.type = COMMAND_NEXT, .seat = SEAT_FACILITATOR});
    if (records_waiting(r) || records_committed(r) != host_log_count(host))
        abort(); // somebody would wait for ever
    host_free(host);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[200], folder[200];
    if (size < 2)
        return 0;
    size_t length = (size_t)(data[0] | (data[1] & 0x7F) << 8) * 16, all = size - 2,
           mark = (data[1] & 0x80) == 0 ? 0
                  : all < MARK_LONG     ? all
                                        : MARK_LONG;
    length = length < all - mark ? length : all - mark;
    put("journal/m.db", data + 2, length);
    put("journal/m.db-wal", data + 2 + length, all - mark - length);
    put("journal/m.db-mark", data + 2 + all - mark, mark);
    snprintf(folder, sizeof folder, "%s", fuzz_path("journal"));
    snprintf(path, sizeof path, "%s", fuzz_path("journal/m.db"));
    folder_make(folder, NULL); // also for no journal at all
    if ((data[0] & 1) != 0)    // it looks twice
        records_close(records_open_to_read(path, NULL));
    struct records *r = records_open(path, NULL);
    if (records_state(r) != RECORDS_KEEPING && records_state(r) != RECORDS_NEWER && records_reason(r)[0] == '\0')
        abort(); // refused without a word
    look_back(r);
    hold_a_meeting(r);
    records_forget_all(r);
    records_close(r);
    fuzz_empty(folder);
    return 0;
}
