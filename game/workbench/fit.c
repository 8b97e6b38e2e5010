// SPDX-License-Identifier: MIT
//
// fit.c — plays a level through on the smallest screen and reports each text that spills.
//
// The screens themselves are asked, not a formula: the level is played in the session's own
// order with every option taken in turn, so that what is measured is what will be shown.
#include "fit.h"

#include "doc.h"
#include "memory.h"
#include "opener.h"

#include <stdio.h>
#include <string.h>

enum { STEPS_MOST = 400, SMALL_WIDTH = 800, SMALL_HEIGHT = 600, MANY_CARDS = 120 };

// What a hall is made of for it, and the frame it is laid out in.
struct fitting {
    struct viewer_parts parts;
    struct ui_frame *frame;
};

static bool find_words(const struct level *level, const char *language, const char *words, struct place *place)
{
    for (size_t i = 0; i < level->text_count; i++)
        if (strcmp(level_text(level, language, (text_ref)i), words) == 0) {
            *place = (struct place){level->texts[i].line, level->texts[i].column};
            return true;
        }
    return false;
}

// The screen of a scene is called by its kind, as the file calls it.
static const char *screen_of(const struct level *level, const char *screen, char where[64])
{
    static const char *const kinds[] = {
#define KIND(NAME, name, en, vi, list, traits) en,
#include "kinds.def"
#undef KIND
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(screen, kinds[i]) == 0) {
            snprintf(where, 64, "kind:%s", level_word(level, screen));
            return where;
        }
    return screen;
}

// Words of the program may be what spills, pushed out by the author's: then the question is what can be shortened.
static void look(struct fitting *f, struct host *host, struct viewer *hall, const char *file, const struct level *level,
                 struct diag_list *diags)
{
    struct place place = {1, 1};
    struct view v;
    const char *language = f->parts.settings->language;
    viewer_draw(hall, f->frame, SMALL_WIDTH, SMALL_HEIGHT, 1u << 20);
    const char *overflow = ui_overflow(f->frame);
    if (overflow == NULL)
        return;
    host_view(host, ROLE_HALL, language, &v);
    const char *question = v.question;
    if (!find_words(level, language, overflow, &place) && question != NULL &&
        find_words(level, language, question, &place))
        overflow = question;
    char where[64];
    diag_error(diags, file, place, 1, "text-does-not-fit", overflow, screen_of(level, viewer_screen(hall), where),
               NULL);
}

static void send(struct host *host, struct viewer *hall, enum command_type type, uint8_t choice, uint8_t value)
{
    host_send(host, (struct command){.type = type, .seat = SEAT_FACILITATOR, .choice = choice, .value = value});
    viewer_session_changed(hall);
}

// One move towards the end; `turn` varies which option is taken.
static void move_on(struct host *host, struct viewer *hall, int turn)
{
    struct view v;
    host_view(host, ROLE_HALL, NULL, &v);
    const struct view_option *wanted = v.option_count > 0 ? &v.options[turn % v.option_count] : NULL;
    if (v.phase == PHASE_SHOW && v.all_vote && v.mode == ANSWER_CARDS && wanted->count == 0) {
        send(host, hall, COMMAND_COUNT, wanted->ordinal, MANY_CARDS);
        return;
    }
    if (v.phase == PHASE_SHOW && v.all_vote && v.mode == ANSWER_KEYS && !v.voted[0]) {
        host_send(host, (struct command){.type = COMMAND_VOTE, .seat = 0, .choice = wanted->ordinal});
        viewer_session_changed(hall);
        return;
    }
    if (v.phase != PHASE_DECIDE) {
        send(host, hall, v.phase == PHASE_LEVEL_DONE ? COMMAND_CLOSE : COMMAND_NEXT, 0, 0);
        return;
    }
    if (v.can_lock) {
        send(host, hall, COMMAND_LOCK, 0, 0);
        return;
    }
    int most = kind_has(v.kind, TRAIT_BOXES) ? v.box_count : v.option_count;
    for (int i = 0; i < most; i++) {
        const struct view_option *o = &v.options[(turn + i) % (kind_has(v.kind, TRAIT_BOXES) ? most : v.option_count)];
        uint8_t choice = kind_has(v.kind, TRAIT_BOXES) ? (uint8_t)((turn + i) % most) : o->ordinal;
        if ((kind_has(v.kind, TRAIT_PLACES) && o->placed > 0) || (kind_has(v.kind, TRAIT_DOORS) && o->opened))
            continue;
        send(host, hall, COMMAND_CHOOSE, choice, 0);
        return;
    }
    send(host, hall, COMMAND_SKIP, 0, 0);
}

static void walk(struct fitting *f, const char *file, const struct level *level, int teams, int turn,
                 struct diag_list *diags)
{
    struct host *host = host_new();
    struct bag bag = {.help = f->parts.bag->help, .shelf = f->parts.bag->shelf, .opener = {meeting_open_level, host}};
    struct viewer_parts parts = f->parts;
    parts.door = host_door(host, false);
    parts.bag = &bag;
    parts.clock_ms = NULL;
    parts.printed = NULL;
    struct viewer *hall = viewer_new(&parts);
    uint8_t index = host_lend_level(host, level);
    static const uint8_t ways[] = {0, 0, SETUP_CARDS, SETUP_KEYS}; // each way of answering has its own screens
    send(host, hall, COMMAND_SETUP, (uint8_t)teams, ways[turn % 4]);
    if (teams > 0)
        send(host, hall, COMMAND_NEXT, 0, 0);
    send(host, hall, COMMAND_LEVEL, index, READY_ALL | READY_OPENED);
    for (int i = 0; i < STEPS_MOST && host_session(host)->phase < PHASE_LEVEL_DONE; i++) {
        look(f, host, hall, file, level, diags);
        move_on(host, hall, turn);
    }
    viewer_free(hall);
    host_free(host);
}

struct fitting *fitting_new(struct meeting *meeting)
{
    struct fitting *f = mem_new(1, sizeof *f);
    *f = (struct fitting){meeting_parts(meeting, ROLE_HALL), ui_frame_new(platform_measure(meeting_platform(meeting)))};
    ui_only_fits(f->frame, true);
    return f;
}

void fitting_free(struct fitting *f)
{
    if (f != NULL)
        ui_frame_free(f->frame);
    mem_free(f);
}

void fit_check(struct fitting *f, const char *file, const struct level *level, struct diag_list *diags)
{
    struct settings *settings = f->parts.settings;
    char kept[sizeof settings->language];
    snprintf(kept, sizeof kept, "%s", settings->language);
    for (size_t l = 0; l < languages_count(f->parts.languages); l++) {
        snprintf(settings->language, sizeof settings->language, "%s", lang_code(languages_at(f->parts.languages, l)));
        for (int turn = 0; turn < 4; turn++) // so that every branch of up to four is taken
            walk(f, file, level, 6, turn, diags);
        if (level->sensitive < 3)
            walk(f, file, level, 0, 0, diags);
    }
    snprintf(settings->language, sizeof settings->language, "%s", kept);
}
