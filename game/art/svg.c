// SPDX-License-Identifier: MIT
//
// svg.c — a drawing element by element: what is drawn is written anew for the renderer, what is not is told.
#include "svg_reader.h"

#include "memory.h"
#include "utf8.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

// About nanoseconds on a large screen. The largest picture of the program comes to a fifth of this.
static const double WORK_MOST = 2e9;
enum { WORDS = 48, EDGES_MOST = 100000, DASHES_MOST = 2000, STROKE_WIDEST = 20000 };

enum element_kind {
    GROUP,
    DEFS,
    PATH,
    RECT,
    CIRCLE,
    ELLIPSE,
    LINE,
    POLYLINE,
    POLYGON,
    LINEAR,
    RADIAL,
    STOP,
    SILENT,
    UNKNOWN
};

struct element {
    const char *name;
    enum element_kind kind;
    const char *numbers[6]; // of its shape; x … of the width, y … of the height, r of both
};

static const struct element elements[] = {
    {"g", GROUP, {0}},
    {"defs", DEFS, {0}},
    {"path", PATH, {0}},
    {"polyline", POLYLINE, {0}},
    {"polygon", POLYGON, {0}},
    {"rect", RECT, {"x", "y", "width", "height", "rx", "ry"}},
    {"circle", CIRCLE, {"cx", "cy", "r"}},
    {"ellipse", ELLIPSE, {"cx", "cy", "rx", "ry"}},
    {"line", LINE, {"x1", "y1", "x2", "y2"}},
    {"linearGradient", LINEAR, {"x1", "y1", "x2", "y2"}},
    {"radialGradient", RADIAL, {"cx", "cy", "r"}},
    {"stop", STOP, {"offset"}},
    {"title", SILENT, {0}},
    {"desc", SILENT, {0}},
    {"metadata", SILENT, {0}},
};

struct frame {
    struct piece name;
    enum element_kind kind;
    struct state state;
};

static struct place place_of(const struct reader *r, const char *at)
{
    struct place place = {1, 1};
    const char *c = r->length >= 3 && memcmp(r->bytes, "\xEF\xBB\xBF", 3) == 0 ? r->bytes + 3 : r->bytes;
    for (; c < at; c++) {
        if (*c == '\n')
            place.line++, place.column = 1;
        else if (((unsigned char)*c & 0xC0) != 0x80)
            place.column++;
    }
    return place;
}

// The first characters of a piece, without what would move a cursor.
static void words_of(struct piece p, char words[WORDS])
{
    const char *c = p.at, *end = p.at + p.length;
    size_t length = 0;
    while (c < end && length + 5 < WORDS) {
        const char *start = c;
        uint32_t code_point = utf8_next(&c, end);
        bool shown = code_point >= ' ' && code_point != 0x7F && !(code_point >= 0x80 && code_point < 0xA0) &&
                     code_point != UTF8_BAD;
        if (shown) {
            memcpy(words + length, start, (size_t)(c - start));
            length += (size_t)(c - start);
        } else {
            words[length++] = ' ';
        }
    }
    words[length] = '\0';
}

void svg__note(struct reader *r, const char *code, struct piece at, const char *word)
{
    char words[WORDS] = "", element[WORDS], tag[WORDS + 2];
    if (r->diags == NULL || ++r->told > TOLD) {
        r->untold = r->told == TOLD + 1 ? at : r->untold;
        return;
    }
    if (at.at != NULL)
        words_of(at, words);
    words_of(r->element, element);
    snprintf(tag, sizeof tag, "<%s>", element);
    const char *arguments[DIAG_ARGUMENTS] = {word != NULL ? word : words, tag, words};
    struct place place = at.at != NULL ? place_of(r, at.at) : (struct place){0, 0};
    diag_add(r->diags, DIAG_ERROR, code, r->file, place, at.length > 0 && at.length < WORDS ? (int)at.length : 1,
             arguments);
}

void svg__tell(struct reader *r, const char *code, struct piece at, const char *word)
{
    r->fine = false;
    svg__note(r, code, at, word);
}

// As the author sees it: <text>.
static void tell_element(struct reader *r, const char *code, struct piece name)
{
    char words[WORDS], tag[WORDS + 2];
    words_of(name, words);
    snprintf(tag, sizeof tag, "<%s>", words);
    svg__tell(r, code, name, tag);
}

static const struct xml_attribute *attribute(const struct xml_tag *tag, const char *name)
{
    for (size_t i = 0; i < tag->count; i++)
        if (piece_is(tag->attributes[i].name, name))
            return &tag->attributes[i];
    return NULL;
}

