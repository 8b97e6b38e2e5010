// SPDX-License-Identifier: MIT
//
// keys.c — every key there is and what it does; on the second page pads, and the teams' own keys.
//
// The keys are those of the table in force, so that a changed key is told as it is now. A test asks that no meaning
// with a key is missing here.
#include "screens_inside.h"

#include <stdio.h>
#include <string.h>

enum { ID_OUT = 1, ID_MORE, ID_LESS, LABELS_BYTES = 120 };

struct card {
    bool pads; // the second page
};

static const struct {
    enum ui_action first, last;
    enum text_id text;
} rows[] = {{UI_NEXT, UI_NEXT, T_KEYS_NEXT},
            {UI_BACK, UI_BACK, T_KEYS_BACK},
            {UI_CHOICE_1, UI_CHOICE_6, T_KEYS_CHOOSE},
            {UI_OK, UI_OK, T_KEYS_LOCK},
            {UI_UP, UI_RIGHT, T_KEYS_MOVE},
            {UI_FORWARD, UI_BACKWARD, T_KEYS_TAB},
            {UI_IDEA, UI_IDEA, T_KEYS_IDEA},
            {UI_AGAIN, UI_AGAIN, T_KEYS_AGAIN},
            {UI_SKIP, UI_SKIP, T_KEYS_SKIP},
            {UI_MENU, UI_MENU, T_KEYS_MENU},
            {UI_KEYS, UI_KEYS, T_KEYS_KEYS},
            {UI_CALM, UI_CALM, T_KEYS_CALM},
            {UI_BLACK, UI_BLACK, T_KEYS_BLACK},
            {UI_HELP_NUMBERS, UI_HELP_NUMBERS, T_KEYS_NUMBERS},
            {UI_CARD, UI_CARD, T_KEYS_CARD},
            {UI_LANGUAGE, UI_LANGUAGE, T_KEYS_LANGUAGE},
            {UI_BOX, UI_BOX, T_KEYS_BOX},
            {UI_FULL_SCREEN, UI_FULL_SCREEN, T_KEYS_FULL},
            {UI_SWAP, UI_SWAP, T_KEYS_SWAP},
            {UI_COME_BACK, UI_COME_BACK, T_KEYS_COME_BACK},
            {UI_READ, UI_READ, T_KEYS_READ},
            {UI_LARGE, UI_LARGE, T_KEYS_LARGE}};

static const struct {
    const char *buttons;
    enum text_id text;
} pad_rows[] = {{"A", T_KEYS_LOCK},       {"B", T_KEYS_BACK},     {"X, R1", T_KEYS_NEXT},   {"Y", T_KEYS_IDEA},
                {"↑ ↓ ← →", T_KEYS_MOVE}, {"Start", T_KEYS_MENU}, {"Back", T_KEYS_NUMBERS}, {"L1", T_KEYS_CALM}};

static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct card *card = s->state;
    (void)v;
    bool there = card->pads != (by > 0);
    card->pads = by > 0;
    return there;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    bool right = viewer_pressed(in, ID_MORE) || in->action == UI_RIGHT;
    bool left = viewer_pressed(in, ID_LESS) || in->action == UI_LEFT;
    if (right || left)
        turn(v, s, right ? 1 : -1);
    else if (in->action != UI_UP && in->action != UI_DOWN)
        return next_pop();
    return next_stay();
}

// ---- page one: keys ----

static void add(char *labels, const char *label)
{
    size_t length = strlen(labels);
    if (length + strlen(label) + 3 < LABELS_BYTES)
        snprintf(labels + length, LABELS_BYTES - length, "%s%s", length > 0 ? ", " : "", label);
}

// "Num 1–6": the block is named once.
static const char *without_block(const char *label)
{
    const char *sign = strstr(label, "\u00A0");
    return sign != NULL ? sign + strlen("\u00A0") : label;
}

