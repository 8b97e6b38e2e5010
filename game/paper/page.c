// SPDX-License-Identifier: MIT
//
// page.c — writes HTML: escaping in one place, the style of phone and paper in one place.
#include "page.h"

#include "outside.h"

#include <stdbool.h>
#include <string.h>

enum { DIALLED_MAX = 20, DIALLED_MIN = 3 };

// Colour never carries meaning alone: the three verdicts also differ by their edge and by their word.
static const char style_screen[] = "*{box-sizing:border-box}"
                                   "html{scroll-padding-top:3.6em;-webkit-text-size-adjust:100%}"
                                   "body{font:18px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto "
                                   "Sans',sans-serif;color:#1e2145;"
                                   "background:#fffaf3;"
                                   "max-width:42em;margin:0 auto;padding:0 1em 3em;overflow-wrap:break-word}"
                                   "h1{font-size:1.6em;line-height:1.25;margin:.1em 0 .4em}"
                                   "h2{font-size:1.25em;line-height:1.3;margin:1.6em 0 "
                                   ".5em;padding-bottom:.15em;border-bottom:3px solid #f6b63c}"
                                   "h3{font-size:1.05em;line-height:1.35;margin:0 0 .5em}h4{font-size:1em;margin:.9em "
                                   "0 .3em}"
                                   "p{margin:.4em 0}ul{margin:.4em 0;padding-left:1.3em}ol{margin:.4em "
                                   "0;padding-left:1.9em}li{margin:.45em 0}"
                                   "a{color:inherit}"
                                   "nav{position:sticky;top:0;z-index:1;display:flex;gap:.4em;margin:0 "
                                   "-1em;padding:.45em .7em;"
                                   "background:#1e2145;overflow-x:auto}"
                                   "nav a{flex:1 1 "
                                   "auto;text-align:center;white-space:nowrap;color:#fff;text-decoration:none;font-"
                                   "size:.8em;"
                                   "padding:.45em .6em;border-radius:1.2em;"
                                   "background:#3a3f73}"
                                   "nav a.urgent{background:#b32620;font-weight:bold}"
                                   ".for{margin:1em 0 0;color:#4a4d6d}"
                                   ".secret{background:#b32620;color:#fff;padding:.4em .8em;border-radius:.4em}"
                                   "dl{margin:.8em 0;display:grid;grid-template-columns:max-content 1fr;gap:.3em "
                                   ".8em}dt{color:#4a4d6d}"
                                   "dd{margin:0;font-weight:bold}"
                                   ".ticks{list-style:none;padding:0}.ticks li{padding-left:1.9em;position:relative}"
                                   ".ticks "
                                   "li::before{content:'';position:absolute;left:.1em;top:.18em;width:1.05em;height:1."
                                   "05em;"
                                   "border:2px solid #1e2145;border-radius:.2em}"
                                   ".fill{display:flex;flex-wrap:wrap;gap:.2em .6em;align-items:flex-end}"
                                   ".fill i{flex:1 1 9em;border-bottom:1px solid #1e2145;height:1.6em}"
                                   ".scene{border:1px solid #d8c9b4;border-radius:.6em;padding:.8em .9em;margin:.9em "
                                   "0;background:#fff}"
                                   ".tag{font-weight:normal;font-size:.8em;white-space:nowrap;border:1px solid "
                                   "#4a4d6d;border-radius:1em;"
                                   "padding:.05em .6em;margin-left:.4em}"
                                   ".say{font-size:1.1em}.who{color:#3a3f73;font-weight:bold}.how{color:#4a4d6d;font-"
                                   "style:italic}"
                                   ".question{font-size:1.15em;font-weight:bold}"
                                   ".key{display:table;background:#1e2145;color:#fff;padding:.05em "
                                   ".8em;border-radius:.3em;font-size:.9em}"
                                   ".choices{list-style:none;padding:0}.choices "
                                   "li{padding-left:2.2em;position:relative}"
                                   ".letter{display:inline-block;min-width:1.6em;text-align:center;font-weight:bold;"
                                   "border:2px solid #1e2145;"
                                   "border-radius:.35em;line-height:1.35}"
                                   ".choices .letter{position:absolute;left:0;top:0}"
                                   ".answer{margin:.6em 0;padding:.1em 0 .1em .8em;border-left:6px solid #4a4d6d}"
                                   ".answer.safe{border-left:6px solid #2f6b3c}.answer.unsure{border-left:6px dotted "
                                   "#8a5a00}"
                                   ".answer.risky{border-left:8px double #b32620}"
                                   ".safe .verdict{color:#2f6b3c}.unsure .verdict{color:#7a5200}.risky "
                                   ".verdict{color:#b32620}"
                                   ".verdict{font-weight:bold}.more{display:block;margin:.2em 0}"
                                   ".note{background:#fff3d6;border-left:6px solid #f6b63c;padding:.3em "
                                   ".8em;margin:.7em 0}"
                                   ".aloud{border:2px solid #2f6b3c;border-radius:.5em;padding:.3em .8em;margin:.7em 0}"
                                   ".aloud .how{display:block}.aloud b{font-size:1.15em}"
                                   ".card{border:3px solid #b32620;border-radius:.6em;padding:.2em .9em "
                                   ".6em;margin-top:2em;background:#fff}"
                                   ".card h2{border-color:#b32620}"
                                   ".number{margin:.8em 0}.number a,.number b:not(.name){font-size:1.35em}"
                                   ".number a{display:inline-block;min-width:2.4em;font-weight:bold;color:#b32620}"
                                   ".small{font-size:.85em;color:#4a4d6d}"
                                   "@media(max-width:26em){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5em}}";