// ---- the first tag ----

static bool size_of(const struct xml_tag *tag, struct svg *svg)
{
    const struct xml_attribute *w = attribute(tag, "width"), *h = attribute(tag, "height"),
                               *view = attribute(tag, "viewBox");
    bool has_w = w != NULL && piece_trimmed(w->value).length > 0 && svg_length(w->value, -1, &svg->width) &&
                 svg->width > 0;
    bool has_h = h != NULL && piece_trimmed(h->value).length > 0 && svg_length(h->value, -1, &svg->height) &&
                 svg->height > 0;
    bool has_view = view != NULL;
    if (has_view) {
        struct piece rest = piece_trimmed(view->value);
        for (int i = 0; i < 4; i++, svg_separator(&rest))
            has_view = has_view && svg_number(&rest, &svg->view[i]);
        has_view = has_view && rest.length == 0 && svg->view[2] >= 0.01 && svg->view[3] >= 0.01;
    }
    if (!has_view && !(has_w && has_h))
        return false;
    if (!has_view)
        memcpy(svg->view, (double[]){0, 0, svg->width, svg->height}, sizeof svg->view);
    double ratio = svg->view[2] / svg->view[3];
    if (!has_w)
        svg->width = has_h ? svg->height * ratio : svg->view[2];
    if (!has_h)
        svg->height = has_w ? svg->width / ratio : svg->view[3];
    double shape = svg->width / svg->height;
    return svg->width >= 1 && svg->height >= 1 && svg->width <= 100000 && svg->height <= 100000 && shape < 50 &&
           shape > 0.02 && ratio < 50 && ratio > 0.02;
}

static bool first_tag(struct xml *xml, struct xml_tag *tag)
{
    return xml_next(xml, tag) == XML_OPEN && piece_is(tag->name, "svg");
}

bool svg_size(const char *bytes, size_t length, double *width, double *height)
{
    struct xml xml = {bytes, bytes + length};
    struct xml_tag tag;
    struct svg svg = {0};
    bool fine = first_tag(&xml, &tag) && size_of(&tag, &svg);
    *width = svg.width;
    *height = svg.height;
    return fine;
}

// ---- shapes ----

static bool style_of(struct reader *r, struct state *state, struct piece name, struct piece value)
{
    return svg__style(r, state, name, value);
}

static bool stop_style_of(struct reader *r, struct state *state, struct piece name, struct piece value)
{
    (void)state;
    return svg__stop_style(r, name, value);
}

static void read_style(struct reader *r, struct state *state, const struct xml_tag *tag)
{
    for (size_t i = 0; i < tag->count; i++)
        svg__style(r, state, tag->attributes[i].name, tag->attributes[i].value);
    const struct xml_attribute *style = attribute(tag, "style"); // stronger than the attributes, so it comes last
    if (style != NULL)
        svg__declarations(r, state, style->value, style_of);
}

// The numbers of its shape, into the tag too. One that is not written is 0, rx and ry are each other.
static void read_numbers(struct reader *r, const struct element *e, const struct xml_tag *tag, double n[6])
{
    const double *view = r->svg->view;
    for (int i = 0; i < 6 && e->numbers[i] != NULL; i++) {
        const char *name = e->numbers[i];
        const struct xml_attribute *a = attribute(tag, name);
        bool across = strchr(name, 'x') != NULL || name[0] == 'w', down = strchr(name, 'y') != NULL || name[0] == 'h';
        double of = e->kind == STOP ? 1 : across ? view[2] : down ? view[3] : hypot(view[2], view[3]) / sqrt(2);
        n[i] = 0;
        if (a == NULL)
            continue;
        if (!svg_length(a->value, of, &n[i]))
            svg__tell(r, "picture-number", a->value, name);
        else
            svg__write_attribute(r, name, piece_trimmed(a->value));
    }
}

static void read_outline(struct reader *r, const struct element *e, const struct xml_tag *tag, struct outline *o)
{
    double n[6] = {0};
    struct piece near = {0};
    const struct xml_attribute *d = attribute(tag, e->kind == PATH ? "d" : "points");
    read_numbers(r, e, tag, n);
    switch (e->kind) {
    case PATH:
        text_add(&r->tag, " d=\"");
        if (d != NULL && !svg_path(d->value, o, &r->tag, &near))
            svg__tell(r, "picture-path", near, NULL);
        text_add(&r->tag, "\"");
        break;
    case POLYLINE:
    case POLYGON:
        if (d != NULL && !svg_points(d->value, e->kind == POLYGON, o))
            svg__tell(r, "picture-number", d->value, "points");
        break;
    case RECT: svg_rect(o, n[0], n[1], n[2], n[3]); break;
    case CIRCLE: svg_ellipse(o, n[0], n[1], n[2], n[2]); break;
    case ELLIPSE: svg_ellipse(o, n[0], n[1], n[2], n[3]); break;
    case LINE: outline_begin(o, n[0], n[1]), outline_line(o, n[2], n[3]); break;
    case GROUP:
    case DEFS:
    case LINEAR:
    case RADIAL:
    case STOP:
    case SILENT:
    case UNKNOWN: break;
    }
    if (d != NULL && e->kind != PATH)
        svg__write_attribute(r, "points", piece_trimmed(d->value));
}

