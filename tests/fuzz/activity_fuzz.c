// SPDX-License-Identifier: MIT
//
// activity_fuzz.c — any bytes as a warm-up, a check, a debrief: told with a place, or an activity that can be shown
// whole.
#include "activity.h"
#include "fuzz.h"

static void shown(const struct spoken *text)
{
    for (size_t i = 0; i < text->count; i++) {
        fuzz_shown(text->said[i].language);
        fuzz_shown(text->said[i].words);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct activities *all = activities_load(fuzz_file("thu.yaml", data, size), diags);
    if (activities_count(all) == 0 && diag_errors(diags) == 0)
        abort(); // left out without a word
    fuzz_told(diags);
    for (size_t i = 0; i < activities_count(all); i++) {
        const struct activity *a = activities_at(all, i);
        if (a->minutes < 1 || a->step_count < 1 || activities_find(all, a->id) != a)
            abort();
        if (!spoken_has(&a->title, LANGUAGE_FIRST))
            abort();
        shown(&a->title);
        shown(&a->materials);
        for (uint8_t s = 0; s < a->step_count; s++) {
            shown(&a->steps[s].text);
            shown(&a->steps[s].say);
        }
    }
    activities_free(all);
    diag_list_free(diags);
    return 0;
}
