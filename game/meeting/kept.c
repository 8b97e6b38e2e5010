// SPDX-License-Identifier: MIT
//
// kept.c — what is kept of meetings: opened after the first picture, gone on with, forgotten.
//
// A meeting is never held up by its records: whatever is wrong with the file is said in one
// sentence, and the hour goes on in memory.
#include "animals.h"
#include "meeting_inside.h"
#include "phases.h"

#include "files.h"
#include "memory.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

static void run_write(void *self, void (*job)(void *context), void *context) { platform_run_write(self, job, context); }
static void finish_writes(void *self) { platform_finish_writes(self); }

// ---- what is said about it ----

// Said once when it happens, and read again under "meetings".
static void say_trouble(struct meeting *m)
{
    enum records_state state = records_state(m->records);
    if (state == m->records_said)
        return;
    m->records_said = state;
    const char *reason = records_reason(m->records);
    enum text_id id = office_trouble(state);
    m->papers.trouble[0] = '\0';
    if (id == TEXT_IDS)
        return;
    text_fill(meeting_lang(m), id, m->papers.trouble, sizeof m->papers.trouble, &reason, 1);
    viewer_tell(meeting__facilitator(m), m->papers.trouble);
}

static void words_of_place(struct meeting *m, const struct host *host, char *out, size_t size)
{
    struct view v;
    host_view(host, ROLE_HALL, NULL, &v);
    const struct lang *lang = meeting_lang(m);
    char number[8], place[80];
    snprintf(number, sizeof number, "%u", v.scene_number);
    const char *arguments[] = {number};
    if (!v.in_scene || v.team_count == 0) {
        snprintf(out, size, "%s", text(lang, phase_name(v.phase)));
        return;
    }
    text_fill(lang, T_TITLE_LEFT_SCENE, place, sizeof place, arguments, 1);
    const char *both[] = {place, text(lang, animal_text(v.animals[v.turn]))};
    text_fill(lang, T_TITLE_LEFT, out, size, both, 2);
}

static void words_of_levels(const struct meeting *m, const struct host *host, char *out, size_t size)
{
    size_t length = 0;
    out[0] = '\0';
    for (uint8_t i = 0; i < HOST_LEVELS_MAX && length + 1 < size; i++) {
        const struct level *level = host_level_at(host, i);
        if (level == NULL)
            continue;
        int written = snprintf(out + length, size - length, "%s%s", length > 0 ? " · " : "",
                               level_text(level, m->settings.language, level->title));
        length += written > 0 ? (size_t)written : 0;
    }
}

// The check that was held in it: the next meeting takes the parallel one.
static void look_for_check(const struct meeting *m, const struct host *host, struct kept_meeting *kept)
{
    for (size_t i = 0; i < host_standing_count(host); i++) {
        const struct command *c = host_standing_at(host, i);
        const struct activity *a = c->type == COMMAND_ACTIVITY
                                       ? activities_marked(m->activities, rules_activity_mark(c))
                                       : NULL;
        if (a == NULL || a->kind != ACTIVITY_CHECK)
            continue;
        kept->check_form = a->form;
        memcpy(kept->check_bands, a->bands, sizeof kept->check_bands);
    }
}

static void look_into_meeting(const struct meeting *m, struct kept_meeting *kept)
{
    struct host *host = records_meeting(m->records, kept->id);
    kept->words[0] = '\0';
    kept->check_form = 0;
    if (host != NULL) {
        words_of_levels(m, host, kept->words, sizeof kept->words);
        look_for_check(m, host, kept);
    }
    kept->looked = true;
    host_free(host);
}

// Those that were looked into before are not played again, but the newest, which may have gone on since.
static void list_meetings(struct meeting *m)
{
    struct meeting_left *all = NULL;
    struct kept_meeting *known = m->papers.meetings;
    size_t known_count = m->papers.meeting_count, count = office_meetings(m->records, &all);
    m->papers.meetings = mem_new(count + 1, sizeof *m->papers.meetings);
    m->papers.meeting_count = count;
    for (size_t i = 0, from = 0; i < m->papers.meeting_count; i++) {
        struct kept_meeting *kept = &m->papers.meetings[i];
        *kept = (struct kept_meeting){.id = all[i].id};
        text_day(all[i].began, kept->began, sizeof kept->began);
        while (from < known_count && known[from].id > all[i].id) // both: newest first
            from++;
        if (i > 0 && from < known_count && known[from].id == all[i].id)
            *kept = known[from];
    }
    mem_free(known);
    mem_free(all);
}

// Whether one was left says the title, and what Enter does there.
static void look_for_left(struct meeting *m)
{
    struct meeting_left left;
    bool before = m->papers.left;
    m->papers.left = false;
    if (records_left_open(m->records, &left)) {
        struct host *host = records_meeting(m->records, left.id);
        m->papers.left = true;
        if (host != NULL)
            words_of_place(m, host, m->papers.left_words, sizeof m->papers.left_words);
        else
            text_day(left.began, m->papers.left_words, sizeof m->papers.left_words);
        host_free(host);
    }
    if (m->papers.left != before)
        viewer_news(meeting__hall(m), NEWS_PAPERS);
}

