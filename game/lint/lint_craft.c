// SPDX-License-Identifier: MIT
//
// lint_craft.c — the craft a checker can know: always a safe way, nothing to guess from, short
// enough to read, telling practised twice.
//
// What makes a level unsafe to play is an error; advice is a warning.
#include "lint_inside.h"

#include "utf8.h"

#include <string.h>

enum {
    LONGER_BY = 4, // syllables by which one choice gives itself away
};

static int syllables(const struct lint *l, text_ref ref)
{
    return ref < l->level->text_count ? (int)utf8_syllables(l->level->texts[ref].text) : 0;
}

// Cards of a sort scene are shown one after the other; everything else stands on the screen together.
static void check_screen(struct lint *l, const struct scene *s)
{
    int screen = syllables(l, s->question);
    for (int i = 0; i < s->option_count && !kind_has(s->kind, TRAIT_BOXES); i++)
        screen += syllables(l, s->options[i].text);
    if (screen > SYLLABLES_SCREEN)
        lint__error(l, s, "screen-too-full", diag_number(screen).bytes, diag_number(SYLLABLES_SCREEN).bytes);
}

// By how many syllables the safe choice is longer than any other; negative when it is not the longest.
static int safe_longer_by(const struct lint *l, const struct scene *s)
{
    int safe = 0, other = 0;
    for (int i = 0; i < s->option_count; i++) {
        int n = syllables(l, s->options[i].text);
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

static void check_ask(struct lint *l, const struct scene *s)
{
    if (s->option_count > 0 && safe_count(s) == 0)
        lint__error(l, s, "no-safe-choice", lint__line(l, "verdict", "safe").bytes, NULL);
    else if (safe_longer_by(l, s) > LONGER_BY)
        lint__warn(l, s, "longest-is-safe", NULL, NULL);
}

static void check_spot(struct lint *l, const struct scene *s)
{
    int signs = 0;
    for (int i = 0; i < s->option_count; i++)
        signs += s->options[i].sign;
    if (s->option_count > 0 && (signs == 0 || signs == s->option_count))
        lint__error(l, s, "all-the-same", NULL, NULL);
}

static void check_sort(struct lint *l, const struct scene *s)
{
    int cards[LEVEL_BOXES_MAX] = {0};
    for (int i = 0; i < s->option_count; i++)
        cards[s->options[i].box]++;
    for (int b = 0; b < s->box_count; b++)
        if (cards[b] == 0 && s->boxes[b] < l->level->text_count)
            lint__warn(l, s, "empty-box", diag_quote(l->level->texts[s->boxes[b]].text).bytes, NULL);
}

// Were all of them right anywhere, there would be nothing to think about.
static void check_order(struct lint *l, const struct scene *s)
{
    int placed = 0;
    for (int i = 0; i < s->option_count; i++)
        placed += !s->options[i].any_time;
    if (s->option_count > 0 && placed < PLACED_STEPS_LEAST)
        lint__error(l, s, "order-any-time", diag_number(PLACED_STEPS_LEAST).bytes,
                    lint__line(l, "any-time", "yes").bytes);
}

// The first adult cannot help now: that is how every hall practises telling again.
static void check_doors(struct lint *l, const struct scene *s)
{
    int busy = 0;
    for (int i = 0; i < s->option_count; i++)
        busy += s->options[i].busy != TEXT_NONE;
    if (busy < BUSY_DOORS_LEAST)
        lint__error(l, s, "doors-never-busy", lint__key(l, "tell").bytes, lint__key(l, "busy").bytes);
}

// Where there are pictures beside the answers, none of them may stand out by having one, or have another's.
static void check_pictures(struct lint *l, const struct scene *s, const char *const *pictures, int count)
{
    int with = 0;
    for (int i = 0; i < count; i++) {
        with += pictures[i] != NULL;
        for (int other = 0; other < i && pictures[i] != NULL; other++)
            if (pictures[other] == pictures[i])
                lint__warn(l, s, "pictogram-twice", diag_quote(pictures[i]).bytes, NULL);
    }
    if (with > 0 && with < count)
        lint__warn(l, s, "pictogram-some", NULL, NULL);
}

// Of the answers, and of the boxes they are sorted into.
static void check_pictograms(struct lint *l, const struct scene *s)
{
    const char *pictures[LEVEL_OPTIONS_MAX];
    for (int i = 0; i < s->option_count; i++)
        pictures[i] = s->options[i].picture;
    check_pictures(l, s, pictures, s->option_count);
    check_pictures(l, s, s->box_pictures, s->box_count);
}

static void check_scene(struct lint *l, const struct scene *s)
{
    check_screen(l, s);
    lint__stage(l, s);
    check_pictograms(l, s);
    if (s->pair_count > 0)
        lint__pairs(l, s);
    if (kind_has(s->kind, TRAIT_JUDGED))
        check_ask(l, s);
    if (kind_has(s->kind, TRAIT_MARKS)) {
        check_spot(l, s);
        lint__speakers(l, s);
    }
    if (kind_has(s->kind, TRAIT_PLACES))
        check_order(l, s);
    if (kind_has(s->kind, TRAIT_BOXES))
        check_sort(l, s);
    if (kind_has(s->kind, TRAIT_DOORS))
        check_doors(l, s);
    if (l->level->sensitive >= 2 && s->option_count > 0 && s->guide == TEXT_NONE)
        lint__warn(l, s, "no-guide", diag_quote(s->id).bytes, lint__key(l, "guide").bytes);
}

void lint__craft(struct lint *l)
{
    lint__cast(l);
    for (int i = 0; i < l->level->scene_count; i++)
        if (!l->scene_flawed[i])
            check_scene(l, &l->level->scenes[i]);
}

// Across all questions: children find out soon when the right one is always the longest, the first, or turned over
// last.
static void check_habits(struct lint *l)
{
    int asks = 0, longest = 0, first = 0, last = 0;
    for (int i = 0; i < l->level->scene_count; i++) {
        const struct scene *s = &l->level->scenes[i];
        if (!kind_has(s->kind, TRAIT_JUDGED) || s->option_count == 0)
            continue;
        asks++;
        longest += safe_longer_by(l, s) > 0;
        last += s->safest_last;
        first += s->options[0].verdict == VERDICT_SAFE && safe_count(s) == 1;
    }
    if (asks >= PATTERN_LEAST && longest == asks)
        lint__warn_at(l, l->draft->scenes, "always-longest", diag_number(asks).bytes, NULL);
    if (asks >= PATTERN_LEAST && first == asks)
        lint__warn_at(l, l->draft->scenes, "always-first", diag_number(asks).bytes, NULL);
    if (asks >= PATTERN_LEAST && last == asks)
        lint__warn_at(l, l->draft->scenes, "always-last", diag_number(asks).bytes,
                      lint__line(l, "reveal", "safest-last").bytes);
}

// Is somebody spoken of? Then they stand there.
static bool is_named(const struct level *level, const struct cast_member *who)
{
    for (size_t i = 0; i < level->text_count; i++)
        if (i != who->name && level_names(level, (text_ref)i, who))
            return true;
    return false;
}

// Somebody who neither says nor does anything, and of whom nobody speaks.
static void check_unused(struct lint *l)
{
    for (uint8_t i = 0; i < l->level->cast_count; i++) {
        const struct cast_member *who = &l->level->cast[i];
        if (!who->used && !is_named(l->level, who))
            lint__warn_at(l, (struct written){who->written, who->length}, "cast-unused", diag_quote(who->id).bytes,
                          lint__key(l, "cast").bytes);
    }
}

void lint__craft_of_level(struct lint *l)
{
    const struct level *level = l->level;
    const struct cast_member *harmed = level_harmed(level);
    int harm = 0;
    for (int i = 0; i < level->scene_count; i++)
        harm += level->scenes[i].harm;
    if (harmed != NULL && harm == 0)
        lint__error_at(l, l->draft->harmed, "no-harm-scene", diag_quote(harmed->id).bytes,
                       lint__line(l, "harm", "yes").bytes);
    if (harmed == NULL && harm > 0)
        lint__error_at(l, l->draft->harmed, "harm-without-harmed", lint__line(l, "harm", "yes").bytes,
                       lint__key(l, "harmed").bytes);
    if (level->sensitive >= 2 && level->notice == TEXT_NONE)
        lint__error_at(l, l->draft->sensitive, "no-notice", lint__key(l, "notice").bytes, NULL);
    if (level->sensitive >= 2 && level->aim == TEXT_NONE)
        lint__warn_at(l, l->draft->sensitive, "no-aim", lint__key(l, "aim").bytes, NULL);
    check_habits(l);
    check_unused(l);
    lint__remembered(l);
}
