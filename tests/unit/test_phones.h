// SPDX-License-Identifier: MIT
//
// test_phones.h — a hall with phones: pages by hand come, sit down and answer while the meeting's main loop goes on.
#ifndef SAFECIRCLE_TEST_PHONES_H
#define SAFECIRCLE_TEST_PHONES_H

#include "bag.h"
#include "meeting.h"
#include "meeting_viewer.h"
#include "script.h"
#include "script_files.h"
#include "test_disk.h"
#include "test_folder.h"
#include "test_page.h"
#include "test_windowless.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

struct hall {
    struct person p;
    const struct phones *phones;
    char key[17];          // of the page that came last
    struct slow_disk disk; // when what is kept is told to wait
    char records[80];      // their file; "": none
};

// The program at its title. `records`: where its meetings are kept; NULL: nowhere. `code`: the letters on the wall;
// NULL: fresh ones.
static inline void opens_hall(struct hall *hall, const char *language, const char *records, const char *code)
{
    struct meeting_problem problem;
    struct meeting_options options = meeting_without_window(language);
    options.levels = SOURCE_DIR "/levels/first-forum";
    options.records = records;
    options.phones_code = code;
    hall->p = person_at_hall(meeting_open(&options, &problem));
    assert_non_null(hall->p.meeting);
    hall->phones = meeting_parts(hall->p.meeting, ROLE_HALL).bag->phones;
    meeting_draw(hall->p.meeting);
}

// From the title to the screen with the square; all pages have one address.
static inline void begins_with_phones(struct hall *hall)
{
    step_key(&hall->p, "Enter");
    step_click(&hall->p, text(meeting_lang(hall->p.meeting), T_PHONES_MODE));
    step_click(&hall->p, text(meeting_lang(hall->p.meeting), T_PHONES_ROOM)); // not there yet: nothing happens
    step_key(&hall->p, "Enter");
    step_click(&hall->p, text(meeting_lang(hall->p.meeting), T_PHONES_ROOM));
}

// A hall for a whole test, with the screen with the square. `keeps`: on a disk that may be told to wait.
static inline int opens_keeping(void **state, bool keeps, const char *language)
{
    struct hall *hall = calloc(1, sizeof *hall);
    *state = hall;
    opens_hall(hall, language, NULL, "KHEN");
    if (keeps) {
        hall->disk.fast = true;
        snprintf(hall->records, sizeof hall->records, "%s/safecircle-phones-%d.sqlite", test_root(), (int)getpid());
        meeting_open_records(hall->p.meeting, hall->records, &(struct runner){run_later, run_all, &hall->disk});
    }
    begins_with_phones(hall);
    return 0;
}

static inline int closes_hall(void **state)
{
    struct hall *hall = *state;
    meeting_close(hall->p.meeting);
    if (hall->records[0] != '\0')
        script_remove_records(hall->records);
    free(hall);
    return 0;
}

// The main loop goes on until a page has heard this.
static inline void hears(struct hall *hall, struct page *page, const char *words)
{
    struct timeval moment = {.tv_usec = 3000};
    setsockopt(page->socket, SOL_SOCKET, SO_RCVTIMEO, &moment, sizeof moment);
    for (int i = 0; i < 3000; i++) {
        meeting_woken(hall->p.meeting);
        page->closed = 0;
        while (page_hear(page))
            if (strstr(page->said, words) != NULL)
                return;
    }
    fail_msg("a page waits for %s, and has %s", words, page->said);
}

// The main loop goes on until so many seats are taken.
static inline void seats_are(struct hall *hall, size_t count)
{
    struct timespec moment = {.tv_nsec = 2000000};
    for (int i = 0; i < 5000 && hall->phones->count != count; i++) {
        meeting_woken(hall->p.meeting);
        nanosleep(&moment, NULL);
    }
    assert_int_equal(hall->phones->count, count);
}

// Of what became of a wish.
static inline void is_told_nothing_of_it(struct page *page)
{
    struct timeval moment = {.tv_usec = 3000};
    setsockopt(page->socket, SOL_SOCKET, SO_RCVTIMEO, &moment, sizeof moment);
    while (page_hear(page))
        assert_null(strstr(page->said, "\"why\""));
    page->closed = 0;
}

// By its key, without a letter typed; "": a new one, by the letters on the wall.
static inline void says_hello(struct hall *hall, struct page *page, const char *key)
{
    char hello[160];
    snprintf(hello, sizeof hello, "{\"t\":\"hello\",\"v\":1,\"code\":\"%s\",\"key\":\"%s\",\"lang\":\"%s\"}",
             key[0] != '\0' ? "" : hall->phones->code, key, key[0] != '\0' ? "" : "vi");
    page_say(page, hello);
}

// Its key is then the hall's newest. `from`: page_line_from's.
static inline void joins_from(struct hall *hall, struct page *page, unsigned from, int team)
{
    char take[64], sits[32];
    assert_true(page_open_from(page, from, hall->phones->port, "http://127.0.0.1"));
    says_hello(hall, page, "");
    hears(hall, page, "\"welcome\"");
    snprintf(hall->key, sizeof hall->key, "%.16s", strstr(page->said, "\"key\":\"") + 7);
    hears(hall, page, "\"teams\"");
    snprintf(take, sizeof take, "{\"t\":\"take\",\"n\":1,\"team\":%d}", team);
    snprintf(sits, sizeof sits, "\"team\":{\"n\":%d", team);
    page_say(page, take);
    hears(hall, page, sits);
}

static inline void joins(struct hall *hall, struct page *page, int team) { joins_from(hall, page, 0, team); }

static inline int number_in(const char *said, const char *member)
{
    const char *at = strstr(said, member);
    return at != NULL ? atoi(at + strlen(member)) : -1;
}

static inline void votes(struct page *page, int number, int scene, int choice)
{
    char vote[96];
    snprintf(vote, sizeof vote, "{\"t\":\"vote\",\"n\":%d,\"scene\":%d,\"choice\":%d}", number, scene, choice);
    page_say(page, vote);
}

static inline void begins_a_level(struct hall *hall, const char *band)
{
    assert_true(step_go(&hall->p, "picker", 0));
    step_click(&hall->p, band);
    step_key(&hall->p, "Enter");
    for (const char *tick = "123"; *tick != '\0' && strcmp(step_screen(&hall->p), "ready") == 0; tick++)
        step_key(&hall->p, (const char[]){*tick, '\0'});
    if (strcmp(step_screen(&hall->p), "ready") == 0)
        step_key(&hall->p, "Enter");
}

#endif
