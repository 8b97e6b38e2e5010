// SPDX-License-Identifier: MIT
//
// page.h — one self-contained HTML page: no script, no outside file, no web font.
//
// It must open on a phone without a network, be read by torch light when the power is out, and
// print on A4 in black and white. Words are always escaped; only page_raw takes HTML, and only ours.
#ifndef SAFECIRCLE_PAGE_H
#define SAFECIRCLE_PAGE_H

#include "text.h"

struct page {
    struct text html;
};

void page_open(struct page *p, const char *language, const char *title);
char *page_close(struct page *p); // the page; owned by the caller (mem_free)

void page_raw(struct page *p, const char *html);
void page_words(struct page *p, const char *words);
// <tag class="class">words</tag>; "" for no class.
void page_element(struct page *p, const char *tag, const char *class, const char *words);
// <p><b>label:</b> words</p>
void page_labelled(struct page *p, const char *label, const char *words);
// The number as a link that a phone dials; plain words when it holds nothing to dial.
void page_phone(struct page *p, const char *number);

#endif
