// SPDX-License-Identifier: MIT
//
// union.c — reads sheets row by row and adds them up.
//
//   row ─ of a sheet? ─ counted already? ─→ its commune, its month, its topics, and all three together
//
// A row is known by its sheet, play, question and option. So a sheet that comes twice counts once, also when somebody
// has put many sheets into one table, or sorted it. Sheets are made so that nobody can work out a small figure
// (README.md); whatever is added up here is made from them alone and can say no more than they do.
//
// A file may claim anything: topics are those of the program, the others are one group; of names there is room for more
// communes than the country has, and what is beyond is one group, too, and told.
#include "union_inside.h"

#include "csv_stream.h"
#include "csv_write.h"
#include "doc.h"
#include "files.h"
#include "hash.h"
#include "level.h"
#include "memory.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

enum column {
    COLUMN_VERSION,
    COLUMN_SHEET,
    COLUMN_DATE,
    COLUMN_MONTH,
    COLUMN_COMMUNE,
    COLUMN_CHILDREN,
    COLUMN_MINUTES,
    COLUMN_PLAY,
    COLUMN_LEVEL,
    COLUMN_TOPICS,
    COLUMN_QUESTION,
    COLUMN_OPTION,
    COLUMN_VERDICT,
    COLUMN_LED_BEFORE,
    COLUMN_LED_AFTER,
    COLUMN_BEFORE,
    COLUMN_AFTER,
    COLUMN_COUNTED_BEFORE,
    COLUMN_COUNTED_AFTER,
    COLUMNS
};
static const char *const column_names[COLUMNS] = {"version",  "sheet",   "date",           "month",        "commune",
                                                  "children", "minutes", "play",           "level",        "topics",
                                                  "question", "option",  "verdict",        "led_before",   "led_after",
                                                  "before",   "after",   "counted_before", "counted_after"};
enum {
    MINUTES_MOST = 24 * 60,
    COMMUNE_MOST = 160 /* bytes */,
    TOLD_MOST = 20 /* faults of a file; the others are only counted */,
    TOPIC_OTHERS = 63,
    TOPIC_CHECK = 62
};

struct union_summary *union_new(void)
{
    static const size_t most[GROUPS] = {4000 /* communes of Viet Nam: 3,321 */, 400, 64, 60000};
    struct union_summary *u = mem_new(1, sizeof *u);
    u->secret = files_secret();
    u->first = dates_first();
    for (int g = 0; g < GROUPS; g++) {
        u->groups[g].most = most[g];
        u->groups[g].secret = u->secret;
    }
    return u;
}

void union_set_today(struct union_summary *u, struct day today) { u->today = today; }

void union_free(struct union_summary *u)
{
    if (u == NULL)
        return;
    for (int g = 0; g < GROUPS; g++)
        union__free_groups(&u->groups[g]);
    mem_free(u->row_numbers.slots);
    mem_free(u->rows.slots);
    mem_free(u->sheets.slots);
    mem_free(u->meetings);
    mem_free(u);
}

size_t union_sheets(const struct union_summary *u) { return u->sheet_count; }
size_t union_twice(const struct union_summary *u) { return u->twice; }

struct reading {
    struct union_summary *u;
    const char *file;
    struct diag_list *diags;
    bool header_read, foreign, used, told_full, told_topic;
    int columns[COLUMNS]; // place in a row; -1 not there
    const struct csv_stream_row *row;
    struct arena *memory;            // of the name below
    char *commune_as_read, *commune; // the last one, and composed: rows of a sheet follow each other
    uint64_t sheet;                  // hash of its number
    struct range children;
    uint64_t minutes;
    size_t faults, notes; // rows left out; what is told of rows that were taken
};

static const char *word(const struct reading *r, enum column column)
{
    int at = r->columns[column];
    return at >= 0 && (size_t)at < r->row->count ? csv_unguarded(r->row->cells[at]) : "";
}

static bool says(const struct reading *r, enum column column, const char *wanted)
{
    return strcmp(word(r, column), wanted) == 0;
}

static struct place place_of(const struct reading *r, enum column column)
{
    return csv_stream_place(r->row, (size_t)(r->columns[column] > 0 ? r->columns[column] : 0));
}

