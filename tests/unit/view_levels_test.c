// SPDX-License-Identifier: MIT
//
// view_levels_test.c — the levels that come with the program, step by step, as each role sees them: what is not turned
// over yet is not in a view, in any language, in whichever of its fields.
//
// A view is searched as memory: every place that could hold a pointer is looked at, whatever the field is called, so
// that a field somebody adds is searched too.
#include "files.h"
#include "loader.h"
#include "test_seen.h"

#include <stdlib.h>

#ifdef FEWER // under sanitizers: the other build has them all
enum { LANGUAGES_ASKED = 1 };
#else
enum { LANGUAGES_ASKED = 2 };
#endif
enum { LEVELS_MAX = 32, SECRETS_MAX = 8000 };

enum secret_kind {
    SECRET_BECAUSE,
    SECRET_SHOWS,
    SECRET_ACTED,
    SECRET_SWALLOW,
    SECRET_BUSY,
    SECRET_HELPS,
    SECRET_GUIDE,
    SECRET_TOGETHER,
    SECRET_RULE,
    SECRET_PAIR,
    SECRET_LINE
};
struct secret {
    const char *words; // its pointer is what is looked for
    enum secret_kind kind;
    uint8_t scene, at; // at: the option, the line
};

static struct level *levels[LEVELS_MAX];
static size_t level_count;
static struct secret secrets[SECRETS_MAX];
static size_t secret_count;
static size_t found[SECRET_LINE + 1]; // how often each kind was there in its time: a test that never sees one is no
                                      // test

static int open_levels(void **state)
{
    struct file_list files;
    (void)state;
    assert_true(files_find(DATA_DIR "/levels", "level.yaml", &files, NULL));
    assert_true(files.count > 0 && files.count <= LEVELS_MAX);
    for (size_t i = 0; i < files.count; i++) {
        struct diag_list *diags = diag_list_new();
        levels[level_count] = level_load(files.names[i], diags);
        assert_non_null(levels[level_count++]);
        diag_list_free(diags);
    }
    file_list_free(&files);
    return 0;
}

static int close_levels(void **state)
{
    (void)state;
    for (size_t i = 0; i < level_count; i++)
        level_free(levels[i]);
    return 0;
}

// ---- what has to be kept ----

static void add(const struct level *level, text_ref text, struct secret secret)
{
    for (uint8_t i = 0; text != TEXT_NONE && i <= level->translation_count; i++) {
        const char *words = i == level->translation_count ? level->texts[text].text
                                                          : level->translations[i].texts[text];
        if (words == NULL)
            continue;
        assert_true(secret_count < SECRETS_MAX);
        secrets[secret_count] = secret;
        secrets[secret_count++].words = words;
    }
}

static int by_words(const void *a, const void *b)
{
    const struct secret *one = a, *two = b;
    return one->words < two->words ? -1 : one->words > two->words;
}

static void gather(const struct level *level)
{
    secret_count = 0;
    add(level, level->rule, (struct secret){.kind = SECRET_RULE});
    for (uint8_t s = 0; s < level->scene_count; s++) {
        const struct scene *scene = &level->scenes[s];
        add(level, scene->guide, (struct secret){.kind = SECRET_GUIDE, .scene = s});
        if (scene->together != level->rule)
            add(level, scene->together, (struct secret){.kind = SECRET_TOGETHER, .scene = s});
        add(level, scene->swallow, (struct secret){.kind = SECRET_SWALLOW, .scene = s, .at = scene->line_count});
        for (uint8_t i = 0; i < scene->line_count; i++)
            add(level, scene->lines[i].text, (struct secret){.kind = SECRET_LINE, .scene = s, .at = i});
        for (uint8_t i = 0; i < scene->pair_count; i++)
            add(level, scene->pairs[i].text, (struct secret){.kind = SECRET_PAIR, .scene = s, .at = i});
        for (uint8_t i = 0; i < scene->option_count; i++) {
            const struct option *o = &scene->options[i];
            add(level, o->because, (struct secret){.kind = SECRET_BECAUSE, .scene = s, .at = i});
            add(level, o->shows, (struct secret){.kind = SECRET_SHOWS, .scene = s, .at = i});
            for (uint8_t a = 0; a < o->actor_count; a++)
                add(level, o->actors[a].text, (struct secret){.kind = SECRET_ACTED, .scene = s, .at = i});
            add(level, o->busy, (struct secret){.kind = SECRET_BUSY, .scene = s, .at = i});
            add(level, o->helps, (struct secret){.kind = SECRET_HELPS, .scene = s, .at = i});
        }
    }
    assert_true(secret_count > 0);
    qsort(secrets, secret_count, sizeof *secrets, by_words);
}

