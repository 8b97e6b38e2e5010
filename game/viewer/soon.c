// SPDX-License-Identifier: MIT
//
// soon.c — which pictures the coming screens will want, so that they are ready when pressed for.
#include "screen.h"

#include <stdio.h>
#include <string.h>

static bool noted(char names[][VIEWER_NAME_BYTES], size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static void note(struct viewer *v, const char *folder, const char *name)
{
    char whole[VIEWER_NAME_BYTES];
    snprintf(whole, sizeof whole, "%s/%s", folder, name);
    if (v->soon_count < VIEWER_SOON_MAX && !noted(v->soon, v->soon_count, whole))
        memcpy(v->soon[v->soon_count++], whole, sizeof whole);
}

// The place at hand first, then those of the next scenes, then the picture behind the lanterns; at last who plays, and
// with what.
size_t viewer_soon(struct viewer *v, const char *names[], size_t most)
{
    const struct view *view = &v->view;
    v->soon_count = 0;
    if (view->title == NULL || view->phase < PHASE_NOTICE) {
        note(v, "places", "night");
    } else {
        for (int i = 0; i < view->soon_count; i++)
            note(v, "places", view->soon_places[i]);
        if (view->soon_picture)
            note(v, "pictures", view->picture);
        if (view->phase >= PHASE_SENTENCE)
            note(v, "places", "feast");
        for (int i = 0; i < view->soon_figure_count && view->phase < PHASE_SENTENCE; i++)
            note(v, "figures", view->soon_figures[i]);
        for (int i = 0; i < view->soon_thing_count && view->phase < PHASE_SENTENCE; i++)
            note(v, "things", view->soon_things[i]);
    }
    size_t count = v->soon_count < most ? v->soon_count : most;
    for (size_t i = 0; i < count; i++)
        names[i] = v->soon[i];
    return count;
}
