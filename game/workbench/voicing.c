// SPDX-License-Identifier: MIT
//
// voicing.c — from a press to a recording beside the level, and what the booth shows of it.
#include "voicing.h"

#include "booth.h"
#include "memory.h"
#include "pack.h"
#include "reading.h"
#include "screens.h"
#include "take.h"
#include "utf8.h"
#include "voicing_words.h"

#include <math.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

enum { LOOK_MS = 50, STALLED_MS = 2000, LEVEL_DB = 48 };

// What was read, on its way to the disk. Another thread has it from its beginning until `done`.
struct keeping {
    char *folder, *name, *words;
    float *samples;
    size_t count;
    enum take_heard heard;
    bool kept;
    struct file_problem problem;
    atomic_bool done;
};

struct voicing {
    struct meeting *meeting;
    struct microphone microphone;
    bool beside, left; // left: nobody is in the booth
    const struct level *level;
    char language[16];
    struct readings *readings;
    struct booth booth;
    struct booth_row *rows;
    char title[160], why[160];
    size_t shown;            // which of the level's languages; 0: the author's
    char *at, *name, *words; // of the text that is being recorded: its address, what the recording is called, the words
    struct keeping *keeping; // on its way, or not kept yet
    bool on_its_way;
    enum text_id ended; // why it ended by itself
    uint32_t now_ms, began_ms, moved_ms;
    size_t heard;
};

static struct platform *platform(const struct voicing *v) { return meeting_platform(v->meeting); }

// ---- the platform's microphone ----

static bool listen(void *p) { return platform_listen(p, TAKE_SECONDS_MOST); }
static struct platform_heard heard(void *p) { return platform_heard(p); }
static float *listened(void *p, size_t *count) { return platform_listened(p, count); }

// ---- what the booth shows ----

static const char *shown_code(const struct voicing *v)
{
    return v->shown == 0 ? v->level->language : v->level->translations[v->shown - 1].language;
}

// As it calls itself where the program speaks it, else as the facilitator's language calls it.
static const char *name_of(const struct voicing *v, const char *code)
{
    const struct lang *lang = languages_find(meeting_parts(v->meeting, ROLE_HALL).languages, code);
    return lang != NULL ? text(lang, T_LANGUAGE_NAME) : text_tongue(meeting_lang(v->meeting), code);
}

static enum booth_next next_of(const struct voicing *v)
{
    if (v->words != NULL)
        return BOOTH_STOP;
    if (v->keeping != NULL)
        return v->on_its_way ? BOOTH_WAIT : BOOTH_SAVE;
    if (v->rows[v->booth.at].state != BOOTH_RECORDED)
        return BOOTH_RECORD;
    return v->booth.missing == 0 && v->booth.at + 1 == v->booth.count ? BOOTH_DONE : BOOTH_GO_ON;
}

static void show(struct voicing *v)
{
    static const enum booth_state states[] = {
        [READING_MISSING] = BOOTH_MISSING, [READING_CHANGED] = BOOTH_CHANGED, [READING_THERE] = BOOTH_RECORDED};
    struct booth *b = &v->booth;
    const char *code = shown_code(v);
    for (size_t i = 0; i < v->readings->count; i++)
        v->rows[i] = (struct booth_row){level_text(v->level, code, v->readings->rows[i].text),
                                        states[v->readings->rows[i].state]};
    struct voicing_words words = voicing_words(v->level, v->readings->rows[b->at].text, code);
    utf8_copy(v->title, sizeof v->title, level_text(v->level, code, v->level->title));
    b->title = v->title;
    b->rows = v->rows;
    b->missing = v->readings->missing;
    b->words = v->rows[b->at].words;
    b->who = words.who;
    b->figure = words.figure;
    b->mood = words.mood;
    b->what = words.what;
    b->language = name_of(v, v->language);
    b->shown = name_of(v, code);
    b->more_languages = v->level->translation_count > 0;
    b->next = next_of(v);
}

static void say(struct voicing *v, enum text_id id, const char *why)
{
    snprintf(v->why, sizeof v->why, "%s", why != NULL ? why : "");
    v->booth.told = id;
    v->booth.told_why = why != NULL ? v->why : NULL;
}

