// SPDX-License-Identifier: MIT
//
// printing.c — what can be put on paper before a meeting: cards, posters, slips, the take-home card, how phones come.
#include "screens_inside.h"

enum { ID_OUT = 1, ID_KIND };

static const struct {
    const char *icon;
    enum text_id name, what;
} kinds[] = {{"icons/hand-4", T_PRINTING_CARDS, T_PRINTING_CARDS_WHAT},
             {"icons/safe", T_PRINTING_RULES, T_PRINTING_RULES_WHAT},
             {"icons/helper-home", T_PRINTING_HOME, T_PRINTING_HOME_WHAT},
             {"icons/speech", T_PRINTING_SLIPS, T_PRINTING_SLIPS_WHAT},
             {"icons/phone-scan", T_PRINTING_PHONES, T_PRINTING_PHONES_WHAT}};
enum { KINDS = sizeof kinds / sizeof *kinds };

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    int kind = viewer_place(in, ID_KIND);
    if (kind >= 0 && kind < KINDS)
        viewer_ask(v, (struct request){.kind = REQUEST_PRINT, .paper = (enum paper_kind)kind});
    bool out = in->action == UI_MENU || in->action == UI_BACK || in->action == UI_NEXT || viewer_pressed(in, ID_OUT);
    return out ? next_pop() : next_stay();
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    desk_begin(f, viewer_text(v, T_PRINTING_TITLE));
    ui_begin_grid(f, 2, UI_GAP);
    for (int i = 0; i < KINDS; i++) {
        ui_press(f, ui_row(ID_KIND, i), viewer_text(v, kinds[i].name));
        ui_begin_panel(f, TONE_PAPER, 16, 18);
        ui_grow(f, 1);
        ui_begin_row(f, UI_GAP);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, kinds[i].icon, 130, FIT_CONTAIN);
        ui_grow(f, 1);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_begin_column(f, 4);
        ui_bold(f);
        ui_text(f, ROLE_TEXT_BODY, TONE_INK, viewer_text(v, kinds[i].name));
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK_SOFT, viewer_text(v, kinds[i].what));
        ui_end(f);
        ui_end(f);
        ui_end(f);
    }
    ui_end(f);
    room_strip(f);
    strip_line(f, viewer_text(v, T_PRINTING_GUIDE));
    ui_begin_row(f, 0);
    ui_button(f, ui_id(ID_OUT), BUTTON_QUIET, "icons/back", "");
    ui_end(f);
    room_end(f);
}

const struct screen_ops printing_screen = {.name = "printing", .input = input, .draw = draw};