static const char style_print[] = "@media print{@page{size:A4;margin:13mm 14mm}"
                                  "body{font-size:10.5pt;line-height:1.38;max-width:none;padding:0;background:#fff}nav{"
                                  "display:none}"
                                  "a{text-decoration:none}"
                                  "h1{font-size:1.7em}h2{margin:1em 0 .4em;border-color:#1e2145}li{margin:.25em 0}"
                                  "p{margin:.3em 0;orphans:2;widows:2}"
                                  ".secret{color:#b32620;background:none;border:2px solid #b32620}"
                                  ".key{color:#1e2145;background:none;border:1px solid #1e2145}"
                                  "h2,h3,h4,.question,.how{break-after:avoid}.how.end{break-after:auto}"
                                  "li,.answer,.note,.aloud,.say,.number,.fill,.scene,.sheet{break-inside:avoid}"
                                  "ul.how{break-inside:avoid;break-after:avoid}"
                                  ".scene{padding:.4em .7em;margin:0 0 "
                                  ".7em;box-decoration-break:clone;-webkit-box-decoration-break:clone}"
                                  ".answer{margin:.4em 0}.more{display:inline}"
                                  ".card{break-before:page;margin-top:0;padding-bottom:.2em;font-size:.96em}.card "
                                  "li{margin:.15em 0}"
                                  ".aloud .how{display:inline}.numbers{columns:2;column-gap:7mm}.number{margin:0 0 "
                                  ".4em;line-height:1.3}"
                                  ".numbers h4{margin-top:0}}";

void page_raw(struct page *p, const char *html) { text_add(&p->html, html); }

void page_words(struct page *p, const char *words) { outside_add_text(&p->html, FOR_HTML, words); }

void page_element(struct page *p, const char *tag, const char *class, const char *words)
{
    text_addf(&p->html, class[0] != '\0' ? "<%s class=\"%s\">" : "<%s>", tag, class);
    page_words(p, words);
    text_addf(&p->html, "</%s>\n", tag);
}

void page_labelled(struct page *p, const char *label, const char *words)
{
    page_raw(p, "<p><b>");
    page_words(p, label);
    page_raw(p, ":</b> ");
    page_words(p, words);
    page_raw(p, "</p>\n");
}

static size_t separator_at(const char *at)
{
    static const char nbsp[] = "\u00A0";
    return *at != '\0' && strchr(" .-()", *at) != NULL ? 1 : strncmp(at, nbsp, strlen(nbsp)) == 0 ? strlen(nbsp) : 0;
}

// How long the number is that begins here, up to its last digit (and the bracket around it); its digits in `out`, all
// of them: what is dialled is what is shown. 0: no number begins here, or none that can be dialled.
static size_t number_at(const char *at, char out[DIALLED_MAX + 2])
{
    size_t length = 0, digits = 0, written = 0, here = 0;
    bool open = false;
    if (*at == '+')
        out[written++] = at[here++];
    for (size_t step; (step = at[here] >= '0' && at[here] <= '9' ? 1 : separator_at(at + here)) > 0; here += step) {
        bool digit = at[here] >= '0' && at[here] <= '9';
        if (digit && ++digits <= DIALLED_MAX)
            out[written++] = at[here];
        length = digit || (open && at[here] == ')') ? here + step : length;
        open = at[here] == '(' || (open && at[here] != ')');
    }
    out[written] = '\0';
    return digits >= DIALLED_MIN && digits <= DIALLED_MAX ? length : 0;
}

static void add_words(struct page *p, const char *from, size_t length)
{
    outside_add(&p->html, FOR_HTML, (struct outside){from, length});
}

void page_phone(struct page *p, const char *number)
{
    char digits[DIALLED_MAX + 2];
    for (const char *at = number; *at != '\0';) {
        size_t words = 0, length = 0;
        while (at[words] != '\0' &&
               (strchr("+(0123456789", at[words]) == NULL || (length = number_at(at + words, digits)) == 0))
            words += at[words] >= '0' && at[words] <= '9' ? strspn(at + words, "0123456789") : 1;
        page_raw(p, words > 0 ? "<b>" : "");
        add_words(p, at, words);
        page_raw(p, words > 0 ? "</b>" : "");
        if (length > 0)
            text_addf(&p->html, "<a href=\"tel:%s\">", digits);
        add_words(p, at + words, length);
        page_raw(p, length > 0 ? "</a>" : "");
        at += words + length;
    }
}

void page_open(struct page *p, const char *language, const char *title)
{
    page_raw(p, "<!doctype html>\n<html lang=\"");
    page_words(p, language);
    page_raw(p, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"format-detection\" content=\"telephone=no\">\n<title>");
    page_words(p, title);
    text_addf(&p->html, "</title>\n<style>%s\n%s</style>\n</head>\n<body>\n", style_screen, style_print);
}

char *page_close(struct page *p)
{
    page_raw(p, "</body>\n</html>\n");
    return p->html.bytes;
}
