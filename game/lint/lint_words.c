// SPDX-License-Identifier: MIT
//
// lint_words.c — looks through what is said for words that hurt (lint_phrases.c), which lint_search.c finds.
//
// A text speaks either with the game's voice (why, rule, questions, the helping adult, the swallow, who acts out a safe
// answer) or with a character's (lines, what happens next, a choice that is not safe). Blame is an error in the
// game's voice only: a story may let somebody say it, for the "why" behind it to answer.
//
// The verdict on a harmed person, as far as a list can tell: a question that asks whether what
// she did was right; a choice that is not safe and begins with her name as the one who acts. And
// under twelve, a question that makes the child be her.
//
// And what counts as right (a safe choice, an adult who helps, what the hall says and does) never
// advises to meet, pay, delete, hide, promise or fight.
#include "lint_search_inside.h"

#include "lint_phrases.h"

#include <stdio.h>
#include <string.h>

static void tell(const struct search *s, enum diag_severity severity, text_ref ref, const char *code, const char *a)
{
    const struct level_text *text = &s->l->level->texts[ref];
    struct place place = {text->line, text->column};
    if (severity == DIAG_ERROR)
        diag_error(s->l->diags, s->l->level->file, place, 1, code, a, NULL, NULL);
    else
        diag_warning(s->l->diags, s->l->level->file, place, 1, code, a, NULL, NULL);
}

static void tell_phrase(const struct search *s, text_ref ref, const char *code, const char *phrase)
{
    char shown[160];
    const char *hole = strchr(phrase, '@');
    snprintf(shown, sizeof shown, "%.*s%s%s", hole != NULL ? (int)(hole - phrase) : (int)strlen(phrase), phrase,
             hole != NULL ? "…" : "", hole != NULL ? hole + 1 : "");
    tell(s, DIAG_ERROR, ref, code, diag_quote(shown).bytes);
}

static void check_never_right(struct search *s, text_ref ref)
{
    const char *phrase = lint__search_text(s, ref) ? lint__search_found(s, NEVER_RIGHT) : NULL;
    if (phrase != NULL)
        tell_phrase(s, ref, "never-right", phrase);
}

static void check_blame(struct search *s, text_ref ref)
{
    const char *phrase = lint__search_text(s, ref) ? lint__search_found(s, BLAMING) : NULL;
    if (phrase != NULL)
        tell_phrase(s, ref, "blames", phrase);
}

// Who places it last by mark makes a hall that tells at once wrong.
static void check_step(struct search *s, const struct option *o)
{
    if (!o->any_time && lint__search_text(s, o->text) && lint__search_found(s, TELLING) != NULL)
        tell(s, DIAG_WARNING, o->text, "tell-any-time", lint__line(s->l, "any-time", "yes").bytes);
}

// Does telling stand in the safe choices of this question, and in no other?
static bool telling_gives_away(struct search *s, const struct scene *scene)
{
    bool safe = true, other = false;
    for (int i = 0; i < scene->option_count; i++) {
        const struct option *o = &scene->options[i];
        bool tells = lint__search_text(s, o->text) && lint__search_found(s, TELLING) != NULL;
        safe = safe && (o->verdict != VERDICT_SAFE || tells);
        other = other || (o->verdict != VERDICT_SAFE && tells);
    }
    return safe && !other && scene->option_count > 0;
}

static void check_telling(struct search *s)
{
    int asks = 0, given = 0;
    for (int i = 0; i < s->l->level->scene_count; i++) {
        const struct scene *scene = &s->l->level->scenes[i];
        asks += kind_has(scene->kind, TRAIT_JUDGED);
        given += kind_has(scene->kind, TRAIT_JUDGED) && telling_gives_away(s, scene);
    }
    if (asks >= PATTERN_LEAST && given == asks)
        lint__warn_at(s->l, s->l->draft->scenes, "always-tells", diag_number(asks).bytes, NULL);
}

static void check_experience(struct search *s, text_ref ref)
{
    if (lint__search_text(s, ref) && lint__search_found(s, EXPERIENCE) != NULL)
        tell(s, DIAG_ERROR, ref, "own-experience", NULL);
}

