// SPDX-License-Identifier: MIT
//
// recorder.c — from presses to lines of a script.
//
//   settings, size, language → what was pressed, on which display, at which moment → what must then be so
//
// A line says what was pressed in words where words are enough, and its moment behind an @: bouncing keys, three times
// Shift and the order a lone child sees depend on it. What must be so is written before the next press, when all that
// came of the last one is kept and shown: as soon as that is so.
#include "recorder.h"

#include "memory.h"
#include "script.h"
#include "script_files.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

struct recorder {
    FILE *record;
    struct meeting *meeting;
    char *records;
    enum role at; // who pressed last, by role
    uint16_t seat;
    bool pressed;
    int width, height; // of the hall's
};

static char *beside(const char *path, const char *ending)
{
    size_t size = strlen(path) + strlen(ending) + 2;
    char *name = mem_new(size, 1);
    snprintf(name, size, "%s.%s", path, ending);
    return name;
}

char *recorder_documents(const char *path)
{
    char *folder = beside(path, "documents");
    script_remove_folder(folder);
    return folder;
}

static bool is_line_of(const char *words, const char *line, size_t length)
{
    for (const char *at = words; at != NULL && *at != '\0'; at = strchr(at, '\n') != NULL ? strchr(at, '\n') + 1 : NULL)
        if (strncmp(at, line, length) == 0 && (at[length] == '\n' || at[length] == '\0'))
            return true;
    return false;
}

// Only what differs from the first start, which is what a script begins with.
static void write_settings(struct recorder *r)
{
    struct settings first;
    settings_defaults(&first);
    snprintf(first.language, sizeof first.language, "%s", meeting_settings(r->meeting)->language);
    char *now = settings_words(meeting_settings(r->meeting)), *then = settings_words(&first);
    for (const char *line = now; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        if (!is_line_of(then, line, length))
            fprintf(r->record, "set %.*s\n", (int)length, line);
        line += length + (line[length] == '\n');
    }
    mem_free(now);
    mem_free(then);
}

struct recorder *recorder_new(FILE *record, const char *path, struct meeting *meeting)
{
    struct recorder *r = mem_new(1, sizeof *r);
    struct viewer_parts parts = meeting_parts(meeting, ROLE_HALL);
    *r = (struct recorder){.record = record, .meeting = meeting, .at = ROLE_HALL};
    meeting_size(meeting_hall(meeting), &r->width, &r->height);
    fprintf(record, "## What was played, and why it matters: write it here.\nlang %s\nsize %dx%d\nrecords new\n",
            parts.settings->language, r->width, r->height);
    if (parts.bag->addresses != NULL && parts.bag->addresses_path != NULL)
        fprintf(record, "addresses %s\n", parts.bag->addresses_path);
    write_settings(r);
    if (meeting_viewer(meeting, ROLE_CONSOLE, 0) != NULL)
        fprintf(record, "at console\nat hall\n");
    r->records = beside(path, "sqlite");
    script_remove_records(r->records);
    meeting_open_records(meeting, r->records, NULL);
    return r;
}

// ---- what must be so ----

static const struct meeting_viewer *viewer_of(const struct recorder *r)
{
    const struct meeting_viewer *v = meeting_viewer(r->meeting, r->at, r->seat);
    return v != NULL ? v : meeting_hall(r->meeting);
}

static void write_state(struct recorder *r)
{
    if (r->pressed && !host_waits(meeting_host(r->meeting)))
        fprintf(r->record, "expect screen %s\n", meeting_screen(viewer_of(r)));
    r->pressed = false;
}

void recorder_still(struct recorder *r)
{
    if (r == NULL || !r->pressed || host_waits(meeting_host(r->meeting)))
        return;
    write_state(r);
    fflush(r->record);
}

bool recorder_close(struct recorder *r, struct file_problem *problem)
{
    if (r == NULL)
        return true;
    write_state(r);
    fprintf(r->record, "expect checksum %016" PRIx64 "\n", host_checksum(meeting_host(r->meeting)));
    bool fine = file_close(r->record, problem);
    mem_free(r->records);
    mem_free(r);
    return fine;
}

void recorder_tidy(const char *path)
{
    char *records = beside(path, "sqlite");
    script_remove_records(records);
    mem_free(records);
}

// ---- what was pressed ----

