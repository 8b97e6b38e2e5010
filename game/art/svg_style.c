// SPDX-License-Identifier: MIT
//
// svg_style.c — colours, strokes and transforms of an element, from its attributes and from its style="…".
#include "svg_reader.h"

#include <math.h>
#include <string.h>

enum kind { PAINT_FILL, PAINT_STROKE, PART, WIDTH, OFFSET, DASH, LIMIT, CAP, JOIN, RULE, MOVED, SHOWN, NOT_DRAWN };

struct property {
    const char *name;
    enum kind kind;
    const char *harmless;
}; // a value that changes nothing

static const struct property properties[] = {
    {"fill", PAINT_FILL, NULL},
    {"stroke", PAINT_STROKE, NULL},
    {"opacity", PART, NULL},
    {"fill-opacity", PART, NULL},
    {"stroke-opacity", PART, NULL},
    {"stroke-width", WIDTH, NULL},
    {"stroke-dasharray", DASH, NULL},
    {"stroke-dashoffset", OFFSET, NULL},
    {"stroke-miterlimit", LIMIT, NULL},
    {"stroke-linecap", CAP, NULL},
    {"stroke-linejoin", JOIN, NULL},
    {"fill-rule", RULE, NULL},
    {"transform", MOVED, NULL},
    {"display", SHOWN, NULL},
    {"clip-path", NOT_DRAWN, "none"},
    {"mask", NOT_DRAWN, "none"},
    {"filter", NOT_DRAWN, "none"},
    {"marker", NOT_DRAWN, "none"},
    {"marker-start", NOT_DRAWN, "none"},
    {"marker-mid", NOT_DRAWN, "none"},
    {"marker-end", NOT_DRAWN, "none"},
    {"mix-blend-mode", NOT_DRAWN, "normal"},
    {"visibility", NOT_DRAWN, "visible"},
    {"vector-effect", NOT_DRAWN, "none"},
};

void svg__write_attribute(struct reader *r, const char *name, struct piece value)
{
    for (size_t i = 0; i < value.length; i++)
        if (strchr("\"<>&", value.at[i]) != NULL ||
            ((unsigned char)value.at[i] < ' ' && strchr("\t\n\r", value.at[i]) == NULL) || value.at[i] == '\0') {
            svg__tell(r, "picture-syntax", value, NULL);
            return;
        }
    text_addf(&r->tag, " %s=\"", name);
    text_add_bytes(&r->tag, value.at, value.length);
    text_add(&r->tag, "\"");
}

// The gradient of that name, read before, that has colours itself or by another.
static bool known_gradient(const struct reader *r, struct piece id)
{
    for (int steps = 0; steps < 30; steps++) {
        const struct gradient *found = NULL;
        for (size_t i = r->gradient_count; i > 0 && found == NULL; i--)
            if (id.length > 0 && r->gradients[i - 1].id.length == id.length &&
                memcmp(r->gradients[i - 1].id.at, id.at, id.length) == 0)
                found = &r->gradients[i - 1];
        if (found == NULL || found->stops > 0)
            return found != NULL;
        id = found->from;
    }
    return false;
}

static void shaded(struct reader *r, struct state *state, const char *name, struct piece value)
{
    const char *end = memchr(value.at, ')', value.length);
    struct piece id = {value.at + 4, end != NULL ? (size_t)(end - value.at) - 4 : 0};
    if (id.length > 1 && (*id.at == '"' || *id.at == '\''))
        id.at++, id.length -= 2;
    if (id.length < 2 || *id.at != '#' || !known_gradient(r, (struct piece){id.at + 1, id.length - 1})) {
        svg__note(r, "picture-gradient", value, NULL);
        svg__write_attribute(r, name, (struct piece){"none", 4});
        return;
    }
    state->shaded = true;
    text_addf(&r->tag, " %s=\"url(%.*s)\"", name, (int)id.length, id.at);
}

static void paint(struct reader *r, struct state *state, bool stroke, const char *name, struct piece value)
{
    bool none = piece_is(value, "none") || piece_is(value, "transparent");
    if (piece_begins(value, "url("))
        shaded(r, state, name, value);
    else if (!svg_colour(value))
        svg__note(r, "picture-colour", value, NULL), svg__write_attribute(r, name, (struct piece){"#808080", 7});
    else
        svg__write_attribute(r, name, none ? (struct piece){"none", 4} : value);
    *(stroke ? &state->strokes : &state->fills) = !none;
}