static bool tell(struct reading *r, enum column column, const char *code)
{
    if (r->faults++ < TOLD_MOST)
        diag_error(r->diags, r->file, place_of(r, column), 1, code, diag_quote(word(r, column)).bytes, NULL, NULL);
    return false;
}

// The row is taken.
static void note(struct reading *r, enum column column, const char *code)
{
    if (r->notes++ < TOLD_MOST)
        diag_warning(r->diags, r->file, place_of(r, column), 1, code, diag_quote(word(r, column)).bytes, NULL, NULL);
}

// ---- cells ----

// A figure; a covered one ("?") is anything up to all that were counted.
static bool figure_of(struct reading *r, enum column column, enum column counted, bool *said, struct range *out)
{
    struct range all;
    bool all_said = false;
    if (!says(r, column, "?"))
        return union__range(word(r, column), said, out) || tell(r, column, "sheet-number");
    if (!union__range(word(r, counted), &all_said, &all))
        return tell(r, counted, "sheet-number");
    *said = true;
    *out = (struct range){.most = all_said ? all.most : r->children.most > 0 ? r->children.most : UNION_HALL_MOST};
    return true;
}

// "2026-11"; nothing when it is not certain, and that is told.
static void month_of(struct reading *r, char out[16])
{
    struct day day;
    const char *month = word(r, COLUMN_MONTH), *date = word(r, COLUMN_DATE);
    enum dates_found found = dates_month(date, month, r->u->first, r->u->today, &day);
    out[0] = '\0';
    if (found == DATES_CERTAIN)
        snprintf(out, 16, "%04d-%02d", day.year % 10000, day.month % 100);
    else
        note(r, date[0] != '\0' ? COLUMN_DATE : COLUMN_MONTH, found == DATES_OUTSIDE ? "sheet-clock" : "sheet-month");
}

// Composed, so that the same name typed on another keyboard is the same commune.
static void commune_of(struct reading *r)
{
    const char *words = word(r, COLUMN_COMMUNE);
    if (r->commune_as_read != NULL && strcmp(words, r->commune_as_read) == 0)
        return;
    arena_reset(r->memory);
    r->commune_as_read = arena_text(r->memory, words);
    r->commune = doc_nfc(r->memory, words);
    size_t whole = strlen(r->commune);
    if (whole > COMMUNE_MOST) { // never in the middle of a character
        r->commune[COMMUNE_MOST] = '\0';
        r->commune[utf8_first_bad(r->commune, COMMUNE_MOST)] = '\0';
    }
    for (char *c = r->commune; *c != '\0'; c++)
        if ((unsigned char)*c < 0x20)
            *c = ' ';
}

// ---- adding up ----

static size_t group_of(struct reading *r, enum group_kind kind, const char *name)
{
    bool full = false;
    size_t place = union__group(&r->u->groups[kind], name, &full);
    if (full && !r->told_full)
        note(r, COLUMN_COMMUNE, "sheet-groups");
    r->told_full = r->told_full || full;
    return place;
}

static void count_meeting(struct reading *r, enum group_kind kind, size_t place)
{
    struct group *g = &r->u->groups[kind].items[place];
    g->meetings++;
    g->minutes += r->minutes;
    union__add_range(&g->children, &r->children);
}

struct finding { // what one row says
    bool said[UNION_LOOKS], led[UNION_LOOKS], safe;
    struct range range[UNION_LOOKS];
};

static void add(struct reading *r, enum group_kind kind, size_t place, const struct finding *f)
{
    struct group *g = &r->u->groups[kind].items[place];
    for (int look = 0; look < UNION_LOOKS; look++) {
        if (f->said[look])
            union__add_range(f->safe ? &g->answers[look].safe : &g->answers[look].other, &f->range[look]);
        g->led[look].all += f->led[look];
        g->led[look].safe += f->led[look] && f->safe;
    }
}

static int topic_number(struct reading *r, const char *word_at, size_t length)
{
    const char *known;
    if (length == strlen("check") && memcmp(word_at, "check", length) == 0)
        return TOPIC_CHECK;
    for (int i = 0; (known = level_topic((size_t)i)) != NULL; i++)
        if (strlen(known) == length && memcmp(known, word_at, length) == 0)
            return i;
    if (!r->told_topic)
        note(r, COLUMN_TOPICS, "sheet-topic");
    r->told_topic = true;
    return TOPIC_OTHERS;
}

