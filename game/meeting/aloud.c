// SPDX-License-Identifier: MIT
//
// aloud.c — the meeting's voice: recordings of the level in play and of the program, the system's speech, or none.
//
// A meeting without a display has a voice only when it is told which (a script); one with a display asks the system,
// and only once a screen is looked for voices.
#include "host.h"
#include "meeting_inside.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

// ---- what plays recordings ----

static void play(void *platform, const char *path) { platform_tell(platform, path); }
static void stop(void *platform) { platform_tell_no_more(platform); }
static void duck(void *platform, bool on) { platform_give_way(platform, on); }

static enum played how_far(void *platform, uint32_t *at_ms, uint32_t *length_ms)
{
    static const enum played played[] = {
        [TOLD_STILL] = PLAYED_STILL, [TOLD_OVER] = PLAYED_OVER, [TOLD_UNREADABLE] = PLAYED_FAILED};
    return played[platform_told(platform, at_ms, length_ms)];
}

// ---- what a display asks ----

// The folder of the level in play: that of the shelf's level of its name; NULL: it is played from a journal alone, or
// the first picture is a level's, before the shelf is read.
static const char *level_at_hand(const struct meeting *m, char *folder, size_t size)
{
    const struct level *level = host_level(m->host);
    for (size_t i = 0; level != NULL && m->shelf != NULL && i < m->shelf->all; i++)
        if (strcmp(m->shelf->entries[i].head.id, level->id) == 0) {
            char *parent = path_parent(m->shelf->entries[i].path);
            snprintf(folder, size, "%s", parent);
            mem_free(parent);
            return folder;
        }
    return NULL;
}

static bool reads(void *self, const char *language, const char *words)
{
    struct meeting *m = self;
    char folder[1200];
    voice_prefer(m->voice, m->settings.voice);
    voice_of_level(m->voice, level_at_hand(m, folder, sizeof folder));
    return voice_reads(m->voice, language, words);
}

static void say(void *self, const char *language, const char *const *pieces, size_t count)
{
    voice_say(((struct meeting *)self)->voice, language, pieces, count);
}

static void hush(void *self) { voice_hush(((struct meeting *)self)->voice); }

static struct speaker_now now(void *self)
{
    struct voice_now v = voice_now(((struct meeting *)self)->voice);
    return (struct speaker_now){v.speaks, v.piece, v.from, v.to};
}

// ---- its life ----

static void wake(void *platform) { platform_wake(platform); }

void meeting__open_voice(struct meeting *m, const struct meeting_options *o)
{
    if (!o->display && o->voice == VOICE_OF_THE_SYSTEM)
        return;
    char *own = path_join(m->data, "assets/voices");
    struct player player = {m->platform, play, stop, how_far, duck};
    struct speech *speech = o->voice == VOICE_WRITTEN      ? speech_silent()
                            : o->voice == VOICE_RECORDINGS ? NULL
                                                           : speech_system(NULL, wake, m->platform);
    m->voice = voice_new(own, &player, speech, o->spoken);
    m->speaker = (struct speaker){m, reads, say, hush, now};
    mem_free(own);
}

void meeting__close_voice(struct meeting *m)
{
    voice_free(m->voice);
    m->voice = NULL;
}

bool meeting__voice_tick(struct meeting *m) { return m->voice != NULL && voice_tick(m->voice, m->now_ms); }
uint32_t meeting__voice_due(const struct meeting *m) { return m->voice != NULL ? voice_due(m->voice) : UINT32_MAX; }

void meeting__hush(struct meeting *m)
{
    if (m->voice != NULL)
        voice_hush(m->voice);
}
