// SPDX-License-Identifier: MIT
//
// voice.c — reads pieces one after the other, each with the voice it has.
#include "voice.h"

#include "files.h"
#include "memory.h"
#include "pack.h"
#include "text.h"
#include "words.h"

#include <stdio.h>
#include <string.h>

enum { LOOK_MS = 40 }; // how often a recording is asked how far it is

enum reader { NOBODY, RECORDING, SPEECH };

struct packs {
    char *folder; // NULL: none
    char language[16];
    bool loaded;
    struct pack *pack;
};

struct voice {
    struct packs level, own, preferred; // preferred: the level's, in another language
    char prefers[16];
    struct player player;
    struct speech *speech; // NULL: none
    struct text *log;
    char language[16];
    char **pieces;
    size_t count;
    enum reader reader; // of the piece at hand; NOBODY: nothing is being read
    struct voice_now now;
    uint32_t due;
};

struct voice *voice_new(const char *own, const struct player *player, struct speech *speech, struct text *log)
{
    struct voice *v = mem_new(1, sizeof *v);
    v->own.folder = mem_copy_text(own);
    v->player = *player;
    v->speech = speech;
    v->log = log;
    v->due = UINT32_MAX;
    return v;
}

static void forget(struct packs *p)
{
    pack_free(p->pack);
    p->pack = NULL;
    p->loaded = false;
}

static void forget_pieces(struct voice *v)
{
    for (size_t i = 0; i < v->count; i++)
        mem_free(v->pieces[i]);
    mem_free(v->pieces);
    v->pieces = NULL;
    v->count = 0;
}

void voice_free(struct voice *v)
{
    if (v == NULL)
        return;
    voice_hush(v);
    forget(&v->level);
    forget(&v->preferred);
    forget(&v->own);
    mem_free(v->level.folder);
    mem_free(v->preferred.folder);
    mem_free(v->own.folder);
    if (v->speech != NULL)
        v->speech->close(v->speech);
    mem_free(v);
}

static void move_to(struct packs *p, const char *folder)
{
    forget(p);
    mem_free(p->folder);
    p->folder = folder != NULL ? mem_copy_text(folder) : NULL;
}

void voice_of_level(struct voice *v, const char *folder)
{
    const struct packs *p = &v->level;
    if (folder == NULL ? p->folder == NULL : p->folder != NULL && strcmp(p->folder, folder) == 0)
        return;
    move_to(&v->level, folder);
    move_to(&v->preferred, folder);
}

void voice_prefer(struct voice *v, const char *language) { snprintf(v->prefers, sizeof v->prefers, "%s", language); }

void voice_volume(struct voice *v, int percent)
{
    if (v->speech != NULL)
        v->speech->volume(v->speech, percent);
}

// ---- who reads it ----

static const struct pack *pack_of(struct packs *p, const char *below, const char *language)
{
    if (p->folder == NULL)
        return NULL;
    if (!p->loaded || strcmp(p->language, language) != 0) {
        forget(p);
        char *voices = path_join(p->folder, below), *folder = path_join(voices, language);
        p->pack = pack_load(folder, NULL);
        p->loaded = true;
        snprintf(p->language, sizeof p->language, "%s", language);
        mem_free(folder);
        mem_free(voices);
    }
    return p->pack;
}

static const struct recording *recording_of(struct voice *v, const char *language, const char *words)
{
    const struct recording *found = NULL;
    if (v->prefers[0] != '\0')
        found = pack_find(pack_of(&v->preferred, "voices", v->prefers), words);
    if (found == NULL)
        found = pack_find(pack_of(&v->level, "voices", language), words);
    return found != NULL ? found : pack_find(pack_of(&v->own, "", language), words);
}

static bool is_spoken(struct voice *v, const char *language)
{
    return v->speech != NULL && v->speech->speaks(v->speech, language);
}

bool voice_reads(struct voice *v, const char *language, const char *words)
{
    bool any = words[strspn(words, " \t\r\n")] != '\0', spoken = is_spoken(v, language);
    return any && (spoken || recording_of(v, language, words) != NULL);
}

