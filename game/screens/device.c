// SPDX-License-Identifier: MIT
//
// device.c — the second page of the settings: what is so on this computer, whoever sits at it. Not for a kiosk's child.
#include "screens_inside.h"

#include <stdio.h>
#include <string.h>

enum { ID_OUT = 1, ID_FULL, ID_LAPTOP, ID_CARD, ID_CODE, ID_ADDRESSES, ID_SIGN, ID_VOICE };

// Whose voice there may be, beside that of the words.
static const char *const voices[] = {"kjg", "blt", "twh", "hmn", "mww", "hnj", "hni", "khb", "ium", ""};

// The next of them; behind the last, the words' own.
static void next_voice(struct settings *set)
{
    size_t next = 0;
    for (size_t i = 0; voices[i][0] != '\0'; i++)
        next = strcmp(voices[i], set->voice) == 0 ? i + 1 : next;
    snprintf(set->voice, sizeof set->voice, "%s", voices[next]);
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    struct settings *set = v->parts.settings;
    switch (settings_pressed(in, ID_OUT)) {
    case ID_FULL: viewer_wants(v, REQUEST_FULL_SCREEN); break;
    case ID_LAPTOP: set->laptop_only = !set->laptop_only; break;
    case ID_CARD: return next_push(&test_card_screen);
    case ID_ADDRESSES: return next_push(&addresses_screen);
    case ID_CODE: return next_push(&code_screen);
    case ID_VOICE: next_voice(set); break;
    case ID_SIGN: return next_push(&sign_setting_screen);
    case ID_OUT: return next_pop();
    default: return next_stay();
    }
    return settings_changed(v);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct settings *set = v->parts.settings;
    desk_begin(f, viewer_text(v, T_SETTINGS_DEVICE));
    settings_begin_list(f);
    ui_toggle(f, ui_id(ID_FULL), viewer_text(v, T_SETTINGS_FULL), set->full_screen);
    ui_toggle(f, ui_id(ID_LAPTOP), viewer_text(v, T_SETTINGS_LAPTOP), set->laptop_only);
    ui_entry(f, ui_id(ID_CARD), "icons/picture-frame", viewer_text(v, T_SETTINGS_CARD));
    ui_entry(f, ui_id(ID_CODE), "icons/lock",
             viewer_text(v, set->kiosk_code != 0 ? T_CODE_SETTING : T_CODE_SETTING_NONE));
    ui_entry(f, ui_id(ID_SIGN), "icons/lantern-on", viewer_text(v, T_SIGN_SETTING));
    ui_entry(f, ui_id(ID_ADDRESSES), "icons/helper-office",
             set->commune[0] != '\0' ? viewer_fill(v, f, T_ADDRESS_SETTING, set->commune, NULL)
                                     : viewer_text(v, T_ADDRESS_SETTING_NONE));
    ui_entry(f, ui_id(ID_VOICE), "icons/aloud",
             set->voice[0] != '\0' ? viewer_fill(v, f, T_VOICE_OF_SETTING, text_tongue(v->lang, set->voice), NULL)
                                   : viewer_text(v, T_VOICE_OF_SETTING_NONE));
    settings_end_list(f);
    room_strip(f);
    ui_begin_row(f, UI_GAP_SMALL);
    strip_to_the_right(f);
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETTINGS_OUT));
    ui_end(f);
    room_end(f);
}

const struct screen_ops device_screen = {.name = "device", .input = input, .draw = draw, .music = MUSIC_THEME};
