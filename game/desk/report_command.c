// SPDX-License-Identifier: MIT
//
// report_command.c — safecircle report: the sheets of kept meetings, or many clubs' sheets as one summary.
#include "desk_inside.h"

#include "memory.h"
#include "number.h"
#include "terminal.h"
#include "text.h"
#include "union.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void say(const struct desk *d, enum text_id id, const char *a, const char *b)
{
    terminal_say(stdout, d->lang, id, a, b);
}

static const char SUMMARY_HTML[] = "tong-hop.html", SUMMARY_CSV[] = "tong-hop.csv";
enum { FOLDERS_DEEP = 8 }; // also ends a circle of links

// ---- one club's sheets ----

static bool write_one(const struct desk *d, struct records *records, int64_t id, const char *folder)
{
    struct file_problem problem = {{0}};
    char *path = NULL;
    bool fine = office_write_sheet(&d->office, records, id, folder, &path, &problem);
    if (!fine) { // not all of it
        mem_free(path);
        path = NULL;
    }
    return desk_written(d, path, folder, &problem);
}

static bool wanted(const struct command_words *w, const struct meeting_left *m, size_t place)
{
    uint64_t id = 0;
    if (w->all || (w->count == 0 && place == 0)) // the last one unless something else is said
        return true;
    for (size_t i = 0; i < w->count; i++)
        if (number_read(w->paths[i], INT64_MAX, &id) && (int64_t)id == m->id)
            return true;
    return false;
}

static void say_meeting(const struct meeting_left *m)
{
    char line[80];
    snprintf(line, sizeof line, "%lld  %s", (long long)m->id, m->began);
    terminal_words(stdout, line);
}

struct journal {
    struct records *records;
    char *path;  // NULL: there is no place for one
    bool in_use; // another program has it, and may be writing
};

// Whatever lies there, a journal is only looked into: no byte of it, nor beside it, is changed.
static struct journal open_journal(const struct command_words *w)
{
    struct file_problem problem = {{0}};
    struct journal j = {.path = w->records != NULL ? mem_copy_text(w->records) : office_records_path(&problem)};
    bool none_yet = w->records == NULL && j.path != NULL && !file_exists(j.path);
    if (j.path == NULL || none_yet)
        j.records = records_open_nowhere(problem.reason, NULL);
    else
        j.records = records_open_to_read(j.path, &j.in_use);
    return j;
}

static bool tell(const struct desk *d, enum text_id id, const char *a, const char *b)
{
    terminal_say(stderr, d->lang, id, a, b);
    return false;
}

// What is to be known before the sheets: the clock, and what is wrong with the journal. False: it cannot be read.
static bool tell_state(const struct desk *d, const struct command_words *w, const struct journal *j)
{
    char clock[400];
    if (office_clock_trouble(d->lang, w->clock, clock, sizeof clock)[0] != '\0')
        terminal_words(stderr, clock);
    switch (records_state(j->records)) {
    case RECORDS_FOREIGN: return tell(d, T_REPORT_FOREIGN, j->path, NULL);
    case RECORDS_LOCKED: return tell(d, T_REPORT_LOCKED, NULL, NULL);
    case RECORDS_NEWER: return tell(d, T_KEPT_NEWER, NULL, NULL);
    case RECORDS_PART_READ: tell(d, T_REPORT_PART, j->path, NULL); return true;
    case RECORDS_KEEPING:
        if (j->in_use)
            tell(d, T_REPORT_BESIDE, NULL, NULL);
        return true;
    case RECORDS_BROKEN:
    case RECORDS_READ_ONLY:
    case RECORDS_FULL:
    case RECORDS_DAMAGED_ASIDE:
    case RECORDS_PART_ASIDE: break;
    }
    const char *reason = records_reason(j->records);
    if (j->path != NULL && reason[0] != '\0')
        return tell(d, T_APP_CANNOT_READ, j->path, reason);
    if (j->path == NULL)
        tell(d, T_KEPT_BROKEN, reason, NULL);
    return true;
}

static bool write_wanted(const struct desk *d, const struct command_words *w, struct records *records)
{
    struct meeting_left *list = NULL;
    size_t count = office_meetings(records, &list), written = 0;
    bool fine = true;
    for (size_t i = 0; i < count; i++)
        if (wanted(w, &list[i], i)) {
            fine = write_one(d, records, list[i].id, w->out) && fine;
            written++;
        }
    if (written == 0)
        say(d, T_REPORT_NONE, NULL, NULL);
    for (size_t i = 0; written == 0 && i < count; i++)
        say_meeting(&list[i]);
    mem_free(list);
    return fine && written > 0;
}

