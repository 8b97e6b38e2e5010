// SPDX-License-Identifier: MIT
//
// html_style.c — the CSS of a page, made of the table of styles.
//
// Lengths are rem: on paper one is a letter of the body, on a screen half more, so that a thumb finds its line. Sizes
// are em, of what is around them, as in style.c. What a table cannot say (how a bar lies beside its words, the links at
// the upper edge) stands below it, with the colours' names in place of colours.
#include "document_inside.h"

#include "check.h"

#include <math.h>
#include <string.h>

static const struct {
    const char *name;
    enum paint colour;
} names[] = {
    {"$ink", PAINT_INK},   {"$soft", PAINT_SOFT}, {"$indigo", PAINT_INDIGO},
    {"$red", PAINT_RED},   {"$gold", PAINT_GOLD}, {"$track", PAINT_TRACK},
    {"$edge", PAINT_EDGE}, {"$page", PAINT_PAGE}, {"$white", PAINT_WHITE},
};

enum { NAMES = sizeof names / sizeof *names };

// clang-format off
static const char before_table[] =
    "*{box-sizing:border-box}\n"
    "html{font-size:27px;scroll-padding-top:3em;-webkit-text-size-adjust:100%}\n"
    "body{font:18px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;color:$ink;background:$page;"
    "max-width:42em;margin:0 auto;padding:0 1em 3em;overflow-wrap:break-word}\n"
    "@page{size:A4;margin:13mm 14mm}\n"
    "@media print{html{font-size:10.5pt}body{font-size:10.5pt;line-height:1.4;max-width:none;padding:0;"
    "background:$white}}\n"
    "h1,h2,h3,h4{line-height:1.3}p{orphans:2;widows:2}\n"
    ".scene,.asked,.card,.tile{background:$white}\n";

