// SPDX-License-Identifier: MIT
//
// pack_keep.c — writes an index, and lays a recording beside it.
//
// First the recording, then its row: a power cut between them leaves a sound that the index calls by other words or not
// at all, and that is heard by nobody; never one that is heard for words it does not say.
#include "pack.h"

#include "memory.h"
#include "outside.h"
#include "take.h"

#include <stdio.h>
#include <string.h>

void pack_index_begin(struct text *out) { text_add(out, "voices: 1\nrecordings:\n"); }

void pack_index_row(struct text *out, const char *at, const char *from)
{
    text_addf(out, "  - at: %s\n    from: ", at);
    outside_add_text(out, FOR_QUOTES, from);
    text_add(out, "\n");
}

static bool refuse(struct file_problem *problem, const char *reason)
{
    snprintf(problem->reason, sizeof problem->reason, "%s", reason);
    return false;
}

// The index with this row in it.
static bool with_row(struct text *out, const struct pack *pack, const char *at, const char *from)
{
    bool there = false;
    pack_index_begin(out);
    for (size_t i = 0; pack != NULL && i < pack->count; i++) {
        bool this = strcmp(pack->rows[i].at, at) == 0;
        pack_index_row(out, pack->rows[i].at, this ? from : pack->rows[i].from);
        there = there || this;
    }
    if (!there)
        pack_index_row(out, at, from);
    return there || pack == NULL || pack->count < PACK_MOST;
}

static bool write_both(const char *folder, const char *at, const struct text *index, const struct take *take,
                       struct file_problem *problem)
{
    char name[160];
    size_t length = 0;
    char *bytes = take_encode(take, &length);
    snprintf(name, sizeof name, "%s%s", at, PACK_ENDING);
    char *path = path_join(folder, name), *list = path_join(folder, PACK_INDEX);
    bool fine = bytes != NULL ? folder_make(folder, problem) && file_write(path, bytes, length, problem) &&
                                    file_write(list, text_bytes(index), index->length, problem)
                              : refuse(problem, "reason-no-memory");
    mem_free(list);
    mem_free(path);
    mem_free(bytes);
    return fine;
}

bool pack_keep(const char *folder, const char *at, const char *from, const struct take *take,
               struct file_problem *problem)
{
    struct diag_list *diags = diag_list_new();
    struct pack *pack = pack_load(folder, diags);
    struct text index = {0};
    bool fine = diag_errors(diags) > 0             ? refuse(problem, "reason-damaged")
                : with_row(&index, pack, at, from) ? write_both(folder, at, &index, take, problem)
                                                   : refuse(problem, "reason-too-large");
    text_free(&index);
    pack_free(pack);
    diag_list_free(diags);
    return fine;
}