// A row of keys that belong together as "1–6", each key of one meaning, or each meaning's own key.
static const char *keys_of(const struct viewer *v, struct ui_frame *f, enum ui_action first, enum ui_action last)
{
    const struct ui_keymap *map = &v->parts.settings->keymap;
    char labels[LABELS_BYTES] = "";
    if (first == UI_FORWARD) {
        const char *tab = ui_key_label(map->keys[UI_FORWARD][0]);
        return ui_keep(f, "%s, Shift+%s", tab, tab);
    }
    for (int i = 0; i < UI_KEYS_PER_ACTION; i++) {
        uint16_t from = map->keys[first][i], to = map->keys[last][i];
        if (first == UI_CHOICE_1 && from != 0 && to != 0)
            add(labels, ui_keep(f, "%s–%s", ui_key_label(from), without_block(ui_key_label(to))));
        else if (first != UI_CHOICE_1)
            for (int a = (int)first; a <= (int)last; a++)
                if (map->keys[a][i] != 0)
                    add(labels, ui_key_label(map->keys[a][i]));
    }
    return ui_keep(f, "%s", labels);
}

static void row(struct ui_frame *f, const char *keys, const char *does)
{
    ui_sides(f, ui_narrow(f) ? CARD_SIDES / 3 : CARD_SIDES);
    ui_begin_panel(f, TONE_CLOTH, ui_narrow(f) ? 1 : 3, 14);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_wide(f, 40);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN, keys);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, does);
    ui_end(f);
    ui_end(f);
}

static void draw_keys(struct viewer *v, struct ui_frame *f)
{
    ui_begin_grid(f, 2, ui_narrow(f) ? 4 : UI_GAP_SMALL);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        row(f, keys_of(v, f, rows[i].first, rows[i].last), viewer_text(v, rows[i].text));
    row(f, "Shift ×3", viewer_text(v, T_KEYS_NEUTRAL));
    ui_end(f);
}

// ---- page two: pads, and the teams' own keys ----

// On cloth, as the rows are: no moon shines through the words.
static void part(struct ui_frame *f, const char *words)
{
    ui_begin_panel(f, TONE_CLOTH, 3, 14);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_LANTERN, words);
    ui_end(f);
}

static void draw_pads(struct viewer *v, struct ui_frame *f)
{
    part(f, viewer_text(v, T_KEYS_PADS));
    ui_begin_grid(f, 2, UI_GAP_SMALL);
    for (size_t i = 0; i < sizeof pad_rows / sizeof *pad_rows; i++)
        row(f, pad_rows[i].buttons, viewer_text(v, pad_rows[i].text));
    ui_end(f);
    part(f, viewer_text(v, T_KEYS_TEAMS));
    ui_begin_grid(f, 3, UI_GAP_SMALL);
    for (int team = 0; team < TEAMS_MAX; team++) {
        const uint16_t *keys = v->parts.settings->team_keys[team];
        row(f, viewer_fill(v, f, T_KEYS_TEAM, ui_keep(f, "%d", team + 1), NULL),
            ui_keep(f, "%s %s %s %s", viewer_key_at(v, keys[0]), viewer_key_at(v, keys[1]), viewer_key_at(v, keys[2]),
                    viewer_key_at(v, keys[3])));
    }
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct card *card = s->state;
    bool pads = card->pads;
    desk_begin(f, viewer_text(v, T_KEYS_TITLE));
    if (pads)
        draw_pads(v, f);
    else
        draw_keys(v, f);
    room_strip(f);
    if (pads)
        strip_line(f, viewer_text(v, T_KEYS_CLICKER));
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(pads ? ID_LESS : ID_MORE), BUTTON_PLAIN, NULL, viewer_text(v, pads ? T_KEYS_LESS : T_KEYS_MORE));
    strip_to_the_right(f);
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_KEYS_OUT));
    ui_end(f);
    room_end(f);
}

const struct screen_ops keys_screen = {
    .name = "keys", .state = sizeof(struct card), .input = input, .turn = turn, .draw = draw, .wants_arrows = true};
