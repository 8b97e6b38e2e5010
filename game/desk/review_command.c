// SPDX-License-Identifier: MIT
//
// review_command.c — safecircle review LEVEL… --out FOLDER: a level as whoever must answer for it reads it.
#include "desk_inside.h"

#include "doc_reading.h"
#include "lint.h"
#include "loader.h"
#include "memory.h"
#include "review.h"

#include <string.h>

static const char *words(const struct reading *r, const struct doc_node *map, const char *key)
{
    return reading_words(r, map, (struct name_pair){key, key});
}

// What stands behind each key of the level, in its order; into `memory`.
static struct review_source *sources_of(const struct level *level, const char *file, struct arena *memory)
{
    struct review_source *found = arena_take(memory, (level->source_count + 1u) * sizeof *found);
    char *path = desk_sources_above(file);
    struct reading r = {0};
    if (path != NULL)
        reading_load(&r, memory, path, NULL);
    for (uint8_t i = 0; i < level->source_count; i++) {
        const char *key = level->sources[i];
        const struct doc_node *map = r.root != NULL ? schema_find(r.root, (struct name_pair){key, key}) : NULL;
        found[i] = (struct review_source){.key = key};
        if (map == NULL)
            continue;
        found[i].title = words(&r, map, "title");
        found[i].publisher = words(&r, map, "publisher");
        found[i].address = words(&r, map, "address");
    }
    if (path != NULL)
        reading_close(&r, NULL);
    mem_free(path);
    return found;
}

static const char **findings_of(const struct desk *d, const struct diag_list *diags, struct arena *memory)
{
    const char **found = arena_take(memory, (diag_count(diags) + 1) * sizeof *found);
    for (size_t i = 0; i < diag_count(diags); i++) {
        const struct diag *diag = diag_at(diags, i);
        char *sentence = lang_diag_sentence(d->lang, diag, FOR_SCREEN);
        found[i] = arena_format(memory, "%s:%d: %s", path_name(diag->file), diag->place.line, sentence);
        mem_free(sentence);
    }
    return found;
}

// `self`: the folder it is written to.
static bool review_one(void *self, const struct desk *d, const char *file)
{
    const char *folder = *(const char **)self;
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(file, diags);
    if (level == NULL) { // what cannot be played is not reviewed
        desk_tell(stdout, d, diags);
        diag_list_free(diags);
        return false;
    }
    struct arena *memory = arena_new();
    struct file_problem problem = {{0}};
    struct review review = {.level = level,
                            .sources = sources_of(level, file, memory),
                            .source_count = level->source_count,
                            .findings = findings_of(d, diags, memory),
                            .finding_count = diag_count(diags)};
    char *path = office_print_review(&d->office, &review, folder, &problem);
    bool fine = desk_written(d, path, folder, &problem);
    arena_free(memory);
    level_free(level);
    diag_list_free(diags);
    return fine;
}

int desk_review(const struct command_words *w)
{
    struct desk desk;
    const char *folder = w->out;
    if (!desk_open(&desk, w, DESK_HELP))
        return 1;
    bool fine = desk_each_level(&desk, w->paths, w->count, review_one, &folder);
    desk_close(&desk);
    return fine ? 0 : 1;
}
