// SPDX-License-Identifier: MIT
//
// union_csv.c — the summary as a table: a row per commune, month and topic, and one per commune, month and topic
// together.
#include "union_inside.h"

#include "csv_write.h"
#include "memory.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const char header[] = "kind,commune,month,topic,meetings,children,minutes,questions_before,room_safe_before,"
                             "questions_after,"
                             "room_safe_after,safe_before,other_before,safe_after,other_after";

// A few are a few again; what may be nobody stays so.
static void range_cell(struct text *out, const struct range *sum)
{
    struct range r = union__likely(sum);
    bool few = r.most > 0 && r.most <= UNION_FEW_MOST;
    csv_range(out, few ? r.least > 0 : r.least, few ? UNION_FEW_MOST : r.most);
}

static void name_cells(struct text *out, enum group_kind kind, const char *name)
{
    static const char others[] = "(others)";
    char parts[GROUP_NAME_MAX];
    const char *words[GROUP_ALL] = {"", "", ""};
    snprintf(parts, sizeof parts, "%s", name);
    char *at = parts;
    for (int i = 0; kind == GROUP_ALL && i < GROUP_ALL; i++) {
        size_t length = strcspn(at, (const char[]){GROUP_JOIN, '\0'});
        bool last = at[length] == '\0';
        words[i] = at;
        at[length] = '\0';
        at += length + !last;
    }
    if (kind != GROUP_ALL)
        words[kind] = name;
    for (int i = 0; i < GROUP_ALL; i++)
        csv_words(out, words[i][0] == GROUP_OTHERS[0] ? others : words[i]);
}

static void row(struct text *out, enum group_kind kind, const struct group *g)
{
    static const char *const kinds[GROUPS] = {"commune", "month", "topic", "all"};
    csv_words(out, kinds[kind]);
    name_cells(out, kind, g->name);
    csv_number(out, g->meetings);
    range_cell(out, &g->children);
    csv_number(out, g->minutes);
    for (int look = 0; look < UNION_LOOKS; look++) {
        csv_number(out, g->led[look].all);
        csv_number(out, g->led[look].safe);
    }
    for (int look = 0; look < UNION_LOOKS; look++) {
        range_cell(out, &g->answers[look].safe);
        range_cell(out, &g->answers[look].other);
    }
    csv_end_row(out);
}

char *union_csv(const struct union_summary *u)
{
    struct text out = {0};
    csv_begin(&out, header);
    for (int kind = 0; kind < GROUPS; kind++) {
        const struct group **list = union__sorted(u, (enum group_kind)kind);
        for (size_t i = 0; i < u->groups[kind].count; i++)
            row(&out, (enum group_kind)kind, list[i]);
        mem_free(list);
    }
    return out.bytes;
}