static void add_topic(struct reading *r, struct meeting *m, int topic, const struct finding *f)
{
    char name[GROUP_NAME_MAX];
    const char *own = topic == TOPIC_CHECK    ? "check"
                      : topic == TOPIC_OTHERS ? GROUP_OTHERS
                                              : level_topic((size_t)topic);
    snprintf(name, sizeof name, "%s%c%s%c%s", r->u->groups[GROUP_COMMUNE].items[m->commune].name, GROUP_JOIN,
             r->u->groups[GROUP_MONTH].items[m->month].name, GROUP_JOIN, own);
    size_t alone = group_of(r, GROUP_TOPIC, own), together = group_of(r, GROUP_ALL, name);
    if ((m->topics >> topic & 1) == 0) {
        count_meeting(r, GROUP_TOPIC, alone);
        count_meeting(r, GROUP_ALL, together);
    }
    m->topics |= UINT64_C(1) << topic;
    add(r, GROUP_TOPIC, alone, f);
    add(r, GROUP_ALL, together, f);
}

// Each topic once, however often a row names it.
static void add_topics(struct reading *r, struct meeting *m, const struct finding *f)
{
    const char *at = word(r, COLUMN_TOPICS);
    uint64_t named = 0;
    while (*at != '\0') {
        size_t length = strcspn(at, " ");
        if (length > 0)
            named |= UINT64_C(1) << topic_number(r, at, length);
        at += length + strspn(at + length, " ");
    }
    for (int topic = 0; topic <= TOPIC_OTHERS; topic++)
        if ((named >> topic & 1) != 0)
            add_topic(r, m, topic, f);
}

static bool read_answers(struct reading *r, struct finding *f)
{
    *f = (struct finding){.safe = says(r, COLUMN_VERDICT, "safe"),
                          .led = {says(r, COLUMN_LED_BEFORE, "yes"), says(r, COLUMN_LED_AFTER, "yes")}};
    return figure_of(r, COLUMN_BEFORE, COLUMN_COUNTED_BEFORE, &f->said[UNION_BEFORE], &f->range[UNION_BEFORE]) &&
           figure_of(r, COLUMN_AFTER, COLUMN_COUNTED_AFTER, &f->said[UNION_AFTER], &f->range[UNION_AFTER]);
}

static void add_answers(struct reading *r, struct meeting *m, const struct finding *f)
{
    if (!says(r, COLUMN_TOPICS, "check")) { // it has no second look to stand beside
        add(r, GROUP_COMMUNE, m->commune, f);
        add(r, GROUP_MONTH, m->month, f);
    }
    add_topics(r, m, f);
}

static struct meeting *add_meeting(struct reading *r)
{
    struct union_summary *u = r->u;
    char month[16];
    u->meetings = mem_grow(u->meetings, &u->meeting_capacity, u->sheet_count + 1, sizeof *u->meetings);
    struct meeting *m = &u->meetings[u->sheet_count++];
    month_of(r, month);
    *m = (struct meeting){.commune = (uint32_t)group_of(r, GROUP_COMMUNE, r->commune),
                          .month = (uint32_t)group_of(r, GROUP_MONTH, month)};
    u->minutes += r->minutes;
    union__add_range(&u->children, &r->children);
    count_meeting(r, GROUP_COMMUNE, m->commune);
    count_meeting(r, GROUP_MONTH, m->month);
    return m;
}

// What is said in every row of a sheet. False when the row is not of one.
static bool take_meeting(struct reading *r)
{
    bool said = false;
    const char *minutes = word(r, COLUMN_MINUTES);
    if (!says(r, COLUMN_VERSION, "1") || says(r, COLUMN_SHEET, ""))
        return tell(r, COLUMN_VERSION, "sheet-row");
    if (!union__range(word(r, COLUMN_CHILDREN), &said, &r->children))
        return tell(r, COLUMN_CHILDREN, "sheet-number");
    if (!union__number(&minutes, &r->minutes) || r->minutes > MINUTES_MOST)
        r->minutes = 0;
    commune_of(r);
    r->sheet = hash_text(r->u->secret, word(r, COLUMN_SHEET));
    return true;
}

