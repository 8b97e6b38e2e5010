// SPDX-License-Identifier: MIT
//
// lint_notes.c — notes that an author, or the import of questions, has left: "# CÒN VIẾT: …", "# TO WRITE: …".
//
// A level with one is not finished, whoever wrote it: each is told at its line, in its own words.
#include "lint_inside.h"

#include "level_names.h"
#include "utf8.h"

#include <string.h>

enum { WORDS = 400 }; // bytes of a note that are told

static const struct name_pair mark = NAME_TO_WRITE;

// What stands behind the mark of this comment; NULL: it is none.
static const char *noted(const char *comment)
{
    const char *const marks[] = {mark.en, mark.vi};
    comment += strspn(comment, "# \t");
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t length = strlen(marks[i]);
        if (strncmp(comment, marks[i], length) == 0 && comment[length] == ':')
            return comment + length + 1 + strspn(comment + length + 1, " \t");
    }
    return NULL;
}

static void look_at(struct lint *l, const char *line, size_t length, int number)
{
    size_t margin = 0;
    while (margin < length && line[margin] == ' ')
        margin++;
    if (margin == length || line[margin] != '#')
        return;
    char *comment = doc_nfc(l->level->memory, arena_copy(l->level->memory, line + margin, length - margin));
    comment[strcspn(comment, "\r")] = '\0';
    const char *words = noted(comment);
    if (words == NULL)
        return;
    char shown[WORDS];
    diag_warning(l->diags, l->level->file, (struct place){number, (int)margin + 1}, (int)utf8_count(comment),
                 "to-write", utf8_copy(shown, sizeof shown, words), NULL, NULL);
}

void lint__notes(struct lint *l)
{
    const struct level_file *file = l->level->file_count > 0 ? &l->level->files[0] : NULL;
    const char *at = file != NULL ? file->bytes : NULL, *end = at != NULL ? at + file->length : NULL;
    for (int number = 1; at != NULL && at < end; number++) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        stop = stop != NULL ? stop : end;
        look_at(l, at, (size_t)(stop - at), number);
        at = stop + 1;
    }
}
