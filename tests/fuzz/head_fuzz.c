// SPDX-License-Identifier: MIT
//
// head_fuzz.c — any bytes as a level, and as the translation beside one, in a list of levels: only the head is read.
//
// Whatever the list and the map show is fit to be shown; and of a level that loads the list shows what the whole level
// says.
#include "fuzz.h"

#include "loader.h"

static const char small[] = "title: \"Thử\"\nband: 9-11\nsensitive: 1\nscenes:\n";

static void shown(const struct level_head *head)
{
    fuzz_shown(head->title);
    fuzz_shown(head->id);
    for (uint8_t i = 0; i < head->topic_count; i++)
        fuzz_shown(head->topics[i]);
}

static void same(const struct level_head *head, const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = level_parse("heads/level.yaml", (const char *)data, size, diags);
    if (level != NULL && strcmp(level->language, "vi") == 0) {
        const char *title = level_text(level, "vi", level->title);
        if (strncmp(head->title, title, strlen(head->title)) != 0 || head->band != level->band ||
            head->sensitive != level->sensitive || head->reviewed != (level->reviewed != NULL))
            abort();
    }
    level_free(level);
    diag_list_free(diags);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static char beside[200];
    char place[40];
    struct level_head head;
    struct diag_list *diags = diag_list_new();
    const char *path = fuzz_file("heads/level.yaml", data, size);
    if (level_read_head(path, "vi", &head, diags))
        same(&head, data, size);
    shown(&head);
    fuzz_told(diags);
    diag_list_free(diags);
    level_read_place(path, place, sizeof place);
    fuzz_shown(place);
    if (place[0] == '\0')
        abort(); // every level begins somewhere
    if (beside[0] == '\0')
        snprintf(beside, sizeof beside, "%s", fuzz_file("beside/level.yaml", (const uint8_t *)small, sizeof small - 1));
    fuzz_file("beside/en.yaml", data, size);
    if (!level_read_head(beside, "en", &head, NULL))
        abort(); // whatever lies beside it, the level is there
    shown(&head);
    return 0;
}
