// SPDX-License-Identifier: MIT
//
// office_sheet.c — the sheet of a kept meeting, as it goes home.
#include "office.h"

#include "hash.h"
#include "memory.h"
#include "sheet.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const struct level *level_at(const void *self, uint8_t index) { return host_level_at(self, index); }

static void figures_of_host(const struct host *host, struct figures *figures)
{
    size_t count = host_standing_count(host);
    const struct command **commands = mem_new(count + 1, sizeof *commands);
    for (size_t i = 0; i < count; i++)
        commands[i] = host_standing_at(host, i);
    figures_of(commands, count, level_at, host, figures);
    mem_free(commands);
}

// The same for the same meeting, however often its sheet is written: from when it began and what was sent.
static void id_of(const struct host *host, const struct meeting_facts *facts, char out[17])
{
    uint64_t hash = hash_text(HASH_START, facts->began);
    for (size_t i = 0; i < host_log_count(host) && i < 20; i++) {
        const struct command *c = host_log_at(host, i);
        hash = hash_number(hash_number(hash_number(hash, c->seed), c->at_ms), (uint64_t)c->type);
    }
    snprintf(out, 17, "%016" PRIx64, hash);
}

// By which its figures are rounded (game/paper/README.md): from the milliseconds of everything that was pressed up to
// the first count. No sheet tells them, and whatever is corrected later does not change them.
static uint64_t die_of(const struct host *host)
{
    uint64_t die = hash_text(HASH_START, "die");
    for (size_t i = 0; i < host_log_count(host); i++) {
        const struct command *c = host_log_at(host, i);
        die = hash_number(hash_number(hash_number(die, c->at_ms), (uint64_t)c->type), c->seed);
        if (c->type == COMMAND_COUNT)
            break;
    }
    return die;
}

// Of a clock that was wrong only what is known to be wrong is said; the day set by hand has no time of day.
static const char *day_of(const struct meeting_facts *facts)
{
    return facts->day[0] != '\0' ? facts->day : facts->began;
}

static bool write_file(const char *folder, const char *name, char *bytes, struct file_problem *problem, char **path)
{
    *path = path_join(folder, name);
    bool fine = bytes != NULL && file_write(*path, bytes, strlen(bytes), problem);
    mem_free(bytes);
    return fine;
}

bool office_write_sheet(const struct office *o, struct records *records, int64_t id, const char *folder, char **path,
                        struct file_problem *problem)
{
    struct meeting_facts facts;
    struct host *host = records != NULL && records_facts(records, id, &facts) ? records_meeting(records, id) : NULL;
    *path = NULL;
    if (host == NULL) {
        snprintf(problem->reason, sizeof problem->reason, "%s", text(o->lang, T_KEPT_OTHER_RULES));
        return false;
    }
    struct figures *figures = mem_new(1, sizeof *figures);
    char number[17], name[80];
    figures_of_host(host, figures);
    id_of(host, &facts, number);
    const char *day = day_of(&facts);
    struct sheet sheet = {.id = number,
                          .began = day,
                          .doubtful = office_day_is_doubtful(&facts),
                          .place = facts.place,
                          .commune = facts.commune,
                          .notes = facts.notes,
                          .children = facts.children,
                          .die = die_of(host),
                          .figures = figures,
                          .level_at = level_at,
                          .self = host,
                          .activities = o->activities};
    char *csv_path = NULL;
    snprintf(name, sizeof name, "to-tong-ket-%.10s-%.4s.html", day, number);
    struct document *page = paper_sheet(&sheet, o->lang);
    bool fine = folder_make(folder, problem) && write_file(folder, name, document_html(page), problem, path);
    snprintf(name, sizeof name, "to-tong-ket-%.10s-%.4s.pdf", day, number);
    char *pdf = fine ? office_print_page(o, page, folder, name, problem) : NULL;
    fine = pdf != NULL;
    mem_free(pdf);
    document_free(page);
    snprintf(name, sizeof name, "to-tong-ket-%.10s-%.4s.csv", day, number);
    fine = fine && write_file(folder, name, paper_sheet_csv(&sheet, o->lang), problem, &csv_path);
    mem_free(csv_path);
    mem_free(figures);
    host_free(host);
    return fine;
}
