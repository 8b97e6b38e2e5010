// SPDX-License-Identifier: MIT
//
// ui_spoken.c — a frame for the ear: what of it can be said, in which order, and which word of it is being said.
//
// It is the same tree that is drawn, so that no screen has to say anything twice: its texts where they stand; then what
// can be pressed, each with all that stands on it. What can be pressed and has no words is its label, or a picture.
#include "ui_tree.h"

#include "memory.h"

#include <string.h>

static void add(struct ui_frame *f, struct ui_spoken spoken)
{
    f->spoken = mem_grow(f->spoken, &f->spoken_capacity, f->spoken_count + 1, sizeof *f->spoken);
    f->spoken[f->spoken_count++] = spoken;
}

static bool is_pressed(const struct node *n) { return n->id.what != UI_NO_ID; }
static bool is_said(const struct node *n) { return n->alpha > 0 && !n->unsaid; }
static bool is_icon(const char *picture) { return strncmp(picture, "icons/", strlen("icons/")) == 0; }

static bool says(const struct node *n) { return n->kind == NODE_TEXT && n->string[strspn(n->string, " \n\t")] != '\0'; }

static void light(struct ui_frame *f, const struct node *n, struct ui_id id)
{
    const struct ui_lit *lit = &f->setting.lit;
    if (f->lit == NULL && lit->words != NULL && ui_same(lit->id, id) && strcmp(lit->words, n->string) == 0)
        f->lit = n;
}

// What stands on it, without what can be pressed by itself.
static void add_leaves(struct ui_frame *f, const struct node *n, struct ui_spoken as)
{
    if (says(n)) {
        light(f, n, as.id);
        as.words = n->string;
        add(f, as);
    } else if (n->kind == NODE_PICTURE && is_icon(n->string)) {
        as.picture = n->string;
        add(f, as);
    }
    for (const struct node *c = n->first; c != NULL; c = c->next)
        if (is_said(c) && !is_pressed(c) && c->said_with.what == UI_NO_ID)
            add_leaves(f, c, as);
}

// What stands elsewhere and belongs to it: the letter on its door.
static void add_others(struct ui_frame *f, const struct node *n, struct ui_spoken as)
{
    if (n->said_with.what != UI_NO_ID && ui_same(n->said_with, as.id))
        add_leaves(f, n, as);
    for (const struct node *c = n->first; c != NULL; c = c->next)
        if (is_said(c))
            add_others(f, c, as);
}

static bool has_words(const struct ui_frame *f, size_t from)
{
    for (size_t i = from; i < f->spoken_count; i++)
        if (f->spoken[i].words != NULL)
            return true;
    return false;
}

static void add_pressed(struct ui_frame *f, const struct node *n, enum ui_spoken_kind kind)
{
    size_t from = f->spoken_count;
    struct ui_spoken as = {.kind = kind, .id = n->id, .state = n->state};
    add_others(f, f->root, as);
    add_leaves(f, n, as);
    if (!has_words(f, from) && n->label != NULL && n->label[0] != '\0') {
        as.words = n->label;
        add(f, as);
    }
}

// All that can be pressed of one kind, in order; the texts are those of the tree without them.
static void find_pressed(struct ui_frame *f, const struct node *n, enum ui_spoken_kind kind)
{
    if (is_pressed(n) && n->answers == (kind == SPOKEN_ANSWER))
        add_pressed(f, n, kind);
    for (const struct node *c = n->first; c != NULL; c = c->next)
        if (is_said(c))
            find_pressed(f, c, kind);
}

void ui__find_spoken(struct ui_frame *f)
{
    f->spoken_count = 0;
    f->lit = NULL;
    add_leaves(f, f->root, (struct ui_spoken){.kind = SPOKEN_TEXT});
    find_pressed(f, f->root, SPOKEN_ANSWER);
    find_pressed(f, f->root, SPOKEN_BUTTON);
    if (f->foot != NULL) // what can be pressed there
        find_pressed(f, f->foot, SPOKEN_BUTTON);
}

const struct ui_spoken *ui_spoken(const struct ui_frame *f, size_t *count)
{
    *count = f->spoken_count;
    return f->spoken;
}

size_t ui_spoken_end(const struct ui_spoken *spoken, size_t count, size_t at)
{
    size_t end = at + 1;
    while (spoken[at].id.what != UI_NO_ID && end < count && ui_same(spoken[end].id, spoken[at].id))
        end++;
    return end;
}

bool ui__lit_line(const struct ui_frame *f, const struct node *n, int line, size_t *from, size_t *to)
{
    const struct ui_lit *lit = &f->setting.lit;
    const struct text_line *l = &n->lines[line];
    if (n != f->lit || lit->from >= lit->to || lit->to > strlen(n->string))
        return false;
    size_t begins = l->from, ends = l->from + l->length;
    *from = lit->from > begins ? lit->from : begins;
    *to = lit->to < ends ? lit->to : ends;
    return *from < *to;
}
