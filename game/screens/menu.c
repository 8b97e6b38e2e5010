// SPDX-License-Identifier: MIT
//
// menu.c — what a facilitator reaches from anywhere: go on, skip, calm, help, end early.
#include "phases.h"
#include "screens_inside.h"

enum {
    ID_ON = 1,
    ID_CALM_NOW,
    ID_NUMBERS,
    ID_SKIP,
    ID_UNDO,
    ID_CARD,
    ID_SET,
    ID_END,
    ID_LEAVE,
    ID_MODE,
    ID_CONSOLE,
    ID_PHONES
};

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    int id = in->action == UI_PRESS ? in->pressed.what : UI_NO_ID;
    if (in->action == UI_MENU || in->action == UI_BACK || in->action == UI_NEXT || in->action == UI_OK)
        id = ID_ON;
    switch (id) {
    case ID_ON: return next_pop();
    case ID_CALM_NOW: return next_replace(&calm_screen);
    case ID_NUMBERS: return next_replace(&help_screen);
    case ID_SET: return next_replace(&settings_screen);
    case ID_CARD: return next_replace(&keys_screen);
    case ID_SKIP: viewer_send(v, COMMAND_SKIP, 0, 0); return next_pop();
    case ID_UNDO: viewer_send(v, COMMAND_UNDO, 0, 0); return next_pop();
    case ID_MODE:
        if (!viewer_send(v, COMMAND_MODE, (uint8_t)((v->view.mode + 1) % ANSWER_MODES), 0))
            viewer_tell(v, viewer_text(v, T_MODE_NOT_NOW));
        return next_stay();
    case ID_PHONES: return next_replace(&phones_screen);
    case ID_CONSOLE: viewer_wants(v, REQUEST_CONSOLE); return next_pop();
    case ID_END: viewer_send(v, COMMAND_CLOSE, 0, 0); return next_pop();
    case ID_LEAVE: return title_again(v);
    default: return next_stay();
    }
}

static void enter(struct viewer *v, struct screen *s)
{
    (void)s;
    v->focus = ui_id(ID_ON);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    bool over = v->view.phase == PHASE_OVER || v->view.phase == PHASE_CLOSING;
    desk_begin(f, viewer_text(v, T_MENU_TITLE));
    settings_begin_list(f);
    ui_entry(f, ui_id(ID_CALM_NOW), "icons/calm", viewer_text(v, T_MENU_CALM));
    ui_entry(f, ui_id(ID_NUMBERS), "icons/phone", viewer_text(v, T_MENU_NUMBERS));
    ui_entry(f, ui_id(ID_UNDO), "icons/back", viewer_text(v, T_MENU_UNDO));
    ui_entry(f, ui_id(ID_SKIP), "icons/answer-run", viewer_text(v, T_MENU_SKIP));
    ui_entry(f, ui_id(ID_CARD), "icons/keyboard", viewer_text(v, T_MENU_KEYS));
    if (!v->parts.bag->kiosk)
        ui_entry(f, ui_id(ID_SET), "icons/settings", viewer_text(v, T_MENU_SETTINGS));
    if (!v->view.alone) {
        ui_entry(f, ui_id(ID_MODE), "icons/hand-2",
                 viewer_fill(v, f, T_CONSOLE_MODE, viewer_text(v, phones_mode_name(v)), NULL));
        if (v->parts.bag->phones != NULL && v->view.team_count > 0)
            ui_entry(f, ui_id(ID_PHONES), "icons/phone-scan", viewer_text(v, T_PHONES_TITLE));
        ui_entry(f, ui_id(ID_CONSOLE), "icons/helper-teacher",
                 viewer_text(v, v->has_console ? T_MENU_CONSOLE_OFF : T_MENU_CONSOLE));
    }
    settings_end_list(f);
    room_strip(f);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_wide(f, 36);
    if (over)
        ui_button(f, ui_id(ID_LEAVE), BUTTON_PLAIN, "icons/exit", viewer_text(v, T_MENU_LEAVE));
    else
        ui_button(f, ui_id(ID_END), BUTTON_PLAIN, "icons/exit", viewer_text(v, T_MENU_END));
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_ON), BUTTON_PRIMARY, NULL, viewer_text(v, T_MENU_ON));
    ui_end(f);
    room_end(f);
}

const struct screen_ops menu_screen = {.name = "menu", .enter = enter, .input = input, .draw = draw};