static void say_what_to_do(struct voicing *v)
{
    say(v, v->rows[v->booth.at].state == BOOTH_RECORDED ? T_BOOTH_RECORDED : T_BOOTH_READY, NULL);
}

static void hush(struct voicing *v)
{
    platform_tell_no_more(platform(v));
    v->booth.plays = false;
}

static void go_to(struct voicing *v, size_t row)
{
    hush(v);
    v->booth.at = row;
    v->booth.bars = 0;
    v->booth.seconds = 0;
    show(v);
    say_what_to_do(v);
}

// The first that has no recording from `from` on, then from the beginning; the next one when all have.
static size_t missing_from(const struct voicing *v, size_t from)
{
    size_t count = v->readings->count;
    for (size_t i = 0; i < count; i++)
        if (v->readings->rows[(from + i) % count].state != READING_THERE)
            return (from + i) % count;
    return from < count ? from : count - 1;
}

// ---- kept ----

static void keep_it(void *self)
{
    struct keeping *k = self;
    struct take take = take_make(k->samples, k->count);
    k->heard = take.heard;
    k->kept = take.heard != TAKE_NOTHING && pack_keep(k->folder, k->name, k->words, &take, &k->problem);
    take_free(&take);
    atomic_store(&k->done, true);
}

static void forget_keeping(struct voicing *v)
{
    struct keeping *k = v->keeping;
    if (k == NULL)
        return;
    mem_free(k->folder);
    mem_free(k->name);
    mem_free(k->words);
    mem_free(k->samples);
    mem_free(k);
    v->keeping = NULL;
}

static void begin_keeping(struct voicing *v)
{
    atomic_store(&v->keeping->done, false);
    v->on_its_way = true;
    say(v, T_BOOTH_KEEPS, NULL);
    if (v->beside)
        platform_run_write(platform(v), keep_it, v->keeping);
    else
        keep_it(v->keeping);
}

static void hear(struct voicing *v)
{
    const char *path = v->readings->rows[v->booth.at].path;
    hush(v);
    if (path == NULL)
        return;
    platform_tell(platform(v), path);
    v->booth.plays = true;
    if (v->booth.told == T_BOOTH_RECORDED || v->booth.told == T_BOOTH_READY)
        say(v, T_BOOTH_PLAYS, NULL);
}

// What comes of it: heard at once, unless there is nothing to hear, or it is to be tried again.
static void take_kept(struct voicing *v)
{
    static const enum text_id told[] = {[TAKE_FINE] = T_BOOTH_FINE,
                                        [TAKE_SOFT] = T_BOOTH_SOFT,
                                        [TAKE_CLIPPED] = T_BOOTH_CLIPPED,
                                        [TAKE_NOTHING] = T_BOOTH_NOTHING};
    struct keeping *k = v->keeping;
    v->on_its_way = false;
    if (!k->kept && k->heard != TAKE_NOTHING) {
        say(v, T_BOOTH_CANNOT_KEEP, k->problem.reason);
        return;
    }
    say(v, v->ended != T_BOOTH_FINE && k->kept ? v->ended : told[k->heard], NULL);
    bool any = k->kept;
    forget_keeping(v);
    readings_again(v->readings);
    show(v);
    if (any && !v->left)
        hear(v);
}

// ---- recorded ----

static void forget_words(struct voicing *v)
{
    mem_free(v->at);
    mem_free(v->name);
    mem_free(v->words);
    v->at = v->name = v->words = NULL;
}

static void record(struct voicing *v)
{
    const struct reading *row = &v->readings->rows[v->booth.at];
    hush(v);
    forget_words(v);
    forget_keeping(v);
    platform_quiet(platform(v)); // what sounds would be heard in it
    if (!v->microphone.listen(v->microphone.self)) {
        say(v, T_BOOTH_NO_MICROPHONE, NULL);
        return;
    }
    v->at = mem_copy_text(row->at);
    v->words = mem_copy_text(row->words);
    v->name = reading_name(v->readings, v->booth.at);
    v->began_ms = v->moved_ms = v->now_ms;
    v->heard = 0;
    v->booth.bars = 0;
    v->booth.seconds = 0;
    say(v, T_BOOTH_READS, NULL);
}

