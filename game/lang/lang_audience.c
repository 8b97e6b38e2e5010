// SPDX-License-Identifier: MIT
//
// lang_audience.c — the same language to other ears: some texts said again, the rest as the hall hears them.
#include "lang_inside.h"

#include "memory.h"

#include <string.h>

enum audience lang__audience(const char *file)
{
    static const char *const files[AUDIENCES] = {[AUDIENCE_ALONE] = "alone.yaml", [AUDIENCE_ADULTS] = "adults.yaml"};
    for (int i = 0; i < AUDIENCES; i++)
        if (files[i] != NULL && strcmp(files[i], file) == 0)
            return (enum audience)i;
    return AUDIENCE_HALL;
}

struct lang *lang__new_audience(struct lang *hall)
{
    struct lang *lang = mem_new(1, sizeof *lang);
    memcpy(lang->code, hall->code, sizeof lang->code);
    memcpy(lang->slots, hall->slots, sizeof lang->slots);
    memcpy(lang->heard, hall->heard, sizeof lang->heard);
    lang->memory = hall->memory;
    return lang;
}

void lang__fill_audience(struct lang *lang, const struct lang *hall, struct diag_list *diags)
{
    memcpy(lang->heard, hall->heard, sizeof lang->heard);
    for (size_t id = 0; id < TEXT_IDS; id++)
        if (lang->texts[id] == NULL)
            lang->texts[id] = hall->texts[id]; // not its own: `files` stays NULL, and nothing is told of it twice
    lang_compare(lang, hall, diags);
}

const struct lang *lang_for(const struct lang *lang, enum audience audience)
{
    if (audience != AUDIENCE_HALL)
        lang__need_rest(lang);
    return lang->heard[audience];
}
