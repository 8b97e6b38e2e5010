// SPDX-License-Identifier: MIT
//
// html.c — a document as one HTML page. Words go through outside_add; all else that stands here is ours.
#include "document_inside.h"

#include "memory.h"
#include "outside.h"

#include <inttypes.h>
#include <string.h>

struct writing {
    const struct document *d;
    struct text out;
    uint64_t tallest; // of the chart at hand
};

static void words(struct writing *w, const char *bytes, size_t length)
{
    outside_add(&w->out, FOR_HTML, (struct outside){bytes, length});
}

static void piece(struct writing *w, struct piece p) { words(w, document__bytes(w->d, p.from), p.length); }

static void attribute(struct writing *w, const char *name, struct piece value)
{
    text_addf(&w->out, " %s=\"", name);
    piece(w, value);
    text_add(&w->out, "\"");
}

static bool holds_blocks(const struct style *s)
{
    return s->kind >= KIND_BOX && s->kind != KIND_ITEM && s->kind != KIND_LABEL && s->kind != KIND_FACT;
}

static void begin(struct writing *w, size_t at)
{
    const struct node *n = &w->d->nodes[at];
    const struct style *s = &styles[n->style];
    text_addf(&w->out, "<%s", s->tag);
    if (n->length > 0)
        attribute(w, s->kind == KIND_RUN ? "href" : "id", (struct piece){n->from, n->length});
    if (s->class[0] != '\0')
        text_addf(&w->out, " class=\"%s\"", s->class);
    text_add(&w->out, holds_blocks(s) ? ">\n" : ">");
    if (s->kind == KIND_CHART)
        w->tallest = document__tallest(w->d, at);
}

static void end(struct writing *w, const struct style *s)
{
    text_addf(&w->out, s->kind == KIND_RUN ? "</%s>" : "</%s>\n", s->tag);
}

// ---- figures ----

static void part(struct writing *w, const char *class, uint64_t from, uint64_t to, uint64_t whole)
{
    enum { PARTS = 1000 };
    uint64_t left = from * PARTS / whole, width = to * PARTS / whole - left;
    if (to > from)
        text_addf(&w->out, "<i%s style=\"left:%" PRIu64 ".%" PRIu64 "%%;width:%" PRIu64 ".%" PRIu64 "%%\"></i>", class,
                  left / 10, left % 10, width / 10, width % 10);
}

static void bar(struct writing *w, const struct bar_node *b)
{
    text_add(&w->out, "<div class=\"measure\">");
    if (b->label.length > 0) {
        text_add(&w->out, "<span class=\"look\">");
        piece(w, b->label);
        text_add(&w->out, "</span>\n");
    }
    text_add(&w->out, b->after ? "<div class=\"bar after\">" : "<div class=\"bar\">");
    if (b->whole > 0) {
        part(w, "", 0, b->least, b->whole);
        part(w, " class=\"maybe\"", b->least, b->most, b->whole);
    }
    text_add(&w->out, "</div>");
    if (b->words.length > 0) {
        text_add(&w->out, "<b>");
        piece(w, b->words);
        text_add(&w->out, "</b>\n");
    }
    text_add(&w->out, "</div>\n");
}

static void column(struct writing *w, const struct column_node *c)
{
    enum { TALLEST = 90 }; // tenths of a letter
    uint64_t height = c->figure * TALLEST / w->tallest;
    text_addf(&w->out, "<div>%" PRIu64 "<i style=\"height:%" PRIu64 ".%" PRIu64 "em\"></i>", c->figure, height / 10,
              height % 10);
    piece(w, c->name);
    text_add(&w->out, "<br><span>");
    piece(w, c->more);
    text_add(&w->out, "</span></div>\n");
}

// ---- pictures ----

static void add_words(struct writing *w, const char *bytes, size_t length)
{
    text_add(&w->out, ",");
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)bytes[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
                     c == '=' || c == '.' || c == '-' || c == '/' || c == ':';
        text_addf(&w->out, plain ? "%c" : "%%%02X", c);
    }
}

// RFC 4648, 4: three bytes are four signs.
static void add_pixels(struct writing *w, const char *bytes, size_t length)
{
    static const char signs[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    text_add(&w->out, ";base64,");
    for (size_t i = 0; i < length; i += 3) {
        size_t left = length - i;
        unsigned long three = (unsigned long)(unsigned char)bytes[i] << 16 |
                              (unsigned long)(left > 1 ? (unsigned char)bytes[i + 1] : 0) << 8 |
                              (left > 2 ? (unsigned char)bytes[i + 2] : 0);
        char four[] = {signs[three >> 18 & 63], signs[three >> 12 & 63], left > 1 ? signs[three >> 6 & 63] : '=',
                       left > 2 ? signs[three & 63] : '='};
        text_add_bytes(&w->out, four, sizeof four);
    }
}

// Inside of the page, as it has no other file. In an <img> nothing of it can run or reach out.
static void add_file(struct writing *w, struct piece name)
{
    const struct document_art *art = &w->d->art;
    struct text words = {0};
    const char *kind = NULL;
    size_t length = 0;
    text_add_bytes(&words, document__bytes(w->d, name.from), name.length);
    char *bytes = art->file != NULL ? art->file(art->self, text_bytes(&words), &length, &kind) : NULL;
    if (bytes != NULL) {
        text_addf(&w->out, " src=\"data:%s", kind);
        (strcmp(kind, "image/svg+xml") == 0 ? add_words : add_pixels)(w, bytes, length);
        text_add(&w->out, "\"");
    }
    mem_free(bytes);
    text_free(&words);
}

static void picture(struct writing *w, const struct style *s, const struct picture_node *p)
{
    text_addf(&w->out, "<%s class=\"%s\"", s->tag, s->class);
    attribute(w, "alt", p->instead);
    add_file(w, p->name);
    text_add(&w->out, ">\n");
}

// ---- the page ----

static void head(struct writing *w)
{
    text_add(&w->out, "<!doctype html>\n<html lang=\"");
    outside_add_text(&w->out, FOR_HTML, w->d->language);
    text_add(&w->out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta name=\"format-detection\" content=\"telephone=no\">\n<title>");
    outside_add_text(&w->out, FOR_HTML, w->d->title);
    text_add(&w->out, "</title>\n<style>\n");
    html__add_style(&w->out);
    text_add(&w->out, "</style>\n</head>\n<body>\n");
}

static void node(struct writing *w, size_t at)
{
    const struct node *n = &w->d->nodes[at];
    switch (n->kind) {
    case NODE_BEGIN: begin(w, at); return;
    case NODE_END: end(w, &styles[n->style]); return;
    case NODE_WORDS: words(w, document__bytes(w->d, n->from), n->length); return;
    case NODE_NEW_LINE: text_add(&w->out, "<br>"); return;
    case NODE_LINE: text_add(&w->out, "<i></i>"); return;
    case NODE_BAR: bar(w, &w->d->bars[n->from]); return;
    case NODE_COLUMN: column(w, &w->d->columns[n->from]); return;
    case NODE_PICTURE: picture(w, &styles[n->style], &w->d->pictures[n->from]); return;
    }
}

char *document_html(const struct document *d)
{
    struct writing w = {.d = d};
    head(&w);
    for (size_t i = 0; i < d->count; i++)
        node(&w, i);
    text_add(&w.out, "</body>\n</html>\n");
    return w.out.bytes;
}
