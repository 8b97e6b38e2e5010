// SPDX-License-Identifier: MIT
//
// lint_graph.c — can every scene be reached, does every way end, and does every way tell?
//
//   scene ──next──▶ scene          a question leads where its choices lead
//     └─choice─▶ scene ─▶ end
//
// Whatever a hall chooses, it must practise telling an adult before the level ends.
#include "lint_inside.h"

#include <string.h>

// All scenes that may follow a scene; returns how many.
static int followers(const struct scene *s, uint8_t out[LEVEL_OPTIONS_MAX])
{
    int count = 0;
    for (int i = 0; kind_has(s->kind, TRAIT_BRANCHES) && i < s->option_count; i++)
        out[count++] = s->options[i].next;
    if (count == 0)
        out[count++] = s->next;
    return count;
}

// Marks what can be reached from `from` (which is marked only when something leads back to it).
// `stop_at_tell`: paths are followed up to their first tell scene.
static void mark_reachable(const struct level *level, uint8_t from, bool stop_at_tell, bool reached[LEVEL_SCENES_MAX])
{
    uint8_t stack[LEVEL_SCENES_MAX + 1], next[LEVEL_OPTIONS_MAX];
    int depth = 1;
    stack[0] = from;
    while (depth > 0) {
        const struct scene *s = &level->scenes[stack[--depth]];
        int count = stop_at_tell && kind_has(s->kind, TRAIT_DOORS) ? 0 : followers(s, next);
        for (int i = 0; i < count; i++)
            if (next[i] < level->scene_count && !reached[next[i]]) {
                reached[next[i]] = true;
                stack[depth++] = next[i];
            }
    }
}

// From which scenes can the end be reached?
static void mark_ending(const struct level *level, bool ends[LEVEL_SCENES_MAX])
{
    for (bool changed = true; changed;) {
        changed = false;
        for (int s = level->scene_count - 1; s >= 0; s--) {
            uint8_t next[LEVEL_OPTIONS_MAX];
            int count = followers(&level->scenes[s], next);
            for (int i = 0; i < count && !ends[s]; i++)
                if (next[i] >= level->scene_count || ends[next[i]])
                    ends[s] = changed = true;
        }
    }
}

// A scene that ends the level on a path that met no tell is told at that scene.
static void check_tells(struct lint *l)
{
    const struct level *level = l->level;
    bool reached[LEVEL_SCENES_MAX] = {true};
    mark_reachable(level, 0, true, reached);
    for (int i = 0; i < level->scene_count; i++) {
        uint8_t next[LEVEL_OPTIONS_MAX];
        int count = followers(&level->scenes[i], next);
        for (int n = 0; n < count && reached[i] && !kind_has(level->scenes[i].kind, TRAIT_DOORS); n++)
            if (next[n] >= level->scene_count)
                lint__error(l, &level->scenes[i], "path-without-tell", diag_quote(level->scenes[i].id).bytes,
                            lint__key(l, "tell").bytes);
    }
}

// Where the follower of that number is written.
static struct place written_of(const struct scene *s, int number)
{
    bool branches = kind_has(s->kind, TRAIT_BRANCHES) && s->option_count > 0;
    struct place own = branches ? s->options[number].next_written : s->next_written;
    return own.line > 0 ? own : s->next_written;
}

// A way back is allowed when there is a way out, but a hall may walk it round and round.
static void check_loops(struct lint *l)
{
    const struct level *level = l->level;
    for (int i = 0; i < level->scene_count; i++) {
        uint8_t next[LEVEL_OPTIONS_MAX];
        int count = followers(&level->scenes[i], next);
        for (int n = 0; n < count; n++)
            if (next[n] <= i) {
                bool reached[LEVEL_SCENES_MAX] = {false};
                mark_reachable(level, next[n], false, reached);
                if (next[n] == i || reached[i])
                    lint__warn_next(l, &level->scenes[i], written_of(&level->scenes[i], n), "goes-back",
                                    diag_quote(level->scenes[i].id).bytes, diag_quote(level->scenes[next[n]].id).bytes);
            }
    }
}

// A level no longer than a short path is its own (room levels marks all of it).
static void check_short_path(struct lint *l)
{
    const struct level *level = l->level;
    int count = 0, tells = 0;
    for (int i = 0; i < level->scene_count; i++) {
        count += level->scenes[i].short_path;
        tells += level->scenes[i].short_path && kind_has(level->scenes[i].kind, TRAIT_DOORS);
    }
    if (count < SHORT_PATH_LEAST || count > SHORT_PATH_MOST)
        lint__warn_at(l, l->draft->scenes, "short-path-length", diag_number(count).bytes,
                      lint__line(l, "short", "yes").bytes);
    else if (tells == 0)
        lint__error_at(l, l->draft->scenes, "short-path-no-tell", lint__key(l, "tell").bytes,
                       lint__line(l, "short", "yes").bytes);
}

// Of a circle without a way out one scene is told: the last that says where it leads, there the others can end, too.
static void check_ends(struct lint *l, const bool ends[LEVEL_SCENES_MAX])
{
    for (int i = l->level->scene_count - 1; i >= 0; i--) {
        const struct scene *s = &l->level->scenes[i];
        struct place written = written_of(s, 0);
        if (ends[i] || written.line == 0)
            continue;
        diag_error(l->diags, l->level->file, written, 1, "endless", diag_quote(s->id).bytes, NULL, NULL);
        return;
    }
}

void lint__graph(struct lint *l)
{
    const struct level *level = l->level;
    bool reached[LEVEL_SCENES_MAX] = {true}, ends[LEVEL_SCENES_MAX] = {false};
    mark_reachable(level, 0, false, reached);
    mark_ending(level, ends);
    for (int i = 0; i < level->scene_count; i++) {
        if (!reached[i])
            lint__error(l, &level->scenes[i], "unreachable", diag_quote(level->scenes[i].id).bytes,
                        lint__line(l, "next", level->scenes[i].id).bytes);
    }
    check_ends(l, ends);
    if (ends[0])
        check_loops(l);
    if (ends[0])
        check_tells(l);
    check_short_path(l);
}
