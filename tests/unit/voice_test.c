// SPDX-License-Identifier: MIT
//
// voice_test.c — which voice a text has, one text after the other, and silence at once.
#include "files.h"
#include "memory.h"
#include "pack.h"
#include "test_folder.h"
#include "text.h"
#include "voice.h"
#include "words.h"

#include <dlfcn.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// ---- what is played goes on until the test says that it is over ----

struct played_so_far {
    char path[300]; // of the last one
    int begun, stopped, ducked;
    bool ducks;
    enum played state;
    uint32_t at_ms, length_ms;
};

static void play(void *self, const char *path)
{
    struct played_so_far *p = self;
    snprintf(p->path, sizeof p->path, "%s", path);
    p->begun++;
    p->state = PLAYED_STILL;
}

static void stop(void *self) { ((struct played_so_far *)self)->stopped++; }

static enum played how_far(void *self, uint32_t *at_ms, uint32_t *length_ms)
{
    const struct played_so_far *p = self;
    *at_ms = p->at_ms;
    *length_ms = p->length_ms;
    return p->state;
}

static void duck(void *self, bool on)
{
    struct played_so_far *p = self;
    p->ducks = on;
    p->ducked += on;
}

// ---- a level's folder in memory ----

static char folder[200];

static void lays(const char *name, const char *bytes)
{
    char path[300], below[300];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    snprintf(below, sizeof below, "%s", path);
    *strrchr(below, '/') = '\0';
    assert_true(folder_make(below, NULL));
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(bytes, file);
    assert_int_equal(fclose(file), 0);
}

static int makes_folder(void **state)
{
    (void)state;
    snprintf(folder, sizeof folder, "%s/safecircle-voice-%ld", test_root(), (long)getpid());
    lays("level/voices/vi/index.yaml", "voices: 1\n"
                                       "recordings:\n"
                                       "  - at: gift.say.1\n"
                                       "    from: \"Chị cho em  kẹo này.\"\n"
                                       "  - at: gift.say.2\n"
                                       "    from: \"Chưa ai đọc câu này.\"\n"
                                       "  - at: next\n"
                                       "    from: \"Tiếp\"\n");
    lays("level/voices/vi/gift.say.1.ogg", "");
    lays("level/voices/vi/next.ogg", "");
    lays("level/voices/vi/nobody.ogg", "");
    lays("own/vi/index.yaml", "giọng đọc: 1\ncác bản thu:\n  - tại: play.next\n    từ câu: \"Tiếp\"\n"
                              "  - tại: play.back\n    từ câu: \"Lùi\"\n");
    lays("own/vi/play.next.ogg", "");
    lays("own/vi/play.back.ogg", "");
    return 0;
}

static int removes_folder(void **state)
{
    (void)state;
    char command[300];
    snprintf(command, sizeof command, "rm -r '%s'", folder);
    return system(command); // NOLINT(cert-env33-c): our own folder
}

