// SPDX-License-Identifier: MIT
//
// test_hour.h — what an hour is planned from: the levels and activities that come with the program, and a fuller
// shelf of made-up heads so that a planner has something to choose from.
#ifndef SAFECIRCLE_TEST_HOUR_H
#define SAFECIRCLE_TEST_HOUR_H

#include "loader.h"
#include "memory.h"
#include "plan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { HOUR_SHELF_MAX = 64, HOUR_PREPARED = 3 };

struct hour {
    struct lang *languages[2];
    struct activities *activities;
    struct shelf *shelf;                 // as it comes
    unsigned minutes[HOUR_SHELF_MAX][2]; // of its levels: whole, short
    struct shelf full;                   // made up; entries have no path
    unsigned full_minutes[HOUR_SHELF_MAX][2];
};

static inline unsigned hour_minutes(void *self, size_t entry, bool short_path)
{
    return ((struct hour *)self)->minutes[entry][short_path];
}

static inline unsigned hour_full_minutes(void *self, size_t entry, bool short_path)
{
    return ((struct hour *)self)->full_minutes[entry][short_path];
}

static inline struct plan_stock hour_stock(struct hour *h)
{
    return (struct plan_stock){.shelf = h->shelf, .activities = h->activities, .minutes = hour_minutes, .self = h};
}

static inline struct plan_stock hour_full_stock(struct hour *h)
{
    return (struct plan_stock){.shelf = &h->full, .activities = h->activities, .minutes = hour_full_minutes, .self = h};
}

// Prints what was found wrong, as an author would read it.
static inline void hour_tell(const struct hour *h, const struct diag_list *diags)
{
    for (size_t i = 0; i < diag_count(diags); i++) {
        char *report = lang_diag_report(h->languages[1], diag_at(diags, i), NULL);
        print_error("%s", report);
        mem_free(report);
    }
}

static inline void hour_measure(struct hour *h)
{
    struct diag_list *diags = diag_list_new();
    assert_true(h->shelf->count > 0 && h->shelf->count <= HOUR_SHELF_MAX);
    for (size_t i = 0; i < h->shelf->count; i++) {
        struct level *level = level_load(h->shelf->entries[i].path, diags);
        assert_non_null(level);
        for (int shorter = 0; shorter <= 1; shorter++)
            h->minutes[i][shorter] = level_minutes(level, shorter == 1).hall;
        level_free(level);
    }
    diag_list_free(diags);
}

// For every band: a long level, a middle one of another topic, a short one without a short path, one for prepared
// facilitators, one that is broken, one that does not load.
static inline void hour_fill(struct hour *h)
{
    static const struct {
        const char *name, *topic;
        uint8_t sensitive;
        enum shelf_state state;
        unsigned whole, shorter;
    } kinds[] = {
        {"dai", "secrets", 1, SHELF_FINE, 26, 13}, {"vua", "games", 2, SHELF_UNCHECKED, 18, 9},
        {"ngan", "feelings", 1, SHELF_FINE, 7, 7}, {"nang", "secrets", HOUR_PREPARED, SHELF_FINE, 12, 6},
        {"hong", "games", 1, SHELF_BROKEN, 12, 6}, {"trong", "secrets", 1, SHELF_FINE, 0, 0},
    };
    static struct shelf_entry entries[HOUR_SHELF_MAX];
    h->full = (struct shelf){.entries = entries};
    for (int band = 0; band < BANDS; band++)
        for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
            size_t at = h->full.count++;
            entries[at] = (struct shelf_entry){.state = kinds[k].state};
            entries[at].head = (struct level_head){
                .band = (enum band)band, .sensitive = kinds[k].sensitive, .topic_count = 1};
            snprintf(entries[at].head.id, sizeof entries[at].head.id, "%s-%d", kinds[k].name, band);
            snprintf(entries[at].head.topics[0], sizeof entries[at].head.topics[0], "%s", kinds[k].topic);
            h->full_minutes[at][0] = kinds[k].whole;
            h->full_minutes[at][1] = kinds[k].shorter;
        }
}

static inline void hour_open(struct hour *h)
{
    *h = (struct hour){0};
    struct diag_list *diags = diag_list_new();
    h->languages[0] = lang_load(SOURCE_DIR "/assets/lang", "vi", diags);
    h->languages[1] = lang_load(SOURCE_DIR "/assets/lang", "en", diags);
    h->activities = activities_load(SOURCE_DIR "/levels/activities", diags);
    hour_tell(h, diags);
    assert_int_equal(diag_count(diags), 0);
    diag_list_free(diags);
    h->shelf = shelf_new(NULL, SOURCE_DIR "/levels", h->languages[0]);
    hour_measure(h);
    hour_fill(h);
}

static inline void hour_close(struct hour *h)
{
    shelf_free(h->shelf);
    activities_free(h->activities);
    lang_free(h->languages[0]);
    lang_free(h->languages[1]);
}

static inline const struct shelf_entry *hour_level(const struct shelf *shelf, const char *id)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (strcmp(shelf->entries[i].head.id, id) == 0)
            return &shelf->entries[i];
    return NULL;
}

#endif
