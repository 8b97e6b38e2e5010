// SPDX-License-Identifier: MIT
//
// lang_own.c — words of one's own over the program's: what is not said, or cannot be said so, is said as before.
#include "lang_inside.h"

#include "memory.h"

#include <string.h>

// A text whose places to fill in are others would show a sentence with a hole, or a number in the wrong one.
static void drop_unfit(struct lang *lang, const struct lang *under, struct diag_list *diags)
{
    for (size_t id = 0; id < TEXT_IDS; id++)
        if (lang->texts[id] != NULL && !text_fits(lang->texts[id], under->texts[id])) {
            lang__tell_holes(lang, (enum text_id)id, under->texts[id], diags);
            lang->texts[id] = NULL;
            lang->files[id] = NULL;
        }
}

// An audience hears its own words, else those of this language's hall, else what it hears in the one under it.
static void fill_audience(struct lang *lang, const struct lang *hall, const struct lang *under)
{
    memcpy(lang->heard, hall->heard, sizeof lang->heard);
    for (size_t id = 0; id < TEXT_IDS; id++)
        if (lang->texts[id] == NULL)
            lang->texts[id] = hall->files[id] != NULL ? hall->texts[id] : under->texts[id];
}

// How the language calls itself; a fallback would call it by another's name.
static void name_itself(struct lang *lang, const struct lang *under)
{
    if (lang->texts[T_LANGUAGE_NAME] == NULL)
        lang->texts[T_LANGUAGE_NAME] = arena_text(lang->memory, text_tongue(under, lang->code));
}

void lang__put_over(struct lang *lang, bool alone, struct diag_list *diags)
{
    const struct lang *under = lang->under;
    for (int i = 0; i < AUDIENCES; i++)
        drop_unfit(lang->heard[i], under->heard[i], diags);
    if (alone)
        name_itself(lang, under);
    for (size_t id = 0; id < TEXT_IDS; id++)
        if (lang->texts[id] == NULL)
            lang->texts[id] = under->texts[id];
    for (int i = 0; i < AUDIENCES; i++)
        if (lang->heard[i] != lang)
            fill_audience(lang->heard[i], lang, under->heard[i]);
}

size_t lang_own_texts(const struct lang *lang)
{
    size_t own = 0;
    for (size_t id = 0; id < TEXT_IDS; id++)
        own += text_file(lang, (enum text_id)id) != NULL;
    return own;
}
