// SPDX-License-Identifier: MIT
//
// ui_dump.c — a draw list as text, one line an operation, for people and golden files;
// and the measurer whose numbers never change.
#include "ui_draw.h"

#include "text.h"
#include "utf8.h"

#include <string.h>

static void dump_op(const struct draw_op *op, struct text *out)
{
    static const char *const kinds[] = {"fill", "run", "picture", "circle", "canvas"};
    text_addf(out, "%s %d,%d %dx%d", kinds[op->kind], op->rect.x, op->rect.y, op->rect.w, op->rect.h);
    if (op->kind == DRAW_FILL && op->radius > 0)
        text_addf(out, " r%d", op->radius);
    if (op->kind == DRAW_RUN)
        text_addf(out, " %s%d", op->font == FONT_BOLD ? "bold" : "regular", op->size);
    if (op->kind == DRAW_PICTURE)
        text_addf(out, " %s %s", op->fit == FIT_COVER ? "cover" : "contain", op->string);
    if (op->kind != DRAW_PICTURE || op->colour.a != 255)
        text_addf(out, " #%02X%02X%02X%02X", op->colour.r, op->colour.g, op->colour.b, op->colour.a);
    if (op->dusk != 0)
        text_addf(out, " dusk %d", op->dusk);
    if (op->kind == DRAW_RUN)
        text_addf(out, " \"%s\"", op->string);
    text_add(out, "\n");
}

void draw_list_dump(const struct draw_list *list, struct text *out)
{
    text_addf(out, "frame %dx%d\n", list->width, list->height);
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind != DRAW_CANVAS || i == 0 || list->ops[i - 1].kind != DRAW_CANVAS) // all tiles as one
            dump_op(&list->ops[i], out);
}

static struct extent fake_piece(void *self, enum font_role font, int size, const char *string, size_t length)
{
    (void)self, (void)font;
    int characters = 0;
    for (size_t i = 0; i < length; i++)
        characters += ((unsigned char)string[i] & 0xC0) != 0x80;
    return (struct extent){characters * size * 32, 0, 0};
}

static void fake_line(void *self, enum font_role font, int size, int *height, int *baseline)
{
    (void)self, (void)font;
    *height = size * 14 / 10;
    *baseline = size * 11 / 10;
}

// Places and figures are made of parts, and everybody wears one face; the rest are single pictures.
static bool fake_picture(void *self, const char *name, int *width, int *height)
{
    (void)self;
    bool wide = strncmp(name, "places/", 7) == 0 || strncmp(name, "pictures/", 9) == 0;
    bool tall = strncmp(name, "figures/", 8) == 0 || strncmp(name, "faces/", 6) == 0;
    *width = wide ? 1600 : tall ? 400 : 200;
    *height = wide ? 900 : tall ? 640 : 200;
    if (strstr(name, "/body-sit") != NULL)
        *height = 560;
    return true;
}

static const char *fake_face(void *self, const char *figure)
{
    (void)self;
    return strncmp(figure, "figures/avatar-", 15) == 0 ? NULL : "child";
}

static bool fake_head(void *self, const char *face, struct head *head)
{
    (void)self, (void)face;
    *head = (struct head){400, 640, {110, 130, 180, 180}};
    return true;
}

const struct measure measure_fake = {NULL, fake_piece, fake_line, fake_picture, fake_face, fake_head};