// `why`: T_BOOTH_FINE when it was asked for.
static void stop(struct voicing *v, enum text_id why)
{
    if (v->words == NULL)
        return;
    struct keeping *k = mem_new(1, sizeof *k);
    k->folder = mem_copy_text(v->readings->folder);
    k->name = v->name;
    k->words = v->words;
    k->samples = v->microphone.listened(v->microphone.self, &k->count);
    v->name = v->words = NULL;
    v->keeping = k;
    v->ended = why;
    v->booth.bars = 0;
    forget_words(v);
    begin_keeping(v);
}

// From the loudest that came: so many bars.
static int bars_of(unsigned peak)
{
    double db = 20 * log10(((double)peak + 0.5) / 1000);
    int bars = (int)((db + LEVEL_DB) * BOOTH_BARS / LEVEL_DB + 0.5);
    return bars < 0 ? 0 : bars > BOOTH_BARS ? BOOTH_BARS : bars;
}

static void look_at_microphone(struct voicing *v)
{
    struct platform_heard now = v->microphone.heard(v->microphone.self);
    if (now.count != v->heard)
        v->moved_ms = v->now_ms;
    v->heard = now.count;
    int bars = bars_of(now.peak);
    v->booth.bars = bars > v->booth.bars ? bars : v->booth.bars - (v->booth.bars > bars); // it falls softly
    v->booth.seconds = (unsigned)(now.count / TAKE_RATE);
    if (now.full)
        stop(v, T_BOOTH_FULL);
    else if (now.lost || v->now_ms - v->moved_ms > STALLED_MS)
        stop(v, T_BOOTH_LOST);
}

// ---- what was pressed ----

void voicing_leave(struct voicing *v)
{
    stop(v, T_BOOTH_FINE);
    hush(v);
    v->left = true;
}

static void do_next(struct voicing *v)
{
    switch (next_of(v)) {
    case BOOTH_RECORD: record(v); return;
    case BOOTH_STOP: stop(v, T_BOOTH_FINE); return;
    case BOOTH_SAVE: begin_keeping(v); return;
    case BOOTH_GO_ON: go_to(v, missing_from(v, v->booth.at + 1)); return;
    case BOOTH_WAIT:
    case BOOTH_DONE:
    case BOOTH_NEXTS: return;
    }
}

static void show_another(struct voicing *v) { v->shown = (v->shown + 1) % (v->level->translation_count + 1u); }

static void do_wish(struct voicing *v, enum booth_wish wish)
{
    size_t last = v->booth.count - 1, at = v->booth.at;
    if (wish == BOOTH_NOTHING)
        return;
    if (wish == BOOTH_LEAVE)
        voicing_leave(v);
    if (v->words != NULL && wish != BOOTH_AGAIN && wish != BOOTH_SHOW)
        wish = BOOTH_DO_NEXT; // first it is kept
    if (v->keeping != NULL && (v->on_its_way || (wish != BOOTH_AGAIN && wish != BOOTH_SHOW)))
        wish = wish == BOOTH_SHOW ? wish : BOOTH_DO_NEXT;
    switch (wish) {
    case BOOTH_DO_NEXT: do_next(v); return;
    case BOOTH_AGAIN:
        if (v->words != NULL) // it went wrong: from its beginning
            mem_free(v->microphone.listened(v->microphone.self, &v->heard));
        record(v);
        return;
    case BOOTH_HEAR:
        if (v->booth.plays)
            hush(v);
        else
            hear(v);
        return;
    case BOOTH_EARLIER: go_to(v, at > 0 ? at - 1 : 0); return;
    case BOOTH_LATER: go_to(v, at < last ? at + 1 : last); return;
    case BOOTH_GO_TO: go_to(v, v->booth.wanted <= last ? v->booth.wanted : last); return;
    case BOOTH_SHOW: show_another(v); return;
    case BOOTH_LEAVE:
    case BOOTH_NOTHING: return;
    }
}