// What the title and the list of meetings show. A page of the list is looked into when it is turned to; the newest
// ones always, for the title and for the check of next time.
void meeting__look_at_records(struct meeting *m, size_t shown_from)
{
    enum { AT_ONCE = 12 };
    if (m->records == NULL) {
        m->papers.left = false;
        m->papers.meeting_count = 0;
        return;
    }
    say_trouble(m);
    look_for_left(m);
    list_meetings(m);
    for (size_t i = 0; i < m->papers.meeting_count; i++)
        if (!m->papers.meetings[i].looked && (i < AT_ONCE || (i >= shown_from && i < shown_from + AT_ONCE)))
            look_into_meeting(m, &m->papers.meetings[i]);
}

// ---- open, close ----

static void tighten_papers(const struct meeting *m)
{
    char *own = m->keeps_settings ? meeting__own_folder(m, "", NULL) : NULL;
    if (own != NULL)
        folder_tighten(own);
    mem_free(own);
}

// All that is wrong when the program starts, as one line.
static void tell_at_the_start(struct meeting *m)
{
    char settings[300] = "";
    const char *reason = m->settings_unread;
    if (reason[0] != '\0')
        text_fill(meeting_lang(m), T_APP_SETTINGS_UNREAD, settings, sizeof settings, &reason, 1);
    const char *const parts[] = {m->papers.trouble, m->papers.clock, settings};
    struct text all = {0};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        text_add(&all, all.length > 0 && parts[i][0] != '\0' ? " " : "");
        text_add(&all, parts[i]);
    }
    if (all.length > strlen(m->papers.trouble)) // that alone was told already
        viewer_tell(meeting__hall(m), text_bytes(&all));
    text_free(&all);
}

void meeting_open_records(struct meeting *m, const char *path, const struct runner *writer)
{
    struct file_problem problem = {{0}};
    meeting__open_rest(m);
    char *own = path == NULL ? office_records_path(&problem) : NULL;
    const char *used = path != NULL ? path : own;
    struct runner runner = {0};
    if (writer != NULL)
        runner = *writer;
    else if (m->keeps_settings)
        runner = (struct runner){run_write, finish_writes, m->platform};
    m->records = used != NULL ? records_open(used, &runner) : records_open_nowhere(problem.reason, &runner);
    m->records_said = RECORDS_KEEPING;
    host_set_sink(m->host, records_sink(m->records));
    mem_free(own);
    tighten_papers(m);
    meeting__look_at_records(m, 0);
    meeting__look_at_clock(m);
    if (m->clock_says[0] != '\0')
        records_set_clock(m->records, m->clock_says);
    tell_at_the_start(m);
}

void meeting__close_records(struct meeting *m)
{
    if (m->records != NULL)
        records_close(m->records);
    m->records = NULL;
    mem_free(m->papers.meetings);
    m->papers.meetings = NULL;
    m->papers.meeting_count = 0;
}

// After each command and each wake: something may have gone wrong with the disk.
void meeting__watch_records(struct meeting *m)
{
    if (m->records != NULL)
        say_trouble(m);
}

// ---- going on ----

static void take_plan_of(struct meeting *m, const struct meeting_facts *facts)
{
    struct diag_list *diags = diag_list_new();
    struct plan *plan = facts->plan[0] != '\0' ? plan_parse("plan", facts->plan, strlen(facts->plan), diags) : NULL;
    m->programme.on = plan != NULL;
    if (plan != NULL)
        m->programme.plan = *plan;
    mem_free(plan);
    diag_list_free(diags);
}

static void take_facts(struct meeting *m, const struct meeting_facts *facts)
{
    text_day(facts->day[0] != '\0' || m->papers.facts_of == 0 ? facts->day : facts->began, m->papers.day,
             sizeof m->papers.day);
    m->papers.doubtful = office_day_is_doubtful(facts);
    m->papers.day_refused = false;
    snprintf(m->papers.place, sizeof m->papers.place, "%s", facts->place);
    snprintf(m->papers.notes, sizeof m->papers.notes, "%s", facts->notes);
    m->papers.children = facts->children;
}

