// SPDX-License-Identifier: MIT
//
// settings.c — what a facilitator sets once and the program remembers; the keys; the test card.
#include "play.h"
#include "screens_inside.h"

#include <stdio.h>
#include <string.h>

enum { LIST_GAP = 12 };
enum {
    ID_LANG = 1,
    ID_SIZE,
    ID_CONTRAST,
    ID_MOTION,
    ID_EFFECTS,
    ID_MUSIC,
    ID_FULL,
    ID_LAPTOP,
    ID_KEYMAP,
    ID_CARD,
    ID_ADDRESSES,
    ID_OUT,
    ID_CAPTIONS,
    ID_CODE,
    ID_SWITCHES,
    ID_RESET
};

static int stepped(int value, int step, int most, int least) { return value + step > most ? least : value + step; }

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
    set->effects = first.effects;
    set->music = first.music;
    set->keymap = first.keymap;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    struct settings *set = v->parts.settings;
    int id = in->action == UI_PRESS ? in->pressed.what : UI_NO_ID;
    if (in->action == UI_MENU || in->action == UI_BACK || in->action == UI_NEXT)
        id = ID_OUT;
    switch (id) {
    case ID_LANG: viewer_next_language(v); break;
    case ID_SIZE: set->text_scale = stepped(set->text_scale, 15, 130, 100); break;
    case ID_CONTRAST: set->high_contrast = !set->high_contrast; break;
    case ID_CAPTIONS: set->captions = !set->captions; break;
    case ID_MOTION: set->reduce_motion = !set->reduce_motion; break;
    case ID_EFFECTS: set->effects = stepped(set->effects, 20, 100, 0); break;
    case ID_MUSIC: set->music = stepped(set->music, 20, 100, 0); break;
    case ID_SWITCHES: set->switches = stepped(set->switches, 1, 2, 0); break;
    case ID_RESET: reset(set); break;
    case ID_FULL: viewer_wants(v, REQUEST_FULL_SCREEN); break;
    case ID_LAPTOP: set->laptop_only = !set->laptop_only; break;
    case ID_KEYMAP: return next_push(&keymap_screen);
    case ID_CARD: return next_push(&test_card_screen);
    case ID_ADDRESSES: return next_push(&addresses_screen);
    case ID_CODE: return next_push(&code_screen);
    case ID_OUT: return next_pop();
    default: return next_stay();
    }
    viewer_wants(v, REQUEST_SETTINGS);
    viewer_cue(v, SOUND_PRESS);
    return next_stay();
}

static const char *valued(struct viewer *v, struct ui_frame *f, enum text_id id, int value)
{
    return viewer_fill(v, f, id, ui_keep(f, "%d", value), NULL);
}

// Where there is room Én sits beside the list.
static void beside_the_swallow_begin(struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP_WIDE);
    if (!ui_narrow(f)) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/swallow-rest", 230, FIT_CONTAIN);
    }
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, LIST_GAP);
}

