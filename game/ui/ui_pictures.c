// SPDX-License-Identifier: MIT
//
// ui_pictures.c — people made of parts, places made of layers.
//
// Which parts there are the measurer knows: where there are none, the one picture of that name is drawn. All parts of a
// picture have one canvas, so they lie over each other in the same rectangle. Only a body that sits has a lower one,
// for its floor is nearer: what lies over it sinks by what is missing.
#include "ui_tree.h"

#include "memory.h"

#include <stdio.h>
#include <string.h>

static bool there(const struct ui_frame *f, const char *name)
{
    int w = 0, h = 0;
    return f->measure->picture(f->measure->self, name, &w, &h);
}

static const char *face_of(const struct ui_frame *f, const char *figure)
{
    return f->measure->face != NULL ? f->measure->face(f->measure->self, figure) : NULL;
}

size_t ui__layers(struct ui_frame *f, const char *place, const char *layers[UI_LAYERS])
{
    static const char *const names[UI_LAYERS] = {"far", "middle", "near"};
    size_t count = 0;
    for (size_t i = 0; i < UI_LAYERS && strncmp(place, "places/", 7) == 0; i++) {
        const char *layer = ui_keep(f, "%s/%s", place, names[i]);
        if (there(f, layer))
            layers[count++] = layer;
    }
    if (count == 0)
        layers[count++] = place;
    return count;
}

void ui_background(struct ui_frame *f, const char *picture) { f->background = arena_text(f->memory, picture); }

// ---- people ----

bool ui__is_account(const char *figure) { return strncmp(figure, "avatar-", 7) == 0; }

bool ui__has_face(const struct ui_frame *f, const char *figure, const char *age)
{
    char whole[96];
    snprintf(whole, sizeof whole, "figures/%s", figure);
    const char *face = face_of(f, whole);
    return face != NULL && strcmp(face, age) == 0;
}

// From behind: the body, the face, the arms. Without parts: the figure, and a mood laid over it (NULL: it has its own).
static size_t parts_of(struct ui_frame *f, const char *figure, const char *mood, const char *pose, bool sits,
                       const char *parts[UI_LAYERS])
{
    const char *whole = ui_keep(f, "figures/%s", figure), *face = face_of(f, whole);
    size_t count = 0;
    if (face == NULL) {
        parts[count++] = whole;
        if (mood != NULL && !ui__is_account(figure))
            parts[count++] = ui_keep(f, "faces/%s", mood);
        return count;
    }
    const char *arms = ui_keep(f, "%s/arms-%s", whole, pose), *seated = ui_keep(f, "%s/body-sit", whole);
    sits = sits && there(f, seated);
    parts[count++] = sits ? seated : ui_keep(f, "%s/body", whole);
    parts[count++] = ui_keep(f, "faces/%s/%s", face, mood != NULL ? mood : "calm");
    if (sits && there(f, ui_keep(f, "%s-sit", arms)))
        arms = ui_keep(f, "%s-sit", arms);
    parts[count++] = there(f, arms) ? arms : ui_keep(f, "%s/arms-rest", whole);
    return count;
}

static int canvas_high(const struct ui_frame *f, const char *name)
{
    int w = 0, h = 0;
    f->measure->picture(f->measure->self, name, &w, &h);
    return h;
}

void ui__puppet(struct ui_frame *f, const char *figure, const char *mood, const char *pose, bool sits, int units_high)
{
    const char *parts[UI_LAYERS];
    size_t count = parts_of(f, figure, mood, pose, sits, parts);
    int whole = canvas_high(f, parts[count - 1]), body = canvas_high(f, parts[0]);
    int low = count > 1 && body < whole ? body * 1000 / whole : 0;
    ui_begin_stack(f);
    for (size_t i = 0; i < count; i++) {
        ui_align(f, UI_CENTRE, UI_END);
        ui_picture(f, parts[i], units_high, FIT_CONTAIN);
        f->open->last->low = i == 0 ? low : 0;
        f->open->last->sunk = i > 0 && low > 0 ? 1000 - low : 0;
    }
    ui_end(f);
}

void ui_figure(struct ui_frame *f, const char *figure, const char *mood, int units_high)
{
    ui__puppet(f, figure, mood, "rest", false, units_high);
}

// Of somebody in parts the head alone, as large as the whole square.
void ui_avatar(struct ui_frame *f, const char *figure, const char *mood, int units)
{
    const char *parts[UI_LAYERS];
    size_t count = parts_of(f, figure, mood, "rest", false, parts);
    const char *face = face_of(f, ui_keep(f, "figures/%s", figure));
    struct head head = {0};
    bool portrait = face != NULL && f->measure->head(f->measure->self, face, &head);
    ui_high(f, units);
    ui_begin_stack(f);
    for (size_t i = 0; i < count && !(portrait && i == UI_LAYERS - 1); i++) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, parts[i], units, FIT_CONTAIN);
        f->open->last->head = head;
    }
    ui_end(f);
}

struct rect ui__canvas_of(const struct head *head, struct rect square)
{
    int side = head->square.w > 0 ? head->square.w : 1;
    return (struct rect){square.x - head->square.x * square.w / side, square.y - head->square.y * square.h / side,
                         head->canvas_w * square.w / side, head->canvas_h * square.h / side};
}