static struct meeting_facts facts_now(struct meeting *m)
{
    struct meeting_facts facts = {.children = m->papers.children};
    if (m->papers.facts_of != 0) // what the program itself wrote down stays
        records_facts(m->records, m->papers.facts_of, &facts);
    facts.children = m->papers.children;
    facts.id = m->papers.facts_of;
    snprintf(facts.place, sizeof facts.place, "%s", m->papers.place);
    snprintf(facts.notes, sizeof facts.notes, "%s", m->papers.notes);
    if (m->papers.facts_of != 0)
        return facts;
    snprintf(facts.commune, sizeof facts.commune, "%s", m->settings.commune);
    snprintf(facts.language, sizeof facts.language, "%s", m->settings.language);
    char *plan = m->programme.on ? plan_text(&m->programme.plan) : NULL;
    snprintf(facts.plan, sizeof facts.plan, "%s", plan != NULL ? plan : "");
    mem_free(plan);
    return facts;
}

// What was typed about our own meeting stands aside while another one is looked at.
static void look_at_another(struct meeting *m, int64_t id)
{
    if (m->papers.facts_of == 0)
        m->own_facts = facts_now(m);
    m->papers.facts_of = id;
}

static void look_at_our_own(struct meeting *m)
{
    if (m->papers.facts_of == 0)
        return;
    m->papers.facts_of = 0;
    take_facts(m, &m->own_facts);
}

void meeting__begin_facts(struct meeting *m)
{
    m->papers.facts_of = 0;
    take_facts(m, &(struct meeting_facts){.id = 0});
    meeting__keep_facts(m);
}

void meeting__resume(struct meeting *m)
{
    struct meeting_left left;
    struct meeting_facts facts;
    if (m->records == NULL || !records_left_open(m->records, &left))
        return;
    switch (records_resume(m->records, left.id, m->host)) {
    case RESUME_FINE: break;
    case RESUME_OTHER_RULES: viewer_tell(meeting__hall(m), text(meeting_lang(m), T_KEPT_OTHER_RULES)); return;
    case RESUME_DAMAGED: viewer_tell(meeting__hall(m), text(meeting_lang(m), T_KEPT_CANNOT_GO_ON)); return;
    }
    m->papers.facts_of = 0;
    if (records_facts(m->records, left.id, &facts)) {
        take_plan_of(m, &facts);
        take_facts(m, &facts);
    }
    size_t count = host_log_count(m->host);
    uint32_t last = count > 0 ? host_log_at(m->host, count - 1)->at_ms : 0;
    m->programme.clock_ms = (int64_t)last - (int64_t)m->now_ms; // the minutes go on where they stopped
    m->papers.left = false;
    meeting_session_changed(m);
    meeting__phones_go_on(m); // what it shows stands over the screen of the phase
}

void meeting__leave_kept(struct meeting *m)
{
    if (m->records != NULL)
        records_leave(m->records);
    meeting__look_at_records(m, 0);
}

// ---- facts and forgetting ----

void meeting__keep_facts(struct meeting *m)
{
    if (m->records == NULL)
        return;
    struct meeting_facts facts = facts_now(m);
    m->papers.day_refused = !meeting__take_day(m, &facts);
    if (m->papers.facts_of == 0)
        records_set_facts(m->records, &facts);
    else if (!records_set_facts_of(m->records, m->papers.facts_of, &facts))
        meeting__tell(m, T_APP_CANNOT_WRITE, "meetings.sqlite", records_reason(m->records));
}

// Of the meeting that has just been held: what was typed about it stands in the fields still, but for its day.
void meeting__facts_at_hand(struct meeting *m)
{
    struct meeting_facts facts = {0};
    look_at_our_own(m);
    if (m->records != NULL && records_facts(m->records, meeting__at_hand(m), &facts))
        text_day(facts.day, m->papers.day, sizeof m->papers.day);
    m->papers.doubtful = office_day_is_doubtful(&facts);
}

void meeting__facts_of(struct meeting *m, size_t index)
{
    struct meeting_facts facts;
    if (m->records == NULL || index >= m->papers.meeting_count)
        return;
    look_at_another(m, m->papers.meetings[index].id);
    if (records_facts(m->records, m->papers.facts_of, &facts))
        take_facts(m, &facts);
}

static void forgotten(struct meeting *m, bool fine)
{
    viewer_tell(meeting__hall(m), text(meeting_lang(m), fine ? T_KEPT_FORGOTTEN : T_KEPT_NOT_FORGOTTEN));
    if (m->papers.facts_of != 0)
        look_at_our_own(m);
    else
        take_facts(m, &(struct meeting_facts){.id = 0});
    meeting__look_at_records(m, 0);
}

void meeting__forget(struct meeting *m)
{
    forgotten(m, m->records != NULL && records_forget(m->records, meeting__at_hand(m)));
}

void meeting__forget_all(struct meeting *m) { forgotten(m, m->records != NULL && records_forget_all(m->records)); }

// The one whose facts are looked at; else the newest, which is the one that has just been held.
int64_t meeting__at_hand(struct meeting *m)
{
    struct meeting_left newest;
    if (m->papers.facts_of != 0)
        return m->papers.facts_of;
    return m->records != NULL && records_meetings(m->records, &newest, 1) == 1 ? newest.id : 0;
}