static void beside_the_swallow_end(struct ui_frame *f)
{
    ui_end(f);
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct settings *set = v->parts.settings;
    desk_begin(f, viewer_text(v, T_SETTINGS_TITLE));
    beside_the_swallow_begin(f);
    ui_begin_grid(f, 2, LIST_GAP);
    ui_entry(f, ui_id(ID_LANG), "icons/language", viewer_text(v, T_SETTINGS_LANGUAGE));
    ui_entry(f, ui_id(ID_SIZE), "icons/answer-eye", valued(v, f, T_SETTINGS_SIZE, set->text_scale));
    ui_toggle(f, ui_id(ID_CONTRAST), viewer_text(v, T_SETTINGS_CONTRAST), set->high_contrast);
    ui_toggle(f, ui_id(ID_MOTION), viewer_text(v, T_SETTINGS_MOTION), set->reduce_motion);
    ui_toggle(f, ui_id(ID_CAPTIONS), viewer_text(v, T_SETTINGS_CAPTIONS), set->captions);
    ui_entry(f, ui_id(ID_EFFECTS), "icons/drum", valued(v, f, T_SETTINGS_EFFECTS, set->effects));
    ui_entry(f, ui_id(ID_MUSIC), "icons/swallow", valued(v, f, T_SETTINGS_MUSIC, set->music));
    ui_toggle(f, ui_id(ID_FULL), viewer_text(v, T_SETTINGS_FULL), set->full_screen);
    ui_toggle(f, ui_id(ID_LAPTOP), viewer_text(v, T_SETTINGS_LAPTOP), set->laptop_only);
    static const enum text_id switches[] = {T_SETTINGS_SWITCHES_NONE, T_SETTINGS_SWITCHES_ONE, T_SETTINGS_SWITCHES_TWO};
    ui_entry(f, ui_id(ID_SWITCHES), "icons/hand-1", viewer_text(v, switches[set->switches % 3]));
    ui_entry(f, ui_id(ID_KEYMAP), "icons/keyboard", viewer_text(v, T_SETTINGS_KEYS));
    ui_entry(f, ui_id(ID_CARD), "icons/picture-frame", viewer_text(v, T_SETTINGS_CARD));
    ui_entry(f, ui_id(ID_CODE), "icons/lock",
             viewer_text(v, set->kiosk_code != 0 ? T_CODE_SETTING : T_CODE_SETTING_NONE));
    ui_entry(f, ui_id(ID_ADDRESSES), "icons/helper-office",
             set->commune[0] != '\0' ? viewer_fill(v, f, T_ADDRESS_SETTING, set->commune, NULL)
                                     : viewer_text(v, T_ADDRESS_SETTING_NONE));
    ui_end(f);
    beside_the_swallow_end(f);
    room_strip(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_RESET), BUTTON_QUIET, NULL, viewer_text(v, T_SETTINGS_RESET));
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETTINGS_OUT));
    ui_end(f);
    room_end(f);
}

// ---- changing keys: pick what it does, press the new key ----

static const struct {
    enum ui_action action;
    enum text_id text;
} changeable[] = {{UI_NEXT, T_KEYS_NEXT},   {UI_BACK, T_KEYS_BACK},           {UI_OK, T_KEYS_LOCK},
                  {UI_IDEA, T_KEYS_IDEA},   {UI_AGAIN, T_KEYS_AGAIN},         {UI_CALM, T_KEYS_CALM},
                  {UI_BLACK, T_KEYS_BLACK}, {UI_HELP_NUMBERS, T_KEYS_NUMBERS}};
enum { CHANGEABLE = sizeof changeable / sizeof *changeable, ID_CHANGE = 30, ID_DEFAULTS };

struct changing {
    bool waits; // for the new key
    int row;    // of this meaning
};

static bool take_key(struct viewer *v, struct screen *s, uint16_t key)
{
    struct changing *changing = s->state;
    struct ui_keymap *map = &v->parts.settings->keymap;
    if (!changing->waits || ui_key_modifies(key))
        return false;
    changing->waits = false;
    key = v->printed; // a key is shown by what is printed on it
    if (strcmp(ui_key_name(key), "?") == 0 || ui_keymap_find(map, key) == UI_MENU)
        return true; // Esc stays Esc, so that nobody locks themselves out
    ui_keymap_set(map, changeable[changing->row].action, key);
    viewer_wants(v, REQUEST_SETTINGS);
    return true;
}

static struct next keymap_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct changing *changing = s->state;
    if (viewer_row(in, ID_CHANGE) >= 0) {
        changing->row = viewer_row(in, ID_CHANGE);
        changing->waits = true;
        return next_stay();
    }
    if (viewer_pressed(in, ID_DEFAULTS)) {
        ui_keymap_defaults(&v->parts.settings->keymap);
        viewer_wants(v, REQUEST_SETTINGS);
    }
    bool out = in->action == UI_MENU || in->action == UI_BACK || viewer_pressed(in, ID_OUT);
    return out ? next_pop() : next_stay();
}