// True when this row of this sheet comes for the first time.
static bool see_row(struct reading *r)
{
    static const enum column named_by[] = {COLUMN_PLAY, COLUMN_LEVEL, COLUMN_QUESTION, COLUMN_OPTION};
    uint64_t words = r->u->secret;
    for (size_t i = 0; i < sizeof named_by / sizeof *named_by; i++)
        words = hash_text(words, word(r, named_by[i]));
    struct marked *number = union__mark(&r->u->row_numbers, words);
    if (number->bits == 0)
        number->bits = ++r->u->row_count;
    uint64_t bit = UINT64_C(1) << number->bits % 64;
    struct marked *seen = union__mark(&r->u->rows, hash_number(r->sheet, number->bits / 64));
    bool is_new = (seen->bits & bit) == 0;
    seen->bits |= bit;
    return is_new;
}

static struct meeting *meeting_of(struct reading *r, bool *is_new)
{
    struct marked *place = union__mark(&r->u->sheets, r->sheet);
    *is_new = place->bits == 0;
    if (*is_new) {
        place->bits = r->u->sheet_count + 1;
        return add_meeting(r);
    }
    struct meeting *m = &r->u->meetings[place->bits - 1];
    const char *commune = r->u->groups[GROUP_COMMUNE].items[m->commune].name;
    if (!m->mixed && strcmp(commune, r->commune) != 0 && strcmp(commune, GROUP_OTHERS) != 0) {
        note(r, COLUMN_COMMUNE, "sheet-mixed");
        m->mixed = true;
    }
    return m;
}

// A row is seen only when it could be read: the good copy of a damaged sheet may still come.
static void add_row(struct reading *r)
{
    struct finding finding;
    bool answers = !says(r, COLUMN_VERDICT, ""), sheet_is_new = false;
    if (!take_meeting(r))
        return;
    r->used = true;
    struct meeting *m = meeting_of(r, &sheet_is_new);
    if (answers && !read_answers(r, &finding))
        return;
    bool row_is_new = see_row(r);
    if (!sheet_is_new && !row_is_new && says(r, COLUMN_LEVEL, "")) // each sheet has one row about the meeting itself
        r->u->twice++;
    if (row_is_new && answers)
        add_answers(r, m, &finding);
}

static void find_columns(struct reading *r)
{
    for (int c = 0; c < COLUMNS; c++) {
        r->columns[c] = -1;
        for (size_t i = 0; i < r->row->count; i++)
            if (strcmp(r->row->cells[i], column_names[c]) == 0)
                r->columns[c] = (int)i;
        r->foreign = r->foreign || r->columns[c] < 0;
    }
}

static void hear_row(void *self, const struct csv_stream_row *row)
{
    struct reading *r = self;
    r->row = row;
    if (!r->header_read)
        find_columns(r);
    else if (!r->foreign)
        add_row(r);
    r->header_read = true;
}

bool union_add(struct union_summary *u, const char *file, const char *bytes, size_t length, struct diag_list *diags)
{
    struct reading r = {.u = u, .file = file, .diags = diags, .memory = arena_new()};
    csv_stream_read(file, bytes, length, hear_row, &r, diags);
    if (r.foreign || !r.header_read)
        diag_error(diags, file, (struct place){1, 1}, 1, "sheet-foreign", NULL, NULL, NULL);
    else if (!r.used && r.faults == 0)
        diag_error(diags, file, (struct place){1, 1}, 1, "sheet-empty", NULL, NULL, NULL);
    if (r.notes > TOLD_MOST)
        diag_warning(diags, file, (struct place){0, 0}, 1, "sheet-more-notes",
                     diag_number((int)(r.notes - TOLD_MOST)).bytes, NULL, NULL);
    if (r.faults > TOLD_MOST)
        diag_error(diags, file, (struct place){0, 0}, 1, "sheet-more", diag_number((int)(r.faults - TOLD_MOST)).bytes,
                   NULL, NULL);
    arena_free(r.memory);
    return r.used;
}
