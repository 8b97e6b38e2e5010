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
    struct meeting *stage;
    char *records;
    bool on_console, pressed;
    int width, height;
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
    snprintf(first.language, sizeof first.language, "%s", r->stage->settings.language);
    char *now = settings_words(&r->stage->settings), *then = settings_words(&first);
    for (const char *line = now; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        if (!is_line_of(then, line, length))
            fprintf(r->record, "set %.*s\n", (int)length, line);
        line += length + (line[length] == '\n');
    }
    mem_free(now);
    mem_free(then);
}

struct recorder *recorder_new(FILE *record, const char *path, struct meeting *stage)
{
    struct recorder *r = mem_new(1, sizeof *r);
    *r = (struct recorder){.record = record, .stage = stage, .width = stage->width, .height = stage->height};
    fprintf(record, "## What was played, and why it matters: write it here.\nlang %s\nsize %dx%d\nrecords new\n",
            stage->settings.language, stage->width, stage->height);
    if (stage->addresses != NULL && stage->addresses_path != NULL)
        fprintf(record, "addresses %s\n", stage->addresses_path);
    write_settings(r);
    if (stage->console != NULL)
        fprintf(record, "at console\nat hall\n");
    r->records = beside(path, "sqlite");
    script_remove_records(r->records);
    meeting_open_records(stage, r->records);
    return r;
}

// ---- what must be so ----

static void write_state(struct recorder *r)
{
    const struct viewer *viewer = r->on_console && r->stage->console != NULL ? r->stage->console : r->stage->hall;
    if (r->pressed && !host_waits(r->stage->host))
        fprintf(r->record, "expect screen %s\n", viewer_screen(viewer));
    r->pressed = false;
}

void recorder_still(struct recorder *r)
{
    if (r == NULL || !r->pressed || host_waits(r->stage->host))
        return;
    write_state(r);
    fflush(r->record);
}

bool recorder_close(struct recorder *r, struct file_problem *problem)
{
    if (r == NULL)
        return true;
    write_state(r);
    fprintf(r->record, "expect checksum %016" PRIx64 "\n", host_checksum(r->stage->host));
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
static void write_place(struct recorder *r, bool on_console)
{
    if (r->on_console != on_console)
        fprintf(r->record, "at %s\n", on_console ? "console" : "hall");
    r->on_console = on_console;
    if (r->stage->width == r->width && r->stage->height == r->height)
        return;
    r->width = r->stage->width;
    r->height = r->stage->height;
    fprintf(r->record, "size %dx%d\n", r->width, r->height);
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

static void write_click(struct recorder *r, const struct ui_raw *raw, bool on_console)
{
    const struct ui_frame *frame = on_console ? r->stage->console_frame : r->stage->frame;
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

void recorder_press(struct recorder *r, const struct ui_raw *raw, bool on_console)
{
    bool acts = (raw->kind == RAW_KEY && !raw->repeat && !raw->foreign) || raw->kind == RAW_POINTER_DOWN ||
                raw->kind == RAW_PAD_BUTTON || raw->kind == RAW_TEXT || raw->kind == RAW_COMPOSING;
    if (r == NULL || !acts)
        return;
    write_state(r);
    write_place(r, on_console);
    if (raw->kind == RAW_KEY)
        write_key(r, raw);
    else if (raw->kind == RAW_POINTER_DOWN)
        write_click(r, raw, on_console);
    else if (raw->kind == RAW_PAD_BUTTON)
        fprintf(r->record, "pad %d %s", raw->pad + 1, ui_pad_name((enum ui_pad)raw->key));
    else
        fprintf(r->record, "%s \"%s\"", raw->kind == RAW_TEXT ? "type" : "compose", raw->text);
    fprintf(r->record, " @%" PRIu32 "\n", raw->now_ms);
    fflush(r->record);
    r->pressed = true;
}
