// SPDX-License-Identifier: MIT
//
// play_order.c — steps that are put in order: what is still to be done.
#include "play.h"

const char *play_task_order(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    int placed = 0;
    for (int i = 0; i < view->option_count; i++)
        placed += view->options[i].placed > 0;
    const char *left = ui_keep(f, "%d", view->option_count - placed);
    if (view->phase != PHASE_DECIDE || placed == 0)
        return viewer_fill(v, f, T_PLAY_TASK_ORDER, ui_keep(f, "%d", view->option_count), NULL);
    return view->can_lock ? viewer_text(v, T_PLAY_TASK_PLACED) : viewer_fill(v, f, T_PLAY_TASK_LEFT, left, NULL);
}