static struct outline *outline_of(const struct svg *svg, const struct state *s)
{
    struct outline *o = mem_new(1, sizeof *o);
    double scale = SCREEN_LINES / svg->view[3], *m = o->matrix, length = 0;
    for (int i = 0; i < 6; i++)
        m[i] = s->matrix[i] * scale;
    m[4] -= svg->view[0] * scale;
    m[5] -= svg->view[1] * scale;
    o->screen_width = svg->view[2] * scale;
    double size = (hypot(m[0], m[2]) + hypot(m[1], m[3])) / 2;
    o->fills = s->fills;
    o->strokes = s->strokes && s->stroke_width > 0;
    o->stroke.width = s->stroke_width * size;
    o->stroke.round = s->round_join || s->round_cap;
    o->stroke.miter = s->round_join ? 1 : fmin(s->miter, 25); // the renderer draws no corner further out
    for (int i = 0; i < s->dash_count; i++)
        length += s->dashes[i] * 2 / s->dash_count * size;
    o->stroke.dash = length;
    return o;
}

// What would take too long is told by the element; what all of it comes to, at the end.
static bool affordable(struct reader *r, const struct state *s, struct outline *o, struct piece name)
{
    const double *m = s->matrix;
    double work = outline_work(o);
    bool flat = s->shaded && fabs(m[0] * m[3] - m[1] * m[2]) < 1e-5; // a gradient on it cannot be counted with
    if (o->far_away || flat || o->stroke.width > STROKE_WIDEST)
        tell_element(r, "picture-far", name);
    else if (o->stroke.dashes > DASHES_MOST)
        tell_element(r, "picture-dash", name);
    else if (o->fill.edges > EDGES_MOST || o->stroke.edges > EDGES_MOST || work > WORK_MOST)
        tell_element(r, "picture-much", name);
    else
        r->work += work;
    if (r->fine && work > r->most_work) {
        r->most_work = work;
        r->most_name = name;
    }
    return r->fine;
}

static void add_shape(struct reader *r, const struct element *e, const struct xml_tag *tag, struct state *state)
{
    struct outline *o;
    text_clear(&r->tag);
    read_style(r, state, tag);
    o = outline_of(r->svg, state);
    read_outline(r, e, tag, o);
    if (r->fine && o->any && !state->hidden && (o->fills || o->strokes) && affordable(r, state, o, tag->name))
        text_addf(&r->svg->shapes, "<%s%s />\n", e->name, text_bytes(&r->tag));
    mem_free(o);
}

// ---- gradients ----

static void add_gradient(struct reader *r, const struct element *e, const struct xml_tag *tag)
{
    double n[6], matrix[6] = {1, 0, 0, 1, 0, 0};
    const struct xml_attribute *id = attribute(tag, "id"), *from = attribute(tag, "xlink:href"),
                               *units = attribute(tag, "gradientUnits");
    const struct xml_attribute *moved = attribute(tag, "gradientTransform"), *spread = attribute(tag, "spreadMethod");
    text_clear(&r->tag);
    from = from != NULL ? from : attribute(tag, "href");
    if (r->gradient_count == GRADIENTS) {
        tell_element(r, "picture-much", tag->name);
        return;
    }
    struct gradient *g = &r->gradients[r->gradient_count];
    *g = (struct gradient){0};
    read_numbers(r, e, tag, n);
    if (moved != NULL && !svg_transform(moved->value, matrix))
        svg__tell(r, "picture-transform", moved->value, NULL);
    else if (moved != NULL)
        svg__write_attribute(r, "gradientTransform", moved->value);
    if (units != NULL && piece_is(units->value, "userSpaceOnUse"))
        svg__write_attribute(r, "gradientUnits", units->value);
    if (spread != NULL && !piece_is(spread->value, "pad"))
        svg__note(r, "picture-attribute", spread->value, "spreadMethod");
    if (id != NULL && id->value.length > 0 && id->value.length < 60) {
        svg__write_attribute(r, "id", id->value);
        g->id = id->value;
    }
    if (from != NULL && from->value.length > 1 && from->value.length < 60) {
        svg__write_attribute(r, "xlink:href", from->value);
        g->from = (struct piece){from->value.at + 1, from->value.length - 1};
    }
    if (r->fine) {
        r->gradient_count++;
        text_addf(&r->svg->shapes, "<%s%s >", e->name, text_bytes(&r->tag));
    }
}