static void check_question(struct search *s, const struct scene *scene)
{
    const struct cast_member *harmed = level_harmed(s->l->level);
    if (!lint__search_text(s, scene->question) || harmed == NULL || harmed->name >= s->l->level->text_count)
        return;
    const char *name = s->l->level->texts[harmed->name].text;
    if (lint__search_found(s, JUDGING) != NULL)
        tell(s, DIAG_ERROR, scene->question, "verdict-on-harmed", name);
    else if (s->l->level->band != BAND_12_15 && lint__search_found(s, PLAYING) != NULL)
        tell(s, DIAG_ERROR, scene->question, "plays-harmed", name);
}

// A choice that is not safe and begins "Páo gửi ảnh…" judges Páo; "Páo nên…" or "Páo ơi…" is advice.
static void check_choice(struct search *s, const struct option *o)
{
    if (o->verdict == VERDICT_SAFE || o->verdict == VERDICT_NONE || !lint__search_text(s, o->text))
        return;
    for (size_t i = 0; i < s->name_count; i++) {
        const char *words = s->words + 1;
        size_t length = strlen(s->names[i]);
        if (strncmp(words, s->names[i], length) != 0 || words[length] != ' ')
            continue;
        const char *next = words + length + 1;
        if (*next != '\0' && *next != '|' && !lint__is_word_of(phrases_advising, next, strcspn(next, " ")))
            tell(s, DIAG_WARNING, o->text, "verdict-on-harmed-act", diag_quote(s->l->level->texts[o->text].text).bytes);
    }
}

// What is said when a safe answer, or one without a verdict, is acted out.
static void check_stage(struct search *s, const struct option *o)
{
    for (int i = 0; i < o->actor_count && (o->verdict == VERDICT_SAFE || o->verdict == VERDICT_NONE); i++) {
        check_blame(s, o->actors[i].text);
        check_never_right(s, o->actors[i].text);
    }
}

static void check_scene(struct search *s, const struct scene *scene)
{
    check_blame(s, scene->swallow);
    check_never_right(s, scene->swallow);
    check_blame(s, scene->question);
    check_blame(s, scene->alone);
    check_blame(s, scene->together);
    check_blame(s, scene->guide);
    check_never_right(s, scene->together);
    if (kind_has(scene->kind, TRAIT_ACTS))
        check_never_right(s, scene->question);
    check_experience(s, scene->question);
    check_experience(s, scene->alone);
    if (kind_has(scene->kind, TRAIT_JUDGED) || kind_has(scene->kind, TRAIT_MARKS) || kind_has(scene->kind, TRAIT_ACTS))
        check_question(s, scene);
    for (int i = 0; i < scene->talk_count; i++) {
        check_blame(s, scene->talk[i]);
        check_experience(s, scene->talk[i]);
    }
    for (int i = 0; i < scene->option_count; i++) {
        const struct option *o = &scene->options[i];
        check_blame(s, o->because);
        check_blame(s, o->helps);
        check_never_right(s, o->helps);
        check_stage(s, o);
        if (kind_has(scene->kind, TRAIT_PLACES)) {
            check_never_right(s, o->text);
            check_step(s, o);
        }
        if (kind_has(scene->kind, TRAIT_JUDGED) && o->verdict == VERDICT_SAFE) {
            check_blame(s, o->text);
            check_never_right(s, o->text);
        }
        if (kind_has(scene->kind, TRAIT_JUDGED))
            check_choice(s, o);
    }
}

void lint__words(struct lint *l)
{
    struct search s;
    lint__search_open(&s, l);
    check_blame(&s, l->level->notice);
    check_blame(&s, l->level->rule);
    check_never_right(&s, l->level->rule);
    for (int i = 0; i < l->level->question_count; i++) {
        check_blame(&s, l->level->questions[i].second);
        check_never_right(&s, l->level->questions[i].second);
    }
    if (!l->scenes_flawed)
        check_telling(&s);
    for (int i = 0; i < l->level->scene_count; i++) // words that hurt are told whatever else is wrong there
        check_scene(&s, &l->level->scenes[i]);
    lint__search_close(&s);
}
