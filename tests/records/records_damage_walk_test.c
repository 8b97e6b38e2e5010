// SPDX-License-Identifier: MIT
//
// records_damage_walk_test.c — every byte of a small journal and its log is damaged in turn.
//
// Guarantees looked at here: after opening there is everything that was kept, or a copy of what was found and a
// sentence; never silence with something missing. A bit is turned at every byte, a sector made zero, the file cut,
// parts change places; with the mark beside it, and (what a mark alone can tell apart) without.
#include "test_played.h"

#include "files.h"
#include "memory.h"
#include "records_inside.h"
#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SECTOR = 256, PAGE = 512, FRAME = PAGE + 24, LOG_HEADER = 32 }; // small pages: fewer bytes, the same paths

struct laid_out {
    char folder[64], paths[3][100];
    struct bytes whole[3];
    char *truth;
};
enum part { FILE_ITSELF, LOG, MARK };
static const char *const ends[] = {"", "-wal", "-mark"};

static void add_meeting(struct records *r, int64_t id, struct text *out)
{
    struct meeting_facts facts;
    struct kept_log log;
    assert_true(records_facts(r, id, &facts));
    enum resume_result result = records__read_log(&r->journal, id, &log);
    text_addf(out, "%" PRId64 " %s %d %d|%s|%s|%s|%s|%u|%s\n", id, facts.began, (int)log.state, (int)result,
              facts.place, facts.commune, facts.notes, facts.language, facts.children, facts.plan);
    for (size_t i = 0; i < log.items.count; i++)
        text_addf(out, " %d %016" PRIx64, (int)log.items.list[i].command.type, log.items.list[i].checksum);
    text_add(out, "\n");
    records__free_items(&log.items);
}

// Everything that is kept, as words.
static char *dump(struct records *r)
{
    struct meeting_left all[8];
    struct text out = {0};
    size_t count = records_meetings(r, all, 8);
    for (size_t i = 0; i < count; i++)
        add_meeting(r, all[i].id, &out);
    return out.bytes != NULL ? out.bytes : mem_copy_text("");
}

// So many commands of a meeting without levels, which make a file large.
static void hold(struct records *r, uint32_t seed, uint32_t commands)
{
    struct host *host = host_new();
    struct sink sink = records_sink(r);
    host_send(host, (struct command){.type = COMMAND_SETUP, .seat = SEAT_FACILITATOR, .choice = 3, .seed = seed});
    sink.keep(sink.self, &(struct kept){host_log_at(host, 0), 1, host_checksum(host), host_session(host), NULL});
    struct command next = {.type = COMMAND_NEXT, .seat = SEAT_FACILITATOR};
    for (uint32_t i = 2; i <= commands; i++) {
        next.at_ms = i * 1000;
        sink.keep(sink.self, &(struct kept){&next, i, seed * 1000 + i, host_session(host), NULL});
    }
    host_free(host);
}

static void take(struct laid_out *p, enum part part)
{
    mem_free(p->whole[part].bytes);
    p->whole[part].bytes = (unsigned char *)file_read(p->paths[part], FILE_TOO_LARGE, &p->whole[part].length, NULL);
}

// The file holds one meeting, the log the next one's commands (or nothing).
static struct laid_out *lay_out(bool with_log)
{
    static const struct meeting_facts facts = {
        .place = "Bản Mớ", .commune = "Thanh Nưa", .notes = "Vui.", .children = 31, .plan = "plan"};
    struct laid_out *p = mem_new(1, sizeof *p);
    snprintf(p->folder, sizeof p->folder, "%s/safecircle-walk-XXXXXX", test_root());
    assert_non_null(mkdtemp(p->folder));
    for (int i = 0; i < 3; i++)
        snprintf(p->paths[i], sizeof p->paths[i], "%s/m.db%s", p->folder, ends[i]);
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(p->paths[0], &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "PRAGMA page_size = 512; PRAGMA journal_mode = WAL", NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_close(db);
    struct records *r = records_open(p->paths[0], NULL);
    hold(r, 1, 12);
    records_set_facts(r, &facts);
    records_leave(r); // folds
    if (with_log)
        hold(r, 2, 3);
    p->truth = dump(r);
    for (int i = 0; i < 3; i++)
        take(p, (enum part)i);
    records_close(r);
    if (!with_log)
        for (int i = 0; i < 3; i++)
            take(p, (enum part)i);
    return p;
}

static void sweep(const struct laid_out *p)
{
    struct file_list files;
    assert_true(folder_list(p->folder, &files, NULL));
    for (size_t i = 0; i < files.count; i++) {
        char *path = path_join(p->folder, files.names[i]);
        unlink(path);
        mem_free(path);
    }
    file_list_free(&files);
}

static void put(const char *path, const unsigned char *bytes, size_t length)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_true(length == 0 || fwrite(bytes, 1, length, f) == length);
    fclose(f);
}

struct tally {
    size_t tries, fine, told;
};