static bool line_told(const struct meeting *m, const struct line *line)
{
    bool chosen = line->when > 0 && (m->session.remembered & 1 << (line->when - 1)) != 0;
    return line->when == 0 || (line->unless ? !chosen : chosen);
}

// Of the scene at hand, before the line of this number.
static uint8_t lines_told(const struct meeting *m, uint8_t before)
{
    uint8_t told = 0;
    for (uint8_t i = 0; i < before; i++)
        told = (uint8_t)(told + line_told(m, &m->level->scenes[m->session.scene].lines[i]));
    return told;
}

// In the second round they are said again.
static bool pair_was_said(const struct meeting *m, uint8_t line, uint8_t total)
{
    uint8_t shown = m->session.lines_shown;
    return shown > total ? line < shown - total - 1 : line < shown;
}

static bool may_be_known(const struct secret *secret, const struct meeting *m, const struct seen *seen)
{
    bool here = secret->scene == m->session.scene && m->session.phase >= PHASE_STORY && m->session.phase <= PHASE_TALK;
    bool together = m->session.phase == PHASE_TOGETHER;
    const struct scene *scene = &m->level->scenes[secret->scene];
    switch (secret->kind) {
    case SECRET_BECAUSE:
    case SECRET_ACTED: return here && (in(seen->revealed, secret->at) || in(seen->helped, secret->at));
    case SECRET_SHOWS: return here && in(seen->revealed, secret->at);
    case SECRET_BUSY: return here && in(seen->busy, secret->at);
    case SECRET_HELPS: return here && in(seen->helped, secret->at);
    case SECRET_TOGETHER: return here && together;
    case SECRET_RULE:
        return m->session.phase >= PHASE_SENTENCE ||
               (together && m->level->scenes[m->session.scene].together == m->level->rule);
    case SECRET_SWALLOW: return here && m->session.lines_shown == lines_told(m, scene->line_count);
    case SECRET_PAIR: return here && pair_was_said(m, secret->at, scene->pair_count);
    case SECRET_LINE:
        return here && line_told(m, &scene->lines[secret->at]) && lines_told(m, secret->at) < m->session.lines_shown;
    case SECRET_GUIDE: return false;
    }
    return false;
}

// ---- a view, searched ----

// ---- who stands there ----

static size_t questions_seen;

static void nobody_wrong(const struct level *level, const struct view_actor *actors, int count, bool harm_may)
{
    for (int i = 0; i < count; i++) {
        const struct cast_member *who = &level->cast[actors[i].speaker];
        if (cast_is_online(who) || (who->harms && !harm_may))
            fail_msg("%s: %s stands there", level->id, who->id);
        for (int other = 0; other < i; other++)
            assert_string_not_equal(actors[i].figure, actors[other].figure);
    }
}

// Whom the hall speaks for is on the stage of everything it is asked; who harms and who is met online are not.
static void stands_right(const struct meeting *m, const struct view *v)
{
    if (!v->in_scene)
        return;
    bool story = v->phase == PHASE_STORY;
    nobody_wrong(m->level, v->stage, v->stage_count, story);
    int hurt = 0, children = 0;
    for (int i = 0; i < v->stage_count; i++) {
        hurt += v->stage[i].harmed;
        children += cast_is_child(&m->level->cast[v->stage[i].speaker]);
    }
    bool adults = m->level->band == BAND_ADULTS;
    if (adults) // there the hall speaks for grown-ups, and for neighbours who only hear it through the wall
        children = v->stage_count;
    if (!story && (children == 0 || (!adults && level_harmed(m->level) != NULL && hurt == 0)))
        fail_msg("%s: nobody of whom it is about, scene %s", m->level->id, m->level->scenes[m->session.scene].id);
    for (int i = 0; i < v->option_count; i++)
        nobody_wrong(m->level, v->options[i].turned.actors, v->options[i].turned.actor_count, false);
    questions_seen += !story;
}

// What is among the secrets, of a word that may be a place.
static const struct secret *secret_at(const char *words)
{
    struct secret wanted = {words, SECRET_GUIDE, 0, 0};
    return bsearch(&wanted, secrets, secret_count, sizeof *secrets, by_words);
}

// Most of a view is empty, and nearly all else points to other things.
static bool may_be_one(const char *words)
{
    return words != NULL && words >= secrets[0].words && words <= secrets[secret_count - 1].words;
}

