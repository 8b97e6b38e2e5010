// SPDX-License-Identifier: MIT
//
// records_power_test.c — the power goes, at a hundred random moments.
//
// Guarantees looked at here: whatever records_committed had told while the records kept is there after the cut,
// in order, with the same checksum, though every write that was not synced was lost in part; an interrupted
// forgetting has forgotten or it has not; the meeting itself goes on to its end in memory, and nobody waits.
// On disk.h, a disk in memory below SQLite; jobs are run in place.
#include "test_played.h"

#include "disk.h"

#ifdef FEWER // under sanitizers: the other build has them all
enum { CUTS = 30 };
#else
enum { CUTS = 100 };
#endif
enum { MEETINGS = 3 };

// What was told to be safe when the power went.
struct told {
    uint32_t committed[MEETINGS];
    bool forgot_first, forgetting;
};

static void play_one(struct records *r, uint64_t seed, uint32_t *committed)
{
    struct played p = played_new(seed, r);
    struct meeting_facts typed = {.place = "Bản Mớ", .language = "vi", .children = 30};
    snprintf(typed.notes, sizeof typed.notes, "NOTES-OF-%d", (int)seed);
    while (played_step(&p)) {
        uint32_t number = records_committed(r);
        if (records_keeps(r))
            *committed = number;
        else
            assert_int_equal(number, host_log_count(p.host));
        if (host_log_count(p.host) == 20)
            records_set_facts(r, &typed);
    }
    host_free(p.host);
}

// Three meetings; the first is forgotten after the second.
static void hold_meetings(const struct disk *disk, struct told *told)
{
    struct records *r = records_open(disk_path(disk), NULL);
    *told = (struct told){{0}, false, false};
    for (uint64_t i = 0; i < MEETINGS; i++) {
        play_one(r, i + 1, &told->committed[i]);
        if (i == 1) {
            struct meeting_left all[MEETINGS];
            size_t count = records_meetings(r, all, MEETINGS);
            told->forgetting = true;
            told->forgot_first = count == 2 && records_keeps(r) && records_forget(r, all[1].id);
        }
    }
    records_close(r);
}

static void check_meeting(struct records *r, const struct meeting_left *left, const uint64_t *sums, uint32_t committed)
{
    struct host *host = host_new();
    assert_int_equal(records_resume(r, left->id, host), RESUME_FINE);
    assert_true(left->commands >= committed);
    assert_true(host_checksum(host) == sums[left->commands]);
    host_free(host);
}

// The meetings that are there are the newest ones, without a gap.
static bool check_all(const struct disk *disk, const struct told *told, uint64_t *const *sums)
{
    struct meeting_left all[MEETINGS + 1];
    struct records *r = records_open(disk_path(disk), NULL);
    // What the power tore while it was written may look like a part that was there: then the file as found is put
    // aside, too, and the facilitator is told. All that was said to be kept is here in either case.
    bool torn = records_state(r) == RECORDS_PART_ASIDE;
    assert_true(torn || records_state(r) == RECORDS_KEEPING);
    size_t count = records_meetings(r, all, MEETINGS + 1), begun = 0, oldest = told->forgot_first ? 1 : 0;
    for (size_t i = 0; i < MEETINGS; i++)
        begun = told->committed[i] > 0 ? i + 1 : begun;
    bool first_is_gone = told->forgetting && count > 0 && all[count - 1].id == 2;
    oldest = first_is_gone ? 1 : oldest;
    assert_true(count + oldest >= begun && count + oldest <= begun + 1);
    for (size_t i = 0; i < count; i++) {
        size_t which = count - 1 - i + oldest;
        check_meeting(r, &all[i], sums[which], told->committed[which]);
    }
    records_close(r);
    return torn;
}

static void what_was_told_survives(void **state)
{
    (void)state;
    uint64_t *sums[MEETINGS];
    size_t count = 0, cut_while_keeping = 0, torn = 0;
    struct told told;
    for (uint64_t i = 0; i < MEETINGS; i++)
        sums[i] = played_checksums(i + 1, &count);
    struct disk *disk = disk_open(1);
    hold_meetings(disk, &told);
    size_t changes = disk_changes(disk);
    assert_true(told.forgot_first && told.committed[2] == count);
    assert_false(check_all(disk, &told, sums));
    disk_close(disk);
    struct random random = {42};
    for (uint64_t i = 0; i < CUTS; i++) {
        disk = disk_open(i + 2);
        disk_cut_at(disk, random_below(&random, (uint32_t)changes));
        hold_meetings(disk, &told);
        assert_true(disk_is_dead(disk));
        disk_restart(disk);
        assert_false(told.forgot_first && disk_holds(disk, "NOTES-OF-1"));
        torn += check_all(disk, &told, sums);
        cut_while_keeping += told.committed[2] < count;
        disk_close(disk);
    }
    assert_true(cut_while_keeping > CUTS / 2);
    assert_true(torn <= CUTS / 20); // seldom
    for (size_t i = 0; i < MEETINGS; i++)
        mem_free(sums[i]);
}

// A disk that is full in the middle of a meeting and has room again later: nothing of it is missing then.
static void a_full_disk_is_tried_again(void **state)
{
    (void)state;
    size_t count = 0;
    uint64_t *sums = played_checksums(5, &count);
    struct disk *disk = disk_open(3);
    struct records *r = records_open(disk_path(disk), NULL);
    struct played p = played_until(5, r, 40);
    assert_int_equal(records_committed(r), 40);
    disk_set_room(disk, 1000);
    for (uint32_t i = 41; i <= 60; i++) {
        assert_true(played_step(&p));
        assert_int_equal(records_committed(r), i); // nobody waits
        assert_false(records_waiting(r));
        assert_false(records_keeps(r));
        assert_int_equal(records_state(r), RECORDS_FULL);
        assert_string_not_equal(records_reason(r), "");
    }
    struct host *host = records_meeting(r, 1);
    assert_non_null(host);
    assert_int_equal(host_log_count(host), 40);
    host_free(host);
    disk_set_room(disk, SIZE_MAX);
    assert_true(played_step(&p));
    assert_int_equal(records_committed(r), 61);
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    assert_true(records_keeps(r));
    host = host_new();
    assert_int_equal(records_resume(r, records_open_meeting(r), host), RESUME_FINE);
    assert_true(host_checksum(host) == sums[61]);
    host_free(host);
    host_free(p.host);
    records_close(r);
    disk_close(disk);
    mem_free(sums);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_told_survives),
        cmocka_unit_test(a_full_disk_is_tried_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
