// SPDX-License-Identifier: MIT
//
// test_story.h — a meeting about one level that is written in the test.
#ifndef SAFECIRCLE_TEST_STORY_H
#define SAFECIRCLE_TEST_STORY_H

#include "loader.h"
#include "test_meeting.h"

#include <string.h>

// The state of tests that share a level: it is read for all of them, and forgotten.
static inline int story_read(void **state, const char *story)
{
    struct diag_list *diags = diag_list_new();
    *state = level_parse("level.yaml", story, strlen(story), diags);
    for (size_t i = 0; i < diag_count(diags); i++)
        print_error("%d: %s\n", diag_at(diags, i)->place.line, diag_at(diags, i)->code);
    diag_list_free(diags);
    return *state != NULL ? 0 : -1;
}

static inline int story_forgotten(void **state)
{
    level_free(*state);
    return 0;
}

// What the hall sees.
static inline struct view seen(const struct meeting *m)
{
    struct view v;
    rules_view(&m->session, m->level, ROLE_HALL, NULL, &v);
    return v;
}

#endif