static bool sheets(const struct desk *d, const struct command_words *w)
{
    struct journal journal = open_journal(w);
    if (w->clock != NULL)
        records_set_clock(journal.records, w->clock);
    bool fine = tell_state(d, w, &journal) && write_wanted(d, w, journal.records);
    records_close(journal.records);
    mem_free(journal.path);
    return fine;
}

// ---- many clubs' sheets ----

struct merging {
    const struct desk *desk;
    struct union_summary *summary;
    size_t files;
};

static void add_file(struct merging *m, const char *path)
{
    size_t length = 0;
    struct file_problem problem = {{0}};
    char *bytes = file_read(path, FILE_TOO_LARGE, &length, &problem);
    if (bytes == NULL) {
        terminal_say(stderr, m->desk->lang, T_APP_CANNOT_READ, path, problem.reason);
        return;
    }
    struct diag_list *diags = diag_list_new();
    union_add(m->summary, path, bytes, length, diags);
    diag_sort(diags);
    for (size_t i = 0; i < diag_count(diags); i++)
        terminal_report(stderr, m->desk->lang, diag_at(diags, i), bytes);
    diag_list_free(diags);
    mem_free(bytes);
    m->files++;
}

static bool ends_with(const char *name, const char *end)
{
    size_t length = strlen(name), more = strlen(end);
    return length >= more && strcmp(name + length - more, end) == 0;
}

// Tables, but not the summary that was written there last month.
static bool is_sheet(const char *name)
{
    return (ends_with(name, ".csv") || ends_with(name, ".CSV")) && strcmp(name, SUMMARY_CSV) != 0;
}

static void add_path(struct merging *m, const char *path, int depth)
{
    struct file_list list;
    if (!folder_exists(path) || !folder_list(path, &list, NULL)) {
        add_file(m, path);
        return;
    }
    for (size_t i = 0; i < list.count; i++) {
        char *inside = path_join(path, list.names[i]);
        if (ends_with(inside, "/") && depth < FOLDERS_DEEP) {
            inside[strlen(inside) - 1] = '\0';
            add_path(m, inside, depth + 1);
        } else if (is_sheet(list.names[i])) {
            add_file(m, inside);
        }
        mem_free(inside);
    }
    file_list_free(&list);
}

static bool write_summary(struct merging *m, const char *folder, const char *name, char *bytes)
{
    struct file_problem problem = {{0}};
    char *path = path_join(folder, name);
    bool fine = folder_make(folder, &problem) && file_write(path, bytes, strlen(bytes), &problem);
    mem_free(bytes);
    if (fine)
        return desk_written(m->desk, path, folder, &problem);
    desk_written(m->desk, NULL, path, &problem);
    mem_free(path);
    return false;
}

static bool print_summary(struct merging *m, const struct document *page, const char *folder)
{
    struct file_problem problem = {{0}};
    char *path = office_print_page(&m->desk->office, page, folder, "tong-hop.pdf", &problem);
    return desk_written(m->desk, path, folder, &problem);
}

static bool merge(const struct desk *d, const struct command_words *w)
{
    struct merging m = {.desk = d, .summary = union_new()};
    char counted[24], twice[24];
    union_set_today(m.summary, office_today(w->clock));
    for (size_t i = 0; i < w->count; i++)
        add_path(&m, w->paths[i], 0);
    snprintf(counted, sizeof counted, "%zu", union_sheets(m.summary));
    snprintf(twice, sizeof twice, "%zu", union_twice(m.summary));
    say(d, T_UNION_READ, counted, twice);
    struct document *page = union_page(m.summary, d->lang);
    bool fine = union_sheets(m.summary) > 0 && write_summary(&m, w->out, SUMMARY_HTML, document_html(page)) &&
                write_summary(&m, w->out, SUMMARY_CSV, union_csv(m.summary)) && print_summary(&m, page, w->out);
    document_free(page);
    union_free(m.summary);
    return fine;
}

// Meetings are asked for by their numbers. NULL: all of them are some.
static const char *no_number(const struct command_words *w)
{
    for (size_t i = 0; !w->merge && i < w->count; i++)
        if (w->paths[i][0] == '\0' || strspn(w->paths[i], "0123456789") != strlen(w->paths[i]))
            return w->paths[i];
    return NULL;
}

int desk_report(const struct command_words *w)
{
    struct desk desk;
    if (!desk_open(&desk, w, DESK_LEVELS))
        return 1;
    if (no_number(w) != NULL) {
        terminal_say(stderr, desk.lang, T_LINE_NO_NUMBER, no_number(w), NULL);
        desk_close(&desk);
        return 2;
    }
    bool fine = w->merge ? merge(&desk, w) : sheets(&desk, w);
    desk_close(&desk);
    return fine ? 0 : 1;
}
