// SPDX-License-Identifier: MIT
//
// settings.c — how the program is seen, heard and pressed, by whoever needs it otherwise; what is so on this computer
// stands on a second page (device.c), which a kiosk does not show.
#include "screens_inside.h"

enum { LIST_GAP = 12 };
enum {
    ID_LANG = 1,
    ID_SIZE,
    ID_CONTRAST,
    ID_MOTION,
    ID_CAPTIONS,
    ID_EFFECTS,
    ID_MUSIC,
    ID_READ_ALOUD,
    ID_SPEECH,
    ID_SWITCHES,
    ID_HOLD,
    ID_KEYMAP,
    ID_DEVICE,
    ID_RESET,
    ID_OUT
};

static int stepped(int value, int step, int most, int least) { return value + step > most ? least : value + step; }

static int larger(int scale)
{
    static const int scales[] = {TEXT_SCALE_LEAST, 115, 130, 150, 175, TEXT_SCALE_MOST};
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
        if (scales[i] > scale)
            return scales[i];
    return scales[0];
}

// How it is seen, heard and pressed, as on the first day. What a facilitator set for her meetings stays.
static void reset(struct settings *set)
{
    struct settings first;
    settings_defaults(&first);
    set->text_scale = first.text_scale;
    set->high_contrast = first.high_contrast;
    set->reduce_motion = first.reduce_motion;
    set->captions = first.captions;
    set->switches = first.switches;
    set->hold = first.hold;
    set->effects = first.effects;
    set->music = first.music;
    set->speech = first.speech;
    set->read_aloud = first.read_aloud;
    set->keymap = first.keymap;
}

int settings_pressed(const struct ui_input *in, int out)
{
    bool leaves = in->action == UI_MENU || in->action == UI_BACK || in->action == UI_NEXT;
    return leaves ? out : in->action == UI_PRESS ? in->pressed.what : UI_NO_ID;
}

struct next settings_changed(struct viewer *v)
{
    viewer_wants(v, REQUEST_SETTINGS);
    viewer_cue(v, SOUND_PRESS);
    return next_stay();
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    struct settings *set = v->parts.settings;
    switch (settings_pressed(in, ID_OUT)) {
    case ID_LANG: viewer_next_language(v); break;
    case ID_SIZE: set->text_scale = larger(set->text_scale); break;
    case ID_CONTRAST: set->high_contrast = !set->high_contrast; break;
    case ID_CAPTIONS: set->captions = !set->captions; break;
    case ID_MOTION: set->reduce_motion = !set->reduce_motion; break;
    case ID_EFFECTS: set->effects = stepped(set->effects, 20, VOLUME_MOST, 0); break;
    case ID_MUSIC: set->music = stepped(set->music, 20, VOLUME_MOST, 0); break;
    case ID_SPEECH: set->speech = stepped(set->speech, 20, VOLUME_MOST, 0); break;
    case ID_READ_ALOUD: set->read_aloud = stepped(set->read_aloud, 1, READ_WAYS - 1, READ_NOT); break;
    case ID_SWITCHES: set->switches = stepped(set->switches, 1, 2, 0); break;
    case ID_HOLD: set->hold = !set->hold; break;
    case ID_RESET: reset(set); break;
    case ID_KEYMAP: return next_push(&keymap_screen);
    case ID_DEVICE: return next_push(&device_screen);
    case ID_OUT: return next_pop();
    default: return next_stay();
    }
    return settings_changed(v);
}

static const char *valued(struct viewer *v, struct ui_frame *f, enum text_id id, int value)
{
    return viewer_fill(v, f, id, ui_keep(f, "%d", value), NULL);
}

// Where there is room Én sits beside the list.
void settings_begin_list(struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP_WIDE);
    if (!ui_narrow(f)) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/swallow-rest", 230, FIT_CONTAIN);
    }
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, LIST_GAP);
    ui_begin_grid(f, 2, LIST_GAP);
}

void settings_end_list(struct ui_frame *f)
{
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    static const enum text_id switches[] = {T_SETTINGS_SWITCHES_NONE, T_SETTINGS_SWITCHES_ONE, T_SETTINGS_SWITCHES_TWO};
    static const enum text_id ways[READ_WAYS] = {T_SETTINGS_READ_NOT, T_SETTINGS_READ_PRESS, T_SETTINGS_READ_ITSELF};
    const struct settings *set = v->parts.settings;
    desk_begin(f, viewer_text(v, T_SETTINGS_TITLE));
    settings_begin_list(f);
    ui_entry(f, ui_id(ID_LANG), "icons/language", viewer_text(v, T_SETTINGS_LANGUAGE));
    ui_entry(f, ui_id(ID_SIZE), "icons/answer-eye", valued(v, f, T_SETTINGS_SIZE, set->text_scale));
    ui_toggle(f, ui_id(ID_CONTRAST), viewer_text(v, T_SETTINGS_CONTRAST), set->high_contrast);
    ui_toggle(f, ui_id(ID_MOTION), viewer_text(v, T_SETTINGS_MOTION), set->reduce_motion);
    ui_toggle(f, ui_id(ID_CAPTIONS), viewer_text(v, T_SETTINGS_CAPTIONS), set->captions);
    ui_toggle(f, ui_id(ID_HOLD), viewer_text(v, T_SETTINGS_HOLD), set->hold);
    ui_entry(f, ui_id(ID_EFFECTS), "icons/drum", valued(v, f, T_SETTINGS_EFFECTS, set->effects));
    ui_entry(f, ui_id(ID_MUSIC), "icons/swallow", valued(v, f, T_SETTINGS_MUSIC, set->music));
    ui_entry(f, ui_id(ID_READ_ALOUD), "icons/aloud", viewer_text(v, ways[set->read_aloud % READ_WAYS]));
    ui_entry(f, ui_id(ID_SPEECH), "icons/answer-mouth", valued(v, f, T_SETTINGS_SPEECH, set->speech));
    ui_entry(f, ui_id(ID_SWITCHES), "icons/hand-1", viewer_text(v, switches[set->switches % 3]));
    ui_entry(f, ui_id(ID_KEYMAP), "icons/keyboard", viewer_text(v, T_SETTINGS_KEYS));
    settings_end_list(f);
    room_strip(f);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_RESET), BUTTON_QUIET, NULL, viewer_text(v, T_SETTINGS_RESET));
    if (!v->parts.bag->kiosk)
        ui_button(f, ui_id(ID_DEVICE), BUTTON_PLAIN, NULL, viewer_text(v, T_SETTINGS_DEVICE));
    strip_to_the_right(f);
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETTINGS_OUT));
    ui_end(f);
    room_end(f);
}

const struct screen_ops settings_screen = {.name = "settings", .input = input, .draw = draw, .music = MUSIC_THEME};
