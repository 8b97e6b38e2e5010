// SPDX-License-Identifier: MIT
//
// script_writing.c — opens a copy of a level in the workbench, with a microphone that stands in for a real one.
#include "script_writing.h"

#include "memory.h"
#include "script_files.h"
#include "script_words.h"
#include "writing.h"

bool script_write(struct script_writing *s, struct person *p, const char *words, const char *documents)
{
    char level[400] = "";
    if (p->writing != NULL || !script_word(&words, level, sizeof level))
        return false;
    char *file = path_join(level, "level.yaml"), *copy = path_join(documents, path_name(level));
    bool fine = file_exists(file) && script_copy_folder(level, copy);
    if (fine) {
        p->writing = writing_new(p->meeting, copy);
        fine = script_hears(s, p, "tone") && (*words == '\0' || writing_read_aloud(p->writing, words));
        step_settle(p);
    }
    mem_free(copy);
    mem_free(file);
    return fine;
}

bool script_hears(struct script_writing *s, struct person *p, const char *kind)
{
    if (p->writing == NULL || !script_microphone(&s->microphone, kind, p->meeting))
        return false;
    writing_microphone(p->writing, script_microphone_door(&s->microphone));
    return true;
}

void script_write_end(struct person *p)
{
    writing_free(p->writing);
    p->writing = NULL;
}
