// SPDX-License-Identifier: MIT
//
// outside_fuzz.c — any words on their way out of the program, and as a person types or pastes them: on a screen all of
// them may be shown; in a terminal, a page, a table or quotation marks they are words and nothing else.
#include "csv_table.h"
#include "doc.h"
#include "fuzz.h"
#include "memory.h"
#include "outside.h"

static char *said(enum outside_goal goal, const char *words)
{
    struct text out = {0};
    outside_add_text(&out, goal, words);
    char *all = mem_copy_text(text_bytes(&out));
    text_free(&out);
    return all;
}

static void on_a_page(const char *html)
{
    static const char *const entities[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    for (const char *at = strpbrk(html, "<>&\"'"); at != NULL; at = strpbrk(at, "<>&\"'")) {
        size_t i = 0;
        while (i < 5 && strncmp(at, entities[i], strlen(entities[i])) != 0)
            i++;
        if (i == 5 && strncmp(at, "<br>", 4) != 0)
            abort();
        at += i < 5 ? strlen(entities[i]) : 4;
    }
}

static void in_a_table(const char *cell)
{
    struct diag_list *diags = diag_list_new();
    struct csv_table *t = csv_table_read("a.csv", cell, strlen(cell), diags);
    if (t->row_count > 1 ||
        (t->row_count == 1 && (t->rows[0].count != 1 || outside_is_reckoned(t->rows[0].cells[0].text))))
        abort();
    csv_table_free(t);
    diag_list_free(diags);
}

static void in_quotes(const char *value)
{
    char *words = mem_new(strlen(value) + 12, 1);
    sprintf(words, "a: %s\nb: c\n", value);
    struct doc *doc = doc_parse("a.yaml", words, strlen(words), NULL, NULL);
    if (doc->root == NULL || doc->root->count != 2 || doc->root->first->kind != DOC_SCALAR)
        abort();
    doc_free(doc);
    mem_free(words);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *words = mem_new(size + 1, 1), *all[OUTSIDE_GOALS];
    if (size > 0)
        memcpy(words, data, size);
    for (int goal = 0; goal < OUTSIDE_GOALS; goal++)
        all[goal] = said((enum outside_goal)goal, words);
    fuzz_shown(all[FOR_SCREEN]);
    fuzz_shown(all[FOR_PDF]);
    for (const char *at = all[FOR_TERMINAL]; *at != '\0'; at++)
        if ((unsigned char)*at < 0x20 || *at == 0x7F)
            abort();
    on_a_page(all[FOR_HTML]);
    in_a_table(all[FOR_CSV]);
    in_quotes(all[FOR_QUOTES]);
    struct text typed = {0}, field = {0};
    text_addf(&field, "Mỷ%s", outside_typed(&typed, "Mỷ", words));
    if (!letters_fine(text_bytes(&field), field.length))
        abort();
    text_free(&field);
    text_free(&typed);
    for (int goal = 0; goal < OUTSIDE_GOALS; goal++)
        mem_free(all[goal]);
    mem_free(words);
    return 0;
}
