// SPDX-License-Identifier: MIT
//
// lint.c — the order in which a level is looked at, and how what was found is told.
//
// All of it works on the draft: a level with mistakes of grammar is looked at as far as it could be read, so that its
// author sees everything in one run.
#include "lint_inside.h"

#include <stdio.h>

static void at(struct lint *l, enum diag_severity severity, struct written written, const char *code, const char *a,
               const char *b)
{
    if (severity == DIAG_ERROR)
        diag_error(l->diags, l->level->file, written.place, written.length, code, a, b, NULL);
    else
        diag_warning(l->diags, l->level->file, written.place, written.length, code, a, b, NULL);
}

void lint__error(struct lint *l, const struct scene *s, const char *code, const char *a, const char *b)
{
    at(l, DIAG_ERROR, (struct written){s->written, 1}, code, a, b);
}

void lint__warn(struct lint *l, const struct scene *s, const char *code, const char *a, const char *b)
{
    at(l, DIAG_WARNING, (struct written){s->written, 1}, code, a, b);
}

void lint__error_at(struct lint *l, struct written written, const char *code, const char *a, const char *b)
{
    at(l, DIAG_ERROR, written, code, a, b);
}

void lint__warn_at(struct lint *l, struct written written, const char *code, const char *a, const char *b)
{
    at(l, DIAG_WARNING, written, code, a, b);
}

struct diag_quoted lint__key(const struct lint *l, const char *key) { return diag_quote(level_word(l->level, key)); }

struct diag_quoted lint__line(const struct lint *l, const char *key, const char *value)
{
    struct diag_quoted line;
    snprintf(line.bytes, sizeof line.bytes, "%.40s: %.60s", level_word(l->level, key), level_word(l->level, value));
    return line;
}

void lint_draft(const struct draft *draft, struct diag_list *diags)
{
    struct lint l = {.draft = draft, .level = draft->level, .diags = diags};
    lint__find_flaws(&l);
    lint__craft(&l);
    lint__words(&l);
    lint__numbers(&l);
    lint__notes(&l);
    // a part that is missing, or could be something else, would make all of these wrong
    bool whole = draft->level->scene_count > 0 && !draft->damaged && !l.scenes_flawed;
    if (whole)
        lint__graph(&l);
    if (whole && !l.head_flawed)
        lint__craft_of_level(&l);
}

void lint__warn_next(struct lint *l, const struct scene *s, struct place written, const char *code, const char *a,
                     const char *b)
{
    at(l, DIAG_WARNING, (struct written){written.line > 0 ? written : s->written, 1}, code, a, b);
}

static struct level *finish(struct draft *draft, struct diag_list *diags)
{
    if (draft != NULL)
        lint_draft(draft, diags);
    return draft_finish(draft, diags);
}

struct level *lint_look(const char *path, const struct lint_world *world, const char *sources, struct diag_list *diags)
{
    struct draft *draft = draft_load(path, DRAFT_TO_LINT, diags);
    if (draft == NULL)
        return NULL;
    // A picture that is not there stops neither its translation nor its screens.
    struct diag_list *around = diag_list_new();
    lint_draft(draft, diags);
    lint_world(draft->level, world, around);
    if (sources != NULL)
        lint_sources(draft->level, sources, around);
    struct level *level = draft_finish(draft, diags);
    diag_hand_on(diags, around);
    diag_list_free(around);
    return level;
}

struct level *lint_load(const char *path, struct diag_list *diags)
{
    return finish(draft_load(path, DRAFT_TO_LINT, diags), diags);
}

struct level *lint_parse(const char *name, const char *bytes, size_t length, struct diag_list *diags)
{
    return finish(draft_parse(name, bytes, length, DRAFT_TO_LINT, diags), diags);
}