static void keymap_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct changing *changing = s->state;
    desk_begin(f, viewer_text(v, T_SETTINGS_KEYS));
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, changing->waits ? T_KEYMAP_PRESS : T_KEYMAP_HOW));
    ui_begin_grid(f, 2, UI_GAP_SMALL);
    for (int i = 0; i < CHANGEABLE; i++) {
        bool waits = changing->waits && changing->row == i;
        const char *key = ui_key_label(v->parts.settings->keymap.keys[changeable[i].action][0]);
        ui_button(f, ui_row(ID_CHANGE, i), waits ? BUTTON_PRIMARY : BUTTON_PLAIN, NULL,
                  ui_keep(f, "%s: %s", viewer_text(v, changeable[i].text), waits ? "…" : key));
    }
    ui_end(f);
    room_strip(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_DEFAULTS), BUTTON_QUIET, NULL, viewer_text(v, T_KEYMAP_DEFAULTS));
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETTINGS_OUT));
    ui_end(f);
    room_end(f);
}

// ---- the projector's test card: edges, smallest letters, colour pairs, sound ----

enum { ID_SOUND = 60 };

static struct next card_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    if (viewer_pressed(in, ID_SOUND)) {
        viewer_cue(v, SOUND_TEST);
        return next_stay();
    }
    bool out = in->action == UI_MENU || in->action == UI_BACK || in->action == UI_NEXT || viewer_pressed(in, ID_OUT);
    return out ? next_pop() : next_stay();
}

static void edge(struct ui_frame *f, enum ui_tone tone)
{
    ui_begin_panel(f, tone, 6, 0);
    ui_space(f, 4);
    ui_end(f);
}

static void card_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    static const enum ui_tone choices[] = {TONE_CHOICE_1, TONE_CHOICE_2, TONE_CHOICE_3, TONE_CHOICE_4};
    (void)s;
    ui_begin_column(f, UI_GAP_SMALL);
    edge(f, TONE_LANTERN);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP);
    edge(f, TONE_LANTERN);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP_SMALL);
    ui_title(f, viewer_text(v, T_CARD_TITLE));
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_CARD_EDGES));
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_CHALK, viewer_text(v, T_CARD_QUESTION));
    ui_text_centred(f, ROLE_TEXT_ANSWER, TONE_CHALK, viewer_text(v, T_CARD_ANSWER));
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_CARD_SMALL));
    ui_begin_grid(f, 4, UI_GAP_SMALL);
    for (int i = 0; i < 4; i++) {
        ui_begin_panel(f, choices[i], 10, 14);
        ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, ui_keep(f, "%c", 'A' + i));
        ui_end(f);
    }
    for (int i = 1; i <= VERDICTS; i++) {
        const struct play_verdict *verdict = &play_verdicts[i % VERDICTS]; // what is not judged comes last, with a star
        ui_begin_panel(f, verdict->tone, 10, 14);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, verdict->mark != NULL ? verdict->mark : "icons/star", 60, FIT_CONTAIN);
        ui_end(f);
    }
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_SOUND), BUTTON_PLAIN, "icons/drum", viewer_text(v, T_CARD_SOUND));
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETTINGS_OUT));
    ui_end(f);
    ui_end(f);
    edge(f, TONE_LANTERN);
    ui_end(f);
    edge(f, TONE_LANTERN);
    ui_end(f);
}

const struct screen_ops settings_screen = {.name = "settings", .input = input, .draw = draw, .music = MUSIC_THEME};
const struct screen_ops keymap_screen = {.name = "keymap",
                                         .state = sizeof(struct changing),
                                         .input = keymap_input,
                                         .draw = keymap_draw,
                                         .raw_key = take_key};
const struct screen_ops test_card_screen = {.name = "test-card", .input = card_input, .draw = card_draw};