static void dashes(struct reader *r, struct state *state, const char *name, struct piece value)
{
    struct piece rest = value;
    double length = hypot(r->svg->view[2], r->svg->view[3]) / sqrt(2);
    state->dash_count = 0;
    while (!piece_is(value, "none") && rest.length > 0) {
        struct piece one = {rest.at, 0};
        while (rest.length > 0 && strchr(" ,\t\n\r", *rest.at) == NULL)
            rest.at++, rest.length--, one.length++;
        if (state->dash_count == DASHES) { // the renderer takes no more
            svg__note(r, "picture-attribute", value, name);
            return;
        }
        if (!svg_length(one, length, &state->dashes[state->dash_count]) || state->dashes[state->dash_count++] < 0) {
            svg__tell(r, "picture-number", value, name);
            return;
        }
        svg_separator(&rest);
    }
    svg__write_attribute(r, name, value);
}

static void number(struct reader *r, const struct property *p, struct state *state, struct piece value)
{
    struct piece rest = value;
    double n = 0, length = hypot(r->svg->view[2], r->svg->view[3]) / sqrt(2);
    bool fine = p->kind == WIDTH || p->kind == OFFSET ? svg_length(value, length, &n)
                                                      : svg_number(&rest, &n) && rest.length == 0;
    if (!fine || (n < 0 && p->kind != OFFSET)) {
        svg__tell(r, "picture-number", value, p->name);
        return;
    }
    if (p->kind == WIDTH)
        state->stroke_width = n;
    if (p->kind == LIMIT)
        state->miter = n;
    svg__write_attribute(r, p->name, value);
}

static void take(struct reader *r, const struct property *p, struct state *state, struct piece value)
{
    switch (p->kind) {
    case PAINT_FILL: paint(r, state, false, p->name, value); return;
    case PAINT_STROKE: paint(r, state, true, p->name, value); return;
    case PART:
    case WIDTH:
    case OFFSET:
    case LIMIT: number(r, p, state, value); return;
    case DASH: dashes(r, state, p->name, value); return;
    case CAP: state->round_cap = piece_is(value, "round"); break;
    case JOIN: state->round_join = piece_is(value, "round"); break;
    case RULE: break;
    case SHOWN: state->hidden = state->hidden || piece_is(value, "none"); break;
    case MOVED:
        if (!svg_transform(value, state->matrix))
            svg__tell(r, "picture-transform", value, NULL);
        break;
    case NOT_DRAWN:
        if (!piece_is(value, p->harmless))
            svg__note(r, "picture-attribute", value, p->name);
        return;
    }
    svg__write_attribute(r, p->name, value);
}

bool svg__style(struct reader *r, struct state *state, struct piece name, struct piece value)
{
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
        if (piece_is(name, properties[i].name)) {
            value = piece_trimmed(value);
            if (!piece_is(value, "inherit"))
                take(r, &properties[i], state, value);
            return true;
        }
    return false;
}

bool svg__stop_style(struct reader *r, struct piece name, struct piece value)
{
    double n = 0;
    value = piece_trimmed(value);
    struct piece rest = value;
    if (piece_is(name, "stop-color")) {
        if (!svg_colour(value) || piece_is(value, "none") || piece_is(value, "transparent"))
            svg__note(r, "picture-colour", value, NULL), value = (struct piece){"#808080", 7};
        svg__write_attribute(r, "stop-color", value);
    } else if (piece_is(name, "stop-opacity")) {
        if (!svg_number(&rest, &n) || rest.length > 0)
            svg__tell(r, "picture-number", value, "stop-opacity");
        svg__write_attribute(r, "stop-opacity", value);
    } else {
        return false;
    }
    return true;
}

void svg__declarations(struct reader *r, struct state *state, struct piece style,
                       bool (*take_one)(struct reader *r, struct state *state, struct piece name, struct piece value))
{
    while (style.length > 0) {
        const char *end = memchr(style.at, ';', style.length), *colon = memchr(style.at, ':', style.length);
        size_t length = end != NULL ? (size_t)(end - style.at) : style.length;
        if (colon != NULL && (size_t)(colon - style.at) < length) {
            struct piece name = piece_trimmed((struct piece){style.at, (size_t)(colon - style.at)});
            struct piece value = {colon + 1, length - (size_t)(colon - style.at) - 1};
            if (piece_is(name, "transform")) // there it would have units, which the renderer does not read
                svg__tell(r, "picture-transform", value, NULL);
            else
                take_one(r, state, name, value);
        }
        style.at += length + (end != NULL);
        style.length -= length + (end != NULL);
    }
}