static const char after_table[] =
    "nav{position:sticky;top:0;z-index:1;display:flex;gap:.4em;margin:0 -1em;padding:.45em .7em;background:$ink;"
    "overflow-x:auto}\n"
    "nav a{flex:1 1 auto;text-align:center;white-space:nowrap;color:$white;text-decoration:none;font-size:.8em;"
    "font-weight:normal;"
    "padding:.45em .6em;border-radius:1.2em;background:$indigo}nav a.urgent{background:$red}\n"
    "p.for{margin-top:.8em}h1:first-child{margin-top:.6em}.key{display:table}\n"
    "dl{display:grid;grid-template-columns:minmax(5em,max-content) 1fr;gap:.3em .8em}\n"
    "ul.ticks,ul.choices{list-style:none;padding:0}.ticks li,.choices li{position:relative;padding-left:2.1em}\n"
    ".ticks li::before{content:'';position:absolute;left:.1em;top:.2em;width:1.05em;height:1.05em;"
    "border:2px solid $ink;border-radius:.2em}\n"
    ".letter{display:inline-block;min-width:1.6em;text-align:center;border:2px solid $ink;border-radius:.35em;"
    "line-height:1.35}\n"
    ".choices .letter{position:absolute;left:0;top:0}\n"
    ".tag{display:inline-block;font-weight:normal;white-space:nowrap;border:1px solid $soft;border-radius:1em;"
    "padding:0 .6em}\n"
    ".verdict{white-space:nowrap}p.verdict{white-space:normal}.more,.aloud .how{display:block}\n"
    ".fill{display:flex;flex-wrap:wrap;gap:.2em .6em;align-items:flex-end}.fill i{flex:1 1 9em;"
    "border-bottom:1px solid $ink;height:1.6em}\n"
    ".number a{display:inline-block;min-width:2.4em;font-size:1.35em}\n"
    ".measure{display:flex;align-items:center;gap:.1em .6em;margin:.2em 0}\n"
    ".measure .look{flex:0 0 5.4em;font-size:.85em;white-space:nowrap;color:$soft}.measure b{flex:0 0 8.5em;"
    "font-size:.9em;white-space:nowrap}\n"
    ".bar{position:relative;flex:1 1 auto;height:1.15em;background:$track;border-radius:.6em;overflow:hidden;"
    "box-shadow:inset 0 0 0 1px $edge}\n"
    ".bar i{position:absolute;top:0;bottom:0;background:$gold}\n"
    ".bar i.maybe{background:repeating-linear-gradient(45deg,$gold,$gold 3px,$track 3px,$track 7px)}\n"
    ".bar.after i{background:$indigo}\n"
    ".bar.after i.maybe{background:repeating-linear-gradient(45deg,$indigo,$indigo 3px,$track 3px,$track 7px)}\n"
    ".tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8em,1fr));gap:.6em}"
    "div.tile{border-top:5px solid $gold}"
    ".tile b{display:block;font-size:1.5em;line-height:1.3}\n"
    ".months{display:flex;align-items:flex-end;gap:.4em}\n"
    ".months div{flex:1 1 0;max-width:4em;min-width:0;text-align:center;font-size:.8em;line-height:1.25}\n"
    ".months i{display:block;background:$indigo;border-bottom:2px solid $ink;border-radius:.3em .3em 0 0;"
    "margin:.15em 0 .3em}"
    ".months span{color:$soft;white-space:nowrap}\n"
    ".bar,.bar i,.months i{-webkit-print-color-adjust:exact;print-color-adjust:exact}\n"
    ".panel{display:grid;grid-template-columns:auto 1fr;gap:0 1em;align-items:center}.panel>*{grid-column:2}"
    ".panel>:first-child{grid-column:1;grid-row:1/span 9}.poster p{margin:0}\n"
    "h1.banner{border-radius:.15em;line-height:1.2;-webkit-print-color-adjust:exact;print-color-adjust:exact}\n"
    "@media screen{.poster{font-size:.55em}.poster .picture{width:4.5rem;height:4.5rem}}\n"
    ".group h3::first-letter{text-transform:uppercase}.group .measure b{flex-basis:5.5em}\n"
    "@media(max-width:36em){dl{grid-template-columns:1fr;gap:0}dl dd{margin-bottom:.3em}.measure{flex-wrap:wrap;"
    "margin:.35em 0}"
    ".measure .look,.measure b,.group .measure b{flex:0 0 auto}.measure .bar{flex:1 0 100%;order:1}"
    ".months{gap:.15em}.months div{font-size:.7em}.months span{font-size:.85em}}\n"
    "@media print{nav{display:none}a{text-decoration:none}.number a{font-size:1em;min-width:0}.more,"
    ".aloud .how{display:inline}"
    ".scene{-webkit-box-decoration-break:clone;box-decoration-break:clone}"
    ".how,ul.how{break-after:avoid}.how.end{break-after:auto}"
    ".questions{columns:2;column-gap:7mm}.questions .asked{break-inside:auto}.groups{columns:2;column-gap:8mm}"
    ".tiles{grid-template-columns:repeat(4,1fr)}.tile b{font-size:1.25em}.months i{font-size:.75em}}\n";
// clang-format on

static void add_colour(struct text *out, enum paint colour) { text_addf(out, "#%06x", (unsigned)colour); }

static void add_sheet(struct text *out, const char *sheet)
{
    for (const char *at = sheet; *at != '\0';) {
        size_t plain = strcspn(at, "$"), i = 0;
        text_add_bytes(out, at, plain);
        at += plain;
        if (*at == '\0')
            return;
        while (i < NAMES && strncmp(at, names[i].name, strlen(names[i].name)) != 0)
            i++;
        CHECK(i < NAMES);
        add_colour(out, names[i].colour);
        at += strlen(names[i].name);
    }
}

// Thousandths, without a locale's comma.
static void add_number(struct text *out, float number)
{
    long thousandths = lroundf(number * 1000);
    if (thousandths >= 1000 || thousandths == 0)
        text_addf(out, "%ld", thousandths / 1000);
    text_addf(out, ".%03ld", thousandths % 1000);
    while (out->bytes[out->length - 1] == '0')
        out->bytes[--out->length] = '\0';
    if (out->bytes[out->length - 1] == '.')
        out->bytes[--out->length] = '\0';
}