// The bytes of one part are these; the others as they were. `known`: the parts that are there at all.
static void open_with(const struct laid_out *p, enum part part, const struct bytes *damaged, bool with_mark,
                      const char *what, size_t at, struct tally *tally)
{
    for (int i = 0; i < 3; i++) {
        const struct bytes *b = i == (int)part ? damaged : &p->whole[i];
        if (b->bytes != NULL && (i != MARK || with_mark))
            put(p->paths[i], b->bytes, b->length);
    }
    struct records *r = records_open(p->paths[0], NULL);
    enum records_state state = records_state(r);
    char *found = dump(r);
    if (state == RECORDS_KEEPING && strcmp(found, p->truth) != 0)
        fail_msg("silence: %s of part %d at %zu%s\n%s\nfor\n%s", what, (int)part, at,
                 with_mark ? "" : ", without a mark", found, p->truth);
    if (state == RECORDS_DAMAGED_ASIDE || state == RECORDS_PART_ASIDE)
        assert_true(file_exists(records_reason(r)));
    tally->tries++;
    tally->fine += state == RECORDS_KEEPING;
    tally->told += state != RECORDS_KEEPING;
    mem_free(found);
    records_close(r);
    sweep(p);
}

static struct bytes copy_of(const struct bytes *b)
{
    return (struct bytes){memcpy(mem_new(b->length + 1, 1), b->bytes, b->length), b->length};
}

static void swap_sectors(struct bytes *b, size_t one, size_t two)
{
    unsigned char between[SECTOR];
    memcpy(between, b->bytes + one, SECTOR);
    memcpy(b->bytes + one, b->bytes + two, SECTOR);
    memcpy(b->bytes + two, between, SECTOR);
}

// Under a sanitizer each is many times slower: every few bytes then, others each time the program is built anew.
#ifndef __has_feature
#define __has_feature(name) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
enum { STEP = 23 };
#else
enum { STEP = 1 };
#endif

static void walk(const struct laid_out *p, enum part part, bool with_mark, struct tally *tally)
{
    struct bytes d = copy_of(&p->whole[part]);
    for (size_t at = 0; at < d.length; at += STEP) {
        d.bytes[at] ^= (unsigned char)(1u << at % 8);
        open_with(p, part, &d, with_mark, "a bit", at, tally);
        d.bytes[at] = p->whole[part].bytes[at];
    }
    for (size_t at = 0; at + SECTOR <= d.length; at += SECTOR) {
        memset(d.bytes + at, 0, SECTOR);
        open_with(p, part, &d, with_mark, "a sector", at, tally);
        memcpy(d.bytes + at, p->whole[part].bytes + at, SECTOR);
        for (size_t other = at + SECTOR; other + SECTOR <= d.length; other += 7 * SECTOR) {
            swap_sectors(&d, at, other);
            open_with(p, part, &d, with_mark, "a swap", at, tally);
            swap_sectors(&d, at, other);
        }
    }
    for (size_t length = 0; length < p->whole[part].length; length += 61) {
        bool whole_commits = part == LOG && length >= LOG_HEADER && (length - LOG_HEADER) % FRAME == 0;
        d.length = length;
        if (with_mark || (length > 0 && !whole_commits))
            open_with(p, part, &d, with_mark, "a cut", length, tally);
    }
    for (size_t length = LOG_HEADER; part == LOG && with_mark && length < p->whole[part].length; length += FRAME) {
        d.length = length;
        open_with(p, part, &d, with_mark, "a cut behind a frame", length, tally);
    }
    mem_free(d.bytes);
}

static void end(struct laid_out *p, const struct tally *tally)
{
    print_message("%zu damages: %zu harmless, %zu told\n", tally->tries, tally->fine, tally->told);
    for (int i = 0; i < 3; i++)
        mem_free(p->whole[i].bytes);
    sweep(p);
    rmdir(p->folder);
    mem_free(p->truth);
    mem_free(p);
}

static void every_byte(bool with_log, enum part part, bool with_mark)
{
    struct laid_out *p = lay_out(with_log);
    struct tally tally = {0, 0, 0};
    open_with(p, part, &p->whole[part], with_mark, "nothing", 0, &tally);
    assert_int_equal(tally.fine, 1); // undamaged, it says nothing
    walk(p, part, with_mark, &tally);
    assert_true(part == MARK || tally.told > tally.tries / 20);
    end(p, &tally);
}

static void every_byte_of_the_file(void **state)
{
    (void)state;
    every_byte(false, FILE_ITSELF, true);
}
static void every_byte_of_the_file_under_its_log(void **state)
{
    (void)state;
    every_byte(true, FILE_ITSELF, true);
}
static void every_byte_of_the_log(void **state)
{
    (void)state;
    every_byte(true, LOG, true);
}
static void every_byte_of_the_log_without_a_mark(void **state)
{
    (void)state;
    every_byte(true, LOG, false);
}
static void every_byte_of_the_mark(void **state)
{
    (void)state;
    every_byte(true, MARK, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte_of_the_log),  cmocka_unit_test(every_byte_of_the_log_without_a_mark),
        cmocka_unit_test(every_byte_of_the_file), cmocka_unit_test(every_byte_of_the_file_under_its_log),
        cmocka_unit_test(every_byte_of_the_mark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