// The display, and its size when the window has another one than before.
static void write_place(struct recorder *r, const struct meeting_viewer *viewer)
{
    enum role role = meeting_role(viewer);
    uint16_t seat = meeting_seat(viewer);
    int width = 0, height = 0;
    if (r->at != role || r->seat != seat) {
        if (role == ROLE_TEAM && seat < TEAMS_MAX)
            fprintf(r->record, "at team %u\n", seat + 1u);
        else if (role == ROLE_TEAM)
            fprintf(r->record, "at seat %u\n", seat);
        else
            fprintf(r->record, "at %s\n", role == ROLE_CONSOLE ? "console" : "hall");
    }
    r->at = role;
    r->seat = seat;
    meeting_size(meeting_hall(r->meeting), &width, &height);
    if (width == r->width && height == r->height)
        return;
    r->width = width;
    r->height = height;
    fprintf(r->record, "size %dx%d\n", width, height);
}

// Words are enough when a click on them finds this very thing.
static bool says_it_all(const struct ui_frame *frame, const char *label, struct ui_id id)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(frame, &count);
    if (label[0] == '\0' || label[0] == '$' || strpbrk(label, "\"\n@") != NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        if (strcmp(spots[i].label, label) == 0) { // the first one is found
            const struct rect *at = &spots[i].rect;
            return ui_same(spots[i].id, id) && ui_same(ui_spot_at(frame, at->x + at->w / 2, at->y + at->h / 2), id);
        }
    return false;
}

static void write_click(struct recorder *r, const struct ui_raw *raw)
{
    const struct ui_frame *frame = meeting_frame(viewer_of(r));
    struct ui_id id = ui_spot_at(frame, raw->x, raw->y);
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(frame, &count);
    const char *label = "";
    for (size_t i = 0; i < count; i++)
        if (id.what != UI_NO_ID && ui_same(spots[i].id, id))
            label = spots[i].label;
    if (says_it_all(frame, label, id))
        fprintf(r->record, "click \"%s\"", label);
    else
        fprintf(r->record, "point %d %d", raw->x, raw->y);
}

static const char *key_words(uint16_t key, char number[8])
{
    if (strcmp(ui_key_name(key), "?") != 0)
        return ui_key_name(key);
    snprintf(number, 8, "#%x", key);
    return number;
}

static void write_key(struct recorder *r, const struct ui_raw *raw)
{
    char printed[8], place[8];
    fprintf(r->record, "key %s%s", raw->shift && !ui_key_modifies(raw->key) ? "Shift+" : "",
            key_words(ui_raw_key(raw), printed));
    if (ui_raw_key(raw) != raw->key)
        fprintf(r->record, " on %s", key_words(raw->key, place));
}

void recorder_plugged(struct recorder *r, uint8_t seat, bool in)
{
    if (r == NULL)
        return;
    fprintf(r->record, "pad %d %s\n", seat + 1, in ? "in" : "out");
    fflush(r->record); // as after a press: a program that is killed leaves what was played
}

void recorder_press(struct recorder *r, const struct ui_raw *raw, const struct meeting_viewer *viewer)
{
    bool acts = (raw->kind == RAW_KEY && !raw->repeat && !raw->foreign) || raw->kind == RAW_POINTER_DOWN ||
                raw->kind == RAW_PAD_BUTTON || raw->kind == RAW_TEXT || raw->kind == RAW_COMPOSING ||
                raw->kind == RAW_WHEEL;
    if (r == NULL || !acts)
        return;
    write_state(r);
    write_place(r, viewer);
    if (raw->kind == RAW_KEY)
        write_key(r, raw);
    else if (raw->kind == RAW_POINTER_DOWN)
        write_click(r, raw);
    else if (raw->kind == RAW_PAD_BUTTON)
        fprintf(r->record, "pad %d %s", raw->pad + 1, ui_pad_name((enum ui_pad)raw->key));
    else if (raw->kind == RAW_WHEEL)
        fprintf(r->record, "wheel %d", raw->notches);
    else
        fprintf(r->record, "%s \"%s\"", raw->kind == RAW_TEXT ? "type" : "compose", raw->text);
    fprintf(r->record, " @%" PRIu32 "\n", raw->now_ms);
    fflush(r->record);
    r->pressed = true;
}