static void add_stop(struct reader *r, const struct element *e, const struct xml_tag *tag)
{
    double n[6];
    text_clear(&r->tag);
    read_numbers(r, e, tag, n);
    for (size_t i = 0; i < tag->count; i++)
        svg__stop_style(r, tag->attributes[i].name, tag->attributes[i].value);
    const struct xml_attribute *style = attribute(tag, "style");
    if (style != NULL)
        svg__declarations(r, NULL, style->value, stop_style_of);
    if (r->fine && r->gradients[r->gradient_count - 1].stops == STOPS)
        tell_element(r, "picture-much", tag->name);
    // With one colour alone the renderer draws nothing
    int times = r->gradients[r->gradient_count - 1].stops == 0 ? 2 : 1;
    r->gradients[r->gradient_count - 1].stops += r->fine;
    while (r->fine && times-- > 0)
        text_addf(&r->svg->shapes, "<stop%s />", text_bytes(&r->tag));
}

// ---- one element inside of another ----

static const struct element *element_of(struct piece name)
{
    static const struct element silent = {"", SILENT, {0}}, unknown = {"", UNKNOWN, {0}};
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (piece_is(name, elements[i].name))
            return &elements[i];
    // Of drawing programs
    return memchr(name.at, ':', name.length) != NULL && !piece_begins(name, "svg:") ? &silent : &unknown;
}

// Whether what is inside of it is looked at.
static bool add_element(struct reader *r, const struct xml_tag *tag, const struct frame *outer, struct frame *inner)
{
    const struct element *e = element_of(tag->name);
    r->fine = true;
    r->element = tag->name;
    inner->kind = e->kind;
    switch (e->kind) {
    case SILENT: return false;
    case UNKNOWN:
        tell_element(r, piece_is(tag->name, "style") ? "picture-style" : "picture-element", tag->name);
        return false;
    case DEFS: return true;
    case STOP:
        if (outer->kind == LINEAR || outer->kind == RADIAL)
            add_stop(r, e, tag);
        return false;
    case LINEAR:
    case RADIAL: add_gradient(r, e, tag); return r->fine;
    case GROUP:
        if (outer->kind == DEFS) {
            inner->kind = DEFS;
            return true;
        }
        text_clear(&r->tag);
        read_style(r, &inner->state, tag);
        if (r->fine)
            text_addf(&r->svg->shapes, "<g%s >\n", text_bytes(&r->tag));
        return r->fine;
    case PATH:
    case RECT:
    case CIRCLE:
    case ELLIPSE:
    case LINE:
    case POLYLINE:
    case POLYGON:
        if (outer->kind == GROUP)
            add_shape(r, e, tag, &inner->state);
        return false;
    }
    return false;
}

static void end_element(struct reader *r, const struct frame *f)
{
    if (f->kind == GROUP)
        text_add(&r->svg->shapes, "</g>\n");
    else if (f->kind == LINEAR || f->kind == RADIAL)
        text_addf(&r->svg->shapes, "</%s>\n", f->kind == LINEAR ? "linearGradient" : "radialGradient");
}

// Everything up to the end of the first tag's element. False when the text itself is broken.
static bool read_inside(struct reader *r, struct xml *xml, struct frame *frames)
{
    struct xml_tag tag;
    size_t depth = 1, passed = 0; // depth of what is looked at; frames above it are passed over
    while (depth + passed > 0) {
        const char *before = xml->at;
        enum xml_kind kind = xml_next(xml, &tag);
        struct frame *top = &frames[depth + passed - 1];
        if (kind == XML_END || (kind == XML_FAULT && xml->at == xml->end)) { // inside of a tag, or before the last one
            tell_element(r, "picture-cut", tag.name.length > 0 ? tag.name : top->name);
            return false;
        }
        bool ends = kind == XML_CLOSE && tag.name.length == top->name.length &&
                    memcmp(tag.name.at, top->name.at, tag.name.length) == 0;
        if (kind == XML_FAULT || (kind == XML_CLOSE && !ends)) {
            const char *at = kind == XML_FAULT ? xml->at : before;
            size_t rest = (size_t)(xml->end - at);
            const char *line = memchr(at, '\n', rest);
            svg__tell(r, "picture-syntax", (struct piece){at, line != NULL ? (size_t)(line - at) : rest}, NULL);
            return false;
        }
        if (ends) {
            if (passed > 0)
                passed--;
            else if (--depth > 0)
                end_element(r, top);
            continue;
        }
        if (depth + passed == DEPTH || ++r->elements > ELEMENTS || r->work > WORK_MOST) {
            tell_element(r, "picture-much", tag.name);
            return false;
        }
        struct frame *inner = top + 1;
        *inner = (struct frame){.name = tag.name, .kind = SILENT, .state = top->state};
        bool inside = passed == 0 && add_element(r, &tag, top, inner);
        if (!inside)
            passed += !tag.empty;
        else if (tag.empty)
            end_element(r, inner);
        else
            depth++;
    }
    return true;
}