static void keeps_secrets(const struct meeting *m, enum role role, const char *language, const struct seen *seen)
{
    struct view v;
    rules_view(&m->session, m->level, role, language, &v);
    stands_right(m, &v);
    const char *places[sizeof v / sizeof(const char *)];
    memcpy(places, &v, sizeof places);
    for (size_t at = 0; at < sizeof places / sizeof *places; at++) {
        const struct secret *secret = may_be_one(places[at]) ? secret_at(places[at]) : NULL;
        if (secret == NULL)
            continue;
        if (!may_be_known(secret, m, seen))
            fail_msg("%s, scene %d, phase %d, role %d, byte %zu: %s", m->level->id, m->session.scene, m->session.phase,
                     (int)role, at * sizeof *places, secret->words);
        found[secret->kind]++;
    }
    for (uint8_t i = 0; i < v.option_count; i++) {
        const struct view_turned *turned = &v.options[i].turned;
        bool shown = in(seen->revealed, v.options[i].ordinal);
        assert_true(shown || (turned->verdict == VERDICT_NONE && !turned->sign && !turned->fits && !turned->any_time &&
                              turned->right_place == 0 && turned->right_box == 255));
        assert_true(shown || in(seen->busy | seen->helped, v.options[i].ordinal) || turned->actor_count == 0);
    }
}

static void walk(const struct level *level, const char *language, uint8_t teams, uint8_t flags, uint8_t choice)
{
    static const enum role roles[] = {ROLE_HALL, ROLE_ONLY, ROLE_ALONE, ROLE_TEAM, ROLE_CONSOLE};
    struct meeting m = playing(teams, flags, level);
    struct seen seen = {0};
    bool looked[LEVEL_SCENES_MAX] = {false};
    for (int steps = 0; m.session.phase != PHASE_OVER; steps++) {
        assert_true(steps < 2000);
        uint8_t before = m.session.scene;
        everybody_answers(&m, choice);
        for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
            keeps_secrets(&m, roles[i], language, &seen);
        struct view v;
        rules_view(&m.session, m.level, ROLE_HALL, language, &v);
        if (m.session.phase == PHASE_TOGETHER && v.can_again && !looked[before]) {
            does(&m, COMMAND_AGAIN, 0);
            looked[before] = true;
            seen = (struct seen){0}; // it is a question again
        } else {
            goes_on(&m, choice);
        }
        remember(&seen, &m, before);
    }
}

static void no_view_holds_what_is_not_turned_over(void **state)
{
    static const char *const languages[] = {"vi", "en"};
    static const uint8_t flags[] = {0, SETUP_CARDS, SETUP_KEYS, SETUP_SHORT};
    (void)state;
    for (size_t l = 0; l < level_count; l++) {
        gather(levels[l]);
        for (size_t language = 0; language < LANGUAGES_ASKED; language++)
            for (uint8_t choice = 0; choice < 4; choice++) {
                for (size_t f = 0; f < sizeof flags; f++)
                    walk(levels[l], languages[language], 3, flags[f], choice);
                if (levels[l]->sensitive < 3)
                    walk(levels[l], languages[language], 0, 0, choice);
            }
    }
    for (int kind = SECRET_BECAUSE; kind <= SECRET_LINE; kind++)
        assert_true((found[kind] > 0) == (kind != SECRET_GUIDE));
    assert_true(questions_seen > 1000);
}

// The search itself finds what is there: the key, looked at in the same way, is full of it.
static void the_search_would_find_it(void **state)
{
    size_t guides = 0, reasons = 0;
    (void)state;
    for (size_t l = 0; l < level_count; l++) {
        gather(levels[l]);
        struct meeting m = playing(3, 0, levels[l]);
        for (int steps = 0; m.session.phase < PHASE_SENTENCE && steps < 2000; steps++, goes_on(&m, 0)) {
            struct view_key key;
            rules_key(&m.session, m.level, "en", &key);
            const char *places[sizeof key / sizeof(const char *)];
            memcpy(places, &key, sizeof places);
            for (size_t at = 0; at < sizeof places / sizeof *places; at++) {
                const struct secret *secret = may_be_one(places[at]) ? secret_at(places[at]) : NULL;
                guides += secret != NULL && secret->kind == SECRET_GUIDE;
                reasons += secret != NULL && secret->kind == SECRET_BECAUSE;
            }
        }
    }
    assert_true(guides > 0 && reasons > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_view_holds_what_is_not_turned_over),
        cmocka_unit_test(the_search_would_find_it),
    };
    return cmocka_run_group_tests(tests, open_levels, close_levels);
}
