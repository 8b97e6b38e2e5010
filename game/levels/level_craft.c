// SPDX-License-Identifier: MIT
//
// level_craft.c — the craft a checker can know: never blame, always a safe way, short enough to read.
//
// What makes a level unsafe to play is an error; advice is a warning. The words of blame are a
// list, not an understanding: a child-protection officer still reads every level.
#include "level_inside.h"

#include "utf8.h"

#include <stdio.h>
#include <string.h>

// Sentences that put the fault on the child (content rules, "what must never be taught", 1).
static const char *const blaming[] = {
    "tại em", "tại con", "tại bạn ấy", "do em hư", "lẽ ra em", "lẽ ra con", "ai bảo em", "sao em lại", "sao con lại", "đáng đời",
    "tự làm tự chịu", "your own fault", "you should have known", "why did you", "serves her right", "serves him right",
    "asked for it", NULL};

static const char *words(const struct making *m, text_ref ref)
{
    return ref < m->level->text_count ? m->level->texts[ref].text : "";
}

static int count_of(const struct making *m, text_ref ref) { return (int)utf8_syllables(words(m, ref)); }

static struct place place_of(const struct making *m, text_ref ref)
{
    return (struct place){m->level->texts[ref].line, m->level->texts[ref].column};
}

static void check_blame(struct making *m)
{
    for (size_t i = 0; i < m->level->text_count; i++) {
        char *lower = arena_text(m->level->memory, m->level->texts[i].text);
        for (char *c = lower; *c != '\0'; c++)
            if (*c >= 'A' && *c <= 'Z')
                *c = (char)(*c - 'A' + 'a');
        for (const char *const *blame = blaming; *blame != NULL; blame++)
            if (strstr(lower, *blame) != NULL)
                doc_error(m->diags, m->doc->file, place_of(m, (text_ref)i), 1, "blames", *blame, NULL, NULL);
    }
}

// Help lines belong to assets/help, where they are checked by dialling; only 111 may be spoken.
static void check_numbers(struct making *m)
{
    for (size_t i = 0; i < m->level->text_count; i++)
        for (const char *at = m->level->texts[i].text; *at != '\0';) {
            size_t digits = strspn(at, "0123456789");
            bool own = digits == 3 && strncmp(at, "111", 3) == 0;
            bool line = digits == 3 && at[0] == '1' && at[1] == '1';
            if ((line && !own) || digits >= 7)
                doc_warning(m->diags, m->doc->file, place_of(m, (text_ref)i), 1, "number-in-level", NULL, NULL, NULL);
            at += digits > 0 ? digits : 1;
        }
}

static void check_lengths(struct making *m, const struct scene *s, const struct doc_node *node)
{
    int longest = 0, second = 0, safe_longest = 0, screen = count_of(m, s->question);
    for (int i = 0; i < s->option_count; i++) {
        int n = count_of(m, s->options[i].text);
        screen += n;
        if (n > longest) {
            second = longest;
            longest = n;
            safe_longest = s->options[i].verdict == VERDICT_SAFE;
        } else if (n > second) {
            second = n;
        }
    }
    char have[16], most[16];
    snprintf(have, sizeof have, "%d", screen);
    snprintf(most, sizeof most, "%d", SYLLABLES_SCREEN);
    if (screen > SYLLABLES_SCREEN && s->kind != SCENE_SORT)
        level__error(m, node, "screen-too-full", have, most, NULL);
    if (s->kind == SCENE_ASK && safe_longest && longest > second + 3)
        level__warn(m, node, "longest-is-safe", NULL, NULL, NULL);
}

static void check_verdicts(struct making *m, const struct scene *s, const struct doc_node *node)
{
    int safe = 0;
    for (int i = 0; i < s->option_count; i++)
        safe += s->options[i].verdict == VERDICT_SAFE;
    if (s->kind == SCENE_ASK && s->option_count > 0 && safe == 0)
        level__error(m, node, "no-safe-choice", NULL, NULL, NULL);
    if (s->kind == SCENE_SPOT) {
        int signs = 0;
        for (int i = 0; i < s->option_count; i++)
            signs += s->options[i].sign;
        if (signs == 0 || signs == s->option_count)
            level__error(m, node, "all-the-same", NULL, NULL, NULL);
    }
}

// Under twelve a child answers as the friend or helper: a question to the harmed person ("what do you do, Páo?")
// would be a verdict on the one who is hurt. Told by the name standing as the one spoken to.
static void check_verdict_on_harmed(struct making *m, const struct scene *s, const struct doc_node *node)
{
    const struct cast_member *harmed = level_harmed(m->level);
    if (harmed == NULL || s->kind != SCENE_ASK || harmed->name == TEXT_NONE)
        return;
    char spoken_to[2][96];
    const char *name = words(m, harmed->name), *question = words(m, s->question);
    snprintf(spoken_to[0], sizeof spoken_to[0], "%s ơi", name);
    snprintf(spoken_to[1], sizeof spoken_to[1], "%s đã làm gì sai", name);
    for (int i = 0; i < 2; i++)
        if (strstr(question, spoken_to[i]) != NULL)
            level__error(m, node, "verdict-on-harmed", name, NULL, NULL);
}

static void check_doors(struct making *m, const struct scene *s, const struct doc_node *node)
{
    int busy = 0;
    for (int i = 0; i < s->option_count; i++)
        busy += s->options[i].busy != TEXT_NONE;
    if (s->kind == SCENE_TELL && busy < 2)
        level__error(m, node, "doors-never-busy", NULL, NULL, NULL);
}

static bool asks(const struct scene *s)
{
    return s->option_count > 0;
}

static void check_guide(struct making *m, const struct scene *s, const struct doc_node *node)
{
    if (asks(s) && s->guide == TEXT_NONE)
        level__warn(m, node, "no-guide", s->id, NULL, NULL);
}

static void check_level(struct making *m)
{
    const struct level *level = m->level;
    bool harm = false;
    for (int i = 0; i < level->scene_count; i++)
        harm = harm || level->scenes[i].harm;
    if (level_harmed(level) != NULL && !harm)
        level__error(m, m->scene_nodes[0], "no-harm-scene", NULL, NULL, NULL);
    if (level->aim == TEXT_NONE)
        level__warn(m, m->scene_nodes[0], "no-aim", NULL, NULL, NULL);
}

void level__check_craft(struct making *m)
{
    check_level(m);
    check_blame(m);
    check_numbers(m);
    for (int i = 0; i < m->level->scene_count; i++) {
        const struct scene *s = &m->level->scenes[i];
        check_lengths(m, s, m->scene_nodes[i]);
        check_verdicts(m, s, m->scene_nodes[i]);
        check_verdict_on_harmed(m, s, m->scene_nodes[i]);
        check_doors(m, s, m->scene_nodes[i]);
        check_guide(m, s, m->scene_nodes[i]);
    }
}
