// SPDX-License-Identifier: MIT
//
// journal_fuzz.c — any bytes as a journal, its log and its mark: opened, gone on with, its figures read, a meeting
// held, all forgotten. Never a crash or a hang; whatever is not kept has a reason.
//
// An input: two bytes that say where the log begins (in sixteens; the highest bit: there is a mark), the file, the log,
// the mark (as long as marks are).
#include "files.h"
#include "host.h"
#include "memory.h"
#include "records.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MEETINGS = 4, PARTS = 3, MARK_LONG = 67 };

static char folder[64], paths[PARTS][100];

static void clear_folder(void)
{
    struct file_list files;
    if (!folder_list(folder, &files, NULL))
        return;
    for (size_t i = 0; i < files.count; i++) {
        char *path = path_join(folder, files.names[i]);
        unlink(path);
        mem_free(path);
    }
    file_list_free(&files);
}

static void leave(void)
{
    clear_folder();
    rmdir(folder);
}

static void make_folder(void)
{
    if (folder[0] != '\0')
        return;
    snprintf(folder, sizeof folder, "%s/safecircle-fuzz-XXXXXX", access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
    if (mkdtemp(folder) == NULL)
        abort();
    snprintf(paths[0], sizeof paths[0], "%s/m.db", folder);
    snprintf(paths[1], sizeof paths[1], "%s/m.db-wal", folder);
    snprintf(paths[2], sizeof paths[2], "%s/m.db-mark", folder);
    atexit(leave);
}

static void put(const char *path, const uint8_t *bytes, size_t length)
{
    FILE *file = length > 0 ? fopen(path, "wb") : NULL;
    if (length > 0 && (file == NULL || fwrite(bytes, 1, length, file) != length))
        abort();
    if (file != NULL)
        fclose(file);
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
    make_folder();
    if (size < 2)
        return 0;
    size_t length = (size_t)(data[0] | (data[1] & 0x7F) << 8) * 16, all = size - 2,
           mark = (data[1] & 0x80) == 0 ? 0
                  : all < MARK_LONG     ? all
                                        : MARK_LONG;
    length = length < all - mark ? length : all - mark;
    put(paths[0], data + 2, length);
    put(paths[1], data + 2 + length, all - mark - length);
    put(paths[2], data + 2 + all - mark, mark);
    if ((data[0] & 1) != 0) // it looks twice
        records_close(records_open_to_read(paths[0], NULL));
    struct records *r = records_open(paths[0], NULL);
    if (records_state(r) != RECORDS_KEEPING && records_state(r) != RECORDS_NEWER && records_reason(r)[0] == '\0')
        abort(); // refused without a word
    look_back(r);
    hold_a_meeting(r);
    records_forget_all(r);
    records_close(r);
    clear_folder();
    return 0;
}
