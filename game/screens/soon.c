// SPDX-License-Identifier: MIT
//
// soon.c — which pictures the coming screens will want, so that they are ready when pressed for.
#include "screen.h"

#include <stdio.h>
#include <string.h>

static bool noted(char names[][HALL_NAME_BYTES], size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static void note(struct hall *h, const char *folder, const char *name)
{
    char whole[HALL_NAME_BYTES];
    snprintf(whole, sizeof whole, "%s/%s", folder, name);
    if (h->soon_count < HALL_SOON_MAX && !noted(h->soon, h->soon_count, whole))
        memcpy(h->soon[h->soon_count++], whole, sizeof whole);
}

// The place at hand first, then those of the next scenes, then the picture behind the lanterns.
size_t hall_soon(struct hall *h, const char *names[], size_t most)
{
    const struct level *level = h->level;
    const struct session *s = &h->session;
    h->soon_count = 0;
    if (level == NULL || s->phase < PHASE_NOTICE) {
        note(h, "places", "night");
    } else {
        for (int i = s->scene; i < level->scene_count && i < s->scene + 3; i++)
            note(h, "places", level->scenes[i].place);
        if (s->scene + 3 >= level->scene_count)
            note(h, "pictures", level->picture);
        if (s->phase >= PHASE_SENTENCE)
            note(h, "places", "feast");
    }
    size_t count = h->soon_count < most ? h->soon_count : most;
    for (size_t i = 0; i < count; i++)
        names[i] = h->soon[i];
    return count;
}
