// SPDX-License-Identifier: MIT
//
// receiving_test.c — a pack that was dropped, or laid into one's own folder, is on the shelf: first, checked, and told
// of.
#include "meeting.h"

#include "files.h"
#include "meeting_viewer.h"
#include "memory.h"
#include "script.h"
#include "share.h"
#include "test_windowless.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct home {
    char folder[64];
    char *levels, *pack; // of one's own; a pack that lies elsewhere
    struct person p;
};

static void begins(struct home *h)
{
    *h = (struct home){.folder = "/tmp/safecircle-receiving-XXXXXX"};
    struct meeting_problem problem;
    struct share_pack made;
    size_t length = 0;
    assert_non_null(mkdtemp(h->folder));
    struct meeting_options options = meeting_without_window("vi");
    options.documents = h->folder;
    h->levels = path_join(h->folder, FILES_OWN_FOLDER "/levels");
    h->pack = path_join(h->folder, "thu.vongtron");
    char *bytes = share_make(SOURCE_DIR "/tests/content/voices/aloud", &length, &made, NULL);
    assert_non_null(bytes);
    assert_true(file_write(h->pack, bytes, length, NULL));
    mem_free(bytes);
    share_clear(&made);
    h->p = person_at_hall(meeting_open(&options, &problem));
    assert_non_null(h->p.meeting);
    meeting_draw(h->p.meeting);
}

static void ends(struct home *h)
{
    char command[96];
    meeting_close(h->p.meeting);
    mem_free(h->levels);
    mem_free(h->pack);
    snprintf(command, sizeof command, "rm -rf %s", h->folder);
    assert_int_equal(system(command), 0);
}

static size_t own(const struct home *h)
{
    const struct shelf *shelf = meeting_shelf(h->p.meeting);
    size_t count = 0;
    for (size_t i = 0; i < shelf->count; i++)
        count += shelf->entries[i].own;
    return count;
}

static void what_is_dropped_is_on_the_shelf(void **state)
{
    (void)state;
    struct home h;
    begins(&h);
    assert_int_equal(own(&h), 0);
    meeting_receive(h.p.meeting, h.pack);
    meeting_draw(h.p.meeting);
    assert_int_equal(own(&h), 1);
    assert_true(ui_shows(step_frame(&h.p), "kiểm tra không có lỗi"));
    meeting_receive(h.p.meeting, h.pack); // it is there
    assert_int_equal(own(&h), 1);
    meeting_receive(h.p.meeting, SOURCE_DIR "/README.md");
    meeting_draw(h.p.meeting);
    assert_int_equal(own(&h), 1);
    assert_true(ui_shows(step_frame(&h.p), "README.md không phải là một gói màn"));
    ends(&h);
}

// Whoever opens the list finds it, once; what its author changed since is not covered by the old pack.
static void what_is_laid_into_the_folder_is_found(void **state)
{
    (void)state;
    struct home h;
    begins(&h);
    char *laid = path_join(h.levels, "thu.vongtron"), *level = path_join(h.levels, "thu/level.yaml");
    size_t length = 0;
    char *bytes = file_read(h.pack, FILE_TOO_LARGE, &length, NULL);
    assert_true(folder_make(h.levels, NULL));
    assert_true(file_write(laid, bytes, length, NULL));
    assert_true(step_go(&h.p, "picker", 0));
    assert_int_equal(own(&h), 1);
    assert_true(file_exists(level));
    char *words = file_read(level, FILE_TOO_LARGE, &length, NULL);
    words[length - 2] = '.';
    assert_true(file_write(level, words, length, NULL));
    step_key(&h.p, "Escape");
    meeting_receive(h.p.meeting, SOURCE_DIR "/README.md"); // looks at the folder, too
    assert_int_equal(own(&h), 1);
    mem_free(words);
    mem_free(bytes);
    mem_free(laid);
    mem_free(level);
    ends(&h);
}

// A child alone at a computer for all gets nothing into it.
static void not_where_a_child_plays_alone(void **state)
{
    (void)state;
    struct home h;
    begins(&h);
    assert_true(step_click(&h.p, text(meeting_lang(h.p.meeting), T_TITLE_ALONE)));
    for (int i = 0; i < 3; i++)
        step_key(&h.p, "Enter"); // a friend, an age: the valley
    assert_true(viewer_alone(meeting_screens(meeting_hall(h.p.meeting))));
    meeting_receive(h.p.meeting, h.pack);
    assert_int_equal(own(&h), 0);
    ends(&h);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_is_dropped_is_on_the_shelf),
                                       cmocka_unit_test(what_is_laid_into_the_folder_is_found),
                                       cmocka_unit_test(not_where_a_child_plays_alone)};
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
