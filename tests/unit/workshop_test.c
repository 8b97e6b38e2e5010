// SPDX-License-Identifier: MIT
//
// workshop_test.c — a level of one's own is begun from its name: it is there first, and clean; a name that will not do
// is told, and nothing that is there is written over. What is started beside the program is really started.
#include "meeting.h"

#include "files.h"
#include "meeting_viewer.h"
#include "memory.h"
#include "platform.h"
#include "screen.h"
#include "script.h"
#include "test_windowless.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

struct home {
    char folder[64];
    struct person p;
};

static void begins(struct home *h)
{
    *h = (struct home){.folder = "/tmp/safecircle-workshop-XXXXXX"};
    struct meeting_problem problem;
    assert_non_null(mkdtemp(h->folder));
    struct meeting_options options = meeting_without_window("vi");
    options.documents = h->folder;
    h->p = person_at_hall(meeting_open(&options, &problem));
    assert_non_null(h->p.meeting);
    meeting_draw(h->p.meeting);
    assert_true(step_click(&h->p, text(meeting_lang(h->p.meeting), T_TITLE_WRITE)));
}

static void ends(struct home *h)
{
    char command[96];
    meeting_close(h->p.meeting);
    snprintf(command, sizeof command, "rm -rf %s", h->folder);
    assert_int_equal(system(command), 0);
}

// As if it were typed, and Enter pressed.
static void asks_for(struct home *h, const char *name)
{
    struct bag *bag = meeting_screens(meeting_hall(h->p.meeting))->parts.bag;
    snprintf(bag->workshop.name, sizeof bag->workshop.name, "%s", name);
    assert_true(step_click(&h->p, text(meeting_lang(h->p.meeting), T_WORKSHOP_NEW)));
}

static size_t own(const struct home *h)
{
    const struct shelf *shelf = meeting_shelf(h->p.meeting);
    size_t count = 0;
    for (size_t i = 0; i < shelf->all; i++)
        count += shelf->entries[i].own;
    return count;
}

static const struct shelf_entry *at_hand(const struct home *h)
{
    const struct workshop *w = &meeting_screens(meeting_hall(h->p.meeting))->parts.bag->workshop;
    return w->has_picked ? &meeting_shelf(h->p.meeting)->entries[w->picked] : NULL;
}

static void a_name_is_a_level(void **state)
{
    (void)state;
    struct home h;
    begins(&h);
    asks_for(&h, "Lối về nhà");
    assert_true(ui_shows(step_frame(&h.p), "Đã có màn “Lối về nhà”, kiểm tra không có lỗi"));
    assert_int_equal(own(&h), 1);
    const struct shelf_entry *e = at_hand(&h);
    assert_non_null(e);
    assert_string_equal(e->head.title, "Lối về nhà");
    assert_int_equal(e->state, SHELF_FINE);
    const struct shelf *shelf = meeting_shelf(h.p.meeting);
    for (const struct shelf_entry *before = shelf->entries; before < e; before++)
        assert_true(before->head.band < e->head.band); // of its age it is the first
    asks_for(&h, "Bốn");                               // stands before it: what is at hand is the new one all the same
    assert_string_equal(at_hand(&h)->head.title, "Bốn");
    assert_int_equal(own(&h), 2);
    ends(&h);
}

static void a_name_without_letters_is_told(void **state)
{
    (void)state;
    struct home h;
    begins(&h);
    asks_for(&h, "?! …");
    assert_true(ui_shows(step_frame(&h.p), "không có chữ cái nào"));
    asks_for(&h, "");
    assert_int_equal(own(&h), 0);
    assert_null(at_hand(&h));
    ends(&h);
}

static void nothing_is_written_over(void **state)
{
    (void)state;
    struct home h;
    begins(&h);
    asks_for(&h, "Lối về nhà");
    char *path = path_join(h.folder, FILES_OWN_FOLDER "/levels/loi-ve-nha/level.yaml");
    assert_true(file_exists(path));
    static const char broken[] = "title: \"Của tôi\"\n";
    assert_true(file_write(path, broken, sizeof broken - 1, NULL));
    asks_for(&h, "lối VỀ nhà");
    assert_true(ui_shows(step_frame(&h.p), "không ghi đè lên màn nào"));
    char *words = file_read(path, FILE_TOO_LARGE, NULL, NULL);
    assert_string_equal(words, broken);
    mem_free(words);
    // saved meanwhile: who comes again sees that something is to be mended
    step_key(&h.p, "Escape");
    step_key(&h.p, "Escape");
    assert_true(step_click(&h.p, text(meeting_lang(h.p.meeting), T_TITLE_WRITE)));
    assert_true(ui_shows(step_frame(&h.p), "Có chỗ cần sửa"));
    assert_int_equal(at_hand(&h)->state, SHELF_BROKEN);
    mem_free(path);
    ends(&h);
}

static void what_is_started_runs_beside(void **state)
{
    (void)state;
    char folder[] = "/tmp/safecircle-workshop-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char *file = path_join(folder, "lối về nhà");
    const char *const words[] = {"touch", file, NULL}, *const none[] = {"/no/such/program", NULL},
                      *const unknown[] = {"no-such-program-anywhere", NULL};
    assert_true(platform_start(words));
    for (int i = 0; i < 3000 && !file_exists(file); i++)
        nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
    assert_true(file_exists(file));
    assert_false(platform_start(none));
    assert_false(platform_start(unknown));
    assert_int_equal(remove(file), 0);
    assert_int_equal(remove(folder), 0);
    mem_free(file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_is_a_level), cmocka_unit_test(a_name_without_letters_is_told),
        cmocka_unit_test(nothing_is_written_over), cmocka_unit_test(what_is_started_runs_beside)};
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
