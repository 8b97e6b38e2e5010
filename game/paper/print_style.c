// SPDX-License-Identifier: MIT
//
// print_style.c — how the tags and classes of our own pages look on paper; page.c says how they look on a phone.
#include "print_inside.h"

#include <string.h>

#define FRAMED(thick, rgb) .frame = (thick), .frame_rgb = (rgb), .left = 9, .right = 9, .above = 6, .below = 6
#define BARRED(thick, rgb) .bar = (thick), .bar_rgb = (rgb), .left = 11

// The first that fits is taken: classes before tags. A name beginning with a dot is a class, with # an id.
static const struct style styles[] = {
    {".secret", .block = true, .bold = true, .rgb = PDF_RED, .look = {.before = 4, .after = 6, FRAMED(1.4F, PDF_RED)}},
    {".for", .block = true, .size = 0.95F, .rgb = PDF_SOFT, .look = {.after = 2}},
    {".question", .block = true, .size = 1.12F, .bold = true, .look = {.before = 3, .after = 3}, .with_next = 60},
    {".say", .block = true, .size = 1.05F, .look = {.before = 2, .after = 2}, .together = true},
    {".key", .block = true, .bold = true, .size = 0.92F, .rgb = PDF_INK, .with_next = 70,
     .look = {.before = 6, .after = 4, .rule = 1, .rule_rgb = PDF_INK}},
    {".answer safe", .block = true, .together = true, .look = {.before = 4, .after = 4, BARRED(4, PDF_GREEN)}},
    {".answer unsure", .block = true, .together = true, .look = {.before = 4, .after = 4, BARRED(4, 0xB07A1A)}},
    {".answer risky", .block = true, .together = true, .look = {.before = 4, .after = 4, BARRED(6, PDF_RED)}},
    {".answer", .block = true, .together = true, .look = {.before = 4, .after = 4, BARRED(4, PDF_SOFT)}},
    {".note", .block = true, .together = true,
     .look = {.before = 5, .after = 6, .fill_rgb = PDF_PALE, BARRED(4, PDF_GOLD), .right = 8, .above = 4, .below = 4}},
    {".aloud", .block = true, .together = true, .look = {.before = 5, .after = 6, FRAMED(1.4F, PDF_GREEN)}},
    {".card", .block = true, .new_sheet = true, .size = 0.94F, .look = {FRAMED(2, PDF_RED)}},
    {".numbers", .block = true, .size = 0.95F, .columns = 2},
    {".scene", .block = true, .together = true, .look = {.before = 0, .after = 7, FRAMED(0.8F, PDF_EDGE)}},
    {".asked", .block = true, .together = true, .look = {.before = 4, .after = 9, FRAMED(0.8F, PDF_EDGE)}},
    {".group", .block = true, .together = true,
     .look = {.before = 4, .after = 4, .rule = 0.6F, .rule_rgb = PDF_EDGE, .below = 4}},
    {".number", .block = true, .together = true, .look = {.before = 3, .after = 5}},
    {".small", .size = 0.88F, .rgb = PDF_SOFT},
    {".who", .bold = true, .rgb = 0x3A3F73},
    {".how", .rgb = PDF_SOFT},
    {".verdict", .bold = true},
    {".right", .bold = true, .rgb = PDF_GREEN},
    {".name", .bold = true},
    {".letter", .bold = true, .boxed = true},
    {".tag", .size = 0.85F, .boxed = true},
    {".fill", .block = true, .look = {.before = 4, .after = 4}},
    {"#scenes", .block = true, .with_next = 120, .bold = true, .size = 1.3F,
     .look = {.after = 7, .rule = 2, .rule_rgb = PDF_GOLD, .below = 1}},
    {"#call", .block = true, .with_next = 300, .bold = true, .size = 1.3F,
     .look = {.before = 12, .after = 6, .rule = 2, .rule_rgb = PDF_GOLD, .below = 1}},
    {".level", .block = true, .bold = true, .size = 1.75F, .with_next = 200, .look = {.before = 16, .after = 6}},
    {"h1", .block = true, .bold = true, .size = 1.75F, .look = {.before = 2, .after = 6}, .with_next = 80},
    {"h2", .block = true, .bold = true, .size = 1.3F, .with_next = 70,
     .look = {.before = 12, .after = 6, .rule = 2, .rule_rgb = PDF_GOLD, .below = 1}},
    {"h3", .block = true, .bold = true, .size = 1.1F, .look = {.before = 4, .after = 3}, .with_next = 60},
    {"h4", .block = true, .bold = true, .look = {.before = 6, .after = 3}, .with_next = 50},
    {"p", .block = true, .look = {.before = 2, .after = 3}},
    {"li", .block = true, .together = true, .look = {.before = 1, .after = 2}},
    {"ul", .block = true, .look = {.before = 2, .after = 3, .left = 16}},
    {"ol", .block = true, .look = {.before = 2, .after = 3, .left = 20}},
    {"dt", .block = true, .rgb = PDF_SOFT},
    {"dd", .block = true, .bold = true},
    {"dl", .block = true, .look = {.before = 4, .after = 6}},
    {"div", .block = true},
    {"section", .block = true},
    {"body", .block = true},
    {"nav", .block = true, .hidden = true},
    {"head", .block = true, .hidden = true},
    {"style", .block = true, .hidden = true},
    {"b", .bold = true},
    {"a", .bold = true, .rgb = PDF_RED},
};

static bool is_word(const char *list, size_t length, const char *word)
{
    size_t size = strlen(word);
    for (size_t at = 0; at + size <= length; at++) {
        bool begins = at == 0 || list[at - 1] == ' ', ends = at + size == length || list[at + size] == ' ';
        if (begins && ends && memcmp(list + at, word, size) == 0)
            return true;
    }
    return false;
}

static bool fits(const struct style *s, const struct html_tag *tag)
{
    switch (s->name[0]) {
    case '.': return is_word(tag->class, tag->class_length, s->name + 1);
    case '#': return tag->id_length == strlen(s->name + 1) && memcmp(tag->id, s->name + 1, tag->id_length) == 0;
    default: return strcmp(s->name, tag->name) == 0;
    }
}

// Of a tag with a class both count: what the class leaves open the tag says.
struct style style_of(const struct html_tag *tag)
{
    struct style found = {.name = NULL};
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
        const struct style *s = &styles[i];
        if (!fits(s, tag))
            continue;
        if (found.name == NULL) {
            found = *s;
            continue;
        }
        found.bold = found.bold || s->bold;
        if (s->block && !found.block) {
            found.look = s->look;
            found.together = found.together || s->together;
            found.with_next = s->with_next;
        }
        found.block = found.block || s->block;
        found.size = found.size > 0 ? found.size : s->size;
        found.rgb = found.rgb != 0 ? found.rgb : s->rgb;
    }
    return found;
}
