// SPDX-License-Identifier: MIT
//
// level_craft.c — the craft a checker can know: always a safe way, nothing to guess from, short
// enough to read, telling practised twice.
//
// What makes a level unsafe to play is an error; advice is a warning.
#include "level_inside.h"

#include "utf8.h"

#include <string.h>

enum {
    LONGER_BY = 4, // syllables by which one choice gives itself away
};

static int syllables(const struct making *m, text_ref ref)
{
    return ref < m->level->text_count ? (int)utf8_syllables(m->level->texts[ref].text) : 0;
}

// Cards of a sort scene are shown one after the other; everything else stands on the screen together.
static void check_screen(struct making *m, const struct scene *s, const struct doc_node *node)
{
    int screen = syllables(m, s->question);
    for (int i = 0; i < s->option_count && s->kind != SCENE_SORT; i++)
        screen += syllables(m, s->options[i].text);
    if (screen > SYLLABLES_SCREEN)
        level__error(m, node, "screen-too-full", doc_number(screen).bytes, doc_number(SYLLABLES_SCREEN).bytes);
}

// By how many syllables the safe choice is longer than any other; negative when it is not the longest.
static int safe_longer_by(const struct making *m, const struct scene *s)
{
    int safe = 0, other = 0;
    for (int i = 0; i < s->option_count; i++) {
        int n = syllables(m, s->options[i].text);
        int *longest = s->options[i].verdict == VERDICT_SAFE ? &safe : &other;
        *longest = n > *longest ? n : *longest;
    }
    return safe - other;
}

static int safe_count(const struct scene *s)
{
    int safe = 0;
    for (int i = 0; i < s->option_count; i++)
        safe += s->options[i].verdict == VERDICT_SAFE;
    return safe;
}

static void check_ask(struct making *m, const struct scene *s, const struct doc_node *node)
{
    if (s->option_count > 0 && safe_count(s) == 0)
        level__error(m, node, "no-safe-choice", NULL, NULL);
    else if (safe_longer_by(m, s) > LONGER_BY)
        level__warn(m, node, "longest-is-safe", NULL, NULL);
}

static void check_spot(struct making *m, const struct scene *s, const struct doc_node *node)
{
    int signs = 0;
    for (int i = 0; i < s->option_count; i++)
        signs += s->options[i].sign;
    if (s->option_count > 0 && (signs == 0 || signs == s->option_count))
        level__error(m, node, "all-the-same", NULL, NULL);
}

static void check_sort(struct making *m, const struct scene *s, const struct doc_node *node)
{
    int cards[3] = {0};
    for (int i = 0; i < s->option_count; i++)
        cards[s->options[i].box]++;
    for (int b = 0; b < s->box_count; b++)
        if (cards[b] == 0 && s->boxes[b] < m->level->text_count)
            level__warn(m, node, "empty-box", doc_quote(m->level->texts[s->boxes[b]].text).bytes, NULL);
}

// Were all of them right anywhere, there would be nothing to think about.
static void check_order(struct making *m, const struct scene *s, const struct doc_node *node)
{
    int placed = 0;
    for (int i = 0; i < s->option_count; i++)
        placed += !s->options[i].any_time;
    if (s->option_count > 0 && placed < PLACED_STEPS_LEAST)
        level__error(m, node, "order-any-time", doc_number(PLACED_STEPS_LEAST).bytes, NULL);
}

// The first adult cannot help now: that is how every hall practises telling again.
static void check_doors(struct making *m, const struct scene *s, const struct doc_node *node)
{
    int busy = 0;
    for (int i = 0; i < s->option_count; i++)
        busy += s->options[i].busy != TEXT_NONE;
    if (busy < BUSY_DOORS_LEAST)
        level__error(m, node, "doors-never-busy", NULL, NULL);
}

static void check_scene(struct making *m, const struct scene *s, const struct doc_node *node)
{
    check_screen(m, s, node);
    if (s->kind == SCENE_ASK)
        check_ask(m, s, node);
    if (s->kind == SCENE_SPOT) {
        check_spot(m, s, node);
        level__check_speakers(m, s, node);
    }
    if (s->kind == SCENE_ORDER)
        check_order(m, s, node);
    if (s->kind == SCENE_SORT)
        check_sort(m, s, node);
    if (s->kind == SCENE_TELL)
        check_doors(m, s, node);
    if (m->level->sensitive >= 2 && s->option_count > 0 && s->guide == TEXT_NONE)
        level__warn(m, node, "no-guide", doc_quote(s->id).bytes, NULL);
}

void level__check_craft(struct making *m)
{
    for (int i = 0; i < m->level->scene_count; i++)
        check_scene(m, &m->level->scenes[i], m->scene_nodes[i]);
}

// Across all questions: children find out soon when the right one is always the longest, the first, or turned over
// last.
static void check_habits(struct making *m)
{
    int asks = 0, longest = 0, first = 0, last = 0;
    for (int i = 0; i < m->level->scene_count; i++) {
        const struct scene *s = &m->level->scenes[i];
        if (s->kind != SCENE_ASK || s->option_count == 0)
            continue;
        asks++;
        longest += safe_longer_by(m, s) > 0;
        last += s->safest_last;
        first += s->options[0].verdict == VERDICT_SAFE && safe_count(s) == 1;
    }
    if (asks >= PATTERN_LEAST && longest == asks)
        level__tell_head(m, DIAG_WARNING, KEY_SCENES, "always-longest", doc_number(asks).bytes);
    if (asks >= PATTERN_LEAST && first == asks)
        level__tell_head(m, DIAG_WARNING, KEY_SCENES, "always-first", doc_number(asks).bytes);
    if (asks >= PATTERN_LEAST && last == asks)
        level__tell_head(m, DIAG_WARNING, KEY_SCENES, "always-last", doc_number(asks).bytes);
}

void level__check_craft_of_level(struct making *m)
{
    const struct level *level = m->level;
    const struct cast_member *harmed = level_harmed(level);
    int harm = 0;
    for (int i = 0; i < level->scene_count; i++)
        harm += level->scenes[i].harm;
    if (harmed != NULL && harm == 0)
        level__tell_head(m, DIAG_ERROR, KEY_HARMED, "no-harm-scene", doc_quote(harmed->id).bytes);
    if (harmed == NULL && harm > 0)
        level__tell_head(m, DIAG_ERROR, KEY_HARMED, "harm-without-harmed", NULL);
    if (level->sensitive >= 2 && level->notice == TEXT_NONE)
        level__tell_head(m, DIAG_ERROR, KEY_SENSITIVE, "no-notice", NULL);
    if (level->sensitive >= 2 && level->aim == TEXT_NONE)
        level__tell_head(m, DIAG_WARNING, KEY_SENSITIVE, "no-aim", NULL);
    check_habits(m);
}
