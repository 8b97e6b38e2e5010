// SPDX-License-Identifier: MIT
//
// voicing_test.c — a level is read aloud in the booth: what was read is a file as it should be, beside the level; what
// cannot be kept is not lost; an edited text is one that is missing; the words shown may be of another language.
#include "booth.h"
#include "files.h"
#include "hash.h"
#include "meeting_viewer.h"
#include "memory.h"
#include "pack.h"
#include "script_files.h"
#include "script_microphone.h"
#include "take.h"
#include "test_windowless.h"
#include "text.h"
#include "writing.h"

#include <ebur128.h>
#include <math.h>
#include <setjmp.h>
#include <sndfile.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LEVEL SOURCE_DIR "/levels/first-forum/nguoi-ban-trong-tro-choi"

struct author {
    struct meeting *meeting;
    struct writing *writing;
    struct script_microphone microphone;
    char folder[64];
    uint32_t now_ms;
};

static void begins(struct author *a, const char *voice)
{
    struct meeting_problem problem;
    struct meeting_options options = meeting_without_window("vi");
    *a = (struct author){.folder = "/tmp/voicing_test_XXXXXX"};
    assert_non_null(mkdtemp(a->folder));
    assert_true(script_copy_folder(LEVEL, a->folder));
    a->meeting = meeting_open(&options, &problem);
    assert_non_null(a->meeting);
    a->writing = writing_new(a->meeting, a->folder);
    assert_true(script_microphone(&a->microphone, "tone", a->meeting));
    writing_microphone(a->writing, script_microphone_door(&a->microphone));
    assert_true(writing_read_aloud(a->writing, voice));
    meeting_draw(a->meeting);
}

static void ends(struct author *a)
{
    writing_free(a->writing);
    meeting_close(a->meeting);
    script_remove_folder(a->folder);
}

static void wait(struct author *a, uint32_t ms)
{
    a->now_ms += ms;
    meeting_set_now(a->meeting, a->now_ms);
    writing_tick(a->writing, a->now_ms);
    meeting_draw(a->meeting);
}

static void key(struct author *a, const char *name)
{
    struct ui_raw raw = {.kind = RAW_KEY, .key = ui_key_by_name(name), .now_ms = a->now_ms += 400};
    meeting_set_now(a->meeting, a->now_ms);
    if (!writing_key(a->writing, &raw))
        meeting_input(a->meeting, meeting_hall(a->meeting), &raw);
    wait(a, 0);
}

static void read_aloud(struct author *a)
{
    key(a, "Space");
    wait(a, 2500);
    key(a, "Space");
}

static struct booth *booth(struct author *a) { return meeting_parts(a->meeting, ROLE_HALL).bag->booth; }
static void wish(struct author *a, enum booth_wish what)
{
    booth(a)->wish = what;
    wait(a, 10);
}

static bool shows(const struct author *a, const char *words)
{
    return ui_shows(meeting_frame(meeting_hall(a->meeting)), words);
}

static char *beside(struct author *a, const char *name)
{
    char *voices = path_join(a->folder, "voices"), *path = path_join(voices, name);
    mem_free(voices);
    return path;
}

// One channel, 48,000 frames a second, Ogg Vorbis; cut to the voice; as loud as all are.
static void what_was_read_is_a_file_as_it_should_be(void **state)
{
    (void)state;
    struct author a;
    begins(&a, NULL);
    assert_int_equal(booth(&a)->missing, booth(&a)->count);
    read_aloud(&a);
    assert_int_equal(booth(&a)->missing, booth(&a)->count - 1);
    assert_int_equal(booth(&a)->rows[0].state, BOOTH_RECORDED);
    char *path = beside(&a, "vi/title.ogg");
    SF_INFO info = {.format = 0};
    SNDFILE *file = sf_open(path, SFM_READ, &info);
    assert_non_null(file);
    assert_int_equal(info.samplerate, TAKE_RATE);
    assert_int_equal(info.channels, 1);
    assert_int_equal(info.format, SF_FORMAT_OGG | SF_FORMAT_VORBIS);
    assert_true(fabs((double)info.frames / TAKE_RATE - 1.8) < 0.03);
    static float samples[3 * TAKE_RATE];
    sf_count_t count = sf_readf_float(file, samples, 3 * TAKE_RATE);
    double lufs = 0;
    ebur128_state *loudness = ebur128_init(1, TAKE_RATE, EBUR128_MODE_I);
    ebur128_add_frames_float(loudness, samples, (size_t)count);
    ebur128_loudness_global(loudness, &lufs);
    ebur128_destroy(&loudness);
    assert_true(fabs(lufs - TAKE_LUFS) < 1);
    sf_close(file);
    mem_free(path);
    ends(&a);
}

