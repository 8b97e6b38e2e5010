// SPDX-License-Identifier: MIT
//
// stage_records.c — what is kept of meetings: opened after the first picture, gone on with, forgotten.
//
// A meeting is never held up by its records: whatever is wrong with the file is said in one
// sentence, and the hour goes on in memory.
#include "viewers.h"

#include "files.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

static void run_write(void *self, void (*job)(void *context), void *context) { platform_run_write(self, job, context); }
static void finish_writes(void *self) { platform_finish_writes(self); }

// ---- what is said about it ----

// Said once when it happens, and read again under "meetings".
static void say_trouble(struct stage *s)
{
    enum records_state state = records_state(s->records);
    if (state == s->records_said)
        return;
    s->records_said = state;
    const char *reason = records_reason(s->records);
    enum text_id id = office_trouble(state);
    s->papers.trouble[0] = '\0';
    if (id == TEXT_IDS)
        return;
    text_fill(stage_lang(s), id, s->papers.trouble, sizeof s->papers.trouble, &reason, 1);
    struct viewer *viewer = s->console != NULL ? s->console : s->hall;
    viewer_tell(viewer, s->papers.trouble);
}

static void words_of_place(struct stage *s, const struct host *host, char *out, size_t size)
{
    struct view v;
    host_view(host, ROLE_HALL, NULL, &v);
    const struct lang *lang = stage_lang(s);
    char number[8], place[80];
    snprintf(number, sizeof number, "%u", v.scene_number);
    const char *arguments[] = {number};
    if (!v.in_scene || v.team_count == 0) {
        snprintf(out, size, "%s", text(lang, (enum text_id)(T_CONSOLE_PHASE_SETUP + (int)v.phase)));
        return;
    }
    text_fill(lang, T_TITLE_LEFT_SCENE, place, sizeof place, arguments, 1);
    const char *both[] = {place, text(lang, viewer_animal_text(v.animals[v.turn]))};
    text_fill(lang, T_TITLE_LEFT, out, size, both, 2);
}

static void words_of_levels(const struct stage *s, const struct host *host, char *out, size_t size)
{
    size_t length = 0;
    out[0] = '\0';
    for (uint8_t i = 0; i < HOST_LEVELS_MAX && length + 1 < size; i++) {
        const struct level *level = host_level_at(host, i);
        if (level == NULL)
            continue;
        int written = snprintf(out + length, size - length, "%s%s", length > 0 ? " · " : "",
                               level_text(level, s->settings.language, level->title));
        length += written > 0 ? (size_t)written : 0;
    }
}

// The check that was held in it: the next meeting takes the parallel one.
static void look_for_check(const struct stage *s, const struct host *host, struct kept_meeting *m)
{
    for (size_t i = 0; i < host_standing_count(host); i++) {
        const struct command *c = host_standing_at(host, i);
        const struct activity *a = c->type == COMMAND_ACTIVITY
                                       ? activities_marked(s->activities, rules_activity_mark(c))
                                       : NULL;
        if (a == NULL || a->kind != ACTIVITY_CHECK)
            continue;
        m->check_form = a->form;
        memcpy(m->check_bands, a->bands, sizeof m->check_bands);
    }
}

static void look_into_meeting(const struct stage *s, struct kept_meeting *m)
{
    struct host *host = records_meeting(s->records, m->id);
    m->words[0] = '\0';
    m->check_form = 0;
    if (host != NULL) {
        words_of_levels(s, host, m->words, sizeof m->words);
        look_for_check(s, host, m);
    }
    m->looked = true;
    host_free(host);
}

// Those that were looked into before are not played again, but the newest, which may have gone on since.
static void list_meetings(struct stage *s)
{
    struct meeting_left *all = NULL;
    struct kept_meeting *known = s->papers.meetings;
    size_t known_count = s->papers.meeting_count, count = office_meetings(s->records, &all);
    s->papers.meetings = mem_new(count + 1, sizeof *s->papers.meetings);
    s->papers.meeting_count = count;
    for (size_t i = 0, from = 0; i < s->papers.meeting_count; i++) {
        struct kept_meeting *m = &s->papers.meetings[i];
        *m = (struct kept_meeting){.id = all[i].id};
        text_day(all[i].began, m->began, sizeof m->began);
        while (from < known_count && known[from].id > all[i].id) // both: newest first
            from++;
        if (i > 0 && from < known_count && known[from].id == all[i].id)
            *m = known[from];
    }
    mem_free(known);
    mem_free(all);
}