static void add_lengths(struct text *out, const char *property, const float *points, size_t count)
{
    size_t used = count; // what is 0 on all sides is said once
    while (used > 1 && points[used - 1] == 0)
        used--;
    used = used == 1 && points[0] == 0 ? 1 : count;
    text_addf(out, "%s:", property);
    for (size_t i = 0; i < used; i++) {
        text_add(out, i > 0 ? " " : "");
        add_number(out, points[i] / STYLE_BODY_SIZE);
        text_add(out, points[i] > 0 ? "rem" : "");
    }
    text_add(out, ";");
}

static void add_border(struct text *out, const char *side, float points, const char *how, enum paint colour)
{
    text_addf(out, "border%s:", side);
    add_number(out, points);
    text_addf(out, "pt %s ", how);
    add_colour(out, colour);
    text_add(out, ";");
}

static void add_selector(struct text *out, const struct style *s)
{
    text_add(out, s->tag);
    for (const char *class = s->class; *class != '\0';) {
        size_t length = strcspn(class, " ");
        text_add(out, ".");
        text_add_bytes(out, class, length);
        class += length + (class[length] == ' ');
    }
}

static void add_letters(struct text *out, const struct style *s)
{
    if (s->size > 0) {
        text_add(out, "font-size:");
        add_number(out, s->size);
        text_add(out, "em;");
    }
    if (s->bold)
        text_add(out, "font-weight:bold;");
    if (s->italic)
        text_add(out, "font-style:italic;");
    if (s->centred)
        text_add(out, "text-align:center;");
    if (s->kind == KIND_PICTURE) {
        add_lengths(out, "width", &s->side, 1);
        add_lengths(out, "height", &s->side, 1);
    }
    if (s->ink != PAINT_NONE) {
        text_add(out, "color:");
        add_colour(out, s->ink);
        text_add(out, ";");
    }
}

static void add_look(struct text *out, const struct style *s)
{
    static const char *const edges[] = {"solid", "dotted", "double"};
    const struct style_look *l = &s->look;
    const float margin[] = {l->before, 0, l->after, 0},
                padding[] = {l->above, l->right, l->below, s->kind == KIND_FACT ? 0 : l->left - l->bar};
    add_lengths(out, "margin", margin, 4);
    add_lengths(out, "padding", padding, 4);
    if (l->frame > 0) {
        add_border(out, "", l->frame, "solid", l->colour);
        text_add(out, "border-radius:.4em;");
    }
    if (l->bar > 0)
        add_border(out, "-left", l->bar, edges[l->edge], l->colour);
    if (l->rule > 0)
        add_border(out, "-bottom", l->rule, "solid", l->colour);
    if (l->fill != PAINT_NONE) {
        text_add(out, "background:");
        add_colour(out, l->fill);
        text_add(out, ";");
    }
}

static void add_on_paper(struct text *out, const struct style *s)
{
    if (!s->together && !s->new_sheet && s->with_next <= 0 && s->columns == 0)
        return;
    text_add(out, "@media print{");
    add_selector(out, s);
    text_addf(out, "{%s%s%s", s->together ? "break-inside:avoid;" : "", s->new_sheet ? "break-before:page;" : "",
              s->with_next > 0 ? "break-after:avoid;" : "");
    if (s->columns > 0 && s->kind == KIND_BOX)
        text_addf(out, "columns:%u;column-gap:7mm;", s->columns);
    text_add(out, "}}\n");
}

static void add_row(struct text *out, const struct style *s)
{
    add_selector(out, s);
    text_add(out, "{");
    add_letters(out, s);
    if (s->kind != KIND_RUN && s->kind != KIND_LINKS)
        add_look(out, s);
    text_add(out, "}\n");
    if (s->filled_on_screen) {
        text_add(out, "@media screen{");
        add_selector(out, s);
        text_add(out, "{color:");
        add_colour(out, PAINT_WHITE);
        text_add(out, ";background:");
        add_colour(out, s->look.colour);
        text_add(out, ";padding:.25em .8em;border-radius:.35em}}\n");
    }
    add_on_paper(out, s);
}

void html__add_style(struct text *out)
{
    add_sheet(out, before_table);
    for (size_t i = 0; i < STYLES; i++)
        add_row(out, &styles[i]);
    add_sheet(out, after_table);
}
