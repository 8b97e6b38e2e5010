// SPDX-License-Identifier: MIT
//
// field.c — a line of text somebody types.
#include "field.h"

#include "outside.h"

#include <string.h>

enum { KEY_ENTER = 0x28, KEY_ESCAPE = 0x29, KEY_ERASE = 0x2A, KEY_TAB = 0x2B, KEY_F1 = 0x3A, KEY_F12 = 0x45, KEY_RIGHT = 0x4F,
       KEY_UP = 0x52, KEY_PAD_ENTER = 0x58 };

void field_type(char *words, size_t size, const char *typed)
{
    struct text taken = {0};
    const char *fine = outside_typed(&taken, words, typed);
    size_t length = strlen(words), more = strlen(fine);
    if (length + more < size)
        memcpy(words + length, fine, more + 1);
    text_free(&taken);
}

static void erase_character(char *words)
{
    size_t length = strlen(words);
    while (length > 0 && ((unsigned char)words[--length] & 0xC0) == 0x80)
        ;
    words[length] = '\0';
}

bool field_key(char *words, uint16_t key)
{
    if (key == KEY_ERASE)
        erase_character(words);
    bool leads_away = key == KEY_ENTER || key == KEY_ESCAPE || key == KEY_TAB || key == KEY_PAD_ENTER
                   || (key >= KEY_F1 && key <= KEY_F12) || (key >= KEY_RIGHT && key <= KEY_UP);
    return !leads_away;
}

void field_draw(struct ui_frame *f, struct ui_id id, const char *label, const char *words, bool open)
{
    if (label[0] != '\0')
        ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, label);
    ui_press(f, id, label);
    ui_begin_panel(f, open ? TONE_PAPER : TONE_PAPER_DIM, 12, 14);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, open ? ui_keep(f, "%s|", words) : words[0] != '\0' ? words : " ");
    ui_end(f);
}