// What the title and the list of meetings show. A page of the list is looked into when it is turned to; the newest
// ones always, for the title and for the check of next time.
void stage__look_at_records(struct stage *s, int shown_from)
{
    enum { AT_ONCE = 12 };
    struct meeting_left left;
    s->papers.left = false;
    if (s->records == NULL) {
        s->papers.meeting_count = 0;
        return;
    }
    say_trouble(s);
    if (records_left_open(s->records, &left)) {
        struct host *host = records_meeting(s->records, left.id);
        s->papers.left = true;
        if (host != NULL)
            words_of_place(s, host, s->papers.left_words, sizeof s->papers.left_words);
        else
            text_day(left.began, s->papers.left_words, sizeof s->papers.left_words);
        host_free(host);
    }
    list_meetings(s);
    for (int i = 0; i < (int)s->papers.meeting_count; i++)
        if (!s->papers.meetings[i].looked && (i < AT_ONCE || (i >= shown_from && i < shown_from + AT_ONCE)))
            look_into_meeting(s, &s->papers.meetings[i]);
}

// ---- open, close ----

static void tighten_papers(const struct stage *s)
{
    char *own = s->keeps_settings ? stage__own_folder(s, "", NULL) : NULL;
    if (own != NULL)
        folder_tighten(own);
    mem_free(own);
}

void stage_open_records(struct stage *s, const char *path)
{
    struct file_problem problem = {{0}};
    char *own = path == NULL ? office_records_path(&problem) : NULL;
    const char *used = path != NULL ? path : own;
    struct runner runner = s->writer;
    if (runner.run == NULL && s->keeps_settings)
        runner = (struct runner){run_write, finish_writes, s->platform};
    s->records = used != NULL ? records_open(used, &runner) : records_open_nowhere(problem.reason, &runner);
    if (used != NULL && s->reads_only && records_state(s->records) == RECORDS_LOCKED) { // the program runs: a copy will
                                                                                        // do
        records_close(s->records);
        s->records = records_open_to_read(used);
        s->reads_beside = true;
    }
    s->records_said = RECORDS_KEEPING;
    host_set_sink(s->host, records_sink(s->records));
    mem_free(own);
    tighten_papers(s);
    stage__look_at_records(s, 0);
    stage__look_at_clock(s);
    if (s->clock_says[0] != '\0')
        records_set_clock(s->records, s->clock_says);
    if (s->papers.clock[0] != '\0') {
        char both[sizeof s->papers.trouble + sizeof s->papers.clock + 2];
        snprintf(both, sizeof both, "%s%s%s", s->papers.trouble, s->papers.trouble[0] != '\0' ? " " : "",
                 s->papers.clock);
        viewer_tell(s->hall, both);
    }
    viewer_papers_changed(s->hall);
}

void stage__close_records(struct stage *s)
{
    if (s->records != NULL)
        records_close(s->records);
    s->records = NULL;
    mem_free(s->papers.meetings);
    s->papers.meetings = NULL;
    s->papers.meeting_count = 0;
}

// After each command and each wake: something may have gone wrong with the disk.
void stage__watch_records(struct stage *s)
{
    if (s->records != NULL)
        say_trouble(s);
}

// ---- going on ----

static void take_plan_of(struct stage *s, const struct meeting_facts *facts)
{
    struct diag_list *diags = diag_list_new();
    struct plan *plan = facts->plan[0] != '\0' ? plan_parse("plan", facts->plan, strlen(facts->plan), diags) : NULL;
    s->programme.on = plan != NULL;
    if (plan != NULL)
        s->programme.plan = *plan;
    mem_free(plan);
    diag_list_free(diags);
}

static void take_facts(struct stage *s, const struct meeting_facts *facts)
{
    text_day(facts->day[0] != '\0' || s->papers.facts_of == 0 ? facts->day : facts->began, s->papers.day,
             sizeof s->papers.day);
    s->papers.doubtful = office_day_is_doubtful(facts);
    s->papers.day_refused = false;
    snprintf(s->papers.place, sizeof s->papers.place, "%s", facts->place);
    snprintf(s->papers.notes, sizeof s->papers.notes, "%s", facts->notes);
    s->papers.children = facts->children;
}