// ---- time ----

bool voicing_tick(struct voicing *v, uint32_t now_ms)
{
    struct booth before = v->booth;
    v->now_ms = now_ms;
    if (v->level == NULL)
        return false;
    v->booth.wish = BOOTH_NOTHING;
    do_wish(v, before.wish);
    if (v->words != NULL)
        look_at_microphone(v);
    if (v->on_its_way && atomic_load(&v->keeping->done))
        take_kept(v);
    uint32_t at_ms = 0, length_ms = 0;
    if (v->booth.plays && platform_told(platform(v), &at_ms, &length_ms) != TOLD_STILL)
        hush(v);
    show(v);
    const struct booth *b = &v->booth;
    return before.wish != BOOTH_NOTHING || before.bars != b->bars || before.seconds != b->seconds ||
           before.next != b->next || before.plays != b->plays || before.told != b->told;
}

bool voicing_keeps(const struct voicing *v) { return v->keeping != NULL && !v->on_its_way; }

uint32_t voicing_due(const struct voicing *v)
{
    bool moves = v->words != NULL || v->on_its_way || v->booth.plays || v->booth.wish != BOOTH_NOTHING;
    return moves ? v->now_ms + LOOK_MS : UINT32_MAX;
}

// ---- beginning and end ----

static size_t language_at(const struct level *level, const char *code)
{
    for (size_t i = 0; i < level->translation_count; i++)
        if (strcmp(level->translations[i].language, code) == 0)
            return i + 1;
    return 0;
}

// The words in the language of the voice, else in the reader's.
static size_t shown_first(const struct voicing *v)
{
    size_t own = language_at(v->level, v->language);
    bool is_own = own > 0 || strcmp(v->language, v->level->language) == 0;
    return is_own ? own : language_at(v->level, lang_code(meeting_lang(v->meeting)));
}

static size_t row_at(const struct readings *r, const char *at)
{
    for (size_t i = 0; at != NULL && i < r->count; i++)
        if (strcmp(r->rows[i].at, at) == 0)
            return i;
    return r->count;
}

void voicing_of(struct voicing *v, const struct level *level, const char *language)
{
    bool again = v->level != NULL && language == NULL;
    char *at = again ? mem_copy_text(v->readings->rows[v->booth.at].at) : NULL;
    if (!again)
        snprintf(v->language, sizeof v->language, "%s", language != NULL ? language : level->language);
    readings_free(v->readings);
    mem_free(v->rows);
    v->level = level;
    v->left = v->left && again;
    v->readings = readings_new(level, v->language);
    v->rows = mem_new(v->readings->count + 1, sizeof *v->rows);
    v->booth.count = v->readings->count;
    if (!again || v->shown > level->translation_count)
        v->shown = shown_first(v);
    size_t row = row_at(v->readings, at);
    v->booth.at = row < v->readings->count ? row : missing_from(v, 0);
    mem_free(at);
    show(v);
    if (!again)
        say_what_to_do(v);
}

struct voicing *voicing_new(struct meeting *meeting)
{
    struct voicing *v = mem_new(1, sizeof *v);
    v->meeting = meeting;
    v->beside = true;
    v->microphone = (struct microphone){meeting_platform(meeting), listen, heard, listened};
    meeting_parts(meeting, ROLE_HALL).bag->booth = &v->booth;
    return v;
}

void voicing_microphone(struct voicing *v, struct microphone microphone)
{
    v->microphone = microphone;
    v->beside = false;
}

void voicing_free(struct voicing *v)
{
    if (v == NULL)
        return;
    voicing_leave(v);
    if (v->beside)
        platform_finish_writes(platform(v));
    if (v->keeping != NULL && !v->keeping->kept)
        keep_it(v->keeping); // once more: it is the last moment
    meeting_parts(v->meeting, ROLE_HALL).bag->booth = NULL;
    forget_keeping(v);
    forget_words(v);
    readings_free(v->readings);
    mem_free(v->rows);
    mem_free(v);
}