// A file stands where the folder would be: it is told, kept here, and kept there once it can be.
static void what_cannot_be_kept_is_not_lost(void **state)
{
    (void)state;
    struct author a;
    begins(&a, NULL);
    char *voices = path_join(a.folder, "voices"), *path = beside(&a, "vi/title.ogg");
    assert_true(file_write(voices, "x", 1, NULL));
    read_aloud(&a);
    assert_int_equal(booth(&a)->next, BOOTH_SAVE);
    assert_int_equal(booth(&a)->told, T_BOOTH_CANNOT_KEEP);
    assert_true(shows(&a, "Chưa lưu được: ở đó đang có một tệp, không phải thư mục."));
    wish(&a, BOOTH_LATER); // whatever is pressed but Again: it is tried again first
    assert_int_equal(booth(&a)->next, BOOTH_SAVE);
    assert_int_equal(booth(&a)->at, 0);
    key(&a, "Escape");
    assert_string_not_equal(meeting_screen(meeting_hall(a.meeting)), "booth");
    wait(&a, 200);
    assert_true(shows(&a, text(meeting_lang(a.meeting), T_BOOTH_NOT_KEPT)));
    key(&a, "V");
    assert_int_equal(booth(&a)->next, BOOTH_SAVE);
    remove(voices);
    key(&a, "Space");
    assert_true(file_exists(path));
    assert_int_equal(booth(&a)->rows[0].state, BOOTH_RECORDED);
    mem_free(path);
    mem_free(voices);
    ends(&a);
}

// The last moment: the program ends while somebody reads, or before what was read could be kept.
static void what_waits_is_kept_when_all_ends(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct author a;
        begins(&a, NULL);
        char *voices = path_join(a.folder, "voices"), *path = beside(&a, "vi/title.ogg");
        if (i == 0)
            assert_true(file_write(voices, "x", 1, NULL));
        key(&a, "Space");
        wait(&a, 2500);
        if (i == 0) {
            key(&a, "Space");
            remove(voices);
        }
        writing_free(a.writing);
        assert_true(file_exists(path));
        mem_free(path);
        mem_free(voices);
        meeting_close(a.meeting);
        script_remove_folder(a.folder);
    }
}

static void replace_title(struct author *a, const char *from, const char *to)
{
    size_t length = 0;
    char *file = path_join(a->folder, "level.yaml"), *words = file_read(file, FILE_TOO_LARGE, &length, NULL);
    char *at = strstr(words, from);
    assert_non_null(at);
    struct text all = {0};
    text_addf(&all, "%.*s%s%s", (int)(at - words), words, to, at + strlen(from));
    assert_true(file_write(file, text_bytes(&all), all.length, NULL));
    text_free(&all);
    mem_free(words);
    mem_free(file);
    wait(a, 200);
}

// The author saves while somebody sits in the booth: she stays where she is, and an edited text is to be read again.
static void an_edited_text_is_missing_again(void **state)
{
    (void)state;
    struct author a;
    begins(&a, NULL);
    read_aloud(&a);
    char *path = beside(&a, "vi/title.ogg"), *folder = beside(&a, "vi");
    uint64_t first = file_stamp(HASH_START, path);
    wish(&a, BOOTH_LATER);
    wish(&a, BOOTH_LATER);
    replace_title(&a, "\"Người bạn trong trò chơi\"", "\"Một người bạn trong trò chơi\"");
    assert_string_equal(meeting_screen(meeting_hall(a.meeting)), "booth");
    assert_int_equal(booth(&a)->at, 2);
    assert_int_equal(booth(&a)->rows[0].state, BOOTH_CHANGED);
    wish(&a, BOOTH_EARLIER);
    wish(&a, BOOTH_EARLIER);
    assert_true(shows(&a, "Một người bạn trong trò chơi"));
    read_aloud(&a);
    assert_int_equal(booth(&a)->rows[0].state, BOOTH_RECORDED);
    assert_true(file_stamp(HASH_START, path) != first);
    struct pack *pack = pack_load(folder, NULL);
    assert_int_equal(pack->count, 1);
    assert_string_equal(pack->rows[0].from, "Một người bạn trong trò chơi");
    pack_free(pack);
    mem_free(folder);
    mem_free(path);
    ends(&a);
}

static void words_and_voice_may_be_of_two_languages(void **state)
{
    (void)state;
    struct author a;
    begins(&a, "en"); // the level has it
    assert_string_equal(booth(&a)->words, "The friend in the game");
    assert_string_equal(booth(&a)->language, "English");
    key(&a, "V");
    assert_true(writing_read_aloud(a.writing, "kjg"));
    assert_string_equal(booth(&a)->language, "Khơ Mú");
    assert_string_equal(booth(&a)->words, "Người bạn trong trò chơi");
    wish(&a, BOOTH_SHOW);
    assert_string_equal(booth(&a)->words, "The friend in the game");
    read_aloud(&a);
    char *folder = beside(&a, "kjg");
    struct pack *pack = pack_load(folder, NULL);
    assert_string_equal(pack->rows[0].from, "Người bạn trong trò chơi"); // what a child of that language would see
    pack_free(pack);
    mem_free(folder);
    ends(&a);
}

// However long a text is, and whoever says it.
static void every_text_fits(void **state)
{
    (void)state;
    struct author a;
    static const int sizes[][2] = {{800, 600}, {1366, 768}, {480, 800}};
    begins(&a, NULL);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        meeting_set_size(meeting_hall(a.meeting), sizes[i][0], sizes[i][1]);
        for (booth(&a)->wanted = 0; booth(&a)->wanted < booth(&a)->count; booth(&a)->wanted++) {
            wish(&a, BOOTH_GO_TO);
            assert_null(ui_overflow(meeting_frame(meeting_hall(a.meeting))));
        }
    }
    ends(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_read_is_a_file_as_it_should_be), cmocka_unit_test(what_cannot_be_kept_is_not_lost),
        cmocka_unit_test(what_waits_is_kept_when_all_ends),        cmocka_unit_test(an_edited_text_is_missing_again),
        cmocka_unit_test(words_and_voice_may_be_of_two_languages), cmocka_unit_test(every_text_fits),
    };
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
