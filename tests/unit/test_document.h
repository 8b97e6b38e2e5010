// SPDX-License-Identifier: MIT
//
// test_document.h — a page as HTML, for tests that look for words in it.
#ifndef SAFECIRCLE_TEST_DOCUMENT_H
#define SAFECIRCLE_TEST_DOCUMENT_H

#include "document.h"

// Takes the document over; the page is the caller's (mem_free).
static inline char *html_of(struct document *d)
{
    char *html = document_html(d);
    document_free(d);
    return html;
}

#endif
