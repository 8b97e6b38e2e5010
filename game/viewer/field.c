// SPDX-License-Identifier: MIT
//
// field.c — a line of text somebody types: what is added, what is erased, how it looks.
#include "field.h"

#include "doc.h"
#include "memory.h"
#include "outside.h"
#include "utf8.h"

#include <string.h>

enum { FIELD_SIDES = 10 };

// As much of `typed` as fits behind the words, whole letters only.
static size_t that_fits(const char *words, size_t room, const char *typed)
{
    const char *at = typed, *end = typed + strlen(typed);
    size_t fits = 0, length = strlen(words);
    while (at < end) {
        utf8_next(&at, end);
        if (length + (size_t)(at - typed) >= room)
            break;
        fits = (size_t)(at - typed);
    }
    return fits;
}

bool field_type(char *words, size_t size, const char *typed)
{
    struct text taken = {0};
    const char *fine = outside_typed(&taken, words, typed);
    size_t length = strlen(words), fits = that_fits(words, size, fine);
    bool all = fine[fits] == '\0';
    memcpy(words + length, fine, fits);
    words[length + fits] = '\0';
    struct arena *memory = arena_new();
    const char *composed = doc_nfc(memory, words); // a mark that came by itself belongs to the letter before it
    if (strlen(composed) < size)
        memmove(words, composed, strlen(composed) + 1);
    arena_free(memory);
    text_free(&taken);
    return all;
}

void field_erase(char *words) { words[doc_last_letter(words)] = '\0'; }

void field_draw(struct viewer *v, struct ui_frame *f, struct ui_id id, const char *label, const char *words)
{
    bool open = typing_field(v).words == words;
    if (label[0] != '\0')
        ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, label);
    ui_press(f, id, label);
    ui_sides(f, FIELD_SIDES);
    ui_begin_panel(f, open ? TONE_PAPER : TONE_PAPER_DIM, 12, 14);
    if (open)
        ui_typed(f, ROLE_TEXT_BODY, TONE_INK, words, v->composing);
    else
        ui_text(f, ROLE_TEXT_BODY, TONE_INK, words[0] != '\0' ? words : " ");
    ui_end(f);
}