// ---- one after the other ----

static void note(struct voice *v, const char *who, const char *words)
{
    if (v->log != NULL)
        text_addf(v->log, "%s\t%s\t%s\n", who, v->language, words);
}

static void speak(struct voice *v, const char *words)
{
    v->reader = SPEECH;
    v->player.duck(v->player.self, true);
    v->speech->say(v->speech, v->language, words);
    note(v, "speech", words);
}

// The piece at hand; false: nobody can read it.
static bool begin(struct voice *v)
{
    const char *words = v->pieces[v->now.piece];
    const struct recording *recording = recording_of(v, v->language, words);
    v->now.from = v->now.to = 0;
    if (recording != NULL) {
        v->reader = RECORDING;
        v->player.play(v->player.self, recording->path);
        note(v, recording->at, words);
        return true;
    }
    if (!is_spoken(v, v->language))
        return false;
    speak(v, words);
    return true;
}

static enum played heard(struct voice *v)
{
    const char *words = v->pieces[v->now.piece];
    if (v->reader == RECORDING) {
        uint32_t at = 0, length = 0;
        enum played played = v->player.now(v->player.self, &at, &length);
        if (length > 0)
            words_heard(words, (unsigned)((uint64_t)at * 1000 / length), &v->now.from, &v->now.to);
        return played;
    }
    struct speech_now now = v->speech->now(v->speech);
    if (now.at < strlen(words))
        words_next(words, now.at, &v->now.from, &v->now.to);
    return now.failed ? PLAYED_FAILED : now.over ? PLAYED_OVER : PLAYED_STILL;
}

static void end(struct voice *v)
{
    if (v->reader == SPEECH)
        v->player.duck(v->player.self, false);
    v->reader = NOBODY;
    v->now.speaks = false;
    v->due = UINT32_MAX;
    forget_pieces(v);
}

// The first from the one at hand on that somebody can read; all is over behind the last.
static void begin_next(struct voice *v)
{
    while (v->now.piece < v->count && !begin(v))
        v->now.piece++;
    if (v->now.piece == v->count)
        end(v);
}

// A recording that cannot be heard is read by the system, so that one bad file silences nobody's story.
static bool read_otherwise(struct voice *v)
{
    bool other = v->reader == RECORDING && is_spoken(v, v->language);
    if (other)
        speak(v, v->pieces[v->now.piece]);
    return other;
}

static void go_on(struct voice *v)
{
    while (v->now.speaks) {
        enum played played = heard(v);
        if (played == PLAYED_STILL)
            return;
        if (played == PLAYED_FAILED && read_otherwise(v))
            continue;
        if (v->reader == SPEECH)
            v->player.duck(v->player.self, false);
        v->now.piece++;
        begin_next(v);
    }
}

void voice_say(struct voice *v, const char *language, const char *const *pieces, size_t count)
{
    voice_hush(v);
    if (count == 0)
        return;
    snprintf(v->language, sizeof v->language, "%s", language);
    v->pieces = mem_new(count, sizeof *v->pieces);
    for (size_t i = 0; i < count; i++)
        v->pieces[i] = mem_copy_text(pieces[i]);
    v->count = count;
    v->now = (struct voice_now){.speaks = true};
    v->due = 0;
    begin_next(v);
    go_on(v);
}

void voice_hush(struct voice *v)
{
    if (v->reader == RECORDING)
        v->player.stop(v->player.self);
    if (v->reader == SPEECH)
        v->speech->hush(v->speech);
    if (v->now.speaks)
        end(v);
}

struct voice_now voice_now(const struct voice *v) { return v->now; }

bool voice_tick(struct voice *v, uint32_t now_ms)
{
    struct voice_now before = v->now;
    if (!v->now.speaks)
        return false;
    go_on(v);
    v->due = v->reader == RECORDING ? now_ms + LOOK_MS : UINT32_MAX; // the speech wakes the loop
    return before.speaks != v->now.speaks || before.piece != v->now.piece || before.from != v->now.from;
}

uint32_t voice_due(const struct voice *v) { return v->now.speaks ? v->due : UINT32_MAX; }
