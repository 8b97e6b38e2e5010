// SPDX-License-Identifier: MIT
//
// settings_fuzz.c — any bytes as the settings: what is read lies within its limits, and written and read again it is
// the same.
#include "command.h"
#include "fuzz.h"
#include "scene.h"
#include "settings_file.h"

static void check(const struct settings *s)
{
    bool fits = (s->text_scale == 0 || (s->text_scale >= 100 && s->text_scale <= 130)) && s->children >= 0 &&
                s->children <= 2000 && (s->teams == 0 || (s->teams >= 2 && s->teams <= 6)) && s->band >= 0 &&
                s->band < BANDS && s->answers >= 0 && s->answers < ANSWER_MODES &&
                memchr(s->commune, '\0', sizeof s->commune) != NULL;
    if (!fits)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct settings s = {0}, again = {0};
    struct file_problem problem = {{0}};
    settings_load(&s, fuzz_file("settings.yaml", data, size), NULL);
    check(&s);
    snprintf(s.language, sizeof s.language, "vi");
    const char *path = fuzz_file("again.yaml", data, 0);
    if (!settings_save(&s, path, &problem))
        exit(1);
    settings_load(&again, path, NULL);
    check(&again);
    if (strcmp(s.commune, again.commune) != 0 || strcmp(s.last_level, again.last_level) != 0 || s.teams != again.teams)
        abort();
    return 0;
}
