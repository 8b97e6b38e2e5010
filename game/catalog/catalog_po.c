// SPDX-License-Identifier: MIT
//
// catalog_po.c — a catalog as PO, through libgettextpo: the only file that knows it.
//
// The library reads and writes files by their names and tells what is wrong to functions that know nothing of who
// asked. So the bytes go through a file without a name, and one reading at a time is listened to. What it calls fatal
// it must not come back from: that leaves by longjmp.
#include "catalog_inside.h"

#include "doc.h"
#include "utf8.h"

#include <errno.h>
#include <gettext-po.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

struct listener {
    const char *file;
    struct diag_list *diags;
    bool failed;
    jmp_buf away;
};

// The library's functions are given no `self`.
static _Thread_local struct listener *listener;

// What it says, as sentences of ours; all else is quoted.
static const char *code_of(const char *words)
{
    static const struct {
        const char *words, *code;
    } known[] = {
        {"duplicate message definition", "po-twice"},
        {"end-of-line within string", "po-quote-open"},
        {"end-of-file within string", "po-quote-open"},
        {"invalid control sequence", "po-escape"},
        {"context separator", "po-escape"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strstr(words, known[i].words) != NULL)
            return known[i].code;
    return "po-syntax";
}

static void hear(int severity, po_message_t message, const char *filename, size_t line, size_t column, int many,
                 const char *words)
{
    enum { NOWHERE = 1000000000 };
    (void)message, (void)many;
    struct place place = {filename != NULL && line < NOWHERE ? (int)line : 0, 0};
    place.column = place.line > 0 && column < NOWHERE ? (int)column : 0;
    if (strstr(words, "end-of-line within string") != NULL && place.line > 1)
        place = (struct place){place.line - 1, 1}; // it has read that line's end
    if (severity >= PO_SEVERITY_ERROR) {
        listener->failed = true;
        diag_error(listener->diags, listener->file, place, 1, code_of(words), diag_quote(words).bytes, NULL, NULL);
    }
    if (severity == PO_SEVERITY_FATAL_ERROR)
        longjmp(listener->away, 1);
}

// About two places: the second one is where it was first said.
static void hear_two(int severity, po_message_t a, const char *file_a, size_t line_a, size_t column_a, int many_a,
                     const char *words_a, po_message_t b, const char *file_b, size_t line_b, size_t column_b,
                     int many_b, const char *words_b)
{
    (void)b, (void)file_b, (void)line_b, (void)column_b, (void)many_b, (void)words_b;
    hear(severity, a, file_a, line_a, column_a, many_a, words_a);
}

static const struct po_xerror_handler handler = {hear, hear_two};

// A file without a name, and what it can be opened by.
static FILE *nameless(char path[32], struct file_problem *problem)
{
    FILE *file = tmpfile();
    if (file != NULL)
        snprintf(path, 32, "/dev/fd/%d", fileno(file));
    else if (problem != NULL)
        file_reason(errno, problem->reason, sizeof problem->reason);
    return file;
}

// ---- out ----

static char *header_of(const struct catalog *c)
{
    char now[20], day[32];
    files_now(now);
    snprintf(day, sizeof day, "%.10s %.5s+0700", now, now + 11); // Indochina has one
    const char *const fields[][2] = {{"Project-Id-Version", "Safe Circle"},
                                     {"Report-Msgid-Bugs-To", ""},
                                     {"POT-Creation-Date", day},
                                     {"PO-Revision-Date", day},
                                     {"Last-Translator", ""},
                                     {"Language-Team", c->language},
                                     {"Language", c->language},
                                     {"MIME-Version", "1.0"},
                                     {"Content-Type", "text/plain; charset=UTF-8"},
                                     {"Content-Transfer-Encoding", "8bit"}};
    struct text header = {0};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        text_addf(&header, "%s: %s\n", fields[i][0], fields[i][1]);
    return header.bytes;
}

static void insert(po_message_iterator_t into, const struct catalog_entry *e)
{
    po_message_t m = po_message_create();
    if (e->context[0] != '\0')
        po_message_set_msgctxt(m, e->context);
    po_message_set_msgid(m, e->source);
    po_message_set_msgstr(m, e->translation);
    if (e->before != NULL)
        po_message_set_prev_msgid(m, e->before);
    if (e->unsure)
        po_message_set_fuzzy(m, 1);
    if (e->note != NULL && e->note[0] != '\0')
        po_message_set_extracted_comments(m, e->note);
    if (e->file != NULL)
        po_message_add_filepos(m, e->file, (size_t)e->line);
    po_message_insert(into, m);
}

static po_file_t whole(const struct catalog *c)
{
    po_file_t file = po_file_create();
    po_message_iterator_t into = po_message_iterator(file, NULL);
    char *header = header_of(c);
    insert(into, &(struct catalog_entry){.context = "", .source = "", .translation = header});
    for (size_t i = 0; i < c->count; i++)
        insert(into, &c->entries[i]);
    po_message_iterator_free(into);
    mem_free(header);
    return file;
}

static void write_listening(struct listener *here, po_file_t file, const char *path)
{
    listener = here;
    if (setjmp(here->away) == 0)
        po_file_write(file, path, &handler);
    listener = NULL;
}

struct text catalog_po(const struct catalog *c, struct file_problem *problem)
{
    struct listener here = {.file = "", .diags = NULL};
    struct text all = {0};
    char path[32], part[4096];
    FILE *out = nameless(path, problem);
    if (out == NULL)
        return all;
    po_file_t file = whole(c);
    write_listening(&here, file, path);
    po_file_free(file);
    for (size_t got = 1; !here.failed && got > 0;) {
        got = fread(part, 1, sizeof part, out);
        text_add_bytes(&all, part, got);
    }
    if (all.length == 0 && problem != NULL)
        file_reason(errno, problem->reason, sizeof problem->reason);
    fclose(out);
    return all;
}

// ---- back in ----

static const char *kept(struct catalog *c, const char *words) { return doc_nfc(c->memory, words != NULL ? words : ""); }

static void take_header(struct catalog *c, const char *header)
{
    char *language = po_header_field(header, "Language");
    if (language != NULL)
        c->language = kept(c, language);
    mem_free(language);
}

// Only what a context says is from here can find its way back.
static void take(struct catalog *c, po_message_t m, const struct po_place *place, struct diag_list *diags)
{
    const char *context = po_message_msgctxt(m), *id = po_message_msgid(m);
    if (po_message_is_obsolete(m))
        return;
    if (context == NULL && id[0] == '\0') {
        take_header(c, po_message_msgstr(m));
        return;
    }
    if (context == NULL) {
        diag_warning(diags, c->file, place->entry, 5, "po-no-context", diag_quote(id).bytes, NULL, NULL);
        return;
    }
    struct catalog_entry *e = catalog__add(c);
    *e = (struct catalog_entry){.context = kept(c, context),
                                .source = kept(c, id),
                                .translation = kept(c, po_message_msgstr(m)),
                                .before = po_message_prev_msgid(m) != NULL ? kept(c, po_message_prev_msgid(m)) : NULL,
                                .unsure = po_message_is_fuzzy(m) != 0,
                                .place = place->entry,
                                .words_place = place->words,
                                .length = 5,
                                .words_length = 6};
}

static void take_all(struct catalog *c, po_file_t file, const char *bytes, size_t length, struct diag_list *diags)
{
    size_t count = 0, at = 0;
    struct po_place *places = catalog__places(bytes, length, &count);
    const struct po_place nowhere = {{0, 0}, {0, 0}};
    po_message_iterator_t messages = po_message_iterator(file, NULL);
    for (po_message_t m = po_next_message(messages); m != NULL; m = po_next_message(messages), at++)
        take(c, m, at < count ? &places[at] : &nowhere, diags);
    po_message_iterator_free(messages);
    mem_free(places);
}

// As the library wants them: no mark in front, lines as here.
static FILE *cleaned(const char *bytes, size_t length, char path[32], struct file_problem *problem)
{
    FILE *file = nameless(path, problem);
    for (const char *at = bytes, *end = bytes + length; file != NULL && at < end;) {
        const char *stop = memchr(at, '\r', (size_t)(end - at));
        bool line_end = stop != NULL && stop + 1 < end && stop[1] == '\n';
        const char *to = stop == NULL ? end : line_end ? stop : stop + 1;
        fwrite(at, 1, (size_t)(to - at), file);
        at = line_end ? to + 1 : to;
    }
    if (file != NULL && fflush(file) != 0) {
        file_reason(errno, problem->reason, sizeof problem->reason);
        fclose(file);
        file = NULL;
    }
    return file;
}

// The library would turn other letters into these, or fail on the way.
static bool is_utf8(const struct catalog *c, const char *bytes, size_t length, struct diag_list *diags)
{
    size_t bad = utf8_first_bad(bytes, length);
    const char *zero = memchr(bytes, '\0', length), *charset = strstr(bytes, "charset=");
    bool said = charset != NULL && strncmp(charset + 8, "UTF-8", 5) != 0 && strncmp(charset + 8, "utf-8", 5) != 0 &&
                strncmp(charset + 8, "CHARSET", 7) != 0;
    struct place place = {1, 1};
    const char *at = bad < length ? bytes + bad : zero != NULL ? zero : said ? charset : NULL;
    for (const char *p = bytes; at != NULL && p < at; p++)
        place = *p == '\n' ? (struct place){place.line + 1, 1}
                           : (struct place){place.line, place.column + (((unsigned char)*p & 0xC0) != 0x80)};
    if (at != NULL)
        diag_error(diags, c->file, place, 1, "po-not-utf8", NULL, NULL, NULL);
    return at == NULL;
}

// NULL: it could not be read, which was told.
static po_file_t read_listening(struct listener *here, const char *path)
{
    listener = here;
    po_file_t file = setjmp(here->away) == 0 ? po_file_read(path, &handler) : NULL;
    listener = NULL;
    return file;
}

void catalog__read_po(struct catalog *c, const char *bytes, size_t length, struct diag_list *diags)
{
    struct listener here = {.file = c->file, .diags = diags};
    struct file_problem problem = {{0}};
    char path[32];
    if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
        bytes += 3, length -= 3;
    if (!is_utf8(c, bytes, length, diags))
        return;
    FILE *in = cleaned(bytes, length, path, &problem);
    if (in == NULL) {
        diag_unreadable(diags, c->file, problem.reason);
        return;
    }
    po_file_t file = read_listening(&here, path);
    if (file == NULL && !here.failed)
        diag_unreadable(diags, c->file, CATALOG_LIBRARY);
    if (file != NULL && !here.failed)
        take_all(c, file, bytes, length, diags);
    if (file != NULL)
        po_file_free(file);
    fclose(in);
}