static const struct {
    const char *name, *begins;
    size_t length;
} kinds[] = {
    {"PNG", "\x89PNG", 4}, {"JPEG", "\xFF\xD8\xFF", 3}, {"GIF", "GIF8", 4}, {"WebP", "RIFF", 4},      {"BMP", "BM", 2},
    {"TIFF", "II*", 3},    {"SVGZ", "\x1F\x8B", 2},     {"PDF", "%PDF", 4}, {"ZIP", "PK\x03\x04", 4},
};

static bool readable(struct reader *r)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (r->length >= kinds[i].length && memcmp(r->bytes, kinds[i].begins, kinds[i].length) == 0) {
            svg__tell(r, "picture-kind", (struct piece){0}, kinds[i].name);
            return false;
        }
    bool empty = piece_trimmed((struct piece){r->bytes, r->length}).length == 0;
    if (empty || r->length > SVG_BYTES_MAX)
        svg__tell(r, empty ? "picture-empty" : "picture-large", (struct piece){0}, "4 MB");
    return !empty && r->length <= SVG_BYTES_MAX;
}

static bool read_all(struct reader *r, struct frame *frames)
{
    struct xml xml = {r->bytes, r->bytes + r->length};
    struct xml_tag tag;
    if (!readable(r))
        return false;
    if (!first_tag(&xml, &tag)) {
        svg__tell(r, "picture-not-svg", (struct piece){0}, "");
        return false;
    }
    if (!size_of(&tag, r->svg)) {
        svg__tell(r, "picture-size", tag.name, "");
        return false;
    }
    frames[0] = (struct frame){
        tag.name, GROUP, {.matrix = {1, 0, 0, 1, 0, 0}, .fills = true, .stroke_width = 1, .miter = 4}};
    text_clear(&r->tag);
    r->fine = true;
    read_style(r, &frames[0].state, &tag);
    text_addf(&r->svg->shapes, "<g%s >\n", r->fine ? text_bytes(&r->tag) : "");
    if (!tag.empty && !read_inside(r, &xml, frames))
        return false;
    text_add(&r->svg->shapes, "</g>");
    if (r->work > WORK_MOST)
        tell_element(r, "picture-much", r->most_name);
    return r->work <= WORK_MOST;
}

bool svg_read(struct svg *svg, const char *file, const char *bytes, size_t length, struct diag_list *diags)
{
    struct reader *r = mem_new(1, sizeof *r);
    struct frame *frames = mem_new(DEPTH, sizeof *frames);
    *svg = (struct svg){0};
    *r = (struct reader){
        .svg = svg, .file = file, .element = {"svg", 3}, .bytes = bytes, .length = length, .diags = diags};
    bool fine = read_all(r, frames);
    if (r->told > TOLD) {
        char more[24];
        snprintf(more, sizeof more, "%zu", r->told - TOLD);
        r->told = 0;
        svg__tell(r, "picture-more", r->untold, more);
    }
    text_free(&r->tag);
    mem_free(frames);
    mem_free(r);
    return fine;
}

void svg_free(struct svg *svg) { text_free(&svg->shapes); }

// The renderer looks for "yMid" where SVG says "YMid".
void svg_write(const struct svg *svg, int width, int height, bool fill, struct text *out)
{
    text_addf(out,
              "<svg width=\"%d\" height=\"%d\" viewBox=\"%.9g %.9g %.9g %.9g\" preserveAspectRatio=\"xMidYMid yMid "
              "%s\">\n",
              width, height, svg->view[0], svg->view[1], svg->view[2], svg->view[3], fill ? "slice" : "meet");
    text_add_bytes(out, text_bytes(&svg->shapes), svg->shapes.length);
    text_add(out, "\n</svg>\n");
}
