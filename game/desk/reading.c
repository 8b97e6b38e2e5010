// SPDX-License-Identifier: MIT
//
// reading.c — the texts of a level that a child hears, and the recordings there are of them.
//
// A recording is found by the words alone, as the game finds it: two scenes that say the same have one.
#include "reading.h"

#include "memory.h"
#include "text.h"

#include <string.h>

// For the facilitator alone.
static bool is_heard(const char *address)
{
    static const char *const begins[] = {"aim", "materials.", "words.", "questions.", NULL};
    size_t length = strlen(address), guide = strlen(".guide");
    for (size_t i = 0; begins[i] != NULL; i++)
        if (strncmp(address, begins[i], strlen(begins[i])) == 0)
            return false;
    return length <= guide || strcmp(address + length - guide, ".guide") != 0;
}

static const struct recording *recording_called(const struct pack *pack, const char *at)
{
    for (size_t i = 0; pack != NULL && i < pack->count; i++)
        if (pack->rows[i].path != NULL && strcmp(pack->rows[i].at, at) == 0)
            return &pack->rows[i];
    return NULL;
}

void readings_again(struct readings *r)
{
    pack_free(r->pack);
    r->pack = pack_load(r->folder, NULL);
    r->missing = 0;
    for (size_t i = 0; i < r->count; i++) {
        struct reading *row = &r->rows[i];
        const struct recording *heard = pack_find(r->pack, row->words), *before = recording_called(r->pack, row->at);
        row->state = heard != NULL ? READING_THERE : before != NULL ? READING_CHANGED : READING_MISSING;
        row->path = heard != NULL ? heard->path : before != NULL ? before->path : NULL;
        r->missing += row->state != READING_THERE;
    }
}

struct readings *readings_new(const struct level *level, const char *language)
{
    struct readings *r = mem_new(1, sizeof *r);
    char *beside = path_parent(level->file), *voices = path_join(beside[0] != '\0' ? beside : ".", "voices");
    r->level = level;
    r->language = mem_copy_text(language);
    r->folder = path_join(voices, language);
    r->rows = mem_new(level->text_count + 1, sizeof *r->rows);
    for (size_t i = 0; i < level->text_count; i++)
        if (is_heard(level->texts[i].address))
            r->rows[r->count++] = (struct reading){
                .text = (text_ref)i, .at = level->texts[i].address, .words = level_text(level, language, (text_ref)i)};
    mem_free(voices);
    mem_free(beside);
    readings_again(r);
    return r;
}

void readings_free(struct readings *r)
{
    if (r == NULL)
        return;
    pack_free(r->pack);
    mem_free(r->rows);
    mem_free(r->folder);
    mem_free(r->language);
    mem_free(r);
}

static bool are_said(const struct readings *r, const char *words)
{
    for (size_t i = 0; i < r->count; i++)
        if (pack_same(r->rows[i].words, words))
            return true;
    return false;
}

char *reading_name(const struct readings *r, size_t row)
{
    const struct recording *heard = pack_find(r->pack, r->rows[row].words);
    if (heard != NULL)
        return mem_copy_text(heard->at);
    // By its address, unless what lies there is what another text of the level is heard with.
    struct text name = {0};
    text_add(&name, r->rows[row].at);
    for (int next = 2;; next++) {
        const struct recording *there = recording_called(r->pack, text_bytes(&name));
        if (there == NULL || !are_said(r, there->from))
            break;
        text_clear(&name);
        text_addf(&name, "%s-%d", r->rows[row].at, next);
    }
    return name.bytes;
}
