// SPDX-License-Identifier: MIT
//
// programme.c — where the meeting stands in its plan (room hour), as it is shown and begun.
#include "programme.h"

#include "screens_inside.h"

#include <stdio.h>
#include <string.h>

enum { ID_DROP = 210 }; // on the console, beside its own

static bool is_activity(enum plan_part_kind kind) { return plan_activity_kind(kind) != ACTIVITY_KINDS; }

// ---- words of the activity at hand ----

const struct activity *programme_activity(const struct viewer *v)
{
    const struct activities *all = v->parts.bag->activities;
    return all != NULL && v->view.phase == PHASE_ACTIVITY ? activities_marked(all, v->view.activity_mark) : NULL;
}

const char *programme_words(const struct viewer *v)
{
    const struct activity *a = programme_activity(v);
    return a != NULL && v->view.activity_step < a->step_count
               ? spoken_in(&a->steps[v->view.activity_step].text, lang_code(v->lang))
               : "";
}

const char *programme_notes(const struct viewer *v)
{
    const struct activity *a = programme_activity(v);
    const char *say = a != NULL && v->view.activity_step < a->step_count
                          ? spoken_in(&a->steps[v->view.activity_step].say, lang_code(v->lang))
                          : NULL;
    return say != NULL ? say : "";
}

// "Warm-up: the wind blows"
const char *programme_title(const struct viewer *v, struct ui_frame *f, const struct plan_part *part)
{
    const char *kind = viewer_text(v, plan_part_text(part->kind));
    if (is_activity(part->kind) && v->parts.bag->activities != NULL) {
        const struct activity *a = activities_find(v->parts.bag->activities, part->use);
        return a != NULL ? ui_keep(f, "%s: %s", kind, spoken_in(&a->title, lang_code(v->lang))) : kind;
    }
    const struct shelf *shelf = v->parts.bag->shelf;
    for (size_t i = 0; part->kind == PART_LEVEL && i < shelf->count; i++)
        if (strcmp(shelf->entries[i].head.id, part->use) == 0)
            return part->short_path ? ui_keep(f, "%s (%s)", shelf->entries[i].head.title, viewer_text(v, T_PART_SHORT))
                                    : shelf->entries[i].head.title;
    return kind;
}

// ---- beginning the next part ----

static bool begin_activity(struct viewer *v, const char *id)
{
    const struct activities *all = v->parts.bag->activities;
    for (size_t i = 0; all != NULL && i < activities_count(all) && i < 255; i++) {
        const struct activity *a = activities_at(all, i);
        if (strcmp(a->id, id) == 0)
            return viewer_send_seeded(v, COMMAND_ACTIVITY, (uint8_t)i, a->step_count,
                                      a->counted_steps | (uint32_t)a->mark << 16);
    }
    viewer_tell(v, viewer_text(v, T_PART_MISSING));
    return false;
}

static struct next begin_level(struct viewer *v, const char *id)
{
    for (size_t i = 0; i < v->parts.bag->shelf->count; i++)
        if (strcmp(v->parts.bag->shelf->entries[i].head.id, id) == 0)
            return picker_play(v, i);
    viewer_tell(v, viewer_text(v, T_PART_MISSING));
    return next_stay();
}

bool programme_has_next(const struct viewer *v)
{
    const struct programme *p = v->parts.bag->programme;
    return p != NULL && p->on && !v->view.alone && programme_next(p, &v->view) < p->plan.part_count;
}

bool programme_next_is_activity(const struct viewer *v)
{
    const struct programme *p = v->parts.bag->programme;
    return programme_has_next(v) && is_activity(p->plan.parts[programme_next(p, &v->view)].kind);
}

struct next programme_begin(struct viewer *v)
{
    const struct programme *p = v->parts.bag->programme;
    const struct plan_part *part = &p->plan.parts[programme_next(p, &v->view)];
    switch (part->kind) {
    case PART_WARM_UP:
    case PART_CHECK:
    case PART_CALM:
    case PART_DEBRIEF: begin_activity(v, part->use); break;
    case PART_LEVEL: return begin_level(v, part->use);
    case PART_CLOSING: viewer_send(v, COMMAND_CLOSE, 0, 0); break;
    case PART_PROMISE: viewer_send(v, COMMAND_NEXT, 0, 0); break;
    case PART_RESERVE:
    case PART_KINDS: break;
    }
    return next_stay();
}

const char *programme_next_title(const struct viewer *v, struct ui_frame *f)
{
    const struct programme *p = v->parts.bag->programme;
    return programme_title(v, f, &p->plan.parts[programme_next(p, &v->view)]);
}

// ---- on the console ----

const char *programme_time(const struct viewer *v, struct ui_frame *f)
{
    const struct programme *p = v->parts.bag->programme;
    if (p == NULL || v->view.phase == PHASE_SETUP || v->view.phase == PHASE_OVER)
        return "";
    int used = (int)(viewer_meeting_ms(v) / MINUTE_MS), whole = p->on ? (int)p->plan.minutes : 0;
    const char *minutes = ui_keep(f, "%d", used);
    if (whole == 0)
        return viewer_fill(v, f, T_CONSOLE_MINUTES, minutes, NULL);
    if (used > whole)
        return viewer_fill(v, f, T_CONSOLE_OVERTIME, ui_keep(f, "%d", used - whole), NULL);
    return viewer_fill(v, f, T_CONSOLE_LEFT, minutes, ui_keep(f, "%d", whole - used));
}

void programme_list(struct viewer *v, struct ui_frame *f)
{
    const struct programme *p = v->parts.bag->programme;
    if (p == NULL || !p->on)
        return;
    size_t now = programme_now(p, &v->view), next = programme_next(p, &v->view);
    ui_begin_column(f, 4);
    for (size_t i = 0; i < p->plan.part_count; i++) {
        const struct plan_part *part = &p->plan.parts[i];
        bool done = i < next && i != now;
        if (done)
            ui_fade(f, 110);
        ui_begin_panel(f, i == now ? TONE_LANTERN : TONE_CLOTH, 6, 10);
        ui_begin_row(f, UI_GAP_SMALL);
        ui_grow(f, 1);
        ui_text(f, ROLE_TEXT_SMALL, i == now ? TONE_NIGHT : TONE_CHALK, programme_title(v, f, part));
        ui_text(f, ROLE_TEXT_SMALL, i == now ? TONE_NIGHT : TONE_CHALK,
                viewer_fill(v, f, T_PART_MINUTES, ui_keep(f, "%u", part->minutes), NULL));
        if (i >= next && i != now && part->kind != PART_PROMISE && part->kind != PART_CLOSING &&
            part->kind != PART_RESERVE) {
            ui_align(f, UI_CENTRE, UI_CENTRE);
            ui_press(f, ui_row(ID_DROP, (int)i), ui_keep(f, "× %s", programme_title(v, f, part)));
            ui_begin_panel(f, TONE_CLOTH_LIGHT, 2, 8);
            ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, " × ");
            ui_end(f);
        }
        ui_end(f);
        ui_end(f);
    }
    ui_end(f);
}

bool programme_press(struct viewer *v, struct ui_id id)
{
    struct programme *p = v->parts.bag->programme;
    if (p == NULL || id.what != ID_DROP)
        return false;
    if (plan_drop(&p->plan, (size_t)id.row))
        viewer_wants(v, REQUEST_FACTS);
    return true;
}
