// SPDX-License-Identifier: MIT
//
// settings_fuzz.c — any bytes as the settings: what is read lies within the limits of settings.h, and written and read
// again it is the same, word for word.
#include "command.h"
#include "fuzz.h"
#include "memory.h"
#include "scene.h"
#include "settings_file.h"

static bool within(int value, int least, int most) { return value == 0 || (value >= least && value <= most); }

static void check(const struct settings *s)
{
    bool fits = within(s->text_scale, TEXT_SCALE_LEAST, TEXT_SCALE_MOST) && within(s->children, 0, CHILDREN_MOST) &&
                within(s->teams, TEAMS_MIN, TEAMS_MAX) && within(s->band, 0, BANDS - 1) &&
                within(s->answers, 0, ANSWER_MODES - 1) && within(s->read_aloud, 0, READ_WAYS - 1) &&
                within(s->effects, 0, VOLUME_MOST) && within(s->music, 0, VOLUME_MOST) &&
                within(s->speech, 0, VOLUME_MOST) && within(s->switches, 0, SWITCHES_MOST);
    if (!fits)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct settings s = {0}, again = {0};
    struct file_problem problem = {{0}};
    settings_load(&s, fuzz_file("settings.yaml", data, size), NULL);
    check(&s);
    const char *path = fuzz_file("again.yaml", data, 0);
    if (!settings_save(&s, path, &problem))
        exit(1);
    settings_load(&again, path, NULL);
    check(&again);
    char *first = settings_words(&s), *second = settings_words(&again);
    if (strcmp(first, second) != 0)
        abort();
    mem_free(first);
    mem_free(second);
    return 0;
}