static const char *in(const char *name)
{
    static char path[400];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

struct held {
    struct played_so_far played;
    struct text log;
    struct voice *voice;
};

static void opens(struct held *h, struct speech *speech)
{
    *h = (struct held){.played = {.state = PLAYED_STILL}};
    struct player player = {&h->played, play, stop, how_far, duck};
    h->voice = voice_new(in("own"), &player, speech, &h->log);
    voice_of_level(h->voice, in("level"));
}

static void closes(struct held *h)
{
    voice_free(h->voice);
    text_free(&h->log);
}

// ---- which recording ----

static void a_recording_is_found_by_its_words_alone(void **state)
{
    (void)state;
    struct held h;
    opens(&h, NULL);
    assert_true(voice_reads(h.voice, "vi", "Chị cho em\nkẹo này."));
    assert_false(voice_reads(h.voice, "vi", "Chị cho em kẹo nhé.")); // edited since: never by the old recording
    assert_false(voice_reads(h.voice, "vi", "Chưa ai đọc câu này."));
    assert_false(voice_reads(h.voice, "en", "Chị cho em kẹo này."));
    assert_true(voice_reads(h.voice, "vi", "Lùi")); // the program's own words
    assert_false(voice_reads(h.voice, "vi", ""));
    assert_false(voice_reads(h.voice, "vi", " \n"));
    voice_of_level(h.voice, NULL);
    assert_false(voice_reads(h.voice, "vi", "Chị cho em kẹo này."));
    assert_true(voice_reads(h.voice, "vi", "Tiếp"));
    closes(&h);
}

static void the_levels_own_goes_before(void **state)
{
    (void)state;
    struct held h;
    opens(&h, NULL);
    const char *pieces[] = {"Tiếp"};
    voice_say(h.voice, "vi", pieces, 1);
    assert_string_equal(h.played.path, in("level/voices/vi/next.ogg"));
    voice_of_level(h.voice, NULL);
    voice_say(h.voice, "vi", pieces, 1);
    assert_string_equal(h.played.path, in("own/vi/play.next.ogg"));
    closes(&h);
}

// A grandmother's, in her own language, of the words that are shown; what she did not read is read as before.
static void a_voice_of_another_language_goes_before(void **state)
{
    (void)state;
    struct held h;
    const char *next[] = {"Tiếp"}, *sweets[] = {"Chị cho em kẹo này."};
    lays("level/voices/kjg/index.yaml", "voices: 1\nrecordings:\n  - at: a\n    from: \"Tiếp\"\n");
    lays("level/voices/kjg/a.ogg", "");
    opens(&h, NULL);
    voice_prefer(h.voice, "kjg");
    voice_say(h.voice, "vi", next, 1);
    assert_string_equal(h.played.path, in("level/voices/kjg/a.ogg"));
    voice_say(h.voice, "vi", sweets, 1);
    assert_string_equal(h.played.path, in("level/voices/vi/gift.say.1.ogg"));
    voice_prefer(h.voice, "");
    voice_say(h.voice, "vi", next, 1);
    assert_string_equal(h.played.path, in("level/voices/vi/next.ogg"));
    closes(&h);
}

static void what_an_index_forgot_is_known(void **state)
{
    (void)state;
    struct pack *pack = pack_load(in("level/voices/vi"), NULL);
    assert_int_equal(pack->count, 3);
    assert_int_equal(pack->stray_count, 1);
    assert_non_null(strstr(pack->strays[0], "nobody.ogg"));
    assert_null(pack->rows[1].path); // to be recorded yet
    pack_free(pack);
    assert_null(pack_load(in("level/voices/xx"), NULL));
}

static void words_are_the_same_but_for_spaces(void **state)
{
    (void)state;
    assert_true(pack_same(" a  b\nc ", "a b c"));
    assert_false(pack_same("a b", "ab"));
    assert_false(pack_same("a", "a b"));
    assert_false(pack_same("Em", "em"));
}

// ---- one after the other ----

static void pieces_are_read_in_order_by_whoever_can(void **state)
{
    (void)state;
    struct held h;
    opens(&h, speech_silent());
    const char *pieces[] = {"Một câu nào đó", "Chị cho em kẹo này.", "", "Lùi"};
    voice_say(h.voice, "vi", pieces, 4);
    assert_string_equal(text_bytes(&h.log), "speech\tvi\tMột câu nào đó\ngift.say.1\tvi\tChị cho em kẹo này.\n");
    assert_int_equal(h.played.ducked, 1);
    assert_false(h.played.ducks); // a recording ducks the music itself
    assert_int_equal(voice_now(h.voice).piece, 1);
    h.played.state = PLAYED_OVER;
    h.played.length_ms = 0;
    voice_tick(h.voice, 0);
    assert_string_equal(text_bytes(&h.log) + h.log.length - strlen("play.back\tvi\tLùi\n"), "play.back\tvi\tLùi\n");
    assert_true(voice_now(h.voice).speaks);
    h.played.state = PLAYED_OVER;
    assert_true(voice_tick(h.voice, 0));
    assert_false(voice_now(h.voice).speaks);
    assert_true(voice_due(h.voice) == UINT32_MAX);
    closes(&h);
}

static void who_has_no_voice_is_passed_over(void **state)
{
    (void)state;
    struct held h;
    opens(&h, NULL);
    const char *pieces[] = {"Ai đọc được?", "Lùi", "Không ai cả"};
    voice_say(h.voice, "vi", pieces, 3);
    assert_string_equal(text_bytes(&h.log), "play.back\tvi\tLùi\n");
    h.played.state = PLAYED_OVER;
    voice_tick(h.voice, 0);
    assert_false(voice_now(h.voice).speaks);
    closes(&h);
}

static void a_broken_recording_is_read_by_the_system(void **state)
{
    (void)state;
    struct held h;
    opens(&h, speech_silent());
    const char *pieces[] = {"Lùi"};
    voice_say(h.voice, "vi", pieces, 1);
    h.played.state = PLAYED_FAILED;
    voice_tick(h.voice, 0);
    assert_string_equal(text_bytes(&h.log), "play.back\tvi\tLùi\nspeech\tvi\tLùi\n");
    assert_false(voice_now(h.voice).speaks);
    closes(&h);
}

static void silence_is_at_once(void **state)
{
    (void)state;
    struct held h;
    opens(&h, NULL);
    const char *pieces[] = {"Lùi", "Tiếp"};
    voice_say(h.voice, "vi", pieces, 2);
    assert_true(voice_now(h.voice).speaks);
    voice_hush(h.voice);
    assert_int_equal(h.played.stopped, 1);
    assert_false(voice_now(h.voice).speaks);
    assert_false(voice_tick(h.voice, 1000));
    assert_int_equal(h.played.begun, 1); // and nothing comes after it
    voice_hush(h.voice);
    assert_int_equal(h.played.stopped, 1);
    closes(&h);
}

// ---- words ----

static void a_recordings_words_light_up_by_its_length(void **state)
{
    (void)state;
    struct held h;
    opens(&h, NULL);
    const char *words = "Chị cho em kẹo này.", *pieces[] = {words};
    voice_say(h.voice, "vi", pieces, 1);
    assert_int_equal(voice_now(h.voice).from, voice_now(h.voice).to); // it is still being read from the disk
    size_t last = 0;
    h.played.length_ms = 1000;
    for (h.played.at_ms = 0; h.played.at_ms < 1000; h.played.at_ms += 10) {
        voice_tick(h.voice, h.played.at_ms);
        struct voice_now now = voice_now(h.voice);
        assert_true(now.from >= last && now.to > now.from && now.to <= strlen(words));
        assert_true(now.from == 0 || words[now.from - 1] == ' ');
        last = now.from;
    }
    assert_string_equal(words + last, "này."); // all of them, in order
    assert_true(voice_due(h.voice) < 2000);
    closes(&h);
}

static void words_are_marked_for_a_speech(void **state)
{
    (void)state;
    struct text out = {0};
    words_marked(&out, "Em <3\n& chị");
    assert_string_equal(text_bytes(&out), "<speak><mark name=\"0\"/>Em <mark name=\"3\"/>&lt;3 "
                                          "<mark name=\"6\"/>&amp; <mark name=\"8\"/>chị </speak>");
    text_free(&out);
    size_t from = 0, to = 0;
    assert_false(words_heard("  ", 500, &from, &to));
    assert_true(words_heard("a bb", 1000, &from, &to) && from == 2 && to == 4);
}

// ---- the system's speech: a library of ours stands in for it ----

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t woken = PTHREAD_COND_INITIALIZER;
static int wakes;

static void wake(void *self)
{
    (void)self;
    pthread_mutex_lock(&lock);
    wakes++;
    pthread_cond_broadcast(&woken);
    pthread_mutex_unlock(&lock);
}

// As the main loop: sleeps until it is woken, and asks again.
static void until(bool (*is_so)(struct speech *s), struct speech *s)
{
    pthread_mutex_lock(&lock);
    int seen = -1;
    for (;;) {
        while (seen == wakes)
            pthread_cond_wait(&woken, &lock);
        seen = wakes;
        pthread_mutex_unlock(&lock);
        if (is_so(s))
            return;
        pthread_mutex_lock(&lock);
    }
}

static bool is_ready(struct speech *s) { return s->speaks(s, "vi"); }
static bool is_over(struct speech *s) { return s->now(s).over; }
static bool has_begun(struct speech *s) { return s->now(s).at != SIZE_MAX; }

struct stand_in {
    void *library;
    int (*opened)(void), (*closed)(void), (*cancels)(void);
    void (*said)(char *out, size_t size);
    void (*espeak)(bool has);
};

static struct stand_in stands_in(void)
{
    struct stand_in l = {.library = dlopen(STAND_IN, RTLD_NOW | RTLD_LOCAL)};
    if (l.library == NULL)
        fail_msg("%s", dlerror());
    *(void **)&l.opened = dlsym(l.library, "stand_in_opened");
    *(void **)&l.closed = dlsym(l.library, "stand_in_closed");
    *(void **)&l.cancels = dlsym(l.library, "stand_in_cancels");
    *(void **)&l.said = dlsym(l.library, "stand_in_said");
    *(void **)&l.espeak = dlsym(l.library, "stand_in_espeak");
    return l;
}

static void the_system_reads_and_tells_the_word_at_hand(void **state)
{
    (void)state;
    struct stand_in daemon = stands_in();
    struct speech *s = speech_system(STAND_IN, wake, NULL);
    char said[400];
    assert_int_equal(daemon.opened(), 0); // not before it is asked
    s->speaks(s, "vi");                   // which begins to look
    until(is_ready, s);
    assert_true(s->speaks(s, "en"));
    assert_false(s->speaks(s, "th"));
    s->say(s, "vi", "Chào em");
    until(is_over, s);
    daemon.said(said, sizeof said);
    assert_string_equal(said, "<speak><mark name=\"0\"/>Chào <mark name=\"6\"/>em </speak>");
    assert_int_equal(s->now(s).at, 6); // the last that was marked
    assert_false(s->now(s).failed);
    s->close(s);
    assert_int_equal(daemon.closed(), 1);
    dlclose(daemon.library);
}

static void what_is_said_stops_when_something_else_is_said_or_nothing(void **state)
{
    (void)state;
    struct stand_in daemon = stands_in();
    struct speech *s = speech_system(STAND_IN, wake, NULL);
    s->speaks(s, "vi");
    until(is_ready, s);
    for (int i = 0; i < 50; i++) {
        s->say(s, "vi", "endless một hai");
        if (i % 2 == 0)
            until(has_begun, s);
        s->hush(s);
        assert_true(s->now(s).over); // for the loop it is over now, whatever the daemon still does
        s->say(s, "vi", "Chào");
        until(is_over, s);
        assert_false(s->now(s).failed);
    }
    assert_true(daemon.cancels() > 50);
    s->say(s, "vi", "endless"); // and while it still speaks all ends
    s->close(s);
    dlclose(daemon.library);
}

static void a_daemon_that_is_gone_is_no_voice(void **state)
{
    (void)state;
    struct stand_in daemon = stands_in();
    int before = daemon.opened();
    struct speech *s = speech_system(STAND_IN, wake, NULL);
    s->speaks(s, "vi");
    until(is_ready, s);
    s->say(s, "vi", "dies");
    until(is_over, s);
    assert_true(s->now(s).failed);
    assert_int_equal(daemon.opened() - before, 2); // it was asked once more
    s->say(s, "vi", "Chào");
    assert_true(s->now(s).over && s->now(s).failed);
    assert_false(s->speaks(s, "vi"));
    s->close(s);
    dlclose(daemon.library);
}

static void espeaks_long_list_is_not_asked_for(void **state)
{
    (void)state;
    struct stand_in daemon = stands_in();
    daemon.espeak(true);
    struct speech *s = speech_system(STAND_IN, wake, NULL);
    s->speaks(s, "vi");
    until(is_ready, s);
    assert_true(s->speaks(s, "en-GB"));
    assert_false(s->speaks(s, "hmv"));
    s->close(s);
    daemon.espeak(false);
    dlclose(daemon.library);
}

static bool ended = false;
static bool is_settled(struct speech *s)
{
    s->say(s, "vi", "Chào");
    ended = s->now(s).failed;
    return ended;
}

static void without_the_library_nobody_speaks(void **state)
{
    (void)state;
    struct speech *s = speech_system("libspeechd-is-not-here.so", wake, NULL);
    assert_false(s->speaks(s, "vi"));
    until(is_settled, s);
    assert_false(s->speaks(s, "vi"));
    s->hush(s);
    s->close(s);
    s = speech_system("libspeechd-is-not-here.so", wake, NULL); // closed before it was asked
    s->close(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_recording_is_found_by_its_words_alone),
        cmocka_unit_test(the_levels_own_goes_before),
        cmocka_unit_test(a_voice_of_another_language_goes_before),
        cmocka_unit_test(what_an_index_forgot_is_known),
        cmocka_unit_test(words_are_the_same_but_for_spaces),
        cmocka_unit_test(pieces_are_read_in_order_by_whoever_can),
        cmocka_unit_test(who_has_no_voice_is_passed_over),
        cmocka_unit_test(a_broken_recording_is_read_by_the_system),
        cmocka_unit_test(silence_is_at_once),
        cmocka_unit_test(a_recordings_words_light_up_by_its_length),
        cmocka_unit_test(words_are_marked_for_a_speech),
#ifdef STAND_IN
        cmocka_unit_test(the_system_reads_and_tells_the_word_at_hand),
        cmocka_unit_test(what_is_said_stops_when_something_else_is_said_or_nothing),
        cmocka_unit_test(a_daemon_that_is_gone_is_no_voice),
        cmocka_unit_test(espeaks_long_list_is_not_asked_for),
        cmocka_unit_test(without_the_library_nobody_speaks),
#endif
    };
    return cmocka_run_group_tests(tests, makes_folder, removes_folder);
}