void stage__resume(struct stage *s)
{
    struct meeting_left left;
    struct meeting_facts facts;
    if (s->records == NULL || !records_left_open(s->records, &left))
        return;
    switch (records_resume(s->records, left.id, s->host)) {
    case RESUME_FINE: break;
    case RESUME_OTHER_RULES: viewer_tell(s->hall, text(stage_lang(s), T_KEPT_OTHER_RULES)); return;
    case RESUME_DAMAGED: viewer_tell(s->hall, text(stage_lang(s), T_KEPT_CANNOT_GO_ON)); return;
    }
    s->papers.facts_of = 0;
    if (records_facts(s->records, left.id, &facts)) {
        take_plan_of(s, &facts);
        take_facts(s, &facts);
    }
    size_t count = host_log_count(s->host);
    uint32_t last = count > 0 ? host_log_at(s->host, count - 1)->at_ms : 0;
    s->programme.clock_ms = (int64_t)last - (int64_t)s->now_ms; // the minutes go on where they stopped
    s->papers.left = false;
    viewer_session_changed(s->hall);
    if (s->console != NULL)
        viewer_session_changed(s->console);
}

void stage__leave(struct stage *s)
{
    if (s->records != NULL)
        records_leave(s->records);
    stage__look_at_records(s, 0);
    viewer_papers_changed(s->hall);
}

// ---- facts and forgetting ----

static struct meeting_facts facts_now(struct stage *s)
{
    struct meeting_facts facts = {.children = s->papers.children};
    if (s->papers.facts_of != 0) // what the program itself wrote down stays
        records_facts(s->records, s->papers.facts_of, &facts);
    facts.children = s->papers.children;
    facts.id = s->papers.facts_of;
    snprintf(facts.place, sizeof facts.place, "%s", s->papers.place);
    snprintf(facts.notes, sizeof facts.notes, "%s", s->papers.notes);
    if (s->papers.facts_of != 0)
        return facts;
    snprintf(facts.commune, sizeof facts.commune, "%s", s->settings.commune);
    snprintf(facts.language, sizeof facts.language, "%s", s->settings.language);
    char *plan = s->programme.on ? plan_text(&s->programme.plan) : NULL;
    snprintf(facts.plan, sizeof facts.plan, "%s", plan != NULL ? plan : "");
    mem_free(plan);
    return facts;
}

void stage__keep_facts(struct stage *s)
{
    if (s->records == NULL)
        return;
    struct meeting_facts facts = facts_now(s);
    s->papers.day_refused = !stage__take_day(s, &facts);
    if (s->papers.facts_of == 0)
        records_set_facts(s->records, &facts);
    else if (!records_set_facts_of(s->records, s->papers.facts_of, &facts))
        stage__tell(s, T_APP_CANNOT_WRITE, "meetings.sqlite", records_reason(s->records));
}

// -1: of the meeting that has just been held; what was typed about it stands in the fields still, but for its day.
void stage__facts_of(struct stage *s, int index)
{
    struct meeting_facts facts;
    if (index < 0) {
        s->papers.facts_of = 0;
        memset(&facts, 0, sizeof facts);
        if (s->records != NULL && records_facts(s->records, stage__meeting_at_hand(s), &facts))
            text_day(facts.day, s->papers.day, sizeof s->papers.day);
        s->papers.doubtful = office_day_is_doubtful(&facts);
    }
    if (s->records == NULL || index < 0 || (size_t)index >= s->papers.meeting_count)
        return;
    s->papers.facts_of = s->papers.meetings[index].id;
    if (records_facts(s->records, s->papers.facts_of, &facts))
        take_facts(s, &facts);
}

void stage__forget(struct stage *s, int index)
{
    bool fine = s->records != NULL &&
                (index < 0 ? records_forget_all(s->records) : records_forget(s->records, stage__meeting_at_hand(s)));
    viewer_tell(s->hall, text(stage_lang(s), fine ? T_KEPT_FORGOTTEN : T_KEPT_NOT_FORGOTTEN));
    s->papers.facts_of = 0;
    s->papers.place[0] = s->papers.notes[0] = '\0';
    stage__look_at_records(s, 0);
}

// The one whose facts are looked at; else the newest, which is the one that has just been held.
int64_t stage__meeting_at_hand(struct stage *s)
{
    struct meeting_left newest;
    if (s->papers.facts_of != 0)
        return s->papers.facts_of;
    return s->records != NULL && records_meetings(s->records, &newest, 1) == 1 ? newest.id : 0;
}
